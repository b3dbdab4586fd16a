"""An actor's card: its names, sources, what each report shows, what is said to distinguish it.

A field of a card that is not told of here is refused.
"""

from enum import StrEnum

import msgspec

from bongsu.attribution.knowledge import Sort
from bongsu.attribution.vocabulary import Told


class Read(StrEnum):
    """How much of a source was at hand. Of an excerpt, what is missing says nothing."""

    FULL = "full"
    EXCERPT = "excerpt"


class Standing(StrEnum):
    """How a source ties what it describes to this actor."""

    NAMED = "named"
    HEDGED = "hedged"
    UNNAMED = "unnamed"
    DISPUTED = "disputed"
    HEARSAY = "hearsay"

    @property
    def counts(self) -> bool:
        """Whether a report of this standing is counted in k and N, or only shown."""
        return self in (Standing.NAMED, Standing.HEDGED)


class Meaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the hypothesis says, and the sources of what it says of the actor."""

    en: str
    ko: str
    sources: tuple[str, ...] = ()

    @property
    def told(self) -> Told:
        return Told(self.en, self.ko)


class Alias(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another name; ``same`` is "partly" where it overlaps and is not the same."""

    name: str
    source: str
    same: str = "wholly"
    note: Told | None = None


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A publication. ``origin`` is whose observation it hands on, ``date`` as exact as is told."""

    id: str
    title: str
    publisher: str
    origin: str
    date: str
    url: str
    read: Read


class Described(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one source shows of the actor.

    ``same_origin`` is the source of the first report of the same observation: a family of these
    counts once. ``also_claimed_for`` are the cards to which others give the same activity.
    """

    source: str
    same_origin: str = ""
    standing: Standing = Standing.NAMED
    also_claimed_for: tuple[str, ...] = ()
    note: Told | None = None
    corroborated_by: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()
    software: tuple[str, ...] = ()
    victim_countries: tuple[str, ...] = ()
    victim_sectors: tuple[str, ...] = ()
    infrastructure: tuple[str, ...] = ()
    personal_mail: bool = False

    @property
    def remarked(self) -> bool:
        """Whether there is more to say of it than what it shows."""
        return self.standing is not Standing.NAMED or self.note is not None


class Distinction(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is publicly said to set the actor apart from the others."""

    source: str
    en: str
    ko: str

    @property
    def told(self) -> Told:
        return Told(self.en, self.ko)


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One actor, or one hypothesis of many (``catch_all``)."""

    id: str
    name: Told
    sort: Sort
    meaning: Meaning
    country: str = ""
    catch_all: bool = False
    attack_ids: tuple[str, ...] = ()
    alias: tuple[Alias, ...] = ()
    source: tuple[Source, ...] = ()
    report: tuple[Described, ...] = ()
    distinguishes: tuple[Distinction, ...] = ()

    def source_of(self, source_id: str) -> Source:
        return next(each for each in self.source if each.id == source_id)
