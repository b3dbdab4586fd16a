"""What events of Okta's System Log come to mean, from its API and from its console."""

import json

import pytest

from tests.readers.logs.reading import Row, Tables, only, read

NARI, DESK = "nari@office.example", "desk@office.example"


def event(kind: str, result: str = "SUCCESS", **more: object) -> dict[str, object]:
    return {
        "uuid": kind, "published": "2026-05-01T01:02:03.250Z", "eventType": kind, "version": "0",
        "actor": {"id": "00u1", "type": "User", "alternateId": NARI},
        "client": {"ipAddress": "192.0.2.7", "userAgent": {"rawUserAgent": "curl/8.5"},
                   "geographicalContext": {"country": "South Korea"}},
        "outcome": {"result": result, "reason": "WHY"},
        "authenticationContext": {"externalSessionId": "s-1"}, **more,
    }  # fmt: skip


def told(kind: str, result: str = "SUCCESS", **more: object) -> Tables:
    return read(json.dumps([event(kind, result, **more)]))


def made(table: str, kind: str, result: str = "SUCCESS", **more: object) -> Row:
    [row] = told(kind, result, **more)[table]
    return row


def user(address: str) -> list[dict[str, object]]:
    return [{"id": "x", "type": "AppInstance", "displayName": "Mail"},
            {"id": "00u1", "type": "User", "alternateId": address}]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "result", "activity", "outcome"),
    [("user.session.start", "SUCCESS", "logon", "success"),
     ("user.session.start", "FAILURE", "logon", "failure"),
     ("user.session.start", "CHALLENGE", "logon", "challenge"),
     ("user.session.end", "SUCCESS", "logoff", "success"),
     ("user.authentication.sso", "SUCCESS", "token", "success"),
     ("user.authentication.auth_via_mfa", "DENY", "other", "failure"),
     ("user.mfa.okta_verify.deny_push", "FAILURE", "other", "failure"),
     ("user.account.report_suspicious_activity_by_enduser", "SUCCESS", "other", "unknown")],
)  # fmt: skip
def test_sign_ins(kind: str, result: str, activity: str, outcome: str) -> None:
    row = made("authentication", kind, result)
    assert (row["activity"], row["outcome"]) == (activity, outcome)
    assert (row["ip"], row["session"], row["country"]) == ("192.0.2.7", "s-1", "South Korea")
    assert (row["actor"], row["actor_class"]) == (NARI, "holder")


def test_a_policy_that_asks_for_a_factor_is_no_sign_in() -> None:
    assert set(told("policy.evaluate_sign_on", "CHALLENGE")) == {"log_record", "log_field"}


@pytest.mark.parametrize(
    ("factor", "name"),
    [("OKTA_VERIFY_PUSH", "prompt"), ("SMS_FACTOR", "code"), ("FIDO_WEBAUTHN", "key"),
     ("PASSWORD_AS_FACTOR", "password"), ("", "unknown")],
)  # fmt: skip
def test_factors(factor: str, name: str) -> None:
    debug = {"debugData": {"factor": factor}}
    row = made("authentication", "user.authentication.auth_via_mfa", debugContext=debug)
    assert row["factor"] == name


@pytest.mark.parametrize(
    ("kind", "change"),
    [("user.mfa.factor.deactivate", "factor_removed"), ("user.mfa.factor.reset_all",
      "factor_removed"), ("user.mfa.factor.activate", "factor_added"),
     ("user.account.reset_password", "password_reset"), ("user.account.privilege.grant",
      "role_added"), ("user.lifecycle.suspend", "account_disabled"),
     ("user.account.update_secondary_email", "recovery_changed")],
)  # fmt: skip
def test_changes_are_those_of_the_user_they_aim_at(kind: str, change: str) -> None:
    found = told(kind, target=user("Other@office.example"))
    [row], [record] = found["user_management"], found["log_record"]
    assert (row["change"], row["state_class"]) == (change, "done")
    assert (record["principal"], row["actor_class"]) == ("other@office.example", "admin")
    assert made("user_management", kind, "FAILURE")["state_class"] == "failed"


def test_what_okta_does_by_itself_is_no_hand() -> None:
    machine = {"id": "x", "type": "SystemPrincipal", "alternateId": "system@okta.com"}
    row = made("user_management", "user.mfa.factor.deactivate", actor=machine, target=user(NARI))
    assert row["actor_class"] == "provider"
    assert made("user_management", "user.account.lock")["actor_class"] == "provider"
    robot = {"id": "0oa9", "type": "PublicClientApp"}
    row = made("user_management", "user.mfa.factor.deactivate", actor=robot, target=user(NARI))
    assert (row["actor"], row["actor_class"]) == ("0oa9", "application")


def test_clearing_ones_own_session_is_a_sign_out_and_anothers_is_not() -> None:
    assert made("authentication", "user.session.clear")["activity"] == "logoff"
    row = made("user_management", "user.session.clear", target=user("other@office.example"))
    assert row["change"] == "sessions_revoked"


@pytest.mark.parametrize(
    ("kind", "state"),
    [("application.user_membership.add", "granted"), ("application.user_membership.remove",
      "revoked"), ("app.oauth2.as.consent.grant", "granted"),
     ("app.oauth2.as.consent.revoke", "revoked")],
)  # fmt: skip
def test_applications(kind: str, state: str) -> None:
    scope = {"id": "s", "type": "scope", "displayName": "Mail.Read"}
    row = made("consent_grant", kind, target=[*user(NARI), scope])
    assert (row["state_class"], row["app"], row["mail_scope"]) == (state, "Mail", True)


def test_both_forms_of_json_and_events_without_a_user() -> None:
    nobody = event("security.threat.detected", actor={"id": "0", "type": "SystemPrincipal"})
    lines = "\n".join(map(json.dumps, (event("user.session.start"), nobody)))
    for text in (lines, json.dumps([event("user.session.start"), nobody], indent=1)):
        found = read(text)
        assert only(found["log_record"], "principal", "operation", "t_ms", "product") == [
            (None, "user.session.start", 1777597323250, "okta"),
            ("0", "security.threat.detected", 1777597323250, "okta"),
        ]


def test_the_console_says_the_same_as_the_interface() -> None:
    found = read(
        "event_type,uuid,timestamp,outcome.result,outcome.reason,actor.id,actor.type,"
        "actor.alternate_id,client.ip_address,client.user_agent.raw_user_agent,"
        "debug_context.debug_data.factor,target0.type,target0.alternate_id,target1.id\n"
        "user.mfa.factor.deactivate,u,2026-05-01T01:02:03.250Z,SUCCESS,,00u9,User,"
        f"{DESK},192.0.2.7,curl/8.5,SMS_FACTOR,User,{NARI},x\n"
    )
    [row], [record] = found["user_management"], found["log_record"]
    assert (row["actor"], row["actor_class"], row["target"]) == (DESK, "admin", "SMS_FACTOR")
    assert (record["principal"], record["t_ms"]) == (None, 1777597323250)


@pytest.mark.parametrize(
    "odd", [{"actor": None}, {"target": "text"}, {"outcome": []}, {"client": {"userAgent": 7}}]
)
def test_odd_shapes_are_read(odd: dict[str, object]) -> None:
    found = told("user.session.start", **odd)
    assert "problem" not in found
    assert found["authentication"]
