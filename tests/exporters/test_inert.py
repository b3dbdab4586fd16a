from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.exporters import inert
from bongsu.exporters.searched import past_search


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("rnail.example", "rnail[.]example"),
        ("a@b.example", "a[@]b[.]example"),
        ("see http://x.example/a now.", "see hxxp[://]x[.]example/a now."),
        ("go to x.example/a today", "go to x[.]example/a today"),
        ("J. Alder", "J. Alder"),
        ("끝났습니다.", "끝났습니다."),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        (None, "—"),
    ],
)
def test_a_line_shows_names_as_they_are_and_links_defanged(raw: str | None, shown: str) -> None:
    assert inert.line(raw) == shown


@given(st.text(), st.integers(1, 50))
def test_a_block_is_bounded_and_keeps_only_line_breaks(text: str, limit: int) -> None:
    shown = inert.block(text, limit)
    assert len(shown) <= limit * 12 + 1
    assert all(char.isprintable() or char == "\n" or category(char) == "Zs" for char in shown)


@given(st.text(alphabet="a.-/:@w x한", max_size=60))
def test_no_address_and_no_link_survives(text: str) -> None:
    bare = inert.line(text).replace("[://]", "_").replace("[@]", "_")
    assert "://" not in bare
    assert "@" not in bare


def test_letters_that_imitate_are_named() -> None:
    assert inert.odd_letters("kim@n\u0430ver.example") == "\u0430 U+0430"
    assert inert.odd_letters("a@xn--nver-53d.example") == "xn--"
    assert inert.odd_letters("a@b.example") is None
    assert inert.odd_letters(None) is None


@pytest.mark.parametrize("document", ["", "[1]", "{", "[" * 100_000, '{"terms": 7}', "null"])
def test_a_past_search_that_is_no_document_is_shown_as_it_stands(document: str) -> None:
    assert past_search(1, 2, document).terms == ()
