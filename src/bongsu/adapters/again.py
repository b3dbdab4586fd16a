"""Bongsu once more, on the same terminal."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bongsu.adapters.disk import make_folder


def run_again(words: Sequence[str], folder: Path, environment: Mapping[str, str]) -> int:
    """Run ``bongsu`` with these words in a folder, which is made if need be; gives its exit code.

    Its input is empty, so that it never waits for anybody. Raises ``world.write_failed``.
    """
    make_folder(folder.absolute())
    done = subprocess.run(  # noqa: S603 - ourselves, by the interpreter's path
        [sys.executable, "-P", "-m", "bongsu", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode
