"""The product as its users meet it: the command line, and nothing of its inside.

Everything the bench believes about commands and their output stands here.
"""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bench.lures.mailboxes import Case

ABLATED = (
    *("name_spoof", "look_alike", "spoofed_origin", "lure_content", "payload"),
    *("rapport", "provider_notice", "beacon", "structure"),
)
_COLUMNS = ("path", "account", "holder", "role", "organisation", "language", "consent", "custodian")


@dataclass(frozen=True, slots=True)
class Finding:
    """One scored message as `bongsu findings` lists it."""

    account: str
    message_id: str
    score: float
    rank: int
    alert: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the product says of one case."""

    findings: tuple[Finding, ...]
    targeted: dict[str, str]


class Product(Protocol):
    """Investigates one case in a folder of its own."""

    def investigate(self, case: Case, folder: Path, without: Sequence[str] = ()) -> Answer: ...


class CommandFailedError(Exception):
    """A command of the product did not end well; the text says which and what it printed."""


class CommandLine:
    """`python -m bongsu`, found in this very interpreter."""

    def investigate(self, case: Case, folder: Path, without: Sequence[str] = ()) -> Answer:
        """Seals, investigates and asks; `folder` must be empty and is left filled."""
        run = Runner(folder)
        name = str(folder / "case")
        run("actor", "create", "bench")
        run("init", name, "--name", "bench")
        run("add", name, "--intake", str(write_intake(case, folder)))
        run("investigate", name, *(word for d in without for word in ("--without", d)))
        lines = run("findings", name, "--json", "--detector", "lure_rank", "--all")
        return Answer(tuple(_findings(lines)), _targeted(run("status", name, "--json")))


class Runner:
    """Runs commands of the product in a folder that holds their keys; `fine` exit codes pass."""

    def __init__(self, folder: Path, fine: tuple[int, ...] = (0,)) -> None:
        self._folder, self._fine = folder, fine
        home = {"BONGSU_HOME": str(folder / "home"), "BONGSU_PASSPHRASE": "bench"}
        self._environment = {**os.environ, **home}

    def __call__(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "bongsu", *words],
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in self._fine:
            said = (done.stderr or done.stdout).strip()[-2000:]
            message = f"bongsu {' '.join(words)} ended with {done.returncode}: {said}"
            raise CommandFailedError(message)
        return done.stdout


def write_intake(case: Case, folder: Path) -> Path:
    """The mailboxes as files and the list that names them."""
    intake = folder / "intake.csv"
    with intake.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.DictWriter(stream, _COLUMNS)
        rows.writeheader()
        for mailbox in case.mailboxes:
            path = folder / f"{mailbox.box}.mbox"
            path.write_bytes(mailbox.mbox)
            rows.writerow(
                {
                    "path": path.name,
                    "account": mailbox.person.address,
                    "holder": mailbox.person.name,
                    "role": "member of a mailing list",
                    "organisation": "bench",
                    "language": "en",
                    "consent": "bench",
                    "custodian": "bench",
                }
            )
    return intake


def _findings(lines: str) -> Iterator[Finding]:
    for line in lines.splitlines():
        if line.strip():
            row = json.loads(line)
            yield Finding(
                account=str(row["account"]).lower(),
                message_id=str(row["message_id"] or "").strip("<> "),
                score=float(row["score"]),
                rank=int(row["rank"]),
                alert=bool(row["alert"]),
                reasons=tuple(str(reason["code"]) for reason in row["reasons"]),
            )


def _targeted(text: str) -> dict[str, str]:
    accounts: list[dict[str, Any]] = json.loads(text)["accounts"]
    return {str(a["account"]).lower(): str(a["verdict"]["targeted"]["status"]) for a in accounts}
