"""The figures of the rungs: what counts as found, as due, and as a false alarm."""

from __future__ import annotations

from typing import Any

from bench.rungs.product import _hostile, _near
from bench.rungs.score import Row, level, rows, tables

NOTHING = {"targeted": "nothing", "engaged": "nothing"}
TRUE = dict.fromkeys(("targeted", "engaged", "accessed", "controlled", "drained"), False)


def _truth() -> dict[str, Any]:
    upper = {"accessed": "evidenced", "controlled": "indicated", "drained": "not_examined"}
    quiet = dict.fromkeys(upper, "nothing")
    taken = {"account": "a@one.example", "export": "exports/a",
             "true_rungs": TRUE | {"accessed": True},
             "expected": NOTHING | upper, "expected_asked": NOTHING | upper}  # fmt: skip
    honest = {"account": "b@one.example", "export": "exports/b", "true_rungs": TRUE,
              "expected": NOTHING | quiet, "expected_asked": NOTHING | quiet}  # fmt: skip
    story = taken | {"account": "tobias.fenwright@cairnpost.example"}
    act = {"t": "2026-05-01T01:00:00Z", "records": [{"path": "p", "record": 0}]}
    return {
        "accounts": [taken, honest, story],
        "takeovers": [{"account": "a@one.example", "acts": [act, act | {"records": []}]}],
        "identity_doubles": [
            {"account": "b@one.example", "kind": "traveller", "recorded": 3},
            {"account": "b@one.example", "kind": "vpn_user", "recorded": 0},
        ],
    }


def _told(found: str) -> list[Row]:
    verdicts = {
        name: {"accessed": {"status": found}} for name in ("a@one.example", "b@one.example")
    }
    return list(rows(_truth(), verdicts, "expected"))


def test_generated_accounts_count_and_the_fixed_cast_does_not() -> None:
    told = _told("evidenced")
    assert [each.taken for each in told] == [True, False]
    assert told[1].lookalikes == {"traveller"}
    assert told[0].found["drained"] == "not_examined"


def test_nothing_and_not_examined_claim_nothing() -> None:
    claims = ("evidenced", "indicated", "nothing_found", "not_examined")
    assert [level(each) for each in claims] == [2, 1, 0, 0]


def test_a_claim_about_an_honest_traveller_is_counted() -> None:
    lines = list(tables(_told("evidenced")))
    assert "| accessed | evidenced | 1/2 (50 %) | 1/1 (100 %) | 1/1 (100 %) |" in lines
    assert "| traveller | 1 | 1 | 0 |" in lines
    assert "| vpn_user | 0 | 0 | 0 |" in lines
    assert "| none | 0 | 0 | 0 | 1 | 0 | 0 |" in lines


def test_a_missing_claim_lowers_recall_alone() -> None:
    lines = list(tables(_told("nothing_found")))
    assert "| accessed | evidenced | 0/0 | 0/1 (0 %) | 0/1 (0 %) |" in lines
    assert "| accessed | nothing → nothing | 1 |" in lines


def test_a_holder_disowns_what_happened_in_the_same_minute() -> None:
    times = _hostile(_truth())["a@one.example"]
    assert len(times) == 1
    finding = {"message_id": None, "t": "2026-05-01T01:00:40.000Z"}
    assert _near(times, finding)
    assert not _near(times, finding | {"t": "2026-05-01T01:02:00.000Z"})
    assert not _near(times, finding | {"message_id": "x@one.example"})
