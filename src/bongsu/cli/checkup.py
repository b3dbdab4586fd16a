"""``doctor``: does this machine have what Bongsu relies on?"""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.guard import FOUND
from bongsu.cli.machine import emit
from bongsu.cli.render.checkup import checkup_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb

verbs = typer.Typer()


@verb(verbs, "doctor", without=frozenset({"actor", "home"}))
def doctor(
    state: State,
    checked_case: Annotated[Path | None, typer.Argument(metavar="CASE")] = None,
) -> None:
    """Show walls, versions and free disk; leave with 1 where a person has to act."""
    found = api.diagnose(checked_case)
    if state.machine:
        emit(found)
    else:
        checkup_page(state.out, found)
    if found.needs_a_person:
        raise typer.Exit(FOUND)
