"""Also received by: the accounts that one lure reached, by sender, link domain, subject or body."""

from collections.abc import Mapping
from typing import Any

import ibis

Tables = Mapping[str, Any]  # Ibis ships no types
_SHORTEST_SUBJECT = 8
_COMMON_MESSAGES = 10
"""A link domain in more messages of one account than this is a carrier, not a sign."""


def also_received(tables: Tables) -> Any:
    """Columns ``row_id, kind, value, other_account``: one row for each shared value and account.

    Starts from the messages in the table `selection`. Linking power belongs to the kind: a body
    or a sender links alone; link domains of portals and of everyday mail do not link at all.
    """
    mail = tables["email_activity"]
    mail = mail.filter(mail.direction == "in")
    parts = [
        _shared(mail, tables, "sender", mail.from_addr),
        _shared(mail, tables, "body", mail.body_digest),
        _shared(
            mail.filter(mail.subject_key.length() >= _SHORTEST_SUBJECT),
            tables,
            "subject",
            mail.subject_key,
        ),
        _links(tables),
    ]
    joined = parts[0].union(*parts[1:])
    return joined.distinct().order_by(["row_id", "kind", "value", "other_account"])


def _shared(mail: Any, tables: Tables, kind: str, column: Any) -> Any:
    name = column.get_name()
    every = mail.select("account_id", "row_id", value=name).filter(ibis._.value.notnull())
    return _pairs(every, tables, kind)


def _pairs(every: Any, tables: Tables, kind: str) -> Any:
    mine = every.semi_join(tables["selection"], "row_id")
    other = every.select("value", other_account="account_id").distinct().view()
    pairs = mine.inner_join(other, "value").filter(ibis._.account_id != ibis._.other_account)
    return pairs.mutate(kind=ibis.literal(kind)).select("row_id", "kind", "value", "other_account")


def _links(tables: Tables) -> Any:
    url = tables["email_url"].filter(ibis._.domain.notnull() & (ibis._.place != "src"))
    portal = tables["portal"].select("domain").distinct()
    url = url.anti_join(portal, "domain")
    each = url.select("account_id", "row_id", value="domain").distinct()
    often = each.group_by(["account_id", "value"]).agg(times=ibis._.row_id.count())
    carriers = often.filter(often.times > _COMMON_MESSAGES).select("value").distinct().view()
    return _pairs(each.anti_join(carriers, "value"), tables, "link_domain")
