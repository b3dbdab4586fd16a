"""Who takes accounts over, from which addresses, and which account falls in what way."""

from __future__ import annotations

from dataclasses import dataclass

from bongsu.scenario.campaigns import Campaigns
from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.identity.events import Origin
from bongsu.scenario.identity.places import carrier, exit_of_vpn, rented
from bongsu.scenario.people import Holder

KINDS = (
    "phished_password",
    "otp_relay",
    "oauth_consent",
    "app_password",
    "session_theft",
    "forward_only",
)
_FITTING = {
    "portal_impersonation": ("phished_password", "app_password"),
    "forged_notice": ("phished_password", "app_password"),
    "qr": ("phished_password",),
    "html_page": ("phished_password", "app_password"),
    "undelivered": ("phished_password",),
    "otp_relay": ("otp_relay",),
    "document_share": ("oauth_consent", "phished_password"),
    "calendar": ("oauth_consent",),
    "near_correspondent": ("oauth_consent", "session_theft"),
    "ministry_spoof": ("phished_password",),
    "conference_request": ("oauth_consent", "phished_password"),
    "compromised_sender": ("oauth_consent", "app_password"),
    "locked_archive": ("session_theft", "forward_only"),
    "hwp_object": ("session_theft", "forward_only"),
    "correspondent_impersonation": ("session_theft", "forward_only"),
    "peer_review": ("session_theft", "forward_only"),
    "rapport": ("phished_password",),
}
_FALLS, _FALLS_UNLURED = 0.5, 0.06
_ACCOUNTS_A_CREW, _FEWEST_CREWS = 25, 2
_ROADS = {"common": 60, "own": 14, "vpn": 14, "carrier": 12}
_HIDEOUTS = ("brackenfold", "dunlin", "hazelrow", "lowtide", "millrace", "oldquay", "pinfold")


@dataclass(frozen=True, slots=True)
class Crew:
    """Who acts together. ``servers`` are used against many, the first most.

    ``drop`` is where stolen mail goes, ``app`` what holders are asked to allow.
    """

    name: str
    servers: tuple[Origin, ...]
    drop: str
    site: str
    app: str = "Docs Viewer"


@dataclass(frozen=True, slots=True)
class Takeover:
    """How one account falls. ``family``: of the lure that did it, or none."""

    account: str
    kind: str
    crew: Crew
    family: str
    road: str

    def origin(self, rng: Rng, number: int, land: str) -> Origin:
        """Where the intruder comes from; ``number`` is the account's."""
        if self.road == "vpn":
            return exit_of_vpn(rng)
        if self.road == "carrier":
            return carrier(rng, number % 3, land)
        if self.road == "own":
            return rented(rng, 400 + number)
        return rng.choices(self.crew.servers, (4, 1))[0]


def opens_with_a_password(family: str) -> bool:
    """Whether a lure of this family takes passwords."""
    return "phished_password" in _FITTING.get(family, ())


def crews_of(seed: int | str, count: int) -> tuple[Crew, ...]:
    """So many crews for so many accounts, each with two servers of its own."""
    rng, found = chance(f"{seed}|crews"), []
    for number in range(max(_FEWEST_CREWS, count // _ACCOUNTS_A_CREW)):
        servers = (rented(rng, 2 * number), rented(rng, 2 * number + 1))
        stem = f"{_HIDEOUTS[number % len(_HIDEOUTS)]}{number + 1}"
        drop = rng.choice((f"keeper@{stem}.test", f"{stem}@vaultwren.example"))
        found.append(Crew(f"crew-{number + 1:02d}", servers, drop, f"{stem}.test"))
    return tuple(found)


def crew_for(seed: int | str, cast: Cast, number: int) -> Crew:
    """The crew that comes when it is not settled which."""
    crews = crews_of(seed, len(cast.holders))
    return crews[number % len(crews)]


def plot(seed: int | str, cast: Cast, campaigns: Campaigns) -> dict[str, Takeover]:
    """Which accounts fall: many of the lured, few of the others."""
    crews, found = crews_of(seed, len(cast.holders)), {}
    for number, holder in enumerate(cast.holders):
        rng = chance(f"{seed}|takeover|{holder.person.address}")
        plan = _plan(rng, number, holder, campaigns, crews)
        if plan and holder.export:
            found[holder.person.address] = plan
    return found


def _plan(
    rng: Rng, number: int, holder: Holder, campaigns: Campaigns, crews: tuple[Crew, ...]
) -> Takeover | None:
    account = holder.person.address
    seen = [
        p.family
        for p in campaigns.plans.get(account, ())
        if p.folder == "inbox" and p.family in _FITTING
    ]
    crew, road = rng.choice(crews), rng.choices(list(_ROADS), list(_ROADS.values()))[0]
    if seen and rng.random() < _FALLS:
        family = rng.choice(seen)
        return Takeover(account, rng.choice(_FITTING[family]), crew, family, road)
    if not seen and rng.random() < _FALLS_UNLURED:
        return Takeover(account, KINDS[number % len(KINDS)], crew, "", road)
    return None
