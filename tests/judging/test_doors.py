"""What stands open, by the order in which it was opened and closed."""

from tests.judging.tracing import about, doors, ladder

HOSTILE = "2026-05-09 03:00  authentication  203.0.113.66  outcome=success activity=logon"


def _log(*lines: str) -> str:
    return "\n".join(["time  table  ip  says", HOSTILE, *lines])


def _doors(*lines: str, confirm: tuple[int, ...] = (1,)) -> list[str]:
    return doors(ladder(_log(*lines), about(1), confirm=confirm))


def test_a_forward_is_open_until_it_is_cleared() -> None:
    opened = (
        "2026-05-09 03:05  mailbox_setting  203.0.113.66"
        "  setting=forward state_class=set destination=x@evil.example outside=yes"
    )
    cleared = "2026-05-09 09:05  mailbox_setting  192.0.2.7  setting=forward state_class=cleared"
    again = opened.replace("03:05", "10:05")
    door = "forward x@evil.example intruder not_closed"
    assert door in _doors(opened)
    assert door not in _doors(opened, cleared)
    assert door in _doors(opened, cleared, again)


def test_a_door_of_no_hostile_hand_counts_where_mail_leaves_the_organisation() -> None:
    own = (
        "2026-05-01 03:05  mailbox_setting  192.0.2.7"
        "  setting=forward state_class=set destination=x@family.example outside={}"
    )
    assert "forward x@family.example unknown not_closed" in _doors(own.format("yes"))
    assert "forward" not in "".join(_doors(own.format("no")))


def test_an_export_of_settings_is_the_surest_word() -> None:
    log = (
        "-  mailbox_setting  -  setting=forward state_class=present destination=x@evil.example"
        " outside=yes"
    )
    assert "forward x@evil.example unknown exported" in _doors(log)


def test_an_app_password_is_alive_until_it_is_removed() -> None:
    made = "2026-05-09 03:05  user_management  203.0.113.66  change=app_password_added state_class=done target=mail"  # noqa: E501 - a line of a table
    gone = "2026-05-09 09:05  user_management  192.0.2.7  change=app_password_removed state_class=done target=mail"  # noqa: E501 - a line of a table
    assert "app_password mail intruder not_closed" in _doors(made)
    assert "app_password" not in "".join(_doors(made, gone))


def test_a_grant_is_there_until_it_is_revoked() -> None:
    made = "2026-05-09 03:05  consent_grant  203.0.113.66  state_class=granted app=Reader mail_scope=yes"  # noqa: E501 - a line of a table
    gone = made.replace("granted", "revoked").replace("03:05", "09:05")
    assert "grant Reader intruder not_closed" in _doors(made)
    assert "grant" not in "".join(_doors(made, gone))


def test_sessions_are_open_until_something_ends_them_after_the_last_hostile_sign() -> None:
    ended = "2026-05-{} 03:05  user_management  192.0.2.7  change=sessions_revoked state_class=done"
    door = "session 203.0.113.66 intruder not_closed"
    assert door in _doors()
    assert door in _doors(ended.format("08"))
    assert door not in _doors(ended.format("10"))


def test_a_rule_that_is_removed_hides_nothing_any_more() -> None:
    made = "2026-05-09 03:05  mailbox_setting  203.0.113.66  setting=rule state_class=set name=. deletes=yes"  # noqa: E501 - a line of a table
    gone = "2026-05-09 09:05  mailbox_setting  192.0.2.7  setting=rule state_class=cleared name=."
    assert "hiding_rule . intruder not_closed" in _doors(made)
    assert "hiding_rule" not in "".join(_doors(made, gone))


def test_an_account_without_hostile_signs_has_no_session_to_end() -> None:
    assert doors(ladder(_log())) == []
