"""Every sentence a person reads, English and Korean side by side. Data, and one look-up."""

from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple


class Language(StrEnum):
    EN = "en"
    KO = "ko"


class Phrase(NamedTuple):
    """One sentence in both languages, with ``{name}`` placeholders in the style of str.format."""

    en: str
    ko: str


def _load() -> dict[str, Phrase]:
    catalogue: dict[str, Phrase] = {}
    for module in iter_modules(__path__):
        phrases: Mapping[str, Phrase] = import_module(f"{__name__}.{module.name}").PHRASES
        twice = catalogue.keys() & phrases.keys()
        if twice:
            raise KeyError("phrase keys stand twice", *sorted(twice))
        catalogue.update(phrases)
    return catalogue


CATALOGUE: Mapping[str, Phrase] = _load()
UNSTATED = "?"
"""What a detector fills a reason with where the evidence states nothing."""


def say(key: str, language: Language = Language.EN, **facts: object) -> str:
    """The sentence under ``key`` with its facts filled in. Facts must have passed the gate.

    Raises KeyError for an unknown key or a missing fact: a developer's error, found by tests.
    """
    phrase = CATALOGUE[key]
    return (phrase.ko if language is Language.KO else phrase.en).format(**facts)


def stated(code: str, fact: str, language: Language = Language.EN) -> str:
    """A fact of the reason ``code``, or words that say that the evidence does not state it."""
    if fact not in ("", UNSTATED):
        return fact
    own = f"unstated.{code}"
    return say(own if own in CATALOGUE else "unstated", language)
