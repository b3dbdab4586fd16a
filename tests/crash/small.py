"""A small sealed case, and everything that an investigation of it may leave, by value."""

import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bongsu.adapters.lake import DuckLake
from bongsu.adapters.workers import WorkerPool
from bongsu.model.custody import Action
from bongsu.model.leaf import parse_leaf
from bongsu.ports import PartRow
from bongsu.readers import rows
from bongsu.readers.plugin import built_in
from bongsu.steps.investigate import Investigation, investigate
from bongsu.steps.read import Reading
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import FakeWorkers
from tests.custody.making import Desk, Quiet, line, new_desk, open_desk

BATCH = 4
MESSAGES = 10  # in the mailbox: two full batches and a half

Pool = WorkerPool | FakeWorkers


def letter(number: int, *, rich: bool = False) -> bytes:
    """A letter; a rich one fills every child table."""
    head = (
        f"From: =?utf-8?b?6rmA7LKg7IiY?= <kim{number}@mail.example>\nTo: hong@mail.example\n"
        f"Subject: 회의 {number}\nDate: Tue, 21 May 2024 09:10:{number:02} +0900\n"
        f"Message-ID: <{number}@mail.example>\n"
    ).encode()
    if not rich:
        return head + f"\n{number}번째 편지입니다.\n".encode()
    return (
        b"Received: from a.example ([192.0.2.7]) by mx.example; Tue, 21 May 2024 09:10:11 +0900\n"
        b"Authentication-Results: mx.example; spf=fail smtp.mailfrom=evil.example\n"
        + head
        + b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n'
        b"Content-Type: text/html; charset=utf-8\n\n"
        b'<a href="http://evil.example/login">https://nid.naver.com</a>\n--x\n'
        b'Content-Disposition: attachment; filename="a.lnk"\n\nMZ\n--x--\n'
    )


def mbox(count: int) -> bytes:
    separator = b"From x@mail.example Tue May 21 09:10:11 2024\n"
    letters = (letter(each, rich=each == 0) for each in range(count))
    return b"".join(separator + each + b"\n" for each in letters)


def troubled_zip() -> bytes:
    """A message, a member that is no mail, an encrypted one, a message, all in one zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Sent/1.eml", letter(31))
        archive.writestr("notes.bin", b"\x00\x01 no mail")
        archive.writestr("locked.eml", letter(32))
        archive.writestr("Sent/2.eml", letter(33))
    data = bytearray(packed.getvalue())
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at != -1:
            name_at = at + (30 if mark == b"PK\x03\x04" else 46)
            if data[name_at : name_at + 10] == b"locked.eml":
                data[at + flags_at] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def make(root: Path) -> None:
    """A sealed case of three exhibits and two accounts in ``root/case``."""
    desk = new_desk(root)
    receipt = desk.seal(
        line(desk.source("mail.mbox", mbox(MESSAGES))),
        line(desk.source("takeout.zip", troubled_zip()), "kim@mail.example", "김철수"),
        line(desk.source("one.eml", letter(41, rich=True))),
    )
    assert len(receipt.sealed) == 3
    desk.ledger.close()


def run(root: Path, pool: Pool, detectors: list[Any]) -> Investigation:
    """The whole way, as `api.Case.investigate` goes it."""
    desk = open_desk(root)
    lake = DuckLake(desk.folder, 128, 1)
    try:
        house = Reading(
            ledger=desk.ledger,
            vault=desk.vault,
            lake=lake,
            keyring=desk.keyring,
            workers=pool,
            readers=built_in(),
            signer=desk.signer,
            progress=Quiet(),
            batch_messages=BATCH,
        )
        return investigate(house, detectors, {}, lambda: 0)
    finally:
        pool.close()
        lake.close()
        desk.ledger.close()


def in_process() -> FakeWorkers:
    return FakeWorkers(rows.work)


def left_behind(root: Path) -> dict[str, Any]:
    """Rows of all tables, findings, verdicts and what the log says was read, ready to compare.

    Fails where the ledger names a part that is not there whole, or where a file is there that
    nothing names.
    """
    desk = open_desk(root)
    try:
        parts = desk.ledger.parts()
        tables: dict[str, list[str]] = {name: [] for name in CONTRACTS}
        for part in parts:
            data = (desk.folder / part.path).read_bytes()
            assert hashlib.sha256(data).hexdigest() == part.sha256
            found = pq.read_table(pa.BufferReader(data)).to_pylist()
            assert len(found) == part.rows
            tables[part.table] += map(repr, found)
        assert set(strays(desk)) == set()
        return {
            "tables": {name: sorted(found) for name, found in tables.items()},
            "findings": [repr(asdict(each)) for each in desk.ledger.findings()],
            "verdicts": [repr(asdict(each)) for each in desk.ledger.verdicts()],
            "read": read_entries(desk),
            "states": sorted((s.exhibit_id, s.cursor, s.done) for s in _states(desk)),
        }
    finally:
        desk.ledger.close()


def _states(desk: Desk) -> list[Any]:
    return list(desk.ledger.readings().values())


def damaged(folder: Path, parts: list[PartRow]) -> list[PartRow]:
    lake = DuckLake(folder, 64, 1)
    try:
        return lake.damaged(parts)
    finally:
        lake.close()


def strays(desk: Desk) -> Iterator[str]:
    """Files of the case folder that no row names."""
    named = {part.path for part in desk.ledger.parts()}
    blobs = {each.sha256_stored for each in desk.ledger.exhibits()}
    known = {"case.db", "case.db-wal", "case.db-shm", "case.lock"}
    for path in desk.folder.rglob("*"):
        place = path.relative_to(desk.folder).as_posix()
        if path.is_file() and place not in named | known and path.name not in blobs:
            yield place


def read_entries(desk: Desk) -> dict[str, int]:
    """How often the log says that an exhibit was read."""
    entries = (parse_leaf(row.leaf) for row in desk.ledger.custody())
    return dict(Counter(e.subject for e in entries if e.action is Action.EXHIBIT_READ))
