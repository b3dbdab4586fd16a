"""Logs of the fixed cast and of a first walk: who falls, who seems to, what it shows."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from bongsu.scenario import STORY_ACCOUNTS, generate

Row = dict[str, Any]
TAKEN = {
    "mir.seo@northlight.example": "app_password",
    "eleanor.brackwater@northlight.example": "phished_password",
    "tobias.fenwright@cairnpost.example": "phished_password",
    "gideon.marlow-ashdown@cairnpost.example": "oauth_consent",
}
HONEST = {
    "gaon.yun@hanbit-portal.example", "dodam.baek@saebyeok.example",
    "imogen.castellane@vaultwren.example", "hangyeol.ryu@northlight.example",
}  # fmt: skip
MAIL_ALONE = {
    "haedeun.cha@hanbit-portal.example", "byeolha.mun@saebyeok.example",
    "arasol.noh@hanbit-portal.example", "danbi.chae@hanbit-portal.example",
}  # fmt: skip
UPPER = ("accessed", "controlled", "drained")


def told(seed: int, accounts: int, months: int) -> tuple[dict[str, bytes], Row]:
    files = {f.path: f.content for f in generate(seed, accounts, months)}
    return files, json.loads(files["truth.json"])


@pytest.fixture(scope="module", params=[2024, 3])
def story(request: pytest.FixtureRequest) -> Row:
    return told(request.param, STORY_ACCOUNTS, 8)[1]


def test_the_same_four_fall_in_the_same_way_whatever_the_seed(story: Row) -> None:
    assert {x["account"]: x["kind"] for x in story["takeovers"]} == TAKEN
    assert {x["account"] for x in story["identity_exports"]} == {*TAKEN, *HONEST}
    for takeover in story["takeovers"]:
        assert any(act["records"] for act in takeover["acts"]), takeover["account"]
    servers = {x["account"]: x["addresses"] for x in story["takeovers"]}
    assert len(set(map(tuple, servers.values()))) > 1


def test_a_traveller_and_a_vpn_user_look_like_prey(story: Row) -> None:
    odd = {(x["account"], x["kind"]): x["recorded"] for x in story["identity_doubles"]}
    assert odd["hangyeol.ryu@northlight.example", "traveller"] > 2
    assert odd["imogen.castellane@vaultwren.example", "vpn_user"] > 5


def test_what_the_story_shows(story: Row) -> None:
    accounts = {a["account"]: a for a in story["accounts"]}
    rungs = {name: [a["expected"].get(r) for r in UPPER] for name, a in accounts.items()}
    assert rungs["tobias.fenwright@cairnpost.example"] == ["indicated"] * 3
    assert rungs["eleanor.brackwater@northlight.example"][0] == "indicated"
    assert rungs["mir.seo@northlight.example"][0] == "indicated"
    assert all(rungs[name] == ["not_examined"] * 3 for name in MAIL_ALONE)
    for name in HONEST:
        assert set(rungs[name]) <= {"nothing", "not_examined"}, name
        assert not accounts[name]["true_rungs"]["accessed"]
    for name in TAKEN:
        assert accounts[name]["true_rungs"]["accessed"]
        assert accounts[name]["expected_asked"]["accessed"] == "evidenced"


def test_its_servers_and_homes_are_nobody_elses() -> None:
    """So that nothing in the story speaks of a generated account."""
    files, truth = told(5, STORY_ACCOUNTS + 40, 2)
    cast = {a["account"] for a in truth["accounts"][:STORY_ACCOUNTS]}
    hostile = {ip for x in truth["takeovers"] if x["account"] in cast for ip in x["addresses"]}
    others = [x["path"] for x in truth["identity_exports"] if x["account"] not in cast]
    assert hostile
    assert others
    assert not [(ip, path) for ip in hostile for path in others if ip.encode() in files[path]]


def test_in_a_first_walk_one_of_the_lured_falls_and_shows_it() -> None:
    files, truth = told(2024, 4, 3)
    (takeover,) = truth["takeovers"]
    assert takeover["lure"] in {x["message_id"] for x in truth["lures"]}
    rows = list(csv.DictReader(io.StringIO(files["intake.csv"].decode())))
    beside = [r["path"] for r in rows if r["account"] == takeover["account"]][1:]
    assert beside == [x["path"] for x in truth["identity_exports"]]
    assert set(beside) <= set(files)
    (fallen,) = [a for a in truth["accounts"] if a["account"] == takeover["account"]]
    assert [fallen["expected"][r] for r in UPPER[:2]] == ["indicated"] * 2
    assert fallen["expected_asked"]["accessed"] == "evidenced"
    assert sum("expected_asked" in a for a in truth["accounts"]) == 1
