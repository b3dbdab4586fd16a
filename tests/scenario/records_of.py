"""Opens identity exports with the standard library only: one mapping or text for each record."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import Any

Record = dict[str, Any]
_NEW = re.compile(r"^\d{4}", re.MULTILINE)


def member(files: dict[str, bytes], export: Record) -> bytes:
    """The bytes of an export, or of its member of an archive."""
    data = files[export["path"]]
    if not export["member"]:
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return held.read(export["member"])


def records(layout: str, data: bytes) -> list[Record]:
    """The records in the order in which they stand."""
    if layout == "m365_audit_lines":
        return [json.loads(line) for line in data.splitlines()]
    if layout == "gmail_filters_json":
        return list(json.loads(data)["filter"])
    if layout == "gmail_addresses":
        return [{"address": each} for each in json.loads(data)["addresses"]]
    if layout.startswith("pasted"):
        text = data.decode("cp949" if layout == "pasted_naver" else "utf-8")
        starts = [found.start() for found in _NEW.finditer(text)]
        ends = [*starts[1:], len(text)]
        return [{"text": text[a:b]} for a, b in zip(starts, ends, strict=True)]
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    if layout == "m365_audit_csv":
        return [json.loads(row["AuditData"]) for row in rows]
    return rows
