"""Where answers go, what a forged sender leads to, and servers that send for many."""

import pytest

from tests.linking.drawn import Drawn

HEADING = "time  account  from  to  subject  text  link  reply-to  return-path"
BOX = "desk@box.example"


def line(day: int, who: str, sender: str, **cells: str) -> str:
    kinds = ("subject", "text", "link", "reply-to", "return-path")
    filled = {"subject": f"Matter {chr(ord('a') + day) * 9}"} | cells
    return f"2026-05-{day:02d}  {who}@mail.example  {sender}  me  " + "  ".join(
        filled.get(each, "-") for each in kinds
    )


def drawn(*lines: str, incidents: int) -> Drawn:
    return Drawn(*lines, incidents=incidents, heading=HEADING)


def answered_to(box: str, count: int) -> list[str]:
    """So many letters of different senders and words, one a day."""
    return [
        line(day, "abc"[day % 3], f"k@one{day}.example", **{"reply-to": box})
        for day in range(1, count + 1)
    ]


def test_a_box_for_answers_joins_however_many_texts_name_it() -> None:
    found = drawn(*answered_to(BOX, 9), incidents=9)
    assert found.pairs()[1, 9][0] == "answer_box"
    assert found.campaigns() == [list(range(1, 10))]


@pytest.mark.parametrize("box", ["no-reply@example.com", "noreply@box.example"])
def test_a_box_that_nobody_reads_is_a_forged_address_like_another(box: str) -> None:
    assert drawn(*answered_to(box, 9), incidents=9).pairs() == {}


def test_the_senders_own_address_is_no_box_for_answers() -> None:
    lines = [line(day, "abc"[day % 3], "k@box.example", **{"reply-to": BOX}) for day in (1, 2)]
    reasons = drawn(*lines, incidents=2).pairs()[1, 2]
    assert "answer_box" not in reasons


def test_a_correspondents_address_is_no_sign_as_a_box_for_answers() -> None:
    usual = [line(20 + n, who, BOX) for n, who in enumerate("yz")]
    assert drawn(*answered_to(BOX, 2), *usual, incidents=2).pairs() == {}


SHORT = "Your parcel waits in the depot. Pay the fee and it leaves today, or goes back."


def forged(day: int, who: str) -> str:
    cells = {"text": SHORT, "link": "https://in.claimed.example/a"}
    return line(day, who, "k@claimed.example", **cells, **{"return-path": f"x@{who * 5}.example"})


def test_a_forged_name_that_the_letter_leads_to_links_with_the_same_short_words() -> None:
    lines = (forged(1, "a"), forged(9, "b"))
    assert drawn(*lines, incidents=2).pairs()[1, 2][:2] == ["wording", "claimed_domain"]
    usual = [line(20 + n, who, "real@claimed.example") for n, who in enumerate("yz")]
    assert drawn(*lines, *usual, incidents=2).pairs()[1, 2] == ["wording", "claimed_address"]
