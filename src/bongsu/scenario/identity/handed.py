"""Which histories a holder hands over, and the files that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.exports import NO_SENT, ScenarioFile, zipped
from bongsu.scenario.identity import (
    by_hand,
    microsoft_like,
    pasted_like,
    takeout_like,
    vaultwren_like,
)
from bongsu.scenario.identity.answers import Answers
from bongsu.scenario.identity.shapes import Records, Shape
from bongsu.scenario.identity.told import History
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Ledger

_NOTHING, _SHOWN = 0.12, 0.5
Named = tuple[tuple[str, tuple[Shape, ...]], ...]


@dataclass(frozen=True, slots=True)
class Handed:
    """One file of an account's history; an archive has several members."""

    path: str
    shapes: tuple[Shape, ...]


def handed(seed: int | str, holder: Holder) -> tuple[Handed, ...]:
    """Some hand over nothing beside the mail; the rest what their provider lets them have."""
    rng = chance(f"{seed}|handed|{holder.person.address}")
    if not (holder.export and holder.logs) or rng.random() < _NOTHING:
        return ()
    return beside(holder, _CHOICES[holder.person.domain](rng))


def beside(holder: Holder, named: Named) -> tuple[Handed, ...]:
    """Files beside the mail, named after its export."""
    stem = holder.export.removesuffix(".zip").removesuffix(".tgz")
    return tuple(Handed(f"{stem}-{name}{shapes[0].ending}", shapes) for name, shapes in named)


def _northlight(_rng: Rng) -> Named:
    return (("account", takeout_like.SHAPES),)


def _cairnpost(rng: Rng) -> Named:
    return (("audit", (rng.choice((microsoft_like.LINES, microsoft_like.PORTAL)),)),)


def _hanbit(rng: Rng) -> Named:
    return in_person() if rng.random() < _SHOWN else (("signins", (pasted_like.HANBIT,)),)


def _saebyeok(rng: Rng) -> Named:
    return in_person() if rng.random() < _SHOWN else (("signins", (pasted_like.SAEBYEOK,)),)


def _vaultwren(rng: Rng) -> Named:
    return (("events", (rng.choice((vaultwren_like.FULL, vaultwren_like.BARE)),)),)


def in_person() -> Named:
    """Somebody sat down with the holder and wrote off what the pages show."""
    return (("signins", (by_hand.HAPPENED,)), ("settings", (by_hand.STANDING,)))


_CHOICES = {
    "northlight.example": _northlight,
    "cairnpost.example": _cairnpost,
    "hanbit-portal.example": _hanbit,
    "saebyeok.example": _saebyeok,
    "vaultwren.example": _vaultwren,
}


def hand_over_history(
    files: Sequence[Handed], holder: Holder, history: History, ledger: Ledger, answers: Answers
) -> Iterator[ScenarioFile]:
    """The files; the answers learn where everything stands."""
    account, members = history.account, list[Records]()
    for each in files:
        held = [
            Records(each.path, shape, tuple(shape.records(history.events, history.end)))
            for shape in each.shapes
        ]
        members += held
        yield _written(each.path, held, account)
    answers.add(history, members, ledger, has_sent=holder.kind != NO_SENT)


def _written(path: str, held: list[Records], account: str) -> ScenarioFile:
    files = {one.shape.member or path: one.shape.render(account, one.events) for one in held}
    return ScenarioFile(path, zipped(files) if path.endswith(".zip") else files[path])
