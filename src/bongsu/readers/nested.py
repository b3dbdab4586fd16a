"""Messages within messages, each in its own scope: nothing in one vouches for another.

What a mail program shows of an inner message together with the outer one also counts as content
of the outer one; headers, hops and claims never do.
"""

from collections.abc import Iterator
from dataclasses import replace

from bongsu.model.errors import BongsuError
from bongsu.readers import parts
from bongsu.readers.eml import READER as EML
from bongsu.readers.message import Message
from bongsu.readers.opened import opened
from bongsu.readers.outlook.bag import DEPTH_CAP
from bongsu.readers.outlook.compound import MAGIC
from bongsu.readers.outlook.letter import REBUILT
from bongsu.readers.parts import Body, Part
from bongsu.readers.plugin import HEAD_BYTES
from bongsu.readers.winmail import read_body

COUNT_CAP = 100
BYTES_CAP = 2 * parts.DECODED_CAP
_TYPES = ("message/rfc822", "message/global")
_NAMES = (".eml", ".msg")
_CUT = "nested_cut"


def unfold(message: Message) -> list[Message]:
    """A message whose parts are read, and all messages within it, outer ones first."""
    room = _Room()
    return [message, *_within(message, room, 1)]


class _Room:
    """How many messages one outermost message may still hold, and of how many bytes."""

    def __init__(self) -> None:
        self.count, self.bytes = COUNT_CAP, BYTES_CAP

    def admits(self, content: bytes, depth: int) -> bool:
        self.count -= 1
        self.bytes -= len(content)
        return self.count >= 0 and self.bytes >= 0 and depth < DEPTH_CAP


def _within(outer: Message, room: _Room, depth: int) -> Iterator[Message]:
    for part in outer.body.parts:
        content = part.content
        if content is None or not _is_message(part, content):
            continue
        if not room.admits(content, depth):
            outer.body = Body(outer.body.parts, (*outer.body.defects, _CUT))
            return
        inner = _inner(outer, part, content)
        if inner is not None:
            outer.inner.append(inner)
            yield inner
            yield from _within(inner, room, depth + 1)


def _is_message(part: Part, content: bytes) -> bool:
    """By its type; else by its name, where the content bears it out."""
    if part.content_type in _TYPES:
        return bool(content)
    named = (part.name or "").strip().lower().endswith(_NAMES)
    return named and (content.startswith(MAGIC) or EML.recognises(content[:HEAD_BYTES], ""))


def _inner(outer: Message, part: Part, content: bytes) -> Message | None:
    """The message in a part; None where it is none, which leaves the part a file like others."""
    remarks = REBUILT if REBUILT in outer.raw.remarks.split() else part.remarks
    raw = replace(outer.raw, data=content, mbox_line=b"", remarks=remarks)
    try:
        inner = opened(raw)
    except BongsuError:
        return None
    inner.body = read_body(inner.data, inner.block)
    inner.place = f"{outer.place}.{len(outer.inner) + 1}"
    inner.outer = outer
    inner.shown = part.content_type in _TYPES and part.disposition != "attachment"
    return inner


def fold(message: Message) -> None:
    """Add what is shown of inner messages to the outer message's own view; inner ones first."""
    for inner in message.inner:
        if inner.shown:
            message.view.absorb(inner.view)
