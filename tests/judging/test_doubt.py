"""What nobody could see is not called nothing, and what has a plain cause is not called a sign."""

import pytest

from bongsu.judging.ladder import Seen, judge
from bongsu.model.finding import Finding, MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Verdict
from bongsu.phrases import CATALOGUE
from tests.judging.tracing import about, ladder, said

ENTRY = "2026-05-29 03:00  authentication  203.0.113.66  outcome=success activity=logon"
HOME = tuple(
    f"2026-05-0{day} 20:00  authentication  192.0.2.7  outcome=success activity=logon"
    for day in (1, 2, 3)
)
PASSWORD = (
    "2026-05-20 20:05  user_management  192.0.2.7"
    "  change=app_password_added state_class=done target=mail"
)
FORWARD = "setting=forward state_class={} destination=x@evil.example outside=yes"


def _log(*lines: str) -> str:
    return "\n".join(["time  table  ip  says", *lines])


def _notice(*codes: str) -> Finding:
    reasons = tuple(Reason(code, ReasonClass.ACCOUNT, 100, "", "") for code in codes)
    return Finding("fnd_notice", "provider_notice", "acc", "key", "row", 0, 100, 1, False, reasons)


def _by_mail(*codes: str, mark: MarkKind | None = None) -> Verdict:
    marks = {"fnd_notice": mark} if mark else {}
    return judge(Seen("acc", False, 1, frozenset(), (), marks, of_account=[_notice(*codes)]))


def test_sign_ins_without_addresses_show_no_stranger_and_clear_nobody() -> None:
    log = _log("2026-05-09 03:00  authentication  -  outcome=success activity=logon")
    assert said(ladder(log))[0] == "accessed not_examined access_no_addresses"


def test_settings_of_a_known_layout_do_not_vouch_for_sign_ins_of_another() -> None:
    log = """
        time              table            ip         layout  says
        2026-05-09 03:00  authentication   192.0.2.7  odd     outcome=success activity=logon
        2026-05-09 03:05  mailbox_setting  192.0.2.7  sketch  setting=rule state_class=set name=x
    """
    assert said(ladder(log, unverified=["odd"]))[:2] == [
        "accessed not_examined unverified_layout",
        "controlled nothing_found control_nothing",
    ]


def test_a_change_from_where_the_holder_has_long_been_is_no_sign() -> None:
    finding = about(4, "factor_weakened")
    assert said(ladder(_log(*HOME, PASSWORD), finding))[1] == (
        "controlled nothing_found control_nothing"
    )
    for early in ((*HOME[:2], PASSWORD), (*HOME, PASSWORD.replace("05-20", "05-08"))):
        found = ladder(_log(*early), about(len(early), "factor_weakened"))
        assert said(found)[1] == "controlled indicated control_unknown_hand"


def test_what_lets_mail_out_or_hides_it_is_a_sign_wherever_it_comes_from() -> None:
    lines = (
        FORWARD.format("set"),
        "setting=rule state_class=set name=. deletes=yes",
    )
    for line in lines:
        log = _log(*HOME, f"2026-05-20 20:05  mailbox_setting  192.0.2.7  {line}")
        found = ladder(log, about(4, "external_forward"))
        assert said(found)[1] == "controlled indicated control_unknown_hand"


def test_after_a_hostile_sign_no_place_is_the_holders_alone() -> None:
    log = _log(*HOME, PASSWORD.replace("05-20", "05-30"), ENTRY)
    found = ladder(log, about(4, "factor_weakened"), about(5))
    assert said(found)[1] == "controlled indicated control_unknown_hand"


def test_what_stands_in_an_entered_account_may_be_the_intruders() -> None:
    stands = f"-  mailbox_setting  -  {FORWARD.format('present')}"
    assert said(ladder(_log(ENTRY, stands), about(1))) == [
        "accessed indicated access_suspected",
        "controlled indicated control_standing",
        "drained indicated drained_forward",
    ]
    filters = "-  mailbox_setting  -  setting=rule state_class=present name=. deletes=yes"
    for told, verdict in (
        ((2,), "indicated control_standing"),
        ((), "not_examined control_not_logged"),
    ):
        found = ladder(_log(ENTRY, filters), about(1), *(about(n, "hiding_rule") for n in told))
        assert said(found)[1] == f"controlled {verdict}"
    assert said(ladder(_log(ENTRY, stands)))[1:] == [
        "controlled not_examined control_not_logged",
        "drained not_examined drain_not_logged",
    ]


