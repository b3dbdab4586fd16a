import base64

import pytest

from bongsu.detectors.mail import beacon
from bongsu.testing.sketch import ADDRESS, sketch

UNIQUE = "https://t.shop.example/o/0123456789abcdef0123.gif"


def said(image: str, bulk: str = "-", sender: str = "News <a@shop.example>") -> list[str]:
    drawn = f"""
    time        from      to  subject  image    bulk
    2026-05-01  {sender}  me  Hello    {image}  {bulk}
    """
    return [each.removeprefix("beacon: ") for each in sketch(drawn).reasons(beacon)]


@pytest.mark.parametrize(
    "written",
    [ADDRESS, ADDRESS.replace("@", "%40"), ADDRESS.upper(),
     base64.b64encode(ADDRESS.encode()).decode().rstrip("="), ADDRESS.encode().hex()],
)  # fmt: skip
def test_a_picture_that_carries_the_holders_address(written: str) -> None:
    assert said(f"https://t.shop.example/o?u={written}") == [
        "beacon_names_recipient(t.shop.example) on row 1"
    ]


@pytest.mark.parametrize(
    "url",
    [UNIQUE, "https://t.shop.example/p?id=AbCdEfGhIjKlMnOpQrStUvWxYz",
     "https://t.shop.example/x/2f1e4fc0-81fd-4eda-b5bc-6b1a6b9f2f1e"],
)  # fmt: skip
def test_a_picture_with_a_token_of_its_own(url: str) -> None:
    assert said(url) == ["beacon_token(t.shop.example) on row 1"]


@pytest.mark.parametrize("url", ["https://shop.example/logo.png", "https://shop.example/2026/may"])
def test_a_plain_picture_says_nothing(url: str) -> None:
    assert said(url) == []


def test_lists_count_their_readers_openly() -> None:
    assert said(UNIQUE, bulk="yes") == []


def test_a_picture_that_stands_in_several_letters_tells_nobody_apart() -> None:
    drawn = f"""
    time        from               to  subject  image
    2026-05-01  One <a@x.example>  me  Hello    {UNIQUE}
    2026-05-02  Two <b@y.example>  me  Hello    {UNIQUE}
    """
    assert sketch(drawn).reasons(beacon) == []


def test_a_known_senders_pictures_say_nothing() -> None:
    lines = "\n".join(
        f"    2026-05-0{day}  a@shop.example  me  Hello    {image}"
        for day, image in enumerate(["-", "-", "-", UNIQUE], 1)
    )
    assert sketch(f"    time        from  to  subject  image\n{lines}").reasons(beacon) == []
