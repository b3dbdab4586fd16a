"""Did the holder answer a lure? Facts from Sent and Drafts, never from a read flag."""

from collections.abc import Mapping
from typing import Any

import ibis

Tables = Mapping[str, Any]  # Ibis ships no types
_SHORTEST_SUBJECT = 6


def answers(tables: Tables) -> Any:
    """Outgoing messages that take up a message in the table `selection`.

    Columns: ``account_id, lure_row, row_id, t_ms, kind``; ``kind`` is reply (sent to the lure's
    sender), forward (sent to somebody else) or draft. A message takes up a lure when it names the
    lure's Message-ID, or goes to the lure's sender after it, or forwards its subject.
    """
    mail = tables["email_activity"]
    lures = mail.semi_join(tables["selection"], "row_id").select(
        "account_id",
        "from_addr",
        "reply_to_addr",
        lure_row="row_id",
        lure_id="message_id",
        lure_subject="subject_key",
        lure_ms=ibis._.t_ms.fill_null(0),
    )
    out = mail.filter(mail.direction == "out").select(
        "account_id",
        "row_id",
        "t_ms",
        "in_reply_to",
        "subject_key",
        "subject_is_reply",
        "folder_role",
    )
    pairs = out.view().inner_join(lures, "account_id")
    to = tables["email_address"].filter(ibis._.role.isin(["to", "cc", "bcc"]))
    to = to.select(to_row="row_id", to_addr="addr")
    hit = pairs.inner_join(
        to,
        (pairs.row_id == to.to_row)
        & ((pairs.from_addr == to.to_addr) | (pairs.reply_to_addr == to.to_addr)),
    )
    addressed = hit.select("row_id", "lure_row").distinct().mutate(to_sender=True)
    joined = pairs.left_join(addressed, ["row_id", "lure_row"], rname="a_{name}")
    later = joined.t_ms.fill_null(0) >= joined.lure_ms
    named = joined.in_reply_to == joined.lure_id
    same = (
        joined.subject_is_reply
        & (joined.subject_key == joined.lure_subject)
        & (joined.lure_subject.length() >= _SHORTEST_SUBJECT)
    )
    sent_there = joined.to_sender.fill_null(False)
    kept = joined.filter(named.fill_null(False) | (later & (sent_there | same)))
    return kept.mutate(
        kind=ibis.cases(
            (kept.folder_role == "drafts", "draft"),
            (kept.to_sender.fill_null(False), "reply"),
            else_="forward",
        )
    ).select("account_id", "lure_row", "row_id", "t_ms", "kind")
