import pytest

from bongsu.detectors.identity import external_forward
from tests.detectors.identity.drawing import alerts, line, said


def setting(kind: str, state: str = "set", when: str = "01 09:00", outside: str = "yes") -> str:
    says = f"setting={kind} state_class={state} destination=x@evil.test outside={outside}"
    return line(when, "mailbox_setting", says)


@pytest.mark.parametrize("kind", ["forward", "rule", "transport_rule", "send_as"])
def test_an_address_outside_is_set(kind: str) -> None:
    assert alerts(external_forward, setting(kind)) == [1]


def test_taking_it_away_is_no_alert() -> None:
    assert said(external_forward, setting("forward", "cleared")) == []
    assert said(external_forward, setting("forward", "failed")) == []


def test_within_the_house_it_is_none() -> None:
    assert said(external_forward, setting("forward", outside="no")) == []


def test_one_change_written_twice_is_told_once() -> None:
    twice = [setting("forward"), setting("forward", when="01 09:01")]
    assert alerts(external_forward, *twice) == [1]
    assert alerts(external_forward, setting("forward"), setting("forward", when="09 09:00")) == [
        1,
        2,
    ]


def test_what_stands_in_an_export_is_an_open_door() -> None:
    found = said(external_forward, setting("forward", "present"))
    assert found == ["forward_present(x@evil.test, forward) on row 1"]
    assert alerts(external_forward, setting("forward", "present")) == []
