"""``findings``: by account, best first, each with its reasons in words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.text import Text

from bongsu.cli.render.record import record_words
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.finding import MarkKind, Reason
from bongsu.model.times import both_zones
from bongsu.model.view import CaseView, FindingView
from bongsu.phrases import stated

_MARKS = {MarkKind.CONFIRM: "green", MarkKind.REJECT: "dim", MarkKind.COMMENT: ""}


def findings_page(
    screen: Screen, view: CaseView, chosen: Sequence[FindingView], *, everything: bool
) -> None:
    """Print the findings, or say over what there are none."""
    if not chosen:
        _none(screen, view, everything=everything)
        return
    for account, found in groupby(chosen, key=lambda each: each.account):
        screen.heading("cli.findings.account", account=inert(account))
        finding_list(screen, found)
    screen.gap()
    screen.say("cli.findings.count", style="dim", count=len(chosen))


def finding_list(screen: Screen, chosen: Iterable[FindingView]) -> None:
    """A few lines a finding."""
    for each in chosen:
        _summary(screen, each)
        if each.record is not None:
            screen.line(record_words(screen, each.record), "bold", indent=6)
        else:
            _letter(screen, each)
        for reason in each.finding.reasons:
            screen.line(f"· {reason_sentence(screen, reason)}", indent=6, hang=2)


def _letter(screen: Screen, view: FindingView) -> None:
    """Sender and subject of the message."""
    message = view.message
    sender = inert(message.from_addr if message else None, 120)
    name = f" ({inert(message.from_name, 80)})" if message and message.from_name else ""
    screen.line(f"{screen.sentence('cli.col.sender')}: {sender}{name}", indent=6)
    subject = inert(message.subject if message else None, 200)
    screen.line(f"{screen.sentence('cli.col.subject')}: {subject}", "bold", indent=6)


def _summary(screen: Screen, view: FindingView) -> None:
    """``#1  fnd_…  812  2024-05-21 09:10:11 KST  ALERT confirmed``."""
    finding = view.finding
    rank = "#—" if finding.rank is None else f"#{finding.rank}"
    score = screen.sentence("cli.findings.score", score=finding.score)
    when = both_zones(finding.t_ms).partition(" (")[0]
    words = Text(f"{rank:>4}  {finding.finding_id}  {score}  {when}  ")
    screen.put(words.append_text(mark_text(screen, view)))


def reason_sentence(screen: Screen, reason: Reason) -> str:
    """The reason in words, filled with what stands in the evidence."""
    facts = (reason.untrusted_a, reason.untrusted_b)
    a, b = (inert(stated(reason.code, each, screen.language), 120) for each in facts)
    return screen.sentence(f"reason.{reason.code}", a=a, b=b)


def mark_text(screen: Screen, view: FindingView) -> Text:
    """``ALERT`` and the newest confirm, reject or, failing these, comment."""
    text = Text(screen.sentence("cli.alert") if view.finding.alert else "", "bold red")
    newest = sorted(view.marks, key=lambda mark: (mark.kind is not MarkKind.COMMENT, mark.seq))
    if newest:
        kind = newest[-1].kind
        words = screen.sentence(f"mark.{kind.value}")
        text.append(f" {words}" if text else words, _MARKS[kind] or "not bold")
    return text


def _none(screen: Screen, view: CaseView, *, everything: bool) -> None:
    if not any(each.verdict for each in view.accounts):
        screen.say("cli.findings.not_investigated")
        return
    judged = [each for each in view.accounts if each.verdict and not each.expected]
    messages = sum(each.messages for each in judged)
    key = "cli.findings.none" if everything else "cli.findings.no_alerts"
    screen.say(key, messages=f"{messages:,}", accounts=len(judged))
