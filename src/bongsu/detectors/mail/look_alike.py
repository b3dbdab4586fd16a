"""Look-alike: a domain drawn or spelt like one that the mailbox, or everybody, trusts."""

import ibis

from bongsu.detectors.mail.common import contacts, links, one_each, reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="look_alike",
    version=1,
    reads={
        "incoming": ("from_domain", "from_domain_key", "from_addr", "written_ms"),
        "email_url": ("domain", "domain_key", "host", "place"),
        "portal": ("name", "domain", "domain_key"),
    },
    reason_codes={
        "sender_domain_alike": "identity",
        "contact_domain_imitated": "tailoring",
        "link_domain_alike": "content",
        "link_names_other_site": "content",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1583.001",),
)
_SHORTEST = 6  # letters of the whole domain below which two edits mean nothing
_TWO_EDITS = 10  # letters from which two edits still look alike


def find(tables: Tables) -> Found:
    trusted = _trusted(tables)
    mail = tables["incoming"]
    url = links(tables)
    return Found(
        (*_senders(mail, trusted), _links(mail, url, trusted), _in_host(mail, url, trusted))
    )


def _trusted(tables: Tables) -> Table:
    """Domains worth imitating: of established contacts by account, and of portals for all."""
    own = contacts(tables["incoming"]).filter(ibis._.from_domain.notnull())
    own = own.select("account_id", domain="from_domain", domain_key="from_domain_key").distinct()
    everybody = tables["incoming"].select("account_id").distinct()
    portal = tables["portal"].select("domain", "domain_key").distinct()
    both = own.mutate(personal=True).union(everybody.cross_join(portal).mutate(personal=False))
    return both.filter(both.domain.length() >= _SHORTEST)


def _alike(left: Table, right: Table) -> Table:
    """Drawn alike (same skeleton) or spelt alike (one edit, or two in a long name), never the same."""
    near = ibis.greatest(left.domain_key.length(), right.domain_key.length())
    budget = ibis.ifelse(near >= _TWO_EDITS, 2, 1)
    close = (left.domain_key.length() - right.domain_key.length()).abs() <= 2
    spelt = close & (left.domain_key.levenshtein(right.domain_key) <= budget)
    return (left.domain != right.domain) & ((left.domain_key == right.domain_key) | spelt)


def _pairs(seen: Table, trusted: Table) -> Table:
    """Distinct (account, domain) of mail beside the trusted domain that it resembles.

    A domain that is trusted itself resembles nothing.
    """
    strange = seen.anti_join(trusted, ["account_id", "domain"])
    trusted = trusted.view()  # both sides come from the same mail
    pairs = strange.inner_join(
        trusted,
        (strange.account_id == trusted.account_id) & _alike(strange, trusted),
        rname="t_{name}",
    )
    order = ibis.window(
        group_by=["account_id", "domain"], order_by=[ibis.desc("personal"), "t_domain"]
    )
    best = pairs.mutate(place=ibis.row_number().over(order)).filter(ibis._.place == 0)
    return best.select("account_id", "domain", imitated="t_domain", personal="personal")


def _senders(mail: Table, trusted: Table) -> list[Table]:
    mail = mail.filter(mail.from_domain.notnull())
    seen = mail.select("account_id", domain="from_domain", domain_key="from_domain_key").distinct()
    pairs = _pairs(seen, trusted).view()
    found = mail.inner_join(
        pairs,
        (mail.account_id == pairs.account_id) & (mail.from_domain == pairs.domain),
        rname="p_{name}",
    )
    personal = found.filter(found.personal)
    return [
        reason(found, "sender_domain_alike", "identity", 300, found.from_domain, found.imitated),
        reason(
            personal,
            "contact_domain_imitated",
            "tailoring",
            200,
            personal.from_domain,
            personal.imitated,
        ),
    ]


def _links(mail: Table, url: Table, trusted: Table) -> Table:
    seen = url.select("account_id", "domain", "domain_key").distinct()
    pairs = _pairs(seen, trusted)
    found = url.inner_join(pairs, ["account_id", "domain"]).select("row_id", "domain", "imitated")
    hits = one_each(mail.inner_join(found, "row_id"), best="domain")
    return reason(hits, "link_domain_alike", "content", 300, hits.domain, hits.imitated)


def _in_host(mail: Table, url: Table, trusted: Table) -> Table:
    """A trusted domain written into the host name of another one (portal.example.other.test)."""
    url = url.filter(url.host != url.domain)
    url = url.select("account_id", "row_id", "host", "domain").distinct()
    pairs = url.inner_join(trusted, "account_id", rname="t_{name}")
    inside = pairs.host.contains(pairs.t_domain) & (pairs.domain != pairs.t_domain)
    pairs = pairs.filter(inside & ~pairs.host.endswith(pairs.t_domain))
    found = pairs.select("row_id", "host", imitated="t_domain")
    hits = one_each(mail.inner_join(found, "row_id"), best="imitated")
    return reason(hits, "link_names_other_site", "content", 250, hits.host, hits.imitated)
