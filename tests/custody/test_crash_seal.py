"""kill -9 anywhere: the next run ends in the same exhibits, nothing acknowledged is lost."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
DRIVER = [sys.executable, "-B", "-m", "tests.custody.crash_driver"]
TRACED = "fsync,fdatasync"

pytestmark = pytest.mark.slow


def driver(*words: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    env = {"PYTHONPATH": f"{HERE / 'src'}:{HERE}"}
    return subprocess.run(
        [*before, *DRIVER, *words], capture_output=True, text=True, env=env, check=False
    )


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    done = driver("prepare", str(tmp_path / "root"))
    assert done.returncode == 0, done.stderr
    return tmp_path / "root"


def result(verb: str, root: Path) -> dict[str, int]:
    done = driver(verb, str(root))
    assert done.returncode == 0, done.stderr
    answer: dict[str, int] = json.loads(done.stdout)
    return answer


def test_death_before_every_call_that_matters(prepared: Path) -> None:
    deaths = result("sweep", prepared)
    assert deaths["seal"] > 25
    assert deaths["create"] > 2


def test_death_at_twenty_times(prepared: Path) -> None:
    assert result("chance", prepared)["killed"] > 5


def _may_trace() -> str | None:
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], check=False)
    return None if tried.returncode == 0 else "this machine does not let strace attach"


def _traced_trial(template: Path, at: int) -> bool:
    """Die at the at-th fsync of the whole process, SQLite's own among them; True where it lived."""
    root = template.parent / f"at{at}" / "root"
    shutil.copytree(template, root)
    shutil.copytree(template.parent / "sources", root.parent / "sources")
    inject = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={TRACED}")
    inject += ("-e", f"inject={TRACED}:signal=KILL:when={at}")
    lived = driver("once", str(root), before=inject).returncode == 0
    checked = driver("check", str(root))
    assert checked.returncode == 0, (at, checked.stderr)
    return lived


def test_death_at_every_fsync_of_the_database_too(prepared: Path) -> None:
    reason = _may_trace()
    if reason:
        pytest.skip(reason)
    lived, at = False, 1
    with ThreadPoolExecutor(2) as pool:
        while not lived:
            lived = any(pool.map(lambda each: _traced_trial(prepared, each), (at, at + 1)))
            at += 2
    assert at > 12
