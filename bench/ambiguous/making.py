"""Pieces that the tricks are made of: an inert payload with a marked token, parts, messages."""

import base64
import quopri
from dataclasses import dataclass
from enum import StrEnum

HEAD = (
    b"From: Kim <kim@one.example>\n"
    b"To: hong@mail.example\n"
    b"Subject: Minutes\n"
    b"Date: Fri, 01 May 2026 09:00:00 +0900\n"
    b"MIME-Version: 1.0\n"
)
SAFE = b"Content-Type: text/plain; charset=us-ascii\n\nNothing to see here.\n"
LONE_LF = b"\x1a"
"""Stands for a line feed that stays alone when line ends become CRLF."""


class Kind(StrEnum):
    """What is hidden, and so how it is found: bytes of a file, or a link in a text."""

    FILE = "file"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Payload:
    """Inert: a file of sixteen-bit magic and text, or a page with one link to a reserved domain."""

    kind: Kind
    token: str

    @property
    def content(self) -> bytes:
        mark = self.token.encode()
        if self.kind is Kind.FILE:
            return b"MZ\x90\x00inert " + mark + b" " + b"no program at all. " * 8
        link = b"https://" + mark + b".lure.example/x"
        return b'<html><body><p>Please read <a href="' + link + b'">this</a>.</p></body></html>'

    @property
    def tails(self) -> tuple[bytes, ...]:
        """What some tricks add after the file's bytes once they are decoded."""
        return b"\0\0\0", b"=ZZ =4 ", b"=ZZ =4 =", b" =ZZ =4 "

    @property
    def type(self) -> bytes:
        return b"application/octet-stream" if self.kind is Kind.FILE else b"text/html"

    @property
    def disposition(self) -> bytes:
        if self.kind is Kind.URL:
            return b""
        return b'Content-Disposition: attachment; filename="report.exe"\n'

    @property
    def base64(self) -> bytes:
        return base64.encodebytes(self.content)

    @property
    def quoted(self) -> bytes:
        """Quoted-printable with every fourth letter escaped, so that no raw scan sees it."""
        return quopri.encodestring(self.content).replace(b"e", b"=65").replace(b"m", b"=6D")

    def part(
        self, extra: bytes = b"", body: bytes | None = None, encoding: bytes = b"base64"
    ) -> bytes:
        head = b"Content-Type: " + self.type + b"\n" + self.disposition + extra
        head += b"Content-Transfer-Encoding: " + encoding + b"\n" if encoding else b""
        return head + b"\n" + (self.base64 if body is None else body)


def multipart(
    *parts: bytes,
    boundary: bytes = b"b0",
    before: bytes = b"",
    after: bytes = b"",
    close: bool = True,
) -> bytes:
    """A multipart's body."""
    inner = b"".join(b"--" + boundary + b"\n" + part.rstrip(b"\n") + b"\n" for part in parts)
    return before + inner + (b"--" + boundary + b"--\n" if close else b"") + after


def mixed(declared: bytes, body: bytes) -> bytes:
    """A whole message whose Content-Type field, and what else, is ``declared``."""
    return HEAD + declared.rstrip(b"\n") + b"\n\n" + body


def ordinary(*parts: bytes, boundary: bytes = b"b0", **more: bytes) -> bytes:
    """A message whose structure is sound unless its parts are not."""
    declared = b'Content-Type: multipart/mixed; boundary="' + boundary + b'"'
    return mixed(declared, multipart(*parts, boundary=boundary, **more))  # type: ignore[arg-type] # headers by keyword
