"""The bundles of a run, oldest first whatever order they were named in."""

import re
from collections.abc import Sequence
from pathlib import Path

from bongsu.adapters.knowledge import read_bundle
from bongsu.attribution.knowledge import Knowledge
from bongsu.model.errors import BongsuError
from bongsu.phrases import Language, say

_MODIFIED = re.compile(rb'"modified"\s*:\s*"(\d{4}[^"]*)"')


class UnusableError(ValueError):
    """A file that cannot be used, in one line with its name."""


def read(paths: Sequence[Path]) -> list[Knowledge]:
    """Their knowledge, oldest first. Raises `UnusableError`."""
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        told = f"absent: {', '.join(missing)}; unpack attack-dev.zip and name its files"
        raise UnusableError(told)
    known = [_read(path) for path in _by_age(paths)]
    if not known[0].reports:
        msg = f"{known[0].sources[0][0]}: none of its groups has a report to ask"
        raise UnusableError(msg)
    return known


def _read(path: Path) -> Knowledge:
    try:
        return read_bundle(path)
    except BongsuError as error:
        msg = f"{path}: {say(error.code, Language.EN, **error.facts)}"
        raise UnusableError(msg) from error


def _by_age(paths: Sequence[Path]) -> list[Path]:
    """By the newest change in each; as given where one tells none."""
    newest = {path: max(_MODIFIED.findall(path.read_bytes()), default=b"") for path in paths}
    return sorted(paths, key=newest.__getitem__) if all(newest.values()) else list(paths)
