"""The reference pages say what contracts, catalogue and program say."""

import re
from pathlib import Path

import pytest

from bongsu.cli.pages import PAGES
from bongsu.model.errors import Family
from bongsu.phrases import CATALOGUE
from bongsu.tables import CONTRACTS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#]+)\)")
READ = re.compile(r'(?:environ\.get\(|envvar=)"([A-Z_]+)"')


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_up_to_date(page: str) -> None:
    kept = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    assert kept == PAGES[page](), f"run: make docs (python -m bongsu.cli.pages {page})"


def test_every_table_and_every_column_stands_there() -> None:
    page = PAGES["tables"]()
    for contract in CONTRACTS.values():
        part = page.partition(f"\n## `{contract.name}`\n")[2].partition("\n## ")[0]
        assert contract.row in part
        for column in contract.columns:
            assert f"| `{column.name}`" in part
            assert column.meaning.replace("<", "&lt;") in part


def test_every_error_stands_there_with_what_to_do_next() -> None:
    page = PAGES["errors"]()
    families = tuple(f"{each}." for each in Family)
    codes = {key for key in CATALOGUE if key.startswith(families) and not key.endswith(".next")}
    assert {code for code in codes if f"| `{code}` |" not in page} == set()


def test_every_variable_that_the_program_reads_is_explained() -> None:
    sources = (ROOT / "src" / "bongsu").rglob("*.py")
    read = {name for each in sources for name in READ.findall(each.read_text(encoding="utf-8"))}
    explained = {key.removeprefix("setting.") for key in CATALOGUE if key.startswith("setting.")}
    assert read, "no variable found: the test looks at nothing"
    assert explained == read | {"NO_COLOR"}  # read by the terminal's library


def test_every_word_is_told_in_both_languages() -> None:
    page = PAGES["glossary"]()
    words = [key for key in CATALOGUE if key.startswith("gloss.") and key.endswith(".word")]
    assert len(words) > 10
    for key in words:
        assert CATALOGUE[key.removesuffix(".word")].en in page
        assert CATALOGUE[key.removesuffix(".word")].ko in page


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    for page in PAGES.values():
        for block in re.findall(r"(?:^\|.*\n)+", page(), re.MULTILINE):
            counts = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
            assert len(counts) == 1, block.splitlines()[0]


def test_the_list_of_pages_is_whole() -> None:
    listed = set(LINK.findall((DOCS / "README.md").read_text(encoding="utf-8")))
    pages = {str(each.relative_to(DOCS)) for each in DOCS.rglob("*.md")} - {"README.md"}
    assert pages - listed == set(), "pages that docs/README.md does not list"
    assert listed - pages == set(), "links of docs/README.md that lead nowhere"
