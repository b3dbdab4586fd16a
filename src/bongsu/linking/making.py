"""Rows of the table `observable` from any rows with account, row, key and time."""

from typing import Any

import ibis

_PRIVATE = r"^(10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|::1$|f[cd]|fe80)"
_DOMAIN = r"^[^\s=+@_<>/]+\.[^\s=+@_<>/.]{2,}$"
_ADDRESS = r"^[^\s=@<>]+@[^\s=+@_<>/]+\.[^\s=+@_<>/.]{2,}$"
_FOUR = r"^([0-9]+\.[0-9]+\.[0-9]+)\.[0-9]+$"
_SIX = "^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):"


def observable(rows: Any, type_name: str, value: Any) -> Any:
    """One row for each, value null where there is none."""
    return rows.select(
        "account_id", "row_id", "message_key", "t_ms",
        type_class=ibis.literal(type_name), value=value,
    )  # fmt: skip


def named(rows: Any, domain: Any, type_name: str = "domain") -> Any:
    """A domain that is one: return paths hold coded addresses, and forged ones anything."""
    proper = domain.re_search(_DOMAIN)
    return observable(rows, type_name, ibis.ifelse(proper, domain, ibis.null("string")))


def addressed(rows: Any, address: Any, type_name: str = "address") -> Any:
    """An address without another one coded into it."""
    proper = address.re_search(_ADDRESS)
    return observable(rows, type_name, ibis.ifelse(proper, address, ibis.null("string")))


def public(ip: Any) -> Any:
    """An address that is seen from outside, null for others."""
    return ibis.ifelse(ip.re_search(_PRIVATE), ibis.null("string"), ip)


def networked(rows: Any, ip: Any) -> list[Any]:
    """An address, and its /24, or its first 48 bits. Servers pass on mail of many, so that one
    in common does not link two letters alone.
    """
    seen = public(ip)
    four, six = seen.re_extract(_FOUR, 1), seen.re_extract(_SIX, 1)
    return [
        observable(rows, "server", seen),
        observable(rows, "network", ibis.ifelse(four == "", ibis.null("string"), four + ".0/24")),
        observable(rows, "network", ibis.ifelse(six == "", ibis.null("string"), six + "::/48")),
    ]
