"""A case's campaigns as one bundle."""

import json
from collections.abc import Iterator
from itertools import islice

from bongsu.exporters.link_words import link_rarity, link_reason
from bongsu.exporters.shared import Thing, things
from bongsu.exporters.stix.naming import Naming
from bongsu.exporters.stix.objects import MARKING, Object, domain_object, observable, own_id
from bongsu.exporters.stix.values import observed_value, pattern
from bongsu.model.campaign import Decision, Link, LinkReason, Standing
from bongsu.model.linking import CampaignsView, CampaignView, IncidentView, SignedDecision
from bongsu.model.times import iso_utc
from bongsu.model.view import CaseView
from bongsu.phrases import Language, say

_EN = Language.EN
_OPINIONS = {
    Decision.CONFIRM: "strongly-agree",
    Decision.MERGE: "agree",
    Decision.SPLIT: "disagree",
    Decision.REJECT: "strongly-disagree",
}
_TOLD = 4
"""Things that a campaign's description tells; its relationships tell all."""
_INDICATOR_TYPES = {Standing.CONFIRMED: "malicious-activity", Standing.PROPOSED: "unknown"}


def bundle(view: CaseView, linked: CampaignsView) -> Object:
    """Objects once each, by type and id, the marking first."""
    naming = Naming(view)
    every: dict[object, Object] = {}
    for campaign in linked.campaigns:
        for each in _Written(view, linked, campaign, naming).objects():
            every.setdefault(each["id"], each)
    ordered = sorted(every.values(), key=lambda each: (str(each["type"]), str(each["id"])))
    digest = json.dumps([each["id"] for each in ordered])
    name = own_id("bundle", view.case_id, str(linked.seq), digest)
    return {"type": "bundle", "id": name, "objects": [MARKING, *ordered]}


