"""Tricks with transfer encodings and charsets, and files that stand in the text itself."""

import binascii
from collections.abc import Iterator

from bench.ambiguous.making import HEAD, SAFE, Kind, Payload, mixed, ordinary


def base64_junk(p: Payload) -> Iterator[bytes]:
    clean = p.base64.replace(b"\n", b"")
    middle = len(clean) // 8 * 4
    for junk in (
        b"!",
        b"*#",
        b"\x00",
        b"\xff",
        b"-_",
        b" ",
        b"\t ",
        b"=",
        b"==",
        b"====",
        b"=\n",
        b"\n\n",
        b"(x)",
        b"%",
        b"=20",
        b".",
        b"\n.\n",
        b":",
    ):
        yield ordinary(SAFE, p.part(body=clean[:middle] + junk + clean[middle:] + b"\n"))
    yield ordinary(SAFE, p.part(body=b"".join(bytes([c]) + b"\n" for c in clean)))
    yield ordinary(SAFE, p.part(body=b"!" * 80 + b"\n" + clean))
    yield ordinary(SAFE, p.part(body=clean.rstrip(b"=") + b"\n"))
    yield ordinary(SAFE, p.part(body=clean + b"\nAAAA\n"))
    data, cut = p.content, 30
    two = binascii.b2a_base64(data[: cut + 1]) + binascii.b2a_base64(data[cut + 1 :])
    yield ordinary(SAFE, p.part(body=two))
    yield ordinary(SAFE, p.part(body=b"\n\n" + clean))


def quoted_junk(p: Payload) -> Iterator[bytes]:
    quoted = p.quoted
    qp = b"quoted-printable"
    yield ordinary(SAFE, p.part(body=quoted, encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted.replace(b"=6D", b"=6d"), encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted.replace(b"=65", b"=\n=65"), encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted.replace(b"=65", b"= \n=65"), encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted + b"=", encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted + b"=ZZ =4 =\n", encoding=qp))
    yield ordinary(SAFE, p.part(body=quoted, encoding=b"Quoted-Printable "))
    yield ordinary(SAFE, p.part(body=quoted, encoding=b"quoted_printable"))
    yield ordinary(SAFE, p.part(body=quoted, encoding=b"quotedprintable"))


def wrong_encoding(p: Payload) -> Iterator[bytes]:
    for name in (
        b"",
        b"7bit",
        b"8bit",
        b"binary",
        b"quoted-printable",
        b"x-base64",
        b"base-64",
        b"BASE64",
        b"base64 ",
        b"b64",
        b"x-unknown",
        b"base64x",
        b"uuencode",
        b"none",
        b"base 64",
        b"mac-binhex40",
    ):
        yield ordinary(SAFE, p.part(encoding=name))
    for name in (b"base64", b"7bit", b"x-unknown"):
        yield ordinary(SAFE, p.part(body=p.quoted, encoding=name))
    yield HEAD + p.part(encoding=b"7bit")


def inline_file(p: Payload) -> Iterator[bytes]:
    """uuencode and yEnc, which some mail programs decode wherever they stand."""
    data = p.content
    lines = b"".join(binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45))
    name = b"report.exe" if p.kind is Kind.FILE else b"page.html"
    block = b"begin 644 " + name + b"\n" + lines + b"`\nend\n"
    text = b"Content-Type: text/plain\n\nSee below.\n\n"
    yield mixed(b"Content-Type: text/plain", b"See below.\n\n" + block)
    yield HEAD + b"\nSee below.\n" + block
    yield ordinary(text + block)
    yield ordinary(SAFE, after=b"\n" + block)
    yield ordinary(text + block.replace(b"`\nend\n", b""))
    yield ordinary(text + block.replace(b"644", b"0666"))
    yield ordinary(SAFE, p.part(body=block, encoding=b"x-uuencode"))
    yield ordinary(SAFE, p.part(body=block, encoding=b"uuencode"))
    yenc = (
        b"=ybegin line=128 size=%d name=%s\n" % (len(data), name)
        + _yenc(data)
        + b"=yend size=%d\n" % len(data)
    )
    yield ordinary(text + yenc)
    yield mixed(b"Content-Type: text/plain; charset=iso-8859-1", yenc)


def _yenc(data: bytes) -> bytes:
    out, line = b"", 0
    for byte in data:
        code = (byte + 42) % 256
        piece = b"=" + bytes([(code + 64) % 256]) if code in (0, 10, 13, 61) else bytes([code])
        out, line = out + piece, line + len(piece)
        if line >= 120:
            out, line = out + b"\n", 0
    return out + b"\n"


def _page(
    charset: bytes, body: bytes, encoding: bytes = b"8bit", kind: bytes = b"text/html"
) -> bytes:
    head = (
        b"Content-Type: "
        + kind
        + b"; charset="
        + charset
        + b"\nContent-Transfer-Encoding: "
        + encoding
    )
    return ordinary(SAFE, head + b"\n\n" + body)


def charsets(p: Payload) -> Iterator[bytes]:
    """Only links hide this way."""
    if p.kind is Kind.FILE:
        return
    text = p.content.decode()
    seven = text.encode("utf-7")
    every = b"+" + binascii.b2a_base64(text.encode("utf-16-be")).rstrip(b"\n=") + b"-"
    for body in (seven, every):
        for name in (b"utf-7", b"UTF-7", b'"utf-7"', b"unicode-1-1-utf-7", b"x-unicode-2-0-utf-7"):
            yield _page(name, body, b"7bit")
    for codec, name in (
        ("utf-16", b"utf-16"),
        ("utf-16-le", b"utf-16le"),
        ("utf-16-be", b"utf-16be"),
        ("utf-16", b"unicode"),
        ("utf-16-le", b"us-ascii"),
        ("utf-16-be", b"utf-16"),
        ("utf-32", b"utf-32"),
        ("utf-16-le", b"utf-8"),
        ("utf-16", b"iso-10646-ucs-2"),
    ):
        body = binascii.b2a_base64(text.encode(codec))
        yield _page(name, body, b"base64")
    for codec, name in (("cp037", b"ibm037"), ("cp500", b"cp500"), ("cp037", b"ebcdic-cp-us")):
        yield _page(name, binascii.b2a_base64(text.encode(codec)), b"base64")
    every_page = _page(b"us-ascii", every, b"7bit").replace(b"us-ascii", b"us-ascii; charset=utf-7")
    yield every_page
    yield every_page.replace(b"us-ascii; charset=utf-7", b"utf-7; charset=us-ascii")
    meta = b'<meta charset="utf-7">' + every
    yield _page(b"x-unknown", meta, b"7bit")
    for fold in (b"hz-gb-2312", b"iso-2022-jp", b"iso-2022-kr"):
        broken = text.replace("lure", "lu\x0f\x0fre") if fold == b"iso-2022-kr" else text
        yield _page(fold, broken.encode(), b"7bit")


TRICKS = (base64_junk, quoted_junk, wrong_encoding, inline_file, charsets)
