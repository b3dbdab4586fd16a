"""``rules check``: which Sigma rules of a folder can look, and why the others cannot."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.guard import FOUND
from bongsu.cli.machine import emit
from bongsu.cli.render.rules import rules_page
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb

if TYPE_CHECKING:
    from bongsu.api import SigmaBook

verbs = group("rules")


@verb(verbs, "check", without=frozenset({"actor", "home"}))
def check(state: State, rules_folder: Annotated[Path, typer.Argument(metavar="FOLDER")]) -> None:
    """List the rules; leave with 1 where one of a product that we read cannot look."""
    book = api.check_rules(rules_folder)
    if state.machine:
        emit(_object(book))
    else:
        rules_page(state.out, book)
    if any(each.why != "no_reader" for each in book.rules.refused):
        raise typer.Exit(FOUND)


def _object(book: "SigmaBook") -> dict[str, object]:
    rules = [
        *({"header": each, "state": "converted", "what": ""} for each in book.rules.running),
        *({"header": each.header, "state": each.why, "what": each.what}
          for each in book.rules.refused),
    ]  # fmt: skip
    return {"folder": book.origin, "counts": book.counts, "rules": rules, "files": book.digests}
