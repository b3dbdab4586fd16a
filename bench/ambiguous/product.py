"""What Bongsu's rows show of a case: whether the payload is listed, and what is flagged."""

import hashlib
from typing import NamedTuple

from bench.ambiguous.cases import Case
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job


class Seen(NamedTuple):
    """``strict`` found without the other views; ``hard`` a hard flag, ``flagged`` any."""

    found: bool
    strict: bool
    flagged: bool
    hard: bool


def read(case: Case) -> Seen:
    raw = RawMessage(0, 0, len(case.data), case.data, "", "", "")
    batches = read_job(Job(0, "exh_1", "acc_1", "hong@mail.example", "", (raw,))).tables
    tables = {name: batch.to_pylist() for name, batch in batches.items()}
    views = _views(case, tables)
    flags = tables.get("email_ambiguity", [])
    return Seen(bool(views), "strict" in views, bool(flags), any(row["hard"] for row in flags))


def _views(case: Case, tables: dict[str, list[dict[str, object]]]) -> set[object]:
    payload = case.payload
    files, links = tables.get("email_attachment", []), tables.get("email_url", [])
    if case.in_name:
        return {
            row.get("view", "strict") for row in files if payload.token in str(row["name"] or "")
        }
    if payload.kind == "file":
        digests = {
            hashlib.sha256(payload.content + tail).hexdigest()
            for tail in (b"", b"\n", b"\r\n", *case.payload.tails)
        }
        return {row.get("view", "strict") for row in files if row["sha256"] in digests}
    host = f"{payload.token}.lure.example"
    return {row.get("view", "strict") for row in links if row["host"] == host}
