"""mark: an analyst confirms, rejects or comments on a finding, signed and with a reason."""

import json
from collections.abc import Sequence

from bongsu.model.custody import Action
from bongsu.model.erasure import told
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Finding, Mark, MarkKind
from bongsu.model.nearest import nearest
from bongsu.ports import Clock, Facts, Ledger, PersonalFacts, Signer
from bongsu.steps.erasures import decisions


def find_one(ledger: Ledger, wanted: str) -> Finding:
    """The finding with this id, or the only one whose id begins so.

    Raises ``input.finding_unknown`` (none), ``input.finding_unknown_erased`` (none, in a case whose
    erased accounts may have had it) or ``input.finding_ambiguous`` (several).
    """
    known = ledger.findings()
    found = [each for each in known if each.finding_id.startswith(wanted)]
    exact = [each for each in found if each.finding_id == wanted]
    erased = {} if found else decisions(ledger).erased
    if erased:
        raise BongsuError("input.finding_unknown_erased", id=wanted, erased=told(erased.values()))
    if not wanted or not found:
        raise BongsuError("input.finding_unknown", id=wanted, nearest=_near(wanted, known))
    if len(found) > 1 and not exact:
        raise BongsuError(
            "input.finding_ambiguous", id=wanted, count=len(found), nearest=_near(wanted, known)
        )
    return (exact or found)[0]


def _near(wanted: str, known: Sequence[Finding]) -> str:
    return nearest(wanted, (each.finding_id for each in known))


def mark(
    ledger: Ledger, signer: Signer, clock: Clock, wanted: str, kind: MarkKind, reason: str
) -> Mark:
    """Record the mark with a custody entry; an earlier one stays and is superseded.

    Raises ``input.reason_missing`` for a mark without a reason. The log binds the reason by a
    commitment of the account's holder, since an analyst may name people in it.
    """
    said = reason.strip()
    if not said:
        raise BongsuError("input.reason_missing")
    finding = find_one(ledger, wanted)
    accounts = {account.account_id: account.holder_id for account in ledger.accounts()}
    bound = json.dumps({"reason": said}, ensure_ascii=False).encode()
    personal = PersonalFacts(accounts[finding.account_id], bound)
    with ledger.transaction(signer) as transaction:
        facts: Facts = {"kind": kind.value}
        seq = transaction.log(Action.FINDING_MARKED, finding.finding_id, facts, personal)
        made = Mark(seq, finding.finding_id, kind, said, signer.actor_id, clock.now_ms())
        transaction.add_mark(made)
    return made
