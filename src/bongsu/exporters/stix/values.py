"""Shared values as cyber-observables and as patterns, where STIX has an object for the type."""

import ipaddress

from bongsu.exporters.stix.objects import Object, observable
from bongsu.model.campaign import LinkReason


def observed_value(reason: LinkReason) -> Object | None:
    """The value as a cyber-observable."""
    value = reason.untrusted_value
    if not value:
        return None
    if reason.type in ("address", "answer_box"):
        return observable("email-addr", {"value": value}, "value")
    if reason.type == "domain":
        return observable("domain-name", {"value": value}, "value")
    if reason.type == "ip":
        return _address(value)
    if reason.type == "file_digest":
        return observable("file", {"hashes": {"SHA-256": value.lower()}}, "hashes")
    return None


def _address(value: str) -> Object | None:
    try:
        version = ipaddress.ip_address(value).version
    except ValueError:
        return None
    return observable(f"ipv{version}-addr", {"value": value}, "value")


def pattern(thing: Object) -> str:
    """``[domain-name:value = 'evil.example']``"""
    hashes = thing.get("hashes")
    if isinstance(hashes, dict):
        return f"[file:hashes.'SHA-256' = '{_quoted(hashes['SHA-256'])}']"
    return f"[{thing['type']}:value = '{_quoted(str(thing['value']))}']"


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "\\'")
