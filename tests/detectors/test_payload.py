import pytest

from bongsu.detectors.mail import lure_rank, payload, spoofed_origin
from bongsu.detectors.mail.payload_weights import LOCKED, OPENED, WEIGHTS
from bongsu.tables.email_attachment_fact import FACTS
from bongsu.testing.sketch import row_number, sketch

COLLEAGUE = """
    time        from                     to                subject   file    facts
    2026-05-01  Kim <kim@navy.example>   me                One       -       -
    2026-05-02  me                       kim@navy.example  Re: One   -       -
    2026-05-03  Kim <kim@navy.example>   me                Two       -       -
    2026-05-04  Kim <kim@navy.example>   me                Three     -       -
    2026-05-09  {sender}  me  Four  {file}  {facts}
"""
KIM, ZOE = "Kim <kim@navy.example>", "Zoe <zoe@zebra.example>"


def said(sender: str, file: str, facts: str) -> dict[str, int]:
    drawn = sketch(COLLEAGUE.format(sender=sender, file=file, facts=facts))
    return {row["code"]: row["points"] for row in drawn.raw_reasons(payload)}


def test_a_shortcut_in_an_archive_is_told_with_its_path_and_target() -> None:
    facts = "archive_member@plan.hwp.lnk=lnk lnk_target@plan.hwp.lnk=cmd.exe"
    drawn = sketch(COLLEAGUE.format(sender=ZOE, file="plan.zip", facts=facts))
    assert drawn.reasons(payload) == [
        "payload: payload_shortcut(plan.zip/plan.hwp.lnk, cmd.exe) on row 5"
    ]


@pytest.mark.parametrize("facts", ["office_macro", "office_macro office_macro_autorun=AutoOpen"])
def test_a_colleagues_macro_workbook_says_nothing(facts: str) -> None:
    assert said(KIM, "budget.xlsm", facts) == {}


def test_a_strangers_macro_weighs_more_when_it_runs_by_itself() -> None:
    plain = said(ZOE, "budget.xlsm", "office_macro")
    running = said(ZOE, "budget.xlsm", "office_macro office_macro_autorun=AutoOpen")
    assert plain["payload_macro"] < running["payload_macro_runs"]


def test_a_colleagues_shortcut_weighs_little_and_never_alerts() -> None:
    facts = "lnk_target@a.lnk=cmd.exe double_extension@a.lnk=a.hwp.lnk"
    assert (
        said(KIM, "a.zip", facts)["payload_shortcut"]
        < said(ZOE, "a.zip", facts)["payload_shortcut"]
    )
    drawn = sketch(COLLEAGUE.format(sender=KIM, file="a.zip", facts=facts))
    assert not any(each.alert for each in drawn.findings(payload, spoofed_origin, lure_rank))


def test_the_rank_sums_payload() -> None:
    facts = "lnk_target@a.lnk=cmd.exe double_extension@a.lnk=a.hwp.lnk"
    drawn = sketch(COLLEAGUE.format(sender=ZOE, file="a.zip", facts=facts))
    first = next(f for f in drawn.findings(payload, lure_rank) if f.rank == 1)
    assert row_number(first.row_id) == 5
    assert first.score >= 550


def test_an_encrypted_archive_weighs_by_where_its_password_is() -> None:
    locked = said(ZOE, "a.zip", "archive_encrypted")
    guessed = said(ZOE, "a.zip", "archive_encrypted password_in_text=1234")
    opened = said(
        ZOE, "a.zip", "archive_encrypted password_in_text=1 archive_opened_with_password=1"
    )
    assert locked.keys() == {"payload_locked"}
    assert locked["payload_locked"] < 100
    assert guessed["payload_locked_with_key"] < opened["payload_locked_with_key"]
    assert opened.keys() == {"payload_locked_with_key"}


def test_a_page_counts_only_inside_an_archive() -> None:
    assert "payload_page_in_archive" in said(ZOE, "a.zip", "archive_member@view.html=html")
    assert said(ZOE, "a.zip", "archive_member@photo.jpg=jpeg") == {}


def test_the_name_speaks_only_where_nothing_else_is_known() -> None:
    assert said(ZOE, "a.lnk", "-") == {"payload_kind": 200}
    assert said(ZOE, "a.lnk", "lnk_target=cmd.exe") == {"payload_shortcut": 300}
    assert said(KIM, "a.lnk", "-") == {}
    assert said(ZOE, "a.pdf", "-") == {}


def test_several_facts_of_one_kind_are_one_reason() -> None:
    assert said(ZOE, "a.zip", "executable@a.exe executable@b.exe=pe") == {"payload_program": 300}


def test_every_weighed_fact_is_one_that_examiners_give_and_has_one_weight() -> None:
    weighed = [code for each in WEIGHTS for code in each.facts]
    assert len(set(weighed)) == len(weighed)
    assert {*weighed, *LOCKED, *OPENED} <= set(FACTS)
