"""The table that detectors of sign-ins start from."""

from typing import Any

from bongsu.steps.lake_tables import tables
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import AWAY, HEAD, HOME, OTHER, line, sign_in

WINDOWS, LINUX = "agent_family=windows country=KR", "agent_family=linux"
_BEFORE = ("place", "ip_before", "network_before", "agent_before", "country_before")


def sign_ins(*lines: str) -> list[dict[str, Any]]:
    found = sketch("", log="\n".join([HEAD, *lines])).ask(tables()["sign_in"])
    return sorted(found, key=lambda row: str(row["row_id"]))


def before(*lines: str) -> list[tuple[int, ...]]:
    return [tuple(row[name] for name in _BEFORE) for row in sign_ins(*lines)]


def test_what_the_account_had_before() -> None:
    assert before(
        sign_in("01 09:00", HOME, WINDOWS),
        sign_in("02 09:00", "192.0.2.9", WINDOWS),
        sign_in("03 09:00", HOME, LINUX),
        sign_in("04 09:00", AWAY, LINUX),
    ) == [(0, 0, 0, 0, 0), (1, 0, 1, 1, 1), (2, 1, 2, 0, 0), (3, 0, 0, 1, 1)]


def test_each_account_counts_for_itself() -> None:
    first, second = before(
        sign_in("01 09:00", HOME, WINDOWS), sign_in("02 09:00", HOME, WINDOWS, who=OTHER)
    )
    assert first == second == (0, 0, 0, 0, 0)


def test_the_order_is_that_of_time() -> None:
    late, early = sign_ins(sign_in("02 09:00", HOME), sign_in("01 09:00", HOME))
    assert (late["place"], early["place"]) == (1, 0)


def test_a_program_without_an_address_is_counted_apart() -> None:
    nowhere = sign_in("01 09:00", "-", WINDOWS)
    assert before(nowhere, sign_in("02 09:00", HOME, WINDOWS)) == [(0, 0, 0, 0, 0), (1, 0, 0, 0, 0)]


def test_only_successful_sign_ins_by_hand() -> None:
    said = "activity=logon outcome=success"
    assert not sign_ins(
        sign_in("01 09:00", HOME, outcome="failure"),
        sign_in("01 09:00", HOME, outcome="challenge"),
        line("01 09:00", "authentication", said, hand="provider"),
        line("01 09:00", "authentication", said.replace("logon", "logoff")),
    )
    assert len(sign_ins(line("01 09:00", "authentication", said))) == 1
