"""What Microsoft Entra's audit log, its risk reports and Azure's activity log come to mean."""

import json
from collections.abc import Sequence

import pytest

from bongsu.readers.logs import READER
from tests.readers.logs.reading import Row, Tables, only, read

NARI, DESK = "nari@office.example", "desk@office.example"
Property = tuple[str, object, object]
NOBODY: dict[str, object] = {"user": None, "app": None}


def user(address: str = NARI) -> dict[str, object]:
    return {"id": "u", "type": "User", "userPrincipalName": address, "modifiedProperties": []}


def activity(
    name: str,
    target: dict[str, object] | None = None,
    properties: Sequence[Property] = (),
    *,
    by: dict[str, object] | None = None,
    result: str = "success",
) -> dict[str, object]:
    changed = [{"displayName": n, "oldValue": old, "newValue": new} for n, old, new in properties]
    person = {"user": {"userPrincipalName": DESK, "ipAddress": "192.0.2.9"}}
    return {
        "id": name, "activityDisplayName": name, "activityDateTime": "2026-05-01T01:02:03Z",
        "category": "UserManagement", "result": result, "initiatedBy": by or person,
        "targetResources": [{**(target or user()), "modifiedProperties": changed}],
        "additionalDetails": [{"key": "User-Agent", "value": "curl/8.5"}],
    }  # fmt: skip


def told(name: str, *more: object, **extra: object) -> Tables:
    return read(json.dumps([activity(name, *more, **extra)]))  # type: ignore[arg-type] # passed on as they are


def made(table: str, name: str, *more: object, **extra: object) -> Row:
    [row] = told(name, *more, **extra)[table]
    return row


@pytest.mark.parametrize(
    ("name", "change"),
    [("Reset user password", "password_reset"), ("Reset password (by admin)", "password_reset"),
     ("Change password (self-service)", "password_changed"),
     ("Disable Strong Authentication", "factor_removed"),
     ("User registered security info", "factor_added"),
     ("User deleted security info", "factor_removed"),
     ("Admin updated security info", "factor_changed"),
     ("Update StsRefreshTokenValidFrom Timestamp", "sessions_revoked"),
     ("Disable account", "account_disabled")],
)  # fmt: skip
def test_changes(name: str, change: str) -> None:
    row = made("user_management", name)
    assert (row["change"], row["state_class"], row["target"]) == (change, "done", NARI)
    assert (row["actor"], row["actor_class"], row["ip"]) == (DESK, "admin", "192.0.2.9")
    assert row["user_agent"] == "curl/8.5"
    assert made("user_management", name, result="failure")["state_class"] == "failed"


def test_what_a_person_does_to_himself_is_the_holders_hand() -> None:
    by = {"user": {"userPrincipalName": NARI, "ipAddress": "192.0.2.9"}}
    assert made("user_management", "Change user password", by=by)["actor_class"] == "holder"


@pytest.mark.parametrize(
    ("by", "hand"),
    [({"app": {"displayName": "Robot"}}, "application"),
     ({"user": {"userPrincipalName": "x@support.onmicrosoft.com"}}, "provider"),
     (NOBODY, "unknown")],
)  # fmt: skip
def test_other_hands(by: dict[str, object], hand: str) -> None:
    assert made("user_management", "Reset user password", by=by)["actor_class"] == hand


def test_a_role_and_whose_it_becomes() -> None:
    found = told("Add member to role", user("other@office.example"),
                 [("Role.DisplayName", None, '"Global Administrator"')])  # fmt: skip
    assert found["user_management"][0]["target"] == "Global Administrator"
    assert found["log_record"][0]["principal"] == "other@office.example"


APP: dict[str, object] = {"id": "sp", "type": "ServicePrincipal", "displayName": "Mail Helper"}
_PERMISSIONS = "[] => [[Id: g, ConsentType: Principal, Scope: Mail.Read openid, Created: ]]; "


def test_a_consent_with_its_scopes() -> None:
    row = made("consent_grant", "Consent to application", APP,
               [("ConsentContext.OnBehalfOfAll", None, '"True"'),
                ("ConsentAction.Permissions", None, f'"{_PERMISSIONS}"'),
                ("TargetId.ServicePrincipalNames", None, '"app-1"')])  # fmt: skip
    assert (row["app"], row["app_id"], row["scopes"]) == (
        "Mail Helper",
        "app-1",
        "Mail.Read openid",
    )
    assert (row["mail_scope"], row["for_all"], row["state_class"]) == (True, True, "granted")


GRAPH: dict[str, object] = {"id": "g", "type": "ServicePrincipal", "displayName": "Microsoft Graph"}


def test_grants_name_who_may_and_not_what_may_be_used() -> None:
    row = made("consent_grant", "Add delegated permission grant", GRAPH,
               [("DelegatedPermissionGrant.Scope", None, '" Mail.Send openid"'),
                ("ServicePrincipal.ObjectID", None, '"sp-1"')])  # fmt: skip
    assert (row["app"], row["scopes"], row["mail_scope"]) == ("sp-1", "Mail.Send openid", True)
    row = made("consent_grant", "Add app role assignment to service principal", GRAPH,
               [("AppRole.Value", None, '"Mail.ReadWrite"'),
                ("ServicePrincipal.DisplayName", None, '"Robot"')])  # fmt: skip
    assert (row["app"], row["mail_scope"], row["for_all"]) == ("Robot", True, True)


