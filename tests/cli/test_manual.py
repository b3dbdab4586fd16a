"""The man page and the examples keep up with the verbs."""

import shlex
from pathlib import Path

import pytest
from typer.core import TyperGroup

from bongsu.cli.examples import EXAMPLES
from bongsu.cli.manual import manual
from tests.cli.conftest import Run
from tests.cli.fake import Calls
from tests.cli.test_help import verbs

ROOT = Path(__file__).parents[2]
VERBS = [" ".join(path) for path, each in verbs() if not isinstance(each, TyperGroup)]


def test_the_manual_is_up_to_date() -> None:
    page = (ROOT / "man" / "bongsu.1").read_text(encoding="utf-8")
    assert page == manual(), "python -m bongsu.cli.manual > man/bongsu.1"


def test_no_line_of_the_manual_is_an_order_by_accident() -> None:
    orders = {line.split()[0] for line in manual().splitlines() if line.startswith((".", "'"))}
    assert orders <= {'.\\"', ".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".RS", ".RE", ".nf", ".fi"}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_examples_that_parse(run: Run, calls: Calls, verb: str) -> None:
    for example in EXAMPLES[verb]:
        name, *words = shlex.split(example)
        assert name == "bongsu"
        result = run(*words, "--help")
        assert (result.exit_code, calls.seen) == (0, [])
    assert f"$ bongsu {verb}" in " ".join(run(*verb.split(), "--help").stdout.split())
