"""Which known names answer one that is not known."""

import pytest

from bongsu.model.nearest import nearest

KNOWN = ("Kim Seoyun", "kim@mail.example", "lee@mail.example", "홍길동")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("kim", "Kim Seoyun"),
        ("KIM@", "kim@mail.example"),
        ("lee@mial.example", "lee@mail.example"),
        ("홍길돈", "홍길동"),
        ("", "Kim Seoyun"),
        ("zzz", "Kim Seoyun"),
    ],
)
def test_those_that_begin_alike_then_those_that_look_alike(asked: str, first: str) -> None:
    assert nearest(asked, KNOWN).split(", ")[0] == first


def test_none_is_a_dash() -> None:
    assert nearest("x", ()) == "—"
