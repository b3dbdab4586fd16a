"""Did the holder answer a lure? Facts from Sent and Drafts, never from a read flag."""

from collections.abc import Mapping
from typing import Any

import ibis

Tables = Mapping[str, Any]  # Ibis ships no types
_SHORTEST_SUBJECT = 6
_FORWARD = r"(?i)^\s*(\[\s*)?(fw|fwd|wg|전달)\b|^\s*전달"


def answers(tables: Tables) -> Any:
    """Outgoing messages that take up a message in the table `selection`.

    Columns: ``account_id, lure_row, row_id, t_ms, kind``; ``kind`` is reply (to where the lure
    wants its answers), forward (to somebody else) or draft. A message takes up a lure when it names
    the lure's Message-ID, passes its subject on as a forward, or goes to an address to which the
    holder had never written before the lure. A letter to a real person whose address the lure
    forged is no answer to the lure.
    """
    mail = tables["email_activity"]
    out = mail.filter(mail.direction == "out")
    lures = _lures(mail.semi_join(tables["selection"], "row_id"))
    pairs = out.select(
        "account_id", "row_id", "t_ms", "in_reply_to", "subject", "subject_key", "folder_role"
    ).inner_join(lures.view(), "account_id")
    pairs = _with_recipients(pairs, out, tables)
    later = pairs.t_ms.fill_null(0) >= pairs.lure_ms
    named = (pairs.in_reply_to == pairs.lure_id).fill_null(False)
    passed_on = (
        pairs.subject.fill_null("").re_search(_FORWARD)
        & (pairs.subject_key == pairs.lure_subject)
        & (pairs.lure_subject.length() >= _SHORTEST_SUBJECT)
    )
    kept = pairs.filter(named | (later & (passed_on | pairs.newly_to_sender)))
    return kept.mutate(
        kind=ibis.cases(
            (kept.folder_role == "drafts", "draft"), (kept.to_sender, "reply"), else_="forward"
        )
    ).select("account_id", "lure_row", "row_id", "t_ms", "kind")


def _lures(selected: Any) -> Any:
    return selected.select(
        "account_id",
        "from_addr",
        "reply_to_addr",
        lure_row="row_id",
        lure_id="message_id",
        lure_subject="subject_key",
        lure_ms=ibis._.t_ms.fill_null(0),
    )


def _with_recipients(pairs: Any, out: Any, tables: Tables) -> Any:
    """``to_sender``: it goes where the lure came from or wants answers; ``newly_to_sender``: to an
    address to which the holder had not written before.
    """
    to = tables["email_address"].filter(ibis._.role.isin(["to", "cc", "bcc"]))
    to = to.select("row_id", "addr").distinct()
    first = to.inner_join(out.select("account_id", "row_id", "t_ms"), "row_id")
    first = first.group_by(["account_id", "addr"]).agg(first_ms=ibis._.t_ms.fill_null(0).min())
    asked = pairs.select("account_id", "row_id", "lure_row", "from_addr", "reply_to_addr")
    sent = to.inner_join(asked.view(), "row_id")
    there = (sent.addr == sent.from_addr) | (sent.addr == sent.reply_to_addr)
    sent = sent.filter(there.fill_null(False)).inner_join(first.view(), ["account_id", "addr"])
    sent = sent.group_by(["row_id", "lure_row"]).agg(first_ms=ibis._.first_ms.max())
    joined = pairs.left_join(sent.view(), ["row_id", "lure_row"], rname="s_{name}")
    to_sender = joined.first_ms.notnull()
    newly = (joined.first_ms >= joined.lure_ms).fill_null(False)
    return joined.mutate(to_sender=to_sender, newly_to_sender=to_sender & newly)
