"""Whose line an intake's line is: finding holders and accounts again, or making them."""

import unicodedata
from dataclasses import dataclass

from bongsu.model.case import Account, Holder, Intake
from bongsu.model.errors import BongsuError
from bongsu.ports import Ids, Keyring, Ledger, LedgerTransaction


@dataclass(frozen=True, slots=True)
class Owner:
    """A line's holder and account. ``wrapped`` is the key of a holder the ledger lacks as yet."""

    holder: Holder
    account: Account
    wrapped: bytes | None
    account_is_new: bool

    def introduce(self, pending: LedgerTransaction) -> None:
        """Write whichever of the two the ledger lacks."""
        if self.wrapped is not None:
            pending.add_holder(self.holder, self.wrapped)
        if self.account_is_new:
            pending.add_account(self.account)


class Owners:
    """The case's people as the ledger has them, plus those of this run."""

    def __init__(self, ledger: Ledger, keyring: Keyring, ids: Ids) -> None:
        self._ledger, self._keyring, self._ids = ledger, keyring, ids
        self._holders = {_same_name(each.name): each for each in ledger.holders()}
        self._accounts = {_same_address(each.address): each for each in ledger.accounts()}

    def of(self, line: Intake, *, expected: bool) -> Owner:
        """Find or make the line's holder and account; nothing is written yet.

        Raises ``input.account_of_another``.
        """
        holder = self._holders.get(_same_name(line.holder))
        wrapped = None
        if holder is None:
            holder = self._new_holder(line)
            wrapped = self._keyring.wrap(self._ledger.case_id, self._ids.random_bytes(32))
        account = self._accounts.get(_same_address(line.account))
        if account is None:
            address = line.account.strip()
            account = Account(self._ids.new("acc"), holder.holder_id, address, expected)
            return Owner(holder, account, wrapped, account_is_new=True)
        if account.holder_id != holder.holder_id:
            raise BongsuError("input.account_of_another", account=line.account, holder=line.holder)
        return Owner(holder, account, wrapped, account_is_new=False)

    def key(self, owner: Owner) -> bytes:
        """The holder's key, unlocked. Raises ``input.key_missing``, ``input.key_wrong``."""
        wrapped = owner.wrapped or self._ledger.wrapped_key(owner.holder.holder_id) or b""
        return self._keyring.unwrap(self._ledger.case_id, wrapped)

    def remember(self, owner: Owner) -> None:
        """The owner is in the ledger now."""
        self._holders[_same_name(owner.holder.name)] = owner.holder
        self._accounts[_same_address(owner.account.address)] = owner.account

    def _new_holder(self, line: Intake) -> Holder:
        words = (line.holder, line.role, line.organisation, line.language)
        return Holder(self._ids.new("hol"), *(word.strip() for word in words))


def require_complete(line: Intake) -> None:
    """Consent, account and holder are asked of every line; nothing is taken without them."""
    if not line.account.strip():
        raise BongsuError("input.account_missing", path=line.path or "")
    if not line.holder.strip():
        raise BongsuError("input.holder_missing", account=line.account)
    if not line.consent.strip():
        raise BongsuError("input.consent_missing", account=line.account)


def _same_name(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip())


def _same_address(address: str) -> str:
    return address.strip().casefold()
