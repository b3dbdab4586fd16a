"""What Google Workspace's audit events come to mean."""

import json
from typing import Any

import pytest

from tests.readers.logs.reading import only, read

NARI, ROOT = "nari@office.example", "root@office.example"


def activity(
    name: str, actor: dict[str, Any] | None = None, app: str = "login", **given: Any
) -> dict[str, Any]:
    kinds = {bool: "boolValue", list: "multiValue", str: "value"}
    parameters = [{"name": key, kinds[type(value)]: value} for key, value in given.items()]
    return {
        "kind": "admin#reports#activity",
        "id": {"time": "2026-05-01T01:02:03.250Z", "uniqueQualifier": "7", "applicationName": app},
        "actor": {"email": NARI} if actor is None else actor,
        "ipAddress": "192.0.2.7",
        "events": [{"type": "t", "name": name, "parameters": parameters}],
    }


def made(*activities: dict[str, Any]) -> dict[str, list[dict[str, object]]]:
    return read(json.dumps({"activities": list(activities)}))


def test_each_event_of_an_activity_is_a_record() -> None:
    one = activity("2sv_disable")
    one["events"].append({"type": "t", "name": "password_edit"})
    found = made(one)
    assert only(found["log_record"], "operation") == [("2sv_disable",), ("password_edit",)]
    assert len({row["event_key"] for row in found["log_record"]}) == 2


def test_the_same_event_in_two_logs_is_one() -> None:
    to = {"email_forwarding_destination_address": "drop@elsewhere.test"}
    found = made(
        activity("email_forwarding_out_of_domain", app="login", **to),
        activity("email_forwarding_out_of_domain", app="user_accounts", **to),
    )
    assert len(found["log_record"]) == 2
    assert len({row["event_key"] for row in found["log_record"]}) == 1


@pytest.mark.parametrize(("to", "state"), [("Drop@elsewhere.test", "set"), ("", "cleared")])
def test_a_forward_is_set_or_cleared(to: str, state: str) -> None:
    found = made(
        activity("email_forwarding_out_of_domain", email_forwarding_destination_address=to)
    )
    [row] = found["mailbox_setting"]
    assert (row["setting"], row["state_class"]) == ("forward", state)
    assert row["destination"] == (to.lower() or None)
    assert row["outside"] is bool(to)


@pytest.mark.parametrize(
    ("name", "given", "activity_", "outcome", "factor", "warns"),
    [
        ("login_success", {"login_challenge_method": ["password"]}, "logon", "success",
         "password", False),
        ("login_success", {"is_suspicious": True, "login_challenge_method": ["security_key"]},
         "logon", "success", "key", True),
        ("login_failure", {"login_failure_type": "login_failure_invalid_password"}, "logon",
         "failure", "unknown", False),
        ("login_challenge", {"login_challenge_method": ["idv_preregistered_phone"]}, "other",
         "challenge", "code", False),
        ("login_success", {"login_type": "exchange"}, "token", "success", "unknown", False),
        ("logout", {}, "logoff", "success", "unknown", False),
        ("suspicious_login", {"affected_email_address": NARI}, "logon", "unknown", "unknown", True),
    ],
)  # fmt: skip
def test_sign_ins(
    name: str, given: dict[str, Any], activity_: str, outcome: str, factor: str, warns: bool
) -> None:
    [row] = made(activity(name, **given))["authentication"]
    assert (row["activity"], row["outcome"]) == (activity_, outcome)
    assert (row["factor"], row["provider_warns"]) == (factor, warns)


@pytest.mark.parametrize(
    ("name", "change"),
    [("2sv_enroll", "factor_added"), ("2sv_disable", "factor_removed"),
     ("password_edit", "password_changed"), ("recovery_email_edit", "recovery_changed"),
     ("CHANGE_PASSWORD", "password_reset"), ("SUSPEND_USER", "account_disabled"),
     ("ASSIGN_ROLE", "role_added"), ("REVOKE_ASP", "app_password_removed")],
)  # fmt: skip
def test_changes(name: str, change: str) -> None:
    [row] = made(activity(name))["user_management"]
    assert (row["change"], row["state_class"]) == (change, "done")


def test_a_grant_tells_its_scopes() -> None:
    [row] = made(
        activity(
            "authorize",
            app="token",
            client_id="7",
            app_name="Helper",
            scope=["https://mail.google.com/", "openid"],
        )
    )["consent_grant"]
    assert row["state_class"] == "granted"
    assert row["app"] == "Helper"
    assert row["mail_scope"] is True
    assert row["scopes"] == "https://mail.google.com/ openid"
    [gone] = made(activity("revoke", app="token", scope=["openid"]))["consent_grant"]
    assert (gone["state_class"], gone["mail_scope"]) == ("revoked", False)


def test_an_administrator_acts_on_another() -> None:
    found = made(activity("CHANGE_PASSWORD", {"email": ROOT}, app="admin", USER_EMAIL=NARI))
    [record], [row] = found["log_record"], found["user_management"]
    assert record["principal"] is None, "the exhibit's own account"
    assert (row["actor"], row["actor_class"]) == (ROOT, "admin")


def test_a_monitor_copies_mail() -> None:
    [row] = made(
        activity(
            "CREATE_EMAIL_MONITOR",
            {"email": ROOT},
            USER_EMAIL=NARI,
            EMAIL_MONITOR_DEST_EMAIL="boss@office.example",
        )
    )["mailbox_setting"]
    assert (row["setting"], row["state_class"]) == ("journal", "set")
    assert (row["destination"], row["outside"]) == ("boss@office.example", False)


def test_google_itself_acts() -> None:
    [row] = made(activity("account_disabled_password_leak"))["user_management"]
    assert row["actor_class"] == "provider"
    machine = activity("SUSPEND_USER", {"callerType": "KEY", "key": "SYSTEM"}, USER_EMAIL=NARI)
    assert made(machine)["user_management"][0]["actor_class"] == "provider"


def test_nobody_named_is_not_the_holder() -> None:
    [record] = made(activity("login_failure", {"profileId": "1001"}))["log_record"]
    assert record["principal"] == "1001"


def test_drive_is_kept_as_fields_alone() -> None:
    found = made(activity("download", app="drive", doc_title="Plan"))
    assert set(found) == {"log_record", "log_field"}
    assert ("events.parameters.doc_title", "Plan", False) in only(
        found["log_field"], "name", "value", "mapped"
    )


def test_an_activity_without_events_is_a_problem() -> None:
    broken = activity("logout")
    broken["events"] = "none"
    found = made(broken, activity("logout"))
    assert [row["code"] for row in found["problem"]] == ["evidence.record_unreadable"]
    assert len(found["log_record"]) == 1
