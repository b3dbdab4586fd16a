from bongsu.detectors.identity import (
    hiding_rule,
    mass_read,
    new_network,
    protocol_novelty,
    takeover_chain,
)  # fmt: skip
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import HEAD, HOME, OTHER, habit, line, sign_in

DETECTORS = (hiding_rule, mass_read, new_network, protocol_novelty, takeover_chain)
HABIT = habit(12)
IN = sign_in("20 10:00")


def rule(when: str, who: str = "hong@mail.example") -> str:
    says = "setting=rule state_class=set name=. deletes=yes"
    return line(when, "mailbox_setting", says, who=who)


def chain(*lines: str) -> list[str]:
    found = sketch("", log="\n".join([HEAD, *HABIT, *lines])).findings(*DETECTORS)
    return [
        f"{reason.code}({reason.untrusted_a})"
        for each in found
        if each.detector == "takeover_chain"
        for reason in each.reasons
    ]


def test_a_change_after_a_strange_sign_in() -> None:
    assert chain(IN, rule("20 10:05")) == ["chain_entry_change(5)"]


def test_a_change_before_it_is_no_chain() -> None:
    assert chain(rule("20 09:55"), IN) == []


def test_four_days_later_is_no_chain() -> None:
    assert chain(IN, rule("24 10:05")) == []


def test_another_account_s_change_is_no_chain() -> None:
    assert chain(IN, rule("20 10:05", OTHER)) == []


def test_reading_in_bulk_makes_it_longer() -> None:
    reading = line("20 11:05", "mail_access", "access=export state_class=done")
    assert chain(IN, rule("20 10:05"), reading) == ["chain_entry_change(5)", "chain_read(60)"]


def test_a_new_program_in_the_usual_place_is_no_entry() -> None:
    usual = sign_in("20 10:00", HOME, "protocol=imap")
    assert chain(usual, rule("20 10:05")) == []
    assert chain(sign_in("20 10:00", says="protocol=imap"), rule("20 10:05"))