class _Written:
    """One campaign's objects."""

    def __init__(
        self, view: CaseView, linked: CampaignsView, campaign: CampaignView, naming: Naming
    ) -> None:
        self.case_id, self.campaign, self.naming = view.case_id, campaign, naming
        self.began, self.now = linked.began_ms, linked.t_ms
        self.name = campaign.campaign_id
        self.shared = things(campaign, 0)

    def objects(self) -> Iterator[Object]:
        """The campaign, then what belongs to it, then the grouping of it all."""
        own = self._campaign()
        observed = {each.incident.key: list(self._observed(each)) for each in self._own()}
        data = {key: made[-1]["id"] for key, made in observed.items() if made}
        said = [own, *(each for made in observed.values() for each in made)]
        if not self._revoked:
            said += self._indicators(own, data)
            said += self._links(data)
        said += self._opinions(own)
        refs = list(dict.fromkeys(each["id"] for each in said))
        yield from said
        yield self._made(
            "grouping", (self.name,), name=self.name, context="suspicious-activity",
            object_refs=refs, revoked=self._revoked or None,
        )  # fmt: skip

    @property
    def _revoked(self) -> bool:
        return self.campaign.standing is Standing.REJECTED

    def _own(self) -> Iterator[IncidentView]:
        """Incidents of this case; of others only ids are known."""
        return (each for each in self.campaign.incidents if each.incident.case_id == self.case_id)

    def _made(self, kind: str, parts: tuple[str, ...], **said: object) -> Object:
        decided = max((each.t_ms for each in self.campaign.state.history), default=0)
        now = max(self.now, decided)
        return domain_object(kind, (self.case_id, *parts), self.began, now, **said)

    def _campaign(self) -> Object:
        view = self.campaign
        counts = {"incidents": len(view.incidents), "accounts": len(view.accounts)}
        standing = say(f"campaign.{view.standing.value}", _EN)
        told = say("stix.campaign", _EN, standing=standing.capitalize(), **counts)
        return self._made(
            "campaign", (self.name,), name=self.name,
            description=" ".join([told, *islice(self._joins(), _TOLD)]),
            first_seen=iso_utc(view.first_ms), last_seen=iso_utc(view.last_ms),
            labels=[view.standing.value], revoked=self._revoked or None,
        )  # fmt: skip

    def _joins(self) -> Iterator[str]:
        """What its incidents share, in sentences, the most telling first."""
        reasons = (each.reason for each in self.shared if not self._revoked)
        return (link_reason(_EN, r) for r in reasons if not self.naming.names(r.untrusted_value))

    def _observed(self, view: IncidentView) -> Iterator[Object]:
        """Cyber-observables of one incident, and last the observed-data that holds them."""
        when = iso_utc(view.incident.t_ms)
        found = [*self._letter(view)] if view.incident.kind == "mail" else []
        found += filter(None, map(self._value, self._shown_by(view.incident.key)))
        if when is None or not found:
            return
        refs = list(dict.fromkeys(each["id"] for each in found))
        yield from found
        yield self._made(
            "observed-data", (self.name, view.incident.key), first_observed=when,
            last_observed=when, number_observed=1, object_refs=refs,
        )  # fmt: skip

    def _letter(self, view: IncidentView) -> Iterator[Object]:
        """Sender and letter, without its recipients; nothing that names anybody of the case."""
        sender = self.naming.unless_named(view.untrusted_sender)
        addr = observable("email-addr", {"value": sender}, "value") if sender else None
        if addr:
            yield addr
        said: Object = {
            "is_multipart": False,
            "date": iso_utc(view.incident.t_ms),
            "from_ref": addr and addr["id"],
            "message_id": self.naming.unless_named(view.untrusted_message_id),
            "subject": self.naming.unless_named(view.incident.untrusted_title),
        }
        if said["from_ref"] or said["subject"]:
            yield observable("email-message", said, "from_ref", "subject")

    def _shown_by(self, key: str) -> Iterator[LinkReason]:
        return (each.reason for each in self.shared if key in each.incidents)

    def _value(self, reason: LinkReason) -> Object | None:
        return None if self.naming.names(reason.untrusted_value) else observed_value(reason)

    def _indicators(self, own: Object, data: dict[str, object]) -> Iterator[Object]:
        """What joins the incidents as something to look for; a lead, and told as one."""
        for thing in self.shared:
            value = self._value(thing.reason)
            if value is None:
                continue
            indicator = self._indicator(thing, value)
            yield indicator
            yield self._relation(indicator["id"], "indicates", own["id"])
            based = (data[key] for key in sorted(thing.incidents) if key in data)
            yield from (self._relation(indicator["id"], "based-on", each) for each in based)

    def _indicator(self, thing: Thing, value: Object) -> Object:
        times = [i.incident.t_ms for i in self.campaign.incidents
                 if i.incident.key in thing.incidents and i.incident.t_ms is not None]  # fmt: skip
        return self._made(
            "indicator", (self.name, str(value["id"])),
            description=f"{link_rarity(_EN, thing.reason)} {say('stix.lead', _EN)}",
            indicator_types=[_INDICATOR_TYPES[self.campaign.standing]],
            pattern=pattern(value), pattern_type="stix", pattern_version="2.1",
            valid_from=iso_utc(min(times, default=self.began)),
        )  # fmt: skip

    def _links(self, data: dict[str, object]) -> Iterator[Object]:
        """The links that hold the campaign together, each with its reasons in words."""
        for link in self.campaign.tree:
            if link.first in data and link.second in data:
                said = " ".join(self._reasons(link))
                one, other = data[link.first], data[link.second]
                yield self._relation(one, "related-to", other, description=said)

    def _reasons(self, link: Link) -> Iterator[str]:
        for each in link.reasons:
            if not self.naming.names(each.untrusted_value):
                yield link_reason(_EN, each)

    def _relation(self, one: object, kind: str, other: object, **said: object) -> Object:
        parts = (self.name, str(one), kind, str(other))
        return self._made(
            "relationship", parts, relationship_type=kind, source_ref=one, target_ref=other, **said
        )

    def _opinions(self, own: Object) -> Iterator[Object]:
        return (self._opinion(each, own) for each in self.campaign.state.history)

    def _opinion(self, made: SignedDecision, own: Object) -> Object:
        """What an analyst said; who it was stays in the case."""
        word = say(f"decision.{made.decision.value}", _EN)
        became = _became(made)
        reason = made.said.reason if made.said else ""
        why = say("stix.withheld", _EN) if self.naming.names(reason) else reason
        return domain_object(
            "opinion", (self.case_id, self.name, made.case_id, str(made.seq)), made.t_ms, made.t_ms,
            opinion=_OPINIONS[made.decision], object_refs=[own["id"]],
            explanation=" ".join(filter(None, (f"{word}: {became}.", why))),
        )  # fmt: skip


def _became(made: SignedDecision) -> str:
    if made.said is None:
        return ", ".join(made.campaigns)
    before = ", ".join(each.campaign_id for each in made.said.before)
    after = ", ".join(each.campaign_id for each in made.said.after)
    return before if before == after else f"{before} → {after}"
