"""Seal: from the lines of an intake to exhibits, each with a signed entry in the custody log."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bongsu.model.case import Exhibit, ExhibitKind, Intake
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError, Family
from bongsu.ports import (
    Facts,
    FileState,
    Ids,
    Keyring,
    Ledger,
    PersonalFacts,
    Progress,
    Sealed,
    Signer,
    SourceInfo,
    SourceTree,
    Vault,
)
from bongsu.steps.owners import Owner, Owners, require_complete
from bongsu.steps.pack import Packing


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A new exhibit. ``line`` counts from 0 in the intake, ``seq`` is its custody entry.

    ``skipped`` and ``problems`` count what the folder's manifest lists; ``changed`` is true where
    the source moved while it was read.
    """

    line: int
    exhibit: Exhibit
    seq: int
    members: int
    skipped: int
    problems: int
    changed: bool


@dataclass(frozen=True, slots=True)
class RepeatedLine:
    """The same bytes of the same holder came again: a further acquisition, no second blob."""

    line: int
    exhibit_id: str
    seq: int


@dataclass(frozen=True, slots=True)
class ExpectedLine:
    """An account whose export has not arrived."""

    line: int
    account_id: str


@dataclass(frozen=True, slots=True)
class FailedLine:
    """A line that nothing was kept of, and why: a coded error's code and facts."""

    line: int
    code: str
    facts: dict[str, object]


Outcome = SealedLine | RepeatedLine | ExpectedLine | FailedLine


@dataclass(frozen=True, slots=True)
class SealReceipt:
    """What became of every line, and the signed checkpoint to keep elsewhere."""

    sealed: tuple[SealedLine, ...]
    repeated: tuple[RepeatedLine, ...]
    expected: tuple[ExpectedLine, ...]
    failed: tuple[FailedLine, ...]
    checkpoint: str | None


@dataclass(frozen=True, slots=True)
class SealTools:
    """The outer world as sealing needs it; ``version`` is Bongsu's, for the log."""

    source: SourceTree
    ledger: Ledger
    vault: Vault
    keyring: Keyring
    signer: Signer
    ids: Ids
    progress: Progress
    version: str


def seal(intake: Sequence[Intake], tools: SealTools) -> SealReceipt:
    """Seal every line; one that cannot be sealed is reported and the others go on.

    Runs under the case's lock. Raises what no other line could escape: ``world.*``, a missing or
    wrong key. Everything sealed before stays sealed, and running the same intake again is safe.
    """
    run = _Run(tools)
    tools.progress.start("seal.progress", _total(intake, tools.source))
    try:
        done = [run.attempt(number, line) for number, line in enumerate(intake)]
    finally:
        tools.progress.finish()
    return SealReceipt(
        sealed=tuple(each for each in done if isinstance(each, SealedLine)),
        repeated=tuple(each for each in done if isinstance(each, RepeatedLine)),
        expected=tuple(each for each in done if isinstance(each, ExpectedLine)),
        failed=tuple(each for each in done if isinstance(each, FailedLine)),
        checkpoint=tools.ledger.checkpoint(),
    )


def known_blobs(ledger: Ledger) -> frozenset[str]:
    """Blobs that recovery must keep: named by the log or a row, unless their holder was erased.

    The log counts even where a row is gone, so that a tampered table never makes recovery destroy
    evidence.
    """
    erased: set[str] = set()
    named = {(each.holder_id, each.sha256_stored) for each in ledger.exhibits()}
    for entry in ledger.entries().values():
        if entry.action is Action.HOLDER_ERASED:
            erased.add(entry.subject)
        elif entry.action is Action.EXHIBIT_ACQUIRED:
            named.add((entry.holder_id or "", str(entry.facts["sha256_stored"])))
    return frozenset(blob for holder_id, blob in named if holder_id not in erased)


def _total(intake: Sequence[Intake], source: SourceTree) -> int | None:
    """Bytes to read, where every line is a file; None where a folder makes it unknown."""
    total = 0
    for line in intake:
        try:
            info = None if line.path is None else source.info(line.path)
        except BongsuError:
            continue  # its own line will report it
        if info and info.kind is ExhibitKind.FOLDER:
            return None
        total += info.state.size if info else 0
    return total


@dataclass(frozen=True, slots=True)
class _Read:
    """What reading one source gave. ``packing`` is there for a folder."""

    info: SourceInfo
    sealed: Sealed
    packing: Packing | None
    changed: bool


