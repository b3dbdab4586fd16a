"""An error: its code, what happened, what to do next."""

from bongsu.cli.machine import encoded
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import sentence
from bongsu.model.errors import BongsuError
from bongsu.model.shown import show
from bongsu.phrases import CATALOGUE, Language


def error_screen(screen: Screen, error: BongsuError) -> None:
    """Three lines for a person: code, sentence, next step."""
    screen.say("cli.error", style="bold red", code=error.code)
    for words in filter(None, _words(error, screen.language)):
        screen.line(words, indent=2)


def error_json(error: BongsuError, language: Language) -> str:
    """One object for a program."""
    what, then = _words(error, language)
    facts = {name: str(value) for name, value in error.facts.items()}
    return encoded({"error": error.code, "facts": facts, "sentence": what, "next": then})


def _words(error: BongsuError, language: Language) -> tuple[str, str | None]:
    what = sentence(error.code, language, **error.facts)
    then = f"{error.code}.next"
    return what, sentence(then, language, **error.facts) if then in CATALOGUE else None


def problem_line(screen: Screen, code: str, facts: dict[str, object], indent: int = 2) -> None:
    """A coded problem inside a receipt."""
    what, then = _words(BongsuError(code, **facts), screen.language)
    screen.line(f"{show(code)}: {what}", indent=indent)
    if then:
        screen.line(then, indent=indent + 2)
