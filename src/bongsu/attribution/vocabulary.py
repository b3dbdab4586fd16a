"""The words that cards and evidence items share: patterns, sectors, countries, in two languages."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data

import msgspec

from bongsu.model.evidence_item import EvidenceKind
from bongsu.phrases import Language


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence or name in both languages."""

    en: str
    ko: str

    def told_in(self, language: Language) -> str:
        return self.ko if language is Language.KO else self.en


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A habit in infrastructure: its key in items and cards, its name, and what is meant."""

    key: str
    name: Told
    told: Told


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every pattern, sector and country that a card may name."""

    pattern: tuple[Pattern, ...]
    sector: Mapping[str, Told]
    country: Mapping[str, Told]

    @property
    def patterns(self) -> dict[str, Pattern]:
        return {each.key: each for each in self.pattern}


def packaged(name: str) -> bytes:
    """A data file of this package."""
    data = get_data(__package__, name)
    if data is None:
        raise FileNotFoundError(name)
    return data


@cache
def vocabulary() -> Vocabulary:
    return msgspec.convert(tomllib.loads(packaged("vocabulary.toml").decode()), Vocabulary)


def names_of(kind: EvidenceKind) -> Mapping[str, Told]:
    """The names of a kind's values; none for kinds whose values are their own names."""
    words = vocabulary()
    if kind is EvidenceKind.INFRASTRUCTURE:
        return {key: each.name for key, each in words.patterns.items()}
    groups = {
        EvidenceKind.VICTIM_COUNTRY: words.country,
        EvidenceKind.VICTIM_SECTOR: words.sector,
    }
    return groups.get(kind, {})


def name_of(kind: EvidenceKind, value: str) -> Told:
    """A value's name, the value itself where the vocabulary has none."""
    return names_of(kind).get(value, Told(value, value))
