"""Campaigns on a terminal: what each is, why its incidents belong together, who decided what."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.campaign import IN_WORDS, Link, LinkReason, Standing
from bongsu.model.linking import CampaignsView, CampaignView, IncidentView, SignedDecision
from bongsu.model.shown import ShownText, defang
from bongsu.model.times import both_zones, iso_utc

_STYLES = {Standing.PROPOSED: "", Standing.CONFIRMED: "bold green", Standing.REJECTED: "dim"}
_LINKS = 40
"""Links that `campaign show` explains unless all are asked for."""
_REASONS = 4


def linking_page(screen: Screen, view: CampaignsView) -> None:
    """What a linking found, over what it looked, and where it is kept."""
    _list(screen, view)
    _coverage(screen, view)
    kept = [each.case_name for each in view.linking.cases if not each.read_only]
    if kept:
        screen.say("cli.link.kept", style="dim", cases=", ".join(kept), seq=view.seq)
    else:
        screen.say("cli.link.not_kept")


def campaigns_page(screen: Screen, view: CampaignsView) -> None:
    """The campaigns of the newest linking."""
    _list(screen, view)
    _coverage(screen, view)
    screen.say("cli.link.from", style="dim", seq=view.seq, when=both_zones(view.t_ms))


def _list(screen: Screen, view: CampaignsView) -> None:
    if not view.campaigns:
        incidents = sum(each.incidents for each in view.linking.cases)
        screen.say("cli.link.none", incidents=incidents)
    for each in view.campaigns:
        _head(screen, each)
        for sentence in reason_sentences(screen, each.foremost[:_REASONS]):
            screen.line(f"· {sentence}", indent=4, hang=2)
        screen.gap()


def _head(screen: Screen, view: CampaignView) -> None:
    """Id and standing; how many, whom, when."""
    name = Text(f"{view.campaign_id}  ", "bold")
    name.append(screen.sentence(f"campaign.{view.standing.value}"), _STYLES[view.standing])
    screen.put(name)
    incidents = len(view.incidents)
    screen.say("cli.campaign.size", indent=4, incidents=incidents, accounts=len(view.accounts))
    screen.line(f"{both_zones(view.first_ms)} – {both_zones(view.last_ms)}", indent=4)
    listed = (_account(*each) for each in view.accounts[:8])
    more = len(view.accounts) - 8
    names = ", ".join(listed) + (f" +{more}" if more > 0 else "")
    screen.line(names, indent=4)
    state = view.state
    if state.newer:
        screen.say("cli.campaign.newer", indent=4, style="yellow", n=len(state.newer))
    for other, count in state.near:
        screen.say("cli.campaign.near", indent=4, id=other, n=count)


def _account(case: str, address: str) -> str:
    return f"{inert(address, 80)} ({inert(case, 60)})" if case else inert(address, 80)


def reason_sentences(screen: Screen, reasons: Iterable[LinkReason]) -> Iterator[str]:
    """Each reason in words, with how rare it is where that was counted."""
    for each in reasons:
        said = screen.sentence(f"link.{each.type}", value=_value(screen, each))
        if each.messages:
            key = "link.rarity_common" if each.background else "link.rarity"
            counts = {"messages": each.messages, "mailboxes": each.mailboxes}
            said += " " + screen.sentence(key, **counts, background=each.background)
        yield said


def _value(screen: Screen, reason: LinkReason) -> ShownText:
    """The shared value; another case keeps its own."""
    if not reason.untrusted_value:
        return ShownText(screen.sentence("campaign.withheld"))
    if reason.type in IN_WORDS:
        return inert(reason.untrusted_value, 160)
    return defang(reason.untrusted_value, 160)


def campaign_page(
    screen: Screen, view: CampaignsView, found: CampaignView, *, everything: bool
) -> None:
    """One campaign: incidents by time, its links in sentences, the decisions."""
    _head(screen, found)
    numbers = {each.incident.key: n for n, each in enumerate(found.incidents, 1)}
    screen.heading("cli.heading.incidents")
    for each in found.incidents:
        newer = each.incident.key in found.state.newer
        _incident(screen, numbers[each.incident.key], each, newer=newer)
    links = _chosen(found, everything=everything)
    screen.heading("cli.heading.campaign_links")
    for link in links:
        one, other = sorted((numbers[link.first], numbers[link.second]))
        screen.line(f"{one} – {other}", "bold", indent=2)
        for sentence in reason_sentences(screen, link.reasons):
            screen.line(sentence, indent=6)
    left = len(found.state.campaign.links) - len(links)
    if left:
        screen.say("cli.campaign.more_links", n=left)
    _history(screen, found.state.history)
    if found.state.gone:
        screen.say("cli.campaign.gone", n=len(found.state.gone))
    screen.gap()
    screen.say("cli.link.from", style="dim", seq=view.seq, when=both_zones(view.t_ms))


def _chosen(found: CampaignView, *, everything: bool) -> Sequence[Link]:
    return found.state.campaign.links if everything else found.tree[:_LINKS]


def _incident(screen: Screen, number: int, view: IncidentView, *, newer: bool) -> None:
    incident = view.incident
    kind = screen.sentence(f"incident.{incident.kind}")
    mark = f" · {screen.sentence('campaign.newer')}" if newer else ""
    when = both_zones(incident.t_ms)
    account = view.account or incident.account_id
    screen.line(f"{number:>3}  {when}  {_account(view.case_name, account)}", indent=2)
    shown = inert(incident.untrusted_title or None, 160)
    screen.line(f"{kind}: {shown} · {inert(incident.row_id)}{mark}", indent=7)


def _history(screen: Screen, history: Sequence[SignedDecision]) -> None:
    """Every decision, oldest first: who, when, why, and what became of which campaign."""
    if not history:
        screen.gap()
        screen.say("cli.campaign.undecided")
        return
    screen.heading("cli.heading.decisions")
    for each in history:
        screen.line(decision_words(screen, each), indent=2, hang=2)
        reason = each.said.reason if each.said else None
        if reason:
            screen.line(f"“{inert(reason, 1000)}”", indent=6, hang=1)
        else:
            key = "campaign.reason_elsewhere" if each.said else "campaign.words_erased"
            screen.say(key, indent=6, case=each.case_id)


def decision_words(screen: Screen, made: SignedDecision) -> str:
    """``2026-… · entry 14 · act_… · merged: cmp_a (3), cmp_b (2) → cmp_a (5)``."""
    word = screen.sentence(f"decision.{made.decision.value}")
    before = after = ", ".join(made.campaigns)
    if made.said:
        before = ", ".join(f"{g.campaign_id} ({len(g.incidents)})" for g in made.said.before)
        after = ", ".join(f"{g.campaign_id} ({len(g.incidents)})" for g in made.said.after)
    became = before if before == after else f"{before} → {after}"
    entry = screen.sentence("finding.entry", n=made.seq)
    return f"{both_zones(made.t_ms)} · {entry} · {made.actor_id} · {word}: {became}"


def _coverage(screen: Screen, view: CampaignsView) -> None:
    """Over what was looked, by case; what was not, and why."""
    screen.heading("cli.heading.linked")
    for each in view.linking.cases:
        looked = sum(count for _, count in each.looked_at)
        screen.say(
            "cli.link.looked",
            case=each.case_name,
            incidents=each.incidents,
            rows=f"{looked:,}",
            accounts=len(each.looked_at),
            exhibits=len(each.exhibits),
        )
        for what, why in each.left_out:
            key = "cli.search.not_searched_in" if what else "cli.search.not_searched"
            shown = inert(screen.sentence(why), 1000)
            screen.say(key, indent=2, what=inert(what), why=shown)
    if view.linking.own_list:
        screen.say("cli.link.own_list", sha256=view.linking.own_list)


def campaign_line(view: CampaignView) -> dict[str, object]:
    """One campaign for programs."""
    return {
        "kind": "campaign",
        "id": view.campaign_id,
        "standing": view.standing,
        "incidents": len(view.incidents),
        "accounts": [{"case": case, "account": address} for case, address in view.accounts],
        "first": iso_utc(view.first_ms),
        "last": iso_utc(view.last_ms),
        "newer": sorted(view.state.newer),
        "gone": view.state.gone,
        "near": dict(view.state.near),
        "reasons": view.foremost[:_REASONS],
    }


def campaign_object(view: CampaignsView, found: CampaignView) -> dict[str, object]:
    """One campaign in full for programs."""
    return campaign_line(found) | {
        "custody_seq": view.seq,
        "incidents": found.incidents,
        "links": found.state.campaign.links,
        "reasons": found.reasons,
        "history": found.state.history,
    }


def linking_line(view: CampaignsView) -> dict[str, object]:
    """What was looked at: the last line."""
    linking = view.linking
    return {
        "kind": "linking",
        "custody_seq": view.seq,
        "t": iso_utc(view.t_ms),
        "tool": linking.tool,
        "versions": dict(linking.versions),
        "links": linking.links,
        "cases": linking.cases,
    }
