"""How much memory a command and everything it starts hold, sampled while it runs."""

import subprocess
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

INTERVAL_S = 0.1


@dataclass(frozen=True, slots=True)
class Peak:
    """Peaks in bytes. ``pss`` shares common pages out among those who map them."""

    seconds: float
    tree_pss: int
    tree_rss: int
    largest_rss: int
    processes: int
    samples: int


class CommandFailedError(Exception):
    """The command did not end well."""

    def __init__(self, command: list[str], code: int, said: str) -> None:
        super().__init__(f"{' '.join(command)} ended with {code}:\n{said}")


def run(command: list[str], environment: dict[str, str], fine: tuple[int, ...] = (0,)) -> Peak:
    """Run a command to its end, looking at its process tree ten times a second; `fine` exit codes
    are a good end.
    """
    began = time.monotonic()
    pss = rss = largest = most = samples = 0
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as output,
        subprocess.Popen(command, env=environment, stdout=output, stderr=output) as child,
    ):
        while child.poll() is None:
            sizes = [_memory(pid) for pid in _tree(child.pid)]
            pss = max(pss, sum(size[0] for size in sizes))
            rss = max(rss, sum(size[1] for size in sizes))
            largest = max([largest, *(size[1] for size in sizes)])
            most = max(most, len(sizes))
            samples += 1
            time.sleep(INTERVAL_S)
        output.seek(0)
        said = output.read()
    if child.returncode not in fine:
        raise CommandFailedError(command, child.returncode, said)
    return Peak(time.monotonic() - began, pss, rss, largest, most, samples)


def _tree(root: int) -> list[int]:
    children: defaultdict[int, list[int]] = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = stat.read_text().rpartition(")")[2].split()[1]
            children[int(parent)].append(int(stat.parent.name))
    found, new = [], [root]
    while new:
        pid = new.pop()
        found.append(pid)
        new += children[pid]
    return found


def _memory(pid: int) -> tuple[int, int]:
    """(PSS, RSS) in bytes; nothing where the process has just ended."""
    values = {"Pss:": 0, "Rss:": 0}
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, _, rest = line.partition(" ")
            if name in values:
                values[name] = int(rest.split()[0]) * 1024
    return values["Pss:"], values["Rss:"]
