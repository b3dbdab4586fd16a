import pytest

from bongsu.detectors.mail import rapport
from bongsu.testing.sketch import sketch

HEAD = "    time        from                     to                 subject              link                     file   answers"  # noqa: E501 - a sketch is as wide as its table
FIRST = "    2026-05-01  Zoe <zoe@zebra.example>  me                 A question on papers   -                        -      -"  # noqa: E501 - a sketch is as wide as its table
REPLY = "    2026-05-03  me                       zoe@zebra.example  Re: A question on papers  -                     -      row-1@sketch.example"  # noqa: E501 - a sketch is as wide as its table
LINK = "    2026-05-06  Zoe <zoe@zebra.example>  me                 Re: A question on papers  https://docs.example/x  -     -"  # noqa: E501 - a sketch is as wide as its table


def said(*lines: str) -> list[str]:
    found = sketch("\n".join([HEAD, *lines])).reasons(rapport)
    return [each.removeprefix("rapport: ") for each in found]


def test_the_first_letter_and_the_later_one_are_both_cited() -> None:
    assert said(FIRST, REPLY, LINK) == [
        "rapport_opened(Re: A question on papers, zoe@zebra.example) on row 1",
        "rapport_then_link(docs.example, zoe@zebra.example) on row 3",
    ]


def test_without_an_answer_there_is_no_rapport() -> None:
    assert said(FIRST, LINK) == []


def test_an_answer_after_the_link_is_none() -> None:
    assert said(FIRST, LINK, REPLY.replace("05-03", "05-09")) == []


@pytest.mark.parametrize("first", ["https://elsewhere.example/x  -", "-  letter.doc"])
def test_a_first_letter_that_already_carries_something_opens_no_rapport(first: str) -> None:
    line = f"    2026-05-01  Zoe <zoe@zebra.example>  me  A question on papers  {first}  -"
    assert said(line, REPLY, LINK) == []


def test_a_link_to_the_writers_own_house_is_a_signature() -> None:
    own = LINK.replace("docs.example", "www.zebra.example")
    assert said(FIRST, REPLY, own) == []


def test_a_correspondent_of_old_opens_nothing() -> None:
    old = "    2026-04-01  me  zoe@zebra.example  Hello  -  -  -"
    assert said(old, FIRST, REPLY.replace("row-1", "row-2"), LINK) == []


def test_too_long_after_the_answer() -> None:
    assert said(FIRST, REPLY, LINK.replace("2026-05-06", "2026-09-06")) == []


def test_a_file_counts_and_a_calendar_entry_does_not() -> None:
    file = "    2026-05-06  Zoe <zoe@zebra.example>  me  Papers  -  {name}  -"
    assert "rapport_then_file(A question on papers, zoe@zebra.example) on row 3" in said(
        FIRST, REPLY, file.format(name="a.hwp")
    )
    assert said(FIRST, REPLY, file.format(name="meeting.ics")) == []


@pytest.mark.parametrize(
    "sender_and_subject",
    [
        "Zed <zed@other.example>  me  Re: A question on papers",
        "Zoe <zoe@zebra.test>  me  Something else",
    ],
)
def test_another_address_takes_up_the_thread_or_the_name(sender_and_subject: str) -> None:
    line = f"    2026-05-06  {sender_and_subject}  https://docs.example/x  -  -"
    assert [each.partition("(")[0] for each in said(FIRST, REPLY, line)] == [
        "rapport_opened", "rapport_moved",
    ]  # fmt: skip


def test_a_reply_that_answers_by_id_to_another_address_counts() -> None:
    reply = "    2026-05-03  me  zoe@private.example  Re: Papers  -  -  row-1@sketch.example"
    assert len(said(FIRST, reply, LINK)) == 2


def test_it_says_that_it_needs_the_sent_folder() -> None:
    assert rapport.CARD.needs_roles == ("sent",)
