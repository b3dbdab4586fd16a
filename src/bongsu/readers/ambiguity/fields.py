"""Header blocks of messages and parts as lenient programs read them. Never raises; linear."""

import re
from typing import NamedTuple

from bongsu.readers.ambiguity.rules import Rules

_LINE_CAP = 4000
_MIME = re.compile(rb"\s*content-[a-z-]{1,40}\s*:", re.IGNORECASE)
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_BOM = b"\xef\xbb\xbf"


class Head(NamedTuple):
    """Fields by lower-case name in order, and where the body begins."""

    fields: list[tuple[str, str]]
    body: int

    def get(self, key: str, *, last: bool = False) -> str:
        """The value that counts; "" where there is none."""
        values = [value for name, value in self.fields if name == key]
        return values[-1 if last else 0] if values else ""


def is_field(line: bytes) -> bool:
    """Whether a line looks like a field of MIME."""
    return _MIME.match(line) is not None


def head(data: bytes, rules: Rules) -> Head:
    """The block that begins the data, by the rules of one view."""
    found: list[tuple[bytes, list[bytes]]] = []
    at, mime = (3 if rules.late and data.startswith(_BOM) else 0), False
    for _ in range(_LINE_CAP):
        stop = data.find(b"\n", at)
        after = stop + 1 if stop >= 0 else len(data)
        line = data[at : stop if stop >= 0 else len(data)].rstrip(b"\r")
        if not line.strip():
            blank = not line or rules.early
            if blank and not (rules.late and not mime and _goes_on(data, after)):
                return _made(found, after)
        else:
            name = _name(line, rules)
            if name:
                mime = mime or name[0].startswith(b"content-")
                found.append((name[0], [line[name[1] :]]))
            elif line[:1] in b" \t" and found:
                found[-1][1].append(line)
            elif rules.early:
                return _made(found, at)
        at = after
        if stop < 0:
            break
    return _made(found, at)


def _goes_on(data: bytes, start: int) -> bool:
    """Whether a field of MIME follows in the next few lines."""
    lines = data[start : start + 400].split(b"\n", 4)[:4]
    return any(map(is_field, lines))


def _name(line: bytes, rules: Rules) -> tuple[bytes, int] | None:
    """(name in lower case, where the value begins)."""
    if rules.loose and is_field(line):
        colon = line.index(b":")
        return line[:colon].strip().lower(), colon + 1
    match = _FIELD.match(line)
    return (match[1].lower(), match.end()) if match else None


def _made(found: list[tuple[bytes, list[bytes]]], body: int) -> Head:
    return Head(
        [(name.decode("latin-1"), b"".join(lines).decode("latin-1")) for name, lines in found], body
    )
