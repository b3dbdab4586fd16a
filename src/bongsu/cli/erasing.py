"""``erase`` and ``hold``: a holder's data goes for good, or must not go."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bongsu.cli.ask import agreed
from bongsu.cli.guard import FOUND
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.erasing import erase_plan, erased, held, released
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.errors import BongsuError

if TYPE_CHECKING:
    from bongsu.api import EraseReceipt

verbs = typer.Typer()

OfHolder = Annotated[str, typer.Option("--holder", metavar="HOLDER")]
Basis = Annotated[str, typer.Option(metavar="TEXT")]
_GONE = frozenset({"input.holder_unknown_erased", "input.holder_erased"})


@verb(verbs, "erase")
def erase(
    state: State,
    case: CasePath,
    of_holder: OfHolder = "",
    basis: Basis = "",
    *,
    yes: Annotated[bool, typer.Option("--yes")] = False,
) -> None:
    """Erase a holder for good."""
    with state.case(case) as opened_case:
        resumed = opened_case.finish_erasures()
        if resumed:
            _receipt(state, resumed)
        try:
            plan = opened_case.plan_erasure(of_holder, basis)
        except BongsuError as error:
            if resumed and error.code in _GONE:
                return  # the same command again: whom it meant is erased
            raise
        if not yes:
            erase_plan(state.notes, plan)
            _confirm(state)
        _receipt(state, opened_case.erase(plan.holder_id, basis))


@verb(verbs, "hold")
def hold(
    state: State,
    case: CasePath,
    of_holder: OfHolder = "",
    basis: Basis = "",
    *,
    release: Annotated[bool, typer.Option("--release")] = False,
    entry: Annotated[int | None, typer.Option(metavar="NUMBER")] = None,
) -> None:
    """Place or release a legal hold."""
    with state.case(case) as opened_case:
        if release:
            decided = opened_case.release_hold(of_holder, basis, entry)
        else:
            decided = opened_case.hold(of_holder, basis)
    if state.machine:
        emit({"released": release, "hold": decided})
    else:
        (released if release else held)(state.out, decided)


def _receipt(state: State, receipt: "EraseReceipt") -> None:
    if state.machine:
        emit(receipt)
    else:
        erased(state.out, receipt)


def _confirm(state: State) -> None:
    """Ask; raises ``input.confirmation_missing`` where nobody can answer."""
    if not sys.stdin.isatty():
        raise BongsuError("input.confirmation_missing")
    if not agreed("cli.ask.erase", state.language):
        state.notes.say("cli.erase.left")
        raise typer.Exit(FOUND)
