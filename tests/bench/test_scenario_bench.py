"""The scenario bench on a small generated case and on figures made up for the test."""

from pathlib import Path

import pytest

from bench.lures.measure import Ranked
from bench.scenario import __main__ as program
from bench.scenario import exports, freeze, rankers, tables, truth
from bench.scenario.facts import BONGSU, AccountFact, Facts, HonestFact, LureFact
from bench.scenario.figures import Part, figure
from bench.scenario.product import Answer, Scored
from bench.scenario.words import Words
from bongsu.scenario import STORY_ACCOUNTS, generate


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    for each in generate(seed=7, accounts=STORY_ACCOUNTS + 9, months=2):
        path = folder / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)
    return folder


@pytest.fixture(scope="module")
def boxes(case: Path) -> list[truth.Box]:
    return list(truth.boxes(case))


# --- fair play


def test_a_changed_detector_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for source in freeze.detectors().glob("*.py"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    monkeypatch.setattr(freeze, "detectors", lambda: tmp_path)
    untouched = freeze.digest(tmp_path)
    with (tmp_path / "words.py").open("a", encoding="utf-8") as words:
        words.write("# one more line\n")
    assert freeze.digest(tmp_path) != untouched
    assert program.main(["--seeds", "1"]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("\n") == 1
    assert "would not be fair" in said.err


def test_a_detector_more_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("", encoding="utf-8")
    before = freeze.digest(tmp_path)
    (tmp_path / "two.py").write_text("", encoding="utf-8")
    assert freeze.digest(tmp_path) != before


# --- the case as the bench reads it


def test_every_planted_message_is_found_in_the_exports(boxes: list[truth.Box]) -> None:
    planted = {(b.address, name) for b in boxes for name in b.account["lures"]}
    found = {(b.address, name) for b in boxes for name in b.lures}
    assert planted == found
    assert planted


def test_honest_mail_and_lures_are_all_that_was_delivered(boxes: list[truth.Box]) -> None:
    for box in boxes:
        assert box.lures.keys() | box.honest.keys() == {m.message_id for m in box.mail.messages}
        assert not box.lures.keys() & box.honest.keys()
        assert len(box.mail.messages) <= box.account["messages"]


def test_each_shape_of_export_gives_as_many_copies_as_the_truth_counts(case: Path) -> None:
    for box in truth.boxes(case):
        export = str(box.account["export"])
        found = list(exports.copies(case / export)) if export else []
        assert len(found) == box.account["messages"], export


def test_a_mailbox_is_in_order_of_time(boxes: list[truth.Box]) -> None:
    times = [m.arrived for m in max(boxes, key=lambda b: len(b.mail.messages)).mail.messages]
    assert times == sorted(times)
    assert times[0] > 0


# --- rankers


def test_the_bag_of_words_learns_nothing_from_later_families(boxes: list[truth.Box]) -> None:
    early = sum(not x["written_after_freeze"] for b in boxes for x in b.lures.values())
    late = sum(x["written_after_freeze"] for b in boxes for x in b.lures.values())
    assert late
    assert Words.learn(boxes).learned == early


def test_the_bag_of_words_puts_what_it_knows_above_the_rest(boxes: list[truth.Box]) -> None:
    words, better, pairs = Words.learn(boxes), 0, 0
    for box in boxes:
        scores = {each.message_id: each.score for each in words.ranking(box)}
        early = [n for n, x in box.lures.items() if not x["written_after_freeze"]]
        better += sum(scores[a] > scores[b] for a in early for b in box.honest)
        pairs += len(early) * len(box.honest)
    assert better > 0.9 * pairs


def test_the_drawn_mailboxes_hold_lures_and_depend_on_the_seed_alone(
    boxes: list[truth.Box],
) -> None:
    first = rankers.drawn(boxes, 1, 5)
    assert all(box.lures for box in first)
    assert first == rankers.drawn(boxes, 1, 5)
    assert len(first) == 5


# --- facts and figures


def test_a_lure_is_called_one_only_with_an_alert_and_two_classes() -> None:
    one, two = frozenset({"identity"}), frozenset({"identity", "origin"})
    assert Scored("a", 1, 900, alert=True, classes=two).called
    assert not Scored("a", 1, 900, alert=True, classes=one).called
    assert not Scored("a", 1, 900, alert=False, classes=two).called


def test_facts_of_a_mailbox_count_what_the_product_said(boxes: list[truth.Box]) -> None:
    box = next(b for b in boxes if b.lures and b.honest)
    lure, honest = next(iter(box.lures)), next(iter(box.honest))
    two = frozenset({"identity", "origin"})
    scored = {
        lure: Scored(lure, 1, 900, alert=True, classes=two),
        honest: Scored(honest, 2, 600, alert=True, classes=frozenset()),
    }
    facts = Facts()
    facts.judged(1, box, Answer({box.address: scored}, {}, {}))
    (row,) = (each for each in facts.lures if each.message_id == lure)
    assert (row.above, row.alert, row.called, row.within[BONGSU]) == (True, True, True, 1.0)
    assert sum(each.alerts[BONGSU] for each in facts.honest) == 1
    assert not any(each.called for each in facts.honest)
    facts.ranked(1, box, "other", [Ranked(lure, -1.0, alert=False)])
    assert not row.alerts["other"]
    assert Facts.of_json(facts.as_json()) == facts


def test_a_figure_is_the_share_and_never_without_a_width() -> None:
    found = figure([Part("a", 1, 2), Part("b", 3, 4), Part("a", 0, 2)])
    assert found
    assert (found.value, found.of, found.mailboxes) == (0.5, 8, 2)
    sure = figure(Part(str(n), 1, 1) for n in range(10))
    assert sure
    assert (sure.value, sure.high) == (1.0, pytest.approx(1.0))
    assert sure.low == pytest.approx(0.722, abs=0.001)  # Wilson's bound for 10 of 10
    assert figure([]) is None


def test_the_page_keeps_families_before_and_after_apart() -> None:
    facts = Facts(
        [_lure("old", late=False, alert=True), _lure("new", late=True, alert=False)],
        [HonestFact(1, "a@b.test", False, "conference", 4, 0, {BONGSU: 1, "other": 2})],
        [
            AccountFact(1, "a@b.test", False, 5, _rungs("evidenced"), _rungs("evidenced")),
            AccountFact(1, "c@d.test", False, 5, _rungs("evidenced"), _rungs("indicated")),
            AccountFact(1, "e@f.test", False, 5, _rungs("nothing"), _rungs("evidenced")),
            AccountFact(1, "g@h.test", False, 0, _rungs("not_examined"), {}),
        ],
    )
    page = tables.page(facts)
    assert all("(synthetic)" in line for line in page.splitlines() if line.startswith("#"))
    assert "| old | before | 1 | 1 | 100%" in page
    assert "| new | after | 1 | 1 | 0%" in page
    assert "| conference | 4 | 1 | 1 | 250.0" in page
    evidenced = next(x for x in page.splitlines() if x.startswith("| targeted | evidenced | all"))
    assert "| 3 | 2 | 2 | 50%" in evidenced
    assert evidenced.count("50%") == 2
    either = next(x for x in page.splitlines() if x.startswith("| targeted | evidenced or"))
    assert "| 3 | 2 | 3 | 67%" in either
    assert "| Bongsu | 100% (" in page


def _rungs(status: str) -> dict[str, str]:
    return {"targeted": status, "engaged": status}


def _lure(family: str, *, late: bool, alert: bool) -> LureFact:
    return LureFact(
        *(1, "a@b.test", False, f"{family}@b.test", family, "ko", late, ""),
        above=alert,
        alert=alert,
        called=alert,
        classes=2 * alert,
        within={BONGSU: float(alert), "other": 0.0},
        alerts={BONGSU: alert, "other": False},
    )
