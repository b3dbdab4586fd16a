"""Detecting: what a log that is full of reasons leaves in the case."""

from dataclasses import replace

import pytest

from bongsu.detectors.identity import factor_weakened
from bongsu.detectors.identity.common import events
from bongsu.detectors.plugin import Detector, Found, Tables
from bongsu.steps import bounded
from bongsu.steps import detect as step
from bongsu.steps.lake_tables import tables
from bongsu.testing.fakes import FakeProgress, MemoryLake
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import HEAD, OTHER, line

REMOVED = "change=factor_removed state_class=done target=phone"


def detected(*detectors: Detector, lines: list[str]) -> step.Detection:
    lake = MemoryLake()
    for name, rows in sketch("", log="\n".join([HEAD, *lines])).given.items():
        lake.put(name, rows)
    lake.keep("event", events(tables()))
    return step.detect(lake, detectors, FakeProgress())


def test_of_too_many_reasons_the_earliest_stay_and_the_rest_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded, "KEPT_OF_LOGS", 2)
    lines = [line(f"{day} 09:00", "user_management", REMOVED) for day in (14, 11, 13, 12)]
    lines.append(line("15 09:00", "user_management", REMOVED, who=OTHER))
    found = detected(factor_weakened, lines=lines)
    assert found.left_out == {"factor_weakened": 2}
    whose = sorted((each.account_id, each.t_ms) for each in found.findings)
    assert len({account for account, _ in whose}) == 2
    whole = detected(factor_weakened, lines=lines[1:2] + lines[3:])
    assert [t for _, t in whose] == sorted(each.t_ms for each in whole.findings)


def test_where_all_are_kept_nothing_is_told() -> None:
    lines = [line("11 09:00", "user_management", REMOVED)]
    assert detected(factor_weakened, lines=lines).left_out == {}


def test_who_reads_nothing_but_empty_tables_is_not_asked() -> None:
    lines = [line("11 09:00", "user_management", REMOVED)]
    asked = {
        names: detected(_Raising(names), lines=lines).failed.keys() == {"raising"}
        for names in (
            ("consent_grant", "event"),
            ("incoming", "email_url", "account"),
            ("user_management", "consent_grant"),
            ("event", "reason"),
            ("sign_in", "logarithm"),
        )
    }
    assert list(asked.values()) == [False, False, True, True, False]


class _Raising:
    """A detector that says when it is asked."""

    def __init__(self, names: tuple[str, ...]) -> None:
        reads = dict.fromkeys(names, ("row_id",))
        self.CARD = replace(factor_weakened.CARD, id="raising", reads=reads)

    def find(self, _tables: Tables) -> Found:
        raise ValueError
