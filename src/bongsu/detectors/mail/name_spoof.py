"""Name spoof: the name of a known correspondent, portal or office over another address."""

import ibis

from bongsu.detectors.mail.common import contacts, new_addresses, one_each, reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="name_spoof",
    version=1,
    reads={
        "incoming": (
            "from_name", "from_name_key", "from_addr", "from_domain", "from_domain_key",
            "domain_before", "sender_before", "list_before", "own_provider", "written_ms",
        ),
        "portal": ("name_key", "name", "domain"),
    },
    reason_codes={
        "known_name_new_address": "identity",
        "correspondent_imitated": "tailoring",
        "portal_name_elsewhere": "identity",
        "name_shows_other_address": "identity",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    attack=("T1656",),
)  # fmt: skip
_SHORTEST_NAME = 5
_SHORTEST_KOREAN = 2
_CLOSE_MAIL = 5
_ADDRESS_IN_NAME = r"[a-z0-9._%+\-]+@([a-z0-9\-]+\.)+[a-z]{2,}"


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    known = contacts(mail).view()
    mail = mail.filter(mail.from_name_key.notnull() & mail.from_addr.notnull())
    return Found((*_correspondents(mail, known), _portals(mail, tables), _shown(mail)))


def _long_enough(name_key: Table) -> Table:
    """Short Latin names are common words; Korean names have two to four syllables."""
    korean = name_key.re_search("[가-힣]")
    return (name_key.length() >= _SHORTEST_NAME) | (
        korean & (name_key.length() >= _SHORTEST_KOREAN)
    )


def _correspondents(mail: Table, known: Table) -> list[Table]:
    """A name that the mailbox knows, from an address that it does not."""
    new = new_addresses(mail)
    new = new.filter(_long_enough(new.from_name_key))
    pairs = new.inner_join(
        known,
        (new.account_id == known.account_id)
        & (new.from_name_key == known.from_name_key)
        & (new.from_addr != known.from_addr)
        & ((new["at"] > known.first_ms) | new.t_ms.isnull()),
        rname="k_{name}",
    )
    pairs = one_each(pairs, "k_from_addr")
    elsewhere = pairs.from_domain != pairs.k_from_domain
    close = elsewhere & (pairs.k_written_ms.notnull() | (pairs.mail_count >= _CLOSE_MAIL))
    # The holder's own answer speaks for a friend's new address, yet some answer a lure.
    unanswered = close & pairs.written_ms.isnull()
    weight = ibis.cases((unanswered, 350), (elsewhere, 200), else_=80)
    personal = pairs.filter(close)
    return [
        reason(
            pairs, "known_name_new_address", "identity", weight, pairs.from_name, pairs.k_from_addr
        ),
        reason(
            personal,
            "correspondent_imitated",
            "tailoring",
            150,
            personal.from_name,
            personal.k_from_addr,
        ),
    ]


def _portals(mail: Table, tables: Tables) -> Table:
    """The name of a portal or office, from a domain that is not one of its own."""
    portal = tables["portal"]
    pairs = mail.inner_join(portal, mail.from_name_key.contains(portal.name_key), rname="p_{name}")
    own = portal.select("name", "domain")
    theirs = pairs.inner_join(
        own, (pairs.name == own.name) & (pairs.from_domain == own.domain), rname="o_{name}"
    ).select("account_id", "row_id")
    foreign = pairs.anti_join(theirs, ["account_id", "row_id"]).filter(ibis._.domain_before < 3)
    foreign = one_each(foreign, "name", "domain")
    return reason(
        foreign, "portal_name_elsewhere", "identity", 300, foreign.name, foreign.from_domain
    )


def _shown(mail: Table) -> Table:
    """A display name that is itself an address of another domain."""
    shown = mail.mutate(inner=mail.from_name.lower().re_extract(_ADDRESS_IN_NAME, 0))
    other = shown.filter(
        (shown.inner != "") & ~shown.inner.endswith(shown.from_domain.fill_null("-"))
    )
    return reason(other, "name_shows_other_address", "identity", 200, other.inner, other.from_addr)
