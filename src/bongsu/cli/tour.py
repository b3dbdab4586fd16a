"""``tour``: a newcomer's walk through a small fictional case, with the real commands."""

import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.times import iso_utc
from bongsu.model.verdict import Rung

if TYPE_CHECKING:
    from bongsu.model.view import AccountView, FindingView

verbs = typer.Typer()

_SCENARIO = ("--accounts", "4", "--months", "3")  # small: every step ends in seconds
_PASSPHRASE = "tour"  # noqa: S105 - of keys that open nothing but fiction


@dataclass(frozen=True, slots=True)
class Step:
    """What is explained (``tour.<name>``), and the words after ``bongsu``."""

    name: str
    words: tuple[str, ...]


FIRST = (
    Step("scenario", ("scenario", "mail", *_SCENARIO)),
    Step("actor", ("actor", "create", "Tour")),
    Step("init", ("init", "case", "--name", "Tour")),
    Step("add", ("add", "case", "--intake", "mail/intake.csv")),
    Step("investigate", ("investigate", "case")),
    Step("status", ("status", "case")),
)
FINDINGS = Step("findings", ("findings", "case"))
TOGETHER = (
    Step("link", ("link", "case")),
    Step("evidence", (
        "evidence", "add", "case", "technique", "T1566.002", "T1598.003",
        "--observation", "lures with links to look-alike pages", "--grade", "A1",
    )),
    Step("weigh", ("weigh", "case")),
)  # fmt: skip
LAST = (
    Step("verify", ("verify", "case")),
    Step("report", ("report", "case", "--out", "report.html")),
)


@verb(verbs, "tour", without=frozenset({"machine", "actor", "home"}))
def tour(
    state: State, tour_folder: Annotated[Path, typer.Argument(metavar="DIR")] = Path("bongsu-tour")
) -> None:
    """Explain each step, show its command, run it."""
    folder = tour_folder
    api.must_be_new(folder)
    state.out.say("tour.intro")
    state.out.gap()
    state.out.say("tour.keys", folder=shlex.quote(str(folder)), passphrase=_PASSPHRASE)
    for number, step in enumerate(_steps(folder), 1):
        _explain(state, number, step)
        if not _goes_on(state):
            state.out.say("tour.left", folder=str(folder))
            return
        code = api.run_again(step.words, folder, _environment(state, folder))
        if code:
            state.notes.say("tour.failed", style="bold red", command=shlex.join(step.words))
            raise typer.Exit(code)
    state.out.heading("tour.end.heading")
    state.out.written("tour.end", folder / "report.html")
    state.out.say("tour.end.next", folder=str(folder))


def _steps(folder: Path) -> Iterator[Step]:
    """The steps; those on an account and a finding follow from what the earlier ones found."""
    yield from FIRST
    accounts = _accounts(folder)
    fallen = max(accounts, key=_doors, default=None)
    if fallen is not None and _doors(fallen):
        yield story_of(fallen)
    yield FINDINGS
    best = _best_lure(accounts)
    if best is not None:
        yield from about(best)
    yield from TOGETHER
    yield from LAST


def _doors(view: "AccountView") -> int:
    return len(view.verdict.doors) if view.verdict else 0


def story_of(view: "AccountView") -> Step:
    """The story of an account, from the day on which somebody else came in."""
    came = view.verdict.of(Rung.ACCESSED).first_ms if view.verdict else None
    since = ("--from", str(iso_utc(came))[:10]) if came is not None else ()
    return Step("timeline", ("timeline", "case", view.address, *since))


def about(view: "FindingView") -> Iterator[Step]:
    """Steps that look at one finding, judge it, and look for its sender elsewhere."""
    found = view.finding.finding_id
    yield Step("show", ("show", "case", found))
    yield Step("mark", ("mark", "case", found, "confirm", "--reason", "Seen on the tour"))
    if view.message is not None and view.message.from_addr:
        yield Step("search", ("search", "case", view.message.from_addr))


def _accounts(folder: Path) -> "tuple[AccountView, ...]":
    settings = api.Settings(home=folder / "keys", passphrase=lambda: _PASSPHRASE)
    with api.open_case(folder / "case", settings) as opened_case:
        return opened_case.view().accounts


def _best_lure(accounts: "tuple[AccountView, ...]") -> "FindingView | None":
    told = [each for account in accounts for each in account.findings if each.finding.alert]
    lures = [each for each in told if each.message is not None]
    return max(lures, key=lambda each: each.finding.score, default=None)


def _environment(state: State, folder: Path) -> dict[str, str]:
    chosen = {
        "BONGSU_HOME": str((folder / "keys").absolute()),
        "BONGSU_PASSPHRASE": _PASSPHRASE,
        "BONGSU_LANGUAGE": state.language.value,
    }
    return chosen | ({"NO_COLOR": "1"} if state.no_color else {})


def _explain(state: State, number: int, step: Step) -> None:
    state.out.heading("tour.step", number=number, title=state.out.sentence(f"tour.{step.name}"))
    state.out.say(f"tour.{step.name}.why")
    state.out.gap()
    state.out.verbatim(f"$ bongsu {shlex.join(step.words)}", "bold cyan")


def _goes_on(state: State) -> bool:
    """Wait for Enter where somebody can press it; ``q`` ends the tour."""
    sys.stdout.flush()
    if not (sys.stdin.isatty() and state.out.is_terminal):
        return True
    state.out.say("tour.enter", "dim")
    return sys.stdin.readline().strip().casefold() != "q"
