"""What the sign-in exports of Microsoft Entra, Apple, Proton and NAVER WORKS come to mean."""

import json

import pytest

from tests.readers.logs.reading import Row, Tables, only, read

ENTRA = (
    "Date (UTC),Request ID,Username,Incoming token type,Application,IP address,Location,Status,"
    "Sign-in error code,Failure reason,Client app,Multifactor authentication auth method,"
    "Authentication requirement,Risk level"
)
NARI = "nari@office.example"


def entra(status: str, error: str, client: str, method: str = "", **more: str) -> Row:
    need, token, risk = (more.get(name, "") for name in ("need", "token", "risk"))
    line = f"2026-05-01T01:02:03Z,r,{NARI},{token},Exchange,192.0.2.7,"
    line += f'"Seoul, KR",{status},{error},Why,{client},{method},{need},{risk}'
    [row] = read(f"{ENTRA}\n{line}\n")["authentication"]
    return row


@pytest.mark.parametrize(
    ("status", "error", "outcome"),
    [("Success", "None", "success"), ("Failure", "50126", "failure"), ("성공", "0", "success"),
     ("Interrupted", "50140", "challenge"), ("Failure", "50074", "challenge")],
)  # fmt: skip
def test_outcomes_of_entra(status: str, error: str, outcome: str) -> None:
    assert entra(status, error, "Browser")["outcome"] == outcome


@pytest.mark.parametrize(
    ("client", "protocol"),
    [("IMAP4", "imap"), ("POP3", "pop"), ("Authenticated SMTP", "smtp"), ("Browser", "web"),
     ("Exchange ActiveSync", "eas"), ("MAPI Over HTTP", "mapi"), ("Other clients", "unknown"),
     ("Mobile Apps and Desktop clients", "oauth")],
)  # fmt: skip
def test_client_apps_are_protocols(client: str, protocol: str) -> None:
    assert entra("Success", "0", client)["protocol"] == protocol


@pytest.mark.parametrize(
    ("method", "need", "factor"),
    [("FIDO2 security key", "", "key"), ("Mobile app notification", "", "prompt"),
     ("Text message", "", "code"), ("", "Single-factor authentication", "password"),
     ("Previously satisfied", "Multifactor authentication", "unknown")],
)  # fmt: skip
def test_methods_are_factors(method: str, need: str, factor: str) -> None:
    assert entra("Success", "0", "Browser", method, need=need)["factor"] == factor


def test_a_token_is_no_sign_in_and_risk_is_a_warning() -> None:
    row = entra("Success", "0", "Browser", token="Refresh token", risk="medium")
    assert (row["activity"], row["provider_warns"], row["country"]) == ("token", True, "KR")
    row = entra("Success", "0", "Browser", risk="none")
    assert (row["activity"], row["provider_warns"]) == ("logon", False)


def test_entra_as_json() -> None:
    sign_in = {
        "id": "s", "createdDateTime": "2026-05-01T01:02:03Z", "userPrincipalName": NARI,
        "appDisplayName": "Exchange", "ipAddress": "192.0.2.7", "clientAppUsed": "IMAP4",
        "status": {"errorCode": 50126, "failureReason": "Invalid password"},
        "location": {"countryOrRegion": "NL"}, "riskState": "atRisk", "strange": {"a": [1, 2]},
    }  # fmt: skip
    for text in (json.dumps({"value": [sign_in]}), json.dumps(sign_in) + "\n"):
        found = read(text)
        [row], [record] = found["authentication"], found["log_record"]
        assert (row["outcome"], row["reason"]) == ("failure", "Invalid password")
        assert (row["protocol"], row["country"], row["provider_warns"]) == ("imap", "NL", True)
        assert (record["product"], record["service"]) == ("azure", "signinlogs")
        assert ("strange.a", "1", False) in only(found["log_field"], "name", "value", "mapped")


