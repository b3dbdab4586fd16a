"""Tricks with file names: RFC 2231 against RFC 2047 against plain, and what looks like the end.

Here the token stands in the name that some mail program shows, and the file itself is plain to see.
"""

from collections.abc import Iterator

from bench.ambiguous.making import SAFE, Payload, ordinary


def _file(p: Payload, type_more: bytes, disposition: bytes) -> bytes:
    head = b"Content-Type: application/pdf" + type_more + b"\nContent-Transfer-Encoding: base64\n"
    return ordinary(
        SAFE, head + b"Content-Disposition: attachment" + disposition + b"\n\n" + p.base64
    )


def conflicting_names(p: Payload) -> Iterator[bytes]:
    bad = p.token.encode() + b".exe"
    coded = b"=?utf-8?q?" + bad.replace(b".", b"=2E") + b"?="
    escaped = b"utf-8''" + bad.replace(b".", b"%2E")
    plain = b'; filename="minutes.pdf"'
    yield _file(p, b"", plain + b"; filename*=" + escaped)
    yield _file(p, b"", b"; filename*=" + escaped + plain)
    yield _file(p, b"", b'; filename="' + bad + b"\"; filename*=utf-8''minutes.pdf")
    yield _file(p, b"", plain + b"; filename=" + bad)
    yield _file(p, b"", b"; filename=" + bad + plain)
    yield _file(p, b"; name=" + bad, plain)
    yield _file(p, b"; name=minutes.pdf", b"; filename=" + bad)
    yield _file(p, b"; name*=" + escaped, plain)
    yield _file(p, b'; name="' + coded + b'"', plain)
    yield _file(p, b"", plain + b'; filename*0="' + bad[:4] + b'"; filename*1="' + bad[4:] + b'"')
    yield _file(p, b"", b'; filename*1="' + bad[4:] + b'"; filename*0="' + bad[:4] + b'"')
    yield _file(p, b"", b"; filename*0*=utf-8''" + bad[:4] + b"; filename*1=" + bad[4:])
    yield _file(p, b"", plain + b'; filename="' + coded + b'"')
    yield _file(p, b"", b"; filename=" + coded)
    yield _file(p, b"", plain + b"\nContent-Disposition: attachment; filename=" + bad)


def odd_names(p: Payload) -> Iterator[bytes]:
    bad = p.token.encode() + b".exe"
    yield _file(p, b"", b'; filename="minutes.pdf\\"' + bad + b'"')
    yield _file(p, b"", b'; filename="minutes.pdf\x00' + bad + b'"')
    yield _file(p, b"", b"; filename=minutes " + bad)
    yield _file(p, b"", b'; filename="' + bad)
    yield _file(p, b"", b"; filename =\n " + bad)
    yield _file(p, b"", b"; filename='" + bad + b"'")
    yield _file(p, b"", b'; filename="=?utf-8?b?bWludXRlcw==?=' + bad + b'"')
    yield _file(p, b"", b"; filename*=us-ascii'en'" + bad)
    yield _file(p, b"", b"; filename*=" + bad)
    yield _file(p, b"", b"; filename*=unknown-charset''" + bad)
    yield _file(p, b"", b"; filename*02=" + bad)
    yield _file(p, b"", b'; x="a;b"; filename="' + bad + b'"')
    yield _file(p, b"", b" filename=" + bad)
    yield _file(p, b"", b", filename=" + bad)


TRICKS = (conflicting_names, odd_names)
