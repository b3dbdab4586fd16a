"""What the report and the row formats say of logs."""

from dataclasses import replace

from bongsu.exporters import flat, html
from bongsu.exporters.concerns import decided, next_steps
from bongsu.exporters.lanes import hostile, lanes, untold
from bongsu.model.records import Moment, Swimlane
from bongsu.model.verdict import Hand
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
