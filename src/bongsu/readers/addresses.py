"""Address lists (RFC 5322 section 3.4) as people and attackers write them. Linear, never raises."""

import re
from typing import NamedTuple

from bongsu.readers.headers import decoded

COUNT_CAP = 1000
_TOKEN = re.compile(  # a quote or comment without its end takes the rest: one pass, whatever comes
    r'"((?:[^"\\]|\\.)*)"?|\(((?:[^()\\]|\\.)*)\)?|<([^<>]*)>|([,;:])|([^"(<>,;:)]+)|(.)', re.DOTALL
)
_SIMPLE = re.compile(
    r'(?:"([^"\\]*)"[ \t]*|([^"(),:;<\\]*))<([^\s"(),:;<>\\]*)>'
    r'|([^\s"(),:;<>@\\]+@[^\s"(),:;<>@\\]+)'
)
_PIECE = re.compile(r"[^\s<>\",;]+")


class Mailbox(NamedTuple):
    """Display name (decoded, "" where none) and address (lower case, "" where unreadable)."""

    name: str
    addr: str


_NOBODY = Mailbox("", "")  # a bounce's ``<>``


def parse(text: str) -> list[Mailbox]:
    """All mailboxes of one header value, groups flattened, at most `COUNT_CAP`."""
    simple = _simple(text)
    if simple is not None:
        return [simple] if simple != _NOBODY else []
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
    """``a@b`` and ``Name <a@b>``, without the tokenizer; None where it is anything else."""
    form = _SIMPLE.fullmatch(text)
    if form is None:
        return None
    quoted, plain, inner, bare = form.groups()
    if bare is not None:
        return Mailbox("", bare.lower())
    return Mailbox(_name(quoted or plain or ""), inner.lower())


def _name(text: str) -> str:
    text = text.strip()
    return decoded(text).strip()


def _bare(text: str) -> str:
    """The first address that stands in a text without brackets; "" where there is none."""
    for piece in _PIECE.findall(text) if "@" in text else ():
        local, _, host = piece.partition("@")
        host = host.partition("@")[0]
        if local and host:
            return f"{local}@{host}"
    return ""


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
            addr = _bare(name)
            name = self.comment if addr else name
        if name or addr:
            found.append(Mailbox(_name(name), addr.lower()))
        self.words, self.comment, self.angle = [], "", None
