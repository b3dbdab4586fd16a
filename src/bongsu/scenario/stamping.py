"""What every provider's header layout needs: the copy, its route, plausible tokens."""

from __future__ import annotations

import base64
import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bongsu.scenario.letters import Letter, Route

Header = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stamp:
    """All a layout needs for one copy."""

    letter: Letter
    account: str
    authserv_id: str
    zone: str
    arrived: datetime
    rng: random.Random

    @property
    def route(self) -> Route:
        return self.letter.route

    @property
    def from_domain(self) -> str:
        return self.letter.sender.domain

    def date(self, seconds: int = 0) -> str:
        day, month = _day(self.arrived + timedelta(seconds=seconds))
        at = self.arrived + timedelta(seconds=seconds)
        return f"{day}, {at.day} {month} {at.year} {at:%H:%M:%S %z}" + (
            f" ({self.zone})" if self.zone else ""
        )

    def token(self, size: int) -> str:
        return "".join(self.rng.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=size))

    def sig(self, size: int) -> str:
        """Text that looks like a signature, folded as signers fold it."""
        text = base64.b64encode(self.rng.randbytes(size)).decode()
        return "\r\n         ".join(text[i : i + 70] for i in range(0, len(text), 70))

    def inner(self) -> str:
        return "10." + ".".join(str(self.rng.randrange(1, 250)) for _ in range(3))

    def six(self) -> str:
        groups = (f"{self.rng.randrange(1, top):x}" for top in (0xFFFF, 0xFFFF, 9, 9, 9, 255))
        return "2001:db8:" + ":".join(groups)


def _day(at: datetime) -> tuple[str, str]:
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return days[at.weekday()], months[at.month - 1]


def spf_note(s: Stamp) -> str:
    """The comment that explains an SPF result."""
    r = s.route
    verb = {
        "pass": f"designates {r.ip} as permitted sender",
        "none": "does not designate permitted sender hosts",
        "softfail": f"does not designate {r.ip} as permitted sender (transitioning)",
    }
    return (
        f"({s.authserv_id}: domain of {r.envelope} "
        f"{verb.get(r.spf, f'does not designate {r.ip} as permitted sender')})"
    )


def dkim_result(s: Stamp, key: str) -> str:
    """The DKIM clause; ``key`` is the start of the signature."""
    r = s.route
    if r.dkim == "none":
        return "dkim=none (no signature)"
    why = "" if r.dkim == "pass" else " (body hash did not verify)"
    return (
        f"dkim={r.dkim}{why} header.i=@{r.dkim_domain} "
        f"header.s=s{1 + len(r.dkim_domain) % 4}026 header.b={key}"
    )


def dmarc_result(s: Stamp) -> str:
    """The DMARC clause."""
    p = s.route.policy
    return (
        f"dmarc={s.route.dmarc} (p={p.upper()} sp={p.upper()} dis=NONE) header.from={s.from_domain}"
    )
