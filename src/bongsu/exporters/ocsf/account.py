"""An account with its verdict as OCSF user inventory (class 5003)."""

from bongsu.exporters import figures
from bongsu.exporters.ocsf.event import Object, event, without_empty
from bongsu.exporters.ocsf.mail import addresses
from bongsu.model.verdict import RungVerdict
from bongsu.model.view import AccountView, CaseView

_ACCOUNT, _COLLECT = 5003, 2


def account_record(view: CaseView, account: AccountView) -> Object:
    user = without_empty(
        {
            "uid": account.account_id,
            "name": account.address,
            "email_addr": next(iter(addresses([account.address])), None),
            "full_name": account.holder,
            "org": {"name": account.organisation} if account.organisation else None,
        }
    )
    made = event(view, _ACCOUNT, _COLLECT, account.account_id, None)
    return made | {"user": user, "unmapped": _beside_account(account)}


def _beside_account(account: AccountView) -> Object:
    first, last = figures.window(account.coverage)
    return without_empty(
        {
            "role": account.role or None,
            "expected": account.expected,
            "rungs": list(map(_rung, figures.rungs(account))),
            "bulk_lures": account.verdict.bulk_lures if account.verdict else None,
            "first_ms": first,
            "last_ms": last,
            "messages": account.messages,
            "duplicates": account.duplicates,
            "problems": len(account.problems),
            "missing_folders": list(account.missing_roles),
        }
    )


def _rung(verdict: RungVerdict) -> Object:
    return without_empty(
        {
            "rung": verdict.rung.value,
            "status": verdict.status.value,
            "why": verdict.why,
            "finding_ids": list(verdict.finding_ids),
            "row_ids": list(verdict.row_ids),
            "first_ms": verdict.first_ms,
            "last_ms": verdict.last_ms,
        }
    )
