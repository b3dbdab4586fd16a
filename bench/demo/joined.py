"""Campaigns proposed beside those planted, and what a weighing says, in a few lines."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bongsu.exporters.link_words import link_reason
from bongsu.model.linking import CampaignsView, CampaignView, IncidentView
from bongsu.phrases import Language

Json = Mapping[str, Any]
_HONEST = "nothing planted"
_MAIL = "mail"


def joined(truth: Json, findings: Collection[Json], view: CampaignsView) -> Iterator[str]:
    """Each campaign with what its incidents really are, then how much of the planted ones it is."""
    planted = _Planted(truth)
    yield "\nCampaigns proposed, and what their incidents really are (synthetic mail and logs):\n"
    for each in view.campaigns:
        incidents, accounts = len(each.incidents), len(each.accounts)
        yield f"  {each.campaign_id}  incidents: {incidents}, accounts: {accounts}"
        yield f"      {_counted(Counter(map(planted.what, each.incidents)))}"
        yield f"      · {link_reason(Language.EN, each.foremost[0])}"
    alerts = {each["message_id"] for each in findings if each["alert"]}
    yield from planted.beside(view.campaigns, alerts)


def said(page: str) -> Iterator[str]:
    """The answer of a weighing, with its placebo: all above the table."""
    yield from page.lstrip("\n").partition("\n\n")[0].splitlines()


def _counted(found: Counter[str]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in found.most_common())


class _Planted:
    """What was really behind a letter or an act of a log."""

    def __init__(self, truth: Json) -> None:
        self._several = {each["name"]: each["message_ids"] for each in truth["campaigns"]}
        self._lures = {
            (each["account"], each["message_id"]): each["campaign"] or f"{each['family']} alone"
            for each in truth["lures"]
        }
        self._crews = {each["account"]: each["crew"] for each in truth["takeovers"]}

    def what(self, incident: IncidentView) -> str:
        """The campaign, or the crew that took the account over."""
        if incident.incident.kind != _MAIL:
            crew = self._crews.get(incident.account)
            return f"acts of {crew}" if crew else _HONEST
        key = (incident.account, incident.untrusted_message_id or "")
        return self._lures.get(key, _HONEST)

    def beside(self, campaigns: tuple[CampaignView, ...], alerts: Collection[str]) -> Iterator[str]:
        """For each planted campaign, how many of its letters lie together; only alerts can."""
        yield "\n  Planted in several mailboxes:"
        for name, letters in self._several.items():
            most = max((self._of(name, each) for each in campaigns), default=0)
            together = most if most > 1 else 0
            raised = len(alerts.intersection(letters))
            yield f"    {name:<22}letters: {len(letters)}, alerts: {raised}, joined: {together}"

    def _of(self, name: str, campaign: CampaignView) -> int:
        return sum(self.what(each) == name for each in campaign.incidents)
