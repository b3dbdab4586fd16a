import pytest

from bongsu.detectors.identity import factor_weakened
from tests.detectors.identity.drawing import HOME, alerts, habit, line, said, sign_in


def change(kind: str, state: str = "done", ip: str = "-", when: str = "20 09:00") -> str:
    says = f"change={kind} state_class={state} target=phone"
    return line(when, "user_management", says, ip=ip)


@pytest.mark.parametrize("kind", ["factor_removed", "recovery_changed", "app_password_added"])
def test_a_change_that_weakens(kind: str) -> None:
    assert alerts(factor_weakened, change(kind)) == [1]


@pytest.mark.parametrize("kind", ["password_changed", "sessions_revoked", "app_password_removed"])
def test_a_change_that_does_not(kind: str) -> None:
    assert said(factor_weakened, change(kind)) == []


def test_a_new_factor_alerts_from_a_new_network_only() -> None:
    assert alerts(factor_weakened, *habit(), change("factor_added", ip=HOME)) == []
    assert alerts(factor_weakened, *habit(), change("factor_added", ip="203.0.113.5")) == [4]


def test_a_network_first_seen_that_day_is_new() -> None:
    came = sign_in("20 08:00")
    assert alerts(factor_weakened, *habit(), came, change("factor_added", ip="203.0.113.5")) == [5]
    earlier = sign_in("10 08:00")
    assert (
        alerts(factor_weakened, *habit(), earlier, change("factor_added", ip="203.0.113.5")) == []
    )


def test_a_change_that_failed_is_none() -> None:
    assert said(factor_weakened, change("factor_removed", "failed")) == []


def test_a_password_that_stands_in_an_export_is_an_open_door() -> None:
    found = said(factor_weakened, change("app_password_added", "present"))
    assert found == ["app_password_present(phone) on row 1"]
