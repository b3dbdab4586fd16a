"""Whom an intrusion met, as far as the intake says so: countries and sectors of organisations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bongsu.attribution.propose import Sign
from bongsu.attribution.vocabulary import vocabulary
from bongsu.model.evidence_item import EvidenceKind

INTAKE = "intake"
_KINDS = {EvidenceKind.VICTIM_COUNTRY: "country", EvidenceKind.VICTIM_SECTOR: "sector"}
_WORDS = {
    "academia": ("university", "college", "faculty", "대학"),
    "defense": ("defence", "방산"),
    "diplomacy": ("foreign affairs", "embassy", "대사관"),
    "finance": ("bank", "은행"),
    "government": (
        "ministry",
        "official",
        "공무원",
        "행정안전부",
        "통일부",
        "국방부",
        "외교부",
        "교육부",
    ),
    "healthcare": ("hospital", "clinic", "병원"),
    "media": ("newspaper", "broadcaster", "신문", "방송"),
    "ngo": ("ngo", "시민단체"),
    "policy-expert": ("policy", "정책"),
    "research": ("research institute", "연구원", "연구소"),
    "think-tank": ("think tank", "think-tank"),
}
"""Words by which organisations call themselves, beside the names of the sectors."""
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Victim:
    """A holder whom a finding met, and what the intake says of office and organisation."""

    holder_id: str
    untrusted_about: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the intake does not say: of how many of the holders whom findings met."""

    kind: EvidenceKind
    unsaid: int
    holders: int


def of_victims(victims: Iterable[Victim]) -> tuple[list[Sign], list[Question]]:
    """What the intake says of those whom findings met, and what a person must be asked."""
    met = sorted(set(victims), key=lambda each: each.holder_id)
    signs: list[Sign] = []
    questions: list[Question] = []
    for kind, name in _KINDS.items():
        words = dict(_vocabulary(name))
        said = {each.holder_id: _told(each.untrusted_about, words) for each in met}
        signs += [
            Sign(kind, value, kind.value, INTAKE, holder)
            for holder, values in said.items()
            for value in values
        ]
        unsaid = sum(not values for values in said.values())
        questions += [Question(kind, unsaid, len(met))] if unsaid else []
    return signs, questions


def _vocabulary(name: str) -> Iterator[tuple[str, str]]:
    """Words to the value that they stand for."""
    words = vocabulary()
    for key, told in (words.country if name == "country" else words.sector).items():
        yield told.en.casefold(), key
        yield told.ko, key
        if name == "sector":
            yield from ((word, key) for word in _WORDS.get(key, ()))


def _told(text: str, words: dict[str, str]) -> list[str]:
    """Values whose words stand in a text: Latin ones whole, since Korean ones carry endings."""
    plain = text.casefold()
    return sorted({key for word, key in words.items() if _stands(word, plain)})


def _stands(word: str, text: str) -> bool:
    if len(word) < _SHORTEST or word not in text:
        return False
    return not word.isascii() or bool(re.search(rf"\b{re.escape(word)}\b", text))
