"""Both engines, on forms that mail programs read and on the real sets."""

import re
from collections.abc import Callable, Iterator

import pytest

from bongsu.readers import parts
from bongsu.readers.headers import scan
from bongsu.readers.parts import Part, read

Real = Callable[[str], Iterator[tuple[str, bytes]]]

BLANKS = re.compile(rb"[ \t\r]+(?=\n|$)")


def _read(data: bytes) -> parts.Body:
    return read(data, scan(data))


def _own(data: bytes) -> parts.Body:
    budget = parts._Budget()
    return parts._body(list(parts._by_scanner(data, scan(data), budget, 0)), budget)


def multipart(*pieces: bytes, kind: bytes = b"mixed", end: bytes = b"--b--\n") -> bytes:
    body = b"".join(b"--b\n" + piece + b"\n" for piece in pieces)
    return b"Content-Type: multipart/" + kind + b'; boundary="b"\n\n' + body + end


PLAIN = b"Content-Type: text/plain; charset=utf-8\n\nhello"
HTML = b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+aGk8L2I+"
FILE = (
    b"Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
    b"Content-Disposition: attachment; filename=a.exe\n\nTVo="
)


@pytest.mark.parametrize("engine", [_read, _own])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_leaves_come_in_order_with_type_name_and_bytes(
    engine: Callable[[bytes], parts.Body], line_end: bytes
) -> None:
    body = engine(multipart(PLAIN, HTML, FILE).replace(b"\n", line_end))
    assert body.parts == (
        Part("text/plain", "utf-8", None, "", b"hello"),
        Part("text/html", None, None, "", b"<b>hi</b>"),
        Part("application/octet-stream", None, "a.exe", "attachment", b"MZ"),
    )
    assert body.defects == ()


@pytest.mark.parametrize("engine", [_read, _own])
def test_multiparts_within_multiparts_are_taken_apart(
    engine: Callable[[bytes], parts.Body],
) -> None:
    inner = multipart(PLAIN, HTML, kind=b"alternative").replace(b"--b", b"--c")
    inner = inner.replace(b'boundary="b"', b'boundary="c"')
    found = engine(multipart(inner, FILE)).parts
    assert [part.content_type for part in found] == [
        "text/plain", "text/html", "application/octet-stream",
    ]  # fmt: skip


def test_a_message_without_parts_is_one_leaf() -> None:
    assert _read(b"Subject: x\n\nhello").parts == (Part("text/plain", None, None, "", b"hello"),)
    quoted = b"Content-Transfer-Encoding: quoted-printable\n\nh=65llo"
    assert _read(quoted).parts[0].content == b"hello"


@pytest.mark.parametrize("end", [b"", b"--b", b"--b-", b"\n"])
def test_an_unclosed_boundary_hides_nothing(end: bytes) -> None:
    found = _read(multipart(PLAIN, HTML, end=end)).parts
    assert [part.content_type for part in found] == ["text/plain", "text/html"]


def test_an_unended_boundary_quote_hides_nothing() -> None:
    data = multipart(PLAIN).replace(b'boundary="b"', b'boundary="b')
    assert _read(data).parts[0].content == b"hello"


def test_a_boundary_that_never_comes_leaves_the_body_readable() -> None:
    data = b"Content-Type: multipart/mixed; boundary=b\n\nhttp://evil.example/"
    assert b"evil" in b"".join(part.content or b"" for part in _read(data).parts)


def test_a_missing_boundary_leaves_the_body_readable() -> None:
    data = b"Content-Type: multipart/mixed\n\nhttp://evil.example/"
    assert b"evil" in b"".join(part.content or b"" for part in _read(data).parts)


@pytest.mark.parametrize("raw", ["경계".encode(), "경계".encode("cp949")])
def test_an_eight_bit_boundary_is_compared_as_bytes(raw: bytes) -> None:
    data = multipart(PLAIN, HTML).replace(b'boundary="b"', b'boundary="' + raw + b'"')
    data = data.replace(b"--b", b"--" + raw)
    assert [part.content for part in _read(data).parts] == [b"hello", b"<b>hi</b>"]


