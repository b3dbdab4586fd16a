"""Passphrases from the keyboard, never from the command line."""

import sys
from dataclasses import dataclass

import typer

from bongsu.model.errors import BongsuError
from bongsu.phrases import Language, say


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
        again = say("cli.ask.again", self.language) if self.new else False
        words = say(self.what, self.language)
        typed: str = typer.prompt(words, hide_input=True, confirmation_prompt=again, err=True)
        return typed
