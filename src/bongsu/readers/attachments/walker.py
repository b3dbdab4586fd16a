"""From one attachment into everything it holds, bounded in depth, count and output."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bongsu.ports import Scanner
from bongsu.readers.attachments import names
from bongsu.readers.attachments.facts import (
    FACT_CAP,
    VALUE_CAP,
    Budget,
    ExhaustedError,
    Fact,
    Found,
    Inner,
    Item,
    Look,
    Note,
    guarded,
)
from bongsu.readers.attachments.kinds import kind_of, mismatch
from bongsu.readers.attachments.table import LOOKS, UNREAD
from bongsu.readers.filetypes import disks

DEPTH_CAP = 8
PATH_CAP = 1000


def facts(name: str, content: bytes, words: Sequence[str], scanner: Scanner | None) -> list[Fact]:
    """Facts in the order in which they are met, those of a file before those of its members."""
    walk = _Walk(words, scanner)
    return list(islice(walk.file("", name, content, 0), FACT_CAP))


class _Walk:
    """One attachment's walk: passwords to try, rules to ask, and what it may still unpack."""

    def __init__(self, words: Sequence[str], scanner: Scanner | None) -> None:
        self._words, self._scanner, self._budget = words, scanner, Budget()

    def file(self, path: str, name: str, content: bytes, depth: int) -> Iterator[Fact]:
        kind = kind_of(content)
        yield from _named(path, name, kind)
        contradiction = mismatch(name, kind)
        if contradiction:
            yield _fact(path, Note("type_mismatch", contradiction))
        if kind in UNREAD:
            yield _fact(path, Note("not_examined", UNREAD[kind]))
        yield from self._matches(path, content)
        item = Item(name, content, self._words, self._budget)
        for look in _looks(name, kind, content):
            for found in _bounded(look(item)):
                if isinstance(found, Note):
                    yield _fact(path, found)
                else:
                    yield from self._member(path, found, depth + 1)

    def _member(self, path: str, inner: Inner, depth: int) -> Iterator[Fact]:
        """A member's own listing, then what is in it, unless a bound is reached."""
        below = _joined(path, inner.name)
        kind = kind_of(inner.content) if inner.content is not None else None
        if inner.code:
            yield _fact(below, Note(inner.code, kind or names.extension(inner.name) or None))
        if inner.content is None:
            yield from _named(below, inner.name, None)
            return
        self._budget.members -= 1
        self._budget.output -= len(inner.content)
        reached = self._reached(depth)
        if reached:
            yield _fact(below, Note("not_examined", reached))
        else:
            yield from self.file(below, inner.name, inner.content, depth)

    def _matches(self, path: str, content: bytes) -> Iterator[Fact]:
        try:
            rules = self._scanner.scan(content) if self._scanner else ()
        except ValueError:
            yield _fact(path, Note("not_examined", "rules"))
        else:
            yield from (_fact(path, Note("yara_match", rule)) for rule in rules)

    def _reached(self, depth: int) -> str | None:
        if depth > DEPTH_CAP:
            return "too_deep"
        if self._budget.members < 0:
            return "too_many_members"
        return "too_large" if self._budget.output < 0 else None


def _looks(name: str, kind: str | None, content: bytes) -> dict[Look, None]:
    """By the bytes or else by the extension; what is a disk as well is read as one too."""
    own = LOOKS.get(kind or "") or LOOKS.get(names.extension(name), ())
    return dict.fromkeys([*own, *(look for disk in disks(content) for look in LOOKS[disk])])


def _named(path: str, name: str, kind: str | None) -> Iterator[Fact]:
    return (_fact(path, note) for note in names.look(name, kind))


def _bounded(found: Iterator[Found]) -> Iterator[Found]:
    """An examiner's findings up to where its file is damaged or the budget ends."""
    try:
        yield from guarded(found, "")
    except ExhaustedError as error:
        yield Note("not_examined", str(error))


def _fact(path: str, note: Note) -> Fact:
    value = note.value if note.value is None else _clean(note.value)[:VALUE_CAP]
    return Fact(_joined(path, note.part) if note.part else path, note.code, value)


def _joined(path: str, name: str) -> str:
    joined = f"{path}/{name}" if path else name
    return _clean(joined)[:PATH_CAP]


def _clean(text: str) -> str:
    """Text that every table can hold: no NUL, no half of a surrogate pair."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
