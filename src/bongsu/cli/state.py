"""What the options that every verb knows add up to."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bongsu.cli.ask import Asker
from bongsu.cli.face import api
from bongsu.cli.progress import TerminalProgress
from bongsu.cli.render.screen import Screen
from bongsu.phrases import Language

if TYPE_CHECKING:
    from bongsu.api import Case, Settings


@dataclass(frozen=True, slots=True)
class State:
    """One call of the program.

    ``machine`` asks for JSON on standard output. ``given`` is a passphrase from the environment.
    """

    language: Language = Language.EN
    machine: bool = False
    actor: str | None = None
    home: Path | None = None
    given: str | None = field(default=None, repr=False)
    traceback: bool = False
    no_color: bool = False

    @property
    def out(self) -> Screen:
        """Standard output, for results."""
        return Screen(self.language, sys.stdout, no_color=self.no_color)

    @property
    def notes(self) -> Screen:
        """Standard error, for everything that is not the result."""
        return Screen(self.language, sys.stderr, no_color=self.no_color)

    def progress(self, *, often: bool = False) -> TerminalProgress:
        """A context that shows how far a long verb is; ``often`` where no line can move."""
        return TerminalProgress(self.notes, often=often)

    def ask(self, what: str, given: str | None = None, *, new: bool = False) -> Asker:
        """A passphrase, asked for when it is needed and not before."""
        return Asker(self.language, what, given, new=new)

    def settings(self, *, new: bool = False) -> "Settings":
        """How the case and the keys are opened; ``new`` asks for the passphrase twice."""
        asker = self.ask("cli.ask.passphrase", self.given, new=new)
        return api.Settings(home=self.home, actor=self.actor, passphrase=asker)

    def case(self, path: Path, beside: Path | None = None) -> "Case":
        """The opened case; only read where it is opened ``beside`` another one."""
        return api.open_case(path, self.settings(), beside)
