"""Small cases for these tests: real adapters, a cheap passphrase, a clock that counts."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bongsu.adapters.ids import SystemIds
from bongsu.adapters.keyring import FileKeyring
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.adapters.source import DiskSource
from bongsu.adapters.vault import DiskVault
from bongsu.model.case import Intake
from bongsu.model.errors import BongsuError
from bongsu.ports import Signer
from bongsu.steps.seal import SealReceipt, SealTools, seal
from bongsu.steps.verify import VerifyReport, verify

CHEAP = 2**4
VERIFIER = Path(__file__).parents[2] / "verifier" / "bongsu_verify.py"


class Ticking:
    """A clock that moves one second at each look."""

    def __init__(self) -> None:
        self._now = 1_700_000_000_000

    def now_ms(self) -> int:
        self._now += 1000
        return self._now


class Quiet:
    def start(self, what: str, total: int | None) -> None: ...
    def advance(self, count: int) -> None: ...
    def finish(self) -> None: ...


@dataclass
class Desk:
    """One investigator's desk: a home for keys, a case, a place for sources."""

    root: Path
    ledger: SqlLedger
    vault: DiskVault
    keyring: FileKeyring
    signer: Signer

    @property
    def folder(self) -> Path:
        return self.root / "case"

    def tools(self) -> SealTools:
        return SealTools(
            DiskSource(),
            self.ledger,
            self.vault,
            self.keyring,
            self.signer,
            SystemIds(),
            Quiet(),
            "0.1.0",
        )

    def seal(self, *lines: Intake) -> SealReceipt:
        return seal(lines, self.tools())

    def source(self, name: str, data: bytes) -> str:
        path = self.root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return str(path)

    def check(self, checkpoint: str | None = None, *, deep: bool = False) -> VerifyReport:
        return verify(
            self.ledger,
            self.vault,
            checkpoint,
            progress=Quiet(),
            deep=self.keyring if deep else None,
        )


def keyring(root: Path) -> FileKeyring:
    return FileKeyring(root / "home", lambda: "열려라 참깨", SystemIds(), cost=CHEAP)


def new_desk(root: Path) -> Desk:
    ids, keys = SystemIds(), keyring(root)
    signer = keys.create_actor("수사관 김")
    case_id = ids.new("case")
    keys.new_case_key(case_id)
    ledger = SqlLedger.create(root / "case", case_id, "봉수 훈련", signer, clock=Ticking(), ids=ids)
    return Desk(root, ledger, DiskVault(root / "case", ids), keys, signer)


def open_desk(root: Path) -> Desk:
    ids, keys = SystemIds(), keyring(root)
    ledger = SqlLedger.open(root / "case", clock=Ticking(), ids=ids)
    return Desk(root, ledger, DiskVault(root / "case", ids), keys, keys.actor("수사관 김"))


def line(path: str | None, account: str = "hong@mail.example", holder: str = "홍길동") -> Intake:
    return Intake(
        path,
        account,
        holder,
        role="journalist",
        organisation="가상일보",
        language="ko",
        consent="signed 2024-05-21",
        custodian="기록관 이",
    )


@contextmanager
def coded(code: str) -> Iterator[pytest.ExceptionInfo[BongsuError]]:
    """The block must raise this coded error."""
    with pytest.raises(BongsuError) as caught:
        yield caught
    assert caught.value.code == code


def stand_alone(folder: Path, checkpoint: str | None = None) -> tuple[int, set[str]]:
    """Exit code and problem codes of the stand-alone verifier, run as a stranger would run it."""
    asked = [sys.executable, "-I", str(VERIFIER), str(folder)]
    if checkpoint is not None:
        asked += ["--checkpoint", checkpoint]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert not done.stderr or done.returncode == 2, done.stderr
    lines = [each for each in done.stdout.splitlines() if each.startswith("PROBLEM  ")]
    return done.returncode, {each.split()[1] for each in lines}
