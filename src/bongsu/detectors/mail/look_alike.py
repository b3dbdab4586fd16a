"""Look-alike: a domain drawn or spelt like one that the mailbox, or everybody, trusts."""

import ibis

from bongsu.detectors.mail.common import contacts, links, one_each, reason, strangers
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="look_alike",
    version=1,
    reads={
        "incoming": (
            "from_domain",
            "from_domain_key",
            "from_addr",
            "written_ms",
            "sender_before",
        ),
        "email_url": ("domain", "domain_key", "host", "place"),
        "portal": ("name", "domain", "domain_key"),
    },
    reason_codes={
        "sender_domain_alike": "identity",
        "sender_domain_borrows": "identity",
        "contact_domain_imitated": "tailoring",
        "link_domain_alike": "content",
        "link_domain_borrows": "content",
        "link_names_other_site": "content",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1583.001",),
)
_SHORTEST = 5  # letters of a name below which it resembles too much
_TWO_EDITS = 10  # letters from which two edits still look alike
_BORROWED = 6  # letters from which a name inside another one is no chance
_NAME = r"^[^.]+"  # what stands before the public suffix


def find(tables: Tables) -> Found:
    trusted = _trusted(tables)
    mail = tables["incoming"]
    url = links(tables)
    return Found(
        (*_senders(mail, trusted), *_links(mail, url, trusted), _in_host(mail, url, trusted))
    )


def _trusted(tables: Tables) -> Table:
    """Domains worth imitating: of established contacts by account, and of portals for all."""
    own = contacts(tables["incoming"]).filter(ibis._.from_domain.notnull())
    own = own.select("account_id", domain="from_domain", domain_key="from_domain_key").distinct()
    everybody = tables["incoming"].select("account_id").distinct()
    portal = tables["portal"].select("domain", "domain_key").distinct()
    both = own.mutate(personal=True).union(everybody.cross_join(portal).mutate(personal=False))
    named = both.mutate(name=both.domain_key.re_extract(_NAME, 0))
    return named.filter(named.name.length() >= _SHORTEST)


def _pairs(seen: Table, trusted: Table) -> Table:
    """Distinct (account, domain) of mail beside the trusted domain that it resembles, and how.

    ``alike``: drawn alike (same skeleton) or spelt alike (one edit, two in a long name). Else it
    borrows: the trusted name stands inside it. A domain that is trusted resembles nothing.
    """
    strange = seen.mutate(name=seen.domain_key.re_extract(_NAME, 0))
    strange = strange.anti_join(trusted, ["account_id", "domain"])
    trusted = trusted.view()  # both sides come from the same mail
    both = strange.inner_join(trusted, "account_id", rname="t_{name}")
    longest = ibis.greatest(both.name.length(), both.t_name.length())
    edits = ibis.ifelse(longest >= _TWO_EDITS, 2, 1)
    close = (both.name.length() - both.t_name.length()).abs() <= edits
    spelt = close & (both.name != both.t_name) & (both.name.levenshtein(both.t_name) <= edits)
    alike = (both.domain_key == both.t_domain_key) | spelt
    borrows = (both.t_name.length() >= _BORROWED) & both.name.contains(both.t_name)
    both = both.mutate(alike=alike).filter(alike | borrows)
    order = ibis.window(
        group_by=["account_id", "domain"],
        order_by=[ibis.desc("alike"), ibis.desc("personal"), "t_domain"],
    )
    best = both.mutate(place=ibis.row_number().over(order)).filter(ibis._.place == 0)
    return best.select("account_id", "domain", "alike", "personal", imitated="t_domain")


def _senders(mail: Table, trusted: Table) -> list[Table]:
    mail = strangers(mail.filter(mail.from_domain.notnull()))
    seen = mail.select("account_id", domain="from_domain", domain_key="from_domain_key").distinct()
    pairs = _pairs(seen, trusted).view()
    found = mail.inner_join(
        pairs, (mail.account_id == pairs.account_id) & (mail.from_domain == pairs.domain)
    )
    alike, borrows = found.filter(found.alike), found.filter(~found.alike)
    own = found.filter(found.personal)
    return [
        reason(alike, "sender_domain_alike", "identity", 300, alike.from_domain, alike.imitated),
        reason(
            borrows, "sender_domain_borrows", "identity", 200, borrows.from_domain, borrows.imitated
        ),
        reason(own, "contact_domain_imitated", "tailoring", 200, own.from_domain, own.imitated),
    ]


def _links(mail: Table, url: Table, trusted: Table) -> list[Table]:
    seen = url.select("account_id", "domain", "domain_key").distinct()
    pairs = _pairs(seen, trusted).view()
    found = url.inner_join(pairs, ["account_id", "domain"])
    found = found.select("row_id", "domain", "imitated", "alike", order=~found.alike)
    hits = one_each(strangers(mail).inner_join(found, "row_id"), best="order")
    alike, borrows = hits.filter(hits.alike), hits.filter(~hits.alike)
    return [
        reason(alike, "link_domain_alike", "content", 300, alike.domain, alike.imitated),
        reason(borrows, "link_domain_borrows", "content", 100, borrows.domain, borrows.imitated),
    ]


def _in_host(mail: Table, url: Table, trusted: Table) -> Table:
    """A trusted domain written into the host name of another one (portal.example.other.test)."""
    hosts = url.filter(url.host != url.domain).select("account_id", "host", "domain").distinct()
    pairs = hosts.inner_join(trusted, "account_id", rname="t_{name}")
    inside = pairs.host.contains(pairs.t_domain) & (pairs.domain != pairs.t_domain)
    pairs = pairs.filter(inside & ~pairs.host.endswith(pairs.t_domain))
    pairs = pairs.select("account_id", "host", imitated="t_domain").view()
    found = url.inner_join(pairs, ["account_id", "host"]).select("row_id", "host", "imitated")
    hits = one_each(mail.inner_join(found, "row_id"), best="imitated")
    return reason(hits, "link_names_other_site", "content", 250, hits.host, hits.imitated)
