"""Commands that a guide shows are ones that Bongsu knows, alike in both languages."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.fake import Calls

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = sorted(
    [*DOCS.glob("tutorial*.md"), *DOCS.glob("holder-guide*.md"), *DOCS.glob("how-to/*.md")]
)
_BLOCK = re.compile(r"^```\n(.*?)^```", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:]+)\)")


def commands(page: Path) -> Iterator[list[str]]:
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("bongsu "):
                yield shlex.split(line)[1:]


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_command_parses(run: Run, calls: Calls, page: Path) -> None:
    for words in commands(page):
        result = run(*words, "--help")
        assert (result.exit_code, calls.seen) == (0, []), words


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_link_leads_to_a_page(page: Path) -> None:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).is_file(), link


def test_both_tutorials_show_the_same_commands() -> None:
    english, korean = (list(commands(DOCS / f"tutorial{end}.md")) for end in ("", ".ko"))
    assert english == korean
    assert len(english) > 10
