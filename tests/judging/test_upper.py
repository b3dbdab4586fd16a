"""Accessed, controlled and drained, by the least evidence that the plan asks for."""

from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.model.verdict import Rung, Status
from bongsu.phrases import CATALOGUE
from tests.judging.tracing import about, ladder, said

TAKEOVER = """
    time              table            ip            session  says
    2026-05-01 09:00  authentication   192.0.2.7     -        outcome=success activity=logon
    2026-05-09 03:00  authentication   203.0.113.66  s1       outcome=success activity=logon
    2026-05-09 03:05  mailbox_setting  203.0.113.66  -        setting=rule state_class=set name=. deletes=yes
    2026-05-09 03:10  mail_access      -             s1       access=read state_class=done items=40
    2026-05-09 03:12  mail_access      -             s1       access=read state_class=done items=25
"""  # noqa: E501 - a table


def test_a_foreign_sign_in_only_indicates_until_its_holder_disowns_it() -> None:
    assert said(ladder(TAKEOVER, about(2))) == [
        "accessed indicated access_suspected",
        "controlled indicated control_suspected",
        "drained indicated drained_suspected",
    ]
    assert said(ladder(TAKEOVER, about(2), confirm=[2])) == [
        "accessed evidenced access_disowned",
        "controlled evidenced control_after_access",
        "drained evidenced drained_read",
    ]


def test_every_rung_says_why_and_cites_its_rows_and_findings() -> None:
    found = ladder(TAKEOVER, about(2), about(3, "hiding_rule"), confirm=[2])
    for rung in (Rung.ACCESSED, Rung.CONTROLLED, Rung.DRAINED):
        one = found.of(rung)
        assert one.why in CATALOGUE
        assert one.row_ids
        assert one.first_ms is not None
        assert one.sources == ("sketch",)
    assert found.of(Rung.ACCESSED).finding_ids == ("fnd_2",)
    assert found.of(Rung.CONTROLLED).finding_ids == ("fnd_3",)


def test_counts_are_bounds_since_one_item_may_be_read_twice() -> None:
    drained = ladder(TAKEOVER, about(2), confirm=[2]).of(Rung.DRAINED)
    assert (drained.least, drained.most) == (40, 65)


def test_a_throttled_log_knows_no_upper_bound() -> None:
    log = TAKEOVER.replace("items=25", "items=25 throttled=yes")
    drained = ladder(log, about(2), confirm=[2]).of(Rung.DRAINED)
    assert (drained.least, drained.most) == (40, None)


def test_a_rejected_finding_says_nothing() -> None:
    assert said(ladder(TAKEOVER, about(2), reject=[2])) == [
        "accessed nothing_found access_nothing",
        "controlled nothing_found control_nothing",
        "drained nothing_found drain_nothing",
    ]


def test_absence_never_clears_an_account() -> None:
    assert "clears nobody" in CATALOGUE["why.access_nothing"].en


def test_spray_then_success_and_trusted_lists_prove_an_address() -> None:
    assert said(ladder(TAKEOVER, about(2, "spray_then_success")))[0] == (
        "accessed evidenced access_shared"
    )
    for grade, status in (("A1", "evidenced access_shared"), ("C3", "indicated access_suspected")):
        listed = [Indicator("203.0.113.66", IndicatorKind.IPV4, grade=grade)]
        assert said(ladder(TAKEOVER, listed=listed))[0] == f"accessed {status}"


def test_a_spray_from_where_people_work_proves_nothing() -> None:
    days = "".join(
        f"2026-05-1{day} 08:00  authentication   203.0.113.66  -  outcome=success activity=logon\n"
        for day in (1, 2, 3)
    )
    found = ladder(TAKEOVER.strip("\n") + "\n" + days, about(2, "spray_then_success"))
    assert said(found)[0] == "accessed indicated access_suspected"


SHARED = """
    time              account            table            ip            says
    2026-05-09 03:00  hong@mail.example  authentication   203.0.113.66  outcome=success activity=logon
    2026-05-09 04:00  kim@mail.example   authentication   203.0.113.66  outcome=success activity=logon
    2026-05-09 04:05  kim@mail.example   mailbox_setting  203.0.113.66  setting=forward state_class=set destination=x@evil.example outside=yes
"""  # noqa: E501 - a table


def test_what_one_holder_disowns_proves_the_same_address_elsewhere() -> None:
    found = ladder(SHARED, about(1), confirm=[1], account="kim@mail.example")
    assert said(found)[:2] == [
        "accessed evidenced access_shared",
        "controlled evidenced control_after_access",
    ]


def test_an_address_that_somebody_uses_day_by_day_accuses_nobody_else() -> None:
    days = "".join(
        f"2026-05-0{day} 08:00  kim@mail.example  authentication  203.0.113.66"
        "  outcome=success activity=logon\n"
        for day in (1, 2, 3)
    )
    log = SHARED.strip("\n") + "\n" + days
    found = ladder(log, about(1), confirm=[1], account="kim@mail.example")
    assert said(found)[0] == "accessed nothing_found access_nothing"
    assert said(ladder(log, about(1), confirm=[1]))[0] == "accessed evidenced access_disowned"


