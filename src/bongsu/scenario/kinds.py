"""What each family of lures needs: whom it suits, under what name and from what domain it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bongsu.scenario.cast import Cast
from bongsu.scenario.disguises import (
    Disguise,
    Dress,
    Rng,
    from_correspondent,
    from_exact_domain,
    from_known_office,
    from_neighbourhood,
    from_private_mailbox,
    from_provider,
    from_stranger,
    near_to,
)
from bongsu.scenario.families import (
    calendar,
    compromised_sender,
    html_page,
    hwp_object,
    locked_archive,
    near_correspondent,
    otp_relay,
    peer_review,
    qr,
    undelivered,
)
from bongsu.scenario.lures import FAMILIES
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan
from bongsu.scenario.records import Lure
from bongsu.scenario.world import World


@dataclass(frozen=True, slots=True)
class Kind:
    """A family with its parameters. ``reasons`` are the classes that its letters truly bear.

    ``in_full``: only in a case that is more than a first walk.
    """

    make: Callable[[World, Plan], list[Lure]]
    langs: tuple[str, ...]
    reasons: tuple[str, ...]
    disguise: Dress
    borrows: bool = False
    at_work: bool = True
    in_full: bool = False

    def suits(self, holder: Holder) -> bool:
        """Whether this family is written for such a holder."""
        return holder.person.lang in self.langs and not (self.at_work and holder.family)

    def together(self, one: Holder, two: Holder) -> bool:
        """Whether one campaign reaches both: the same language, and the same imitated provider.

        Somebody's correspondent is borrowed for one mailbox only.
        """
        if self.disguise is from_correspondent:
            return False
        same = one.person.lang == two.person.lang
        imitates = self.disguise in (from_provider, from_neighbourhood)
        return same and (not imitates or one.person.domain == two.person.domain)

    def plan(
        self,
        rng: Rng,
        cast: Cast,
        disguise: Disguise,
        holder: Holder,
        family: str,
        week: float,
        campaign: str,
    ) -> Plan:
        """The plan for one mailbox."""
        other = disguise.other
        if self.borrows and not other:
            other = rng.choice(near_to(cast, holder)).address
        return Plan(
            holder.person.address,
            family,
            week,
            disguise.bait,
            self._reasons(disguise, cast, holder),
            campaign,
            other,
            "spam" if rng.random() < 0.12 else "inbox",
            disguise.cover,
            disguise.answers_to,
            disguise.road,
        )

    def _reasons(self, disguise: Disguise, cast: Cast, holder: Holder) -> tuple[str, ...]:
        """A borrowed office is an identity reason only where the holder knows that office.

        What its letters bear of their origin hangs on the difficulty.
        """
        if self.disguise is not from_known_office:
            return self.reasons
        lost, orgs = set[str](), {cast.contacts[a].org for a in holder.circle}
        if disguise.cover and disguise.cover.org not in orgs:
            lost.add("identity")
        if not disguise.answers_to:
            lost.add("origin")
        found = tuple(reason for reason in self.reasons if reason not in lost)
        return (*found, "origin") if disguise.road and "origin" not in found else found


def playing(cast: Cast) -> list[str]:
    """The names of the families that this cast meets."""
    return sorted(name for name, kind in KINDS.items() if not (kind.in_full and cast.short))


_ID_LINK = ("identity", "content_link")
KINDS = {
    "portal_impersonation": Kind(
        FAMILIES["portal_impersonation"], ("ko", "en"), _ID_LINK, from_provider, at_work=False
    ),
    "document_share": Kind(
        FAMILIES["document_share"], ("ko", "en"), _ID_LINK, from_neighbourhood, borrows=True
    ),
    "forged_notice": Kind(
        FAMILIES["forged_notice"], ("ko",), _ID_LINK, from_neighbourhood, at_work=False
    ),
    "conference_request": Kind(
        FAMILIES["conference_request"],
        ("ko",),
        ("identity", "origin", "content_link"),
        from_known_office,
    ),
    "interview_request": Kind(
        FAMILIES["interview_request"], ("en",), ("identity", "origin"), from_known_office
    ),
    "correspondent_impersonation": Kind(
        FAMILIES["correspondent_impersonation"],
        ("ko",),
        ("identity", "payload"),
        from_private_mailbox,
        borrows=True,
    ),
    "ministry_spoof": Kind(
        FAMILIES["ministry_spoof"], ("ko",), ("origin", "content_link"), from_exact_domain
    ),
    "compromised_sender": Kind(
        compromised_sender.lure,
        ("ko", "en"),
        ("behaviour", "content_link"),
        from_neighbourhood,
        borrows=True,
    ),
    "locked_archive": Kind(
        locked_archive.lure, ("ko", "en"), ("identity", "payload"), from_known_office
    ),
    "otp_relay": Kind(
        otp_relay.lure, ("ko", "en"), ("identity", "origin", "behaviour"), from_known_office
    ),
    "qr": Kind(qr.lure, ("ko", "en"), ("identity", "content_link"), from_provider, at_work=False),
    "rapport": Kind(FAMILIES["rapport"], ("ko",), ("behaviour", "content_link"), from_stranger),
    "bulk": Kind(FAMILIES["bulk"], ("ko",), ("content_link",), from_neighbourhood, at_work=False),
    "hwp_object": Kind(
        hwp_object.lure,
        ("ko", "en"),
        ("identity", "payload"),
        from_known_office,
        in_full=True,
    ),
    "html_page": Kind(
        html_page.lure,
        ("ko", "en"),
        ("identity", "content_link", "payload"),
        from_provider,
        at_work=False,
        in_full=True,
    ),
    "calendar": Kind(calendar.lure, ("ko", "en"), _ID_LINK, from_known_office, in_full=True),
    "undelivered": Kind(
        undelivered.lure, ("ko", "en"), _ID_LINK, from_provider, at_work=False, in_full=True
    ),
    "peer_review": Kind(
        peer_review.lure,
        ("ko", "en"),
        ("behaviour", "content_link", "payload"),
        from_stranger,
        in_full=True,
    ),
    "near_correspondent": Kind(
        near_correspondent.lure,
        ("ko", "en"),
        ("identity", "origin", "content_link", "payload"),
        from_correspondent,
        in_full=True,
    ),
}
