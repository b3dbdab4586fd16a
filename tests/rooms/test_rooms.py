"""Every file keeps to what its room may do; and the lint sees what it should see."""

import pytest

from tests.rooms.lint import SOURCE, offences

FILES = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
GRANTED = {
    # a worker behind its wall answers for any failure; the parent isolates the message
    "adapters/walled.py": {"catches everything; the one guard stands in steps"},
    # the null device, where the rest goes when the reader of a pipe has left
    "cli/guard.py": {"os.open opens a path; files are opened in adapters"},
}
"""Offences with a reason that stays."""


@pytest.mark.parametrize("path", FILES)
def test_a_file_keeps_to_its_room(path: str) -> None:
    found = offences(path, FILES[path].read_text())
    said = {sentence for _, sentence in found}
    known = GRANTED.get(path, set())
    fresh = [f"{path}:{line}: {sentence}" for line, sentence in found if sentence not in known]
    assert not fresh, "\n" + "\n".join(fresh)
    assert known <= said, f"mended: take {known - said} out of GRANTED"


def test_there_are_files() -> None:
    assert len(FILES) > 100
    assert GRANTED.keys() <= FILES.keys()


BAD = [
    ("steps/a.py", 'open("x")', "opens a file"),
    ("steps/a.py", 'path.open("rb")', "opens a path"),
    ("steps/a.py", "path.open()", "opens a path"),
    ("steps/a.py", 'gzip.open("x")', "opens a path"),
    ("model/a.py", "Path(x).read_text()", "touches the disk"),
    ("exporters/a.py", "path.write_bytes(b'')", "touches the disk"),
    ("detectors/a.py", "lake.read_parquet(x)", "reads a path"),
    ("judging/a.py", "pl.scan_parquet(x)", "reads a path"),
    ("steps/a.py", "time.time()", "Clock port"),
    ("steps/a.py", "from time import monotonic", "Clock port"),
    ("cli/a.py", "datetime.datetime.now(UTC)", "Clock port"),
    ("wiring.py", "run(time.time_ns)", "Clock port"),
    ("scenario/a.py", "import random\nrandom.choice(x)", "Ids port"),
    ("scenario/a.py", "from random import choice", "Ids port"),
    ("model/a.py", "from uuid import uuid4", "Ids port"),
    ("steps/a.py", "os.urandom(4)", "Ids port"),
    ("cli/a.py", "os.environ['X']", "in wiring"),
    ("adapters/a.py", "from os import getenv", "in wiring"),
    ("steps/a.py", "print(1)", "only the command line"),
    ("adapters/a.py", "sys.stdout.write('')", "only the command line"),
    ("readers/a.py", "try:\n    x()\nexcept Exception:\n    pass", "catches everything"),
    ("api.py", "try:\n    x()\nexcept:\n    pass", "catches everything"),
    ("api.py", "try:\n    x()\nexcept (OSError, BaseException):\n    pass", "catches everything"),
    ("api.py", "x()  # noqa", "the reason"),
    ("api.py", "x()  # noqa: S101", "the reason"),
    ("api.py", "x()  # type: ignore", "the reason"),
    ("api.py", "x()  # type: ignore[arg-type]", "the reason"),
]
GOOD = [
    ("adapters/a.py", 'open("x")\npath.read_bytes()\ntime.time()\nimport secrets'),
    ("wiring.py", 'os.environ.get("X")\npath.read_bytes()'),
    ("cli/a.py", "print(1)"),
    ("steps/a.py", "try:\n    x()\nexcept Exception:  # noqa: BLE001 - the one guard\n    pass"),
    ("wiring.py", "try:\n    x()\nexcept Exception as error:\n    raise Known from error"),
    ("scenario/a.py", "import random\nrandom.Random(seed)"),
    ("readers/a.py", "archive.open(member)\ntarfile.open(fileobj=x)\nhouse.vault.open(a, b)"),
    ("readers/a.py", "x()  # type: ignore[arg-type] # the stubs know one form only"),
    ("readers/a.py", "x()  # noqa: S101, PLR2004 - the caller has opened it"),
]


@pytest.mark.parametrize(("path", "text", "said"), BAD)
def test_the_lint_sees(path: str, text: str, said: str) -> None:
    found = offences(path, text)
    assert len(found) == 1
    assert said in found[0][1]


@pytest.mark.parametrize(("path", "text"), GOOD)
def test_the_lint_lets_pass(path: str, text: str) -> None:
    assert offences(path, text) == []
