"""Writes of one atomic transaction (port `LedgerTransaction`)."""

import hashlib
from collections.abc import Sequence, Set
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from bongsu.adapters.ledger import schema
from bongsu.model.case import Account, Exhibit, Holder
from bongsu.model.checkpoint import Checkpoint, parse_note, signed_note
from bongsu.model.custody import WITH_DOCUMENT, Action, Entry, leaf_bytes
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Finding, Mark
from bongsu.model.merkle import Tree
from bongsu.model.verdict import Verdict
from bongsu.ports import Clock, Facts, Ids, PartRow, PersonalFacts, ReadingState, Signer

_HASH = 32
_PAGE = 500  # values in one statement


class SqlTransaction:
    """Everything written here becomes visible together, with one new signed checkpoint."""

    def __init__(
        self, connection: Connection, case_id: str, signer: Signer, clock: Clock, ids: Ids
    ) -> None:
        self._connection, self._case_id = connection, case_id
        self._signer, self._clock, self._ids = signer, clock, ids
        self._tree: Tree | None = None
        self._logged: dict[int, tuple[Entry, bytes]] = {}

    def log(
        self,
        action: Action,
        subject: str,
        facts: Facts,
        personal: PersonalFacts | None = None,
    ) -> int:
        """Append a signed entry; an actor's first entry introduces its public key."""
        tree = self._grown_tree()
        salt = self._ids.random_bytes(_HASH) if personal else b""
        entry = Entry(
            case_id=self._case_id,
            seq=tree.size,
            t_ms=self._clock.now_ms(),
            actor_id=self._signer.actor_id,
            action=action,
            subject=subject,
            facts={**facts, **self._introduction()},
            holder_id=personal.holder_id if personal else None,
            commitment=hashlib.sha256(salt + personal.facts).hexdigest() if personal else None,
        )
        tree.append(self._signed(entry))
        if personal:
            kept = {"holder_id": personal.holder_id, "salt": salt, "facts": personal.facts}
            self._insert(schema.COMMITMENT, {"seq": entry.seq, **kept})
        self._logged[entry.seq] = entry, personal.facts if personal else b"{}"
        return entry.seq

    def add_holder(self, holder: Holder, wrapped_key: bytes) -> None:
        """A holder with the key that locks their exhibits."""
        self._append(schema.HOLDER, {**_columns(holder), "wrapped_key": wrapped_key})

    def add_account(self, account: Account) -> None:
        """An account, expected or with an exhibit."""
        self._append(schema.ACCOUNT, _columns(account))

    def account_arrived(self, account_id: str) -> None:
        """The account is no longer only expected."""
        table = schema.ACCOUNT
        self._connection.execute(
            update(table).where(table.c.account_id == account_id).values(expected=False)
        )

    def add_exhibit(self, exhibit: Exhibit) -> None:
        """The row of an exhibit; its custody entry stands in the same transaction."""
        self._append(schema.EXHIBIT, _columns(exhibit))

    def add_acquisition(self, exhibit_id: str, seq: int) -> None:
        """Tie an exhibit to the entry that carries its acquisition's facts."""
        self._insert(schema.ACQUISITION, {"seq": seq, "exhibit_id": exhibit_id})

    def add_parts(self, parts: Sequence[PartRow]) -> None:
        """Make Parquet parts visible."""
        rows = []
        for part in parts:
            row = _columns(part)
            row["table_name"] = row.pop("table")
            rows.append(row)
        self._insert(schema.PART, *rows)

    def drop_parts(self, exhibit_id: str) -> None:
        """Forget an exhibit's parts."""
        table = schema.PART
        self._connection.execute(delete(table).where(table.c.exhibit_id == exhibit_id))

    def set_reading(self, state: ReadingState) -> None:
        """Put an exhibit's reading state in place of the last one."""
        table = schema.READING
        self._connection.execute(delete(table).where(table.c.exhibit_id == state.exhibit_id))
        self._insert(table, _columns(state))

    def replace_results(self, findings: Sequence[Finding], verdicts: Sequence[Verdict]) -> None:
        """Put a run's findings and verdicts in place of the last run's."""
        self._connection.execute(delete(schema.FINDING))
        self._connection.execute(delete(schema.VERDICT))
        self._insert(
            schema.FINDING,
            *(
                {
                    "ordinal": ordinal,
                    "finding_id": each.finding_id,
                    "account_id": each.account_id,
                    "document": msgspec.json.encode(each),
                }
                for ordinal, each in enumerate(findings)
            ),
        )
        self._insert(
            schema.VERDICT,
            *(
                {"account_id": each.account_id, "document": msgspec.json.encode(each)}
                for each in verdicts
            ),
        )

    def add_mark(self, mark: Mark) -> None:
        """A mark that its entry, logged in this transaction, bears out."""
        entry, personal = self._entry(mark.seq, {Action.FINDING_MARKED})
        said = msgspec.json.decode(personal, type=dict[str, Any]).get("reason", "")
        told = (entry.subject, entry.facts.get("kind"), said)
        if told != (mark.finding_id, mark.kind.value, mark.reason):
            raise BongsuError("invariant.entry_disagrees", seq=mark.seq)
        row = {"seq": mark.seq, "finding_id": mark.finding_id, "kind": mark.kind.value}
        self._insert(schema.MARK, {**row, "reason": mark.reason})

    def add_document(self, seq: int, document: str) -> None:
        """A document whose entry, logged in this transaction, carries its digest."""
        entry, _ = self._entry(seq, WITH_DOCUMENT)
        digest = hashlib.sha256(document.encode()).hexdigest()
        if entry.facts.get("document_sha256") != digest:
            raise BongsuError("invariant.entry_disagrees", seq=seq)
        row = {"seq": seq, "action": entry.action.value, "document": document}
        self._insert(schema.DOCUMENT, row)

    def erase_holder(self, holder_id: str) -> None:
        """Overwrite a holder's key, personal fields, salts and committed facts; drop results."""
        marks, commitments = schema.MARK, schema.COMMITMENT
        spoken = select(commitments.c.seq).where(commitments.c.holder_id == holder_id)
        self._connection.execute(update(marks).where(marks.c.seq.in_(spoken)).values(reason=""))
        for table, blank in _PERSONAL:
            self._connection.execute(
                update(table).where(table.c.holder_id == holder_id).values(**blank)
            )
        accounts = select(schema.ACCOUNT.c.account_id).where(
            schema.ACCOUNT.c.holder_id == holder_id
        )
        for table in (schema.PART, schema.FINDING, schema.VERDICT):
            self._connection.execute(delete(table).where(table.c.account_id.in_(accounts)))
        exhibits = select(schema.EXHIBIT.c.exhibit_id).where(
            schema.EXHIBIT.c.holder_id == holder_id
        )
        reading = schema.READING
        self._connection.execute(delete(reading).where(reading.c.exhibit_id.in_(exhibits)))
        self._drop_resting_on(self._connection.scalars(exhibits).all())

    def _drop_resting_on(self, exhibits: Sequence[str]) -> None:
        """Results of other accounts that rest on these exhibits: one log may speak of many."""
        places = [f'"{each}:'.encode() for each in exhibits]
        for table, key in ((schema.FINDING, "ordinal"), (schema.VERDICT, "account_id")):
            rows = self._connection.execute(select(table.c[key], table.c.document)).all()
            gone = [row[0] for row in rows if any(place in row.document for place in places)]
            for at in range(0, len(gone), _PAGE):
                chosen = table.c[key].in_(gone[at : at + _PAGE])
                self._connection.execute(delete(table).where(chosen))

    def erase_words(self, seqs: Sequence[int]) -> None:
        """Overwrite the reasons of marks and the documents, each by its entry."""
        for table, blank in _WORDS:
            for at in range(0, len(seqs), _PAGE):
                chosen = table.c.seq.in_(seqs[at : at + _PAGE])
                self._connection.execute(update(table).where(chosen).values(**blank))

    def sign_checkpoint(self) -> None:
        """Keep the new head, signed, if anything was logged."""
        if not self._logged or self._tree is None:
            return
        head = Checkpoint(self._case_id, self._tree.size, self._tree.root())
        signer = self._signer
        note = signed_note(head, signer.actor_id, signer.public_key, signer.sign)
        self._connection.execute(delete(schema.CHECKPOINT))
        frontier = b"".join(self._tree.frontier)
        self._insert(schema.CHECKPOINT, {"size": head.size, "note": note, "frontier": frontier})

    def _signed(self, entry: Entry) -> bytes:
        """Keep the entry with its signature; gives the leaf."""
        leaf = leaf_bytes(entry)
        signature = self._signer.sign(leaf)
        row = {"seq": entry.seq, "leaf": leaf, "signature": signature, "actor_id": entry.actor_id}
        self._insert(schema.CUSTODY, row)
        return leaf

    def _grown_tree(self) -> Tree:
        if self._tree is None:
            self._tree = self._stored_tree()
        return self._tree

    def _stored_tree(self) -> Tree:
        """The tree as the last checkpoint left it; never sign on over a log that disagrees."""
        rows = self._connection.execute(select(schema.CHECKPOINT)).all()
        entries = self._connection.scalar(select(func.count()).select_from(schema.CUSTODY))
        if not rows and not entries:
            return Tree()
        tree = None
        if len(rows) == 1:
            tree = _resumed(self._case_id, rows[0].size, rows[0].note, rows[0].frontier)
        if tree is None or tree.size != entries:
            raise BongsuError("evidence.ledger_damaged", case=self._case_id, reason="checkpoint")
        return tree

    def _introduction(self) -> Facts:
        signer, table = self._signer, schema.ACTOR
        known = select(table.c.actor_id).where(table.c.actor_id == signer.actor_id)
        if self._connection.scalar(known) is not None:
            return {}
        row = {"actor_id": signer.actor_id, "name": signer.name, "public_key": signer.public_key}
        self._insert(table, row)
        return {"public_key": signer.public_key.hex()}

    def _entry(self, seq: int, actions: Set[Action]) -> tuple[Entry, bytes]:
        entry, personal = self._logged.get(seq, (None, b""))
        if entry is None or entry.action not in actions:
            raise BongsuError("invariant.entry_disagrees", seq=seq)
        return entry, personal

    def _insert(self, table: Table, *rows: dict[str, Any]) -> None:
        if rows:
            self._connection.execute(insert(table), list(rows))

    def _append(self, table: Table, row: dict[str, Any]) -> None:
        """Insert after all other rows, so that they read back in the order they came."""
        last = select(func.coalesce(func.max(table.c.ordinal) + 1, 0)).scalar_subquery()
        self._connection.execute(insert(table).values(**row, ordinal=last))


