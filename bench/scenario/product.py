"""The product as its users meet it, asked about one generated case."""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.lures.measure import Ranked
from bench.lures.product import Runner
from bongsu.detectors.mail.lure_rank import CARD
from bongsu.judging.ladder import CLASS_FLOOR
from bongsu.model.finding import LURE_CLASSES

_DONE = (0, 1)  # 1: done, and something could not be read, as in every generated case
THRESHOLD = CARD.alert_score or 0


@dataclass(frozen=True, slots=True)
class Scored:
    """What the lure rank says of one message; ``classes`` are those that weigh enough to count."""

    message_id: str
    rank: int
    score: float
    alert: bool
    classes: frozenset[str]

    @property
    def called(self) -> bool:
        """Whether it is called a lure: an alert with reasons of two classes."""
        return self.alert and len(self.classes) > 1


@dataclass(frozen=True, slots=True)
class Answer:
    """Scores and verdicts by account, and how long each verb took."""

    scored: Mapping[str, Mapping[str, Scored]]
    verdicts: Mapping[str, Mapping[str, str]]
    seconds: Mapping[str, float]

    def ranking(self, account: str) -> Iterator[Ranked]:
        """The product's own order."""
        return (
            Ranked(s.message_id, -s.rank, s.alert) for s in self.scored.get(account, {}).values()
        )


def generate(folder: Path, accounts: int, months: int, seed: int, difficulty: str) -> Path:
    """The case with its truth, in `folder`/mail."""
    words = ["--accounts", str(accounts), "--months", str(months), "--seed", str(seed)]
    Runner(folder)("scenario", "mail", *words, "--difficulty", difficulty)
    return folder / "mail"


def investigate(folder: Path) -> Answer:
    """Seals and investigates what lies in `folder`/mail, and asks."""
    run, seconds = Runner(folder, _DONE), {}
    run("actor", "create", "bench")
    run("init", "case", "--name", "bench")
    for words in (("add", "case", "--intake", "mail/intake.csv"), ("investigate", "case")):
        began = time.monotonic()
        run(*words)
        seconds[words[0]] = time.monotonic() - began
    lines = run("findings", "case", "--json", "--detector", "lure_rank", "--all")
    return Answer(_scored(lines.splitlines()), _verdicts(run("status", "case", "--json")), seconds)


def _scored(lines: Sequence[str]) -> dict[str, dict[str, Scored]]:
    """The best-placed finding of each message."""
    result: dict[str, dict[str, Scored]] = {}
    for row in sorted(map(json.loads, lines), key=lambda row: -row["rank"]):
        name = str(row["message_id"] or "").strip("<> ")
        own = result.setdefault(str(row["account"]).lower(), {})
        own[name] = Scored(name, row["rank"], row["score"], row["alert"], _classes(row))
    return result


def _classes(row: Mapping[str, Any]) -> frozenset[str]:
    sums: dict[str, int] = {}
    for reason in row["reasons"]:
        sums[reason["class"]] = sums.get(reason["class"], 0) + reason["points"]
    return frozenset(c for c in LURE_CLASSES if sums.get(c, 0) >= CLASS_FLOOR)


def _verdicts(text: str) -> dict[str, dict[str, str]]:
    return {
        str(each["account"]).lower(): {r: s["status"] for r, s in (each["verdict"] or {}).items()}
        for each in json.loads(text)["accounts"]
    }
