"""Outgoing lures: what was sent from the account and is unlike what its holder sends.

Evidence on the account, not on a lure in it: mail by another hand is only indicated until the
holder disowns it (Ho et al., 2019, on lateral phishing).
"""

import ibis

from bongsu.detectors.mail.common import links, one_each, reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="outgoing",
    version=1,
    reads={
        "email_activity": (
            "direction", "folder_role", "from_addr", "subject", "subject_key", "body_digest",
        ),
        "email_address": ("role", "addr"),
        "email_url": ("domain", "place"),
    },
    reason_codes={
        "sent_burst": "account",
        "sent_to_strangers": "account",
        "sent_new_link": "account",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1534",),
    needs_roles=("sent",),
)  # fmt: skip
_HOUR_MS = 3_600_000
_BURST = 10
"""Different recipients of one text within an hour."""
_STRANGERS = 3
_HABIT = 20
"""Earlier sent messages from which the holder's habits are known."""


def find(tables: Tables) -> Found:
    sent = _sent(tables)
    strange = sent.filter((sent.new >= _STRANGERS) & (sent.new * 2 > sent.recipients))
    burst = _bursts(sent, tables)
    crowd = sent.filter(sent.recipients >= _STRANGERS).select("row_id")
    wide = crowd.union(burst.select("row_id")).distinct()
    link = _new_links(sent.semi_join(wide.view(), "row_id"), tables)
    count = strange.new.cast("string")
    return Found(
        (
            reason(strange, "sent_to_strangers", "account", 120, count, strange.subject),
            reason(
                burst, "sent_burst", "account", 150, burst.reached.cast("string"), burst.subject
            ),
            reason(link, "sent_new_link", "account", 80, link.domain, link.subject),
        )
    )


def _sent(tables: Tables) -> Table:
    """Sent mail without copies, from when the holder's habits are known: how many ``recipients``
    it has, and how many of them are ``new``, never written to before and never heard of.
    """
    mail = tables["email_activity"]
    mail = mail.mutate(at=mail.t_ms.fill_null(0))
    out = mail.filter((mail.direction == "out") & (mail.folder_role != "drafts"))
    copies = ibis.window(group_by=["account_id", "message_key"], order_by=["row_id"])
    out = out.mutate(copy=ibis.row_number().over(copies)).filter(ibis._.copy == 0)
    order = ibis.window(group_by="account_id", order_by=["at", "row_id"])
    out = out.mutate(before=ibis.row_number().over(order))
    to = _recipients(tables).inner_join(out.select("account_id", "row_id", "at"), "row_id")
    heard = mail.filter((mail.direction == "in") & mail.from_addr.notnull())
    met = to.select("account_id", "addr", "at")
    met = met.union(heard.select("account_id", "at", addr="from_addr").select(*met.columns))
    met = met.group_by(["account_id", "addr"]).agg(met_ms=ibis._["at"].min())
    to = to.inner_join(met.view(), ["account_id", "addr"])
    new = ibis.ifelse(to.met_ms >= to["at"], 1, 0)
    counted = to.group_by("row_id").agg(recipients=to.addr.count(), new=new.sum())
    return out.filter(out.before >= _HABIT).inner_join(counted.view(), "row_id")


def _recipients(tables: Tables) -> Table:
    to = tables["email_address"].filter(ibis._.role.isin(["to", "cc", "bcc"]))
    return to.select("row_id", "addr").distinct()


def _bursts(sent: Table, tables: Tables) -> Table:
    """Messages of one text that reached many within an hour, most of them new."""
    text = sent.body_digest.fill_null(sent.subject_key)
    sent = sent.mutate(text=text, hour=sent["at"] - sent["at"] % _HOUR_MS)
    sent = sent.filter(sent.text.notnull() & (sent["at"] > 0))
    key = ["account_id", "text", "hour"]
    reached = sent.select(*key, "row_id").inner_join(_recipients(tables), "row_id")
    reached = reached.group_by(key).agg(reached=ibis._.addr.nunique())
    fresh = sent.group_by(key).agg(fresh=ibis._.new.sum())
    wide = reached.inner_join(fresh.view(), key)
    wide = wide.filter((wide.reached >= _BURST) & (wide.fresh * 2 > wide.reached))
    return sent.inner_join(wide.view(), key)


def _new_links(sent: Table, tables: Tables) -> Table:
    """Links to a domain that no mail of the account, come in or sent, had before."""
    mail = tables["email_activity"].select("account_id", "row_id", "t_ms")
    mail = mail.mutate(at=mail.t_ms.fill_null(0)).drop("t_ms")
    url = links(tables).select("row_id", "domain").distinct()
    met = url.inner_join(mail, "row_id").group_by(["account_id", "domain"])
    met = met.agg(met_ms=ibis._["at"].min())
    new = sent.inner_join(url.view(), "row_id").inner_join(met.view(), ["account_id", "domain"])
    return one_each(new.filter(new.met_ms >= new["at"]), "domain")
