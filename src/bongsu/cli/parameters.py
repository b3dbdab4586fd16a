"""Arguments that several verbs take."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli import completing

CasePath = Annotated[Path, typer.Argument(metavar="CASE", autocompletion=completing.cases)]
Watch = Annotated[bool, typer.Option("--watch")]
FindingId = Annotated[str, typer.Argument(metavar="FINDING", autocompletion=completing.findings)]
