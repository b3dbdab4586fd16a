"""The generated cast: as many as asked, each with a mailbox of their own, all of it fiction."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from difflib import SequenceMatcher
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256
from statistics import mean
from typing import Any

import pytest

from bongsu.scenario import STORY_ACCOUNTS, ScenarioFile, generate
from bongsu.scenario.chance import chance
from bongsu.scenario.lookalikes import glyph, near, sounding
from bongsu.scenario.offices import OFFICES
from bongsu.scenario.people import Holder
from bongsu.scenario.portals import PORTALS
from bongsu.scenario.threads import everyday
from bongsu.scenario.world import World
from tests.scenario.opened import (
    MARK,
    Found,
    addresses_in,
    is_documentation,
    names_outside,
    opened,
    plain,
)

ACCOUNTS, MONTHS = 60, 3


@pytest.fixture(scope="module")
def files() -> list[ScenarioFile]:
    return list(generate(11, ACCOUNTS, MONTHS))


@pytest.fixture(scope="module")
def truth(files: list[ScenarioFile]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files[-1].content)
    return loaded


@pytest.fixture(scope="module")
def found(
    files: list[ScenarioFile], truth: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> list[Found]:
    return opened(files, truth, tmp_path_factory.mktemp("box") / "one.mbox")


def _digest(seed: int, accounts: int, months: int) -> str:
    whole = sha256()
    for file in generate(seed, accounts, months):
        whole.update(file.path.encode() + b"\0" + file.content)
    return whole.hexdigest()


def test_the_same_numbers_give_the_same_bytes() -> None:
    first = _digest(5, 20, 2)
    assert _digest(5, 20, 2) == first
    assert len({first, _digest(6, 20, 2), _digest(5, 21, 2), _digest(5, 20, 3)}) == 4


@pytest.mark.parametrize("accounts", [1, STORY_ACCOUNTS - 1, STORY_ACCOUNTS, STORY_ACCOUNTS + 1])
def test_there_are_as_many_accounts_as_asked(accounts: int) -> None:
    files = {f.path: f.content for f in generate(3, accounts, 1)}
    rows = list(csv.DictReader(io.StringIO(files["intake.csv"].decode())))
    truth = json.loads(files["truth.json"])
    assert list(dict.fromkeys(r["account"] for r in rows)) == [
        a["account"] for a in truth["accounts"]
    ]
    assert len({r["account"] for r in rows}) == accounts
    told = "gaon.yun@hanbit-portal.example" in {r["account"] for r in rows}
    assert told == (accounts >= STORY_ACCOUNTS)


def test_the_story_is_the_same_beside_many_others(files: list[ScenarioFile]) -> None:
    alone = {f.path: f.content for f in generate(11, STORY_ACCOUNTS, MONTHS)}
    together = {f.path: f.content for f in files}
    exports = [path for path in alone if path.startswith("exports/")]
    assert exports
    assert all(together[path] == alone[path] for path in exports)


def test_counts_and_planted_ids_are_where_truth_says(
    found: list[Found], truth: dict[str, Any]
) -> None:
    counts = Counter(f.account for f in found)
    assert {a["account"]: a["messages"] for a in truth["accounts"] if a["export"]} == counts
    held = Counter((f.account, f.message_id) for f in found)
    keeps = {a["account"] for a in truth["accounts"] if a["has_sent"]}
    for kind in ("lures", "honest_doubles", "traces", "notices", "sent_by_other_hand"):
        lost = [x for x in truth[kind] if held[x["account"], x["message_id"]] != 1]
        own = ("traces", "sent_by_other_hand")
        assert [x for x in lost if kind not in own or x["account"] in keeps] == [], kind


def test_everything_bears_the_mark_and_belongs_to_nobody(found: list[Found]) -> None:
    assert [f.place for f in found if f.message.get_all("X-Bongsu-Fiction") != [MARK]] == []
    assert not names_outside(found)
    assert all(is_documentation(address) for address in addresses_in(found))


def test_volume_and_senders_differ_by_person(found: list[Found], truth: dict[str, Any]) -> None:
    counts = sorted(Counter(f.account for f in found).values())
    assert counts[-3] > 2 * counts[3]
    senders: dict[str, set[str]] = {}
    for item in found:
        senders.setdefault(item.account, set()).add(str(item.message["From"]))
    generated = [a["account"] for a in truth["accounts"][STORY_ACCOUNTS:] if a["export"]]
    first, second = (senders[account] for account in generated[:2])
    assert len(first & second) < min(len(first), len(second)) / 2


def test_somebody_new_writes_in_most_weeks(found: list[Found], truth: dict[str, Any]) -> None:
    account = next(
        a for a in truth["accounts"][STORY_ACCOUNTS:] if a["role"] == "official" and a["export"]
    )["account"]
    mine = [f.message for f in found if f.account == account]
    seen: set[str] = set()
    weeks = set()
    for message in sorted(mine, key=lambda m: parsedate_to_datetime(str(m["Date"]))):
        sender = getaddresses([str(message["From"])])[0][1]
        if sender not in seen:
            weeks.add(parsedate_to_datetime(str(message["Date"])).isocalendar()[:2])
        seen.add(sender)
    assert len(weeks) > MONTHS * 4 / 2


def test_roles_providers_and_languages_have_sensible_shares() -> None:
    truth = json.loads(list(generate(1, 300, 1))[-1].content)
    roles = Counter(a["role"] for a in truth["accounts"])
    domains = Counter(a["account"].partition("@")[2] for a in truth["accounts"])
    assert set(domains) == set(PORTALS)
    assert domains["hanbit-portal.example"] > 60 > domains["vaultwren.example"] > 3
    for role in ("general", "official", "policy expert", "reporter", "family member", "assistant"):
        assert 3 <= roles[role] <= 110, role
    lured = {x["account"] for x in truth["lures"] if x["tailored"]}
    assert 0.2 < len(lured) / 300 < 0.6


def test_holders_of_one_household_write_to_each_other(
    found: list[Found], truth: dict[str, Any]
) -> None:
    holders = {a["account"] for a in truth["accounts"] if a["export"]}
    no_sent = {a["account"] for a in truth["accounts"] if not a["has_sent"]}
    held = {(f.account, f.message_id) for f in found}
    shared = 0
    for item in found:
        sender = getaddresses([str(item.message["From"])])[0][1]
        if sender != item.account and sender in holders - no_sent:
            shared += 1
            assert (sender, item.message_id) in held
    assert shared > 10


def test_truth_agrees_with_itself(truth: dict[str, Any]) -> None:
    for account in truth["accounts"]:
        mine = [x for x in truth["lures"] if x["account"] == account["account"]]
        classes = {r for x in mine if x["tailored"] for r in x["reasons"]}
        assert account["lures"] == [x["message_id"] for x in mine]
        if account["export"]:
            evidenced = account["expected"]["targeted"] == "evidenced"
            assert evidenced == (len(classes) >= 2)
        else:
            assert set(account["expected"].values()) == {"not_examined"}
    assert max(len(c["accounts"]) for c in truth["campaigns"]) >= 3
    assert all(x["account"] != "" and x["reasons"] for x in truth["lures"])


def test_answers_to_lures_lie_in_sent_and_name_the_lure(
    found: list[Found], truth: dict[str, Any]
) -> None:
    at = {(f.account, f.message_id): f.message for f in found}
    kept = [t for t in truth["traces"] if (t["account"], t["message_id"]) in at]
    answers = [t for t in kept if t["kind"] == "reply_sent"]
    assert answers
    for trace in answers:
        reply = at[trace["account"], trace["message_id"]]
        assert trace["about"] in str(reply["In-Reply-To"])
        assert trace["account"] in plain(str(reply["From"]))


def test_mailboxes_are_written_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """No mailbox is begun before the one before it was taken away."""
    begun: list[str] = []

    def counting(world: World, holder: Holder) -> None:
        begun.append(holder.person.address)
        everyday(world, holder)

    monkeypatch.setattr("bongsu.scenario.neighbours.everyday", counting)
    stream = (f for f in generate(2, 12, 1) if f.path.startswith("exports/"))
    next(stream)
    assert len(begun) == 1
    assert len(list(stream)) > 10
    assert len(begun) > 10


def test_look_alikes_stay_reserved_and_differ() -> None:
    rng = chance(1)
    for domain in PORTALS:
        for made in [each(domain, rng) for each in (near, glyph, sounding) for _ in range(50)]:
            assert made != domain
            assert made.endswith((".example", ".test"))
            assert made.replace("-", "").replace(".", "").isalnum()


def _imitated(difficulty: str) -> list[str]:
    """From and program of the lures that borrow a provider's or an office's name."""
    files = list(generate(9, 80, 1, difficulty))
    truth = json.loads(files[-1].content)
    story = {a["account"] for a in truth["accounts"][:STORY_ACCOUNTS]}
    assert truth["difficulty"] == difficulty
    borrowed = ("portal_impersonation", "qr", "conference_request", "locked_archive")
    wanted = [x for x in truth["lures"] if x["family"] in borrowed and x["account"] not in story]
    assert len(wanted) > 5
    return [x["message_id"].rpartition("@")[2] for x in wanted]


def test_a_harder_case_imitates_more_closely() -> None:
    """Nearness of the senders' domains to the nearest domain that is imitated."""
    known = {*PORTALS, *(office.domain for office in OFFICES)}

    def nearness(domain: str) -> float:
        return max(SequenceMatcher(None, domain, each).ratio() for each in known)

    easy, normal, hard = (
        mean(map(nearness, _imitated(level))) for level in ("easy", "normal", "hard")
    )
    assert easy + 0.1 < normal < hard


def test_paths_are_relative_and_unique(files: list[ScenarioFile]) -> None:
    paths = [f.path for f in files]
    assert len(paths) == len(set(paths))
    assert not [p for p in paths if p.startswith("/") or ".." in p.split("/") or "\\" in p]
