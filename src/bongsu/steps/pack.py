"""A folder as one deterministic stored ZIP with a manifest at its end, streamed."""

import hashlib
import json
import zipfile
from collections.abc import Iterator

from bongsu.model.errors import BongsuError
from bongsu.ports import FileState, Skipped, SourceFile, SourceTree

MANIFEST = "BONGSU-MANIFEST.json"
_ITS_NAMESAKE = "\\x42" + MANIFEST[1:]  # a source file of that name, in the escape of all others
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say; real times stand in the manifest
_UNIX = 3
_MODE = 0o100600 << 16


class Packing:
    """One packing run. Iterate `chunks` to the end, then ask what was seen.

    Memory: one block, and for each member a line of the manifest and of the ZIP's directory.
    """

    def __init__(self, source: SourceTree, path: str) -> None:
        self._source, self._path = source, path
        self._out = _Outbox()
        self._members: list[str] = []
        self._skipped: list[str] = []
        self._problems: list[str] = []
        self.changed = False

    @property
    def members(self) -> int:
        """How many files were packed."""
        return len(self._members)

    @property
    def skipped(self) -> int:
        """Links, special files and empty folders, listed in the manifest."""
        return len(self._skipped)

    @property
    def problems(self) -> int:
        """Files and folders that could not be read, or not to their end."""
        return len(self._problems)

    def chunks(self) -> Iterator[bytes]:
        """The ZIP, front to back."""
        with zipfile.ZipFile(self._out, "w", zipfile.ZIP_STORED) as archive:
            for entry in self._source.walk(self._path):
                if isinstance(entry, Skipped):
                    self._list(entry.member, entry.reason)
                else:
                    yield from self._pack(archive, entry)
            with archive.open(_member(MANIFEST), "w", force_zip64=True) as target:
                target.write(self._manifest())
        yield self._out.take()

    def _pack(self, archive: zipfile.ZipFile, file: SourceFile) -> Iterator[bytes]:
        blocks = file.chunks()
        try:
            before, block = file.state(), next(blocks, b"")
        except BongsuError:
            self._list(file.member, "unreadable")
            return
        label = _ITS_NAMESAKE if file.member == MANIFEST else file.member
        digest, size, whole = hashlib.sha256(), 0, True
        with archive.open(_member(label), "w", force_zip64=True) as target:
            while block:
                digest.update(block)
                size += len(block)
                target.write(block)
                yield self._out.take()
                try:
                    block = next(blocks, b"")
                except BongsuError:
                    block, whole = b"", False
        self._record(label, before, size, digest.hexdigest())
        if not whole:
            self._list(file.member, "read_stopped")
        if _state(file) != before:
            self.changed = True
            self._list(file.member, "changed_while_reading")

    def _record(self, label: str, state: FileState, size: int, sha256: str) -> None:
        mtime_ms = state.modified_ns // 1_000_000
        self._members.append(
            _json({"path": label, "size": size, "mtime_ms": mtime_ms, "sha256": sha256})
        )

    def _list(self, member: str, reason: str) -> None:
        harmless = reason in {"symlink", "special", "empty_folder"}
        target = self._skipped if harmless else self._problems
        target.append(_json({"path": member, "reason": reason}))

    def _manifest(self) -> bytes:
        parts = (
            ("members", self._members),
            ("skipped", self._skipped),
            ("problems", self._problems),
        )
        lists = (f'"{name}": [\n' + ",\n".join(lines) + "\n]" for name, lines in parts)
        return ('{"v": 1,\n' + ",\n".join(lists) + "}\n").encode()


class _Outbox:
    """What `zipfile` writes, until it is taken. It cannot seek, so sizes follow each member."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Keep it."""
        self._parts.append(bytes(data))
        return len(data)

    def close(self) -> None:
        """Nothing to let go of."""

    def flush(self) -> None:
        """Nothing waits below."""

    def take(self) -> bytes:
        """Everything written since the last call."""
        joined = b"".join(self._parts)
        self._parts.clear()
        return joined


def _member(label: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(label, _EPOCH)
    member.create_system = _UNIX
    member.external_attr = _MODE
    return member


def _state(file: SourceFile) -> FileState | None:
    try:
        return file.state()
    except BongsuError:
        return None


def _json(fields: dict[str, str | int]) -> str:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
