"""Documents beside the log, each with the entry that carries its digest."""

import hashlib

from bongsu.model.custody import Action
from bongsu.ports import Facts, LedgerTransaction


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
