"""Knowledge of actors on disk: ATT&CK bundles to read, and what was imported."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bongsu.adapters.disk import write_durably
from bongsu.adapters.files import read_document
from bongsu.adapters.source import printable
from bongsu.attribution.bundle import knowledge_of_bundle
from bongsu.attribution.document import read_back, written
from bongsu.attribution.knowledge import Knowledge
from bongsu.model.errors import BongsuError

_LARGEST_BUNDLE = 256 * 1024 * 1024  # the largest of today has 45 MB
_LARGEST_KEPT = 64 * 1024 * 1024
_SHORTEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Kept:
    """An imported knowledge: the SHA-256 that names it, what it was made of, how much it holds."""

    sha256: str
    untrusted_sources: tuple[tuple[str, str], ...]
    untrusted_notices: tuple[str, ...]
    actors: int
    reports: int


def read_bundle(path: str | Path) -> Knowledge:
    """The knowledge of a STIX bundle.

    Raises ``input.knowledge_not_bundle`` and what `read_document` raises.
    """
    data = read_document(path, _LARGEST_BUNDLE)
    name = printable(Path(path).name)
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BongsuError("input.knowledge_not_bundle", name=name) from None
    return knowledge_of_bundle(document, name, hashlib.sha256(data).hexdigest())


class KnowledgeShelf:
    """What was imported, below ``home``/knowledge, one document named by its own SHA-256."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "knowledge"

    def keep(self, knowledge: Knowledge) -> Kept:
        """Keep it; the same knowledge twice is one."""
        data = written(knowledge)
        digest = hashlib.sha256(data).hexdigest()
        write_durably(self._folder / f"{digest}.json", data)
        return _kept(digest, knowledge)

    def all(self) -> list[Kept]:
        """Everything kept, in the order of import. Raises ``world.knowledge_damaged``."""
        return [_kept(path.stem, self._open(path)) for path in self._by_import()]

    def newest(self) -> str | None:
        """The SHA-256 of what was imported last."""
        paths = self._by_import()
        return paths[-1].stem if paths else None

    def get(self, name: str) -> tuple[Knowledge, str]:
        """The knowledge whose SHA-256 starts so, and the whole of it.

        Raises ``input.knowledge_missing``, ``world.knowledge_damaged``.
        """
        wanted = name.strip().lower()
        found = [path for path in self._paths() if path.stem.startswith(wanted)]
        if len(found) != 1 or len(wanted) < _SHORTEST_NAME:
            valid = ", ".join(sorted(path.stem[:12] for path in self._paths())) or "-"
            raise BongsuError("input.knowledge_missing", name=printable(name), valid=valid)
        return self._open(found[0]), found[0].stem

    def _by_import(self) -> list[Path]:
        return sorted(self._paths(), key=lambda path: (path.stat().st_mtime_ns, path.name))

    def _paths(self) -> list[Path]:
        return list(self._folder.glob("*.json"))

    def _open(self, path: Path) -> Knowledge:
        data = read_document(path, _LARGEST_KEPT)
        if hashlib.sha256(data).hexdigest() != path.stem:
            raise BongsuError("world.knowledge_damaged", path=printable(str(path)))
        return read_back(msgspec.json.decode(data))


def _kept(digest: str, knowledge: Knowledge) -> Kept:
    actors, reports = len(knowledge.actors), len(knowledge.reports)
    return Kept(digest, knowledge.sources, knowledge.notices, actors, reports)
