"""Seeded chance: the only source of variety, so that a seed means one set of bytes."""

from __future__ import annotations

import random
import re
import string

Rng = random.Random


def chance(seed: int | str) -> random.Random:
    """A generator of its own; nothing here is a secret, everything must repeat."""
    return random.Random(seed)  # noqa: S311 - fiction that must repeat, not a key


def fill(pattern: str, rng: random.Random, domain: str, stamp: int) -> str:
    """Replace the slots of a Message-ID or boundary pattern, each occurrence anew."""

    def slot(found: re.Match[str]) -> str:
        return _slot(found[1], rng, {"domain": domain, "stamp": str(stamp)})

    return re.sub(r"\{(\w+)\}", slot, pattern)


def _slot(name: str, rng: random.Random, known: dict[str, str]) -> str:
    if name in known:
        return known[name]
    if name == "uuid":
        text = f"{rng.getrandbits(128):032x}"
        return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"
    kind, size = name.rstrip("0123456789"), int(name.lstrip("abcdefghijklmnopqrstuvwxyzHEX") or 1)
    if kind == "n":
        return str(rng.randrange(10, 99) if size == 1 else rng.randrange(100000, 9999999))
    if kind == "tok":
        return "".join(rng.choices(string.ascii_letters + string.digits, k=size))
    text = f"{rng.getrandbits(size * 4):0{size}x}"
    return text.upper() if kind == "HEX" else text
