"""``account``: one account in full."""

from typing import Annotated

import typer

from bongsu.cli import completing
from bongsu.cli.choices import account_of
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.account import account_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb

verbs = typer.Typer()


@verb(verbs, "account")
def account(
    state: State,
    case: CasePath,
    address: Annotated[str, typer.Argument(metavar="ADDRESS", autocompletion=completing.addresses)],
) -> None:
    """Show one account: verdict, exhibits, coverage, problems, findings."""
    with state.case(case) as opened_case:
        view = account_of(opened_case.view(), address)
    if state.machine:
        emit(view)
    else:
        account_page(state.out, view)
