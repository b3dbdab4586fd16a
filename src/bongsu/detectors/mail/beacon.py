"""Beacon: a picture fetched from outside that tells the sender who opened the letter."""

import ibis

from bongsu.detectors.mail.common import one_each, reason, strangers
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="beacon",
    version=1,
    reads={
        "incoming": (
            "from_name_key", "bulk", "sender_before", "named_before", "list_before",
            "own_provider", "written_ms",
        ),
        "email_url": ("url", "host", "domain", "place"),
        "account": ("address", "address_coded", "address_hex"),
    },
    reason_codes={"beacon_names_recipient": "content", "beacon_token": "content"},
    severity=Severity.LOW,
    confidence=Confidence.LOW,
    attack=("T1598.003",),
)  # fmt: skip
_UNIQUE = (
    r"[/=?&._\-][0-9a-fA-F]{16,}|[/=?&][A-Za-z0-9_\-]{24,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"
)
"""What nobody would write by hand: long hexadecimal numbers, long words, UUIDs."""


_FEW = 2
"""Pictures from outside up to which a letter is no designed page, where tokens are the rule."""


def find(tables: Tables) -> Found:
    mail = strangers(tables["incoming"]).filter(~ibis._.bulk)
    image = tables["email_url"].filter(ibis._.place == "src")
    image = image.filter(image.domain.notnull()).select("row_id", "url", "host")
    account = tables["account"].select("account_id", "address", "address_coded", "address_hex")
    seen = mail.inner_join(image, "row_id").inner_join(account, "account_id")
    named = one_each(seen.filter(_names_recipient(seen)), "host", "url")
    alone = image.group_by("row_id").agg(pictures=ibis._.url.nunique())
    alone = alone.filter(alone.pictures <= _FEW).view()
    marked = seen.semi_join(alone, "row_id").filter(ibis._.url.re_search(_UNIQUE))
    marked = marked.semi_join(_only_here(image, tables), ["account_id", "url"])
    marked = one_each(marked.anti_join(named.select("row_id").view(), "row_id"), "host", "url")
    return Found(
        (
            reason(named, "beacon_names_recipient", "content", 150, named.host),
            reason(marked, "beacon_token", "content", 40, marked.host),
        )
    )


def _names_recipient(seen: Table) -> Table:
    """The holder's address in the picture's address: as it is, escaped, in base64 or in hex."""
    url = seen.url.lower()
    plain = url.replace("%40", "@").contains(seen.address)
    return plain | seen.url.contains(seen.address_coded) | url.contains(seen.address_hex)


def _only_here(image: Table, tables: Tables) -> Table:
    """Pictures that one message of the mailbox has and no other."""
    mail = tables["incoming"].select("account_id", "row_id")
    seen = image.inner_join(mail, "row_id").group_by(["account_id", "url"])
    counted = seen.agg(letters=ibis._.row_id.nunique())
    return counted.filter(counted.letters == 1).view()
