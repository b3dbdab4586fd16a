"""One generated case, examined with the command line; its holders asked through marks."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bongsu import api
from bongsu.model.finding import MarkKind

Json = dict[str, Any]
_SECONDS_APART = 60
"""Pages that are copied tell the minute only."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Verdicts by account, before and after the holders were asked, and what they were asked."""

    truth: Json
    before: dict[str, Json]
    after: dict[str, Json]
    asked: int
    disowned: int


def examine(seed: int, accounts: int, months: int, folder: Path) -> Examined:
    """`folder` is filled with a case; a person's patience is not modelled: all is asked."""
    run = _runner(folder)
    size = ("--accounts", str(accounts), "--months", str(months))
    run("scenario", "mail", "--seed", str(seed), *size)
    run("actor", "create", "bench")
    run("init", "case", "--name", f"rungs {seed}")
    run("add", "case", "--intake", "mail/intake.csv")
    run("investigate", "case")
    truth = json.loads((folder / "mail" / "truth.json").read_text(encoding="utf-8"))
    before = _verdicts(run)
    asked, disowned = _ask(folder, truth, run("findings", "case", "--json", "--all"))
    run("investigate", "case")  # verdicts follow marks at the next investigation
    return Examined(truth, before, _verdicts(run), asked, disowned)


def _runner(folder: Path) -> Any:
    environment = os.environ | {"BONGSU_HOME": str(folder / "keys"), "BONGSU_PASSPHRASE": "bench"}

    def run(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "bongsu", *words],
            cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        if done.returncode not in (0, 1):
            print(f"bongsu {' '.join(words)} ended with {done.returncode}", file=sys.stderr)
            raise SystemExit(done.returncode)
        return done.stdout

    return run


def _verdicts(run: Any) -> dict[str, Json]:
    status = json.loads(run("status", "case", "--json"))
    return {each["account"]: each["verdict"] or {} for each in status["accounts"]}


def _ask(folder: Path, truth: Json, lines: str) -> tuple[int, int]:
    """Every finding about a sign-in, a setting, a notice or a letter sent is shown to the holder,
    who disowns it where the truth says that it was not theirs, and else says that it was.
    """
    hostile = _hostile(truth)
    letters = {
        (each["account"], each["message_id"])
        for each in (*truth["notices"], *truth["sent_by_other_hand"])
    }
    settings = api.Settings(home=folder / "keys", passphrase=lambda: "bench")
    asked = disowned = 0
    with api.open_case(folder / "case", settings) as case:
        for finding in map(json.loads, lines.splitlines()):
            if finding["message_id"] and finding["detector"] not in ("provider_notice", "outgoing"):
                continue
            if not finding["t"]:
                continue  # by what stands without a time the truth cannot tell whose it is
            theirs = (finding["account"], finding["message_id"]) in letters
            theirs = theirs or _near(hostile.get(finding["account"], ()), finding)
            asked, disowned = asked + 1, disowned + theirs
            kind = MarkKind.CONFIRM if theirs else MarkKind.REJECT
            case.mark(finding["id"], kind, "the holder's word, as the truth has it (synthetic)")
    return asked, disowned


def _hostile(truth: Json) -> dict[str, list[float]]:
    """When recorded acts happened, by account; letters are told by their ids."""
    return {
        each["account"]: [_seconds(act["t"]) for act in each["acts"] if act["records"]]
        for each in truth["takeovers"]
    }


def _near(times: Iterable[float], finding: Json) -> bool:
    if finding["message_id"] or not finding["t"]:
        return False
    at = _seconds(finding["t"])
    return any(abs(at - each) < _SECONDS_APART for each in times)


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
