"""Outlook .msg files, handed on as they are: a walled worker takes them apart."""

from collections.abc import Iterator

from bongsu.ports import ByteSource
from bongsu.readers.eml import MESSAGE_CAP, folder_of
from bongsu.readers.outlook.compound import MAGIC
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble


class MsgReader:
    """One compound file, whole; the worker says where it holds no message."""

    card = ReaderCard("msg", version=1, order=80)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith(MAGIC)

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        data = source.read_at(0, MESSAGE_CAP)
        if source.size > len(data):
            yield Trouble("evidence.message_cut", 0, source.size)
        yield Split(0, source.size, data, b"", folder_of(name))


READER = MsgReader()
