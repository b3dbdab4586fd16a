"""Tricks with boundaries and with what stands around, within and after the parts."""

from base64 import encodebytes
from collections.abc import Iterator

from bench.ambiguous.making import HEAD, SAFE, Payload, mixed, multipart, ordinary


def _declared(value: bytes) -> bytes:
    return b"Content-Type: multipart/mixed; boundary=" + value + b"\n"


def missing_boundary(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    yield mixed(b"Content-Type: multipart/mixed\n", body)
    yield mixed(b"Content-Type: multipart/mixed;\n", body)
    yield mixed(_declared(b""), body)
    yield mixed(_declared(b'""'), body)
    yield mixed(_declared(b'""'), multipart(SAFE, p.part(), boundary=b""))
    yield mixed(_declared(b"other"), body)
    yield mixed(b"", body)


def odd_boundary(p: Payload) -> Iterator[bytes]:
    for boundary in (
        b"b" * 71,
        b"b" * 500,
        b"b 0",
        b"b:0?=",
        b"b0'(x)",
        b"=_b.0",
        b"-",
        b"--",
        b"b0--",
    ):
        yield ordinary(SAFE, p.part(), boundary=boundary)
    yield mixed(_declared(b'" b0"'), multipart(SAFE, p.part(), boundary=b" b0"))
    yield mixed(_declared(b'"b0 "'), multipart(SAFE, p.part()))
    yield mixed(_declared(b'"b0 "'), multipart(SAFE, p.part(), boundary=b"b0 "))
    yield mixed(_declared(b"b0\xe9"), multipart(SAFE, p.part(), boundary=b"b0\xe9"))
    yield mixed(_declared(b'"b\n 0"'), multipart(SAFE, p.part(), boundary=b"b 0"))
    yield mixed(_declared(b'"b\n 0"'), multipart(SAFE, p.part()))
    yield mixed(_declared(b"B0"), multipart(SAFE, p.part()))


def boundary_lines(p: Payload) -> Iterator[bytes]:
    sound = ordinary(SAFE, p.part())
    at = b"--b0\nContent-Type: " + p.type
    for line in (
        b"--b0 \nC",
        b"--b0\t\nC",
        b"--b0x\nC",
        b"--b0 x\nC",
        b" --b0\nC",
        b"---b0\nC",
        b"-- b0\nC",
        b"\x00--b0\nC",
        b"--b0-\nC",
        b"--b0\r\rC",
        b"--b0;\nC",
        b"x--b0\nC",
    ):
        yield sound.replace(at, line + at[6:])
    yield sound.replace(b"\n" + at, at)


def prefix_boundary(p: Payload) -> Iterator[bytes]:
    inner = multipart(p.part(), boundary=b"b0in")
    nested = b"Content-Type: multipart/mixed; boundary=b0in\n\n" + inner
    yield ordinary(SAFE, nested)
    yield ordinary(nested, SAFE)
    same = b"Content-Type: multipart/mixed; boundary=b0\n\n" + multipart(p.part())
    yield ordinary(SAFE, same)
    yield ordinary(b"Content-Type: multipart/alternative; boundary=b0x\n\n"
                   + multipart(SAFE, p.part(), boundary=b"b0"), boundary=b"a0")  # fmt: skip


def early_end(p: Payload) -> Iterator[bytes]:
    more = multipart(p.part())
    yield ordinary(SAFE, after=more)
    yield ordinary(SAFE, after=b"\n\n" + more)
    yield ordinary(SAFE, after=multipart(p.part(), close=False))
    yield ordinary(SAFE, after=b"\n" + p.part())
    yield ordinary(SAFE, after=b"\nnotes\n\n" + p.base64)
    yield mixed(_declared(b"b0"), b"--b0--\n" + multipart(SAFE, p.part()))
    yield ordinary(SAFE, after=multipart(p.part(), boundary=b"c0"))
    inner = b"Content-Type: multipart/mixed; boundary=c0\n\n" + multipart(SAFE, boundary=b"c0")
    yield ordinary(inner + multipart(p.part(), boundary=b"c0"))


def preamble(p: Payload) -> Iterator[bytes]:
    yield ordinary(SAFE, before=p.part() + b"\n")
    yield ordinary(SAFE, before=b"This is MIME.\n\n" + p.base64 + b"\n")
    yield ordinary(SAFE, before=multipart(p.part(), boundary=b"c0"))
    yield ordinary(SAFE, before=b"\n" + p.part() + b"\n")


def unclosed(p: Payload) -> Iterator[bytes]:
    sound = multipart(SAFE, p.part(), close=False)
    yield mixed(_declared(b"b0"), sound)
    yield mixed(_declared(b"b0"), sound.rstrip(b"\n"))
    inner = b"Content-Type: multipart/mixed; boundary=c0\n\n" + multipart(
        p.part(), boundary=b"c0", close=False
    )
    yield ordinary(SAFE, inner)
    yield ordinary(inner, SAFE)
    yield ordinary(b"Content-Type: multipart/mixed; boundary=c0\n\n--c0\n" + SAFE, p.part())


def nested(p: Payload) -> Iterator[bytes]:
    for depth in (3, 10, 30, 60):
        part = p.part()
        for level in range(depth):
            name = b"n%d." % level
            part = b"Content-Type: multipart/mixed; boundary=%s\n\n" % name + multipart(
                part, boundary=name
            )
        yield ordinary(SAFE, part)
    letter = b"Content-Type: message/rfc822\n"
    whole = HEAD + p.part()
    yield ordinary(SAFE, letter + b"\n" + whole)
    inner = ordinary(SAFE, p.part(), boundary=b"c0")
    yield ordinary(SAFE, letter + b"\n" + inner)
    yield ordinary(SAFE, b"Content-Type: message/partial; id=x; number=1; total=1\n\n" + whole)
    yield ordinary(SAFE, b"Content-Type: multipart/digest; boundary=c0\n\n"
                   + multipart(b"\n" + whole, boundary=b"c0"))  # fmt: skip


def coded_container(p: Payload) -> Iterator[bytes]:
    """A multipart or a message under an encoding, which RFC 2045 section 6.4 forbids."""
    field = b"Content-Transfer-Encoding: base64\n"
    body = multipart(SAFE, p.part(), boundary=b"c0")
    quoted = body.replace(b"=", b"=3D")
    yield mixed(_declared(b"c0") + field, encodebytes(body))
    yield mixed(_declared(b"c0") + field, body)
    yield mixed(_declared(b"c0") + field.replace(b"base64", b"quoted-printable"), quoted)
    yield ordinary(SAFE, _declared(b"c0") + field + b"\n" + encodebytes(body))
    letter = b"Content-Type: message/rfc822\n"
    whole = HEAD + p.part()
    yield ordinary(SAFE, letter + field + b"\n" + encodebytes(whole))
    yield ordinary(SAFE, letter + field + b"\n" + whole)
    yield ordinary(
        SAFE,
        letter + b"Content-Transfer-Encoding: quoted-printable\n\n" + whole.replace(b"=", b"=3D"),
    )


TRICKS = (missing_boundary, odd_boundary, boundary_lines, prefix_boundary, early_end, preamble,
          unclosed, nested, coded_container)  # fmt: skip
