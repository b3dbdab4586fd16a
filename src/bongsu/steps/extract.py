"""extract: the original bytes of a message, with their digest and a custody entry."""

import hashlib
from dataclasses import dataclass

from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.locator import Locator
from bongsu.model.nearest import nearest
from bongsu.ports import Keyring, Lake, Ledger, Signer, Vault
from bongsu.readers.filetypes import detect
from bongsu.readers.plugin import Reader
from bongsu.readers.walk import open_member
from bongsu.steps.erasures import erased_accounts
from bongsu.steps.lake_tables import Row, rows_of, select, show_case, tables
from bongsu.steps.mark import find_one

_TABLES = ("email_activity", "log_record")


@dataclass(frozen=True, slots=True)
class Extracted:
    """A message as it stands in its exhibit: from an mbox, with its ``>From `` quoting; or a
    record of a log, to the byte.

    ``suggested_name`` is made of ids, never of text from evidence.
    """

    data: bytes
    sha256: str
    locator: Locator
    suggested_name: str
    seq: int


@dataclass(frozen=True, slots=True)
class ExtractTools:
    """What extraction needs from the outer world."""

    ledger: Ledger
    vault: Vault
    lake: Lake
    keyring: Keyring
    signer: Signer
    readers: list[Reader]


def extract(tools: ExtractTools, wanted: str) -> Extracted:
    """Read one message or record again; ``wanted`` is a row id or a finding id (or its beginning).

    Raises ``input.row_unknown``, ``input.finding_unknown``, ``evidence.blob_damaged``,
    ``evidence.erased``.
    """
    ledger, lake = tools.ledger, tools.lake
    row_id = wanted if ":" in wanted else find_one(ledger, wanted).row_id
    show_case(lake, ledger)
    select(lake, [("", row_id)])
    found = [each for name in _TABLES for each in _selected(lake, name)]
    if not found and any(row_id.startswith(each) for each in _erased_exhibits(ledger)):
        raise BongsuError("evidence.erased")
    if not found:
        near = nearest(row_id.partition(":")[0], (each.exhibit_id for each in ledger.exhibits()))
        raise BongsuError("input.row_unknown", id=wanted, nearest=near)
    row = found[0]
    place = Locator(row["exhibit_id"], row["member"], row["byte_start"], row["byte_end"])
    data = _bytes_at(tools, place)
    digest = hashlib.sha256(data).hexdigest()
    with ledger.transaction(tools.signer) as transaction:
        facts: dict[str, str | int | bool | None] = {
            "sha256": digest,
            "start": place.start,
            "end": place.end,
            "row": row_id,
        }
        seq = transaction.log(Action.MESSAGE_EXTRACTED, place.exhibit_id, facts)
    return Extracted(data, digest, place, row_id.replace(":", "-") + _ending(row, data), seq)


def _selected(lake: Lake, name: str) -> list[Row]:
    known = tables()
    return rows_of(lake, known[name].semi_join(known["selection"], "row_id"))


def _erased_exhibits(ledger: Ledger) -> list[str]:
    gone = erased_accounts(ledger)
    return [f"{each.exhibit_id}:" for each in ledger.exhibits() if each.account_id in gone]


def _ending(row: Row, data: bytes) -> str:
    if "layout" in row:
        return ".txt"
    return ".msg" if detect(data) == "ole" else ".eml"


def _bytes_at(tools: ExtractTools, place: Locator) -> bytes:
    exhibit = next(e for e in tools.ledger.exhibits() if e.exhibit_id == place.exhibit_id)
    wrapped = tools.ledger.wrapped_key(exhibit.holder_id)
    if wrapped is None:
        raise BongsuError("evidence.erased")
    key = tools.keyring.unwrap(tools.ledger.case_id, wrapped)
    source = tools.vault.open(exhibit, key)
    member = open_member(source, exhibit.name, tools.readers, place.member)
    return member.read_at(place.start, place.end - place.start)
