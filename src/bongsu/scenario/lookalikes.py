"""Domains that resemble others, as closely as asked. All of them stay under reserved names."""

from __future__ import annotations

import random
from enum import StrEnum

_GLYPHS = {"l": "1", "o": "0", "i": "l", "n": "m", "b": "d", "u": "v", "e": "c"}
_TAILS = ("desk", "office", "my", "page", "box", "online")
_HEDGES = ("brackenfold", "dunlin", "hazelrow", "lowtide", "millrace", "oldquay", "pinfold")


class Difficulty(StrEnum):
    """How closely the generated lures imitate.

    easy: domains that share nothing with what they imitate. normal: one letter off a
    provider's domain, another word beside an office's name. hard: one glyph off both, and the
    imitated office's own mail program. How an office's letters pass the checks differs too.
    """

    EASY = "easy"
    NORMAL = "normal"
    HARD = "hard"


def glyph(domain: str, rng: random.Random) -> str:
    """One letter replaced by one that looks like it."""
    stem, _, top = domain.rpartition(".")
    at = rng.choice([i for i, char in enumerate(stem) if char in _GLYPHS])
    return f"{stem[:at]}{_GLYPHS[stem[at]]}{stem[at + 1 :]}.{top}"


def near(domain: str, rng: random.Random) -> str:
    """One letter replaced, doubled, or moved."""
    stem, _, top = domain.rpartition(".")
    at = rng.randrange(1, len(stem) - 1)
    doubled = stem[:at] + stem[at] + stem[at:]
    moved = stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :]
    usable = [made for made in (doubled, moved) if made != stem and made.strip("-") == made]
    changed = [f"{made}.{top}" for made in usable if "--" not in made]
    return rng.choice([*changed, glyph(domain, rng)])


def sounding(domain: str, rng: random.Random) -> str:
    """The same name with another word beside it, or under the other reserved ending."""
    stem = domain.partition(".")[0]
    tail = rng.choice(_TAILS)
    return f"{rng.choice((f'{stem}-{tail}', f'{tail}-{stem}'))}.{rng.choice(('example', 'test'))}"


def unrelated(rng: random.Random) -> str:
    """A name of its own."""
    return f"{rng.choice(_HEDGES)}{rng.randrange(10, 100)}.{rng.choice(('example', 'test'))}"


def like_provider(domain: str, rng: random.Random, difficulty: Difficulty) -> str:
    """A domain in the place of a provider's."""
    if difficulty is Difficulty.EASY:
        return unrelated(rng)
    return (glyph if difficulty is Difficulty.HARD else near)(domain, rng)


def like_name(domain: str, rng: random.Random, difficulty: Difficulty) -> str:
    """A domain in the place of an office's, or beside a provider's."""
    if difficulty is Difficulty.EASY:
        return unrelated(rng)
    return (glyph if difficulty is Difficulty.HARD else sounding)(domain, rng)


def near_name(domain: str, rng: random.Random, difficulty: Difficulty) -> str:
    """A domain in the place of a correspondent's: changed a little, in each degree another way."""
    stem = domain.partition(".")[0]
    if difficulty is Difficulty.EASY:
        return (
            f"{stem}-{rng.choice(_TAILS)}{rng.randrange(10, 100)}.{rng.choice(('example', 'test'))}"
        )
    return (glyph if difficulty is Difficulty.HARD else near)(domain, rng)
