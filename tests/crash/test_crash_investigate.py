"""kill -9 anywhere in `investigate`: the next run ends in the same rows, nothing is lost."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
DRIVER = [sys.executable, "-B", "-m", "tests.crash.driver"]
SIDES = 2

pytestmark = pytest.mark.slow


def driver(*words: object) -> str:
    env = {"PYTHONPATH": f"{HERE / 'src'}:{HERE}"}
    done = subprocess.run(
        [*DRIVER, *map(str, words)], capture_output=True, text=True, env=env, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    driver("prepare", tmp_path / "root")
    return tmp_path / "root"


def test_death_at_every_boundary(prepared: Path) -> None:
    with ThreadPoolExecutor(SIDES) as pool:
        lived = list(
            pool.map(lambda side: driver("sweep", prepared, side + 1, SIDES), range(SIDES))
        )
    assert min(map(int, lived)) > 80


def test_death_at_twenty_times_with_real_workers(prepared: Path) -> None:
    with ThreadPoolExecutor(SIDES) as pool:
        killed = pool.map(lambda side: driver("chance", prepared, 5021 + side, 10), range(SIDES))
        assert sum(map(int, killed)) == 20
