"""What a report leaves out is counted, and it says where the rest stands."""

from dataclasses import replace

import pytest

from bongsu.exporters import html, pdf
from bongsu.exporters.standing import shelve
from bongsu.model.view import CaseView
from bongsu.phrases import Language, say
from tests.exporters import paper, reading, sample

both = pytest.mark.parametrize("language", list(Language))


def crowded(audience: str | None = None) -> CaseView:
    """One account with fifteen alerts and a finding below them."""
    account = sample.account(1)
    found = tuple(sample.finding_view(n, account, alert=n < 16) for n in range(1, 17))
    return sample.case(replace(account, findings=found), audience=audience)


@both
def test_paper_says_how_many_alerts_are_missing_and_where_they_stand(language: Language) -> None:
    made = paper.text(pdf.report(crowded(), language))
    said = say("lures.more", language, all="15", shown="12")
    command = "bongsu findings CASE --account han.seoyun@mail.example"
    assert paper.squeezed(f"{said} {say('lures.more_all', language)} {command}") in made


def test_the_screen_shows_them_all_and_says_nothing_of_it() -> None:
    text = reading.text(html.page(crowded(), Language.EN))
    assert say("lures.more_all", Language.EN) not in text


@both
def test_the_holder_is_told_whom_to_ask_and_given_no_command(language: Language) -> None:
    made = paper.text(pdf.report(crowded("한서윤"), language))
    assert paper.squeezed(say("lures.more_own", language)) in made
    assert "bongsufindings" not in made


def test_alerts_beyond_the_cap_are_counted_apart_from_the_rest() -> None:
    (account,) = crowded().accounts
    shelves = shelve(account.findings, alerts=10, others=0)
    assert (len(shelves.alerts), shelves.more_alerts, shelves.unlisted) == (10, 5, 1)


@both
def test_paper_carries_the_received_path_and_where_the_bytes_are(language: Language) -> None:
    made = paper.text(pdf.report(sample.case(), language))
    hop = "198.51.100.23"
    assert paper.squeezed(say("finding.path", language)) in made
    assert hop.replace(".", "[.]") in made or hop in made
    assert (
        paper.squeezed(say("finding.range_is", language, start="1,048,576", end="1,052,672"))
        in made
    )
