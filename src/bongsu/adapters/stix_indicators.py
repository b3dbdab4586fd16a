"""Indicators and observations of a STIX bundle, 2.0 or 2.1."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeGuard

from bongsu.adapters.indicator_values import Gathering, moment, stated_grade
from bongsu.adapters.stix_objects import (
    OBSERVABLES,
    Objects,
    Thing,
    Value,
    senders_of,
    sent_by_others,
    text_of,
    texts_of,
    things_of,
    value_at,
    values_in,
)
from bongsu.adapters.stix_patterns import Asked, PatternError, asked
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, ListForm


def is_bundle(document: object) -> TypeGuard[Thing]:
    return isinstance(document, dict) and document.get("type") == "bundle"


def stix_list(document: Thing, name: str) -> IndicatorList:
    """What a bundle's indicators ask for and its observations hold; ``name`` is the file's, for
    what names no author.
    """
    return _Bundle(document, name).read()


class _Bundle:
    def __init__(self, document: Thing, name: str) -> None:
        self._objects = Objects(things_of(document.get("objects")))
        self._name = name
        self._gathering = Gathering(ListForm.STIX)
        self._observed: set[str] = set()

    def read(self) -> IndicatorList:
        for thing in self._objects.of("indicator"):
            self._indicator(thing)
        for thing in self._objects.of("observed-data"):
            self._observation(thing)
        for name, thing in self._objects.by_id.items():
            if text_of(thing, "type") in OBSERVABLES and name not in self._observed:
                self._gathering.leave("unreferred", _told(thing))
        return self._gathering.done()

    def _indicator(self, thing: Thing) -> None:
        pattern = text_of(thing, "pattern")
        if text_of(thing, "pattern_type") not in ("", "stix"):
            self._gathering.leave("language", pattern)
            return
        kinds = texts_of(thing, "indicator_types") or texts_of(thing, "labels")
        if "benign" in kinds:
            self._gathering.leave("benign", pattern)
            return
        try:
            found = asked(pattern)
        except PatternError:
            self._gathering.leave("unreadable", pattern)
            return
        about = self._about(thing, "valid_from", "valid_until")
        for each in found:
            self._compared(about, each)

    def _compared(self, about: Indicator, each: Asked) -> None:
        if why := "negated" if each.negated else "" if each.equal else "comparison":
            self._gathering.leave(why, f"{each.path} {' '.join(each.values)}".strip())
            return
        for value in each.values:
            if told := value_at(each.path, value):
                self._take(about, told, alone=each.alone)
            else:
                self._gathering.leave("kind", f"{each.path} = {value}")

    def _observation(self, thing: Thing) -> None:
        things = self._seen_in(thing)
        self._observed.update(things)
        about = self._about(thing, "first_observed", "last_observed")
        for each in sent_by_others(things):
            values = values_in(each)
            for value in values:
                self._take(about, value)
            if not values:
                self._gathering.leave("kind", _told(each))

    def _seen_in(self, thing: Thing) -> Mapping[str, Thing]:
        """STIX 2.1 refers to observables, 2.0 holds them."""
        held = thing.get("objects")
        if isinstance(held, dict):
            return {name: each for name, each in held.items() if isinstance(each, dict)}
        known = self._objects.by_id
        named = [each for each in texts_of(thing, "object_refs") if each in known]
        senders = (each for name in named for each in senders_of(known[name]))
        return {each: known[each] for each in (*named, *senders) if each in known}

    def _about(self, thing: Thing, first: str, last: str) -> Indicator:
        """All that is said of an indicator or observation, but for the value."""
        software = self._objects.software(thing)
        note = [*texts_of(thing, "indicator_types"), *software, text_of(thing, "id")]
        return Indicator(
            "",
            IndicatorKind.OTHER,
            moment(text_of(thing, first), end=False),
            moment(text_of(thing, last), end=True),
            self._objects.source_of(thing) or self._name,
            stated_grade(texts_of(thing, "labels"), thing.get("confidence")),
            ", ".join(note),
            software,
            self._objects.attributed(thing),
            bool(thing.get("revoked")),
        )

    def _take(self, about: Indicator, value: Value, *, alone: bool = True) -> None:
        kind, text = value
        grade = about.grade if alone else ""
        self._gathering.take(replace(about, value=text, kind=kind, grade=grade), partial=not alone)
        if about.revoked:
            self._gathering.leave("revoked", text)


def _told(thing: Thing) -> str:
    """An observable as an example: its type, and its name or value."""
    told = text_of(thing, "value") or text_of(thing, "name") or text_of(thing, "id")
    return f"{text_of(thing, 'type')}: {told}"
