"""Near-duplicates in Korean and English; what is quoted and signed is not the writer's."""

import pytest

from bongsu.linking.texts import sentences, values
from tests.linking.test_links import KOREAN, WORDS

LITTLE = ("Please find the file attached, kind regards.", "확인 후 회신 부탁드립니다. 감사합니다.")
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
    assert {name for name, _ in values(text) & values(near)} == {"text"}


def test_other_texts_share_none() -> None:
    assert not values(WORDS) & values(KOREAN)
    assert not values(WORDS) & values(" ".join(reversed(WORDS.split())))


@pytest.mark.parametrize("text", ["", "Short.", "> " + WORDS.replace(". ", ".\n> "), *LITTLE])
def test_too_little_links_nothing(text: str) -> None:
    assert values(text) == frozenset()


@pytest.mark.parametrize("text", [FORTY, "소포가 창고에 있습니다. 보관료를 내시면 바로 나갑니다."])
def test_a_short_text_is_compared_as_a_whole(text: str) -> None:
    (found,) = values(text)
    assert found[0] == "wording"
    assert values(f"{text} https://one.example/7") == values(f"{text.upper()} https://two.example/")
    assert not values(text) & values(f"{text} And more.")


@pytest.mark.parametrize(
    "below",
    ["-- ", "_" * 47, "-----Original Message-----", "----- 원본 메일 -----",
     "On Tuesday 3 March 2026 Kim wrote:", "Begin forwarded message:"],
)  # fmt: skip
def test_what_stands_below_is_not_the_writers(below: str) -> None:
    assert list(sentences(f"My own words.\n{below}\nWords of somebody else.")) == ["my own words."]


def test_sentences_of_everybody_do_not_count() -> None:
    everybody = frozenset(sentences(WORDS))
    assert values(WORDS, everybody) == frozenset()
