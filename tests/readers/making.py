"""A byte source in memory, rows of messages, and archives of mail, sound and damaged."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable

from bongsu.ports import Job, RawMessage
from bongsu.readers import rows

Rows = dict[str, list[dict[str, object]]]
Files = Iterable[tuple[str, bytes]]


LURE = "\r\n".join(  # noqa: FLY002 - a message reads best line by line
    [
        "Return-Path: <bounce@evil.example>",
        "Received: from evil.example (evil.example [192.0.2.7])",
        "\tby mx.portal.example with ESMTPS; Tue, 21 May 2024 09:10:11 +0900",
        "Authentication-Results: mx.portal.example; spf=fail smtp.mailfrom=bounce@evil.example",
        "Received: from [10.0.0.1] by evil.example; Tue, 21 May 2024 00:09:00 +0000",
        "From: =?ks_c_5601-1987?B?s9fAzLn2?= <Security@Evil.example>",
        'To: "Kim" <kim@portal.example>, lee@portal.example',
        "Reply-To: other@drop.example",
        "Subject: Re: =?utf-8?B?67O07JWI?= 12",
        "Date: Mon, 20 May 2024 20:10:00 -0400",
        "Message-ID: <1@evil.example>",
        "References: <a@portal.example> <b@portal.example>",
        "List-Id: News <news.evil.example>",
        "X-Mailer: Blaster 1",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html; charset=utf-8",
        "",
        '<p>확인 <a href="https://login.evil.example/x">www.portal.example</a></p>',
        "<form action='https://evil.example/f'><input type=password></form>",
        "--b",
        "Content-Type: application/octet-stream",
        'Content-Disposition: attachment; filename="=?euc-kr?B?w8rDu8DlLmV4ZQ==?="',
        "Content-Transfer-Encoding: base64",
        "",
        "TVo=",
        "--b--",
        "",
    ]
).encode()


class Memory:
    """A byte source that counts what is read."""

    def __init__(self, data: bytes) -> None:
        self.data, self.bytes_read = data, 0

    @property
    def size(self) -> int:
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        piece = self.data[offset : offset + length]
        self.bytes_read += len(piece)
        return piece


def rows_of(*messages: bytes, mbox_line: bytes = b"", folder: str = "") -> Rows:
    """Rows by table, of messages of one exhibit."""
    raw = tuple(
        RawMessage(number, 0, len(data), data, mbox_line, folder, "")
        for number, data in enumerate(messages)
    )
    result = rows.read_job(Job(0, "exh_1", "acc_1", "kim@portal.example", "", raw))
    return {name: batch.to_pylist() for name, batch in result.tables.items()}


def zipped(files: Files, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def zipped_with_raw_names(files: Iterable[tuple[bytes, bytes]]) -> bytes:
    """As Korean Windows packs: names in CP949, no UTF-8 flag."""
    data = zipped(
        (f"n{number:02}".ljust(len(name), "_"), body) for number, (name, body) in enumerate(files)
    )
    for number, (name, _) in enumerate(files):
        data = data.replace(f"n{number:02}".ljust(len(name), "_").encode(), name)
    return data


def tarred(files: Files, kind: int = tarfile.GNU_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=kind) as archive:
        for name, data in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def tarred_entry(entry: tarfile.TarInfo) -> bytes:
    return entry.tobuf(tarfile.GNU_FORMAT) + bytes(1024)


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
