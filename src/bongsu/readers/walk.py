"""Walk down an exhibit: containers inside containers, messages in order, troubles beside them."""

from collections import Counter
from collections.abc import Iterator

from bongsu.model.errors import BongsuError, Family
from bongsu.ports import ByteSource
from bongsu.readers.archives import DAMAGE
from bongsu.readers.companions import companion
from bongsu.readers.plugin import HEAD_BYTES, Item, Nested, Reader, Split, Trouble
from bongsu.readers.sources import Bytes

DEPTH_CAP = 4
_IGNORED = ("BONGSU-MANIFEST.json",)
_LEVEL, _LEVEL_ESCAPED = "!", "\\x21"


def walk(
    source: ByteSource, name: str, readers: list[Reader], member: str = "", depth: int = 0
) -> Iterator[tuple[str, Split | Trouble]]:
    """(member path, message or trouble), in the order in which they stand.

    A container that breaks in the middle gives what stood before the break, then one trouble.
    """
    try:
        for item in _items(source, name, readers):
            if isinstance(item, Split | Trouble):
                yield _join(member, item.member), item
            elif depth >= DEPTH_CAP:
                yield _join(member, item.name), Trouble("evidence.too_deep")
            elif depth or item.name not in _IGNORED:
                inner = _join(member, item.name)
                yield from walk(item.source, item.name, readers, inner, depth + 1)
    except BongsuError as error:
        if error.family is not Family.EVIDENCE:
            raise
        yield member, Trouble(error.code, detail=str(error.facts.get("detail", "")) or None)
    except DAMAGE as error:
        yield member, Trouble("evidence.archive_damaged", detail=str(error))


def _join(member: str, name: str) -> str:
    return f"{member}{_LEVEL}{name}" if member and name else member or name


def _items(source: ByteSource, name: str, readers: list[Reader]) -> Iterator[Item]:
    head = source.read_at(0, HEAD_BYTES)
    if not head:
        yield Trouble("evidence.empty", 0, 0)
        return
    for reader in readers:
        if reader.recognises(head, name):
            yield from _labelled(reader.split(source, name))
            return
    known = companion(name, head)
    yield Trouble("evidence.takeout_companion" if known else "evidence.not_mail", 0, None)


def _labelled(items: Iterator[Item]) -> Iterator[Item]:
    """Give each member a label of its own: names repeat, and may hold the mark between levels."""
    counts: Counter[int] = Counter()  # by digest of the name, for there may be a million
    for item in items:
        if not isinstance(item, Nested):
            yield item
            continue
        label = name = item.name.replace(_LEVEL, _LEVEL_ESCAPED)
        while counts[hash(label)]:
            counts[hash(name)] += 1
            label = f"{name}#{counts[hash(name)]}"
        counts[hash(label)] = 1
        yield Nested(label, item.source)


def open_member(source: ByteSource, name: str, readers: list[Reader], member: str) -> ByteSource:
    """The source of one member path, to read a message's bytes again.

    Raises ``input.member_unknown`` where the path leads nowhere.
    """
    if not member:
        return source
    here, _, rest = member.partition(_LEVEL)
    for item in _items(source, name, readers):
        if isinstance(item, Nested) and item.name == here:
            return open_member(item.source, item.name, readers, rest)
        if isinstance(item, Split) and item.member == member:
            return Bytes(item.data)
    raise BongsuError("input.member_unknown", member=member)
