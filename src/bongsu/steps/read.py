"""read: sealed exhibits to table rows, batch by batch, so a killed run goes on where it was."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pyarrow as pa

from bongsu.model.case import Account, Exhibit
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError, Family
from bongsu.ports import (
    ByteSource,
    Job,
    JobResult,
    Keyring,
    Lake,
    Ledger,
    PartRow,
    Progress,
    RawMessage,
    ReadingState,
    Signer,
    Vault,
    Workers,
)
from bongsu.readers import attachments, rows
from bongsu.readers.batches import batch as rows_batch
from bongsu.readers.partial import with_joined
from bongsu.readers.plugin import Reader, Split, Trouble, version_of
from bongsu.readers.walk import walk
from bongsu.steps.erasures import erased_accounts
from bongsu.steps.seal import known_blobs

BATCH_MESSAGES = 2000
BATCH_BYTES = 64 * 1024 * 1024
"""A batch ends at whichever comes first: its rows are held in memory until they are written."""
LOG_GROWTH = 4
"""Rows of a log's records, field by field, take several times their bytes."""
JOB_MESSAGES = 40
JOB_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadReceipt:
    """What this run read: messages, and records of logs.

    ``problems`` counts problem rows by code, over all exhibits read now.
    """

    exhibits: int
    messages: int
    records: int
    problems: dict[str, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading needs from the outer world. ``batch_messages`` is how often it commits.

    ``rules`` is the digest of the rules that the workers hold: other rules make it read again.
    """

    ledger: Ledger
    vault: Vault
    lake: Lake
    keyring: Keyring
    workers: Workers
    readers: list[Reader]
    signer: Signer
    progress: Progress
    rules: str = ""
    batch_messages: int = BATCH_MESSAGES


def read_case(house: Reading) -> ReadReceipt:
    """Read every exhibit that is not read yet by the present readers, or whose rows are damaged.

    An exhibit that cannot be opened becomes a problem row; the others go on. Those of erased
    holders are passed over.
    """
    own = version_of(house.readers, rows.VERSION, attachments.VERSION)
    version = f"{own} rules/{house.rules}" if house.rules else own
    accounts = {account.account_id: account for account in house.ledger.accounts()}
    states = _sound_states(house)
    gone = erased_accounts(house.ledger)
    open_exhibits = [
        exhibit
        for exhibit in house.ledger.exhibits()
        if exhibit.account_id not in gone and not _is_read(states.get(exhibit.exhibit_id), version)
    ]
    house.progress.start("progress.read", sum(exhibit.size for exhibit in open_exhibits))
    counts: defaultdict[str, int] = defaultdict(int)
    messages = records = 0
    for exhibit in open_exhibits:
        state = _start(house, exhibit, states.get(exhibit.exhibit_id), version)
        run = _ExhibitRun(house, exhibit, accounts[exhibit.account_id], state)
        run.read()
        messages += run.messages
        records += run.records
        for code, count in run.problems.items():
            counts[code] += count
    house.workers.close()
    _tidy(house.ledger, house.lake)
    house.progress.finish()
    return ReadReceipt(len(open_exhibits), messages, records, dict(counts))


def _sound_states(house: Reading) -> dict[str, ReadingState]:
    """How far each exhibit got, those left out whose parts are not as they were written."""
    broken = {part.exhibit_id for part in house.lake.damaged(house.ledger.parts())}
    return {key: state for key, state in house.ledger.readings().items() if key not in broken}


def _is_read(state: ReadingState | None, version: str) -> bool:
    return state is not None and state.done and state.reader == version


def _start(
    house: Reading, exhibit: Exhibit, state: ReadingState | None, version: str
) -> ReadingState:
    if state is not None and state.reader == version:
        return state
    fresh = ReadingState(exhibit.exhibit_id, version, 0, 0, done=False)
    with house.ledger.transaction(house.signer) as transaction:
        transaction.drop_parts(exhibit.exhibit_id)
        transaction.set_reading(fresh)
    return fresh


class _Watched:
    """A source that reports how far it was read."""

    def __init__(self, source: ByteSource, progress: Progress) -> None:
        self._source, self._progress, self._furthest = source, progress, 0

    @property
    def size(self) -> int:
        return self._source.size

    def read_at(self, offset: int, length: int) -> bytes:
        data = self._source.read_at(offset, length)
        end = offset + len(data)
        if end > self._furthest:
            self._progress.advance(end - self._furthest)
            self._furthest = end
        return data


class _ExhibitRun:
    """One exhibit on its way to rows."""

    def __init__(
        self, house: Reading, exhibit: Exhibit, account: Account, state: ReadingState
    ) -> None:
        self.house, self.exhibit, self.account, self.state = house, exhibit, account, state
        self.messages = self.records = 0
        self.problems: defaultdict[str, int] = defaultdict(int)
        self._troubles: defaultdict[int, list[tuple[object, ...]]] = defaultdict(list)
        self._held: list[JobResult] = []

    def read(self) -> None:
        for result in self.house.workers.map(self._jobs()):
            while result.batch > self.state.batch:
                self._flush(last=False)
            self._held.append(result)
        while self._troubles and max(self._troubles) > self.state.batch:
            self._flush(last=False)
        self._flush(last=True)

    def _source(self) -> ByteSource:
        wrapped = self.house.ledger.wrapped_key(self.exhibit.holder_id)
        if wrapped is None:
            raise BongsuError("evidence.erased")
        key = self.house.keyring.unwrap(self.house.ledger.case_id, wrapped)
        return self.house.vault.open(self.exhibit, key)

    def _items(self) -> Iterator[tuple[str, Split | Trouble]]:
        try:
            source = self._source()
        except BongsuError as error:
            if error.family is not Family.EVIDENCE:
                raise
            yield "", Trouble(error.code)
            return
        watched = _Watched(source, self.house.progress)
        try:
            yield from with_joined(walk(watched, self.exhibit.name, self.house.readers))
        except BongsuError:
            raise
        except Exception as error:  # noqa: BLE001 - the one guard around reader plugins
            yield "", Trouble("evidence.reader_failed", detail=f"{type(error).__name__}: {error}")

    def _jobs(self) -> Iterator[Job]:
        """Jobs of what is not yet committed; troubles are noted on the way."""
        begun = self.state.cursor
        cut = _Cut(self.state.batch, self.house.batch_messages)
        for ordinal, (place, item) in self._numbered():
            if ordinal < begun:
                continue
            if isinstance(item, Trouble):
                self._note(cut.batch, place, item)
                continue
            if cut.ends_before(place):
                yield self._job(cut)
            cut.add(place, _raw(ordinal, item))
            if cut.batch_is_full:  # at once: a trouble that follows belongs to the next batch
                yield self._job(cut)
                cut.next_batch()
        if cut.held:
            yield self._job(cut)

    def _numbered(self) -> Iterator[tuple[int, tuple[str, Split | Trouble]]]:
        """Items with the ordinal of the message that each is, or that follows it."""
        ordinal = 0
        for place, item in self._items():
            yield ordinal, (_sound(place), item)
            ordinal += isinstance(item, Split)

    def _job(self, cut: "_Cut") -> Job:
        account = self.account
        return Job(
            cut.batch,
            self.exhibit.exhibit_id,
            account.account_id,
            account.address,
            cut.member,
            cut.take(),
        )

    def _note(self, batch: int, place: str, trouble: Trouble) -> None:
        detail = None if trouble.detail is None else _sound(trouble.detail)
        where = (place, trouble.start, trouble.end, trouble.code, detail)
        row = (self.exhibit.exhibit_id, self.exhibit.account_id, *where)
        self._troubles[batch].append(row)

    def _flush(self, *, last: bool) -> None:
        """Write one batch's parts durably, then make them visible in one transaction."""
        batch = self.state.batch
        tables: defaultdict[str, list[pa.RecordBatch]] = defaultdict(list)
        for result in self._held:
            for name, rows_of_table in result.tables.items():
                tables[name].append(rows_of_table)
        if troubles := self._troubles.pop(batch, None):
            tables["problem"].append(rows_batch("problem", troubles))
        for each in tables["problem"]:
            for code in each.column("code").to_pylist():
                self.problems[code] += 1
        parts = [self._write(name, found) for name, found in tables.items() if found]
        read = sum(result.messages for result in self._held)
        self.messages += sum(each.messages for each in self._held if each.records is None)
        self.records += sum(each.records or 0 for each in self._held)
        self._held = []
        self.state = replace(
            self.state, batch=batch + 1, cursor=self.state.cursor + read, done=last
        )
        self._commit(parts, last=last)

    def _write(self, name: str, found: list[pa.RecordBatch]) -> PartRow:
        exhibit = self.exhibit
        table = pa.Table.from_batches(found)
        return self.house.lake.write_part(
            name, exhibit.account_id, exhibit.exhibit_id, self.state.batch, table
        )

    def _commit(self, parts: list[PartRow], *, last: bool) -> None:
        with self.house.ledger.transaction(self.house.signer) as transaction:
            transaction.add_parts(parts)
            transaction.set_reading(self.state)
            if last:
                facts: dict[str, str | int | bool | None] = {
                    "readers": self.state.reader,
                    "messages": self.state.cursor,
                }
                transaction.log(Action.EXHIBIT_READ, self.exhibit.exhibit_id, facts)


class _Cut:
    """Where jobs and batches end: by messages, by bytes, and a job also with its member."""

    def __init__(self, batch: int, batch_messages: int) -> None:
        self.batch, self._most = batch, batch_messages
        self.member = ""
        self.held: list[RawMessage] = []
        self._job_bytes = self._batch_bytes = self._batch_count = 0

    def ends_before(self, member: str) -> bool:
        full = len(self.held) >= JOB_MESSAGES or self._job_bytes >= JOB_BYTES
        return bool(self.held) and (full or member != self.member)

    def add(self, member: str, raw: RawMessage) -> None:
        self.member = member
        self.held.append(raw)
        self._job_bytes += len(raw.data)
        self._batch_bytes += len(raw.data) * (LOG_GROWTH if raw.layout else 1)
        self._batch_count += 1

    @property
    def batch_is_full(self) -> bool:
        return self._batch_count >= self._most or self._batch_bytes >= BATCH_BYTES

    def take(self) -> tuple[RawMessage, ...]:
        taken, self.held, self._job_bytes = tuple(self.held), [], 0
        return taken

    def next_batch(self) -> None:
        self.batch += 1
        self._batch_bytes = self._batch_count = 0


def _sound(text: str) -> str:
    """A name as text that any table can hold: archives may name members in no charset at all."""
    return text.encode("utf-8", "backslashreplace").decode()


def _raw(ordinal: int, item: Split) -> RawMessage:
    return RawMessage(
        ordinal, item.start, item.end, item.data, item.mbox_line, item.folder, item.flags,
        item.remarks, item.layout, item.context,
    )  # fmt: skip


def recover(ledger: Ledger, vault: Vault, lake: Lake) -> int:
    """Remove what a killed run left behind; gives how many files."""
    return vault.recover(known_blobs(ledger)) + _tidy(ledger, lake)


def _tidy(ledger: Ledger, lake: Lake) -> int:
    """Remove parts that nothing names, such as those of a reading that was done anew."""
    return lake.recover(frozenset(part.path for part in ledger.parts()))
