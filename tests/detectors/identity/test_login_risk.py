from bongsu.detectors.identity import login_risk
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import AWAY, HEAD, HOME, OTHER, alerts, habit, said, sign_in

WINDOWS = 'agent_family="chrome windows" country=KR'
LINUX = 'agent_family="firefox linux" country=NL'
LONG = habit(20, says=WINDOWS)


def score(*lines: str) -> int:
    found = sketch("", log="\n".join([HEAD, *lines])).findings(login_risk)
    return max((each.score for each in found), default=0)


def test_everything_new_at_once_alerts() -> None:
    assert alerts(login_risk, *LONG, sign_in("25 10:00", AWAY, LINUX)) == [21]
    codes = {
        each.partition("(")[0] for each in said(login_risk, *LONG, sign_in("25 10:00", AWAY, LINUX))
    }
    assert codes == {"login_ip", "login_network", "login_agent", "login_country"}


def test_an_address_used_before_is_not_told() -> None:
    assert score(*LONG, sign_in("25 10:00", HOME, LINUX)) == 0


def test_another_address_in_the_own_network_is_no_alert() -> None:
    assert alerts(login_risk, *LONG, sign_in("25 10:00", "192.0.2.99", WINDOWS)) == []


def test_the_usual_device_makes_it_less_strange() -> None:
    strange = score(*LONG, sign_in("25 10:00", AWAY, LINUX))
    assert score(*LONG, sign_in("25 10:00", AWAY, WINDOWS)) < strange


def test_who_is_always_elsewhere_is_hardly_surprising() -> None:
    moving = [sign_in(f"{n:02d} 09:00", f"198.51.{n}.7", WINDOWS) for n in range(1, 21)]
    assert score(*moving, sign_in("25 10:00", AWAY, LINUX)) < score(
        *LONG, sign_in("25 10:00", AWAY, LINUX)
    )
    assert alerts(login_risk, *moving, sign_in("25 10:00", AWAY, WINDOWS)) == []


def test_without_habits_nothing_is_told() -> None:
    assert score(*habit(2, says=WINDOWS), sign_in("25 10:00", AWAY, LINUX)) == 0


def test_the_reason_says_how_often_the_account_had_it() -> None:
    found = said(login_risk, *LONG, sign_in("25 10:00", AWAY, LINUX))
    assert "login_ip(203.0.113.5, 0/20) on row 21" in found


def test_missing_features_say_nothing() -> None:
    plain = said(login_risk, *habit(20), sign_in("25 10:00", AWAY))
    assert {each.partition("(")[0] for each in plain} == {"login_ip", "login_network"}


def test_a_budget_of_three_in_thirty_days() -> None:
    many = [
        sign_in(f"2{n} 10:00", f"203.0.{n}.5", f"country=N{n} agent_family=a{n}") for n in range(5)
    ]
    found = sketch("", log="\n".join([HEAD, *LONG, *LONG, *many])).findings(login_risk)
    assert sum(each.alert for each in found) <= 3


def test_what_others_use_weighs_less_for_nobody() -> None:
    """The share among everybody counts where the account has the value itself."""
    company = habit(20, who=OTHER, ip="198.51.100.9", says=LINUX)
    assert score(*LONG, *company, sign_in("25 10:00", AWAY, LINUX)) > 0
