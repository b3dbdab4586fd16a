"""Where a detector could not look: accounts of which no exhibit shows a folder that it needs."""

from collections.abc import Iterable

from bongsu.model.card import DetectorCard
from bongsu.model.view import AccountView


def could_not_look(
    card: DetectorCard, accounts: Iterable[AccountView]
) -> tuple[tuple[str, str], ...]:
    """(address, catalogue key of the reason) of each account with mail but without the folder."""
    why = f"detector.{card.id}.could_not_look"
    return tuple(
        (account.address, why)
        for account in accounts
        if account.messages and not set(card.needs_roles) <= _roles(account)
    )


def _roles(account: AccountView) -> set[str]:
    return {each.folder_role for each in account.coverage}
