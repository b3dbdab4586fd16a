from bongsu.detectors.identity import mass_read
from tests.detectors.identity.drawing import alerts, line, said


def read(says: str, when: str = "25 09:00", hand: str = "holder") -> str:
    says = f"state_class=done app=Web {says}" if "app=" not in says else f"state_class=done {says}"
    return line(when, "mail_access", says, hand=hand)


USUAL = [read("access=read items=2", f"{day:02d} 09:00") for day in range(1, 22)]


def test_a_hundred_items_in_a_day() -> None:
    assert alerts(
        mass_read, *USUAL, read("access=read items=60"), read("access=read items=40")
    ) == [22]
    assert (
        alerts(mass_read, *USUAL, read("access=read items=60"), read("access=read items=39")) == []
    )


def test_who_always_reads_that_much_is_no_alert() -> None:
    heavy = [read("access=read items=120", f"{day:02d} 09:00") for day in range(1, 22)]
    assert alerts(mass_read, *heavy) == []


def test_a_log_that_gave_up_counting() -> None:
    assert alerts(mass_read, read("access=read throttled=yes")) == [1]


def test_an_export() -> None:
    assert alerts(mass_read, read("access=export")) == [1]


def test_a_client_that_is_new_and_copies_alerts() -> None:
    assert alerts(mass_read, *USUAL, read("access=sync app=Outlook")) == [22]
    assert alerts(mass_read, *USUAL[:5], read("access=sync app=Outlook")) == []


def test_the_provider_s_machinery_and_failures_read_nothing() -> None:
    assert said(mass_read, read("access=export", hand="provider")) == []
    failed = line("25 09:00", "mail_access", "access=export state_class=failed")
    assert said(mass_read, failed) == []
