"""Plots: hands whose habits run through several cases, and what everybody shares."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from bongsu.scenario import ScenarioFile, generate
from bongsu.scenario.plots import stage
from bongsu.scenario.plots.pairing import incidents, pairs
from tests.scenario.opened import (
    MARK,
    Found,
    addresses_in,
    decoded,
    is_documentation,
    names_outside,
    opened,
)

Row = dict[str, Any]
SEED = 5
SIZES = {"two-hands": (36, 4), "second-incident": (20, 3), "firms": (100, 1)}
SHORTENER, BULK, KIT = "jjalb.example", "mailfinch.example", "/secure/index.html"


@pytest.fixture(scope="module")
def staged() -> dict[str, list[ScenarioFile]]:
    return {name: list(stage(name, SEED, *size)) for name, size in SIZES.items()}


@pytest.fixture(scope="module")
def truths(staged: dict[str, list[ScenarioFile]]) -> dict[str, Row]:
    return {name: json.loads(files[-1].content) for name, files in staged.items()}


def _case(files: list[ScenarioFile], folder: str, where: Path) -> tuple[list[Found], Row]:
    """The messages of one case, and its own truth."""
    at = f"{folder}/" if folder else ""
    mine = {f.path.removeprefix(at): f for f in files if f.path.startswith(at)}
    truth: Row = json.loads(mine["truth.json"].content)
    inside = [ScenarioFile(path, file.content) for path, file in mine.items()]
    return opened(inside, truth, where / "one.mbox"), truth


@pytest.fixture(scope="module")
def found(
    staged: dict[str, list[ScenarioFile]],
    truths: dict[str, Row],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[tuple[str, str], tuple[list[Found], Row]]:
    where = tmp_path_factory.mktemp("plots")
    return {
        (name, case["case"]): _case(staged[name], case["folder"], where)
        for name, truth in truths.items()
        for case in truth["plot"]["cases"]
    }


def _by_id(letters: list[Found]) -> dict[tuple[str, str], Found]:
    return {(each.account, each.message_id): each for each in letters}


def _lures(truths: dict[str, Row], found: Any, name: str) -> list[tuple[Row, Found]]:
    """Lures of a plot with their letters."""
    held = {case: _by_id(letters) for (plot, case), (letters, _) in found.items() if plot == name}
    rows = [row for row in incidents(truths[name]) if row["kind"] == "lure"]
    return [(row, held[row["case"]][row["account"], row["message_id"]]) for row in rows]


def _digest(name: str, seed: int) -> str:
    whole = sha256()
    for file in stage(name, seed, 12, 1):
        whole.update(file.path.encode() + b"\0" + file.content)
    return whole.hexdigest()


@pytest.mark.parametrize("name", ["two-hands", "second-incident"])
def test_the_same_words_give_the_same_bytes(name: str) -> None:
    assert _digest(name, 3) == _digest(name, 3) != _digest(name, 4)


def test_a_case_without_a_plot_tells_of_none() -> None:
    truth = json.loads(list(generate(3, 20, 1))[-1].content)
    assert "plot" not in truth
    together = pairs(truth, "campaign")
    assert len(together) == sum(
        n * (n - 1) // 2 for n in (len(c["message_ids"]) for c in truth["campaigns"])
    )


@pytest.mark.parametrize("name", sorted(SIZES))
def test_paths_are_unique_and_every_case_has_its_intake(
    name: str, staged: dict[str, list[ScenarioFile]], truths: dict[str, Row]
) -> None:
    files = {f.path: f.content for f in staged[name]}
    assert len(files) == len(staged[name])
    for case in truths[name]["plot"]["cases"]:
        at = f"{case['folder']}/" if case["folder"] else ""
        rows = list(csv.DictReader(io.StringIO(files[at + "intake.csv"].decode())))
        assert len({row["account"] for row in rows}) == case["accounts"]
        for path in filter(None, (row["path"] for row in rows)):
            assert any(p == at + path or p.startswith(f"{at}{path}/") for p in files), path


def test_cases_are_as_many_and_as_large_as_the_plots_say(truths: dict[str, Row]) -> None:
    sizes = {name: [c["accounts"] for c in t["plot"]["cases"]] for name, t in truths.items()}
    assert sizes == {"two-hands": [36], "second-incident": [20, 20], "firms": [10] * 10}
    days = [datetime.fromisoformat(c["last_day"]) for c in truths["firms"]["plot"]["cases"]]
    assert days == sorted(days)
    assert 15 * 30 < (days[-1] - days[0]).days < 18 * 30
    people = truths["second-incident"]["plot"]["cases"]
    assert [c["case"] for c in people] == ["first", "second"]


def test_the_second_incident_is_of_policy_experts_with_lighter_exports(found: Any) -> None:
    first, second = found["second-incident", "first"], found["second-incident", "second"]
    assert {a["role"] for a in second[1]["accounts"]} == {"policy expert"}
    assert len({a["role"] for a in first[1]["accounts"]}) > 2
    logs = [len({e["account"] for e in case[1]["identity_exports"]}) for case in (first, second)]
    assert logs[1] < logs[0]
    accounts = [{a["account"] for a in case[1]["accounts"]} for case in (first, second)]
    assert not accounts[0] & accounts[1]


def test_every_message_bears_the_mark_and_belongs_to_nobody(found: Any) -> None:
    for letters, truth in found.values():
        assert truth["fiction"]
        assert [f.place for f in letters if f.message.get_all("X-Bongsu-Fiction") != [MARK]] == []
        assert not names_outside(letters)
        assert all(is_documentation(address) for address in addresses_in(letters))


@pytest.mark.parametrize("name", sorted(SIZES))
def test_incidents_are_the_lures_and_takeovers_of_their_cases(
    name: str, truths: dict[str, Row], found: Any
) -> None:
    rows = incidents(truths[name])
    assert len({row["incident"] for row in rows}) == len(rows)
    for (plot, case), (_, truth) in found.items():
        if plot != name:
            continue
        mine = [row for row in rows if row["case"] == case]
        lures = {(r["account"], r["message_id"]) for r in mine if r["kind"] == "lure"}
        assert lures == {(x["account"], x["message_id"]) for x in truth["lures"]}
        taken = {(r["account"], r["hand"]) for r in mine if r["kind"] == "takeover"}
        assert taken == {(t["account"], t["crew"]) for t in truth["takeovers"]}
        told = {(x["message_id"], x["campaign"]) for x in truth["lures"]}
        assert told == {(r["message_id"], r["campaign"]) for r in mine if r["kind"] == "lure"}
        assert all(x["written_after_freeze"] for x in truth["lures"])


@pytest.mark.parametrize("name", sorted(SIZES))
def test_pairs_follow_hands_and_campaigns(name: str, truths: dict[str, Row]) -> None:
    rows = {row["incident"]: row for row in incidents(truths[name])}
    by_hand, closely = pairs(truths[name]), pairs(truths[name], "campaign")
    assert closely < by_hand
    for one, two in combinations(sorted(i for i, r in rows.items() if r["kind"] == "lure"), 2):
        assert ((one, two) in by_hand) == (rows[one]["hand"] == rows[two]["hand"])
    assert len(pairs(truths[name], kinds=("lure", "takeover"))) > len(by_hand)


def test_cases_belong_together_where_a_hand_acted_in_both(truths: dict[str, Row]) -> None:
    for truth in truths.values():
        plot = truth["plot"]
        hands = {case["case"]: set(case["hands"]) for case in plot["cases"]}
        assert len(plot["case_pairs"]) == len(hands) * (len(hands) - 1) // 2
        for pair in plot["case_pairs"]:
            shared = hands[pair["first"]] & hands[pair["second"]]
            assert (pair["together"], set(pair["hands"])) == (bool(shared), shared)
    sizes = Counter("+".join(case["hands"]) for case in truths["firms"]["plot"]["cases"])
    assert sizes == {"hand-1": 4, "hand-2": 3, "": 3}


def test_two_hands_reach_the_same_victims_and_each_takes_accounts(truths: dict[str, Row]) -> None:
    rows = incidents(truths["two-hands"])
    reached = {
        hand: {r["account"] for r in rows if r["hand"] == hand} for hand in ("hand-1", "hand-2")
    }
    assert len(reached["hand-1"] & reached["hand-2"]) >= 4
    assert reached["hand-1"] != reached["hand-2"]
    taken = Counter(r["hand"] for r in rows if r["kind"] == "takeover")
    assert min(taken["hand-1"], taken["hand-2"]) >= 2


def test_habits_run_through_letters_and_are_nobody_elses(
    truths: dict[str, Row], found: Any
) -> None:
    for name in SIZES:
        hands = {h["hand"]: h["habits"] for h in truths[name]["plot"]["hands"]}
        real = [h for h in hands if h.startswith("hand")]
        letters = _lures(truths, found, name)
        planted = {id(letter) for _, letter in letters}
        rest = [
            each.raw
            for (plot, _), (all_letters, _) in found.items()
            if plot == name
            for each in all_letters
            if id(each) not in planted
        ]
        for hand in real:
            ips = [host["ip"] for host in hands[hand]["hosts"]]
            own = [letter for row, letter in letters if row["hand"] == hand]
            others = [letter for row, letter in letters if row["hand"] != hand]
            assert all(hands[hand]["reply_to"] in str(x.message["Reply-To"]) for x in own)
            assert any(ip.encode() in letter.raw for letter in own for ip in ips)
            for raw in (*rest, *(x.raw for x in others)):
                assert not any(f"[{ip}]".encode() in raw for ip in ips)
            at = [parsedate_to_datetime(str(x.message["Date"])) for x in own]
            first, last = hands[hand]["hours"]
            assert all(first <= each.hour < last for each in at)
            assert {each.weekday() for each in at} <= set(hands[hand]["weekdays"])
    assert hands["hand-1"]["application"] != hands["hand-2"]["application"]


def test_takeovers_bear_the_hand_too(truths: dict[str, Row], found: Any) -> None:
    for (name, _), (_, truth) in found.items():
        hands = {h["hand"]: h["habits"] for h in truths[name]["plot"]["hands"]}
        for taken in truth["takeovers"]:
            habits = hands[taken["crew"]]
            if taken["road"] == "common" and "2001:db8:9" in "".join(taken["addresses"]):
                assert set(taken["addresses"]) & set(habits["intruder_addresses"])
            assert set(taken["read"]["forwarded_to"]) <= {habits["forward_to"]}
            apps = {act["detail"]["app"] for act in taken["acts"] if act["what"] == "consent"}
            assert apps <= {habits["application"]}


def test_common_means_are_used_by_hands_crime_and_honest_people(
    truths: dict[str, Row], found: Any
) -> None:
    letters, truth = found["two-hands", "two-hands"]
    users = {s["what"]: set(s["used_by"]) for s in truths["two-hands"]["plot"]["shared"]}
    for means in ("url_shortener", "bulk_mailer", "phishing_kit", "vpn_exits"):
        assert {"hand-1", "hand-2"} <= users[means], means
        assert any(user.startswith("crime") for user in users[means]), means
    seen: dict[str, set[str]] = {}
    lures = {(r["account"], r["message_id"]): r["hand"] for r in incidents(truths["two-hands"])}
    for letter in letters:
        if letter.account in str(letter.message["From"]):
            continue  # a holder who asks somebody quotes the lure
        hand = lures.get((letter.account, letter.message_id), "honest")
        text = decoded(letter.message)
        for what, sign in (("short", SHORTENER), ("bulk", f".{BULK}"), ("kit", KIT)):
            if sign in text:
                seen.setdefault(what, set()).add(hand)
    for what in ("short", "bulk"):
        assert {"hand-1", "hand-2", "honest"} < seen[what], what
    assert "honest" not in seen["kit"]
    assert {"hand-1", "hand-2"} < seen["kit"]
    exits = [d for d in truth["identity_doubles"] if d["kind"] == "vpn_user"]
    assert exits


def test_the_false_flag_is_cheap_and_nothing_else(truths: dict[str, Row], found: Any) -> None:
    """The mail program of the first hand, but neither its hosts nor its way of naming."""
    for name in ("two-hands", "firms"):
        plot = truths[name]["plot"]
        (flag,) = plot["false_flags"]
        assert (flag["hand"], flag["poses_as"]) == ("hand-2", "hand-1")
        assert {trace["forgeability"] for trace in flag["traces"]} == {"cheap"}
        hands = {h["hand"]: h["habits"] for h in plot["hands"]}
        posing = [(r, x) for r, x in _lures(truths, found, name) if r["poses_as"]]
        assert posing
        assert {r["campaign"] for r, _ in posing} == {flag["campaign"]}
        for _, letter in posing:
            assert letter.message["X-Mailer"] == hands["hand-1"]["mailer"]
            assert "-of-" in str(letter.message["From"])
            assert not any(h["ip"].encode() in letter.raw for h in hands["hand-1"]["hosts"])


def test_nothing_happens_after_the_last_day(truths: dict[str, Row], found: Any) -> None:
    for (name, case), (letters, truth) in found.items():
        told = next(c for c in truths[name]["plot"]["cases"] if c["case"] == case)
        last = datetime.fromisoformat(told["last_day"]).replace(tzinfo=UTC)
        lures = {x["message_id"] for x in truth["lures"]}
        at = [
            parsedate_to_datetime(str(x.message["Date"])) for x in letters if x.message_id in lures
        ]
        assert all(each < last for each in at)
