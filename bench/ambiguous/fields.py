"""Tricks in header fields: repeated, conflicting, misspelt, commented, with odd parameters."""

from collections.abc import Iterator

from bench.ambiguous.making import SAFE, Payload, mixed, multipart, ordinary

_MIXED = b'Content-Type: multipart/mixed; boundary="b0"\n'
_PLAIN = b"Content-Type: text/plain\n"


def repeated_type(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    yield mixed(_PLAIN + _MIXED, body)
    yield mixed(_MIXED + _PLAIN, body)
    yield mixed(b"Content-Type: text/html\n" + b"X-A: b\n" + _MIXED, body)
    yield ordinary(SAFE, b"Content-Type: image/png\n" + p.part())
    yield ordinary(SAFE, p.part(extra=b"Content-Type: message/delivery-status\n"))
    inner = multipart(p.part(), boundary=b"c0")
    yield ordinary(SAFE, _PLAIN + b"Content-Type: multipart/mixed; boundary=c0\n\n" + inner)
    yield ordinary(SAFE, b"Content-Type: multipart/mixed; boundary=c0\n" + _PLAIN + b"\n" + inner)


def repeated_encoding(p: Payload) -> Iterator[bytes]:
    for first, second in (
        ("7bit", "base64"),
        ("base64", "7bit"),
        ("quoted-printable", "base64"),
        ("base64", "quoted-printable"),
        ("8bit", "base64"),
        ("base64", "x-none"),
    ):
        field = b"Content-Transfer-Encoding: " + first.encode() + b"\n"
        yield ordinary(SAFE, p.part(extra=field, encoding=second.encode()))
    field = b"Content-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: base64\n"
    yield mixed(b"Content-Type: " + p.type + b"\n" + p.disposition + field, p.base64)


def repeated_disposition(p: Payload) -> Iterator[bytes]:
    inline = b"Content-Disposition: inline\n"
    yield ordinary(SAFE, p.part(extra=inline))
    yield ordinary(SAFE, inline + p.part())
    yield ordinary(SAFE, p.part(extra=b"Content-Disposition: attachment; filename=notes.txt\n"))
    yield ordinary(SAFE, b"Content-Disposition: attachment; filename=notes.txt\n" + p.part())


def two_boundaries(p: Payload) -> Iterator[bytes]:
    hidden = multipart(p.part(), boundary=b"c0")
    shown = multipart(SAFE, boundary=b"b0")
    both = shown + hidden
    yield mixed(b"Content-Type: multipart/mixed; boundary=b0; boundary=c0\n", both)
    yield mixed(b"Content-Type: multipart/mixed; boundary=c0; boundary=b0\n", both)
    yield mixed(b'Content-Type: multipart/mixed; boundary="b0"; BOUNDARY="c0"\n', both)
    yield mixed(b"Content-Type: multipart/mixed; boundary=b0; boundary*=us-ascii''c0\n", both)
    yield mixed(b"Content-Type: multipart/mixed; boundary*0=c; boundary*1=0; boundary=b0\n", both)
    yield mixed(b"Content-Type: multipart/mixed; boundary*0=c; boundary*1=0\n", both)
    yield mixed(b"Content-Type: multipart/mixed; boundary*=us-ascii''%630\n", both)
    yield mixed(_MIXED + b"Content-Type: multipart/mixed; boundary=c0\n", both)


def misspelt_field(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for name in (
        b"Content-Type :",
        b"Content-Type\t:",
        b" Content-Type:",
        b"CoNTeNT-tYPe:",
        b"Content-Type: \n",
        b"\tContent-Type:",
    ):
        yield mixed(name + _MIXED[13:], body)
    coded = b"Content-Transfer-Encoding"
    for name in (
        coded + b" ",
        coded + b"\t",
        b" " + coded,
        b"content-TRANSFER-encoding",
        coded + b"\x00",
    ):
        yield ordinary(
            SAFE, p.part(encoding=b"").replace(b"\n\n", b"\n" + name + b": base64\n\n", 1)
        )
    folded = b"Content-Transfer-Encoding:\n base64\n"
    yield ordinary(SAFE, p.part(encoding=b"").replace(b"\n\n", b"\n" + folded + b"\n", 1))


def comments(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for value in (
        b"multipart/mixed (a comment); boundary=b0",
        b"(x) multipart/mixed; boundary=b0",
        b"multipart/mixed; (boundary=c0) boundary=b0",
        b"multipart/mixed; boundary=b0 (x)",
        b"multipart / mixed; boundary=b0",
        b"multipart/(x)mixed; boundary=b0",
        b"multipart/mixed; boundary(x)=b0",
        b"multipart/mixed; boundary=(x)b0",
    ):
        yield mixed(b"Content-Type: " + value + b"\n", body)
    for value in (
        b"(x) base64",
        b"base64 (x)",
        b"ba(x)se64",
        b"base64;",
        b'"base64"',
        b"base64, 7bit",
        b"7bit, base64",
        b"base64 quoted-printable",
        b"=?us-ascii?q?base64?=",
    ):
        yield ordinary(SAFE, p.part(encoding=value))


def odd_parameters(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for value in (
        b"multipart/mixed boundary=b0",
        b"multipart/mixed, boundary=b0",
        b"multipart/mixed;; boundary=b0",
        b"multipart/mixed; boundary = b0",
        b'multipart/mixed; boundary="b0',
        b"multipart/mixed; boundary='b0'",
        b'multipart/mixed; boundary="b\\0"',
        b'multipart/mixed; x="; boundary=c0; y="; boundary=b0',
        b'multipart/mixed; boundary="b"0',
        b"multipart/mixed; boundary=b0 x",
        b"multipart/mixed;boundary=b0;",
        b"multipart; boundary=b0",
        b"mixed; boundary=b0",
        b"multipart/; boundary=b0",
        b"multipart/x-unknown; boundary=b0",
        b"multipart/mixed; boundary==?us-ascii?q?b0?=",
        b"MULTIPART/MIXED; BOUNDARY=b0",
        b"multipart/mixed; boundary=%62%30",
        b"text/plain; boundary=b0",
    ):
        yield mixed(b"Content-Type: " + value + b"\n", body)


TRICKS = (repeated_type, repeated_encoding, repeated_disposition, two_boundaries, misspelt_field,
          comments, odd_parameters)  # fmt: skip
