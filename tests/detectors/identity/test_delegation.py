import pytest

from bongsu.detectors.identity import delegation
from tests.detectors.identity.drawing import alerts, line, said


def right(kind: str, to: str = "kim@mail.example", state: str = "set", more: str = "") -> str:
    says = f"setting={kind} state_class={state} destination={to} {more}".strip()
    return line("01 09:00", "mailbox_setting", says, hand="admin")


@pytest.mark.parametrize("kind", ["full_access", "send_as", "send_on_behalf"])
def test_a_right_given_by_a_person(kind: str) -> None:
    assert alerts(delegation, right(kind)) == [1]


def test_a_folder_is_context() -> None:
    assert said(delegation, right("folder_access")) == ["folder_shared(kim@mail.example) on row 1"]
    assert alerts(delegation, right("folder_access")) == []


def test_a_group_s_own_members_were_not_let_in() -> None:
    assert said(delegation, right("folder_access", "owner@local")) == []


def test_what_was_taken_away_is_none() -> None:
    assert said(delegation, right("full_access", state="cleared")) == []


def test_what_stands_in_an_export_is_an_open_door() -> None:
    found = said(delegation, right("full_access", state="present"))
    assert found == ["right_present(kim@mail.example, full_access) on row 1"]


def test_sending_as_somebody_outside_is_told_elsewhere() -> None:
    assert said(delegation, right("send_as", "x@evil.test", more="outside=yes")) == []
