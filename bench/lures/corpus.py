"""The two development sets, read straight from their zips and never unpacked."""

import hashlib
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

HAM, PHISH = "ham-dev.zip", "phish-dev.zip"


@dataclass(frozen=True, slots=True)
class Message:
    """One message: `raw` with LF line ends and without an mbox line, which is in `envelope`."""

    name: str
    stratum: str
    raw: bytes
    envelope: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the message, the identity that splits and partitions hang on."""
        return hashlib.sha256(self.raw).hexdigest()


def load(folder: Path) -> tuple[list[Message], list[Message]]:
    """Legitimate and phishing messages, exact duplicates dropped, in name order."""
    missing = [name for name in (HAM, PHISH) if not (folder / name).is_file()]
    if missing:
        sys.exit(
            f"The lure bench needs {' and '.join(missing)} in {folder}: "
            "give the folder with --data DIR or the environment variable BONGSU_DATA."
        )
    return _read(folder / HAM), _read(folder / PHISH)


def _read(path: Path) -> list[Message]:
    seen: dict[str, Message] = {}
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".eml"):
                message = message_of(name, archive.read(name))
                seen.setdefault(message.digest, message)
    return list(seen.values())


def message_of(name: str, data: bytes) -> Message:
    """A message from file bytes: LF line ends, the mbox line apart, the folder as stratum."""
    raw, envelope = data.replace(b"\r\n", b"\n"), b""
    if raw.startswith(b"From "):
        envelope, _, raw = raw.partition(b"\n")
    stratum = next((kind for kind in ("easy", "hard") if name.startswith(kind)), "phish")
    return Message(name, stratum, raw, envelope)
