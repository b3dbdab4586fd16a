"""What a reader is: a card and a function that takes a source apart. It never opens a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Protocol

from bongsu.ports import ByteSource
from bongsu.tables import FORM

HEAD_BYTES = 8192


@dataclass(frozen=True, slots=True)
class ReaderCard:
    """A reader's id and version; a raised version makes every exhibit be read again.

    ``order`` settles who is asked first; lower is more particular.
    """

    id: str
    version: int
    order: int


@dataclass(frozen=True, slots=True)
class Split:
    """One message as split off: its byte range in the source and its bytes, cut at the cap.

    ``remarks`` are codes that the reader adds to the message's defects. ``member`` names a record
    of a container that keeps no message as bytes: its range is one in ``data``. ``layout`` and
    ``context`` are those of `RawMessage`, for a piece of a log.
    """

    start: int
    end: int
    data: bytes
    mbox_line: bytes
    folder: str
    flags: str = ""
    remarks: str = ""
    member: str = ""
    layout: str = ""
    context: bytes = b""


@dataclass(frozen=True, slots=True)
class Nested:
    """A member that has to be read on its own. ``name`` is a label, never a path to open."""

    name: str
    source: ByteSource


@dataclass(frozen=True, slots=True)
class Trouble:
    """A place that could not be read. ``code`` is a catalogue key, ``detail`` may be hostile."""

    code: str
    start: int | None = None
    end: int | None = None
    detail: str | None = None
    member: str = ""


Item = Split | Nested | Trouble


class Reader(Protocol):
    """A container format. A plugin is a module with ``READER`` or ``READERS``."""

    @property
    def card(self) -> ReaderCard: ...

    def recognises(self, head: bytes, name: str) -> bool:
        """Told by the first `HEAD_BYTES` bytes; ``name`` only breaks a tie."""
        ...

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        """Take the source apart, in order, in bounded memory.

        Raises BongsuError of the evidence family where the rest cannot be read.
        """
        ...


def built_in() -> list[Reader]:
    """Readers of this package, found by walking it."""
    package = __name__.rpartition(".")[0]
    path = import_module(package).__path__
    modules = (import_module(f"{package}.{found.name}") for found in iter_modules(path))
    readers = [each for module in modules for each in _declared(module)]
    return sorted(readers, key=lambda reader: (reader.card.order, reader.card.id))


def _declared(module: ModuleType) -> tuple[Reader, ...]:
    single = getattr(module, "READER", None)
    return getattr(module, "READERS", (single,) if single else ())


def version_of(readers: list[Reader], rows_version: int, examiners_version: int) -> str:
    """One text that changes whenever any reader, the row builder, an examiner or a table does."""
    own = (f"rows/{rows_version}", f"attachments/{examiners_version}", f"tables/{FORM}")
    return " ".join([*own, *(f"{r.card.id}/{r.card.version}" for r in readers)])
