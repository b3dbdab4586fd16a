"""Header blocks as ordered raw fields, so that a transplant changes only what it means to."""

import re
from dataclasses import dataclass

_NAME = re.compile(rb"^([!-9;-~]+)[ \t]*:")


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One field as it stands, folded lines included; `raw` ends with a newline."""

    name: str
    raw: bytes

    @property
    def value(self) -> bytes:
        """The unfolded value without surrounding white space."""
        return b" ".join(self.raw.split(b":", 1)[1].split())


def make(name: str, value: str | bytes) -> HeaderField:
    """A new field; the value may hold folded lines already."""
    data = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
    return HeaderField(name.lower(), name.encode("ascii") + b": " + data + b"\n")


def split(raw: bytes) -> tuple[list[HeaderField], bytes]:
    """Fields and body. A line without a name belongs to the field before it, or is dropped."""
    head, _, body = raw.partition(b"\n\n")
    chunks: list[list[bytes]] = []
    for line in head.split(b"\n"):
        if _NAME.match(line) and line[:1] not in b" \t":
            chunks.append([line])
        elif chunks and line:
            chunks[-1].append(line if line[:1] in (b" ", b"\t") else b" " + line)
    return [_field(lines) for lines in chunks], body


def _field(lines: list[bytes]) -> HeaderField:
    match = _NAME.match(lines[0])
    name = match.group(1).decode("ascii").lower() if match else ""
    return HeaderField(name, b"\n".join(lines) + b"\n")


def join(fields: list[HeaderField], body: bytes) -> bytes:
    """The message again."""
    return b"".join(field.raw for field in fields) + b"\n" + body


def text_of(raw: bytes, name: str) -> str:
    """The first value under that name in a whole message."""
    return first(split(raw)[0], name).decode("utf-8", "replace")


def first(fields: list[HeaderField], name: str) -> bytes:
    """The first value under that lower-case name, or nothing."""
    return next((field.value for field in fields if field.name == name), b"")
