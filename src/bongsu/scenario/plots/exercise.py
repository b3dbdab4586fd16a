"""An exercise in weighing: made-up knowledge, cases with evidence items, and who truly acted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bongsu.scenario import papers
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.plots.doc import EXERCISE_DOC
from bongsu.scenario.plots.made_up import TECHNIQUES, Lore, Profile, bundle, lore, observed
from bongsu.scenario.plots.telling import alone, as_json
from bongsu.scenario.truth import Row

EXERCISE = "attribution"
_HAND_1, _HAND_2, _OTHERS, _STRANGERS, _POSING = 30, 25, 15, 20, 10
_GRADES = ("A2", "B2", "B3", "C3", "D4", "F6")
_TRACES = ("generic-lookalike-domain", "free-webmail-sender", "mailbox-forwarding-rule")


@dataclass(slots=True)
class _Case:
    """One case while it is written. ``planted`` is what a hand left of another on purpose."""

    case_id: str
    rng: Rng
    hand: str
    actor: str | None
    evidence: list[Row] = field(default_factory=list)
    poses_as: str = ""
    planted: list[str] = field(default_factory=list)

    def note(self, kind: str, value: object, group: str, forgeability: str) -> None:
        """One item, graded as whoever brought it was known."""
        self.evidence.append(
            {
                "kind": kind,
                "value": value,
                "group": group,
                "grade": self.rng.choice(_GRADES),
                "forgeability": forgeability,
            }
        )

    def file(self) -> Row:
        """The case in the form that the bench of attribution reads."""
        month, day = 1 + self.rng.randrange(9), 1 + self.rng.randrange(28)
        date = f"2026-{month:02d}-{day:02d}"
        return {"id": self.case_id, "date": date, "evidence": self.evidence, "actor": self.actor}

    def truth(self) -> Row:
        return {
            "id": self.case_id,
            "hand": self.hand,
            "actor": self.actor,
            "poses_as": self.poses_as,
            "planted": self.planted,
        }


def exercise(seed: int, count: int) -> Iterator[ScenarioFile]:
    """So many cases of hands that the knowledge describes, and of some that it does not."""
    known, cases = lore(seed), list[_Case]()
    yield ScenarioFile("README.txt", papers.README.encode())
    yield ScenarioFile("knowledge.json", as_json(bundle(seed, known)))
    for number in range(count):
        case = _case(seed, number, known)
        yield ScenarioFile(f"cases/{case.case_id}.json", as_json(case.file()))
        cases.append(case)
    hands = [_hand(number, profile) for number, profile in enumerate(known.profiles)]
    plot: Row = {
        "_doc": EXERCISE_DOC,
        "name": EXERCISE,
        "hands": hands,
        "cases": [case.truth() for case in cases],
        "incidents": [],
    }
    yield ScenarioFile("truth.json", alone(seed, plot))


def _hand(number: int, profile: Profile) -> Row:
    return {"hand": f"hand-{number + 1}", "actor": profile.group_id, "name": profile.name}


def _case(seed: int, number: int, known: Lore) -> _Case:
    rng = chance(f"{seed}|exercise|{number}")
    shares = (_HAND_1, _HAND_2, _OTHERS, _STRANGERS, _POSING)
    part = rng.choices(range(5), shares)[0] if number else len(shares) - 1
    name = f"case-{number + 1:03d}"
    if part == 3:
        return _of_a_stranger(_Case(name, rng, f"stranger-{number + 1}", None))
    who = {0: 0, 1: 1, 4: 1}.get(part, rng.randrange(2, len(known.profiles)))
    profile = known.profiles[who]
    case = _of_a_hand(_Case(name, rng, f"hand-{who + 1}", profile.group_id), known, profile)
    return _posing(case, known.profiles[0]) if part == 4 else case


def _of_a_hand(case: _Case, known: Lore, profile: Profile) -> _Case:
    tools, techniques = observed(case.rng, known, profile)
    case.note("technique", techniques, "letters", "moderate")
    for tool in tools:
        if case.rng.random() < 0.7:
            case.note("software", tool, "sample", "costly")
    return _beside(case)


def _of_a_stranger(case: _Case) -> _Case:
    """Somebody of whom nobody has written: software without a report, techniques of anybody."""
    case.note("technique", sorted(case.rng.sample(TECHNIQUES, 5)), "letters", "moderate")
    if case.rng.random() < 0.6:
        case.note("software", f"unnamed-{case.case_id}", "sample", "costly")
    return _beside(case)


def _beside(case: _Case) -> _Case:
    """What a mailbox shows and the made-up knowledge is silent about."""
    case.note("infrastructure", case.rng.choice(_TRACES), "letters", "cheap")
    return case


def _posing(case: _Case, other: Profile) -> _Case:
    """A tool of another group, lying where it is easily found."""
    tool = case.rng.choice(other.tools)
    case.note("software", tool, "left behind", "cheap")
    case.poses_as, case.planted = other.group_id, [tool]
    return case
