"""The encrypted exhibit store on disk (port `Vault`). The format: docs/decisions/0002."""

import hashlib
import hmac
import os
import re
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bongsu.adapters.disk import DRAFT_PREFIX, Draft, make_folder, sync_folder, writing
from bongsu.model.case import Exhibit
from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource, Ids, Sealed

CHUNK = 128 * 1024
_MAGIC = b"bongsu\x00\x01"  # the last byte is the format's version
_HEADER = struct.Struct(">8sI32s32s")  # magic, chunk length, salt, key check
_TAG = 16
_CHUNK_RANGE = range(64 * 1024, 256 * 1024 + 1)
_INFO = b"bongsu exhibit v1"
_CACHED = 4  # chunks a reader keeps: a container's directory and its members alternate
_NAME = re.compile(r"[0-9a-f]{64}")
_BLOCK = 1024 * 1024


def _derive(holder_key: bytes, salt: bytes) -> tuple[AESGCM, bytes]:
    """The blob's own cipher, and a check value that tells a wrong key from damaged bytes."""
    both = HKDF(algorithm=SHA256(), length=64, salt=salt, info=_INFO).derive(holder_key)
    return AESGCM(both[:32]), both[32:]


def _nonce(index: int, *, last: bool) -> bytes:
    """STREAM: an 11-byte counter and the last-chunk flag. The key is this blob's alone."""
    return index.to_bytes(11, "big") + bytes([last])


class DiskVault:
    """Blobs at ``exhibits/<first 2 hex>/<sha256_stored>`` below a case folder."""

    def __init__(self, case_folder: Path, ids: Ids) -> None:
        self._root = case_folder / "exhibits"
        self._ids = ids

    def seal(self, chunks: Iterable[bytes], holder_key: bytes) -> Sealed:
        """Encrypt and store a stream durably, in memory of a few chunks."""
        make_folder(self._root)
        salt = self._ids.random_bytes(32)
        cipher, check = _derive(holder_key, salt)
        header = _HEADER.pack(_MAGIC, CHUNK, salt, check)
        received, stored, size = hashlib.sha256(), hashlib.sha256(header), 0
        with Draft(self._root) as draft:
            draft.write(header)
            for index, (chunk, last) in enumerate(_even(chunks)):
                received.update(chunk)
                size += len(chunk)
                locked = cipher.encrypt(_nonce(index, last=last), chunk, header)
                stored.update(locked)
                draft.write(locked)
            name = stored.hexdigest()
            draft.publish(self._path(name))
        return Sealed(received.hexdigest(), name, size)

    def open(self, exhibit: Exhibit, holder_key: bytes) -> ByteSource:
        """A reader over the plain bytes; a wrong key and damaged bytes are told apart."""
        name = exhibit.sha256_stored
        with _reading(name, 0, exhibit.size):
            path = self._path(name)
            with path.open("rb") as file:
                header = file.read(_HEADER.size)
            layout = _Layout.of(header, path.stat().st_size)
        if layout is None or layout.size != exhibit.size:
            raise BongsuError("evidence.blob_damaged", blob=name, start=0, end=exhibit.size)
        cipher, check = _derive(holder_key, layout.salt)
        if not hmac.compare_digest(check, layout.check):
            whole = self.stored_digest(name) == name
            if whole:
                raise BongsuError("input.key_wrong", subject=exhibit.exhibit_id)
            raise BongsuError("evidence.blob_damaged", blob=name, start=0, end=exhibit.size)
        blob = _Blob(path, name, layout, cipher, header)
        blob.authenticate_end()
        return blob

    def stored_digest(self, sha256_stored: str) -> str | None:
        """SHA-256 of the blob's bytes as they are on disk now; None where it is missing."""
        if not _NAME.fullmatch(sha256_stored):
            return None
        digest = hashlib.sha256()
        try:
            with self._path(sha256_stored).open("rb") as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BongsuError(
                "world.read_failed", path=sha256_stored, reason=str(error.strerror)
            ) from error
        return digest.hexdigest()

    def names(self) -> Iterator[str]:
        """Every file that stands where blobs stand, by its name, sorted."""
        for path in sorted(self._root.glob("*/*")):
            yield path.name

    def recover(self, known: frozenset[str]) -> int:
        """Remove drafts and unnamed blobs; a quarantined file stays for whoever runs the disk."""
        drafts = self._root.glob(f"{DRAFT_PREFIX}*")
        orphans = (
            path
            for path in self._root.glob("[0-9a-f][0-9a-f]/*")
            if _NAME.fullmatch(path.name) and path.name not in known
        )
        count = 0
        for path in [*drafts, *orphans]:
            with writing(path):
                path.unlink(missing_ok=True)
                sync_folder(path.parent)
            count += 1
        return count

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise BongsuError("evidence.blob_missing", blob=name)
        return self._root / name[:2] / name


