"""``timeline``, and records in place of messages."""

import io
import json
from dataclasses import replace

import pytest

from bongsu.cli.render.findings import findings_page
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.show import finding_page
from bongsu.cli.render.status import status_page
from bongsu.cli.render.timeline import moment_words
from bongsu.model.errors import BongsuError
from bongsu.model.view import DetectorView
from bongsu.model.windows import bound_ms
from bongsu.phrases import Language, say
from tests.cli.conftest import Run
from tests.cli.fake import Calls
from tests.cli.sample import case_view, finding_view, moment, record


def test_a_day_begins_and_ends_in_korea() -> None:
    assert bound_ms(None) is None
    assert bound_ms("1970-01-02") == 15 * 3_600_000
    assert bound_ms("1970-01-02", last=True) == 39 * 3_600_000 - 1
    assert bound_ms("1970-01-01T00:00:01+00:00", last=True) == 1000
    with pytest.raises(BongsuError, match=r"input\.time_unreadable"):
        bound_ms("tomorrow")


def test_the_window_reaches_the_case(run: Run, calls: Calls) -> None:
    words = ("timeline", "c", "kim@mail.example", "--from", "1970-01-02", "--to", "1970-01-02")
    assert run(*words).exit_code == 0
    assert ("timeline", 15 * 3_600_000, 39 * 3_600_000 - 1) in calls.seen


def test_each_moment_is_one_object_a_line(run: Run) -> None:
    (told,) = (json.loads(x) for x in run("--json", "timeline", "c", "acc_1").stdout.splitlines())
    assert (told["lane"], told["what"], told["state"], told["hand"]) == (
        "settings", "forward", "set", "intruder",
    )  # fmt: skip
    assert (told["count"], told["items"], told["zone_inferred"]) == (3, 7, True)


def test_the_page_says_how_often_how_much_and_that_the_zone_is_inferred(run: Run) -> None:
    page = run("timeline", "c", "acc_1").stdout
    for key in ("lane.settings", "what.forward", "hand.intruder", "timeline.inferred"):
        assert say(key, Language.EN) in page


def _page(page, *views: object) -> str:
    file = io.StringIO()
    page(Screen(Language.EN, file, no_color=True), *views)
    return file.getvalue()


def test_a_record_is_shown_with_its_fields_and_its_stranger() -> None:
    view = finding_view(message=None, record=record())
    page = _page(finding_page, view)
    assert say("cli.heading.fields", Language.EN) in page
    assert "other@mail.example has no account in this case" in page
    assert "203.0.113.66" in page
    assert say("zone.inferred", Language.EN) in page
    assert say("cli.record.more", Language.EN, n=2) in page


def test_findings_list_records_beside_messages() -> None:
    file = io.StringIO()
    view = finding_view(message=None, record=record(operation="UserLoggedIn"))
    screen = Screen(Language.EN, file, no_color=True)
    findings_page(screen, case_view(), [view], everything=True)
    assert "UserLoggedIn · 203.0.113.66" in file.getvalue()


def test_the_receipt_lists_unverified_layouts(run: Run) -> None:
    said = run("investigate", "c", env={"BONGSU_PASSPHRASE": "p"}).output
    assert "odd_layout" in said


def test_an_account_names_its_open_doors_and_logs(run: Run) -> None:
    page = run("account", "c", "acc_1").stdout
    for key in ("cli.heading.doors", "door.forward", "sure.unverified", "gap.no_times"):
        assert say(key, Language.EN) in page


def test_a_moment_names_one_finding_and_counts_the_others() -> None:
    screen = Screen(Language.EN, io.StringIO(), no_color=True)
    assert moment_words(screen, moment(finding_ids=("fnd_1", "fnd_2", "fnd_3"))).endswith(
        "fnd_1 +2"
    )
    assert moment_words(screen, moment(finding_ids=("fnd_1",))).endswith("fnd_1")
    assert "fnd_" not in moment_words(screen, moment(finding_ids=()))


def test_the_status_names_open_doors_and_gathers_what_detectors_could_not_see(run: Run) -> None:
    page = run("status", "c").stdout
    assert page.index(say("cli.heading.doors", Language.EN)) < page.index("Exhibits")
    assert say("door.forward", Language.EN) in page


def test_a_reason_for_looking_in_vain_is_said_once() -> None:
    blind = (("a@x.example", "why.no_sent_folder"), ("b@x.example", "why.no_sent_folder"))
    detectors = tuple(DetectorView(name, 1, (), blind) for name in ("rapport", "outgoing"))
    page = _page(status_page, replace(case_view(), detectors=detectors))
    assert page.count(say("why.no_sent_folder", Language.EN)) == 1
    assert "rapport, outgoing" in page
    assert "a@x.example, b@x.example" in page
