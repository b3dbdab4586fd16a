"""Judging an account by a log that is full of changes: what bears on it most is looked at."""

import pytest

from bongsu.detectors.identity.common import events
from bongsu.judging.coverage import coverage
from bongsu.judging.traces import Traces
from bongsu.model.finding import MarkKind
from bongsu.steps import bounded
from bongsu.steps.lake_tables import tables
from bongsu.steps.tracing import trace
from bongsu.testing.fakes import MemoryLake
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import AWAY, HEAD, HOME, ME, OTHER, line, sign_in
from tests.judging.tracing import about

RULE = "setting=rule state_class=set name={} outside=no"


def traced(*lines: str, about_lines: tuple[int, ...] = (1,)) -> dict[str, Traces]:
    """The traces of a log of which the first line is a confirmed intruder's."""
    lake = MemoryLake()
    for name, rows in sketch("", log="\n".join([HEAD, *lines])).given.items():
        lake.put(name, rows)
    lake.keep("event", events(tables()))
    lake.put("coverage", lake.query(coverage(tables(), {})))
    findings = [about(each, account=ME) for each in about_lines]
    return dict(trace(lake, findings, {"fnd_1": MarkKind.CONFIRM}))


def changes(found: Traces) -> list[str | None]:
    return sorted(str(each.name) for each in found.acts if each.table == "mailbox_setting")


def test_hostile_changes_and_those_that_lead_outside_come_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded, "KEPT_OF_LOGS", 3)
    plain = [line(f"0{n} 09:00", "mailbox_setting", RULE.format(f"own{n}"), ip=HOME)
             for n in (4, 2, 3)]  # fmt: skip
    bad = line("20 09:00", "mailbox_setting", RULE.format("bad"), ip=AWAY)
    out = line("21 09:00", "mailbox_setting", RULE.format("out").replace("=no", "=yes"), ip=HOME)
    lees = line("22 09:00", "mailbox_setting", RULE.format("hers"), ip=HOME, who=OTHER)
    found = traced(sign_in("19 09:00"), *plain, bad, out, lees)
    mine, hers = found[f"acc_{ME}"], found[f"acc_{OTHER}"]
    assert (changes(mine), mine.left_out) == (["bad", "out", "own2"], 2)
    assert (changes(hers), hers.left_out) == (["hers"], 0)


def test_a_change_of_which_a_finding_speaks_is_always_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded, "KEPT_OF_LOGS", 1)
    plain = [line(f"0{n} 09:00", "mailbox_setting", RULE.format(f"own{n}"), ip=HOME)
             for n in (2, 3, 4)]  # fmt: skip
    found = traced(sign_in("19 09:00"), *plain, about_lines=(1, 4))[f"acc_{ME}"]
    assert changes(found) == ["own2", "own4"]


def test_hostile_sign_ins_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "KEPT_OF_LOGS", 2)
    ways = [sign_in("10 09:00", says=f"protocol={way}") for way in ("imap", "pop", "smtp")]
    found = traced(sign_in("09 09:00"), *ways)[f"acc_{ME}"]
    kept = [each.protocol for each in found.acts if each.table == "authentication"]
    assert (sorted(kept), found.left_out) == (["imap", "web"], 2)


def test_where_all_are_kept_nothing_is_told() -> None:
    assert traced(sign_in("19 09:00"))[f"acc_{ME}"].left_out == 0