def test_entra_as_log_analytics_names_it() -> None:
    found = read(
        "TimeGenerated [UTC],Id,UserPrincipalName,AppDisplayName,IPAddress,ClientAppUsed,"
        "ResultType,Location,RiskState\n"
        f'"5/1/2026, 1:02:03.500 AM",s,{NARI},Exchange,192.0.2.7,POP3,50126,NL,atRisk\n'
    )
    [row], [record] = found["authentication"], found["log_record"]
    assert (row["outcome"], row["protocol"], row["country"]) == ("failure", "pop", "NL")
    assert (row["provider_warns"], record["t_ms"]) == (True, 1777597323500)


def test_a_sign_in_without_a_person_is_an_application() -> None:
    sign_in = {"id": "s", "createdDateTime": "2026-05-01T01:02:03Z", "ipAddress": "192.0.2.7",
               "appDisplayName": "App", "clientAppUsed": "", "servicePrincipalName": "robot",
               "userPrincipalName": ""}  # fmt: skip
    found = read(json.dumps([sign_in]))
    assert found["authentication"][0]["actor_class"] == "application"
    assert found["log_record"][0]["principal"] == "robot"


def test_apple_is_unverified_and_utc() -> None:
    found = read("Application,Logged In Date,IP Address\nMail,2026-05-01 01:02:03,N/A\n")
    [row], [record] = found["authentication"], found["log_record"]
    assert (record["t_ms"], record["zone_source"]) == (1777597323000, "format")
    assert (record["layout_known"], row["ip"], row["app"]) == (False, None, "Mail")


def proton(event: str, ip: str = "192.0.2.7") -> Tables:
    return read(f"Event,Time,IP\n{event},2026-05-01T01:02:03.000Z,{ip}\n")


@pytest.mark.parametrize(
    ("event", "activity", "outcome"),
    [("Login success", "logon", "success"), ("Login failed", "logon", "failure"),
     ("Log out", "logoff", "success"), ("로그인 실패", "logon", "failure")],
)  # fmt: skip
def test_events_of_proton(event: str, activity: str, outcome: str) -> None:
    [row] = proton(event)["authentication"]
    assert (row["activity"], row["outcome"]) == (activity, outcome)


@pytest.mark.parametrize(
    ("event", "change"),
    [("Password changed", "password_changed"), ("Two-factor authentication disabled",
      "factor_removed"), ("2FA enabled", "factor_added"), ("Recovery email changed",
      "recovery_changed")],
)  # fmt: skip
def test_changes_of_proton(event: str, change: str) -> None:
    [row] = proton(event)["user_management"]
    assert row["change"] == change


@pytest.mark.parametrize("ip", ["", "--", "-"])
def test_proton_without_addresses(ip: str) -> None:
    assert proton("Login success", ip)["authentication"][0]["ip"] is None


def test_naver_works_reads_korean_headings_and_korean_time() -> None:
    found = read(
        "내용,사용자,일시,IP 주소,서비스 유형\n"
        f"로그인 실패,나리({NARI}),2026.05.01 10:02:03,192.0.2.7,IMAP\n"
        "비밀번호 변경,other@office.example,2026.05.01 오전 10:03:03,192.0.2.7,모바일 앱\n"
    )
    [row], [change] = found["authentication"], found["user_management"]
    first, second = found["log_record"]
    assert (row["outcome"], row["protocol"]) == ("failure", "imap")
    assert (first["principal"], second["principal"]) == (None, "other@office.example")
    assert change["change"] == "password_changed"
    assert only([first, second], "t_ms", "offset_min", "zone_source") == [
        (1777597323000, 540, "inferred"), (1777597383000, 540, "inferred"),
    ]  # fmt: skip


def test_naver_works_tells_what_an_administrator_did() -> None:
    found = read(
        "Event Target,Status,Task,User,Date,IP Address\n"
        "Forwarding,Fail,Modify,root@office.example,2026-05-01 10:02:03,192.0.2.7\n"
    )
    [row] = found["user_management"]
    assert (row["change"], row["state_class"], row["actor_class"]) == ("other", "failed", "admin")
    assert row["target"] == "Forwarding"
