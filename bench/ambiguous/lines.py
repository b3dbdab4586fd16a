"""Tricks with line ends, folds, control bytes, and where the header ends."""

from collections.abc import Iterator

from bench.ambiguous.making import HEAD, LONE_LF, SAFE, Payload, mixed, multipart, ordinary

_MIXED = b"Content-Type: multipart/mixed; boundary=b0\n"
_CODED = b"Content-Transfer-Encoding: base64"


def control_bytes(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for value in (
        b"multipart/mixed\x00; boundary=b0",
        b"multipart/mixed; boundary=b0\x00",
        b"multipart/mixed; boundary=b0\x00x",
        b"multipart/mixed;\x00boundary=b0",
        b"multipart/mixed; boundary=b0\x01",
        b"\x00multipart/mixed; boundary=b0",
        b"multipart/mixed; bound\x00ary=b0",
        b"multipart/mixed;\x0bboundary=b0",
    ):
        yield mixed(b"Content-Type: " + value + b"\n", body)
    for value in (b"base64\x00", b"\x00base64", b"ba\x00se64", b"base64\x0b", b"base64\x7f"):
        yield ordinary(SAFE, p.part(encoding=value))
    yield mixed(_MIXED, multipart(SAFE, p.part()).replace(b"--b0\nContent-Type: " + p.type,
                b"--b0\x00\nContent-Type: " + p.type))  # fmt: skip
    yield mixed(_MIXED, body).replace(b"MIME-Version", b"\x00MIME-Version")


def bare_cr(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    yield mixed(b"X-A: b\r" + _MIXED, body)
    yield mixed(b"X-A: b\r" + _MIXED + b"Content-Type: text/plain\n", body)
    yield ordinary(SAFE, p.part(encoding=b"").replace(b"\n", b"\r" + _CODED + b"\n", 1))
    yield ordinary(SAFE, p.part()).replace(b"\n--b0\nContent-Type: " + p.type,
                                           b"\r--b0\rContent-Type: " + p.type)  # fmt: skip
    yield (
        HEAD.replace(b"\n", b"\r")
        + _MIXED.replace(b"\n", b"\r")
        + b"\r"
        + body.replace(b"\n", b"\r")
    )
    yield mixed(_MIXED, body.replace(b"\n\n", b"\r\r"))
    yield ordinary(SAFE, p.part(body=p.base64.replace(b"\n", b"\r")))
    yield mixed(b"Content-Type: multipart/mixed;\r boundary=b0\n", body)


def bare_lf(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    yield mixed(b"X-A: b" + LONE_LF + _MIXED, body)
    yield mixed(_MIXED[:-1] + LONE_LF + b"Content-Type: text/plain\n", body)
    yield ordinary(SAFE, p.part(encoding=b"").replace(b"\n", LONE_LF + _CODED + b"\n", 1))
    yield mixed(_MIXED, body.replace(b"\n--b0\nContent-Type: " + p.type,
                LONE_LF + b"--b0" + LONE_LF + b"Content-Type: " + p.type))  # fmt: skip
    yield mixed(_MIXED, body.replace(b"\n\n", LONE_LF + LONE_LF))
    yield mixed(_MIXED, body.replace(b"\n\n", b"\n" + LONE_LF))
    yield mixed(_MIXED, body).replace(b"\n\n", LONE_LF + b"\n", 1)


def folding(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for value in (
        b"multipart/mixed;\n boundary=b0",
        b"multipart/mixed;\n\tboundary=b0",
        b"\n multipart/mixed; boundary=b0",
        b"multipart/mixed; boundary\n =b0",
        b"multipart/mixed; boundary=\n b0",
        b"multipart/mixed; bound\n ary=b0",
        b"multi\n part/mixed; boundary=b0",
        b"multipart/mixed;\n \n boundary=b0",
        b"multipart/mixed;\n  \t\n boundary=b0",
        b"multipart/mixed;\nboundary=b0",
    ):
        yield mixed(b"Content-Type: " + value + b"\n", body)
    for field in (
        b"Content-Transfer-Encoding:\n base64",
        b"Content-Transfer-Encoding: ba\n se64",
        b"Content-Transfer-\n Encoding: base64",
        b"Content-Transfer-Encoding\n : base64",
        b"Content-Transfer-Encoding:\n \n base64",
    ):
        yield ordinary(SAFE, p.part(encoding=b"").replace(b"\n\n", b"\n" + field + b"\n\n", 1))


def header_end(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    yield HEAD + b" \n" + _MIXED + b"\n" + body
    yield HEAD + b"\t\n" + _MIXED + b"\n" + body
    yield HEAD + b"\n" + _MIXED + b"\n" + body
    yield HEAD + b"not a field\n" + _MIXED + b"\n" + body
    yield HEAD + b":\n" + _MIXED + b"\n" + body
    yield HEAD + b": empty\n" + _MIXED + b"\n" + body
    yield HEAD + b"From here on\n" + _MIXED + b"\n" + body
    yield HEAD + b">From kim Fri May 01 09:00:00 2026\n" + _MIXED + b"\n" + body
    yield HEAD + _MIXED + body
    yield HEAD + _MIXED + b" \n" + body
    yield b"\n" + mixed(_MIXED, body)
    yield b" \n" + mixed(_MIXED, body)
    yield b"\xef\xbb\xbf" + mixed(_MIXED, body)
    shown = p.part()
    for line in (b" \n", b"\t\n", b"no field\n", b": x\n", b"\x00\n"):
        yield ordinary(SAFE, shown.replace(b"Content-Transfer", line + b"Content-Transfer", 1))
    yield ordinary(SAFE, b"\n" + shown)
    yield ordinary(SAFE, shown.replace(b"\n\n", b"\n", 1))
    yield ordinary(SAFE, shown.replace(b"\n\n", b"\n \n", 1))


def overlong(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part())
    for size in (1_100, 20_000, 70_000, 300_000):
        yield mixed(b"Content-Type: multipart/mixed; x=" + b"y" * size + b"; boundary=b0\n", body)
        yield mixed(b"X-A: " + b"y" * size + b"\n" + _MIXED, body)
    yield mixed(b"X-A: y\n" * 1_500 + _MIXED, body)
    yield mixed(b"X-A: y\n" + b" z\n" * 1_500 + _MIXED, body)
    yield mixed(b"Content-Type: multipart/mixed" + b"; a=b" * 100 + b"; boundary=b0\n", body)
    yield ordinary(SAFE, p.part(body=p.base64.replace(b"\n", b"")))
    yield ordinary(b"Content-Type: text/plain\n\n" + b"y" * 5_000, p.part())


def truncated(p: Payload) -> Iterator[bytes]:
    body = multipart(SAFE, p.part(), close=False).rstrip(b"\n")
    yield mixed(_MIXED, body + b"\n--b")
    yield mixed(_MIXED, body + b"\n--b0-")
    yield mixed(_MIXED, body.rstrip(b"="))
    yield mixed(
        _MIXED, multipart(SAFE, p.part(), b"Content-Type: text/plain\nContent-Transf", close=False)
    )


TRICKS = (control_bytes, bare_cr, bare_lf, folding, header_end, overlong, truncated)
