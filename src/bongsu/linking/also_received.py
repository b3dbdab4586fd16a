"""Also received by: the accounts that one lure reached, by sender, link domain, subject or body."""

from collections.abc import Mapping
from typing import Any

import ibis

Tables = Mapping[str, Any]  # Ibis ships no types
_SHORTEST_SUBJECT = 8
_COMMON_MESSAGES = 10
"""A sender or link domain in more messages of one account than this links nothing."""


def also_received(tables: Tables) -> Any:
    """Columns ``row_id, kind, value, other_account``: one row for each shared value and account.

    Starts from the messages in the table `selection`. Linking power belongs to the kind: a body
    or a sender links alone; link domains of portals and of everyday mail do not link at all.
    """
    mail = tables["email_activity"]
    mail = mail.filter(mail.direction == "in")
    portal = tables["portal"].select("domain").distinct()
    own = portal.select(from_domain="domain")
    sender = mail.anti_join(own, "from_domain")
    subject = mail.filter(mail.subject_key.length() >= _SHORTEST_SUBJECT)
    url = tables["email_url"].filter(ibis._.domain.notnull() & (ibis._.place != "src"))
    parts = [
        _pairs(_uncommon(_values(sender, "from_addr")), tables, "sender"),
        _pairs(_values(mail, "body_digest"), tables, "body"),
        _pairs(_uncommon(_values(subject, "subject_key")), tables, "subject"),
        _pairs(
            _uncommon(_values(url.anti_join(portal, "domain"), "domain")), tables, "link_domain"
        ),
    ]
    joined = parts[0].union(*parts[1:])
    return joined.distinct().order_by(["row_id", "kind", "value", "other_account"])


def _values(rows: Any, column: str) -> Any:
    """Distinct (account, row, value) where there is a value."""
    every = rows.select("account_id", "row_id", value=column)
    return every.filter(every.value.notnull()).distinct()


def _uncommon(each: Any) -> Any:
    """Without values that stand in many messages of one account: a carrier, not a sign."""
    often = each.group_by(["account_id", "value"]).agg(times=ibis._.row_id.count())
    carriers = often.filter(often.times > _COMMON_MESSAGES).select("value").distinct().view()
    return each.anti_join(carriers, "value")


def _pairs(each: Any, tables: Tables, kind: str) -> Any:
    mine = each.semi_join(tables["selection"], "row_id")
    other = each.select("value", other_account="account_id").distinct().view()
    pairs = mine.inner_join(other, "value").filter(ibis._.account_id != ibis._.other_account)
    return pairs.mutate(kind=ibis.literal(kind)).select("row_id", "kind", "value", "other_account")
