"""Composition root: settings, environment, plugins, and which adapter serves which port."""

import hashlib
import inspect
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from bongsu import detectors as detector_room
from bongsu import exporters as exporter_room
from bongsu import linking as linking_room
from bongsu import readers as reader_room
from bongsu.adapters import machine, sigma_rules
from bongsu.adapters.again import run_again as run_again_in
from bongsu.adapters.clock import SystemClock, monotonic
from bongsu.adapters.geo import GeoFiles
from bongsu.adapters.ids import SystemIds
from bongsu.adapters.keyring import FileKeyring
from bongsu.adapters.knowledge import KnowledgeShelf
from bongsu.adapters.lake import DuckLake
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.adapters.lock import case_lock
from bongsu.adapters.machine import Diagnosis
from bongsu.adapters.nursery import Trade
from bongsu.adapters.sigma_rules import SigmaBook
from bongsu.adapters.vault import DiskVault
from bongsu.adapters.workers import Task, WorkerPool
from bongsu.attribution.cards import built_in as built_in_knowledge
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.merge import merged
from bongsu.attribution.posterior import Balance
from bongsu.attribution.weights import shipped
from bongsu.detectors.plugin import Detector
from bongsu.detectors.plugin import built_in as built_in_detectors
from bongsu.detectors.sigma.detector import FOLDER, HOUSE, SigmaDetector
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest
from bongsu.ports import Lookup, Signer
from bongsu.readers.logs.plugin import layouts
from bongsu.readers.plugin import Reader
from bongsu.readers.plugin import built_in as built_in_readers

if TYPE_CHECKING:
    from bongsu.adapters.yara_rules import RuleBook

CARDS = "cards"
"""The name under which the built-in cards alone are asked for."""
_LAKE_MEGABYTES = 256
"""What the engine may use before it spills to disk."""


def _no_passphrase() -> str:
    given = os.environ.get("BONGSU_PASSPHRASE")
    if given is None:
        raise BongsuError("input.passphrase_missing")
    return given


@dataclass(frozen=True, slots=True)
class Settings:
    """How a case and the keys are opened.

    ``home`` holds the keys and is never inside a case; None means ``BONGSU_HOME``, else the user's
    data folder. ``actor`` is who acts; None means the only actor there is. ``passphrase`` is asked
    when a key is needed; by default ``BONGSU_PASSPHRASE``.
    """

    home: Path | None = None
    actor: str | None = None
    passphrase: Callable[[], str] = _no_passphrase

    def home_folder(self) -> Path:
        if self.home is not None:
            return self.home
        if given := os.environ.get("BONGSU_HOME"):
            return Path(given)
        data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
        return Path(data).expanduser() / "bongsu"


def run_again(words: Sequence[str], folder: Path, changes: Mapping[str, str]) -> int:
    """Run ``bongsu`` on the same terminal, its environment changed so; gives its exit code."""
    return run_again_in(words, folder, {**os.environ, **changes})


def keyring(settings: Settings) -> FileKeyring:
    return FileKeyring(settings.home_folder(), settings.passphrase, SystemIds())


def knowledge_shelf(settings: Settings) -> KnowledgeShelf:
    """What is known of actors beyond the cards, imported by whoever works here."""
    return KnowledgeShelf(settings.home_folder())


class House:
    """One case with its adapters, each made when it is first needed. `close` it at the end.

    With ``beside``, another case's folder, this one is only read: not a byte of it changes.
    """

    def __init__(self, path: Path, settings: Settings, beside: Path | None = None) -> None:
        self.path, self.settings, self.beside = path, settings, beside
        self.clock, self.ids = SystemClock(), SystemIds()
        enter = SqlLedger.look if beside else SqlLedger.open
        self.ledger = enter(path, clock=self.clock, ids=self.ids)
        self.vault = DiskVault(path, self.ids)

    @cached_property
    def keyring(self) -> FileKeyring:
        return keyring(self.settings)

    @cached_property
    def signer(self) -> Signer:
        return self.keyring.actor(self.settings.actor)

    @cached_property
    def lake(self) -> DuckLake:
        return DuckLake(self.path, _LAKE_MEGABYTES, processors(), self.beside)

    def workers(self, rules: "RuleBook | None" = None) -> WorkerPool:
        return workers(rules)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the case's lock for a verb that writes files."""
        with case_lock(self.path):
            yield

    def close(self) -> None:
        if "lake" in self.__dict__:
            self.lake.close()
        self.ledger.close()


def workers(rules: "RuleBook | None" = None) -> WorkerPool:
    """Walled processes that read letters and records, with YARA rules where there are any."""
    from bongsu.readers import rows  # noqa: PLC0415 - brings every parser; few verbs read

    trade = Trade(rows.__name__, "prepare", "work")
    if rules:
        trade = Trade("bongsu.adapters.yara_rules", "prepare", "work", rules.compiled)
    return WorkerPool(Task(trade, rows.lost_message), processors(), monotonic)


def rule_book(folder: Path | None) -> "RuleBook | None":
    """YARA rules of a folder; None where none is named."""
    from bongsu.adapters import yara_rules  # noqa: PLC0415 - brings every parser

    return yara_rules.load(folder) if folder else None


