"""``link`` and ``campaign`` on a terminal."""

import json
import sys
from pathlib import Path

import pytest

from bongsu.model.campaign import Decision
from bongsu.model.linking import CampaignsView
from bongsu.phrases import Language, say
from tests.cli.conftest import Run
from tests.cli.fake import Calls, FakeCase
from tests.exporters import linked

both = pytest.mark.parametrize("language", list(Language))
FIRST = "cmp_0011223344556677"


@pytest.fixture(autouse=True)
def view(monkeypatch: pytest.MonkeyPatch, calls: Calls) -> CampaignsView:
    """A case with a linking, and what is decided upon it."""
    found = linked.usual().campaigns
    assert found

    def decide(case, decision, campaigns, reason, apart):
        calls.seen.append(("decide", decision, list(campaigns), reason, list(apart)))
        return linked.decision(44, decision, found.campaigns[0], reason)

    def link_cases(cases, boxes, read_only, carriers=None):
        calls.seen.append(("link", len(cases), list(boxes), len(read_only), carriers))
        return found

    monkeypatch.setattr(FakeCase, "campaigns", lambda case: found, raising=False)
    monkeypatch.setattr(FakeCase, "decide", decide, raising=False)
    monkeypatch.setattr(sys.modules["bongsu.api"], "link_cases", link_cases, raising=False)
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


@both
def test_a_linking_says_what_joins_whom_and_over_what_it_looked(run: Run, language: str) -> None:
    done = run("--language", language, "link", "case")
    assert done.exit_code == 0
    said = folded(done.stdout)
    tongue = Language(language)
    for each in (FIRST, say("campaign.confirmed", tongue), say("campaign.rejected", tongue),
                 folded(say("link.ip", tongue, value="203[.]0[.]113[.]7")),
                 "2024-05-20 10:00:00 KST (01:00:00 UTC)", "acc_other30 (가람)",
                 "3,180", folded(say("cli.link.own_list", tongue,
                                     sha256=linked.LIST))):  # fmt: skip
        assert each in said


def test_cases_boxes_and_cases_that_are_only_read_are_handed_on(run: Run, calls: Calls) -> None:
    run("link", "a", "b", "--read-only", "c", "--box", "x@mail.example", "--carriers", "exits.txt")
    assert ("link", 2, ["x@mail.example"], 1, Path("exits.txt")) in calls.seen


@both
def test_a_campaign_is_explained_link_by_link(run: Run, language: str) -> None:
    done = run("--language", language, "campaign", "show", "case", "cmp_00")
    said = folded(done.stdout)
    tongue = Language(language)
    for each in ("1 – 2", folded(say("link.time", tongue)), "“같은 서버, 같은 주”", "act_sample1",
                 folded(say("campaign.newer", tongue)),
                 folded(say("link.rarity", tongue, messages=4, mailboxes=4))):  # fmt: skip
        assert each in said


def test_an_unknown_or_ambiguous_campaign_is_answered_with_the_choices(run: Run) -> None:
    unknown = run("--json", "campaign", "show", "case", "cmp_x")
    assert json.loads(unknown.stderr)["error"] == "input.campaign_unknown"
    assert FIRST in unknown.stderr
    several = run("--json", "campaign", "show", "case", "cmp_")
    assert json.loads(several.stderr)["error"] == "input.campaign_ambiguous"
    assert several.exit_code == 2


@pytest.mark.parametrize("kind", ["confirm", "reject"])
def test_a_decision_needs_a_reason_and_is_handed_on(run: Run, calls: Calls, kind: str) -> None:
    refused = run("--json", "campaign", kind, "case", FIRST)
    assert json.loads(refused.stderr)["error"] == "input.decision_reason_missing"
    assert run("campaign", kind, "case", FIRST, "--reason", " one hand ").exit_code == 0
    assert ("decide", Decision(kind), [FIRST], "one hand", []) in calls.seen


def test_merge_takes_several_and_split_takes_incidents(run: Run, calls: Calls) -> None:
    run("campaign", "merge", "case", "cmp_1", "cmp_2", "--reason", "r")
    run("campaign", "split", "case", "cmp_1", "exh_1:1", "exh_1:2", "--reason", "r")
    assert ("decide", Decision.MERGE, ["cmp_1", "cmp_2"], "r", []) in calls.seen
    assert ("decide", Decision.SPLIT, ["cmp_1"], "r", ["exh_1:1", "exh_1:2"]) in calls.seen


def test_programs_get_campaigns_then_coverage(run: Run) -> None:
    lines = [
        json.loads(each) for each in run("--json", "campaign", "list", "case").stdout.splitlines()
    ]
    assert [each["kind"] for each in lines] == ["campaign"] * 3 + ["linking"]
    assert lines[0]["standing"] == "confirmed"
    assert lines[-1]["cases"][0]["looked_at"] == [["acc_sample1", 3180]]
    whole = json.loads(run("--json", "campaign", "show", "case", FIRST).stdout)
    assert len(whole["incidents"]) == 7
    assert whole["history"][0]["said"]["reason"] == "같은 서버, 같은 주"
