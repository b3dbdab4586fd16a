"""Messages out of the exports of a generated case: the bytes that the product is given."""

import re
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SEPARATOR = re.compile(rb"(?m)^From [^\n]*\n")
_QUOTED = re.compile(rb"(?m)^>(>*From )")
_FIELD = re.compile(rb"[!-9;-~]+:")
_ID = re.compile(rb"(?im)^message-id:\s*<([^>\n]*)>")
_RECEIVED = re.compile(rb"(?im)^received:")


@dataclass(frozen=True, slots=True)
class Copy:
    """One message with LF line ends; ``delivered``: some server received it for the holder."""

    message_id: str
    raw: bytes
    delivered: bool


def copies(export: Path) -> Iterator[Copy]:
    """Every message of one holder's export; what is no mail is passed over."""
    for data in _files(export):
        for raw in _messages(data.replace(b"\r\n", b"\n")):
            head = raw.partition(b"\n\n")[0]
            named = _ID.search(head)
            if named:
                name = named.group(1).decode("ascii", "replace")
                yield Copy(name, raw, _RECEIVED.search(head) is not None)


def _files(export: Path) -> Iterator[bytes]:
    if export.suffix == ".zip":
        with zipfile.ZipFile(export) as archive:
            yield from (archive.read(name) for name in sorted(archive.namelist()))
    elif export.suffix == ".tgz":
        with tarfile.open(export) as archive:
            for member in archive:
                if opened := archive.extractfile(member):
                    yield opened.read()
    else:
        yield from (path.read_bytes() for path in sorted(export.rglob("*")) if path.is_file())


def _messages(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"From "):
        for each in _SEPARATOR.split(data)[1:]:
            yield _QUOTED.sub(rb"\1", each)
    elif _FIELD.match(data):
        yield data
