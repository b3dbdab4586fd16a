"""The mailbox that is read: both development sets as one mbox, as an export would hold them."""

import re
import zipfile
from pathlib import Path

SETS = ("phish-dev.zip", "ham-dev.zip")
_QUOTED = re.compile(rb"^(>*From )", re.MULTILINE)
_LINE = b"From MAILER-DAEMON Tue May 21 09:10:11 2024\n"


class DataAbsentError(Exception):
    """The sets are not there; the text is a sentence for the person who asked."""

    def __init__(self, missing: list[str], folder: Path) -> None:
        super().__init__(
            f"This bench needs {' and '.join(missing)} in {folder}: "
            "give the folder with --data DIR or the environment variable BONGSU_DATA."
        )


def messages(folder: Path) -> list[bytes]:
    """Every message of both sets, line ends as LF and mbox lines taken off, in name order."""
    missing = [name for name in SETS if not (folder / name).is_file()]
    if missing:
        raise DataAbsentError(missing, folder)
    found = []
    for name in SETS:
        with zipfile.ZipFile(folder / name) as archive:
            inside = sorted(each for each in archive.namelist() if each.endswith(".eml"))
            found += [_message(archive.read(each)) for each in inside]
    return found


def _message(data: bytes) -> bytes:
    data = data.replace(b"\r\n", b"\n")
    return data.partition(b"\n")[2] if data.startswith(b"From ") else data


def write_mbox(messages: list[bytes], path: Path, copies: int = 1) -> int:
    """mboxrd; gives its length."""
    with path.open("wb") as out:
        for _ in range(copies):
            for each in messages:
                out.write(_LINE + _QUOTED.sub(rb">\1", each).rstrip(b"\n") + b"\n\n")
        return out.tell()
