"""One campaign of one hand in one case: whom it reaches, when, and with which borrowed means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.identity.crews import Takeover
from bongsu.scenario.people import Holder
from bongsu.scenario.plots.hand import Hand
from bongsu.scenario.world import World

KIT_NOTICE, INVITED, PAPER, KIT_BULK = "kit_notice", "invited", "paper", "kit_bulk"
_WAYS_IN = {
    KIT_NOTICE: ("phished_password", "app_password", "otp_relay"),
    INVITED: ("session_theft", "forward_only"),
    PAPER: ("oauth_consent", "phished_password"),
    KIT_BULK: ("phished_password",),
}
_ROADS = {False: ("common", "vpn", "common", "common", "own"), True: ("vpn", "own")}
_FALLS, _FALLS_TO_CRIME, _SPAM = 0.5, 0.12, 0.5
_SPREAD_DAYS = 10


@dataclass(frozen=True, slots=True)
class Operation:
    """``bulk``: sent through the bulk mailer; ``short``: its links hide behind the shortener.

    ``poses_as`` is another hand of which it leaves a trace on purpose. ``week`` counts from the
    beginning of the case.
    """

    name: str
    hand: Hand
    family: str
    week: float
    targets: tuple[str, ...]
    bulk: bool = False
    short: bool = False
    poses_as: Hand | None = None

    @property
    def crime(self) -> bool:
        return self.hand.criminal

    def own(self, *about: str) -> Rng:
        """Chance that belongs to this campaign alone, so that its letters agree."""
        return chance("|".join((self.name, self.hand.crew.site, *about)))

    def moment(self, world: World) -> datetime:
        """A working hour of the hand."""
        hand, rng = self.hand, world.rng
        begin = world.end - timedelta(weeks=world.weeks)
        day = begin + timedelta(days=int(self.week * 7) + rng.randrange(_SPREAD_DAYS))
        local = day.astimezone(hand.zone)
        while local.weekday() not in hand.days:
            local += timedelta(days=1)
        return local.replace(
            hour=rng.randrange(*hand.hours), minute=rng.randrange(60), second=rng.randrange(60)
        )

    def folder(self, account: str) -> str:
        """Much of what criminals send is caught."""
        caught = self.crime and self.own("folder", account).random() < _SPAM
        return "spam" if caught else "inbox"


def falls(seed: str, cast: Cast, operations: Sequence[Operation]) -> Mapping[str, Takeover]:
    """Who is taken over by whom: one hand at most holds an account. Each comes by VPN too."""
    found: dict[str, Takeover] = {}
    counts: dict[str, int] = {}
    for operation, holder in _hits(cast, operations):
        account, hand = holder.person.address, operation.hand
        rng = chance(f"{seed}|falls|{operation.name}|{account}")
        roads, turn = _ROADS[hand.criminal], counts.get(hand.name, 0)
        share = _FALLS_TO_CRIME if hand.criminal else _FALLS
        spared = turn >= roads.index("vpn") + 1 and rng.random() >= share
        if account in found or operation.folder(account) == "spam" or spared:
            continue
        counts[hand.name] = turn + 1
        kind = rng.choice(_WAYS_IN[operation.family])
        road = roads[turn % len(roads)]
        found[account] = Takeover(account, kind, hand.crew, operation.family, road)
    return found


def _hits(cast: Cast, operations: Sequence[Operation]) -> Iterator[tuple[Operation, Holder]]:
    for operation in operations:
        for account in operation.targets:
            yield operation, cast.holder(account)
