"""Custody entries: what the log says, as the exact bytes that were signed."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What was done (CASE InvestigativeAction). The log knows no other verbs."""

    CASE_OPENED = "case.opened"
    EXHIBIT_ACQUIRED = "exhibit.acquired"
    EXHIBIT_READ = "exhibit.read"
    CASE_INVESTIGATED = "case.investigated"
    FINDING_MARKED = "finding.marked"
    MESSAGE_EXTRACTED = "message.extracted"
    CASE_SEARCHED = "case.searched"
    DKIM_KEYS_SUPPLIED = "dkim.keys_supplied"
    REPORT_WRITTEN = "report.written"
    TABLES_EXPORTED = "tables.exported"
    KEY_EXPORTED = "key.exported"
    KEY_IMPORTED = "key.imported"
    KEY_GRANTED = "key.granted"
    KEY_REVOKED = "key.revoked"
    HOLDER_ERASED = "holder.erased"
    ERASURE_FINISHED = "erasure.finished"
    HOLDER_HELD = "holder.held"
    HOLD_RELEASED = "hold.released"
    CASE_LINKED = "case.linked"
    CAMPAIGN_DECIDED = "campaign.decided"
    ITEM_ENTERED = "item.entered"
    ITEM_WITHDRAWN = "item.withdrawn"
    JUDGEMENT_SEALED = "judgement.sealed"
    JUDGEMENT_OPENED = "judgement.opened"
    CASE_WEIGHED = "case.weighed"


WITH_DOCUMENT = frozenset(
    {Action.CASE_SEARCHED, Action.CASE_LINKED, Action.CAMPAIGN_DECIDED, Action.ITEM_ENTERED}
    | {Action.ITEM_WITHDRAWN, Action.JUDGEMENT_SEALED, Action.JUDGEMENT_OPENED}
    | {Action.CASE_WEIGHED}
)
"""Actions whose entry carries the digest of a document that the ledger keeps beside the log."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One custody entry before it is signed.

    ``subject`` is the id acted upon; ``facts`` hold digests, ids, counts and versions, never a
    personal field. ``commitment`` is the hex SHA-256 of salt ‖ personal facts, None where the
    entry has none. ``holder_id`` says whose erasure may remove those facts.
    """

    case_id: str
    seq: int
    t_ms: int
    actor_id: str
    action: Action
    subject: str
    facts: dict[str, str | int | bool | None]
    holder_id: str | None = None
    commitment: str | None = None


def actor_id_of(public_key: bytes) -> str:
    """An actor's id follows from the key, so a key cannot be passed off as another actor's."""
    return "act_" + hashlib.sha256(public_key).hexdigest()[:24]


def leaf_bytes(entry: Entry) -> bytes:
    """The leaf: JSON, written once, kept as these bytes for good and never re-serialised."""
    body = {
        "v": 1,
        "case": entry.case_id,
        "seq": entry.seq,
        "t_ms": entry.t_ms,
        "actor": entry.actor_id,
        "action": entry.action.value,
        "subject": entry.subject,
        "facts": entry.facts,
        "holder": entry.holder_id,
        "commitment": entry.commitment,
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
