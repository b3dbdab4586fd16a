"""Lists of indicators: what a search keeps, and what a later run has of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bongsu.adapters.indicator_list import read_indicator_list
from bongsu.detectors.mail import listed_indicator
from bongsu.judging.coverage import coverage
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, LeftOut, ListForm
from bongsu.steps import listed
from bongsu.steps.lake_tables import tables
from bongsu.testing.sketch import Sketched, sketch

CASE = """
    time        from                    to  subject  link
    2026-05-01  Kim <kim@a.example>     me  One      https://www.a.example/
    2026-05-02  Lee <lee@b.evil.test>   me  Two      https://login.bad.example/in
"""
LOG = """
    time              table            ip         says
    2026-05-01 09:00  authentication   192.0.2.7  outcome=success protocol=web
    2026-05-01 09:05  mailbox_setting  192.0.2.9  setting=forward destination=x@drop.test destination_domain=drop.test
"""  # noqa: E501 - a sketch is as wide as its table
HIT = Indicator("evil.test", IndicatorKind.DOMAIN, 0, 0, "CERT", "B2", "a note")
MISS = Indicator("nothing.test", IndicatorKind.DOMAIN)
OTHER = Indicator("a" * 32, IndicatorKind.OTHER)


@dataclass
class Ledger:
    """As much of a ledger as a search asks of it."""

    case: Sketched
    kept: list[tuple[int, str]] = field(default_factory=list)
    case_id: str = "cas_1"

    def accounts(self) -> list[Any]:
        return list(self.case.accounts)

    def exhibits(self) -> list[Any]:
        return []

    def readings(self) -> dict[str, Any]:
        return {}

    def entries(self) -> dict[int, Any]:
        return {}

    def documents(self, action: Action) -> list[tuple[int, str]]:
        assert action is Action.CASE_SEARCHED
        return self.kept

    @contextmanager
    def transaction(self, signer: object) -> Iterator[Any]:
        yield SimpleNamespace(
            log=lambda *_: 7, add_document=lambda seq, document: self.kept.append((seq, document))
        )


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Ledger:
    case = sketch(CASE, log=LOG)
    case.lake.put("coverage", case.lake.query(coverage(tables(), {})))
    monkeypatch.setattr(listed, "show_case", lambda *_: None)
    return Ledger(case)


def search(ledger: Ledger, *indicators: Indicator, left: tuple[LeftOut, ...] = ()) -> Any:
    found_in = IndicatorList(ListForm.STIX, indicators, left, partial=1)
    return listed.search_indicators(ledger, ledger.case.lake, object(), found_in)  # type: ignore[arg-type] # a fake


def test_a_hit_says_how_common_the_value_is(ledger: Ledger) -> None:
    result = search(ledger, HIT, MISS)
    assert [(hit.table, hit.untrusted_text) for hit in result.hits] == [
        ("email_address", "b.evil.test")
    ]
    assert [(line.value, line.messages, line.mailboxes) for line in result.listed] == [
        ("evil.test", 1, 1),
        ("nothing.test", 0, 0),
    ]
    assert result.listed[0].untrusted_about == "CERT, B2, 1970-01-01…1970-01-01"


@pytest.mark.parametrize(
    ("value", "kind", "place"),
    [
        ("192.0.2.7", IndicatorKind.IPV4, "authentication.ip"),
        ("x@drop.test", IndicatorKind.EMAIL, "mailbox_setting.destination"),
        ("drop.test", IndicatorKind.DOMAIN, "mailbox_setting.destination_domain"),
    ],
)
def test_records_of_logs_are_searched_too(
    ledger: Ledger, value: str, kind: IndicatorKind, place: str
) -> None:
    result = search(ledger, Indicator(value, kind))
    (hit,) = result.hits
    assert f"{hit.table}.{hit.column}" == place
    assert hit.account == "hong@mail.example"
    assert hit.t_ms
    assert [(line.messages, line.mailboxes) for line in result.listed] == [(1, 1)]
    assert ("authentication", "ip") in result.searched


def test_nothing_found_comes_with_its_coverage(ledger: Ledger) -> None:
    result = search(ledger, MISS, OTHER)
    assert result.hits == ()
    assert result.counts == (("nothing.test", 0, 0), ("a" * 32, 0, 0))
    assert [(account, messages) for account, _, _, messages in result.coverage] == [
        ("hong@mail.example", 4)
    ]
    assert ("email_url", "host") in result.searched
    assert ("a" * 32, "search.indicator_kind") in result.not_searched


def test_later_runs_have_what_was_searched_for(ledger: Ledger) -> None:
    search(ledger, HIT, MISS)
    newer = Indicator("evil.test", IndicatorKind.DOMAIN, 0, 0, "CERT", "A1")
    search(ledger, newer)
    assert listed.kept_indicators(ledger) == [newer, MISS]  # type: ignore[arg-type] # a fake


def test_what_a_source_takes_back_counts_no_more(ledger: Ledger) -> None:
    search(ledger, HIT, MISS)
    result = search(ledger, replace(HIT, revoked=True), left=(LeftOut("revoked", 1, "evil.test"),))
    assert result.hits == ()
    assert result.listed == ()
    assert listed.kept_indicators(ledger) == [MISS]  # type: ignore[arg-type] # a fake


def test_the_receipt_is_kept_with_the_case(ledger: Ledger) -> None:
    left = LeftOut("comparison", 2, "file:size 3")
    receipt = search(ledger, HIT, left=(left,)).receipt
    assert (receipt.form, receipt.taken, receipt.partial) == (ListForm.STIX, 1, 1)
    assert receipt.left_out == (left,)
    assert json.loads(ledger.kept[0][1])["list"]["left_out"][0]["why"] == "comparison"


def test_a_list_of_which_nothing_could_be_taken_says_so(ledger: Ledger) -> None:
    assert search(ledger, left=(LeftOut("kind", 1, "md5"),)).receipt.taken == 0


def test_names_that_a_source_gives_are_kept_and_not_shown(ledger: Ledger) -> None:
    said = replace(HIT, software=("Loader",), attributed=("Some Actor",))
    result = search(ledger, said)
    assert "Some Actor" not in str(result)
    assert listed.kept_indicators(ledger) == [said]  # type: ignore[arg-type] # a fake


def test_a_list_that_an_earlier_version_kept_is_read(ledger: Ledger) -> None:
    line = {"value": "a.test", "kind": "domain-name", "first_ms": None, "last_ms": None,
            "source": "", "grade": "", "note": ""}  # fmt: skip
    ledger.kept.append((1, json.dumps({"indicators": [line]})))
    assert listed.kept_indicators(ledger) == [Indicator("a.test", IndicatorKind.DOMAIN)]  # type: ignore[arg-type] # a fake


def test_an_empty_list_is_no_search(ledger: Ledger) -> None:
    with pytest.raises(BongsuError) as raised:
        search(ledger)
    assert raised.value.code == "input.search_empty"


def test_a_hit_of_a_bundle_becomes_a_reason_that_names_its_source(
    ledger: Ledger, tmp_path: Path
) -> None:
    said = {"type": "indicator", "id": "indicator--1", "created_by_ref": "identity--1",
            "pattern": "[domain-name:value = 'evil.test']", "confidence": 70,
            "labels": ['admiralty-scale:source-reliability="b"'],
            "valid_from": "1970-01-01T00:00:00Z"}  # fmt: skip
    author = {"type": "identity", "id": "identity--1", "name": "A CERT"}
    file = tmp_path / "list"
    file.write_text(json.dumps({"type": "bundle", "objects": [said, author]}))
    found_in = read_indicator_list(file)
    listed.search_indicators(ledger, ledger.case.lake, object(), found_in)  # type: ignore[arg-type] # a fake
    kept = listed.indicator_rows(listed.kept_indicators(ledger))  # type: ignore[arg-type] # a fake
    assert ledger.case.changed(indicator=kept).reasons(listed_indicator) == [
        "listed_indicator: indicator_sender(evil.test, A CERT, B2, 1970-01-01…; 1/1) on row 2"
    ]
