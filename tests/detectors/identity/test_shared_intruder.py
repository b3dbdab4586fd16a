from bongsu.detectors.identity import shared_intruder
from tests.detectors.identity.drawing import (
    AWAY,
    HOME,
    ME,
    OTHER,
    alerts,
    habit,
    line,
    said,
    sign_in,
)

APART = [*habit(who=ME), *habit(who=OTHER, ip="198.51.100.9")]
BOTH = [sign_in("20 10:00", who=ME), sign_in("21 10:00", who=OTHER)]
TO = "setting=forward state_class=set destination=x@evil.test outside=yes"


def test_one_stranger_in_two_accounts() -> None:
    found = said(shared_intruder, *APART, *BOTH)
    assert found == [
        "address_shared(203.0.113.5, 2) on row 7",
        "address_shared(203.0.113.5, 2) on row 8",
    ]
    assert alerts(shared_intruder, *APART, *BOTH) == []


def test_where_it_changed_one_the_other_is_alerted() -> None:
    change = line("20 10:05", "mailbox_setting", "setting=rule state_class=set name=.")
    assert alerts(shared_intruder, *APART, *BOTH, change) == [8]


def test_somebody_s_own_address_says_nothing() -> None:
    family = [*habit(who=ME), *habit(who=OTHER, ip=AWAY), sign_in("20 10:00", who=ME)]
    assert said(shared_intruder, *family) == []


def test_an_address_of_many_says_nothing() -> None:
    whos = [f"p{n}@mail.example" for n in range(12)]
    homes = [each for n, who in enumerate(whos) for each in habit(who=who, ip=f"198.51.{n}.7")]
    assert said(shared_intruder, *homes, *(sign_in("20 10:00", who=who) for who in whos)) == []


def test_a_provider_s_address_says_nothing() -> None:
    both = [sign_in("20 10:00", "40.126.1.5", who=who) for who in (ME, OTHER)]
    assert said(shared_intruder, *APART, *both) == []


def test_one_target_of_two_accounts() -> None:
    both = [line("20 10:00", "mailbox_setting", TO, ip=HOME, who=who) for who in (ME, OTHER)]
    assert alerts(shared_intruder, *both) == [1, 2]
    assert said(shared_intruder, both[0]) == []
