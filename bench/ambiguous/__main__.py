"""`python -m bench.ambiguous`: messages whose structure lies, by class of trick.

All messages are made here, none is real: the payload is an inert file, or a link to a reserved
domain. Found means that the parser hands out the payload (a file's bytes, a link in a text, a
file's name); Bongsu has to list it in a row. Flagged counts apart from found. With ``--data``, the
flags on legitimate mail are counted too.
"""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

from bench.ambiguous import parsers, product
from bench.ambiguous.cases import Case, cases
from bench.ambiguous.making import Kind, Payload

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
_PEERS: dict[str, Callable[[Case], bool]] = {
    "compat32": parsers.by_compat32,
    "policy.default": parsers.by_default,
    "fast-mail-parser": parsers.by_fast,
}
_COLUMNS = ("n", "found", "strict alone", "flagged", "hard", *_PEERS)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench.ambiguous", description=__doc__)
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    options.add_argument("--data", type=Path, default=data, help="the folder of the data sets")
    options.add_argument("--missed", action="store_true", help="name what was not found")
    chosen = options.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases():
        marks = _marks(case)
        if chosen.missed and "found" not in marks:
            print("not found:", case.name)
        counts[case.trick].update(marks)
        counts["all"].update(marks)
    _print(counts)
    for name in ("ham-dev.zip", "phish-dev.zip"):
        if (chosen.data / name).is_file():
            _real(name, _members(chosen.data / name))


def _marks(case: Case) -> list[str]:
    seen = product.read(case)
    ours = {"found": seen.found, "strict alone": seen.strict, "flagged": seen.flagged}
    theirs = {name: _guarded(peer, case) for name, peer in _PEERS.items()}
    marks = {"n": True, **ours, "hard": seen.hard, **theirs}
    return [name for name, holds in marks.items() if holds]


def _guarded(peer: Callable[[Case], bool], case: Case) -> bool:
    """A parser that raises finds nothing."""
    try:
        return peer(case)
    except Exception:  # noqa: BLE001 - whatever another project's parser raises
        return False


def _print(counts: dict[str, Counter[str]]) -> None:
    print(f"| class | {' | '.join(_COLUMNS)} |\n|---|{'---|' * len(_COLUMNS)}")
    for trick, count in counts.items():
        print(f"| {trick} | {' | '.join(str(count[column]) for column in _COLUMNS)} |")


def _members(path: Path) -> Iterator[bytes]:
    with ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith("/"):
                yield archive.read(name)


def _real(name: str, messages: Iterator[bytes]) -> None:
    nobody = Payload(Kind.URL, "nobody")
    seen = [product.read(Case("", "", nobody, in_name=False, data=each)) for each in messages]
    flagged, hard = sum(each.flagged for each in seen), sum(each.hard for each in seen)
    print(f"\n{name}: {len(seen)} messages, {flagged} flagged, {hard} with a hard flag")


if __name__ == "__main__":
    main()
