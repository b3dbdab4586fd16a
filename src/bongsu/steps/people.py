"""Whom a name, an address or an id means; and where that person was erased, that it was so."""

from bongsu.model.case import Account, Holder
from bongsu.model.erasure import told
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest
from bongsu.ports import Ledger
from bongsu.steps.erasures import Decisions, decisions


def holder_of(ledger: Ledger, wanted: str, known: Decisions | None = None) -> Holder:
    """The holder of that name, id, address or account id.

    Raises ``input.holder_unnamed``, ``input.holder_unknown``, or ``input.holder_unknown_erased`` in
    a case of which holders were erased: their names are gone, so nobody can say who it was.
    """
    asked = wanted.casefold().strip()
    if not asked:
        raise BongsuError("input.holder_unnamed")
    by_account: dict[str, Account] = {}
    names: list[str] = []
    for account in ledger.accounts():
        by_account |= {account.address.casefold(): account, account.account_id: account}
        names.append(account.address)
    owner = by_account[asked].holder_id if asked in by_account else None
    for holder in ledger.holders():
        if asked in (holder.holder_id, holder.name.casefold()) or owner == holder.holder_id:
            return holder
        names.append(holder.name)
    erased = (known or decisions(ledger)).erased
    if erased:
        raise BongsuError(
            "input.holder_unknown_erased", holder=wanted, erased=told(erased.values())
        )
    raise BongsuError("input.holder_unknown", holder=wanted, nearest=nearest(wanted, names))
