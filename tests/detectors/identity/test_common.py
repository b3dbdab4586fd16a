"""What all detectors of logs share: whose hand, whose account, how well the layout is known."""

import pyarrow as pa
import pytest

from bongsu.detectors.identity import external_forward, new_network
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import HEAD, HOME, alerts, habit, line, said, sign_in

SET = "setting=forward state_class=set destination=x@evil.test outside=yes"


@pytest.mark.parametrize("hand", ["provider", "application"])
def test_machinery_never_alerts(hand: str) -> None:
    assert said(external_forward, line("01 09:00", "mailbox_setting", SET, hand=hand)) == []


@pytest.mark.parametrize("hand", ["holder", "admin", "unknown"])
def test_a_hand_alerts(hand: str) -> None:
    assert alerts(external_forward, line("01 09:00", "mailbox_setting", SET, hand=hand)) == [1]


def test_an_unverified_layout_counts_half() -> None:
    case = sketch("", log="\n".join([HEAD, line("01 09:00", "mailbox_setting", SET)]))
    records = case.given["log_record"]
    place = records.column_names.index("layout_known")
    unknown = records.set_column(place, records.schema.field(place), pa.array([False]))
    (reason,) = case.changed(log_record=unknown).raw_reasons(external_forward)
    assert (reason["points"], case.raw_reasons(external_forward)[0]["points"]) == (150, 300)


def test_a_stranger_to_the_case_is_named_in_the_reason() -> None:
    log = f"""
        time              principal         table            says
        2026-05-01 09:00  stranger@x.test   mailbox_setting  {SET}
    """
    assert sketch("", log=log).reasons(external_forward) == [
        "external_forward: forward_set(x@evil.test (stranger@x.test)) on row 1"
    ]


def test_strangers_do_not_lend_each_other_habits() -> None:
    log = "\n".join([
        "time  principal  table  ip  says",
        *(f"2026-05-0{n} 09:00  a@x.test  authentication  {HOME}  outcome=success activity=logon"
          for n in range(1, 5)),
        "2026-05-09 09:00  b@x.test  authentication  203.0.113.5  outcome=success activity=logon",
    ])  # fmt: skip
    assert sketch("", log=log).reasons(new_network) == []


def test_copies_of_a_record_are_told_once() -> None:
    log = f"""
        time              key  table            says
        2026-05-01 09:00  one  mailbox_setting  {SET}
        2026-05-01 09:00  one  mailbox_setting  {SET}
    """
    assert len(sketch("", log=log).reasons(external_forward)) == 1


def test_a_failed_sign_in_is_no_habit() -> None:
    tried = [sign_in(f"0{n} 09:00", HOME, outcome="failure") for n in range(1, 6)]
    assert said(new_network, *tried, sign_in("09 09:00")) == []
    assert said(new_network, *habit(3), sign_in("09 09:00")) != []
