"""``status``: the ladder of every account, and everything that limits it."""

from collections import Counter

from rich.text import Text

from bongsu.cli.render.coverage import (
    coverage_table,
    exhibit_table,
    log_table,
    problem_counts,
)
from bongsu.cli.render.erasing import of_accounts
from bongsu.cli.render.ladder import SIGNS, status_text
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.verdict import Rung
from bongsu.model.view import AccountView, CaseView, DetectorView


def status_page(screen: Screen, view: CaseView) -> None:
    """Print the whole page."""
    screen.say("cli.status.case", style="bold", name=view.case_name, id=view.case_id)
    screen.say("cli.status.custody", entries=view.custody_entries, tool=view.tool)
    _ladder(screen, view.accounts)
    _doors(screen, view.accounts)
    _expected(screen, view.accounts)
    of_accounts(screen, view.accounts)
    arrived = [each for each in view.accounts if each.exhibits]
    if arrived:
        screen.heading("cli.heading.exhibits")
        screen.put_table(exhibit_table(screen, arrived))
    if any(each.coverage for each in arrived):
        screen.heading("cli.heading.coverage")
        screen.put_table(coverage_table(screen, arrived))
    if any(each.logs for each in view.accounts):
        screen.heading("cli.heading.logs")
        screen.put_table(log_table(screen, view.accounts))
    _problems(screen, view.accounts)
    _could_not_look(screen, view.detectors)


def _ladder(screen: Screen, accounts: tuple[AccountView, ...]) -> None:
    screen.heading("cli.heading.accounts")
    if not accounts:
        screen.say("cli.status.no_accounts", indent=2)
        return
    rungs = [f"rung.{rung.value}" for rung in Rung]
    table = screen.table(
        "cli.col.account", "cli.col.messages", *rungs, "cli.col.bulk",
        right=("cli.col.messages", "cli.col.bulk"),
    )  # fmt: skip
    for account in accounts:
        screen.row(table, inert(account.address), f"{account.messages:,}", *_rungs(screen, account))
    if screen.fits(table):
        screen.put_table(table)
    else:
        for account in accounts:
            _in_two_lines(screen, account)
    signs = " · ".join(status_text(screen, each).plain for each in SIGNS)
    screen.say("cli.status.legend", style="dim", signs=signs)


def _rungs(screen: Screen, account: AccountView) -> list[str | Text]:
    """Cells of a row: a status for each rung, and the bulk lures."""
    if account.verdict is None:
        words = screen.sentence("cli.status.not_investigated")
        return [words, *[""] * (len(Rung) - 1), "—"]
    statuses = [status_text(screen, account.verdict.of(rung).status) for rung in Rung]
    return [*statuses, f"{account.verdict.bulk_lures:,}"]


def _in_two_lines(screen: Screen, account: AccountView) -> None:
    """The same for a narrow terminal: signs before the rungs; the legend says what they mean."""
    verdict = account.verdict
    counts = [("cli.col.messages", account.messages)]
    counts += [("cli.col.bulk", verdict.bulk_lures)] if verdict and verdict.bulk_lures else []
    said = (f"{screen.sentence(key)}: {count:,}" for key, count in counts)
    name = Text(" · ".join([inert(account.address), *said]))
    if verdict is None:
        screen.entry(name, [Text(screen.sentence("cli.status.not_investigated"))])
        return
    statuses = ((rung, *SIGNS[verdict.of(rung).status]) for rung in Rung)
    screen.entry(
        name,
        [
            Text(f"{sign:>2} {screen.sentence(f'rung.{rung.value}')}", style)
            for rung, sign, style in statuses
        ],
    )


def _expected(screen: Screen, accounts: tuple[AccountView, ...]) -> None:
    waiting = [each for each in accounts if each.expected]
    if not waiting:
        return
    screen.heading("cli.heading.expected")
    for each in waiting:
        named = f"{inert(each.address)} ({inert(each.holder)})"
        other = f" · {screen.sentence('accounts.others_log')}" if each.logs else ""
        screen.line(named + other, indent=2)


def _doors(screen: Screen, accounts: tuple[AccountView, ...]) -> None:
    """What to close now, and whose; `account` says since when and how sure that is."""
    told = [each for each in accounts if each.verdict and each.verdict.doors]
    if not told:
        return
    screen.heading("cli.heading.doors")
    table = screen.table("cli.col.account", "cli.col.door", "cli.col.what")
    for each in told:
        for n, door in enumerate(each.verdict.doors if each.verdict else ()):
            name, what = "" if n else inert(each.address), inert(door.untrusted_what, 120)
            screen.row(table, name, screen.sentence(f"door.{door.kind}"), what)
    screen.put_table(table)
    screen.say("cli.status.doors", style="dim")


def _problems(screen: Screen, accounts: tuple[AccountView, ...]) -> None:
    counts = Counter(problem.code for account in accounts for problem in account.problems)
    screen.heading("cli.heading.problems")
    problem_counts(screen, counts, "cli.problems.none")


def _could_not_look(screen: Screen, detectors: tuple[DetectorView, ...]) -> None:
    """A row for each reason and the accounts that it holds for; it often stops many detectors."""
    blind: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for each in detectors:
        told = [(account, screen.sentence(why)) for account, why in each.could_not_look]
        for words in dict.fromkeys(words for _, words in told):
            accounts = tuple(account for account, said in told if said == words)
            blind.setdefault((words, accounts), []).append(each.detector)
    if not blind:
        return
    screen.heading("cli.heading.could_not_look")
    for (words, accounts), names in blind.items():
        screen.line(words, indent=2)
        screen.line(", ".join(names), indent=4, hang=2)
        screen.line(", ".join(inert(each) for each in accounts), "dim", indent=4, hang=2)
