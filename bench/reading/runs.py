"""One turn of each side, each in a process of its own that imports before its clock starts."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.reading.product import PASSPHRASE
from bongsu import api
from bongsu.model.case import Intake

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one turn: processor time of this process and of its workers, wall time."""

    own: float
    wall: float
    workers: float = 0.0
    where: dict[str, float] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    problems: dict[str, int] = field(default_factory=dict)
    written: int = 0

    @property
    def cpu(self) -> float:
        return self.own + self.workers


def seal(mbox: Path, case: Path, home: Path) -> None:
    """One case with the mailbox as its one exhibit."""
    settings = api.Settings(home=home, passphrase=lambda: PASSPHRASE)
    api.create_actor("bench", settings)
    who = Intake(str(mbox), "hong@mail.example", "Hong", "", "", "en", "signed", "bench")
    with api.init_case(case, "bench", settings).case as opened:
        receipt = opened.add([who])
    assert not receipt.failed


def product(case: Path, home: Path, *, where: bool) -> Spent:
    call = f"main(Path({str(case)!r}), Path({str(home)!r}), where={where})"
    told = _python(f"from bench.reading.product import main; from pathlib import Path; {call}")
    told.pop("messages")
    return Spent(**told)


def baseline(mbox: Path, links: str) -> Spent:
    told = _python(
        "from bench.reading.baseline import main; from pathlib import Path; "
        f"main(Path({str(mbox)!r}), {links!r})"
    )
    return Spent(told["cpu"], told["wall"])


def build_gmime(place: Path) -> Path | None:
    """The C program of this folder; None where there is no compiler or no GMime."""
    made = place / "gmime"
    try:
        asked = ["pkg-config", "--cflags", "--libs", "gmime-3.0"]
        flags = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
        source = str(Path(__file__).with_name("gmime.c"))
        subprocess.run(["cc", "-O2", source, "-o", str(made), *flags], check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return made


def gmime(program: Path, mbox: Path) -> Spent:
    done = subprocess.run([str(program), str(mbox)], capture_output=True, check=True)
    told = json.loads(done.stdout)
    return Spent(told["cpu"], told["cpu"])


@dataclass(frozen=True, slots=True)
class Alone:
    """A worker's work proper, in one warm process without walls: processor seconds of making rows,
    of examining attachments that ask for a fresh process, and of how many messages.
    """

    parse: float
    examine: float
    examined: int


def alone(mbox: Path) -> Alone:
    told = _python(
        "from bench.reading.alone import parse; from pathlib import Path; "
        f"parse(Path({str(mbox)!r}))"
    )
    return Alone(**told)


def starting() -> float:
    """Processor seconds until every worker of a pool is ready."""
    return float(_python("from bench.reading.alone import start; start()")["cpu"])


def _python(code: str) -> dict[str, Any]:
    """Run code without a main module, which workers would otherwise import again."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"A turn ended with {done.returncode}:\n{done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told
