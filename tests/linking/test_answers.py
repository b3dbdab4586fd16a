"""Where answers go, what a forged sender leads to, and servers that send for many."""

import pyarrow as pa
import pytest

from bongsu.steps.observe import observed
from bongsu.tables import CONTRACTS
from bongsu.testing.sketch import sketch
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


BOUNCED = {"return-path": "b@mailer.example"}


def servers(*usual: str) -> set[str]:
    """What two letters with one bounce domain, through one server, show of it."""
    lures = [line(day, who, f"k@{who * 6}.example", **BOUNCED) for day, who in ((1, "a"), (2, "b"))]
    case = sketch("\n".join([HEADING, *lures, *usual]))
    hops = [
        {"row_id": each["row_id"], "account_id": each["account_id"], "ordinal": 0, "raw": "",
         "from_ip": "203.0.113.50", "hop_role": "border", "clock_class": "lowest"}
        for each in case.given["email_activity"].to_pylist()
    ]  # fmt: skip
    case = case.changed(email_hop=pa.Table.from_pylist(hops, CONTRACTS["email_hop"].arrow))
    case.select(1, 2)
    seen = observed(case.lake, "case_1")
    return {text for own in seen.values.values() for name, text in own if name == "server"}


def test_servers_of_whoever_sends_for_many_are_no_sign() -> None:
    usual = [
        line(20 + n, who, f"k@{name}.example", **BOUNCED)
        for n, (who, name) in enumerate((("y", "club"), ("z", "shop"), ("z", "school")))
    ]
    assert servers() == {"203.0.113.50"}
    assert servers(*usual[:2]) == {"203.0.113.50"}
    assert servers(*usual) == set()
