"""Rapport: a harmless first letter, the holder's answer, and only then a link or a file."""

import ibis

from bongsu.detectors.mail.common import DAY_MS, links, new_addresses, one_each, reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="rapport",
    version=1,
    reads={
        "incoming": (
            "from_addr", "from_domain", "from_name_key", "subject", "subject_key",
            "subject_is_reply", "in_reply_to", "bulk", "sender_before", "list_before",
            "own_provider", "written_ms",
        ),
        "email_activity": ("message_id", "in_reply_to", "direction", "folder_role"),
        "email_url": ("domain", "place"),
        "email_attachment": ("extension",),
    },
    reason_codes={
        "rapport_opened": "behaviour",
        "rapport_then_link": "behaviour",
        "rapport_then_file": "behaviour",
        "rapport_moved": "behaviour",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1566", "T1598"),
    needs_roles=("sent",),
)  # fmt: skip
_WITHIN_MS = 60 * DAY_MS
_SHORTEST_SUBJECT = 8
_HARMLESS = ("png", "jpg", "jpeg", "gif", "bmp", "ics", "vcf", "asc", "p7s")
"""Signatures, portraits and calendar entries: files that no lure lives on."""


def find(tables: Tables) -> Found:
    mail = _carrying(tables)
    pairs = _pairs(_opened(mail, tables), mail.filter(~mail.bulk & ~mail.own_provider))
    first = pairs.mutate(account_id=ibis._.account_id, row_id=ibis._.o_row, at=ibis._.o_at)
    first = first.mutate(message_key=ibis._.o_key, t_ms=ibis._.o_t_ms)
    first = one_each(first, "later_at", "later_row")
    later = one_each(pairs, "o_at", "o_row")
    moved, same = later.filter(later.moved), later.filter(~later.moved)
    link, file = same.filter(same.new_link.notnull()), same.filter(same.new_link.isnull())
    return Found(
        (
            reason(first, "rapport_opened", "behaviour", 120, first.subject, first.from_addr),
            reason(moved, "rapport_moved", "behaviour", 300, moved.o_addr, moved.from_addr),
            reason(link, "rapport_then_link", "behaviour", 220, link.new_link, link.from_addr),
            reason(file, "rapport_then_file", "behaviour", 150, file.o_subject, file.from_addr),
        )
    )


def _carrying(tables: Tables) -> Table:
    """Incoming mail with ``new_link``, a domain met for the first time, and ``carries``.

    Links to the sender's own house stand in signatures and say nothing.
    """
    mail = tables["incoming"]
    url = links(tables).select("row_id", "domain").distinct()
    url = url.inner_join(mail.select("account_id", "row_id", "at", "from_domain"), "row_id")
    met = ibis.window(group_by=["account_id", "domain"], order_by=["at", "row_id"])
    url = url.mutate(first_ms=ibis._["at"].min().over(met))
    url = url.filter(url.domain != url.from_domain.fill_null(""))
    new = ibis.ifelse(url["at"] <= url.first_ms, url.domain, ibis.null("string"))
    link = url.group_by("row_id").agg(new_link=new.min(), any_link=url.domain.min())
    file = tables["email_attachment"].select("row_id", "extension")
    file = file.filter(~file.extension.fill_null("").isin(list(_HARMLESS)))
    file = file.select("row_id", any_file=True).distinct()
    mail = mail.left_join(link.view(), "row_id", rname="l_{name}")
    mail = mail.left_join(file.view(), "row_id", rname="f_{name}")
    return mail.mutate(carries=mail.any_link.notnull() | mail.any_file.fill_null(False))


def _opened(mail: Table, tables: Tables) -> Table:
    """First letters of new senders, without link or file, and when the holder answered them."""
    first = new_addresses(mail.filter(~mail.carries & ~mail.bulk))
    sent = tables["email_activity"]
    ids = sent.select("row_id", "message_id")
    out = sent.filter((sent.direction == "out") & (sent.folder_role != "drafts"))
    out = out.filter(out.in_reply_to.notnull()).select(
        "account_id", "t_ms", answer_id="message_id", message_id="in_reply_to"
    )
    answers = out.group_by(["account_id", "message_id"]).agg(
        answered_ms=out.t_ms.fill_null(0).min(), answer_id=out.answer_id.min()
    )
    first = first.inner_join(ids.view(), "row_id", rname="i_{name}")
    first = first.left_join(answers.view(), ["account_id", "message_id"], rname="a_{name}")
    first = first.mutate(answered_ms=first.answered_ms.fill_null(first.written_ms))
    first = first.filter(first.answered_ms >= first["at"])
    return first.select(
        "account_id", "answered_ms", "answer_id", o_row="row_id", o_key="message_key",
        o_t_ms="t_ms", o_at="at", o_addr="from_addr", o_name="from_name_key",
        o_subject="subject", o_topic="subject_key",
    )  # fmt: skip


def _pairs(opened: Table, mail: Table) -> Table:
    """Letters with a link or file after the answer: of the same address, or of another one that
    takes up the thread or the name.
    """
    carried = mail.filter(mail.carries)
    both = carried.inner_join(opened.view(), "account_id")
    soon = (both["at"] > both.answered_ms) & (both["at"] <= both.answered_ms + _WITHIN_MS)
    same = both.from_addr == both.o_addr
    new = both.sender_before == 0
    topic = both.subject_is_reply & (both.subject_key == both.o_topic)
    topic = topic & (both.subject_key.length() >= _SHORTEST_SUBJECT)
    thread = topic | (both.in_reply_to == both.answer_id)
    taken = new & (thread | (both.from_name_key == both.o_name)).fill_null(False)
    both = both.filter(soon & (same | taken).fill_null(False))
    return both.mutate(
        moved=both.from_addr != both.o_addr, later_at=both["at"], later_row=both.row_id
    )
