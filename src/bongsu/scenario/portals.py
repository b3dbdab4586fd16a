"""How each fictional provider speaks to its own users, and the names it uses."""

from __future__ import annotations

from dataclasses import dataclass

from bongsu.scenario.letters import Person


@dataclass(frozen=True, slots=True)
class Portal:
    """The real service's role account and the host of its sign-in pages."""

    name: str
    role: str
    address: str
    host: str
    docs: str
    lang: str

    def person(self, lang: str) -> Person:
        return Person(self.role, self.address, lang, "service", latin=self.role)


PORTALS = {
    "hanbit-portal.example": Portal(
        "한빛포털",
        "한빛포털",
        "account_noreply@hanbit-portal.example",
        "nid.hanbit-portal.example",
        "office.hanbit-portal.example",
        "ko",
    ),
    "saebyeok.example": Portal(
        "새벽우편",
        "새벽우편 계정",
        "noreply@saebyeok.example",
        "accounts.saebyeok.example",
        "drive.saebyeok.example",
        "ko",
    ),
    "northlight.example": Portal(
        "Northlight",
        "Northlight Accounts",
        "no-reply@accounts.northlight.example",
        "accounts.northlight.example",
        "docs.northlight.example",
        "en",
    ),
    "cairnpost.example": Portal(
        "Cairnpost",
        "Cairnpost account team",
        "security@account.cairnpost.example",
        "account.cairnpost.example",
        "files.cairnpost.example",
        "en",
    ),
    "vaultwren.example": Portal(
        "Vaultwren",
        "Vaultwren",
        "no-reply@notify.vaultwren.example",
        "account.vaultwren.example",
        "drive.vaultwren.example",
        "en",
    ),
}


def portal_of(person: Person) -> Portal:
    """The provider that keeps this person's mailbox."""
    return PORTALS[person.domain]