def test_rules_may_ask_for_a_property_by_its_name() -> None:
    found = told(
        "Consent to application", APP, [("ConsentContext.IsAdminConsent", None, '"False"')]
    )
    fields = only(found["log_field"], "name", "value")
    assert ("modified.ConsentContext.IsAdminConsent", "False") in fields
    assert ("targetResources.modifiedProperties.newValue", '"False"') in fields


def test_every_form_of_json() -> None:
    one = activity("Reset user password")
    line = {"time": "2026-05-01T01:02:04Z", "operationName": "Reset user password",
            "callerIpAddress": "192.0.2.8", "properties": one}  # fmt: skip
    texts = (json.dumps(one) + "\n", json.dumps(line) + "\n", json.dumps({"value": [one]}),
             json.dumps({"records": [line]}, indent=1))  # fmt: skip
    for text in texts:
        found = read(text)
        assert only(found["log_record"], "operation", "t_ms", "service") == [
            ("Reset user password", 1777597323000, "auditlogs")
        ]
        assert found["user_management"][0]["ip"] == "192.0.2.9"


@pytest.mark.parametrize("odd", [{"targetResources": "x"}, {"initiatedBy": None}, {"result": []}])
def test_odd_shapes_are_read(odd: dict[str, object]) -> None:
    found = read(json.dumps([{**activity("Reset user password"), **odd}]))
    assert "problem" not in found
    assert found["user_management"]


def test_the_portal_says_the_same() -> None:
    found = read(
        "Date (UTC),Activity,Result,ActorType,ActorUserPrincipalName,IPAddress,Target1Type,"
        "Target1UserPrincipalName,Target1ModifiedProperty1Name,Target1ModifiedProperty1NewValue,"
        "AdditionalDetail1Key,AdditionalDetail1Value\n"
        f"2026-05-01T01:02:03.5+00:00,Add member to role,success,User,{DESK},192.0.2.9,User,"
        f'{NARI},Role.DisplayName,"""Exchange Administrator""",User-Agent,curl/8.5\n'
    )
    [row], [record] = found["user_management"], found["log_record"]
    assert (row["change"], row["target"]) == ("role_added", "Exchange Administrator")
    assert (row["user_agent"], record["principal"], record["t_ms"]) == (
        "curl/8.5", None, 1777597323500,
    )  # fmt: skip


def test_a_workspace_says_the_same_and_a_cell_cut_short_costs_no_record() -> None:
    person = '"{""user"": {""userPrincipalName"": ""desk@office.example""}}"'
    target = '"[{""type"": ""User"", ""userPrincipalName"": ""nari@office.example""}]"'
    found = read(
        "TimeGenerated,OperationName,Result,InitiatedBy,TargetResources,Id\n"
        f"2026-05-01T01:02:03Z,Disable account,success,{person},{target},a\n"
        f'2026-05-01T01:02:03Z,Disable account,success,{person},"[{{""ty",b\n'
    )
    assert "problem" not in found
    assert only(found["log_record"], "principal", "t_ms") == [
        (None, 1777597323000), ("unknown", 1777597323000),
    ]  # fmt: skip
    assert only(found["user_management"], "change", "target", "actor_class") == [
        ("account_disabled", NARI, "admin")
    ]


def test_a_risk_is_no_sign_in() -> None:
    risk = {"id": "r", "riskEventType": "newCountry", "riskState": "atRisk", "riskLevel": "low",
            "detectedDateTime": "2026-05-01T01:02:05Z", "userPrincipalName": NARI,
            "activityDateTime": "2026-05-01T01:02:03Z", "ipAddress": "192.0.2.9"}  # fmt: skip
    found = read(json.dumps({"value": [risk]}))
    assert set(found) == {"log_record", "log_field"}
    assert only(found["log_record"], "operation", "t_ms", "service", "principal") == [
        ("newCountry", 1777597323000, "riskdetection", None)
    ]


def test_a_list_of_roles_is_no_alert() -> None:
    role = {"@odata.type": "#microsoft.graph.directoryRole", "roleTemplateId": "r",
            "roleDisplayName": "Reader"}  # fmt: skip
    assert not READER.recognises(json.dumps({"value": [role]}).encode(), "roles.json")
    alert = {**role, "@odata.type": "#microsoft.graph.staleSignInAlertIncident"}
    assert read(json.dumps({"value": [alert]}))["log_record"][0]["service"] == "pim"


def test_diagnostic_lines_of_sign_ins_are_not_taken_for_a_subscriptions() -> None:
    sign_in = {"id": "s", "createdDateTime": "2026-05-01T01:02:03Z", "userPrincipalName": NARI,
               "appDisplayName": "Mail", "ipAddress": "192.0.2.7", "clientAppUsed": "Browser",
               "status": {"errorCode": 0}}  # fmt: skip
    line = {"time": "2026-05-01T01:02:03Z", "resourceId": "/tenants/t/x", "correlationId": "c",
            "operationName": "Sign-in activity", "callerIpAddress": "192.0.2.7",
            "properties": sign_in}  # fmt: skip
    assert read(json.dumps(line) + "\n")["log_record"][0]["service"] == "signinlogs"
