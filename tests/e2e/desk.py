"""The command line as a stranger meets it: a process of its own, its words and its exit code."""

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from bongsu.adapters.clock import SystemClock
from bongsu.adapters.ids import SystemIds
from bongsu.adapters.keyring import FileKeyring
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.cli.app import app

CHEAP = 2**4
"""What keys cost to unlock here, instead of a third of a second each time."""
SRC = Path(__file__).parents[2] / "src"
PROGRAM = [sys.executable, "-m", "bongsu", "--json"]
PASSPHRASE = "열려라 참깨"
COLUMNS = "path,account,holder,role,organisation,language,consent,custodian"


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    def object(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found

    def error(self) -> dict[str, Any]:
        """The one coded error, which must come without a traceback and with a next step."""
        assert "Traceback" not in self.err
        found: dict[str, Any] = json.loads(self.err.strip().splitlines()[-1])
        assert found["sentence"]
        assert found["next"]
        assert "{" not in found["sentence"] + found["next"]
        return found


@dataclass
class Desk:
    """A folder with keys, a case and sources."""

    root: Path
    memory: int | None = None
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = "case"

    @property
    def case(self) -> Path:
        return self.root / self.folder

    def say(self, *words: object) -> Said:
        """Run one command with JSON output."""
        return self.run([*PROGRAM, *map(str, words)])

    def run(self, command: list[str]) -> Said:
        """Run any program as this desk would."""
        done = subprocess.run(
            command,
            env=self._surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=self._limit if self.memory else None,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def start(self, *words: object) -> "subprocess.Popen[bytes]":
        """Begin a command and do not wait."""
        return subprocess.Popen(
            [*PROGRAM, *map(str, words)],
            env=self._surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _surroundings(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(SRC), **self._own()}  # noqa: TID251 - handed on

    def _own(self) -> dict[str, str]:
        own = {"BONGSU_HOME": str(self.root / "home"), "BONGSU_PASSPHRASE": PASSPHRASE}
        return own | self.environment

    def _limit(self) -> None:
        assert self.memory
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))

    def open(self) -> "Desk":
        """A key and an empty case, as ``actor create`` and ``init`` make them but for the cost."""
        ids = SystemIds()
        keys = FileKeyring(self.root / "home", lambda: PASSPHRASE, ids, cost=CHEAP)
        signer = keys.actor("kim") if list(keys.actors()) else keys.create_actor("kim")
        case_id = ids.new("cas")
        keys.new_case_key(case_id)
        made = SqlLedger.create(
            self.case, case_id, self.folder, signer, clock=SystemClock(), ids=ids
        )
        made.close()
        return self

    def source(self, name: str, data: bytes) -> Path:
        path = self.root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def intake(self, lines: list[tuple[Path, str, str]]) -> Path:
        """Lines of (path, account, consent)."""
        rows = [f"{path},{account},Holder {account},,,ko,{said}," for path, account, said in lines]
        return self.source("intake.csv", "\n".join([COLUMNS, *rows]).encode())

    def add(self, *names: str) -> Said:
        paths = [self.root / "sources" / name for name in names]
        who = ("--account", "hong@mail.example", "--holder", "홍길동", "--consent", "signed")
        return self.say("add", self.case, *paths, *who)

    def problems(self, address: str = "hong@mail.example") -> set[tuple[str, str]]:
        """(exhibit's name, code) of what the account's page says could not be read."""
        page = self.say("account", self.case, address).object()
        return {(each["exhibit_name"], each["code"]) for each in page["problems"]}


class Here(Desk):
    """The same desk within this process: many short verbs, and no start-up for each."""

    def say(self, *words: object) -> Said:
        done = CliRunner().invoke(app, ["--json", *map(str, words)], env=self._own())
        return Said(done.exit_code, done.stdout, done.stderr)
