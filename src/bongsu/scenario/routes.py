"""Where mail comes from: one host and one documentation address per domain.

Attackers and honest senders draw from the same three ranges, and honest mail
fails authentication too (lists, forwards, forgotten records).
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from bongsu.scenario.letters import Route

_RANGES = ("192.0.2", "198.51.100", "203.0.113")
_OUT = {
    "hanbit-portal.example": "cvsmtp{n}.hm.hanbit-portal.example",
    "saebyeok.example": "smail-{n}.post.saebyeok.example",
    "northlight.example": "mail-out-{n}.northlight.example",
    "cairnpost.example": "outbound{n}.prod.cairnpost.example",
    "vaultwren.example": "mail-{n}.vaultwren.example",
}
_POLICY = {
    "moec-nuri.example": "none",
    "garam-joint.example": "reject",
    "daon-univ.example": "none",
    "maru-strategy.example": "none",
    "tworivers-forum.example": "quarantine",
    "hanbit-portal.example": "quarantine",
    "northlight.example": "none",
    "larkfield-institute.example": "reject",
    "stonecrop-college.example": "none",
}
_UNSIGNED = {"maru-strategy.example", "daon-univ.example", "pocklington-rue.test"}


def host_ip(name: str) -> str:
    """A stable documentation address for a host name."""
    digest = sha256(name.encode()).digest()
    return f"{_RANGES[digest[0] % 3]}.{1 + digest[1] % 254}"


def _policy(domain: str) -> str:
    chosen = ("none", "none", "quarantine", "reject")[sha256(domain.encode()).digest()[2] % 4]
    return _POLICY.get(domain, chosen)


def route(address: str, salt: int = 0) -> Route:
    """The everyday road of a letter from ``address``."""
    domain = address.partition("@")[2]
    helo = _OUT.get(domain, "mail.{domain}").format(n=11 + salt % 7, domain=domain)
    normal = Route(helo, host_ip(helo), address, dkim_domain=domain, policy=_policy(domain))
    if domain in _UNSIGNED:
        return replace(normal, dkim="none", dkim_domain="")
    return normal


def through(service: str, address: str, aligned: bool = True) -> Route:
    """Sent for ``address`` by a mailing service; not aligned when the owner forgot the records."""
    base = route(address)
    helo = f"o{1 + len(address) % 9}.{service}"
    signer = base.dkim_domain if aligned else service
    return replace(
        base,
        helo=helo,
        ip=host_ip(helo),
        envelope=f"bounce-{len(address)}8817@{service}",
        dkim="pass",
        dkim_domain=signer or service,
        dmarc="pass" if aligned and signer else "fail",
        policy=base.policy if aligned else "none",
    )


def through_list(list_domain: str, address: str) -> Route:
    """A list adds a footer and so breaks the author's signature."""
    base = route(address)
    helo = f"lists.{list_domain}"
    return replace(
        base,
        helo=helo,
        ip=host_ip(helo),
        envelope=f"members-bounces@lists.{list_domain}",
        dkim="fail" if base.dkim_domain else "none",
        dmarc="fail",
        policy="none",
        via=base.helo,
    )


def unvouched(address: str) -> Route:
    """From a rented server of which the domain in From knows nothing: no check passes."""
    host = f"vps{11 + len(address) % 40}.driftwood-hosting.test"
    return replace(
        route(address),
        helo=host,
        ip=host_ip(host),
        spf="fail",
        dkim="none",
        dkim_domain="",
        dmarc="fail",
        policy="none",
    )


def forwarded(base: Route, relay: str) -> Route:
    """Automatic forwarding keeps the envelope sender, so SPF fails at the last border."""
    keeps = base.dkim == "pass" and len(base.helo) % 2 == 0
    return replace(
        base,
        helo=relay,
        ip=host_ip(relay),
        spf="softfail",
        via=base.helo,
        dkim=base.dkim if keeps or base.dkim == "none" else "fail",
        dmarc="pass" if keeps else "fail",
    )
