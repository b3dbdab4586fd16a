"""Domains that resemble others. All of them stay under reserved names."""

from __future__ import annotations

import random

_GLYPHS = {"l": "1", "o": "0", "i": "l", "n": "m", "b": "d", "u": "v", "e": "c"}
_TAILS = ("desk", "office", "my", "page", "box", "online")


def near(domain: str, rng: random.Random) -> str:
    """One change of one letter that the eye may miss."""
    stem, _, top = domain.rpartition(".")
    places = [i for i, char in enumerate(stem) if char in _GLYPHS]
    at = rng.choice(places)
    changed = (
        stem[:at] + _GLYPHS[stem[at]] + stem[at + 1 :],
        stem[:at] + stem[at] + stem[at:],
        stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] if at + 2 < len(stem) else stem + "s",
    )
    picked = rng.choice(changed)
    return f"{picked if picked != stem and '-.' not in picked else stem + 's'}.{top}"


def sounding(domain: str, rng: random.Random) -> str:
    """The same name with another word beside it, or under the other reserved ending."""
    stem = domain.partition(".")[0]
    tail = rng.choice(_TAILS)
    return f"{rng.choice((f'{stem}-{tail}', f'{tail}-{stem}'))}.{rng.choice(('example', 'test'))}"