def test_a_change_older_than_the_first_hostile_sign_is_not_control() -> None:
    log = """
        time              table            ip            session  says
        2026-05-08 03:05  mailbox_setting  192.0.2.7     -        setting=forward state_class=set destination=x@family.example outside=yes
        2026-05-09 03:00  authentication   203.0.113.66  s1       outcome=success activity=logon
    """  # noqa: E501 - a table
    found = ladder(log, about(2), confirm=[2])
    assert said(found)[1] == "controlled nothing_found control_nothing"
    assert {door.kind for door in found.doors} == {"forward", "session"}


def test_an_alert_about_a_change_of_unknown_hand_only_indicates() -> None:
    log = """
        time              table            says
        2026-05-08 03:05  mailbox_setting  setting=rule state_class=set name=. deletes=yes
    """
    assert said(ladder(log, about(1, "hiding_rule")))[1:] == [
        "controlled indicated control_unknown_hand",
        "drained not_examined drain_not_logged",
    ]


def test_what_an_export_shows_as_it_stands_is_no_act_of_control() -> None:
    log = """
        table            says
        mailbox_setting  setting=forward state_class=present destination=x@evil.example outside=yes
    """
    found = ladder(log, about(1, "external_forward"))
    assert said(found)[:2] == [
        "accessed not_examined access_not_logged",
        "controlled not_examined control_not_logged",
    ]


def test_a_failed_change_is_no_control() -> None:
    log = TAKEOVER.replace("state_class=set", "state_class=failed")
    assert said(ladder(log, about(2), confirm=[2]))[1] == "controlled nothing_found control_nothing"


def test_mail_that_came_while_the_intruders_forward_stood_went_out() -> None:
    log = """
        time              table            ip            says
        2026-05-09 03:00  authentication   203.0.113.66  outcome=success activity=logon
        2026-05-09 03:05  mailbox_setting  203.0.113.66  setting=forward state_class=set destination=x@evil.example outside=yes
        2026-05-11 03:05  mailbox_setting  192.0.2.7     setting=forward state_class=cleared
    """  # noqa: E501 - a table
    mail = """
        time              from           subject
        2026-05-08 09:00  a@one.example  before
        2026-05-10 09:00  a@one.example  while
        2026-05-12 09:00  a@one.example  after
    """
    drained = ladder(log, about(1), confirm=[1], mail=mail).of(Rung.DRAINED)
    assert (drained.why, drained.least, drained.most) == ("why.drained_rule", None, 1)
    unread = ladder(log, about(1), confirm=[1]).of(Rung.DRAINED)
    assert (unread.status, unread.why) == (Status.INDICATED, "why.drained_rule_no_counts")


def test_a_syncing_channel_without_counts_only_indicates() -> None:
    log = """
        time              table           ip            says
        2026-05-09 03:00  authentication  203.0.113.66  outcome=success activity=logon protocol=imap
    """
    assert said(ladder(log, about(1), confirm=[1]))[2] == "drained indicated drained_sync_channel"


def test_an_unverified_layout_proves_nothing_and_covers_nothing() -> None:
    log = """
        time              table           ip            layout  says
        2026-05-09 03:00  authentication  203.0.113.66  odd     outcome=success activity=logon
    """
    found = ladder(log, about(1), confirm=[1], unverified=["odd"])
    assert said(found)[0] == "accessed indicated unverified_layout_only"
    quiet = ladder(log, unverified=["odd"])
    assert said(quiet)[0] == "accessed not_examined unverified_layout"


def test_gaps_of_the_logs_stand_beside_the_rung() -> None:
    log = """
        time              table           says
        2026-05-09 03:00  authentication  outcome=success activity=logon
    """
    assert ladder(log).of(Rung.ACCESSED).gaps == ("no_addresses",)


def test_machinery_of_the_provider_is_nobodys_hand() -> None:
    log = """
        time              table            class     ip            says
        2026-05-09 03:00  authentication   holder    203.0.113.66  outcome=success activity=logon
        2026-05-09 03:05  mailbox_setting  provider  203.0.113.66  setting=rule state_class=set name=x
    """  # noqa: E501 - a table
    found = ladder(log, about(1), confirm=[1])
    assert said(found)[1] == "controlled nothing_found control_nothing"


def test_a_strangers_record_does_not_accuse_the_exhibits_account() -> None:
    log = """
        time              account            principal             table           ip            says
        2026-05-09 03:00  hong@mail.example  other@office.example  authentication  203.0.113.66  outcome=success activity=logon
        2026-05-09 03:00  hong@mail.example  -                     authentication  192.0.2.7     outcome=success activity=logon
    """  # noqa: E501 - a table
    found = ladder(log, about(1), confirm=[1])
    assert said(found)[0] == "accessed nothing_found access_nothing"
