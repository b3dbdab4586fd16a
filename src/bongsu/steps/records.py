"""Records of logs as views: one record in full, and how far a log reaches."""

from collections import defaultdict
from collections.abc import Mapping

from bongsu.model.records import ActView, LogCoverage, RecordView
from bongsu.ports import Lake
from bongsu.steps.lake_tables import Row, rows_of, tables
from bongsu.steps.tracing import TABLES
from bongsu.tables import CONTRACTS
from bongsu.tables.contract import Kind
from bongsu.tables.identity import WHO

MOST_FIELDS = 100
_WHO = {column.name for column in WHO}


def records(lake: Lake) -> dict[str, RecordView]:
    """The records in the table `selection`, by row."""
    known = tables()
    acts: defaultdict[str, list[tuple[str, Row]]] = defaultdict(list)
    for name in TABLES:
        rows = known[name].semi_join(known["selection"], "row_id")
        for row in rows_of(lake, rows.order_by(["row_id", "ordinal"])):
            acts[row["row_id"]].append((name, row))
    fields: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
    written = known["log_field"].semi_join(known["selection"], "row_id")
    for row in rows_of(lake, written.order_by(["row_id", "ordinal"])):
        fields[row["row_id"]].append((row["name"], row["value"]))
    event = known["event"].select("row_id", "own")
    found = known["log_record"].semi_join(known["selection"], "row_id")
    found = found.left_join(event, "row_id", rname="e_{name}")
    return {
        row["row_id"]: _record(row, acts[row["row_id"]], fields[row["row_id"]])
        for row in rows_of(lake, found)
    }


def _record(
    row: Row, acts: list[tuple[str, Row]], fields: list[tuple[str, str | None]]
) -> RecordView:
    who = acts[0][1] if acts else {}
    return RecordView(
        row_id=row["row_id"],
        event_key=row["event_key"],
        t_ms=row["t_ms"],
        t_raw=row["t_raw"],
        zone_source=row["zone_source"],
        layout=row["layout"],
        layout_known=row["layout_known"],
        operation=row["operation"],
        principal=row["principal"],
        own=bool(row["own"]),
        actor=who.get("actor"),
        actor_class=who.get("actor_class", "unknown"),
        ip=who.get("ip"),
        user_agent=who.get("user_agent"),
        session=who.get("session"),
        acts=tuple(ActView(name, _cells(name, each)) for name, each in acts),
        fields=tuple(fields[:MOST_FIELDS]),
        left_out=max(len(fields) - MOST_FIELDS, 0),
        exhibit_id=row["exhibit_id"],
        member=row["member"],
        byte_start=row["byte_start"],
        byte_end=row["byte_end"],
    )


def _cells(name: str, row: Row) -> tuple[tuple[str, str], ...]:
    """What the table adds to whose hand it was; flags that are down are left out."""
    own = [column for column in CONTRACTS[name].columns if column.name not in _WHO]
    said = ((c.name, row[c.name]) for c in own if c.kind is not Kind.FLAG or row[c.name])
    return tuple((name, str(value).lower() if value is True else str(value))
                 for name, value in said if value is not None)  # fmt: skip


def log_coverage(row: Row) -> LogCoverage:
    """A row of the table `coverage` about a log."""
    return LogCoverage(
        exhibit_id=row["exhibit_id"],
        source=row["source"],
        records=row["messages"],
        undated=row["undated"],
        first_ms=row["first_ms"],
        last_ms=row["last_ms"],
        retention_days=row["retention"],
        verified=row["counts"],
        gaps=tuple(row["gaps"].split()),
    )


def record_counts(lake: Lake) -> Mapping[str, int]:
    """Records by exhibit."""
    record = tables()["log_record"]
    counted = record.group_by("exhibit_id").agg(count=record.row_id.count())
    return {row["exhibit_id"]: row["count"] for row in rows_of(lake, counted)}


def strangers(lake: Lake) -> Mapping[str, int]:
    """By account how many others the logs in its exhibits speak of, who have no account here."""
    event = tables()["event"]
    counted = event.filter(~event.own).group_by("account_id").agg(count=event.principal.nunique())
    return {row["account_id"]: row["count"] for row in rows_of(lake, counted)}
