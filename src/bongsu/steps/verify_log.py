"""The custody log against itself: leaves, order, signatures, Merkle root, commitments."""

import hashlib
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bongsu.model.checkpoint import Checkpoint, key_id, parse_note
from bongsu.model.custody import WITH_DOCUMENT, Action, Entry, actor_id_of
from bongsu.model.erasure import Erasure
from bongsu.model.errors import BongsuError
from bongsu.model.leaf import parse_leaf
from bongsu.model.merkle import Tree
from bongsu.ports import CustodyRow, Ledger
from bongsu.steps.erasures import Decisions
from bongsu.steps.recipients import Granted


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold: a catalogue key, what it is about, and its facts."""

    code: str
    subject: str
    facts: dict[str, object]


@dataclass(slots=True)
class LogView:
    """What one pass over the log gave.

    ``decisions`` are the erasures and holds that were soundly signed, ``granted`` who was given
    the case key so. ``acquired``, ``marked`` and
    ``documented`` hold the readable entries of these actions by sequence number; ``personal`` the
    opened facts of entries whose commitment holds.
    """

    head: Checkpoint
    decisions: Decisions = field(default_factory=Decisions)
    granted: Granted = field(default_factory=Granted)
    actors: dict[str, bytes | None] = field(default_factory=dict)
    acquired: dict[int, Entry] = field(default_factory=dict)
    marked: dict[int, Entry] = field(default_factory=dict)
    documented: dict[int, Entry] = field(default_factory=dict)
    personal: dict[int, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def erased(self) -> dict[str, Erasure]:
        """Tombstones by holder."""
        return self.decisions.erased

    @property
    def words(self) -> frozenset[int]:
        """Entries whose mark or document a later tombstone says was overwritten too."""
        return frozenset(
            seq for each in self.erased.values() for seq in each.words if seq < each.seq
        )


def signed(public_key: bytes | None, signature: bytes, message: bytes) -> bool:
    """Ed25519, RFC 8032."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key or b"").verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def read_log(ledger: Ledger, kept: Checkpoint | None) -> LogView:
    """One pass over all entries."""
    reader = _Reader(ledger, kept)
    try:
        for row in ledger.custody():
            reader.row(row)
    except BongsuError as error:
        reader.name("verify.rows_unreadable", "custody", reason=error.code)
    return reader.finish(ledger)


