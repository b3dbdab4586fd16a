"""The ledger's rows against the entries that bear them out."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from bongsu.model.case import Exhibit
from bongsu.model.custody import WITH_DOCUMENT, Action, Entry
from bongsu.model.errors import BongsuError
from bongsu.ports import Ledger
from bongsu.steps.verify_log import LogView, Problem

T = TypeVar("T")
_LOGGED_FIELDS = ("kind", "size", "sha256_received", "sha256_stored")


def check_rows(ledger: Ledger, log: LogView, problems: list[Problem]) -> list[Exhibit]:
    """Check exhibits, people, acquisitions, marks and documents; gives the exhibits' rows."""
    check = _Rows(ledger, log, problems)
    exhibits = check.read("exhibit", ledger.exhibits)
    if exhibits is not None:
        check.exhibits({each.exhibit_id: each for each in exhibits})
    check.gone()
    check.acquisitions()
    check.marks()
    check.documents()
    return exhibits or []


class _Rows:
    def __init__(self, ledger: Ledger, log: LogView, problems: list[Problem]) -> None:
        self._ledger, self._log, self._problems = ledger, log, problems
        accounts = self.read("account", ledger.accounts) or []
        self._accounts = {each.account_id: each for each in accounts}
        holders = self.read("holder", ledger.holders) or []
        self._holders = {each.holder_id: each for each in holders}

    def read(self, table: str, rows: Callable[[], list[T]]) -> list[T] | None:
        """A table's rows; None and a problem where they cannot be read."""
        try:
            return rows()
        except BongsuError as error:
            self._name("verify.rows_unreadable", table, reason=error.code)
            return None

    def exhibits(self, rows: dict[str, Exhibit]) -> None:
        """Each row against its entries, and none on either side alone."""
        seen: set[str] = set()
        for seq, entry in self._log.acquired.items():
            row = rows.get(entry.subject)
            if row is None:
                self._name("verify.exhibit_missing", entry.subject, seq=seq)
                continue
            first = entry.subject not in seen
            seen.add(entry.subject)
            for field in _differing(row, entry, first=first):
                self._name("verify.exhibit_differs", row.exhibit_id, seq=seq, field=field)
            if entry.holder_id not in self._log.erased:
                self._personal(seq, entry, row if first else None)
        for exhibit_id in rows.keys() - seen:
            self._name("verify.exhibit_unlogged", exhibit_id)

    def _personal(self, seq: int, entry: Entry, row: Exhibit | None) -> None:
        """Name, address and holder as the committed facts have them."""
        facts = _facts(self._log.personal.get(seq))
        if facts is None:
            return  # named with the commitment
        if row is not None and facts.get("name") != row.name:
            self._name("verify.exhibit_differs", row.exhibit_id, seq=seq, field="name")
        account = self._accounts.get(str(entry.facts.get("account_id")))
        told = (facts.get("account"), entry.holder_id)
        if account is None or (account.address, account.holder_id) != told:
            self._name("verify.account_differs", str(entry.facts.get("account_id")), seq=seq)
        holder = self._holders.get(entry.holder_id or "")
        if holder is None or holder.name != facts.get("holder"):
            self._name("verify.holder_differs", str(entry.holder_id), seq=seq)

    def gone(self) -> None:
        """Of an erased holder no row keeps a name, an address or a key."""
        accounts = [each.holder_id for each in self._accounts.values() if each.address]
        holders = [
            each.holder_id
            for each in self._holders.values()
            if each.name or self._ledger.wrapped_key(each.holder_id) is not None
        ]
        for holder_id in sorted({*accounts, *holders} & self._log.erased.keys()):
            self._name("verify.erasure_unfinished", holder_id, what="row")

    def acquisitions(self) -> None:
        """The tie of exhibits to entries is the log's own."""
        rows = self.read("acquisition", self._ledger.acquisitions)
        if rows is None:
            return
        tied = {(exhibit_id, seq) for exhibit_id, seq, _ in rows}
        logged = {(entry.subject, seq) for seq, entry in self._log.acquired.items()}
        for exhibit_id, seq in sorted(tied ^ logged):
            self._name("verify.acquisition_differs", exhibit_id, seq=seq)

    def marks(self) -> None:
        """Finding, kind and reason of each mark as they were signed."""
        marks = self.read("mark", self._ledger.marks)
        if marks is None:
            return
        rows = {each.seq: each for each in marks}
        for seq in sorted(rows.keys() | self._log.marked.keys()):
            row, entry = rows.get(seq), self._log.marked.get(seq)
            if row is None:
                self._name("verify.mark_missing", str(seq))
                continue
            told = self._told(seq, entry)
            if told != (row.finding_id, row.kind.value, row.reason):
                self._name("verify.mark_differs", str(seq), finding=row.finding_id)

    def _told(self, seq: int, entry: Entry | None) -> tuple[object, ...] | None:
        if entry is None:
            return None
        facts = _facts(self._log.personal.get(seq)) or {}
        return entry.subject, entry.facts.get("kind"), facts.get("reason", "")

    def documents(self) -> None:
        """Each document as its entry's digest has it."""
        for action in sorted(WITH_DOCUMENT):
            self._documents(action)

    def _documents(self, action: Action) -> None:
        found = self.read("document", lambda: self._ledger.documents(action))
        if found is None:
            return
        rows = dict(found)
        entries = {s: e for s, e in self._log.documented.items() if e.action is action}
        for seq in sorted(rows.keys() | entries.keys()):
            if seq not in rows:
                self._name("verify.document_missing", str(seq))
                continue
            entry = entries.get(seq)
            digest = hashlib.sha256(rows[seq].encode()).hexdigest()
            if entry and not rows[seq] and seq in self._log.words:
                continue  # an erasure took the document, and its tombstone says so
            if entry is None or entry.facts.get("document_sha256") != digest:
                self._name("verify.document_differs", str(seq))

    def _name(self, code: str, subject: str, **facts: object) -> None:
        self._problems.append(Problem(code, subject, facts))


def _differing(row: Exhibit, entry: Entry, *, first: bool) -> list[str]:
    """Fields of the row that the entry does not bear out; a repeat may name another account."""
    told: dict[str, object] = {field: entry.facts.get(field) for field in _LOGGED_FIELDS}
    told["holder_id"] = entry.holder_id
    if first:
        told["account_id"] = entry.facts.get("account_id")
    found = asdict(row)
    return [field for field, value in told.items() if found[field] != value]


def _facts(personal: bytes | None) -> dict[str, Any] | None:
    if personal is None:
        return None
    try:
        facts = json.loads(personal)
    except ValueError:
        return None
    return facts if isinstance(facts, dict) else None
