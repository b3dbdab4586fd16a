"""Where a detector could not look: accounts of which no exhibit shows what it needs."""

from collections.abc import Iterable

from bongsu.model.card import DetectorCard
from bongsu.model.view import AccountView


def could_not_look(
    card: DetectorCard, accounts: Iterable[AccountView]
) -> tuple[tuple[str, str], ...]:
    """(address, catalogue key of the reason) of each account that was read, but has no such folder
    or log.
    """
    why = f"detector.{card.id}.could_not_look"
    return tuple(
        (account.address, why)
        for account in accounts
        if (account.coverage or account.logs) and not set(card.needs_roles) <= _roles(account)
    )


def _roles(account: AccountView) -> set[str]:
    roles = {each.folder_role for each in account.coverage}
    return roles | {"log"} if any(each.verified for each in account.logs) else roles
