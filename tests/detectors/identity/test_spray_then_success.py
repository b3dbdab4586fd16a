from bongsu.detectors.identity import spray_then_success
from tests.detectors.identity.drawing import AWAY, alerts, habit, said, sign_in


def fails(count: int, ip: str = AWAY) -> list[str]:
    return [
        sign_in(f"20 10:0{n}", ip, who=f"p{n}@mail.example", outcome="failure")
        for n in range(count)
    ]


def test_a_success_after_five_accounts() -> None:
    assert alerts(spray_then_success, *fails(5), sign_in("21 11:00")) == [6]
    assert alerts(spray_then_success, *fails(4), sign_in("21 11:00")) == []


def test_two_days_later_is_another_matter() -> None:
    assert alerts(spray_then_success, *fails(5), sign_in("22 11:00")) == []


def test_from_another_address_is_another_matter() -> None:
    assert alerts(spray_then_success, *fails(5), sign_in("20 11:00", "203.0.113.6")) == []


def test_who_signed_in_from_there_before_was_not_sprayed() -> None:
    own = [
        sign_in("19 09:00", who=f"p{n}@mail.example") for n in range(5)
    ]  # an office: all of them know the address
    assert said(spray_then_success, *own, *fails(5), sign_in("20 11:00")) == []
    assert alerts(spray_then_success, *habit(ip=AWAY), *fails(5), sign_in("20 11:00")) == []


def test_a_factor_asked_for_shows_that_the_password_was_right() -> None:
    found = said(spray_then_success, *fails(5), sign_in("20 11:00", outcome="challenge"))
    assert "spray_password_right(203.0.113.5, 5) on row 6" in found


def test_those_who_were_only_tried_are_context() -> None:
    found = said(spray_then_success, *fails(5))
    assert len(found) == 5
    assert alerts(spray_then_success, *fails(5)) == []
