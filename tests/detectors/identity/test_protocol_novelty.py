from bongsu.detectors.identity import protocol_novelty
from tests.detectors.identity.drawing import HOME, alerts, habit, line, said, sign_in


def test_the_first_program() -> None:
    first = sign_in("09 09:00", HOME, "protocol=imap")
    again = sign_in("10 09:00", HOME, "protocol=imap")
    assert said(protocol_novelty, *habit(), first, again) == ["protocol_new(imap, 0/3) on row 4"]
    assert said(protocol_novelty, *habit(2), first) == []


def test_from_a_new_network_it_alerts() -> None:
    assert alerts(protocol_novelty, *habit(), sign_in("09 09:00", HOME, "protocol=imap")) == []
    assert alerts(protocol_novelty, *habit(), sign_in("09 09:00", says="protocol=imap")) == [4]


def test_a_password_for_programs_is_a_way_of_its_own() -> None:
    found = said(protocol_novelty, *habit(), sign_in("09 09:00", HOME, "factor=app_password"))
    assert found == ["protocol_new(app_password, 0/3) on row 4"]


def test_a_way_that_is_opened() -> None:
    opened = line("09 09:00", "mailbox_setting", "setting=imap state_class=set")
    closed = line("09 09:00", "mailbox_setting", "setting=imap state_class=cleared")
    assert alerts(protocol_novelty, opened) == [1]
    assert said(protocol_novelty, closed) == []
