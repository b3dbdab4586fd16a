"""Rules for readers: bytes in, messages and troubles out, and never a file opened.

Each rule takes a reader and specimens: names and bytes that the reader is for.
"""

import builtins
import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from bongsu.model.errors import BongsuError, Family
from bongsu.phrases import CATALOGUE
from bongsu.ports import ByteSource
from bongsu.readers.archives import DAMAGE
from bongsu.readers.plugin import HEAD_BYTES, Item, Nested, Reader, Split, Trouble
from bongsu.testing.fakes import MemorySource

Specimens = Mapping[str, bytes]
Rule = Callable[[Reader, Specimens], None]
_OPENERS: tuple[tuple[Any, str], ...] = ((builtins, "open"), (io, "open"), (os, "open"))
_CUTS = (0.1, 0.25, 0.5, 0.75, 0.9, 0.99)


def reader_rules() -> Mapping[str, Rule]:
    """All rules by name."""
    return dict(_RULES)


def hold_reader(reader: Reader, specimens: Specimens) -> None:
    """All rules, one after the other."""
    assert specimens, f"the reader {reader.card.id} needs a specimen"
    for rule in _RULES.values():
        rule(reader, specimens)


def _card(reader: Reader, _: Specimens) -> None:
    card = reader.card
    assert card.id.isidentifier(), f"the reader's id {card.id!r} is no lower case name"
    assert card.id.islower(), f"the reader's id {card.id!r} is no lower case name"
    assert card.version >= 1, f"the reader {card.id}: versions count from 1"
    assert card.order >= 0, f"the reader {card.id}: order is not below 0"


def _recognises_its_own(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        known = reader.recognises(data[:HEAD_BYTES], name)
        assert known, f"the reader {reader.card.id} does not recognise {name}"
    for strange in (b"", bytes(HEAD_BYTES), b"\xff" * HEAD_BYTES):
        known = reader.recognises(strange, "unnamed")
        assert not known, (
            f"the reader {reader.card.id} claims bytes that are nothing: {strange[:8]!r}"
        )


def _silent_on_empty(reader: Reader, specimens: Specimens) -> None:
    for name in specimens:
        items = _items(reader, MemorySource(b""), name)
        said = [each for each in items if isinstance(each, Split) and each.data]
        assert not said, f"the reader {reader.card.id} finds a message in no bytes: {said}"


def _finds_something(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        items = _items(reader, MemorySource(data), name)
        found = [each for each in items if not isinstance(each, Trouble)]
        assert found, f"the reader {reader.card.id} finds nothing in {name}: {items}"


def _never_opens_a_file(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        with _no_files(f"the reader {reader.card.id} opened a file while reading {name}"):
            _items(reader, MemorySource(data), name)


@contextmanager
def _no_files(sentence: str) -> Iterator[None]:
    def refuse(*args: object, **_: object) -> None:
        said = f"{sentence}: {args[:1]}"
        raise AssertionError(said)

    patches = [patch.object(place, name, refuse) for place, name in _OPENERS]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def _spans_hold_their_bytes(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        last = 0
        for split in _items(reader, MemorySource(data), name):
            if not isinstance(split, Split):
                continue
            where = f"the reader {reader.card.id}, {name}, bytes {split.start} to {split.end}"
            assert 0 <= split.start <= split.end <= len(data), f"{where}: outside of the source"
            assert split.start >= last, f"{where}: before the end of the message above it"
            assert data[split.start : split.end].startswith(split.data), f"{where}: other bytes"
            last = split.end


def _deterministic(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        first, second = (_shown(reader, data, name) for _ in range(2))
        assert first == second, f"the reader {reader.card.id} reads {name} otherwise each time"


def _survives_a_cut(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        for share in _CUTS:
            _shown(reader, data[: int(len(data) * share)], name)


def _troubles_have_sentences(reader: Reader, specimens: Specimens) -> None:
    for name, data in specimens.items():
        for share in (*_CUTS, 1.0):
            cut = MemorySource(data[: int(len(data) * share)])
            for item in _items(reader, cut, name):
                code = item.code if isinstance(item, Trouble) else None
                known = code is None or code in CATALOGUE
                assert known, f"the reader {reader.card.id}: the catalogue has no {code}"


def _shown(reader: Reader, data: bytes, name: str) -> list[object]:
    """Items with the bytes of members in place of their sources."""
    items = _items(reader, MemorySource(data), name)
    return [(i.name, _drained(i.source)) if isinstance(i, Nested) else i for i in items]


def _drained(source: ByteSource) -> bytes:
    """A member's bytes up to where it breaks, read as steps read it."""
    pieces: list[bytes] = []
    try:
        while piece := source.read_at(sum(map(len, pieces)), HEAD_BYTES):
            pieces.append(piece)
    except BongsuError as error:
        _hold_error(error, "a broken member")
    except DAMAGE:
        pass  # the walk down an exhibit turns these into one trouble
    return b"".join(pieces)


def _items(reader: Reader, source: ByteSource, name: str) -> list[Item]:
    """What it gives, up to where it says that the rest cannot be read."""
    items: list[Item] = []
    try:
        items.extend(reader.split(source, name))
    except BongsuError as error:
        _hold_error(error, f"the reader {reader.card.id} with {name}")
    return items


def _hold_error(error: BongsuError, who: str) -> None:
    family = error.family
    assert family is Family.EVIDENCE, f"{who} raised {error.code}; evidence raises evidence.* only"
    assert error.code in CATALOGUE, f"{who} raised {error.code}, which the catalogue lacks"


_RULES: dict[str, Rule] = {
    "card": _card,
    "recognises_its_own": _recognises_its_own,
    "finds_something": _finds_something,
    "silent_on_empty": _silent_on_empty,
    "never_opens_a_file": _never_opens_a_file,
    "spans_hold_their_bytes": _spans_hold_their_bytes,
    "deterministic": _deterministic,
    "survives_a_cut": _survives_a_cut,
    "troubles_have_sentences": _troubles_have_sentences,
}
