"""Campaigns in the report: what stands where, and the drawing of what joins them."""

import re
from dataclasses import replace

import pytest

from bongsu.exporters import graph, html, pdf
from bongsu.exporters.shared import things
from bongsu.model.campaign import LinkReason
from bongsu.phrases import Language, say
from tests.exporters import linked, paper, reading, sample

both = pytest.mark.parametrize("language", list(Language))


@both
def test_a_linking_replaces_the_preview(language: Language) -> None:
    page = html.page(linked.usual(), language)
    assert '<section id="campaigns">' in page
    assert 'href="#campaigns"' in page
    assert '<section id="company">' not in page
    before = html.page(sample.case(), language)
    assert '<section id="company">' in before
    assert '<section id="campaigns">' not in before


@both
def test_the_summary_counts_campaigns(language: Language) -> None:
    summary = reading.parts(html.page(linked.usual(), language))["summary"]
    assert say("summary.campaigns", language, confirmed=1, proposed=1) in summary
    before = reading.parts(html.page(sample.case(), language))["summary"]
    assert say("summary.campaigns", language, confirmed=0, proposed=0) not in before


@both
def test_a_supplied_list_of_carriers_is_told(language: Language) -> None:
    view = linked.usual()
    told = say("cli.link.own_list", language, sha256=linked.LIST)
    assert told in reading.parts(html.page(view, language))["campaigns"]
    assert view.campaigns
    without = replace(view.campaigns, linking=replace(view.campaigns.linking, versions=()))
    assert linked.LIST not in html.page(replace(view, campaigns=without), language)


@both
def test_each_campaign_says_how_it_stands_and_why(language: Language) -> None:
    text = reading.text(html.page(linked.usual(), language))
    for said in ("cmp_0011223344556677", "cmp_8899aabbccddeeff", "cmp_ffeeddccbbaa9988",
                 say("campaign.confirmed", language), say("campaign.proposed", language),
                 say("campaign.rejected", language), "같은 서버, 같은 주", "김기록 act_sample1",
                 say("cli.campaign.newer", language, n="1"),
                 say("cli.campaign.near", language, id="cmp_8899", n="2"),
                 say("link.ip", language, value="203[.]0[.]113[.]7"),
                 say("link.rarity_common", language, messages=5, mailboxes=3, background=1),
                 "acc_other30 · 가람"):  # fmt: skip
        assert said in text


@both
def test_a_linking_that_joined_nothing_says_over_what_it_looked(language: Language) -> None:
    text = reading.text(html.page(linked.linked(), language))
    assert say("campaigns.none", language) in text
    told = say("cli.link.looked", language, case="가람", incidents="2", rows="12", accounts="1",
               exhibits="1")  # fmt: skip
    assert told in text


@both
def test_the_paper_says_the_same(language: Language) -> None:
    made = paper.text(pdf.report(linked.usual(), language))
    for said in (
        "cmp_0011223344556677",
        say("campaigns.graph_how", language),
        "같은 서버, 같은 주",
    ):
        assert paper.squeezed(said) in made


def test_a_holders_version_has_no_campaigns() -> None:
    view = replace(linked.usual(), audience="한서윤")
    page = html.page(view, Language.KO)
    assert "cmp_" not in page
    assert 'href="#campaigns"' not in page


@pytest.mark.parametrize("size", [3, 12, 60])
def test_the_drawing_has_a_row_for_each_and_fits_a_sheet(size: int) -> None:
    drawn = graph.graph(linked.campaign(*linked.chain(size)))
    assert [row.number for row in drawn.rows] == list(range(1, size + 1))
    assert drawn.more_rows == 0
    assert drawn.height * 504 / graph.WIDTH < 700  # points of an A4 page within its margins
    dotted = {y for line in drawn.lines for y, _ in line.dots}
    assert dotted == {row.y for row in drawn.rows}
    assert len({line.x for line in drawn.lines}) == len(drawn.lines)
    assert all(graph.LEFT < line.x < graph.WIDTH for line in drawn.lines)
    assert all(line.top == line.dots[0][0] and line.bottom == line.dots[-1][0]
               for line in drawn.lines)  # fmt: skip


def test_what_does_not_fit_is_counted() -> None:
    views, links = linked.chain(70)
    rare = [LinkReason("domain", f"d{n}.example", 300, 1, 2, 0) for n in range(20)]
    links += [linked.joined(views[n], views[n + 2], each) for n, each in enumerate(rare)]
    drawn = graph.graph(linked.campaign(views, links))
    assert (len(drawn.rows), drawn.more_rows) == (60, 10)
    assert len(drawn.lines) <= graph.LINES
    assert drawn.more_lines == len(things(linked.campaign(views, links), 0)) - len(drawn.lines)


def test_shapes_are_told_apart_by_whom_they_join() -> None:
    views, _ = linked.chain(4)
    other = replace(linked.TEXT, untrusted_value="another band")
    links = [linked.joined(views[0], views[1], linked.TEXT),
             linked.joined(views[2], views[3], other)]  # fmt: skip
    two = things(linked.campaign(views, links), 9)
    assert sorted(len(each.incidents) for each in two) == [2, 2]
    links.append(linked.joined(views[1], views[2], linked.TEXT))
    (one,) = things(linked.campaign(views, links), 9)
    assert len(one.incidents) == 4


def test_the_drawing_is_said_in_words() -> None:
    page = html.page(linked.usual(), Language.EN)
    titles = re.findall(r"<title>(cmp_[^<]+)</title>", page)
    assert len(titles) == 2  # a rejected campaign is not drawn
    assert all("incidents and" in each for each in titles)
    assert "The list below says the same" in titles[0]
    assert "1, 2, 3" in reading.text(page)


def test_hostile_values_are_inert() -> None:
    bad = LinkReason("domain", "<script>alert(1)</script>http://evil.example/\x1b[2J", 900, 2, 2, 0)
    views, _ = linked.chain(2)
    page = html.page(
        linked.linked(linked.campaign(views, [linked.joined(*views, bad)])), Language.EN
    )
    assert "<script>" not in page
    assert "http://evil" not in page
    assert "\x1b" not in page
