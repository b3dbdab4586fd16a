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
            "from_name_key",
            "sender_before",
            "named_before",
            "list_before",
            "own_provider",
            "written_ms",
        ),
        "email_url": ("domain", "domain_key", "host", "place"),
        "portal": ("domain", "domain_key"),
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
    """Domains worth imitating: of established contacts by account, and of portals for all.

    ``first_ms`` is when the mailbox met the contact's domain; portals are older than any mailbox.
    """
    mail = tables["incoming"]
    own = contacts(mail).filter(ibis._.from_domain.notnull())
    own = own.group_by(["account_id", "from_domain", "from_domain_key"])
    own = own.agg(first_ms=ibis._.first_ms.min())
    own = own.select(
        "account_id", "first_ms", domain="from_domain", domain_key="from_domain_key", personal=True
    )
    portal = tables["portal"].select("domain", "domain_key").distinct()
    everybody = mail.select("account_id").distinct().cross_join(portal)
    general = everybody.select(
        "account_id", "domain", "domain_key", first_ms=ibis.literal(-1, "int64"), personal=False
    )
    both = own.select(*general.columns).union(general)
    return both.mutate(name=both.domain_key.re_extract(_NAME, 0))


def _pairs(seen: Table, trusted: Table) -> Table:
    """Distinct (account, domain) of mail beside the trusted domain that it resembles, and how.

    ``alike``: drawn alike (same skeleton) or spelt alike (one edit, two in a long name). Else it
    borrows: the trusted name stands inside it. What the mailbox met first is never the imitation,
    and neither is a portal's own domain.
    """
    portal = trusted.filter(~trusted.personal).select("account_id", "domain")
    strange = seen.anti_join(portal.distinct().view(), ["account_id", "domain"])
    strange = strange.mutate(name=strange.domain_key.re_extract(_NAME, 0))
    both = strange.inner_join(trusted.view(), "account_id", rname="t_{name}")
    both = both.filter((both.domain != both.t_domain) & (both.first_ms > both.t_first_ms))
    longest = ibis.greatest(both.name.length(), both.t_name.length())
    shortest = ibis.least(both.name.length(), both.t_name.length())
    edits = ibis.ifelse(longest >= _TWO_EDITS, 2, 1)
    close = (longest - shortest <= edits) & (shortest >= _SHORTEST)
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
    every = mail.filter(mail.from_domain.notnull())
    seen = every.group_by(["account_id", "from_domain", "from_domain_key"])
    seen = seen.agg(first_ms=ibis._["at"].min()).rename(
        domain="from_domain", domain_key="from_domain_key"
    )
    mail = strangers(every)
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
    dated = url.inner_join(mail.select("row_id", "at"), "row_id")
    seen = dated.group_by(["account_id", "domain", "domain_key"])
    pairs = _pairs(seen.agg(first_ms=ibis._["at"].min()), trusted).view()
    found = url.inner_join(pairs, ["account_id", "domain"])
    found = found.select("row_id", "domain", "imitated", "alike", order=~found.alike)
    # Who was answered may only now send what he came for.
    hits = one_each(strangers(mail, answered=True).inner_join(found, "row_id"), "order", "domain")
    alike, borrows = hits.filter(hits.alike), hits.filter(~hits.alike)
    borrows = strangers(borrows)
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
    hits = one_each(mail.inner_join(found, "row_id"), "imitated", "host")
    return reason(hits, "link_names_other_site", "content", 250, hits.host, hits.imitated)
