"""The border hop: the last one that the account's own provider wrote when it took the message.

Everything below it was brought along from outside and may be forged; what stands above it was
written by the provider, whatever it says (RFC 8601 section 5, RFC 5321 section 4.4).
"""

import ipaddress
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bongsu.readers.domains import registrable
from bongsu.readers.received import Hop
from bongsu.readers.trust.profiles import Profile, generic, of_account, of_host

_INNER = tuple(
    ipaddress.ip_network(each)
    for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "100.64.0.0/10",
                 "169.254.0.0/16", "::1/128", "fc00::/7", "fe80::/10")
)  # fmt: skip
"""Not `is_private`, which counts documentation addresses too."""


class Path(NamedTuple):
    """``border`` is the border hop's place from the top, None where no hop is the provider's.

    ``reach`` is the lowest place that hosts of the provider's name claim without a break: it is
    below the border where only a host's own word says that a hop was inside.
    """

    profile: Profile | None
    border: int | None
    reach: int | None


def follow(hops: Sequence[Hop], account_domain: str | None) -> Path:
    """Find the border. ``account_domain`` None: a message in no mailbox, which nobody vouches for.

    ``hops`` stand from the top. Only a break from the top downwards counts, so that hops which
    a sender invents further down change nothing.
    """
    profile = _profile(hops, account_domain)
    if profile is None:
        return Path(None, None, None)
    border: int | None = None
    for place, hop in enumerate(hops):
        if not (profile.owns(hop.by_host) or _nameless(hop.by_host)):
            return _path(profile, place - 1 if border is None else border, place - 1)
        if border is None and _outside(hop, profile, own_names=profile.border is not None):
            border = place
        if _outside(hop, profile, own_names=True):
            return Path(profile, place if border is None else border, place)
    last = len(hops) - 1
    return _path(profile, last if border is None else border, last)


def _path(profile: Profile, border: int, reach: int) -> Path:
    """Nothing where the topmost hop is not the provider's."""
    return Path(profile, border, reach) if border >= 0 else Path(profile, None, None)


def roles(path: Path, count: int) -> list[str]:
    """For each hop: inside, border, first_untrusted, untrusted; unknown without a border."""
    if path.border is None:
        return ["unknown"] * count
    border = path.border
    named = {border: "border", border + 1: "first_untrusted"}
    return [named.get(at, "inside" if at < border else "untrusted") for at in range(count)]


def _profile(hops: Sequence[Hop], account_domain: str | None) -> Profile | None:
    named = (hop.by_host for hop in hops if not _nameless(hop.by_host))
    top = next(named, None)
    if account_domain is None or top is None:
        return None
    known = of_account(account_domain) or of_host(top)
    domain = registrable(top) or top
    return known or generic(domain)


def _outside(hop: Hop, profile: Profile, *, own_names: bool) -> bool:
    """Whether the message came from elsewhere at this hop.

    A sender can call itself whatever it likes, so a host's own name counts only where the hosts
    that take mail from outside are known by theirs.
    """
    if profile.border is not None and hop.by_host and profile.border.fullmatch(hop.by_host):
        return True
    if hop.from_host is None and hop.from_ip is None:
        return False
    if hop.from_ip is not None and _inner(hop.from_ip):
        return False
    return not (own_names and profile.owns(hop.from_host))


def _nameless(host: str | None) -> bool:
    """No name, or an address, or a name without a domain: hosts that speak among themselves."""
    return host is None or "." not in host or _address(host) is not None


@lru_cache(maxsize=65536)
def _inner(text: str) -> bool:
    found = _address(text)
    return found is not None and any(
        found in network for network in _INNER if network.version == found.version
    )


@lru_cache(maxsize=65536)
def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return None
