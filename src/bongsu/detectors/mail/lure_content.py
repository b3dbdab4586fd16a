"""Lure content: what the text asks for, and where its links lead."""

import ibis

from bongsu.detectors.mail.common import links, one_each, reason, strangers
from bongsu.detectors.mail.words import ASKS_SECRET, PRESSES, PROMISES
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="lure_content",
    version=1,
    reads={
        "incoming": (
            "subject",
            "from_name",
            "from_name_key",
            "from_domain",
            "html_form",
            "bulk",
            "sender_before",
            "named_before",
            "list_before",
            "own_provider",
            "written_ms",
        ),
        "email_activity": ("body_text",),
        "email_url": ("url", "host", "domain", "hosted", "place", "shown_domain"),
        "account": ("address", "address_coded"),
    },
    reason_codes={
        "link_shows_other": "content",
        "link_to_number": "content",
        "link_carries_recipient": "content",
        "link_hosted": "content",
        "password_form": "content",
        "asks_secret": "content",
        "presses": "content",
        "promises": "content",
        "recipient_greeted": "content",
        "text_disguised": "content",
    },
    severity=Severity.LOW,
    confidence=Confidence.LOW,
    attack=("T1566.002", "T1598.003"),
)
_WORDS = (
    ("asks_secret", ASKS_SECRET, 200),
    ("presses", PRESSES, 150),
    ("promises", PROMISES, 150),
)
_DISGUISE = r"[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{1D400}-\x{1D7FF}]"
_OPENING = 200  # characters of a text in which a greeting stands


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    strange = strangers(mail)
    bodies = tables["email_activity"].select("row_id", "body_text")
    said = strange.inner_join(bodies, "row_id")
    shown = strange.subject.fill_null("") + " " + strange.from_name.fill_null("")
    disguised = strange.filter(shown.re_search(_DISGUISE))
    return Found(
        (
            *(_worded(said, *each) for each in _WORDS),
            reason(mail.filter(mail.html_form), "password_form", "content", 250),
            reason(disguised, "text_disguised", "content", 250, disguised.subject),
            _greeted(said, tables),
            *_link_reasons(mail, tables),
        )
    )


def _worded(said: Table, code: str, pattern: str, points: int) -> Table:
    """Strangers whose words ask, press or promise. Known correspondents may ask for anything."""
    words = said.mutate(said=said.subject.fill_null("") + " \n " + said.body_text.fill_null(""))
    hits = words.filter(words.said.re_search(pattern))
    return reason(hits, code, "content", points, hits.said.re_extract(pattern, 0))


def _greeted(said: Table, tables: Tables) -> Table:
    """An address where a name would stand: the sender has a list and does not know the holder."""
    mail = said.inner_join(tables["account"].select("account_id", "address"), "account_id")
    opening = mail.body_text.fill_null("").substr(0, _OPENING).lower()
    opening = opening.re_replace(r"\S*://\S*", " ")  # an address inside a link is another reason
    subject = mail.subject.fill_null("").lower()
    hits = mail.filter(subject.contains(mail.address) | opening.contains(mail.address))
    return reason(hits, "recipient_greeted", "content", 300, hits.address)


def _link_reasons(mail: Table, tables: Tables) -> list[Table]:
    """Links to places that this mailbox had never been sent to before."""
    new = new_links(mail, tables)
    other = new.filter(new.shown_domain != new.domain).filter(ibis._.place == "href")
    number = new.filter(new.domain.re_search(r"^\d+\.\d+\.\d+\.\d+$"))
    platform = new.filter(new.hosted & (new.domain != new.from_domain))
    account = tables["account"].select("account_id", "address", "address_coded")
    coded = new.inner_join(account, "account_id")
    inside = coded.url.lower().contains(coded.address) | coded.url.contains(coded.address_coded)
    carried = coded.filter(inside & ~coded.bulk)
    other, number, platform, carried = (
        one_each(each, "domain", "host", "url") for each in (other, number, platform, carried)
    )
    return [
        reason(other, "link_shows_other", "content", 120, other.shown_domain, other.domain),
        reason(platform, "link_hosted", "content", 150, platform.host),
        reason(number, "link_to_number", "content", 200, number.domain),
        reason(carried, "link_carries_recipient", "content", 300, carried.domain),
    ]


def new_links(mail: Table, tables: Tables) -> Table:
    """Links whose domain this mailbox meets for the first time, beside their messages."""
    url = links(tables).select("row_id", "url", "host", "domain", "hosted", "place", "shown_domain")
    at = mail.select("account_id", "row_id", "at")
    seen = url.select("row_id", "domain").distinct().inner_join(at, "row_id")
    met = ibis.window(group_by=["account_id", "domain"], order_by=["at", "row_id"])
    seen = seen.mutate(first_ms=ibis._["at"].min().over(met))  # few columns: links are many
    first = seen.filter(seen["at"] <= seen.first_ms).select("row_id", "domain").view()
    return mail.inner_join(url, "row_id").semi_join(first, ["row_id", "domain"])
