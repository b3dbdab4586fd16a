"""A mailbox as a small text table that an analyst can read, and what detectors say about it.

```
said = sketch('''
    time              from                      to                 subject      link
    2026-05-01 09:00  Kim <kim@navy.example>    me                 Minutes      -
    2026-05-03 09:00  me                        kim@navy.example   Re: Minutes  -
    2026-05-09 09:00  Kim <kim@navv.example>    me                 Re: Minutes  https://navv.example/x
''').reasons(look_alike)
assert said[0] == "look_alike: sender_domain_alike(navv.example, navy.example) on row 3"
```

Cells are parted by two or more spaces; ``-`` is absent. ``me`` is the account's holder, so a line
from ``me`` was sent; a line from the account's address as such came in from outside. Every line
becomes a message that the product's own row builder reads, so that derived columns are real.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

import pyarrow as pa

from bongsu.detectors.identity.common import events, sign_ins
from bongsu.detectors.mail.common import incoming
from bongsu.detectors.plugin import Detector, Found, Table
from bongsu.model.case import Account, Holder
from bongsu.model.finding import Finding
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job
from bongsu.steps.detect import detect
from bongsu.steps.lake_tables import select, tables
from bongsu.steps.listed import indicator_rows
from bongsu.steps.reference import account_rows, logarithm_rows, portal_rows
from bongsu.tables import CONTRACTS
from bongsu.testing import log_sketch
from bongsu.testing.fakes import FakeProgress, MemoryLake
from bongsu.testing.letters import Cells, compose, is_written

ADDRESS = "hong@mail.example"
"""The account of lines without an ``account`` column."""
COLUMNS = {
    "time": "when it was delivered, or sent by the holder: 2026-05-01 14:30 UTC, or the day alone",
    "account": f"whose mailbox, by address; {ADDRESS} where the column is left out",
    "from": "From header as written, or me",
    "to": "To header as written, or me (also where the column is left out)",
    "cc": "Cc header as written",
    "subject": "Subject",
    "text": "what the body says",
    "link": "links parted by one space: https://a.example/x, or shown=>https://a.example/x",
    "auth": "mx.mail.example dmarc=fail spf=pass; without a server's name the own provider says so",
    "reply-to": "Reply-To header as written",
    "return-path": "address in Return-Path",
    "id": "Message-ID; two lines with the same id, time and text are copies",
    "answers": "In-Reply-To",
    "folder": "INBOX or Sent where the column is left out",
    "bulk": "yes for a message of a mailing list",
    "form": "yes where the body holds a form with a password field",
    "file": "name of an attachment",
    "raw": "fields of MIME and the body as written, no text; \\n, \\r, \\t and \\0 are bytes",
    "facts": "what a static look into it said: office_macro lnk_target@inner.lnk=cmd.exe",
    "image": "pictures that HTML text fetches, parted by one space",
    "mailer": "X-Mailer",
    "order": "names of header fields that stand first, parted by one space",
}
_EXHIBIT = "exh_sketch"
_GAP = re.compile(r"\s{2,}")
_FOUND: dict[int, tuple[Detector, Found]] = {}


@cache
def _incoming() -> Table:
    return incoming(tables())


def expressions(detector: Detector) -> Found:
    """What it finds over the contracts; the same for every sketch, so that it compiles once."""
    if id(detector) not in _FOUND:
        _FOUND[id(detector)] = (detector, detector.find(tables()))
    return _FOUND[id(detector)][1]


@dataclass(frozen=True, slots=True)
class Person:
    """Whose account it is, as the case's roster would say."""

    name: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class Sketched:
    """The tables of a sketched case, and what detectors say about them.

    ``given`` holds every table that detectors start from, under its contract, `reason` included.
    """

    given: Mapping[str, pa.Table]
    accounts: tuple[Account, ...]
    holders: tuple[Holder, ...]

    @cached_property
    def lake(self) -> MemoryLake:
        """A lake that holds the tables, `incoming` made from them by the product's expression."""
        lake = MemoryLake()
        for name, rows in self.given.items():
            lake.put(name, rows)
        lake.put("incoming", lake.query(_incoming()))
        lake.keep("event", events(tables()))
        lake.keep("sign_in", sign_ins(tables()))
        return lake

    def reasons(self, detector: Detector, code: str | None = None) -> list[str]:
        """What a detector alone says, in the order of the lines; ``code`` keeps one kind only."""
        found = self.raw_reasons(detector)
        kept = [row for row in found if code in (None, row["code"])]
        return [_sentence(detector.CARD.id, row) for row in kept]

    def raw_reasons(self, detector: Detector) -> list[dict[str, Any]]:
        """The same as rows of the table `reason`, sorted."""
        found = expressions(detector).reasons
        rows = [row for each in found for row in self.lake.query(each).to_pylist()]
        return sorted(rows, key=lambda row: (row["row_id"], row["code"], str(row["value_a"])))

    def findings(self, *detectors: Detector) -> tuple[Finding, ...]:
        """Findings of several detectors, by the step that the product runs."""
        lake = MemoryLake()
        for name, rows in self.given.items():
            lake.put(name, rows)
        lake.keep("event", events(tables()))
        found = detect(lake, detectors, FakeProgress())
        assert not found.failed, f"detectors failed: {found.failed}"
        return found.findings

    def select(self, *numbers: int) -> None:
        """Put lines, by number from 1, into the table `selection`."""
        mail = self.given["email_activity"].to_pylist()
        rows = {row_number(row["row_id"]): (row["account_id"], row["row_id"]) for row in mail}
        select(self.lake, [rows[number] for number in numbers])

    def ask(self, expression: Any) -> list[dict[str, Any]]:
        """Rows of any expression over the contracts' tables."""
        rows: list[dict[str, Any]] = self.lake.query(expression).to_pylist()
        return rows

    def changed(self, **tables: pa.Table) -> "Sketched":
        """The same case with other rows in some tables."""
        return replace(self, given={**self.given, **tables})


