"""Each wall keeps off what succeeds without it, and no wall hinders a sound worker."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bongsu.adapters import landlock
from tests.adapters import wall_actions
from tests.adapters.wall_actions import ABSENT, DONE, REFUSED

LANDLOCKED = ["open", "create", "list", "remove"]
FILTERED = ["open", "create", "list", "remove", "duplicate", "socket", "connect", "signal",
            "fork", "exec", "trace", "limits"]  # fmt: skip
CLOSED = [
    *(("landlock", action) for action in LANDLOCKED),
    *(("seccomp", action) for action in FILTERED),
    ("landlock", "connect"), ("landlock", "signal"),
    *(("descriptors", action) for action in ("open", "create", "duplicate", "socket")),
    ("no_growth", "write"), ("memory", "eat"), ("no_new_privs", "privileges"),
    ("left_open", "write"),
    *(("all", action) for action in (*FILTERED, "write", "eat")),
]  # fmt: skip
LATER = {("landlock", "connect"): 4, ("landlock", "signal"): 6}
"""What an old Landlock does not know, and since which version it does."""


def tried(wall: str, action: str, folder: Path) -> int:
    words = [sys.executable, "-m", wall_actions.__name__, wall, action, str(folder / "scratch")]
    return subprocess.run(words, check=False, timeout=60, env={"PYTHONPATH": ".:src"}).returncode


@pytest.mark.parametrize(("wall", "action"), CLOSED)
def test_a_wall_refuses_what_succeeds_without_it(wall: str, action: str, tmp_path: Path) -> None:
    if landlock.abi() < LATER.get((wall, action), 0):
        pytest.skip(f"this kernel's Landlock does not know of {action}")
    if tried("none", action, tmp_path) != DONE:
        pytest.skip(f"{action} does not succeed here even without a wall")
    outcome = tried(wall, action, tmp_path)
    if outcome == ABSENT:
        pytest.skip(f"this kernel has no {wall}")
    assert outcome == REFUSED


@pytest.mark.parametrize("wall", [name for name in wall_actions.WALLS if name != "none"])
def test_no_wall_hinders_sound_work(wall: str, tmp_path: Path) -> None:
    assert tried(wall, "work", tmp_path) in (DONE, ABSENT)


def test_a_job_has_so_much_processor_time_and_no_more(tmp_path: Path) -> None:
    assert tried("none", "burn", tmp_path) == DONE
    assert tried("cpu", "burn", tmp_path) == -signal.SIGXCPU
