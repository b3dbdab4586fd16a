"""Messages made to exhaust a parser: each ends within a second, and says what was cut."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.readers.making import LURE, Rows, rows_of

Read = Callable[..., dict[str, list[dict[str, object]]]]
WORD = b"=?utf-8?B?7ZWc6riA?="
HEAD = b"From: a@b.example\nSubject: x\n"

PLAIN = HEAD + b"Content-Type: text/plain; charset="
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary="
BOMBS = {
    "semicolons in Content-Type": HEAD + b"Content-Type: text/plain" + b";" * 100_000 + b"\n\nx",
    "quotes in Content-Type": HEAD + b"Content-Type: text/plain" + b';a="\\' * 25_000 + b"\n\nx",
    "parameters": HEAD + b"Content-Type: a/b" + b";a=b" * 25_000 + b"\n\nx",
    "blanks in a parameter": HEAD + b"Content-Type: a/b; a" + b" " * 100_000 + b"\n\nx",
    "encoded words": HEAD + b"Subject: " + (WORD + b" ") * 70_000 + b"\n\nx",
    "encoded words, folded": HEAD + b"Subject: " + (WORD + b"\n ") * 65_000 + b"\n\nx",
    "encoded words, unended": HEAD + b"Subject: " + b"=?utf-8?B?" * 140_000 + b"\n\nx",
    "many subjects": HEAD + (b"Subject: " + WORD * 40 + b"\n") * 1500 + b"\nx",
    "many quotes in From": b'From: "' * 40_000 + b"\n\nx",
    "escaped quotes in To": (b'To: "' + b'\\"' * 8_000 + b"\n") * 15 + b"\nx",
    "comments in To": (b"To: " + b"(\\(" * 5_000 + b"\n") * 15 + b"\nx",
    "a word without an address": (b"To: " + b"a" * 16_000 + b"(\n") * 15 + b"\nx",
    "addresses": HEAD + (b"To: " + b"a@b.example," * 1_000 + b"\n") * 20 + b"\n",
    "hops": b"Received: from a ([1.2.3.4]) by b; Tue, 21 May 2024 09:10:11 +0900\n" * 4_000 + b"\n",
    "results": b"Authentication-Results: x" + b";spf=pass (" * 30_000 + b"\n\nx",
    "one long line": b"a" * 3_000_000,
    "folds": b"Subject: x" + b"\n " * 500_000 + b"\n\nx",
    "colons": b":" * 1_000_000,
    "empty fields": b"A:\n" * 300_000 + b"\nx",
    "Re": b"Subject: " + b"Re" + b" " * 1_900 + b"x\n\n",
    "Re Re": b"Subject: " + b"Re: " * 500 + b"\n\n",
    "html comments": HEAD + b"Content-Type: text/html\n\n" + b"<!-- x -->" * 40_000,
    "html comments, unended": HEAD + b"Content-Type: text/html\n\n" + b"<!--" * 100_000,
    "html nesting": HEAD + b"Content-Type: text/html\n\n" + b"<div>" * 200_000,
    "boundary lines": MIXED + b"b\n\n" + b"--b\n" * 300_000,
    "boundary and blanks": MIXED + b"b\n\n--b" + b" " * 10**6,
    "base64 with junk": HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"QUJD!=" * 200_000,
    "quoted-printable": HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 500_00,
    "utf-7": PLAIN + b"utf-7\n\n" + b"+2AA-" * 200_000,
    "iso-2022": PLAIN + b"iso-2022-kr\n\n" + b"\x1b$)C\x0e" * 99_999,
    "links": HEAD + b"\n" + b"http://a.example/ " * 60_000,
    "zeros": bytes(3_000_000),
    "file name in pieces": HEAD
    + b"Content-Disposition: attachment"
    + b"".join(b"; filename*%d*=%%41" % n for n in range(8_000))
    + b"\n\nx",
}  # fmt: skip


def nested(depth: int) -> bytes:
    heads = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)
    )
    return HEAD + b"".join(heads) + b"\nhello"


BOMBS["nested parts"] = nested(10_000)
BOMBS["nested messages"] = HEAD + b"Content-Type: message/rfc822\n\n" * 10_000 + b"x"
BOMBS["one boundary, nested"] = MIXED + b"b\n\n--b\n" * 10_000


def outermost(found: Rows) -> list[dict[str, object]]:
    """Rows of messages that stand for themselves: whatever holds one is still one message."""
    return [row for row in found.get("email_activity", []) if row["nested_in"] is None]


@pytest.mark.parametrize("what", BOMBS)
def test_a_bomb_ends_within_a_second(what: str, read: Read) -> None:
    began = time.process_time()
    found = read(BOMBS[what])
    assert time.process_time() - began < 1
    assert len(outermost(found)) == 1
    assert sum(len(rows) for rows in found.values()) < 5_000


PIECES = st.sampled_from(
    [
        b"From: a@b.example", b"Subject: =?utf-8?B?7Z?=", b"Content-Type: multipart/a; boundary=b",
        b"Content-Type: text/html", b"Content-Type: message/rfc822", b"--b", b"--b--", b"", b"",
        b"Content-Transfer-Encoding: base64", b"PGEgaHJlZj0=", b"<a href='http://a'>", b"=41=",
        b"Content-Disposition: attachment; filename*0*=euc-kr''%C3", b"Received: from x by y; z",
        b'Content-Type: text/plain; charset="utf-7"', b"+2AA-", b"Content-Type : text/plain",
        b"Authentication-Results: x; spf=pass (", b'To: "(<', b" fold", b"\xc7\xd1\xb1\xdb", b"\0",
        b"Date: Tue, 21 May 2024 09:10:11 +0900", b"http://[::1", b"https://%80%ff@x/", b">From x",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=2000)
@given(
    st.lists(PIECES, max_size=30), st.sampled_from([b"\n", b"\r\n", b"\r"]), st.binary(max_size=30)
)
def test_no_mutation_of_a_message_raises(pieces: list[bytes], line_end: bytes, tail: bytes) -> None:
    data = line_end.join(pieces) + tail
    found = rows_of(data, mbox_line=b"From x Tue May 21 00:10:11 2024")
    assert len(outermost(found)) == 1


@settings(max_examples=300, deadline=2000)
@given(st.binary(max_size=600))
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
def test_no_bytes_raise(data: bytes) -> None:
    found = rows_of(data)
    told = found.get("problem", [])  # bytes that begin as a container do and hold no message
    assert len(outermost(found)) + len(told) == 1


@settings(max_examples=100, deadline=2000)
@given(st.data())
def test_no_flipped_byte_of_a_real_shape_raises(data: st.DataObject) -> None:
    mail = bytearray(LURE)
    for _ in range(data.draw(st.integers(1, 20))):
        mail[data.draw(st.integers(0, len(mail) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(mail)))
    assert len(outermost(rows_of(bytes(mail[:cut])))) == 1
