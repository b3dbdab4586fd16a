"""Arguments that several verbs take."""

from pathlib import Path
from typing import Annotated

import typer

CasePath = Annotated[Path, typer.Argument(metavar="CASE")]
FindingId = Annotated[str, typer.Argument(metavar="FINDING")]