def _even(chunks: Iterable[bytes]) -> Iterator[tuple[memoryview, bool]]:
    """Cut a stream into full chunks, saying which is the last; an empty stream has one, empty."""
    held = bytearray()
    for chunk in chunks:
        held += chunk
        whole = (len(held) - 1) // CHUNK  # keep at least one byte back: it may be the last chunk
        if whole > 0:
            ready = bytes(held[: whole * CHUNK])
            del held[: whole * CHUNK]
            view = memoryview(ready)
            for start in range(0, len(ready), CHUNK):
                yield view[start : start + CHUNK], False
    yield memoryview(bytes(held)), True


@contextmanager
def _reading(name: str, start: int, end: int) -> Iterator[None]:
    """Turn a failed read of a blob into what it means for the evidence."""
    try:
        yield
    except FileNotFoundError as error:
        raise BongsuError("evidence.blob_missing", blob=name) from error
    except OSError as error:
        raise BongsuError("evidence.blob_damaged", blob=name, start=start, end=end) from error


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the chunks of a blob stand, from its header and its length on disk."""

    chunk: int
    count: int
    size: int
    salt: bytes
    check: bytes

    @classmethod
    def of(cls, header: bytes, stored: int) -> "_Layout | None":
        """None where header and length cannot belong to a blob of this version."""
        if len(header) != _HEADER.size:
            return None
        magic, chunk, salt, check = _HEADER.unpack(header)
        body = stored - _HEADER.size
        if magic != _MAGIC or chunk not in _CHUNK_RANGE or body < _TAG:
            return None
        count = -(-body // (chunk + _TAG))
        size = body - count * _TAG
        if size < 0 or (size <= (count - 1) * chunk and count > 1):
            return None
        return cls(chunk, count, size, salt, check)

    def stored_range(self, index: int) -> tuple[int, int]:
        """Offset and length of a chunk on disk."""
        plain = min(self.chunk, self.size - index * self.chunk)
        return _HEADER.size + index * (self.chunk + _TAG), plain + _TAG


class _Blob:
    """A sealed blob as a `ByteSource`, decrypted chunk by chunk."""

    def __init__(
        self, path: Path, name: str, layout: _Layout, cipher: AESGCM, header: bytes
    ) -> None:
        self._path, self._name, self._layout = path, name, layout
        self._cipher, self._header = cipher, header
        self._cache: dict[int, bytes] = {}

    @property
    def size(self) -> int:
        """Length of the plain bytes."""
        return self._layout.size

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to ``length`` plain bytes from ``offset``, each chunk authenticated before use."""
        if offset < 0 or length < 0:
            raise ValueError("a range has no negative side")
        end, chunk = min(offset + length, self.size), self._layout.chunk
        if offset >= end:
            return b""
        first, last = offset // chunk, (end - 1) // chunk
        if first == last:
            return self._chunk(first)[offset - first * chunk : end - first * chunk]
        joined = b"".join(map(self._chunk, range(first, last + 1)))
        return joined[offset - first * chunk : end - first * chunk]

    def authenticate_end(self) -> None:
        """The last chunk says that it is the last: read first, it vouches for the length."""
        self._chunk(self._layout.count - 1)

    def _chunk(self, index: int) -> bytes:
        if index not in self._cache:
            plain = self._decrypted(index)
            while len(self._cache) >= _CACHED:
                del self._cache[next(iter(self._cache))]
            self._cache[index] = plain
        return self._cache[index]

    def _decrypted(self, index: int) -> bytes:
        offset, length = self._layout.stored_range(index)
        start = index * self._layout.chunk
        with _reading(self._name, start, start + length - _TAG):
            fd = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                locked = os.pread(fd, length, offset)
            finally:
                os.close(fd)
        nonce = _nonce(index, last=index == self._layout.count - 1)
        try:
            return self._cipher.decrypt(nonce, locked, self._header)
        except InvalidTag:
            raise BongsuError(
                "evidence.blob_damaged",
                blob=self._name,
                start=start,
                end=start + length - _TAG,
            ) from None
