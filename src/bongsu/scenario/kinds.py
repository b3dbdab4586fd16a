"""What each family of lures needs: whom it suits, under what name and from what domain it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bongsu.scenario.cast import Cast
from bongsu.scenario.disguises import (
    Disguise,
    Dress,
    Rng,
    from_exact_domain,
    from_known_office,
    from_neighbourhood,
    from_private_mailbox,
    from_provider,
    from_stranger,
)
from bongsu.scenario.families import compromised_sender, locked_archive, otp_relay, qr
from bongsu.scenario.lures import FAMILIES
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan
from bongsu.scenario.records import Lure
from bongsu.scenario.world import World


@dataclass(frozen=True, slots=True)
class Kind:
    """A family with its parameters. ``reasons`` are the classes that its letters truly bear."""

    make: Callable[[World, Plan], list[Lure]]
    langs: tuple[str, ...]
    reasons: tuple[str, ...]
    disguise: Dress
    borrows: bool = False
    at_work: bool = True

    def suits(self, holder: Holder) -> bool:
        """Whether this family is written for such a holder."""
        return holder.person.lang in self.langs and not (self.at_work and holder.family)

    def together(self, one: Holder, two: Holder) -> bool:
        """Whether one campaign reaches both: the same language, and the same imitated provider."""
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
        other = disguise.other or (_friend(rng, cast, holder) if self.borrows else "")
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
        )

    def _reasons(self, disguise: Disguise, cast: Cast, holder: Holder) -> tuple[str, ...]:
        """A borrowed office is an identity reason only where the holder knows that office."""
        orgs = {cast.contacts[a].org for a in holder.circle}
        borrowed = disguise.cover.org if disguise.cover else ""
        strange = self.disguise is from_known_office and borrowed not in orgs
        return tuple(r for r in self.reasons if not (strange and r == "identity"))


def _friend(rng: Rng, cast: Cast, holder: Holder) -> str:
    """Somebody from the first names of the circle, so that there is an old thread."""
    same = [a for a in holder.circle[:4] if cast.contacts[a].lang == holder.person.lang]
    return rng.choice(same or list(holder.circle[:1]))


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
}
