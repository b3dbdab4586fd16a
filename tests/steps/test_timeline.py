"""One account's moments: what stands together, what stands alone, and in which words."""

import re

import pytest

from bongsu.judging.coverage import coverage
from bongsu.model.finding import MarkKind
from bongsu.model.records import Moment, Swimlane
from bongsu.model.verdict import Hand
from bongsu.phrases import CATALOGUE
from bongsu.steps import bounded
from bongsu.steps.timeline import between, timelines
from bongsu.tables import CONTRACTS
from bongsu.testing.sketch import sketch, tables
from tests.judging.tracing import about

LOG = """
    time              table            ip            agent  session  says
    2026-05-01 09:00  authentication   192.0.2.7     -      -        outcome=success activity=logon agent_family=firefox
    2026-05-03 09:00  authentication   192.0.2.7     -      -        outcome=success activity=logon agent_family=firefox
    2026-05-09 03:00  authentication   203.0.113.66  -      s1       outcome=success activity=logon agent_family=chrome
    2026-05-09 03:04  authentication   203.0.113.66  -      s1       outcome=success activity=logon agent_family=chrome
    2026-05-09 05:00  authentication   203.0.113.66  -      s1       outcome=success activity=logon agent_family=chrome
    2026-05-09 03:05  mailbox_setting  203.0.113.66  -      -        setting=rule state_class=set name=. deletes=yes
    2026-05-09 03:10  mail_access      -             -      s1       access=read state_class=done items=40
    2026-05-09 03:12  mail_access      -             -      s1       access=read state_class=done items=25
"""  # noqa: E501 - a table
MAIL = """
    time              from             subject
    2026-05-08 09:00  a@evil.example   lure
"""

SAID = (
    ("authentication", "activity", "what"),
    ("authentication", "outcome", "state"),
    ("user_management", "change", "what"),
    ("user_management", "state_class", "state"),
    ("mailbox_setting", "setting", "what"),
    ("mailbox_setting", "state_class", "state"),
    ("consent_grant", "state_class", "state"),
    ("mail_access", "access", "what"),
)


def _told(*confirm: str) -> tuple[Moment, ...]:
    lake = sketch(MAIL, log=LOG).lake
    lake.put("coverage", lake.query(coverage(tables(), {})))
    marks = dict.fromkeys(confirm, MarkKind.CONFIRM)
    (found,) = timelines(lake, [about(3)], {}, marks, []).values()
    return found


def test_what_an_account_does_to_another_stands_in_its_own_story_too() -> None:
    drawn = """
        time              account       principal     table            actor         class  ip         says
        2026-05-09 03:05  a@x.example   b@x.example   mailbox_setting  a@x.example   admin  192.0.2.7  setting=send_as state_class=set destination=c
        2026-05-09 03:06  a@x.example   -             mailbox_setting  a@x.example   holder  192.0.2.7  setting=rule state_class=set name=.
    """  # noqa: E501 - a table
    lake = sketch("", log=drawn).lake
    lake.put("coverage", lake.query(coverage(tables(), {})))
    told = timelines(lake, [], {}, {}, [])["acc_a@x.example"]
    assert [(each.what, each.untrusted_name, each.untrusted_to) for each in told] == [
        ("send_as", "b@x.example", "c"),
        ("rule", ".", ""),
    ]


def test_moments_stand_by_time_in_their_lanes_with_their_hands() -> None:
    assert [(each.lane.value, each.what, each.count, each.hand) for each in _told("fnd_3")] == [
        ("sign_in", "logon", 2, Hand.UNKNOWN),
        ("sign_in", "logon", 2, Hand.INTRUDER),
        ("settings", "rule", 1, Hand.INTRUDER),
        ("reading", "read", 2, Hand.INTRUDER),
        ("sign_in", "logon", 1, Hand.INTRUDER),
    ]


def test_until_the_holder_disowns_it_the_hand_is_suspected() -> None:
    assert {each.hand for each in _told()} == {Hand.UNKNOWN, Hand.SUSPECTED}


def test_what_stands_together_says_how_often_until_when_and_how_much() -> None:
    own, burst, _, read, _ = _told("fnd_3")
    assert (own.last_ms or 0) - (own.t_ms or 0) == 2 * 86_400_000
    assert burst.finding_ids == ("fnd_3",)
    assert read.items == 65


def test_a_window_keeps_what_touches_it() -> None:
    told = _told()
    at = told[1].t_ms
    assert at is not None
    assert between(told, at, at) == (told[1],)
    assert between(told, None, None) == told
    undated = Moment(None, None, Swimlane.SETTINGS, "rule", "present", Hand.UNKNOWN, "row")
    assert between((undated,), at, None) == ()
    assert between((undated,), None, None) == (undated,)


def test_every_word_of_the_contracts_has_a_sentence() -> None:
    for table, column, prefix in SAID:
        (meaning,) = (c.meaning for c in CONTRACTS[table].columns if c.name == column)
        said = re.sub(r"\([^)]*\)", "", meaning).rstrip(".").replace(" or ", ", ")
        words = [word.strip() for word in said.split(",") if word.strip()]
        assert len(words) > 2
        assert not [word for word in words if f"{prefix}.{word}" not in CATALOGUE], (table, column)


def test_a_log_that_is_full_is_told_ever_more_coarsely_and_counted_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded, "KEPT_OF_LOGS", 2)
    says = "session  says\n"
    logon = "outcome=success activity=logon agent_family=chrome protocol=web"
    lines = [f"2026-05-09 {n:02d}:00  authentication  203.0.113.66  s1  {logon}" for n in range(6)]
    lines += [f"2026-05-0{n} 09:00  authentication  192.0.2.{n}  -  {logon}" for n in range(1, 7)]
    lake = sketch("", log="\n".join(["time  table  ip  " + says.strip(), *lines])).lake
    lake.put("coverage", lake.query(coverage(tables(), {})))
    (told,) = timelines(lake, [about(1)], {}, {"fnd_1": MarkKind.CONFIRM}, []).values()
    assert sum(each.count for each in told) == len(lines)
    assert sorted((each.untrusted_from, each.count) for each in told) == [
        ("", 5),
        ("192.0.2.1 · chrome", 1),
        ("203.0.113.66 · chrome", 1),
        ("203.0.113.66 · chrome", 1),
        ("203.0.113.66 · chrome", 4),
    ]
