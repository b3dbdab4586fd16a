"""Near-duplicate texts in any language: MinHash over runs of units, in bands (Broder 1997).

A unit is a word, or one syllable or sign of a script that is written without fixed spaces, Hangul
among them: Korean spacing varies from writer to writer.
"""

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Collection, Iterable, Iterator

MADE = ("text", "wording")
"""Types whose values are made here and stand in no table."""
UNITS_CAP = 600
SHORTEST = 6
_RUN = 4
_ROWS, _BANDS = 4, 8
_BINS = _ROWS * _BANDS
_ENOUGH = 40
"""Runs below which a text says too little to link by."""
_FEWEST = 20
"""Half words (or syllables of Hangul) below which the same words say too little."""
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_UNIT = re.compile(
    "[\uac00-\ud7a3\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\\W\\d_\uac00-\ud7a3]+"
)
_NUMBERS = re.compile(r"\d+")
_QUOTED = re.compile(r"^\s*(?:>|\|)")
_ANSWERED = re.compile(
    r"(?i)^\s*(?:-+ ?(original|forwarded) (message|mail)|-+ ?원본 ?메(일|시지)|on .{6,120} wrote:$"
    r"|.{6,120}님이 작성:$|\[?원본 ?메일\]?|begin forwarded message:)"
)
_END = re.compile(r"(?<=[.!?。])\s+")
_SIGNED = re.compile(r"^(?:-- ?|_{20,}|-{20,}|={20,})$")
"""Signatures and footers of mailing lists begin so (RFC 3676, Mailman)."""


def sentences(text: str) -> Iterator[str]:
    """What the writer of this very message wrote, folded so that copies agree."""
    for line in text.splitlines():
        bare = line.strip()
        if _SIGNED.match(bare) or _ANSWERED.match(bare[:200]):
            return
        if not _QUOTED.match(line):
            for sentence in _END.split(bare):
                if len(sentence) >= SHORTEST:
                    yield _NUMBERS.sub("0", sentence.casefold())


def values(text: str, everybody: Collection[str] = ()) -> frozenset[tuple[str, str]]:
    """What a text is compared by: its bands, or a short one as a whole. ``everybody`` are folded
    sentences that stand in other mail too and do not count.
    """
    units = _units(each for each in sentences(text) if each not in everybody)
    if found := bands(units):
        return frozenset(("text", each) for each in found)
    if sum(1 if len(each) == 1 else 2 for each in units) < _FEWEST:
        return frozenset()
    whole = " ".join(units).encode("utf-8", "surrogatepass")
    return frozenset({("wording", hashlib.sha256(whole).hexdigest())})


def bands(units: list[str]) -> frozenset[str]:
    """Values of which two texts share one if most of their wording is the same, and hardly ever
    otherwise.
    """
    hashes = set(_hashes(units))
    if len(hashes) < _ENOUGH:
        return frozenset()
    least = _least(hashes)
    rows = [least[at : at + _ROWS] for at in range(0, _BINS, _ROWS)]
    return frozenset(
        f"{place}-{zlib.crc32(repr(row).encode()):08x}{zlib.adler32(repr(row).encode()):08x}"
        for place, row in enumerate(rows)
    )


def _units(own: Iterable[str]) -> list[str]:
    found: list[str] = []
    for line in own:
        found += _UNIT.findall(unicodedata.normalize("NFKC", _ADDRESS.sub(" ", line)))
        if len(found) >= UNITS_CAP:
            return found[:UNITS_CAP]
    return found


def _hashes(units: list[str]) -> Iterator[int]:
    for at in range(len(units) - _RUN + 1):
        code = zlib.crc32(" ".join(units[at : at + _RUN]).encode("utf-8", "surrogatepass"))
        yield code * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF


def _least(hashes: Iterable[int]) -> list[int]:
    """The least hash of each bin; an empty bin takes its next neighbour's (one permutation)."""
    bins: list[int | None] = [None] * _BINS
    for each in hashes:
        at, rest = (each >> 32) % _BINS, each & 0xFFFFFFFF
        seen = bins[at]
        bins[at] = rest if seen is None or rest < seen else seen
    return [_filled(bins, at) for at in range(_BINS)]


def _filled(bins: list[int | None], at: int) -> int:
    for step in range(_BINS):
        found = bins[(at + step) % _BINS]
        if found is not None:
            return found + step
    return 0
