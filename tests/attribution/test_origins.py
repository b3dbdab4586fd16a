"""Where a description says that a group comes from, and what it is; never its victims' country."""

import pytest

from bongsu.attribution.citations import month_of, plain_url
from bongsu.attribution.knowledge import Sort
from bongsu.attribution.origins import country_of, sort_of


@pytest.mark.parametrize(
    ("text", "country", "sort"),
    [
        ("A is a North Korean state-sponsored group that robs banks.", "KP", Sort.STATE),
        ("A is a China-based threat group.", "CN", Sort.STATE),
        ("A is a suspected South Korean group.", "KR", Sort.STATE),
        ("A is a Russia-based cybercriminal group that targets Ukraine.", "RU", Sort.CRIMINAL),
        ("A is a Chinese-speaking group whose aim was cryptojacking.", None, Sort.CRIMINAL),
        ("A is an espionage group. It targets North Korea and China.", None, Sort.STATE),
        ("A is a group that has targeted Iran. It is a likely Chinese state group.", "CN", None),
        ("A targets schools. It is affiliated with the Iran-based firm B.", "IR", Sort.STATE),
        ("A is a group after corporate espionage.", None, Sort.UNTOLD),
        ("A is an activity group.", None, Sort.UNTOLD),
        ("[A](https://x.example/China) is a group.(Citation: China 2019)", None, Sort.UNTOLD),
    ],
)
def test_told_by_the_opening(text: str, country: str | None, sort: Sort | None) -> None:
    assert country_of(text) == country
    assert sort is None or sort_of(text, country) is sort


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Doe, J. (2019, December 11). Title (2018).", 49 * 12 + 11),
        ("Doe. (2020, Sept 1). T.", 50 * 12 + 8),
        ("Doe. (2016). T.", 46 * 12 + 6),
        ("Doe. (n.d.). T.", None),
        ("(1066)", None),
        (None, None),
    ],
)
def test_month_of_a_citation(text: object, month: int | None) -> None:
    assert month_of(text) == month


@pytest.mark.parametrize(
    "url",
    [
        "https://www.x.example/a/",
        "http://x.example/a#b",
        "HTTPS://X.example/a",
        "https://web.archive.org/web/20210101*/https://www.x.example/a",
        "https://web.archive.org/web/20210101000000/http://x.example/a",
    ],
)
def test_one_publication_however_it_is_written(url: str) -> None:
    assert plain_url(url) == "x.example/a"