def _resumed(case_id: str, size: int, note: str, frontier: bytes) -> Tree | None:
    """The tree that the stored frontier gives, if the stored note says the same root."""
    try:
        tree = Tree(size, [frontier[at : at + _HASH] for at in range(0, len(frontier), _HASH)])
        said = parse_note(note).checkpoint
    except (BongsuError, ValueError):
        return None
    return tree if said == Checkpoint(case_id, size, tree.root()) else None


_PERSONAL: tuple[tuple[Table, dict[str, Any]], ...] = (
    (schema.COMMITMENT, {"salt": None, "facts": None}),
    (schema.EXHIBIT, {"name": ""}),
    (schema.ACCOUNT, {"address": ""}),
    (
        schema.HOLDER,
        {"name": "", "role": "", "organisation": "", "language": "", "wrapped_key": None},
    ),
)
_WORDS: tuple[tuple[Table, dict[str, Any]], ...] = (
    (schema.COMMITMENT, {"salt": None, "facts": None}),
    (schema.MARK, {"reason": ""}),
    (schema.DOCUMENT, {"document": ""}),
)


def _columns(value: Any) -> dict[str, Any]:
    """A value's fields by name, enumerations as their text."""
    fields: dict[str, Any] = msgspec.to_builtins(value)
    return fields
