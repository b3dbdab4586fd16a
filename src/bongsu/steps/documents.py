"""The log and the documents beside it, each with the entry that carries its digest."""

import hashlib

from bongsu.model.custody import Action, Entry
from bongsu.model.leaf import parse_leaf
from bongsu.ports import Facts, Ledger, LedgerTransaction


def keep_document(
    transaction: LedgerTransaction,
    action: Action,
    subject: str,
    document: str,
    facts: Facts | None = None,
) -> int:
    """Log the action and keep its document; gives the entry's number."""
    digest = hashlib.sha256(document.encode()).hexdigest()
    seq = transaction.log(action, subject, {**(facts or {}), "document_sha256": digest})
    transaction.add_document(seq, document)
    return seq


def entries(ledger: Ledger) -> dict[int, Entry]:
    """The log's entries by number."""
    return {row.seq: parse_leaf(row.leaf) for row in ledger.custody()}
