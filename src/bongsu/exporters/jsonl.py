r"""JSON lines, one object a row, for programs: every value exactly as it is, UTF-8, LF.

Characters that a terminal would act on or hide are written as ``\uXXXX``, which any JSON reader
turns back; a missing value is ``null``. Nothing is defanged or cut.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pyarrow as pa

from bongsu.exporters.flat import sheets
from bongsu.model.shown import show
from bongsu.model.view import CaseView

FORMAT = "jsonl"

_NOT_PLAIN = re.compile(r"[^ -~]")


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """One file for each sheet of `bongsu.exporters.flat`."""
    for sheet in sheets(view):
        rows = (dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows)
        yield f"{sheet.name}.jsonl", write(rows)


def export_table(name: str, table: pa.Table) -> tuple[str, bytes]:
    """One table of the lake as JSON lines, columns in its order."""
    rows = (row for batch in table.to_batches(1_000) for row in batch.to_pylist())
    return f"{name}.jsonl", write(rows)


def write(rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows as bytes, each on its line."""
    return b"".join(map(_line, rows))


def _line(row: Mapping[str, object]) -> bytes:
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return _NOT_PLAIN.sub(_escaped, text).encode() + b"\n"


def _escaped(found: re.Match[str]) -> str:
    return _safe(found.group())


@cache
def _safe(char: str) -> str:
    """The character itself where the gate lets it pass, else as JSON writes it in ASCII."""
    return char if show(char) == char else json.dumps(char)[1:-1]
