"""Raw bytes of a message to the view that is read."""

from dataclasses import replace

from bongsu.ports import RawMessage
from bongsu.readers.headers import scan
from bongsu.readers.message import Message
from bongsu.readers.outlook import compound, olemsg, tnef
from bongsu.readers.outlook.bag import Allowance
from bongsu.readers.outlook.letter import compose
from bongsu.readers.parts import DECODED_CAP

_CONTAINERS = ((compound.MAGIC, olemsg.read), (tnef.MAGIC, tnef.read))


def opened(raw: RawMessage) -> Message:
    """One message, its header block scanned.

    Raises BongsuError of the evidence family where the bytes are a container without a message.
    """
    read = next((read for magic, read in _CONTAINERS if raw.data.startswith(magic)), None)
    if read is not None:
        letter = compose(read(raw.data, Allowance(DECODED_CAP)))
        remarks = " ".join((raw.remarks, *letter.defects)).strip()
        return _message(replace(raw, remarks=remarks), letter.data)
    quoted = raw.mbox_line and b">From " in raw.data
    return _message(raw, _unquoted(raw.data) if quoted else raw.data)


def _message(raw: RawMessage, data: bytes) -> Message:
    return Message(raw, data, scan(data))


def _unquoted(data: bytes) -> bytes:
    """The view of an mbox message with one level of ``>From `` quoting taken off."""
    for depth in (b"", b">", b">>"):
        data = data.replace(b"\n>" + depth + b"From ", b"\n" + depth + b"From ")
    return data
