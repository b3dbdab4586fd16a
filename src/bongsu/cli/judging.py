"""``judgement``: agencies seal what they hold, then open and compare."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.judgements import judgements_page
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb
from bongsu.model.assessment import Confidence
from bongsu.model.errors import BongsuError
from bongsu.model.judgement import Judgement

verbs = group("judgement")


@verb(verbs, "seal")
def seal(
    state: State,
    case: CasePath,
    judgement_file: Annotated[Path | None, typer.Argument(metavar="[FILE]")] = None,
    agency: Annotated[str, typer.Option(metavar="NAME")] = "",
    shares: Annotated[list[str] | None, typer.Option("--say", metavar="HYPOTHESIS=PERCENT")] = None,
    sureness: Annotated[Confidence, typer.Option("--confidence")] = Confidence.LOW,
    why: Annotated[str, typer.Option("--why", metavar="TEXT")] = "",
) -> None:
    """Seal what an agency holds."""
    if judgement_file:
        said = _read(judgement_file, agency)
    else:
        said = Judgement(agency, tuple(map(_share, shares or ())), sureness, why.strip())
    with state.case(case) as opened_case:
        sealed = opened_case.seal_judgement(said)
    if state.machine:
        emit(sealed)
        return
    state.out.say(
        "cli.judgement.sealed",
        agency=sealed.untrusted_agency,
        seq=sealed.seq,
        round=sealed.round,
        commitment=sealed.commitment,
    )


@verb(verbs, "open")
def open_(state: State, case: CasePath) -> None:
    """Open the acting person's judgement."""
    with state.case(case) as opened_case:
        found = opened_case.open_judgement()
    if state.machine:
        emit(found)
    else:
        judgements_page(state.out, [found], _names(state))


@verb(verbs, "show")
def show(state: State, case: CasePath) -> None:
    """Show who has sealed and opened, and the comparison."""
    with state.case(case) as opened_case:
        found = opened_case.judgements()
    if state.machine:
        emit({"rounds": found})
    else:
        judgements_page(state.out, found, _names(state))


def _names(state: State) -> dict[str, str]:
    """Hypotheses by the names of their cards."""
    cards = (each.card for each in api.actor_cards())
    return {card.id: card.name.told_in(state.out.language) for card in cards}


def _share(text: str) -> tuple[str, int]:
    name, _, number = text.partition("=")
    if not name.strip() or not number.strip().isdecimal():
        raise BongsuError("input.judgement_share", value=text)
    return name.strip().casefold(), int(number)


def _read(path: Path, agency: str) -> Judgement:
    """A judgement from its file; ``--agency`` outweighs the file's."""
    try:
        given: Any = json.loads(api.read_document(path))
        percents = tuple((str(name).casefold(), int(n)) for name, n in given["hypotheses"].items())
        named = agency or str(given.get("agency", ""))
        reasons = str(given.get("reasons", ""))
        return Judgement(named, percents, Confidence(given["confidence"]), reasons)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BongsuError("input.judgement_file", path=str(path)) from None
