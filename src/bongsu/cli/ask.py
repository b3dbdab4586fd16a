"""What only a person at the keyboard can say: a passphrase, and yes."""

import sys
from dataclasses import dataclass

import typer

from bongsu.model.errors import BongsuError
from bongsu.phrases import Language, say

_YES = frozenset({"y", "yes", "예", "네", "ㅛ"})  # the last is y on a Korean keyboard


@dataclass(frozen=True, slots=True)
class Asker:
    """Gives a passphrase when called: the one from the environment, else what is typed unseen.

    Raises ``input.passphrase_missing`` where nobody can type.
    """

    language: Language
    what: str
    given: str | None = None
    new: bool = False

    def __call__(self) -> str:
        if self.given is not None:
            return self.given
        if not sys.stdin.isatty():
            raise BongsuError("input.passphrase_missing")
        typed = self._typed(self.what)
        while self.new and self._typed("cli.ask.again") != typed:
            typer.echo(say("cli.ask.differ", self.language), err=True)
            typed = self._typed(self.what)
        return typed

    def _typed(self, what: str) -> str:
        typed: str = typer.prompt(say(what, self.language), hide_input=True, err=True)
        return typed


def agreed(question: str, language: Language) -> bool:
    """Whether the answer is yes; anything else, and no answer, is no."""
    typer.echo(f"{say(question, language)} [y/N] ", nl=False, err=True)
    return sys.stdin.readline().strip().casefold() in _YES
