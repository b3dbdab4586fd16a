"""One log through the reader and its layout, as tables of plain rows."""

from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import HEAD_BYTES, Split, Trouble
from bongsu.testing.fakes import MemorySource

ACCOUNT = "nari@office.example"
Row = dict[str, object]
Tables = dict[str, list[Row]]


def read(data: bytes | str, name: str = "export", account: str = ACCOUNT) -> Tables:
    """Rows by table; what the reader itself could not take apart is under ``trouble``."""
    source = data.encode() if isinstance(data, str) else data
    assert READER.recognises(source[:HEAD_BYTES], name), source[:80]
    made: Tables = {}
    for number, item in enumerate(READER.split(MemorySource(source), name)):
        if isinstance(item, Trouble):
            made.setdefault("trouble", []).append({"code": item.code, "start": item.start})
            continue
        assert isinstance(item, Split)
        raw = RawMessage(
            number, item.start, item.end, item.data, b"", "", item.flags,
            layout=item.layout, context=item.context,
        )  # fmt: skip
        result = read_pieces(Job(0, "exh_1", "acc_1", account, "", (raw,)))
        for table, rows in result.tables.items():
            made.setdefault(table, []).extend(rows.to_pylist())
    return made


def only(rows: list[Row], *names: str) -> list[tuple[object, ...]]:
    """These columns of all rows."""
    return [tuple(row[name] for name in names) for row in rows]
