import pytest

from bongsu.detectors.identity import hiding_rule
from tests.detectors.identity.drawing import alerts, line, said


def rule(says: str, state: str = "set", setting: str = "rule") -> str:
    return line("01 09:00", "mailbox_setting", f"setting={setting} state_class={state} {says}")


@pytest.mark.parametrize(
    "says",
    [
        "name=. deletes=yes condition=kim@one.example",
        "name=News deletes=yes",
        "name=News deletes=yes condition=invoice",
        "name=News deletes=yes condition=비밀번호",
        "name=. moves=yes folder=Work",
        'name=Feeds moves=yes marks_read=yes folder="RSS Feeds" condition=payment',
        r"name='joey\ ' deletes=yes condition=kim",
    ],
)
def test_rules_that_hide(says: str) -> None:
    assert alerts(hiding_rule, rule(says)) == [1]


@pytest.mark.parametrize(
    "says",
    [
        "name=News moves=yes folder=News condition=news@shop.example",
        "name=News deletes=yes condition=news@shop.example",
        "name=Read moves=yes marks_read=yes folder=Lists condition=list@one.example",
        "name=. marks_read=yes",
    ],
)
def test_rules_that_file(says: str) -> None:
    assert alerts(hiding_rule, rule(says)) == []


def test_a_rule_that_was_taken_away_or_failed_is_none() -> None:
    assert said(hiding_rule, rule("name=. deletes=yes", "cleared")) == []
    assert said(hiding_rule, rule("name=. deletes=yes", "failed")) == []


def test_the_reason_tells_name_and_condition() -> None:
    found = said(hiding_rule, rule("name=News deletes=yes condition=bank"))
    assert found == [
        "rule_deletes(News, bank) on row 1",
        "rule_words(News, bank) on row 1",
    ]
