"""Header fields that name the address of a client or of the host that handed a message over.

The names were read off real headers. Who wrote a field, and so what it is worth, follows from its
place: above the border hop the account's provider, below it whoever sent.
"""

import ipaddress
import re

FIELDS = frozenset(
    {
        "received-spf", "x-originating-ip", "x-session-ip", "x-sender-ip", "x-source-ip",
        "x-mailgun-sending-ip", "x-pm-ip", "x-feas-client-ip", "x-fe-last-public-client-ip",
        "x-ovh-clientip", "x-loopia-originating-ip",
        "x-ms-exchange-crosstenant-originalattributedtenantconnectingip",
        "x-ms-exchange-crosspremises-originalclientipaddress",
    }
)  # fmt: skip
_CLIENT = re.compile(r"\bclient-ip=\[?([0-9a-fA-F:.]{2,45})")
_ADDRESS = re.compile(r"[0-9a-fA-F:.]{2,45}")
_LOOK = 300
_COUNT = 3


def addresses(key: str, value: str) -> list[str]:
    """The addresses that a field of this lower-case name gives, each once; none elsewhere."""
    if key not in FIELDS:
        return []
    spf = key == "received-spf"
    found = _CLIENT.findall(value[:2000]) if spf else _ADDRESS.findall(value[:_LOOK])
    known = (_sound(each) for each in found)
    return list(dict.fromkeys(each for each in known if each))[:_COUNT]


def _sound(text: str) -> str | None:
    try:
        return str(ipaddress.ip_address(text.strip(".")))
    except ValueError:
        return None
