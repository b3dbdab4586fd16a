from dataclasses import replace
from datetime import datetime

import pytest

from bongsu.exporters import company, figures, html, plots
from bongsu.model.finding import Mark, MarkKind, Reason, ReasonClass
from bongsu.model.times import KST
from bongsu.model.verdict import Status
from bongsu.model.view import AlsoReceived, CoverageView
from bongsu.phrases import Language, say
from tests.exporters import reading, sample


def ms(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=KST).timestamp()) * 1000


def covered(number: int, first: int | None, last: int | None, **changes: object):
    row = CoverageView(f"exh_sample{number}", None, "inbox", 3, 0, first, last)
    return sample.account(number, coverage=(row,), **changes)


# --- plots ---------------------------------------------------------------------------------------


def test_months_begin_in_korea_and_all_stands_within_the_plot() -> None:
    drawn = plots.plot([covered(1, ms(2023, 11, 15), ms(2024, 2, 15))])
    assert drawn is not None
    assert [(tick.year, tick.month) for tick in drawn.ticks] == [(2023, 12), (2024, 1), (2024, 2)]
    (lane,) = drawn.lanes
    assert lane.bar == (plots.EDGE, plots.WIDTH - 2 * plots.EDGE)
    assert all(plots.EDGE < tick.x < plots.WIDTH for tick in drawn.ticks)


def test_lures_are_dots_in_time_and_rejected_ones_are_none() -> None:
    account = covered(1, sample.T0, sample.T0 + 100 * sample.DAY)
    own = (Reason("notice_sign_in", ReasonClass.ACCOUNT, 100, "", ""),)
    no = Mark(9, "", MarkKind.REJECT, "", "", sample.T0)
    half = sample.T0 + 50 * sample.DAY
    findings = (
        sample.finding_view(1, account, t_ms=half),
        sample.finding_view(2, account, t_ms=half + sample.DAY, marks=(no,)),
        sample.finding_view(3, account, t_ms=half + 9 * sample.DAY, alert=False, reasons=own),
        sample.finding_view(4, account, t_ms=half + 20 * sample.DAY, alert=False),
        sample.finding_view(5, account, t_ms=None),
    )
    drawn = plots.plot([replace(account, findings=findings)])
    assert drawn is not None
    (lane,) = drawn.lanes
    assert [(dot.kind, dot.x) for dot in lane.dots] == [("alert", 500), ("account", 587)]


def test_a_forged_date_does_not_squeeze_the_rest() -> None:
    account = covered(1, ms(2024, 1, 1), ms(2024, 6, 1))
    far = [sample.finding_view(n, account, t_ms=t) for n, t in ((1, -(10**13)), (2, 10**15))]
    drawn = plots.plot([replace(account, findings=tuple(far))])
    assert drawn is not None
    (lane,) = drawn.lanes
    assert lane.bar == (plots.EDGE, plots.WIDTH - 2 * plots.EDGE)
    assert {dot.x for dot in lane.dots} == {plots.EDGE, plots.WIDTH - plots.EDGE}


def test_nothing_with_a_time_is_no_plot() -> None:
    assert plots.plot([covered(1, None, None), sample.absent()]) is None
    assert plots.plot([]) is None


def test_a_long_time_has_few_months_below_it() -> None:
    drawn = plots.plot([covered(1, ms(1995, 1, 1), ms(2026, 1, 1))])
    assert drawn is not None
    assert 6 < len(drawn.ticks) <= 12


@pytest.mark.parametrize("language", list(Language))
def test_the_page_draws_the_case_and_each_dated_account(language: Language) -> None:
    page = html.page(sample.case(), language)
    assert page.count("<svg ") == 1 + 2  # two accounts have something to tell
    assert say("plot.how", language) in reading.text(page)
    own = html.page(sample.case(audience="한서윤"), language)
    assert own.count("<svg ") == 1


# --- counts and ranges ---------------------------------------------------------------------------


def test_the_range_runs_from_what_is_proven_to_what_is_not_ruled_out() -> None:
    counts = {Status.EVIDENCED: 3, Status.INDICATED: 2, Status.NOTHING_FOUND: 90,
              Status.NOT_EXAMINED: 5}  # fmt: skip
    assert figures.reach(counts) == (3, 10)


# --- company -------------------------------------------------------------------------------------


def shared(kind: str, value: str, *others: str) -> AlsoReceived:
    return AlsoReceived(kind, value, others, len(others))


def lure(number: int, who: int, *also: AlsoReceived, **changes: object):
    account = sample.account(who)
    view = sample.finding_view(number, account, also_received=also, **changes)
    return replace(account, findings=(view,))


def test_lures_join_through_what_they_share_with_a_third() -> None:
    one, two, three, _ = (address for address, *_ in sample.PEOPLE)
    accounts = [
        lure(1, 1, shared("sender", "a@x.example", two)),
        lure(2, 2, shared("sender", "a@x.example", one), shared("subject", "초청", three)),
        lure(3, 3, shared("subject", "초청", two)),
        lure(4, 4, shared("body", "0f", one), alert=False),
    ]
    (group,) = company.companies(accounts)
    assert group.addresses == tuple(sorted((one, two, three)))
    assert group.shared == (("sender", "a@x.example"), ("subject", "초청"))
    assert [view.account for view in group.findings] == [one, two, three]
    assert (group.first_ms, group.last_ms) == (
        accounts[0].findings[0].finding.t_ms,
        accounts[2].findings[0].finding.t_ms,
    )


def test_what_shares_nothing_stands_apart_and_alone_is_no_company() -> None:
    one, two, *_ = (address for address, *_ in sample.PEOPLE)
    apart = [lure(1, 1, shared("sender", "a@x.example", two)), lure(2, 2), lure(3, 3)]
    (group,) = company.companies(apart)
    assert group.addresses == tuple(sorted((one, two)))
    no = Mark(9, "", MarkKind.REJECT, "", "", sample.T0)
    assert company.companies([lure(1, 1, shared("sender", "a@x.example", two), marks=(no,))]) == ()


def test_a_holders_version_has_no_preview_of_others() -> None:
    page = html.page(sample.case(audience="한서윤"), Language.EN)
    assert '<section id="company">' not in page
    assert 'href="#company"' not in page


def test_a_plot_fits_one_sheet_and_accounts_with_something_to_tell_go_first() -> None:
    quiet = [covered(n, sample.T0, sample.T0 + sample.DAY) for n in range(5, 75)]
    last = covered(80, sample.T0, sample.T0 + sample.DAY)
    telling = replace(last, findings=(sample.finding_view(1, last),))
    drawn = plots.plot([*quiet, telling])
    assert drawn is not None
    assert (len(drawn.lanes), drawn.left_out) == (50, 21)
    assert drawn.lanes[0].account is telling
    assert drawn.height * 504 / plots.WIDTH < 700  # points of an A4 page within its margins
