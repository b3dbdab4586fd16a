"""Which accounts one lure reached, by what they share."""

import pytest

from bongsu.linking.also_received import also_received
from bongsu.testing.sketch import Sketched, sketch, tables

LONG = (
    "회의 자료를 첨부하오니 검토하신 뒤 의견을 보내 주시기 바랍니다. 감사합니다. 사무국 드림 올림"
)
HEADING = "time  account  from  to  subject  text  link"


def linked(*lines: str, selected: int = 1) -> list[tuple[str, str, str]]:
    """(kind, value, other account) for the selected line; the account stands for its address."""
    case = drawn(*lines)
    case.select(selected)
    rows = case.ask(also_received(tables()))
    return [(row["kind"], row["value"], row["other_account"].removeprefix("acc_")) for row in rows]


def drawn(*lines: str) -> Sketched:
    return sketch("\n".join([HEADING, *lines]))


@pytest.mark.parametrize(
    ("first", "second", "kind", "value"),
    [
        ("k@drop.example  me  One  -  -", "k@drop.example  me  Two  -  -",
         "sender", "k@drop.example"),
        ("a@one.example  me  One  -  https://x.drop.example/1",
         "b@two.example  me  Two  -  https://y.drop.example/2", "link_domain", "drop.example"),
        ("a@one.example  me  Papers of the seminar 17  -  -",
         "b@two.example  me  Re: Papers of the Seminar 18!  -  -", "subject", "papersoftheseminar"),
    ],
)  # fmt: skip
def test_each_kind_links(first: str, second: str, kind: str, value: str) -> None:
    found = linked(f"2026-05-01  a@mail.example  {first}", f"2026-05-02  b@mail.example  {second}")
    assert found == [(kind, value, "b@mail.example")]


def test_the_same_text_links() -> None:
    found = linked(
        f"2026-05-01  a@mail.example  a@one.example  me  One  {LONG}  -",
        f"2026-05-02  b@mail.example  b@two.example  me  Two  {LONG} 2026  -",
    )
    assert [(kind, other) for kind, _, other in found] == [("body", "b@mail.example")]


def test_one_lure_in_many_accounts() -> None:
    lines = [f"2026-05-01  {who}@mail.example  k@drop.example  me  One  -  -" for who in "abc"]
    assert [other for _, _, other in linked(*lines)] == ["b@mail.example", "c@mail.example"]


def test_nothing_links_an_account_to_itself() -> None:
    line = (
        "2026-05-0{day}  a@mail.example  k@drop.example  me  Papers of May  -  https://x.example/"
    )
    assert linked(line.format(day=1), line.format(day=2)) == []


def test_only_what_was_asked_about_is_linked() -> None:
    found = linked(
        "2026-05-01  a@mail.example  k@drop.example  me  One  -  -",
        "2026-05-02  a@mail.example  z@other.example  me  Two  -  -",
        "2026-05-03  b@mail.example  z@other.example  me  Three  -  -",
    )
    assert found == []


def test_what_the_holders_sent_links_nobody() -> None:
    found = linked(
        "2026-05-01  a@mail.example  k@drop.example  me  Papers of the seminar  -  -",
        "2026-05-02  b@mail.example  me  k@drop.example  Papers of the seminar  -  -",
    )
    assert found == []


def test_short_texts_and_subjects_link_nobody() -> None:
    found = linked(
        "2026-05-01  a@mail.example  a@one.example  me  Hello  Thank you  -",
        "2026-05-02  b@mail.example  b@two.example  me  Hello  Thank you  -",
    )
    assert found == []


def test_links_to_portals_link_nobody() -> None:
    found = linked(
        "2026-05-01  a@mail.example  a@one.example  me  One  -  https://www.naver.com/x",
        "2026-05-02  b@mail.example  b@two.example  me  Two  -  https://www.naver.com/x",
    )
    assert found == []


@pytest.mark.parametrize(("times", "links"), [(10, 1), (11, 0)])
def test_links_of_everyday_mail_link_nobody(times: int, links: int) -> None:
    everyday = [
        f"2026-04-{day:02}  b@mail.example  n{day}@news.example  me  N{day}  -  https://cdn.example/{day}"
        for day in range(1, times + 1)
    ]
    lure = "2026-05-01  a@mail.example  a@one.example  me  One  -  https://cdn.example/x"
    assert len(linked(lure, *everyday)) == links


def test_a_forged_portal_address_links_nobody() -> None:
    found = linked(
        "2026-05-01  a@mail.example  no-reply@naver.com  me  Forged  -  -",
        "2026-05-02  b@mail.example  no-reply@naver.com  me  Real notice  -  -",
    )
    assert found == []