def sketch(text: str, people: Mapping[str, Person] | None = None, log: str = "") -> Sketched:
    """The case that a text table draws. ``people`` names holders by account address, ``log`` draws
    records of logs (`bongsu.testing.log_sketch`).

    Raises ValueError with a sentence for an unknown column or a line of the wrong length.
    """
    lines, records = parse(text), parse(log, log_sketch.COLUMNS)
    known = people or {}
    addresses = sorted({_account(line) for line in (*lines, *records)} | known.keys())
    accounts = tuple(Account(f"acc_{a}", f"hld_{a}", a, expected=False) for a in addresses)
    holders = tuple(_holder(each, known.get(each.address, Person())) for each in accounts)
    given = {
        **_mail_tables(lines, accounts),
        "email_attachment_fact": _facts(lines),
        **log_sketch.log_tables(records, ADDRESS),
        "portal": portal_rows(),
        "logarithm": logarithm_rows(),
        "account": account_rows(accounts, holders),
        "indicator": indicator_rows(()),
        "reason": CONTRACTS["reason"].arrow.empty_table(),
    }
    return Sketched(given, accounts, holders)


def row_number(row_id: str) -> int:
    """The line, from 1, that a row id of a sketch speaks of."""
    return int(row_id.rpartition(":")[2].partition(".")[0])


def parse(text: str, columns: Mapping[str, str] = COLUMNS) -> list[Cells]:
    """Lines as cells by column, absent ones left out."""
    rows = [_GAP.split(line.strip()) for line in text.splitlines() if line.strip()]
    if not rows:
        return []
    names, *lines = rows
    strange = [name for name in names if name not in columns]
    if strange:
        said = f"a sketch has no column {strange[0]!r}; it may have {', '.join(columns)}"
        raise ValueError(said)
    for number, line in enumerate(lines, 1):
        if len(line) != len(names):
            said = (
                f"line {number} has {len(line)} cells, its heading {len(names)}; cells are parted"
                f" by two spaces and '-' is absent: {line}"
            )
            raise ValueError(said)
    return [
        {name: cell for name, cell in zip(names, line, strict=True) if cell != "-"}
        for line in lines
    ]


def _account(cells: Cells) -> str:
    return cells.get("account", ADDRESS)


def _holder(account: Account, person: Person) -> Holder:
    return Holder(account.holder_id, person.name, "", person.organisation, "ko")


def _mail_tables(lines: Sequence[Cells], accounts: Sequence[Account]) -> dict[str, pa.Table]:
    results = [read_job(_job(account, lines)).tables for account in accounts]
    return {
        name: pa.concat_tables(
            [
                contract.arrow.empty_table(),
                *(pa.Table.from_batches([each[name]]) for each in results if name in each),
            ]
        )
        for name, contract in CONTRACTS.items()
        if not contract.derived
    }


def _facts(lines: Sequence[Cells]) -> pa.Table:
    """``code``, ``code=value`` or ``code@member=value``, each about a line's one attachment."""
    rows = [
        {"row_id": f"{_EXHIBIT}:{number:08d}", "account_id": f"acc_{_account(line)}",
         "ordinal": place, "attachment": 0, **_fact(cell)}
        for number, line in enumerate(lines, 1)
        for place, cell in enumerate(line.get("facts", "").split())
    ]  # fmt: skip
    return pa.Table.from_pylist(rows, CONTRACTS["email_attachment_fact"].arrow)


def _fact(cell: str) -> dict[str, str | None]:
    head, given, value = cell.partition("=")
    code, _, member = head.partition("@")
    return {"code": code, "member": member, "value": value if given else None}


def _job(account: Account, lines: Sequence[Cells]) -> Job:
    mine = [(n, line) for n, line in enumerate(lines, 1) if _account(line) == account.address]
    messages = tuple(_message(number, line, account.address) for number, line in mine)
    return Job(0, _EXHIBIT, account.account_id, account.address, "", messages)


def _message(number: int, cells: Cells, address: str) -> RawMessage:
    data = compose(cells, number, address)
    folder = cells.get("folder", "Sent" if is_written(cells) else "INBOX")
    return RawMessage(number, 0, len(data), data, b"", folder, "")


def _sentence(detector: str, row: Mapping[str, Any]) -> str:
    values = [row[name] for name in ("value_a", "value_b") if row[name] is not None]
    return f"{detector}: {row['code']}({', '.join(values)}) on row {row_number(row['row_id'])}"
