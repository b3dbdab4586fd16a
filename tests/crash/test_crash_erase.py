"""kill -9 anywhere in `erase`: the same command finishes, and nothing is left of the person."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def driver(*words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.crash.erase_driver", *map(str, words)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": f"{HERE / 'src'}:{HERE}"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_death_before_every_call_that_matters(tmp_path: Path) -> None:
    driver("prepare", tmp_path / "root")
    deaths = json.loads(driver("sweep", tmp_path / "root"))
    assert deaths["writes"] > 8
    assert deaths["removals"] > 7
