"""Outlook .msg and winmail.dat files, handed on as they are: a walled worker takes them apart."""

from collections.abc import Iterator

from bongsu.ports import ByteSource
from bongsu.readers.eml import MESSAGE_CAP, folder_of
from bongsu.readers.outlook import compound, tnef
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble


class ItemReader:
    """One item in one file, whole; the worker says where it holds no message."""

    def __init__(self, name: str, magic: bytes) -> None:
        self.card = ReaderCard(name, version=1, order=80)
        self._magic = magic

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith(self._magic)

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        data = source.read_at(0, MESSAGE_CAP)
        if source.size > len(data):
            yield Trouble("evidence.message_cut", 0, source.size)
        yield Split(0, source.size, data, b"", folder_of(name))


READERS = (ItemReader("msg", compound.MAGIC), ItemReader("tnef", tnef.MAGIC))
