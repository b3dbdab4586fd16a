"""Near-duplicates in Korean and English; what is quoted and signed is not the writer's."""

import pytest

from bongsu.linking.texts import bands, sentences
from tests.linking.test_links import KOREAN, WORDS

FORTY = "one two three four five six seven eight nine ten eleven twelve"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (WORDS, WORDS.replace("Thursday", "Monday")),
        (WORDS, f"Dear Ms Seo, {WORDS}"),
        (WORDS, WORDS.replace(" ", "  ").upper()),
        (KOREAN, KOREAN.replace(" ", "")),
        (KOREAN, KOREAN.replace("목요일", "월요일")),
        (KOREAN, f"김 교수님께. {KOREAN}"),
    ],
)
def test_nearly_the_same_text_shares_a_band(text: str, near: str) -> None:
    assert bands(text) & bands(near)


def test_other_texts_share_none() -> None:
    assert not bands(WORDS) & bands(KOREAN)
    assert not bands(WORDS) & bands(" ".join(reversed(WORDS.split())))


@pytest.mark.parametrize("text", ["", "Short.", FORTY, "> " + WORDS.replace(". ", ".\n> ")])
def test_too_little_links_nothing(text: str) -> None:
    assert bands(text) == frozenset()


@pytest.mark.parametrize(
    "below",
    ["-- ", "_" * 47, "-----Original Message-----", "----- 원본 메일 -----",
     "On Tuesday 3 March 2026 Kim wrote:", "Begin forwarded message:"],
)  # fmt: skip
def test_what_stands_below_is_not_the_writers(below: str) -> None:
    assert list(sentences(f"My own words.\n{below}\nWords of somebody else.")) == ["my own words."]


def test_sentences_of_everybody_do_not_count() -> None:
    everybody = frozenset(sentences(WORDS))
    assert bands(WORDS, everybody) == frozenset()
