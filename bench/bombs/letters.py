"""Bombs in the structure of a message: size, depth, count, quadratic headers, HTML."""

HEAD = b"From: a@b.example\nSubject: x\n"
_MIXED = HEAD + b"Content-Type: multipart/mixed; boundary="
_PLAIN = HEAD + b"Content-Type: text/plain; charset="
_HTML = HEAD + b"Content-Type: text/html\n\n"
_WORD = b"=?utf-8?B?7ZWc6riA?="
MILLION = 1_000_000


def _nested_parts(depth: int) -> bytes:
    heads = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)
    )
    return HEAD + b"".join(heads) + b"\nx"


def _pieces(count: int) -> bytes:
    return b"".join(b"; filename*%d*=%%41" % n for n in range(count))


HEADERS = {
    "semicolons in Content-Type": lambda: HEAD + b"Content-Type: a/b" + b";" * 100_000 + b"\n\nx",
    "quotes in Content-Type": lambda: HEAD + b"Content-Type: a/b" + b';a="\\' * 25_000 + b"\n\nx",
    "parameters": lambda: HEAD + b"Content-Type: a/b" + b";a=b" * 25_000 + b"\n\nx",
    "file name in pieces":
        lambda: HEAD + b"Content-Disposition: attachment" + _pieces(9_000) + b"\n\nx",
    "encoded words": lambda: HEAD + b"Subject: " + (_WORD + b" ") * 200_000 + b"\n\nx",
    "encoded words, unended": lambda: HEAD + b"Subject: " + b"=?utf-8?B?" * 400_000 + b"\n\nx",
    "subjects": lambda: HEAD + (b"Subject: " + _WORD * 40 + b"\n") * 20_000 + b"\nx",
    "quotes in From": lambda: HEAD + b'From: "' * 400_000 + b"\n\nx",
    "comments in To": lambda: HEAD + (b"To: " + b"(\\(" * 5_000 + b"\n") * 100 + b"\nx",
    "addresses": lambda: HEAD + (b"To: " + b"a@b.example," * 1_000 + b"\n") * 500 + b"\n",
    "hops":
        lambda: HEAD + b"Received: from a ([1.2.3.4]) by b; Tue, 21 May 2024 09:10:11\n" * 50_000,
    "results": lambda: HEAD + b"Authentication-Results: x" + b";spf=pass (" * 300_000 + b"\n\nx",
    "folds": lambda: HEAD + b"X: x" + b"\n " * 5 * MILLION + b"\n\nx",
    "empty fields": lambda: HEAD + b"A:\n" * 3 * MILLION + b"\nx",
    "a header that never ends": lambda: HEAD + b"Subject: " + b"x" * 40 * MILLION,
}  # fmt: skip

BODIES = {
    "parts within parts": lambda: _nested_parts(20_000),
    "messages within messages": lambda: HEAD + b"Content-Type: message/rfc822\n\n" * 50_000 + b"x",
    "parts": lambda: _MIXED + b"b\n\n" + b"--b\n\nx\n" * MILLION,
    "boundary and blanks": lambda: _MIXED + b"b\n\n--b" + b" " * 10 * MILLION,
    "one boundary within itself": lambda: _MIXED + b"b\n\n--b\n" * 50_000,
    "base64 with junk":
        lambda: HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"QUJD!=" * 5 * MILLION,
    "soft line breaks":
        lambda: HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 10 * MILLION,
    "halves of UTF-7 pairs": lambda: _PLAIN + b"utf-7\n\n" + b"+2AA-" * 2 * MILLION,
    "shifts of ISO 2022": lambda: _PLAIN + b"iso-2022-kr\n\n" + b"\x1b$)C\x0e" * 2 * MILLION,
    "one line": lambda: HEAD + b"\n" + b"a" * 60 * MILLION,
    "links": lambda: HEAD + b"\n" + b"http://a.example/ " * MILLION,
    "words for a password": lambda: HEAD + b"\n" + b"password (" * MILLION,
}  # fmt: skip

PAGES = {
    "HTML comments": lambda: _HTML + b"<!-- x -->" * 500_000,
    "HTML comments, unended": lambda: _HTML + b"<!--" * MILLION,
    "HTML tags within tags": lambda: _HTML + b"<div>" * MILLION,
    "HTML attributes": lambda: (
        _HTML + b"<a " + b"".join(b"a%d=b " % n for n in range(100_000)) + b">x"
    ),
    "HTML entities": lambda: _HTML + b"&lt;&#x41;" * MILLION,
    "HTML tables, unended": lambda: _HTML + b"<table><tr><td>" * 100_000,
    "HTML formatting, misnested": lambda: _HTML + b"<a><b><i><u><p></a>" * 50_000,
    "HTML link of 20 MB": lambda: _HTML + b"<a href='data:," + b"x" * 20 * MILLION + b"'>x</a>",
    "HTML links": lambda: _HTML + b"<a href='http://a.example/'>b.example</a>" * 300_000,
    "HTML script, unended": lambda: _HTML + b"<script>" * 500_000,
}
