"""What the report and the row formats say of logs."""

from dataclasses import replace

import pytest

from bongsu.exporters import flat, html
from bongsu.exporters.concerns import decided, next_steps
from bongsu.exporters.folding import folded
from bongsu.exporters.lanes import hostile, lanes, untold
from bongsu.model.finding import Mark, MarkKind, Reason, ReasonClass
from bongsu.model.records import Moment, Swimlane
from bongsu.model.verdict import Hand
from bongsu.model.view import FindingView
from bongsu.phrases import Language, say
from tests.exporters import sample

DAY = sample.DAY


def page(language: Language = Language.EN) -> str:
    return html.page(sample.case(sample.entered()), language)


def test_the_report_names_open_doors_bounds_and_gaps() -> None:
    for language in Language:
        made = page(language)
        for key in ("cli.heading.doors", "door.forward", "sure.not_closed", "gap.no_addresses"):
            assert say(key, language) in made
        assert say("bounds.between", language, least="40", most="65") in made


def test_an_account_that_only_anothers_log_names_says_so() -> None:
    account = replace(sample.entered(), expected=True, exhibits=(), coverage=())
    for language in Language:
        assert say("accounts.others_log", language) in html.page(sample.case(account), language)
        made = html.page(sample.case(account, audience=account.holder), language)
        assert say("holder.others_log", language) in made
        assert say("holder.expected", language) not in made
        plain = html.page(sample.case(replace(account, logs=())), language)
        assert say("accounts.others_log", language) not in plain


@pytest.mark.parametrize("language", Language)
def test_what_was_removed_is_never_an_empty_pair_of_brackets(language: Language) -> None:
    account = sample.entered()
    reason = Reason("factor_removed", ReasonClass.ACCOUNT, 250, "", "admin@mail.example")
    found = account.findings[0]
    told = replace(found, finding=replace(found.finding, reasons=(reason,)))
    made = html.page(sample.case(replace(account, findings=(told,))), language)
    assert say("unstated.factor_removed", language) in made
    assert "()" not in made


def sigma(number: int, *, alert: bool, marks: tuple[Mark, ...] = ()) -> FindingView:
    """What a rule finds in the same record as the account's own finding."""
    found = sample.entered().findings[0]
    reason = Reason("sigma_match", ReasonClass.ACCOUNT, 300, f"Rule {number}", "A. Author; high")
    finding = replace(found.finding, finding_id=f"fnd_sigma{number}", detector="house_rules",
                      alert=alert, score=900, reasons=(reason,))  # fmt: skip
    return replace(found, finding=finding, marks=marks)


@pytest.mark.parametrize("alert", [True, False])
def test_a_rule_that_finds_the_same_is_told_in_the_same_place(alert: bool) -> None:
    account = sample.entered()
    own = account.findings[0]
    both = (replace(own, finding=replace(own.finding, alert=alert)), sigma(1, alert=alert))
    made = html.page(sample.case(replace(account, findings=both)), Language.EN)
    assert made.count(own.record.row_id) == page().count(own.record.row_id)
    assert say("finding.also_told") in made
    assert say("detector.house_rules.title") in made
    assert "Rule 1" in made
    assert 'id="fnd_sigma1"' in made


def test_what_alerts_leads_and_what_was_decided_stands_alone() -> None:
    own = sample.entered().findings[0]
    quiet = replace(own, finding=replace(own.finding, alert=False))
    [led] = folded([quiet, sigma(1, alert=True)])
    assert (led.finding.detector, [each.finding for each in led.folded]) == (
        "house_rules", [quiet.finding],
    )  # fmt: skip
    mark = Mark(9, "fnd_sigma1", MarkKind.REJECT, "ours", "act_1", 0)
    apart = folded([own, sigma(1, alert=True, marks=(mark,)), sigma(2, alert=True)])
    assert [len(each.folded) for each in apart] == [1, 0]
    other = replace(own, finding=replace(own.finding, finding_id="fnd_other", detector="x"))
    assert folded([own, other]) == [own, other]


def test_a_finding_about_a_record_is_no_lure() -> None:
    account = sample.entered()
    assert decided([account]).all == 0
    assert [each.code for each in next_steps([account])] == ["doors", "folders"]


def test_a_record_stands_with_its_fields_through_the_gate() -> None:
    made = page()
    assert "UserLoggedIn" in made
    assert "http://evil.example" not in made
    assert say("cli.record.more", n="3") in made


def test_a_holder_sees_no_fields_and_no_other_actor() -> None:
    account = sample.entered()
    found = account.findings[0]
    foreign = replace(found, record=sample.record(1, actor="boss@other.example"))
    alien = replace(found, record=sample.record(2, own=False, operation="OfAStranger"))
    view = sample.case(replace(account, findings=(foreign, alien)), audience=account.holder)
    made = html.page(view, Language.EN)
    assert "UserLoggedIn" in made
    for told in ("boss", "OfAStranger", "HYPERLINK", say("cli.record.strangers", n="2", found="1")):
        assert told not in made


def test_the_lanes_are_drawn_around_the_intruders_days() -> None:
    made = lanes(sample.entered())
    assert made is not None
    assert [lane for _, lane in made.names] == list(Swimlane)
    assert {spot.kind for spot in made.spots} == {"quiet", "ring", "alert"}
    assert all(made.left <= spot.x <= 988 for spot in made.spots)
    old = Moment(0, 0, Swimlane.READING, "read", "done", Hand.UNKNOWN, "old")
    account = sample.entered()
    more = lanes(replace(account, timeline=(old, *account.timeline)))
    assert more is not None
    assert more.left_out == made.left_out + 1


def test_nothing_dated_draws_no_lanes() -> None:
    assert lanes(sample.account(1)) is None


def test_where_there_are_too_many_moments_the_intruders_stay() -> None:
    account = sample.entered()
    assert [each.hand for each in hostile(account, 2)] == [Hand.INTRUDER, Hand.INTRUDER]
    assert untold(account, 2) == 1
    assert len(hostile(account, 9)) == 3


def test_row_formats_carry_records_doors_and_logs() -> None:
    sheets = {sheet.name: sheet for sheet in flat.sheets(sample.with_logs())}
    door = dict(zip(sheets["doors"].columns, sheets["doors"].rows[0], strict=True))
    assert (door["door"], door["what"], door["sure"]) == (
        "forward", "drop@evil.example", "not_closed",
    )  # fmt: skip
    log = dict(zip(sheets["logs"].columns, sheets["logs"].rows[0], strict=True))
    assert (log["layout"], log["records"], log["gaps"]) == ("sample_audit", 412, "no_addresses")
    record = dict(zip(sheets["records"].columns, sheets["records"].rows[0], strict=True))
    assert (record["ip"], record["zone_source"]) == ("203.0.113.66", "inferred")
