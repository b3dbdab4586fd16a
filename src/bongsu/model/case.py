"""People, accounts and exhibits of a case."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Holder:
    """Who owns accounts (STIX identity). All text is personal: erasable, never in the log."""

    holder_id: str
    name: str
    role: str
    organisation: str
    language: str


@dataclass(frozen=True, slots=True)
class Account:
    """One mail account. ``expected`` is true while no exhibit of it has arrived."""

    account_id: str
    holder_id: str
    address: str
    expected: bool


class ExhibitKind(StrEnum):
    """How the artefact came: one file, or a folder that was packed with a manifest."""

    FILE = "file"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A sealed artefact as received (CASE/UCO ProvenanceRecord).

    Digests are SHA-256 in hex: of the container as received (for a folder: of its packed form,
    whose manifest carries each member's own digest) and as stored encrypted. ``size`` is bytes as
    received. ``name`` is the last part of the source path: personal, hostile, a label only.
    """

    exhibit_id: str
    account_id: str
    holder_id: str
    kind: ExhibitKind
    name: str
    size: int
    sha256_received: str
    sha256_stored: str


@dataclass(frozen=True, slots=True)
class Acquisition:
    """How an exhibit came to us. Personal facts, bound by the log through a salted commitment."""

    source_path: str
    modified_ms: int | None
    custodian: str
    consent: str
    acquirer: str
    method: str


@dataclass(frozen=True, slots=True)
class Intake:
    """One line of an intake: which path holds which account's mail, whose it is, by what consent.

    ``path`` None: the account is expected, its export has not arrived.
    """

    path: str | None
    account: str
    holder: str
    role: str
    organisation: str
    language: str
    consent: str
    custodian: str
