"""recipients: who else was given the case key, by their public key and without a passphrase."""

import hashlib
from dataclasses import dataclass, field
from typing import Protocol

from bongsu.model.custody import Action, Entry
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import listed
from bongsu.ports import Facts, Ledger, Signer


class Boxes(Protocol):
    """The case key in boxes, each for one recipient, beside the ledger."""

    def digests(self) -> dict[str, str]:
        """SHA-256 (hex) of each box, by actor id."""
        ...

    def name(self, actor_id: str) -> str:
        """The recipient's name as the box has it, hostile; "" where there is no box."""
        ...

    def write(self, actor_id: str, box: bytes) -> None: ...

    def remove(self, actor_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Grant:
    """Access that was given: to whom, by which entry, with which box.

    ``box`` is false where the box is not there (yet): granting again makes it.
    """

    actor_id: str
    untrusted_name: str
    seq: int
    t_ms: int
    sha256: str
    box: bool


@dataclass(slots=True)
class Granted:
    """Grants that stand, by actor id: the newest entry of each."""

    standing: dict[str, Entry] = field(default_factory=dict)

    def hear(self, entry: Entry) -> None:
        """Take in the next entry of the log."""
        if entry.action is Action.KEY_GRANTED:
            self.standing[entry.subject] = entry
        elif entry.action is Action.KEY_REVOKED:
            self.standing.pop(entry.subject, None)


def grants(ledger: Ledger, boxes: Boxes) -> list[Grant]:
    """Everybody to whom the log says that the key was given, and from whom it was not taken."""
    known = Granted()
    for entry in ledger.entries().values():
        known.hear(entry)
    there = boxes.digests()
    return [
        Grant(
            actor_id,
            boxes.name(actor_id),
            entry.seq,
            entry.t_ms,
            str(entry.facts.get("sha256")),
            box=there.get(actor_id) == entry.facts.get("sha256"),
        )
        for actor_id, entry in known.standing.items()
    ]


def grant(
    ledger: Ledger, boxes: Boxes, signer: Signer, actor_id: str, encryption_key: str, box: bytes
) -> Grant:
    """Log the grant, then put the box there: no key is ever given that the log does not know."""
    _tidy(ledger, boxes)
    digest = hashlib.sha256(box).hexdigest()
    facts: Facts = {"sha256": digest, "encryption_key": encryption_key}
    with ledger.transaction(signer) as pending:
        pending.log(Action.KEY_GRANTED, actor_id, facts)
    boxes.write(actor_id, box)
    return next(each for each in grants(ledger, boxes) if each.actor_id == actor_id)


def revoke(ledger: Ledger, boxes: Boxes, signer: Signer, wanted: str) -> Grant:
    """Take a box away. Who has opened it before keeps the case key: nothing can un-know it.

    ``wanted`` is an actor id or a name. Raises ``input.grant_none``.
    """
    standing = _tidy(ledger, boxes)
    found = [each for each in standing if wanted in (each.actor_id, each.untrusted_name)]
    if len(found) != 1:
        known = listed([f"{each.untrusted_name} ({each.actor_id})" for each in standing])
        raise BongsuError("input.grant_none", actor=wanted, known=known)
    with ledger.transaction(signer) as pending:
        pending.log(Action.KEY_REVOKED, found[0].actor_id, {"grant": found[0].seq})
    boxes.remove(found[0].actor_id)
    return found[0]


def _tidy(ledger: Ledger, boxes: Boxes) -> list[Grant]:
    """Remove boxes whose grant was revoked by a run that was killed; gives what stands."""
    standing = grants(ledger, boxes)
    for actor_id in boxes.digests().keys() - {each.actor_id for each in standing}:
        boxes.remove(actor_id)
    return standing
