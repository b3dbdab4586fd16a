from bongsu.detectors.mail import (
    look_alike,
    lure_content,
    lure_rank,
    name_spoof,
    spoofed_origin,
)
from bongsu.model.finding import Finding, ReasonClass
from bongsu.testing.sketch import ADDRESS, Person, row_number, sketch

EVERY = (name_spoof, look_alike, spoofed_origin, lure_content, lure_rank)
PEOPLE = {ADDRESS: Person("홍길동", "해양연구소")}
MAILBOX = """
    time        from                            to                     subject                 text          link
    2026-05-01  김유신 <yusin@harbour.example>  me                     Minutes of the seminar  Good morning  https://harbour.example/a
    2026-05-02  me                              yusin@harbour.example  Minutes of the seminar  Thanks        -
    {then}
"""  # noqa: E501 - a sketch is as wide as its table
LURE = "2026-05-09  김유신 <yusin@harb0ur.example>  me  비밀번호  비밀번호 변경  naver.com=>https://n.example/x"


def said(then: str, code: str | None = None) -> list[str]:
    found = sketch(MAILBOX.format(then=then), PEOPLE).reasons(lure_rank, code)
    return [each.removeprefix("lure_rank: ") for each in found if not each.endswith("row 1")]


def ranked(then: str) -> dict[int, Finding]:
    findings = sketch(MAILBOX.format(then=then), PEOPLE).findings(*EVERY)
    return {row_number(f.row_id): f for f in findings if f.detector == "lure_rank"}


def test_what_is_new_in_this_mailbox() -> None:
    assert said("2026-05-09  Lee <lee@new.example>  me  Hello  -  https://other.example/x") == [
        "domain_new(new.example) on row 3",
        "link_domain_new(other.example) on row 3",
        "sender_new(lee@new.example) on row 3",
    ]


def test_a_correspondent_is_not_new() -> None:
    line = "2026-05-09  김유신 <yusin@harbour.example>  me  Hello  -  https://harbour.example/b"
    assert said(line) == []


def test_a_stranger_takes_up_a_thread() -> None:
    line = "2026-05-09  Zoe <zoe@zebra.example>  me  Re: Minutes of the seminar  -  -"
    assert said(line, "thread_continued") == [
        "thread_continued(Re: Minutes of the seminar, yusin@harbour.example) on row 3"
    ]


def test_a_stranger_who_begins_a_thread_takes_up_none() -> None:
    assert said("2026-05-09  Zoe <zoe@zebra.example>  me  Re: Other matters  -  -",
                "thread_continued") == []  # fmt: skip


def test_a_stranger_names_the_holder_or_the_office() -> None:
    by_name = "2026-05-09  Zoe <zoe@zebra.example>  me  Hello  홍길동 위원님께  -"
    by_office = "2026-05-09  Zoe <zoe@zebra.example>  me  Hello  해양연구소 귀중  -"
    nobody = "2026-05-09  Zoe <zoe@zebra.example>  me  Hello  안녕하세요  -"
    assert said(by_name, "holder_named") == ["holder_named(홍길동) on row 3"]
    assert said(by_office, "holder_named") == ["holder_named(홍길동) on row 3"]
    assert said(nobody, "holder_named") == []


def test_a_lure_ranks_first_and_is_an_alert() -> None:
    found = ranked(f"{LURE}\n    2026-05-10  Lee <lee@new.example>  me  Hello  Good morning  -")
    assert (found[3].rank, found[3].alert) == (1, True)
    assert not found[4].alert
    classes = {reason.reason_class for reason in found[3].reasons}
    assert {ReasonClass.IDENTITY, ReasonClass.CONTENT, ReasonClass.TAILORING} <= classes


def test_tailoring_says_at_whom_and_adds_no_score() -> None:
    plain = ranked("2026-05-09  Zoe <zoe@zebra.example>  me  Hello  안녕하세요  -")
    named = ranked("2026-05-09  Zoe <zoe@zebra.example>  me  Hello  홍길동 위원님께  -")
    assert plain[3].score == named[3].score


def test_novelty_alone_is_no_alert() -> None:
    found = ranked("2026-05-09  Lee <lee@new.example>  me  Hello  -  https://other.example/x")
    assert not found[3].alert


def test_a_lure_without_a_time_is_ranked_too() -> None:
    found = ranked(LURE.replace("2026-05-09", "-"))
    assert found[3].t_ms is None
    assert found[3].score > 0


def test_an_ids_finding_survives_a_change_of_score() -> None:
    alone = ranked(LURE)[3]
    beside = ranked(f"{LURE}\n    2026-05-10  Lee <lee@new.example>  me  Hello  -  -")[3]
    assert alone.finding_id == beside.finding_id


def test_the_budget_bounds_the_alerts_of_a_month() -> None:
    lures = "\n".join(LURE.replace("-09 ", f"-{day:02} ") for day in range(3, 20))
    found = ranked(lures)
    assert sum(each.alert for each in found.values()) <= lure_rank.CARD.monthly_budget


def test_an_answer_does_not_hide_the_lure() -> None:
    answer = "2026-05-10  me  yusin@harb0ur.example  Re: 비밀번호  Done  -"
    assert ranked(f"{LURE}\n    {answer}")[3].alert


def test_a_stranger_whose_address_sorts_first_takes_up_a_thread() -> None:
    line = "2026-05-09  Abe <abe@aback.example>  me  Re: Minutes of the seminar  -  -"
    assert said(line, "thread_continued") != []
