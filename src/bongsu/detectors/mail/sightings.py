"""Where values of an indicator list stand in the mail, and how common each of them is."""

from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables

_DEEPEST = 6
"""Labels of the longest domain that is compared with the ends of host names."""
_SENDING = "sending"
_CARRIED = "carried"
READS = {
    "email_address": ("row_id", "account_id", "role", "addr"),
    "email_hop": ("row_id", "account_id", "from_host", "from_ip", "by_host"),
    "email_client_ip": ("row_id", "account_id", "ip"),
    "email_dkim": ("row_id", "account_id", "domain"),
    "email_url": ("row_id", "account_id", "url", "host"),
    "email_attachment": ("row_id", "account_id", "sha256"),
    "email_attachment_fact": ("row_id", "account_id", "value"),
    "email_activity": ("row_id", "account_id", "message_key", "message_id", "in_reply_to"),
    "indicator": ("value", "value_lower", "kind_class", "grade", "about"),
}
"""What `sightings` touches, for the card of a detector that builds on it."""


def sightings(tables: Tables) -> Table:
    """One row for each (indicator, message, place): ``place`` is table.column, ``side`` tells what
    a message carried from who sent it. A domain stands for every host below it.
    """
    listed = tables["indicator"]
    whole = listed.filter(listed.kind_class != "domain-name")
    exact = observed(tables).inner_join(whole.view(), "value_lower")
    hosts = _hosts(tables)
    domains = [_under(hosts, listed, labels) for labels in range(1, _DEEPEST + 1)]
    return reduce(_joined, [_shaped(each) for each in (exact, *domains)]).distinct()


def rarity(found: Table, tables: Tables) -> Table:
    """For each value in how many messages and mailboxes of the case it stands."""
    mail = tables["email_activity"].select("row_id", "message_key")
    return (
        found.inner_join(mail.view(), "row_id")
        .group_by("value")
        .agg(messages=ibis._.message_key.nunique(), mailboxes=ibis._.account_id.nunique())
    )


def observed(tables: Tables) -> Table:
    """Everything that an indicator other than a domain can equal."""
    mail, address, url = tables["email_activity"], tables["email_address"], tables["email_url"]
    columns = [
        _column(address.filter(address.role.isin(_FROM)), "email_address", "addr", _SENDING),
        _column(address.filter(~address.role.isin(_FROM)), "email_address", "addr", _CARRIED),
        _column(tables["email_hop"], "email_hop", "from_ip", _SENDING),
        _column(tables["email_client_ip"], "email_client_ip", "ip", _SENDING),
        _column(url, "email_url", "host", _CARRIED),
        _column(url, "email_url", "url", _CARRIED),
        _column(tables["email_attachment"], "email_attachment", "sha256", _CARRIED),
        _column(tables["email_attachment_fact"], "email_attachment_fact", "value", _CARRIED),
        _column(mail, "email_activity", "message_id", _SENDING),
        _column(mail, "email_activity", "in_reply_to", _CARRIED),
    ]
    return reduce(_joined, columns)


_FROM = ("from", "sender", "reply_to", "return_path")


def _hosts(tables: Tables) -> Table:
    address = tables["email_address"]
    address = address.mutate(addr=address.addr.re_replace("^.*@", ""))
    hop = tables["email_hop"]
    columns = [
        _column(address.filter(address.role.isin(_FROM)), "email_address", "addr", _SENDING),
        _column(hop, "email_hop", "from_host", _SENDING),
        _column(hop, "email_hop", "by_host", _SENDING),
        _column(tables["email_dkim"], "email_dkim", "domain", _SENDING),
        _column(tables["email_url"], "email_url", "host", _CARRIED),
    ]
    return reduce(_joined, columns)


def _column(table: Table, name: str, column: str, side: str) -> Table:
    value = table[column].lower().re_replace("/+$", "")
    return table.select(
        "row_id",
        "account_id",
        value_lower=value,
        text=table[column],
        place=ibis.literal(f"{name}.{column}"),
        side=ibis.literal(side),
    ).filter(ibis._.value_lower.notnull())


def _under(hosts: Table, listed: Table, labels: int) -> Table:
    """Hosts that end with a listed domain of so many labels. Each count is one equality."""
    domain = listed.filter(listed.kind_class == "domain-name")
    domain = domain.filter(domain.value_lower.re_search(rf"^[^.]+(\.[^.]+){{{labels - 1}}}$"))
    ending = rf"(?:^|\.)([^.]+(?:\.[^.]+){{{labels - 1}}})\.?$"
    ends = hosts.mutate(value_lower=hosts.value_lower.re_extract(ending, 1))
    return ends.inner_join(domain.view(), "value_lower")


def _shaped(found: Table) -> Table:
    return found.select(
        "row_id", "account_id", "text", "place", "side", "value", "kind_class", "grade", "about",
    )  # fmt: skip


def _joined(left: Any, right: Any) -> Any:
    return left.union(right)
