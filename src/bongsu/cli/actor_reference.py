"""Writes ``docs/actors.md`` from the cards: ``python -m bongsu.cli.actor_reference``."""

from collections.abc import Iterator
from itertools import groupby

from bongsu.attribution.card import Card, Described, Source, Standing
from bongsu.attribution.profiles import Profile, profiles
from bongsu.attribution.vocabulary import name_of, vocabulary
from bongsu.cli.pages import grid
from bongsu.model.evidence_item import EvidenceKind
from bongsu.phrases import CATALOGUE, Language, say

_INTRODUCTION = """\
# Actors

Written by `python -m bongsu.cli.actor_reference` from the cards; do not edit.

{caution_en}

{caution_ko}

*Reported in* is k of n: k of the actor's n independent reports show it, among those whose source
tells of that kind at all. Reports of one observation count once. What a source does not tie to this
actor, what is disputed and what anybody can edit is shown here and counted nowhere; why, and what
the fields mean: [0016](decisions/0016-actor-cards.md). The same on the screen:
`bongsu knowledge show NAME`.
"""


def reference() -> str:
    """The whole page, in both languages."""
    caution = CATALOGUE["card.caution"]
    head = _INTRODUCTION.format(caution_en=caution.en, caution_ko=caution.ko)
    cards = (line for each in profiles() for line in _profile(each))
    return "\n".join([head, *cards, *_words()])


def _words() -> Iterator[str]:
    """What evidence items and cards may name, by the key that is written."""
    words = vocabulary()
    yield "## Words · 낱말\n"
    yield "Evidence items and cards name things by key or by name, English or Korean.\n"
    columns = ("key", "name", "이름", "meaning", "뜻")
    told = ((f"`{p.key}`", p.name.en, p.name.ko, p.told.en, p.told.ko) for p in words.pattern)
    yield _kind_heading(EvidenceKind.INFRASTRUCTURE)
    yield grid(columns, told)
    yield _kind_heading(EvidenceKind.VICTIM_SECTOR)
    sectors = ((f"`{key}`", each.en, each.ko) for key, each in words.sector.items())
    yield grid(columns[:3], sectors)


def _profile(profile: Profile) -> Iterator[str]:
    card = profile.card
    yield f"## {card.name.en} · {card.name.ko} (`{card.id}`)\n"
    yield f"{card.meaning.en}{_marks(*card.meaning.sources)}\n"
    yield f"{card.meaning.ko}\n"
    if card.alias:
        yield _heading("card.names")
        yield from (_bullet(_alias(card, language)) for language in Language)
        yield from (
            _note(each.name, each.note.en, each.note.ko) for each in card.alias if each.note
        )
        yield ""
    if card.distinguishes:
        yield _heading("card.distinguishes")
        for each in card.distinguishes:
            yield _bullet(f"{each.en}{_marks(each.source)} {each.ko}")
        yield ""
    if profile.counts:
        yield _heading("card.counts", count=profile.independent)
        yield grid(("kind · 종류", "value", "값", "reported in · 보고 횟수"), _counts(profile))
        mail = ", ".join(profile.personal_mail)
        told = f"card.personal_mail{'' if mail else '.none'}"
        yield from (f"{say(told, language, sources=mail)}\n" for language in Language)
    remarked = [each for each in card.report if each.remarked]
    if remarked:
        yield _heading("card.disputes")
        yield from map(_remark, remarked)
        yield ""
    if card.source:
        yield _heading("card.sources")
        yield grid(("", "date", "source", "observed by", "read"), _sources(card))


def _heading(key: str, **facts: object) -> str:
    english, korean = (say(key, language, **facts) for language in Language)
    return f"### {english} · {korean}\n"


def _bullet(text: str) -> str:
    return f"- {text}"


def _note(name: str, en: str, ko: str) -> str:
    return _bullet(f"{name}: {en} {ko}")


def _marks(*sources: str) -> str:
    return "".join(f" [{each}]" for each in sources)


def _alias(card: Card, language: Language) -> str:
    return "; ".join(
        say(f"card.name.{each.same}", language, name=each.name, source=each.source)
        for each in card.alias
    )


def _counts(profile: Profile) -> Iterator[tuple[str, ...]]:
    """A row for each value; the kind is named once."""
    for kind, counts in groupby(profile.counts, key=lambda each: each.kind):
        for at, each in enumerate(counts):
            told = name_of(kind, each.value)
            first = "" if at else _kind(kind)
            yield first, told.en, told.ko, f"{each.k} of {each.n}"


def _kind(kind: EvidenceKind) -> str:
    return " · ".join(say(f"card.kind.{kind}", language) for language in Language)


def _kind_heading(kind: EvidenceKind) -> str:
    return f"### {_kind(kind)}\n"


def _remark(report: Described) -> str:
    """The note in both languages, after how the source ties the report to the actor."""
    others = ", ".join(report.also_claimed_for)
    told = (say(f"card.standing.{report.standing}", each, cards=others) for each in Language)
    tied = "" if report.standing is Standing.NAMED else f" {' · '.join(told)}."
    note = f" {report.note.en} {report.note.ko}" if report.note else ""
    return _bullet(f"[{report.source}]{tied}{note}")


def _sources(card: Card) -> Iterator[tuple[str, ...]]:
    reports = {each.source: each for each in card.report}
    for each in card.source:
        named = f"{each.publisher}: [{each.title}]({each.url})"
        yield each.id, each.date, named, each.origin, _read(each, reports.get(each.id))


def _read(source: Source, report: Described | None) -> str:
    parts = [source.read.value]
    if report and report.same_origin:
        parts.append(f"counts once with {report.same_origin}")
    if report and not report.standing.counts:
        parts.append("not counted")
    return "; ".join(parts)


if __name__ == "__main__":
    print(reference(), end="")
