from bongsu.detectors.mail import lure_rank, outgoing
from bongsu.testing.sketch import sketch

COLUMNS = (
    "    time              from                   to               subject  text  link  folder"
)
HABIT = [
    f"    2026-05-01 09:{n:02d}  me                     kim@one.example  Note     Good  -     -"
    for n in range(20)
]
TEXT = "Please read the papers that I have put up for you there"


def said(*lines: str, habit: int = 20) -> list[str]:
    found = sketch("\n".join([COLUMNS, *HABIT[:habit], *lines])).reasons(outgoing)
    return [each.removeprefix("outgoing: ") for each in found]


def line(to: str, link: str = "-", at: str = "2026-05-09 09:00", folder: str = "-") -> str:
    return f"    {at}  me  {to}  Papers  {TEXT}  {link}  {folder}"


def many(count: int) -> str:
    return ",".join(f"p{n}@many.example" for n in range(count))


def test_many_whom_nobody_knows() -> None:
    assert said(line(many(3))) == ["sent_to_strangers(3, Papers) on row 21"]


def test_who_wrote_before_is_no_stranger() -> None:
    heard = [f"    2026-04-0{n + 1} 09:00  p{n}@many.example  me  Hi  Hi  -  -" for n in range(3)]
    assert said(*heard, line(many(3))) == []


def test_mostly_known_recipients_say_nothing() -> None:
    assert said(line("p1@many.example", at="2026-05-08 09:00"), line(many(3))) == []
    assert said(line(many(2))) == []


def test_a_new_link_counts_where_it_goes_to_many() -> None:
    found = said(line(many(3), "https://new.example/x"))
    assert "sent_new_link(new.example, Papers) on row 21" in found
    assert said(line("kim@one.example", "https://new.example/x")) == []


def test_a_link_that_came_in_before_is_not_new() -> None:
    came = "    2026-04-02 09:00  kim@one.example  me  Hi  Hi  https://new.example/y  -"
    assert "sent_new_link" not in " ".join(said(came, line(many(3), "https://new.example/x")))


def test_one_text_to_many_singly_within_an_hour_is_a_burst() -> None:
    lines = [line(f"p{n}@many.example", at=f"2026-05-09 09:{n:02d}") for n in range(10)]
    found = said(*lines)
    assert len(found) == 10
    assert found[0] == "sent_burst(10, Papers) on row 21"
    assert said(*lines[:9]) == []


def test_over_several_hours_it_is_none() -> None:
    assert said(*(line(f"p{n}@many.example", at=f"2026-05-09 {n:02d}:00") for n in range(10))) == []


def test_without_habits_nothing_is_unusual() -> None:
    assert said(line(many(12)), habit=19) == []


def test_a_draft_was_not_sent() -> None:
    assert said(line(many(12), folder="Drafts")) == []


def test_what_was_sent_is_never_ranked_as_a_lure() -> None:
    drawn = "\n".join([COLUMNS, *HABIT, line(many(12), "https://new.example/x")])
    findings = sketch(drawn).findings(outgoing, lure_rank)
    assert [each.detector for each in findings] == ["outgoing"]
    assert not findings[0].alert


def test_it_says_that_it_needs_the_sent_folder() -> None:
    assert outgoing.CARD.needs_roles == ("sent",)
