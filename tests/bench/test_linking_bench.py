"""The bench of linking: small runs of what it measures."""

import pytest

from bench.linking import scenario, size
from bench.linking.__main__ import main


def test_made_up_observables_are_linked_by_hand_and_not_by_service() -> None:
    took = size.run(4000)
    assert took.incidents == 200
    assert took.links > 100
    assert 5 < took.campaigns < 40


def test_a_small_plot_joins_lures_of_one_hand_and_sees_takeovers() -> None:
    alone, both = scenario.run("two-hands", 1, 16, 1)
    assert alone.joined
    assert alone.joined <= alone.of_hand
    assert both.joined <= both.of_hand
    assert both.count("lure") == alone.count("lure")
    assert both.count("takeover") > 0
    assert both.between("takeover", "takeover").joined <= both.joined
    assert alone.count("takeover") == 0


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["physh"])
    assert "there is no physh; there are phish, scenario, size" in capsys.readouterr().err
