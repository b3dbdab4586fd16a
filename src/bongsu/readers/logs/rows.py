"""Pieces of logs to rows: every record with its fields, and what its layout makes of it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from ipaddress import ip_address, ip_network

import pyarrow as pa

from bongsu.ports import Job, JobResult, RawMessage
from bongsu.readers.batches import Row, batch, child_keys, column_batch
from bongsu.readers.logs.plugin import Cells, Field, Layout, Piece, Record, Unreadable, layouts
from bongsu.tables import CONTRACTS
from bongsu.tables.contract import Column, Kind
from bongsu.tables.identity import WHO

_TEXT_CAP = 4096
_OWN_COLUMNS = {name: contract.columns[len(WHO) :] for name, contract in CONTRACTS.items()}
known = cache(layouts)


def read_pieces(job: Job) -> JobResult:
    """All rows of a job whose messages are pieces of one log."""
    rows = _Rows(job)
    for raw in job.messages:
        rows.take(raw)
    return JobResult(job.batch, len(job.messages), rows.batches(), records=rows.records)


class _Rows:
    def __init__(self, job: Job) -> None:
        self.job, self.records = job, 0
        self.held: defaultdict[str, list[Row]] = defaultdict(list)
        self.fields = _Fields(job.account_id)

    def take(self, raw: RawMessage) -> None:
        layout = known()[raw.layout]
        encoding, _, order = raw.flags.partition(";")
        address = self.job.account_address.lower()
        piece = Piece(raw.data, raw.context, address, encoding or "utf-8", order)
        place = 0
        for record in _records(layout, piece):
            if isinstance(record, Unreadable):
                self._problem(raw, record)
                continue
            self._record(raw, layout, record, place)
            place += 1
        self.records += place

    def _problem(self, raw: RawMessage, bad: Unreadable) -> None:
        job = self.job
        span = (raw.start + bad.start, raw.start + bad.end)
        where = (job.exhibit_id, job.account_id, job.member, *span)
        self.held["problem"].append((*where, bad.code, bad.detail[:300]))

    def _record(self, raw: RawMessage, layout: Layout, record: Record, place: int) -> None:
        job, card, when = self.job, layout.card, record.when
        row_id = f"{job.exhibit_id}:{raw.ordinal:08d}.{place:05d}"
        principal = _text(record.principal, lower=True)
        if principal == job.account_address.lower():
            principal = None
        about = f"{card.id}\n{principal or job.account_address.lower()}\n{record.identity}"
        key = hashlib.sha256(about.encode("utf-8", "replace"))
        self.held["log_record"].append((
            row_id, job.account_id, job.exhibit_id, job.member,
            raw.start + record.start, raw.start + record.end, key.hexdigest()[:32],
            card.id, card.known, card.product, card.service,
            when.t_ms, _text(when.raw), when.offset_min, when.zone, principal,
            _text(record.operation),
        ))  # fmt: skip
        self.fields.add(row_id, record)
        places: defaultdict[str, int] = defaultdict(int)
        for table, cells in record.rows:
            self.held[table].append(self._row(table, row_id, places[table], record, cells))
            places[table] += 1

    def _row(self, table: str, row_id: str, ordinal: int, record: Record, cells: Cells) -> Row:
        who = record.who
        ip, network = _address(who.ip)
        return (
            row_id, self.job.account_id, ordinal, record.when.t_ms,
            _text(who.actor, lower=True), who.actor_class, ip, network,
            _text(who.user_agent), _text(who.session),
            *(_cell(column, cells.get(column.name)) for column in _OWN_COLUMNS[table]),
        )  # fmt: skip

    def batches(self) -> dict[str, pa.RecordBatch]:
        made = {name: batch(name, rows) for name, rows in self.held.items() if rows}
        if self.fields.held:
            made["log_field"] = self.fields.batch()
        return made


class _Fields:
    """Fields of many records by columns: a tuple for each took a fifth of a log's time."""

    def __init__(self, account_id: str) -> None:
        self._account_id = account_id
        self.held: list[Field] = []
        self._mapped: list[bool] = []
        self._row_ids: list[str] = []
        self._ends = [0]

    def add(self, row_id: str, record: Record) -> None:
        self.held += record.fields
        self._mapped += [each.name in record.mapped for each in record.fields]
        self._row_ids.append(row_id)
        self._ends.append(len(self.held))

    def batch(self) -> pa.RecordBatch:
        columns = (
            [each.name for each in self.held],
            [_text(each.value) for each in self.held],
            [each.kind for each in self.held],
            self._mapped,
        )
        keys = child_keys(self._row_ids, self._account_id, self._ends)
        return column_batch("log_field", columns, keys)


def _records(layout: Layout, piece: Piece) -> Iterator[Record | Unreadable]:
    """Records; what a layout stumbles over costs the rest of its piece, and is said."""
    try:
        yield from layout.records(piece)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        yield Unreadable(0, len(piece.data), f"{type(error).__name__}: {error}")


def _cell(column: Column, value: object) -> object:
    if column.kind is Kind.FLAG:
        return bool(value)
    if isinstance(value, str):
        return _text(value)
    if value is None and not column.null:
        return "unknown"
    return value


def _text(value: str | None, *, lower: bool = False) -> str | None:
    if value is None:
        return None
    sound = value[:_TEXT_CAP]
    if not sound.isascii():
        sound = sound.encode("utf-8", "replace").decode()
    return sound.strip().lower() if lower else sound


@lru_cache(maxsize=65_536)
def _address(text: str | None) -> tuple[str | None, str | None]:
    """The address in its shortest form, without port and brackets, and its network."""
    if not text:
        return None, None
    bare = text.strip().strip("[]")
    if bare.count(":") == 1:
        bare = bare.partition(":")[0]
    elif "]:" in bare:
        bare = bare.partition("]")[0]
    try:
        address = ip_address(bare)
    except ValueError:
        return _text(text), None
    if address.version == 6 and address.ipv4_mapped:
        address = address.ipv4_mapped
    network = ip_network(f"{address}/{24 if address.version == 4 else 48}", strict=False)
    return str(address), str(network)
