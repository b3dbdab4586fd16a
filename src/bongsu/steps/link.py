"""link: which incidents belong together, in one case or across several; signed in each."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from bongsu.linking.campaigns import campaigns
from bongsu.linking.carriers import NONE, Carriers
from bongsu.linking.deciding import decided
from bongsu.linking.keeping import kept
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.linking.rarity import counted
from bongsu.model.campaign import Incident, Link
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.linking import CampaignsView, LinkedCase, Linking
from bongsu.model.nearest import nearest
from bongsu.ports import Facts, Lake, Ledger, Signer
from bongsu.steps.campaigns import addressed, filled, known_of
from bongsu.steps.decisions import decisions_of, written
from bongsu.steps.documents import keep_document
from bongsu.steps.observe import background, observe
from bongsu.steps.search import not_searched

LINKS_KEPT = 1_000
"""Links that a campaign keeps beside those that hold it together."""
_LOOKED_INTO = "search.attachments"
"""Attachments are looked into, unlike in a search."""


@dataclass(frozen=True, slots=True)
class LinkTools:
    """One opened case; without a signer it is only read."""

    ledger: Ledger
    lake: Lake
    signer: Signer | None


def link(
    cases: Sequence[LinkTools],
    tool: str,
    versions: Sequence[tuple[str, str]],
    now_ms: Callable[[], int],
    boxes: Collection[str] = (),
    more: Carriers = NONE,
) -> CampaignsView:
    """Observe every case, link them at once, and keep the result in each that may be written.

    ``boxes`` are addresses of accounts of which every message is an incident, ``more`` are carriers
    beside those that are known here. Raises ``input.case_twice``, ``input.account_unknown``.
    """
    _require_different(cases)
    whole = _whole(cases, boxes)
    observed = _with_background(cases, [observe(c.ledger, c.lake, whole, more) for c in cases])
    found = links(observed)
    proposed = campaigns(observed, found)
    decisions = tuple(each for case in cases for each in decisions_of(case.ledger))
    named = {key for each in decisions if each.said for key in each.said.incidents}
    named |= {each.key for campaign in proposed for each in campaign.incidents}
    linking = Linking(
        tool=tool,
        versions=tuple(versions),
        cases=tuple(map(_linked_case, cases, observed)),
        incidents=tuple(i for each in observed for i in each.incidents if i.key in named),
        campaigns=tuple(replace(c, links=kept(c.links, LINKS_KEPT)) for c in proposed),
        decisions=decisions,
        links=len(found),
    )
    entries = {c.ledger.case_id: _keep(c, c.signer, linking) for c in cases if c.signer}
    found_states = decided(linking.incidents, linking.campaigns, decisions)
    known = {c.ledger.case_id: known_of(c.ledger, c.lake, found_states) for c in cases}
    first = cases[0].ledger.case_id
    now = now_ms()
    views = filled(linking, found_states, known, first)
    return CampaignsView(entries.get(first), now, now, addressed(linking, known), views)


def _require_different(cases: Sequence[LinkTools]) -> None:
    ids = [each.ledger.case_id for each in cases]
    for number, each in enumerate(ids):
        if each in ids[:number]:
            raise BongsuError("input.case_twice", name=cases[number].ledger.case_name)


def _whole(cases: Sequence[LinkTools], boxes: Collection[str]) -> frozenset[str]:
    """Account ids of these addresses, in whichever case they stand."""
    accounts = [each for case in cases for each in case.ledger.accounts() if each.address]
    known = {each.address.casefold(): each.address for each in accounts}
    for asked in boxes:
        if asked.casefold() not in known:
            near = nearest(asked, known)
            raise BongsuError("input.account_unknown", account=asked, nearest=near)
    wanted = {each.casefold() for each in boxes}
    return frozenset(a.account_id for a in accounts if a.address.casefold() in wanted)


def _with_background(cases: Sequence[LinkTools], observed: Sequence[Observed]) -> list[Observed]:
    """Each case also says how common it finds what the others show."""
    result = []
    for case, own in zip(cases, observed, strict=True):
        others = (v for each in observed if each is not own for v in each.values.values())
        asked = counted(others) - own.shown.keys()
        more = background(case.lake, asked) if asked else {}
        result.append(replace(own, shown={**own.shown, **more}))
    return result


def _linked_case(case: LinkTools, observed: Observed) -> LinkedCase:
    left_out = (each for each in not_searched(case.ledger, case.lake) if each[1] != _LOOKED_INTO)
    return LinkedCase(
        case_id=case.ledger.case_id,
        case_name=case.ledger.case_name,
        incidents=len(observed.incidents),
        exhibits=tuple(sorted(each.exhibit_id for each in case.ledger.exhibits())),
        looked_at=tuple(sorted(observed.looked_at.items())),
        left_out=tuple(left_out),
        read_only=case.signer is None,
    )


def _keep(case: LinkTools, signer: Signer, linking: Linking) -> int:
    own = for_case(linking, case.ledger.case_id)
    document = written(own)
    facts: Facts = {
        "cases": len(own.cases),
        "incidents": sum(each.incidents for each in own.cases),
        "campaigns": len(own.campaigns),
        "links": own.links,
    }
    with case.ledger.transaction(signer) as transaction:
        return keep_document(transaction, Action.CASE_LINKED, case.ledger.case_id, document, facts)


def for_case(linking: Linking, case_id: str) -> Linking:
    """What one case keeps: its own campaigns, and of other cases only ids and what is shared.

    Titles stay in the tables, so that erasing a holder reaches them; so do words of other cases.
    """
    campaigns = [c for c in linking.campaigns if any(i.case_id == case_id for i in c.incidents)]
    own = {each.key for each in linking.incidents if each.case_id == case_id}
    elsewhere = (each for each in linking.decisions if each.case_id != case_id)
    return replace(
        linking,
        incidents=tuple(map(_untitled, linking.incidents)),
        campaigns=tuple(
            replace(
                each,
                incidents=tuple(map(_untitled, each.incidents)),
                links=tuple(_withheld(link, own) for link in each.links),
            )
            for each in campaigns
        ),
        decisions=tuple(
            replace(each, said=each.said and replace(each.said, reason="")) for each in elsewhere
        ),
    )


def _untitled(incident: Incident) -> Incident:
    return replace(incident, untrusted_title="")


def _withheld(link: Link, own: Collection[str]) -> Link:
    """Values that only other cases hold stay there."""
    if link.first in own or link.second in own:
        return link
    return replace(link, reasons=tuple(replace(r, untrusted_value="") for r in link.reasons))
