"""Sigma rule files from a folder, and our own."""

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from bongsu.detectors import rules as house
from bongsu.detectors.sigma.rules import RuleSet
from bongsu.model.errors import BongsuError

_ENDINGS = (".yml", ".yaml")
_LARGEST = 1_000_000  # bytes; a rule has a few thousand


@dataclass(frozen=True, slots=True)
class SigmaBook:
    """Rules of one folder: its own name, the SHA-256 of each file by its path within, the rules."""

    origin: str
    digests: dict[str, str]
    rules: RuleSet = field(repr=False)

    @property
    def counts(self) -> dict[str, int]:
        """How many run (``converted``) and how many do not, by reason."""
        why = Counter(each.why for each in self.rules.refused)
        return {"converted": len(self.rules.running), **dict(sorted(why.items()))}


def load(folder: Path, readable: Collection[tuple[str, str]]) -> SigmaBook:
    """Every rule file below a folder; ``readable`` as `read_rules` wants it.

    Raises ``input.sigma_missing`` where there is none, ``input.sigma_unreadable``.
    """
    files: dict[str, bytes] = {}
    for path in sorted(each for each in folder.rglob("*") if each.suffix.lower() in _ENDINGS):
        name = path.relative_to(folder).as_posix()
        try:
            if path.stat().st_size > _LARGEST:
                raise BongsuError("input.sigma_unreadable", name=name, reason="too large")
            files[name] = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise BongsuError("input.sigma_unreadable", name=name, reason=reason) from error
    if not files:
        raise BongsuError("input.sigma_missing", path=str(folder))
    return _book(folder.resolve().name, files, readable)


def house_book(readable: Collection[tuple[str, str]]) -> SigmaBook:
    """Our own rules."""
    return _book("house", house_files(), readable)


def house_files() -> dict[str, bytes]:
    folders = (Path(each) for each in house.__path__)
    return {path.name: path.read_bytes() for each in folders for path in sorted(each.glob("*.yml"))}


def _book(origin: str, files: dict[str, bytes], readable: Collection[tuple[str, str]]) -> SigmaBook:
    from bongsu.detectors.sigma.reading import read_rules  # noqa: PLC0415 - starts pySigma

    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return SigmaBook(origin, digests, read_rules(files, readable))
