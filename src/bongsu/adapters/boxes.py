"""Boxes with the case key, a file a recipient, at ``recipients/<actor id>.json`` (port `Boxes`)."""

import hashlib
import re
from pathlib import Path

import msgspec

from bongsu.adapters.disk import sync_folder, write_durably, writing
from bongsu.adapters.files import read_document
from bongsu.adapters.sealing import Box
from bongsu.model.errors import BongsuError

FOLDER = "recipients"
_NAME = re.compile(r"act_[0-9a-f]{24}")


class DiskBoxes:
    """The boxes of one case folder."""

    def __init__(self, case: Path) -> None:
        self._root = case / FOLDER

    def digests(self) -> dict[str, str]:
        """SHA-256 of each file, by its name without the ending."""
        files = sorted(self._root.glob("*")) if self._root.is_dir() else []
        return {each.stem: hashlib.sha256(read_document(each)).hexdigest() for each in files}

    def name(self, actor_id: str) -> str:
        """The recipient's name as the box has it; nobody vouches for it."""
        try:
            return msgspec.json.decode(self.read(actor_id), type=Box).name
        except (BongsuError, msgspec.MsgspecError, UnicodeDecodeError):
            return ""

    def read(self, actor_id: str) -> bytes:
        """Raises ``input.box_none`` where the case holds no box for this actor."""
        path = self._path(actor_id)
        if not path.is_file():
            raise BongsuError("input.box_none", actor=actor_id)
        return read_document(path)

    def write(self, actor_id: str, box: bytes) -> None:
        """Put a box in place of an earlier one."""
        write_durably(self._path(actor_id), box)

    def remove(self, actor_id: str) -> None:
        """Nothing happens where there is none."""
        path = self._path(actor_id)
        with writing(path):
            path.unlink(missing_ok=True)
            if self._root.is_dir():
                sync_folder(self._root)

    def _path(self, actor_id: str) -> Path:
        if not _NAME.fullmatch(actor_id):  # it may come from somebody else's file
            raise BongsuError("input.box_none", actor=actor_id)
        return self._root / f"{actor_id}.json"
