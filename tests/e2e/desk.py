"""The command line as a stranger meets it: a process of its own, its words and its exit code."""

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SRC = Path(__file__).parents[2] / "src"
PROGRAM = [sys.executable, "-m", "bongsu", "--json"]
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
        own = {
            "BONGSU_HOME": str(self.root / "home"),
            "BONGSU_PASSPHRASE": "열려라 참깨",
            "PYTHONPATH": str(SRC),
        }
        return {**os.environ, **own, **self.environment}  # noqa: TID251 - handed on, not read

    def _limit(self) -> None:
        assert self.memory
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))

    def open(self) -> "Desk":
        """A key and an empty case."""
        assert self.say("actor", "create", "kim").code == 0
        assert self.say("init", self.case).code == 0
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