def test_a_raw_korean_file_name_falls_back_to_our_own_reading() -> None:
    named = FILE.replace(b"a.exe", '"초청장.exe"'.encode("cp949"))
    assert _read(multipart(PLAIN, named)).parts[1].name == "초청장.exe"


def test_base64_with_junk_is_decoded() -> None:
    data = multipart(HTML.replace(b"PGI+", b"PG!I\x00+"))
    assert _read(data).parts[0].content == b"<b>hi</b>"


@pytest.mark.parametrize(
    ("written", "odd"),
    [
        (b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: base64  "),
        (b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding : base64"),
        (b"Content-Transfer-Encoding: base64", b'Content-Transfer-Encoding: "base64"'),
        (b"Content-Type: text/html", b"Content-Type : text/html"),
        (b"Content-Type: text/html", b"Content-Type\t: TEXT/HTML"),
        (b"Content-Type: text/html", b"Content-Type: text/html\nContent-Type: text/plain"),
    ],
)
def test_fields_that_the_engine_misreads_are_read_by_us(written: bytes, odd: bytes) -> None:
    part = _read(multipart(HTML.replace(written, odd))).parts[0]
    assert (part.content_type, part.content) == ("text/html", b"<b>hi</b>")


def test_an_inner_multipart_without_its_boundary_hides_nothing() -> None:
    inner = b"Content-Type: multipart/related; boundary=never\n\nhttp://evil.example/"
    found = _read(multipart(PLAIN, inner)).parts
    assert [part.content for part in found] == [b"hello", b"http://evil.example/"]


def test_an_inner_message_is_one_part() -> None:
    inner = b"Content-Type: message/rfc822\n\nSubject: inner\n\n" + PLAIN
    found = _read(multipart(inner)).parts
    assert [part.content_type for part in found] == ["message/rfc822"]
    assert (found[0].content or b"").startswith(b"Subject: inner")


def test_what_would_pass_the_cap_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "DECODED_CAP", 6)
    for data in (multipart(PLAIN, HTML), b"\n" + b"a" * 7, b"\n" + b"a" * 70):
        body = _read(data)
        assert body.defects == ("decoded_cut",)
        assert body.parts[-1].content is None


def test_parts_over_their_number_are_left_out_and_named() -> None:
    body = _read(multipart(*[PLAIN] * (parts.PART_CAP + 5)))
    assert len(body.parts) == parts.PART_CAP
    assert body.defects == ("parts_cut",)


def test_ten_thousand_nested_parts_end() -> None:
    piece = PLAIN
    head = b""
    for depth in range(10_000):
        head += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
    body = _read(head + piece)
    assert len(body.parts) <= parts.PART_CAP
    assert b"hello" in b"".join(part.content or b"" for part in body.parts) or body.defects


MALFORMED = 3
"""Test messages of mime-dev on whose broken structure the two readings differ."""


@pytest.mark.parametrize(
    ("name", "most"), [("mime-dev.zip", MALFORMED), ("ham-dev.zip", 0), ("phish-dev.zip", 0)]
)
def test_the_engine_and_our_own_reading_agree_on_real_mail(
    name: str, most: int, real: Real
) -> None:
    differ = [member for member, data in real(name) if not _agree(data)]
    assert len(differ) <= most, differ


def _agree(data: bytes) -> bool:
    return _view(_read(data)) == _view(_own(data))


def _view(body: parts.Body) -> list[tuple[str, str | None, bytes]]:
    """Without empty parts and blanks at line ends, which no reader sees."""
    leaves = (
        (p.content_type, p.name, BLANKS.sub(b"", p.content or b"").strip()) for p in body.parts
    )
    return [leaf for leaf in leaves if leaf[2]]


@pytest.mark.parametrize("engine", [_read, _own])
def test_parts_of_a_digest_are_letters_unless_they_say_otherwise(
    engine: Callable[[bytes], parts.Body],
) -> None:
    letter = b"\nFrom: a@one.example\nSubject: x\n\nhello"
    found = engine(multipart(letter, PLAIN, kind=b"digest")).parts
    assert [part.content_type for part in found] == ["message/rfc822", "text/plain"]
    assert (found[0].content or b"").startswith(b"From: a@one.example")