class _Run:
    """One intake at work. It reads the ledger once and keeps up with its own writes."""

    def __init__(self, tools: SealTools) -> None:
        self._tools = tools
        self._known = set(known_blobs(tools.ledger))
        tools.vault.recover(frozenset(self._known))
        self._owners = Owners(tools.ledger, tools.keyring, tools.ids)
        self._exhibits = {
            (each.holder_id, each.sha256_received): each for each in tools.ledger.exhibits()
        }

    def attempt(self, number: int, line: Intake) -> Outcome:
        """One line, or why it failed; what would fail every other line too is raised."""
        try:
            return self.line(number, line)
        except BongsuError as error:
            if error.family is not Family.INPUT or error.code.startswith("input.key_"):
                raise
            return FailedLine(number, error.code, error.facts)

    def line(self, number: int, line: Intake) -> SealedLine | RepeatedLine | ExpectedLine:
        """One line, whole or not at all."""
        require_complete(line)
        if line.path is None:
            return self._expect(number, line)
        info = self._tools.source.info(line.path)
        owner = self._owners.of(line, expected=False)
        read = self._read(info, line.path, self._owners.key(owner))
        same = self._exhibits.get((owner.holder.holder_id, read.sealed.sha256_received))
        if same is None:
            return self._acquire(number, line, owner, read)
        seq = self._log(line, owner, read, same, first=False)
        self._tools.vault.recover(frozenset(self._known))  # the blob just written is a second one
        return RepeatedLine(number, same.exhibit_id, seq)

    def _expect(self, number: int, line: Intake) -> ExpectedLine:
        owner = self._owners.of(line, expected=True)
        with self._tools.ledger.transaction(self._tools.signer) as pending:
            owner.introduce(pending)
        self._owners.remember(owner)
        return ExpectedLine(number, owner.account.account_id)

    def _read(self, info: SourceInfo, path: str, key: bytes) -> _Read:
        source, vault = self._tools.source, self._tools.vault
        packing = Packing(source, path) if info.kind is ExhibitKind.FOLDER else None
        chunks = packing.chunks() if packing else source.file(path).chunks()
        sealed = vault.seal(self._counted(chunks), key)
        moved = _state(source, path) != info.state or (packing is not None and packing.changed)
        return _Read(info, sealed, packing, moved)

    def _acquire(self, number: int, line: Intake, owner: Owner, read: _Read) -> SealedLine:
        exhibit = Exhibit(
            exhibit_id=self._tools.ids.new("exh"),
            account_id=owner.account.account_id,
            holder_id=owner.holder.holder_id,
            kind=read.info.kind,
            name=read.info.name,
            size=read.sealed.size,
            sha256_received=read.sealed.sha256_received,
            sha256_stored=read.sealed.sha256_stored,
        )
        seq = self._log(line, owner, read, exhibit, first=True)
        self._known.add(exhibit.sha256_stored)
        self._exhibits[exhibit.holder_id, exhibit.sha256_received] = exhibit
        packing = read.packing
        return SealedLine(
            number,
            exhibit,
            seq,
            members=packing.members if packing else 0,
            skipped=packing.skipped if packing else 0,
            problems=packing.problems if packing else 0,
            changed=read.changed,
        )

    def _log(
        self, line: Intake, owner: Owner, read: _Read, exhibit: Exhibit, *, first: bool
    ) -> int:
        """The one transaction of an acquisition: people, exhibit, entry and their tie."""
        tools = self._tools
        personal = _personal_facts(line, owner, read, tools.signer.name)
        facts = _public_facts(owner, exhibit, tools.version, first=first)
        with tools.ledger.transaction(tools.signer) as pending:
            owner.introduce(pending)
            if first:
                pending.add_exhibit(exhibit)
            seq = pending.log(Action.EXHIBIT_ACQUIRED, exhibit.exhibit_id, facts, personal)
            pending.add_acquisition(exhibit.exhibit_id, seq)
            pending.account_arrived(owner.account.account_id)
        self._owners.remember(owner)
        return seq

    def _counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            yield chunk
            self._tools.progress.advance(len(chunk))


def _state(source: SourceTree, path: str) -> FileState | None:
    try:
        return source.info(path).state
    except BongsuError:
        return None  # gone since: that is a change


def _public_facts(owner: Owner, exhibit: Exhibit, version: str, *, first: bool) -> Facts:
    return {
        "account_id": owner.account.account_id,
        "kind": exhibit.kind.value,
        "size": exhibit.size,
        "sha256_received": exhibit.sha256_received,
        "sha256_stored": exhibit.sha256_stored,
        "repeat": not first,
        "tool": f"bongsu {version}",
    }


def _personal_facts(line: Intake, owner: Owner, read: _Read, acquirer: str) -> PersonalFacts:
    packed = read.packing is not None
    facts = {
        "source_path": read.info.path,
        "name": read.info.name,
        "modified_ms": read.info.state.modified_ns // 1_000_000,
        "changed_while_reading": read.changed,
        "account": owner.account.address,
        "holder": owner.holder.name,
        "custodian": line.custodian.strip(),
        "consent": line.consent.strip(),
        "acquirer": acquirer,
        "method": "folder packed as stored zip" if packed else "file read as it is",
    }
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return PersonalFacts(owner.holder.holder_id, text.encode("utf-8", "replace"))
