"""Address lists (RFC 5322 section 3.4) as people and attackers write them. Linear, never raises."""

import re
from typing import NamedTuple

from bongsu.readers.headers import decoded, unfold

COUNT_CAP = 1000
_TOKEN = re.compile(
    r'"((?:[^"\\]|\\.)*)"|\(((?:[^()\\]|\\.)*)\)|<([^<>]*)>|([,;:])|([^"(<>,;:)]+)|(.)', re.DOTALL
)
_ADDR = re.compile(r"[^\s@<>\"]+@[^\s@<>\",;]+")


class Mailbox(NamedTuple):
    """Display name (decoded, "" where none) and address (lower case, "" where unreadable)."""

    name: str
    addr: str


def parse(value: bytes) -> list[Mailbox]:
    """All mailboxes of one header value, groups flattened, at most `COUNT_CAP`."""
    text = unfold(value)
    simple = _simple(text)
    if simple is not None:
        return [simple]
    found: list[Mailbox] = []
    state = _State()
    for token in _TOKEN.finditer(text):
        if token[4] in (",", ";"):
            state.flush(found)
            if len(found) >= COUNT_CAP:
                return found
        elif token[4] == ":":
            state.group()
        else:
            state.take(token)
    state.flush(found)
    return found


def _simple(text: str) -> Mailbox | None:
    """The common form ``Name <a@b>``, without the tokenizer; None where it is anything else."""
    head, bracket, tail = text.partition("<")
    tail = tail.rstrip()
    if not bracket or not tail.endswith(">") or "<" in tail or tail.count(">") != 1:
        return None
    head = head.strip()
    if head.startswith('"') and head.endswith('"') and head.count('"') == 2 and "\\" not in head:
        head = head[1:-1]
    elif any(c in head for c in '",;:()\\'):
        return None
    return Mailbox(_name(head), tail[:-1].strip().lower())


def _name(text: str) -> str:
    text = text.strip()
    return decoded(text.encode("utf-8", "surrogateescape")).strip() if "=?" in text else text


class _State:
    """What one mailbox has shown so far."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.comment = ""
        self.angle: str | None = None

    def take(self, token: re.Match[str]) -> None:
        if token[3] is not None:
            self.angle = token[3].strip() if self.angle is None else self.angle
        elif token[2] is not None:
            self.comment = self.comment or token[2]
        elif token[1] is not None:
            self.words.append(re.sub(r"\\(.)", r"\1", token[1]))
        elif (token[5] or "").strip():
            self.words.append(token[5].strip())

    def group(self) -> None:
        """A colon ends a group's name, unless it stands in a malformed bare name."""
        if not any("@" in word for word in self.words):
            self.words.clear()

    def flush(self, found: list[Mailbox]) -> None:
        name, addr = " ".join(self.words), self.angle
        if addr is None:
            bare = _ADDR.search(name)
            addr = bare[0] if bare else ""
            name = self.comment if bare else name
        if name or addr:
            found.append(Mailbox(_name(name), addr.lower()))
        self.words, self.comment, self.angle = [], "", None