def places(files: Sequence[Path]) -> Lookup | None:
    """What geographic files say of addresses; None where none is named."""
    return GeoFiles(files) if files else None


def balance(settings: Settings, named: str | None) -> tuple[Balance, str]:
    """What weighs evidence, and the SHA-256 of its weights.

    ``named`` is the beginning of an imported knowledge's SHA-256, `CARDS` the built-in cards alone;
    None the cards with what was imported last. Raises ``input.knowledge_missing``.
    """
    weights, digest = shipped()
    return Balance(_knowledge(settings, named), weights), digest


def _knowledge(settings: Settings, named: str | None) -> Knowledge:
    shelf, cards = knowledge_shelf(settings), built_in_knowledge()
    wanted = named or shelf.newest() or CARDS
    if wanted == CARDS:
        return cards
    found, digest = shelf.get(wanted)
    whole = merged(cards, found)
    return replace(whole, sources=(*whole.sources, ("imported knowledge", digest)))


def diagnose(case: Path | None) -> Diagnosis:
    """What this machine has. Raises ``world.worker_start``, ``input.case_missing``."""
    pool = workers()
    try:
        return machine.diagnose(pool.walls(), processors(), case)
    finally:
        pool.close()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _plugged(group: str) -> list[Any]:
    """Plugins of other packages, by entry point. Raises ``plugin.unloadable`` naming the point."""
    found = []
    for point in sorted(entry_points(group=group), key=lambda each: each.name):
        try:
            found.append(point.load())
        except Exception as error:
            raise BongsuError("plugin.unloadable", name=point.value, reason=str(error)) from error
    return found


def readers() -> list[Reader]:
    """Our readers and those of other packages, the most particular first."""
    from bongsu.adapters.stores import StoreReader  # noqa: PLC0415 - brings every parser

    every = [*built_in_readers(), StoreReader(), *_plugged("bongsu.readers")]
    return sorted(every, key=lambda reader: (reader.card.order, reader.card.id))


def sigma_book(folder: Path) -> SigmaBook:
    """Sigma rules of a folder. Raises ``input.sigma_missing``, ``input.sigma_unreadable``."""
    return sigma_rules.load(folder, _readable())


def sigma_books(folder: Path | None) -> dict[str, SigmaBook]:
    """Our own rules and those of a folder, by the detector that runs them."""
    books = {HOUSE.id: sigma_rules.house_book(_readable())}
    return books | ({FOLDER.id: sigma_book(folder)} if folder else {})


def _readable() -> set[tuple[str, str]]:
    """Products and services of which some layout writes records."""
    return {(each.card.product, each.card.service) for each in layouts().values()}


def detectors(
    without: Sequence[str] = (), books: Mapping[str, SigmaBook] | None = None
) -> list[Detector]:
    """All detectors but those left out. Raises ``input.detector_unknown`` for a strange id."""
    rules = {name: book.rules for name, book in (books or {}).items()}
    sigma = [SigmaDetector(card, rules.get(card.id)) for card in (HOUSE, FOLDER)]
    every: list[Any] = [*built_in_detectors(), *sigma, *_plugged("bongsu.detectors")]
    known = [each.CARD.id for each in every]
    strange = sorted(set(without) - set(known))
    if strange:
        asked, names = strange[0], ", ".join(known)
        raise BongsuError(
            "input.detector_unknown", id=asked, nearest=nearest(asked, known), known=names
        )
    kept = [each for each in every if each.CARD.id not in without]
    return sorted(kept, key=lambda each: ("reason" in each.CARD.reads, each.CARD.id))


def exporters() -> Mapping[str, exporter_room.Exporter]:
    """Our exporters and those of other packages, by format."""
    other = (exporter_room.of(module) for module in _plugged("bongsu.exporters"))
    return {**exporter_room.exporters(), **{each.format: each for each in other}}


def plugin_digests(
    loaded: Sequence[Detector],
    book: "RuleBook | None" = None,
    books: Mapping[str, SigmaBook] | None = None,
) -> dict[str, str]:
    """SHA-256 of each detector's file, of the rooms and of each rule file, by name, for the log."""
    modules: list[Any] = [*loaded]
    digests = {each.CARD.id: _file_digest(each) for each in modules}
    for room in (reader_room, detector_room):
        digests[f"room {room.__name__}"] = _room_digest(room)
    if book:
        digests |= {f"rules {book.origin}/{name}": each for name, each in book.digests.items()}
    for kind, each in (books or {}).items():
        digests |= {f"{kind} {each.origin}/{name}": sha for name, sha in each.digests.items()}
    return digests


def linking_version() -> tuple[tuple[str, str], ...]:
    """The digest of what links, for the document of a linking."""
    return ((f"room {linking_room.__name__}", _room_digest(linking_room)),)


def _file_digest(plugin: object) -> str:
    place = plugin if isinstance(plugin, ModuleType) else inspect.getmodule(type(plugin))
    file = place.__file__ if place else None
    return hashlib.sha256(Path(file).read_bytes()).hexdigest() if file else ""


def _room_digest(room: ModuleType) -> str:
    """One digest over all files of a package, in the order of their names."""
    digest = hashlib.sha256()
    for folder in room.__path__:
        for file in sorted(Path(folder).rglob("*.py")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
