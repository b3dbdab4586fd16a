"""Arguments that several verbs take."""

from pathlib import Path
from typing import Annotated

import typer

CasePath = Annotated[Path, typer.Argument(metavar="CASE")]
Watch = Annotated[bool, typer.Option("--watch")]
FindingId = Annotated[str, typer.Argument(metavar="FINDING")]