CARRIER = """
    time              account            table           ip            says
    2026-05-01 09:00  kim@mail.example   authentication  203.0.113.5   outcome=success activity=logon
    2026-05-02 09:00  kim@mail.example   authentication  203.0.113.6   outcome=success activity=logon
    2026-05-03 09:00  kim@mail.example   authentication  203.0.113.7   outcome=success activity=logon
    2026-05-09 03:00  hong@mail.example  authentication  203.0.113.66  outcome=success activity=logon
    2026-05-09 04:00  kim@mail.example   authentication  203.0.113.66  outcome=success activity=logon
"""  # noqa: E501 - a table


def test_what_one_holder_disowns_proves_nothing_among_customers_of_the_same_carrier() -> None:
    kim = ladder(CARRIER, about(4), confirm=[4], account="kim@mail.example")
    assert said(kim)[0] == "accessed nothing_found access_nothing"
    assert said(ladder(CARRIER, about(4), confirm=[4]))[0] == "accessed evidenced access_disowned"
    mine = about(5, account="kim@mail.example")
    disowned = ladder(CARRIER, about(4), mine, confirm=[4, 5], account="kim@mail.example")
    assert said(disowned)[0] == "accessed evidenced access_disowned"


def test_a_chain_that_ends_at_home_makes_nobody_a_stranger() -> None:
    found = ladder(_log(*HOME, PASSWORD), about(4, "takeover_chain"))
    assert said(found)[:2] == [
        "accessed nothing_found access_nothing",
        "controlled nothing_found control_nothing",
    ]


def test_a_forward_older_than_the_first_hostile_sign_drains_nothing() -> None:
    before = f"2026-05-01 03:00  mailbox_setting  192.0.2.7  {FORWARD.format('set')}"
    after = before.replace("05-01", "05-30")
    assert said(ladder(_log(ENTRY, before), about(1)))[2] == "drained not_examined drain_not_logged"
    assert said(ladder(_log(ENTRY, after), about(1)))[2] == "drained indicated drained_forward"


@pytest.mark.parametrize(
    ("code", "controlled"),
    [
        ("notice_sign_in", "controlled not_examined no_identity_evidence"),
        ("notice_forwarding", "controlled indicated control_notice"),
        ("notice_recovery", "controlled indicated control_notice"),
    ],
)
def test_a_notice_in_the_trash_needs_no_log(code: str, controlled: str) -> None:
    assert said(_by_mail(code, "notice_deleted"))[:2] == [
        "accessed indicated access_notice",
        controlled,
    ]
    assert said(_by_mail(code))[0] == "accessed not_examined no_identity_evidence"
    rejected = _by_mail(code, "notice_deleted", mark=MarkKind.REJECT)
    assert said(rejected)[0] == "accessed not_examined no_identity_evidence"


def test_a_notice_that_its_holder_disowns_outweighs_a_log_that_proves_nothing() -> None:
    log = """
        time              table           ip            layout  says
        2026-05-09 03:00  authentication  203.0.113.66  odd     outcome=success activity=logon
    """
    mail = [_notice("notice_sign_in")]
    doubted = ladder(log, about(1), confirm=[1], unverified=["odd"], notices=mail, disowned=True)
    assert said(doubted)[0] == "accessed evidenced access_notice_disowned"


def test_whoever_reads_an_indication_learns_whom_to_ask() -> None:
    codes = (
        "access_suspected", "access_notice", "access_no_addresses", "control_suspected",
        "control_unknown_hand", "control_notice", "control_standing", "drained_suspected",
        "drained_forward",
    )  # fmt: skip
    for code in codes:
        phrase = CATALOGUE[f"why.{code}"]
        assert "holder" in phrase.en, code
        assert "소유자" in phrase.ko, code