class _Reader:
    def __init__(self, ledger: Ledger, kept: Checkpoint | None) -> None:
        self._case_id, self._kept = ledger.case_id, kept
        self._tree = Tree()
        self._kept_root = self._tree.root() if kept and kept.size == 0 else None
        self._open: list[tuple[str, int]] = []  # commitments without salt, until all is read
        self._kept_facts: list[tuple[str, int]] = []  # and those with it
        self._view = LogView(Checkpoint(self._case_id, 0, b""))
        self._table = self._actor_table(ledger)

    def name(self, code: str, subject: str, **facts: object) -> None:
        """A problem has a name."""
        self._view.problems.append(Problem(code, subject, facts))

    def row(self, row: CustodyRow) -> None:
        """One entry: order, meaning, signer, commitment."""
        seq = str(row.seq)
        if row.seq != self._tree.size:
            self.name("verify.sequence", seq, expected=self._tree.size)
        self._tree.append(row.leaf)
        if self._kept and self._tree.size == self._kept.size:
            self._kept_root = self._tree.root()
        entry = self._parsed(row)
        if entry:
            self._place(row, entry)
        key = self._view.actors.get(row.actor_id)
        sound = signed(key, row.signature, row.leaf)
        if not sound:
            self.name("verify.signature_wrong", seq, actor=row.actor_id)
        if entry:
            self._sort(row, entry, sound=sound)

    def finish(self, ledger: Ledger) -> LogView:
        """Heads, and the commitments that only a tombstone excuses."""
        view = self._view
        view.head = Checkpoint(self._case_id, self._tree.size, self._tree.root())
        excused = view.words & view.marked.keys()
        for holder_id, seq in self._open:
            if holder_id not in view.erased and seq not in excused:
                self.name("verify.commitment_missing", str(seq), holder=holder_id)
        for holder_id, seq in self._kept_facts:
            if holder_id in view.erased:
                self.name("verify.erasure_unfinished", holder_id, what=f"entry {seq}")
        for erasure, hold in view.decisions.against:
            self.name("verify.erased_under_hold", str(erasure.seq), hold=hold.seq)
        self._check_stored(ledger.checkpoint())
        self._check_kept()
        return view

    def _actor_table(self, ledger: Ledger) -> dict[str, bytes]:
        try:
            table = {actor: key for actor, (_, key) in ledger.actors().items()}
        except BongsuError as error:
            self.name("verify.rows_unreadable", "actor", reason=error.code)
            return {}
        for actor, key in table.items():
            if actor_id_of(key) != actor:
                self.name("verify.actor_key", actor)
        return {actor: key for actor, key in table.items() if actor_id_of(key) == actor}

    def _parsed(self, row: CustodyRow) -> Entry | None:
        try:
            return parse_leaf(row.leaf)
        except ValueError:
            self.name("verify.leaf_unreadable", str(row.seq))
            self._view.actors.setdefault(row.actor_id, self._table.get(row.actor_id))
            return None

    def _place(self, row: CustodyRow, entry: Entry) -> None:
        """Does the leaf belong where it stands?"""
        seq = str(row.seq)
        if entry.seq != row.seq:
            self.name("verify.sequence", seq, expected=entry.seq)
        if entry.case_id != self._case_id:
            self.name("verify.case_differs", seq, found=entry.case_id)
        if entry.actor_id != row.actor_id:
            self.name("verify.actor_differs", seq, found=entry.actor_id)
        opening = entry.action is Action.CASE_OPENED and entry.subject == self._case_id
        if (row.seq == 0) != opening:
            self.name("verify.opening", seq)
        if row.actor_id not in self._view.actors:
            self._view.actors[row.actor_id] = self._introduced(row, entry)

    def _introduced(self, row: CustodyRow, entry: Entry) -> bytes | None:
        """An actor's key, from its first entry; the table only helps to name what else holds."""
        try:
            key = bytes.fromhex(str(entry.facts.get("public_key")))
        except ValueError:
            key = b""
        if actor_id_of(key) == row.actor_id:
            return key
        self.name("verify.actor_unknown", str(row.seq), actor=row.actor_id)
        return self._table.get(row.actor_id)

    def _sort(self, row: CustodyRow, entry: Entry, *, sound: bool) -> None:
        view = self._view
        if sound:
            view.decisions.hear(entry)
            view.granted.hear(entry)
        for actions, kept in (
            ({Action.EXHIBIT_ACQUIRED}, view.acquired),
            ({Action.FINDING_MARKED}, view.marked),
            (WITH_DOCUMENT, view.documented),
        ):
            if entry.action in actions:
                kept[row.seq] = entry
        self._commitment(row, entry)

    def _commitment(self, row: CustodyRow, entry: Entry) -> None:
        if entry.commitment is None:
            if row.personal_holder is not None:
                self.name("verify.commitment_wrong", str(row.seq), holder=row.personal_holder)
            return
        holder = entry.holder_id or ""
        if row.salt is None or row.personal is None:
            self._open.append((holder, row.seq))
            return
        self._kept_facts.append((holder, row.seq))
        opened = hashlib.sha256(row.salt + row.personal).hexdigest()
        if opened != entry.commitment or row.personal_holder != holder:
            self.name("verify.commitment_wrong", str(row.seq), holder=holder)
        else:
            self._view.personal[row.seq] = row.personal

    def _check_stored(self, note: str | None) -> None:
        head = self._view.head
        if note is None:
            if head.size:
                self.name("verify.checkpoint_missing", str(head.size))
            return
        try:
            read = parse_note(note)
        except BongsuError:
            self.name("verify.checkpoint_wrong", str(head.size))
            return
        if read.checkpoint != head:
            self.name("verify.checkpoint_wrong", str(head.size))
        known = {
            (actor, key_id(actor, key)): key for actor, key in self._view.actors.items() if key
        }
        lines = [each for each in read.signatures if (each.name, each.key_id) in known]
        if not lines or not all(
            signed(known[each.name, each.key_id], each.signature, read.body) for each in lines
        ):
            self.name("verify.checkpoint_signature", str(read.checkpoint.size))

    def _check_kept(self) -> None:
        kept, head = self._kept, self._view.head
        if kept is None:
            return
        if kept.case_id != self._case_id:
            self.name("verify.kept_other_case", kept.case_id)
        elif kept.size > head.size:
            self.name("verify.kept_longer", str(kept.size), found=head.size)
        elif self._kept_root != kept.root:
            self.name("verify.kept_differs", str(kept.size))
