"""Where values of a list stand in records of logs: who acted from there, where mail is let to."""

import ibis

from bongsu.detectors.identity.common import of
from bongsu.detectors.plugin import Table, Tables

ADDRESSES = ("ipv4-addr", "ipv6-addr")
ACTING = ("authentication", "user_management", "mailbox_setting", "consent_grant", "mail_access")
"""Tables whose rows say from which address somebody acted."""
LEADING = (("destination", ("email-addr",)), ("destination_domain", ("domain-name",)))
"""Columns of `mailbox_setting` that say where mail or rights go, with the types to compare."""


def listed(tables: Tables, name: str, column: str, kinds: tuple[str, ...]) -> Table:
    """Rows as `of` gives them whose ``column`` is a listed ``value``, with the ``grade`` and the
    words (``about``) of its list, and since when it is known (``listed_ms``).
    """
    known = tables["indicator"].filter(ibis._.kind_class.isin(kinds))
    known = known.select("value", "value_lower", "grade", "about", listed_ms="first_ms")
    rows = of(tables, name)
    return rows.mutate(value_lower=rows[column]).inner_join(known.view(), "value_lower")
