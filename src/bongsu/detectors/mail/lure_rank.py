"""Lure rank: each message's reasons summed, and its standing among the mailbox's own messages.

Reasons fall into classes: identity, origin, content, payload and behaviour together, and novelty.
The sum of points places a message; ties are settled by directed anomaly scoring (Ho et al., USENIX
Security 2017): how many messages of the mailbox it is at least as suspicious as in every class.
Decision 0006 says why the sum goes first.
"""

import ibis

from bongsu.detectors.mail.common import DAY_MS, one_each, reason, strangers
from bongsu.detectors.mail.lure_content import new_links
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="lure_rank",
    version=1,
    reads={
        "incoming": (
            "from_addr", "from_domain", "subject", "subject_key", "subject_is_reply",
            "in_reply_to", "bulk", "sender_before", "domain_before", "from_name_key",
            "named_before", "list_before", "own_provider", "written_ms",
        ),
        "email_activity": ("body_text",),
        "email_url": ("url", "host", "domain", "hosted", "place", "shown_domain"),
        "account": ("holder_name", "organisation"),
        "reason": ("row_id", "reason_class", "points"),
    },
    reason_codes={
        "thread_continued": "behaviour",
        "holder_named": "tailoring",
        "sender_new": "novelty",
        "domain_new": "novelty",
        "link_domain_new": "novelty",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    attack=("T1566.001", "T1566.002"),
    alert_score=520,
    monthly_budget=10,
)  # fmt: skip
_MONTH_MS = 30 * DAY_MS
_SHORTEST_SUBJECT = 8
_CLASSES = {
    "identity": ["identity"],
    "origin": ["origin"],
    "content": ["content"],
    "conduct": ["payload", "behaviour"],
    "novelty": ["novelty"],
}
_KEY = ["account_id", "row_id", "message_key", "t_ms"]
_WEIGHED = [*_KEY, "reason_class", "points"]


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    own = (*_novelty(mail, tables), *_company(mail, tables))
    weighed = tables["reason"].filter(ibis._.reason_class != "account").select(*_WEIGHED)
    weighed = weighed.union(*(each.select(*_WEIGHED) for each in own))
    return Found(own, _ranked(weighed))


def _novelty(mail: Table, tables: Tables) -> list[Table]:
    """First of its kind in this mailbox. Novelty ranks; it never makes a message a lure."""
    strange = strangers(mail)
    sender = strange.filter(strange.sender_before == 0)
    domain = strange.filter(strange.domain_before == 0)
    link = new_links(strange, tables)
    link = one_each(link.filter(link.domain != link.from_domain), "domain", "host", "url")
    return [
        reason(sender, "sender_new", "novelty", 60, sender.from_addr),
        reason(domain, "domain_new", "novelty", 40, domain.from_domain),
        reason(link, "link_domain_new", "novelty", 60, link.domain),
    ]


def _company(mail: Table, tables: Tables) -> list[Table]:
    """A stranger who takes up a thread of this mailbox, or who names the holder."""
    strange = strangers(mail, letters=1).filter(~ibis._.bulk)
    threads = mail.filter(mail.subject_key.length() >= _SHORTEST_SUBJECT)
    threads = threads.group_by(["account_id", "subject_key", "from_addr"]).agg(
        thread_ms=ibis._["at"].min()
    )
    threads = threads.rename(thread_from="from_addr")
    taken = strange.filter(strange.subject_is_reply & strange.in_reply_to.isnull())
    taken = taken.inner_join(threads.view(), ["account_id", "subject_key"])
    taken = taken.filter((taken.thread_ms < taken["at"]) & (taken.thread_from != taken.from_addr))
    taken = one_each(taken, "thread_ms", "thread_from")
    bodies = tables["email_activity"].select("row_id", "body_text")
    account = tables["account"].select("account_id", "holder_name", "organisation")
    named = strange.inner_join(bodies, "row_id").inner_join(account, "account_id")
    said = named.body_text.fill_null("").lower()
    by_name = said.contains(named.holder_name).fill_null(False)
    by_office = said.contains(named.organisation).fill_null(False)
    named = named.filter(by_name | by_office)
    return [
        reason(taken, "thread_continued", "behaviour", 90, taken.subject, taken.thread_from),
        reason(named, "holder_named", "tailoring", 100, named.holder_name),
    ]


def _ranked(reasons: Table) -> Table:
    """Every message that has a reason, placed within its account."""
    sums = {
        name: ibis.ifelse(ibis._.reason_class.isin(classes), ibis._.points, 0).sum()
        for name, classes in _CLASSES.items()
    }
    scored = reasons.group_by(_KEY).agg(**sums)
    vectors = scored.group_by(["account_id", *_CLASSES]).agg(times=ibis._.row_id.count())
    other = vectors.view()
    at_least = [vectors[name] >= other[name] for name in _CLASSES]
    pairs = vectors.inner_join(
        other, [vectors.account_id == other.account_id, *at_least], rname="o_{name}"
    )
    below = pairs.group_by(["account_id", *_CLASSES]).agg(dominated=ibis._.o_times.sum())
    placed = scored.inner_join(below, ["account_id", *_CLASSES])
    total = placed.identity + placed.origin + placed.content + placed.conduct + placed.novelty
    placed = placed.mutate(score=total, month=placed.t_ms.fill_null(0) // _MONTH_MS)
    order = [ibis.desc("score"), ibis.desc("dominated"), "row_id"]
    overall = ibis.window(group_by="account_id", order_by=order)
    monthly = ibis.window(group_by=["account_id", "month"], order_by=order)
    return placed.mutate(
        rank=(ibis.row_number().over(overall) + 1).cast("int64"),
        month_rank=(ibis.row_number().over(monthly) + 1).cast("int64"),
        dominated=placed.dominated.cast("int64"),
        score=placed.score.cast("int64"),
    ).select(
        "account_id", "row_id", "message_key", "t_ms", "score", "dominated", "rank", "month_rank"
    )
