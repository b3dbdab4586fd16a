"""A takeover in Okta's System Log, from file to ladder: a spray, a sign-in, a factor gone."""

import json
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

KIM, OTHERS = "kim@office.example", [f"user{n}@office.example" for n in range(7)]
HOME, INTRUDER = "192.0.2.7", "203.0.113.66"
PHONE, LAPTOP = "Mozilla/5.0 (iPhone) Safari/605", "Mozilla/5.0 (X11; Linux x86_64) Firefox/125.0"


def event(number: int, time: str, kind: str, user: str, ip: str, **more: object) -> object:
    return {
        "uuid": f"e-{number}", "published": f"{time}.000Z", "eventType": kind, "version": "0",
        "actor": {"id": user, "type": "User", "alternateId": user},
        "client": {"ipAddress": ip,
                   "userAgent": {"rawUserAgent": PHONE if ip == HOME else LAPTOP}},
        "outcome": {"result": "SUCCESS", "reason": None}, "target": [],
        "authenticationContext": {"externalSessionId": f"s-{ip}-{time[:10]}"}, **more,
    }  # fmt: skip


def log() -> bytes:
    wrong = {"outcome": {"result": "FAILURE", "reason": "INVALID_CREDENTIALS"}}
    mine = [{"id": "u", "type": "User", "alternateId": KIM}]
    app = [{"id": "0oa1", "type": "PublicClientApp", "displayName": "Mail Helper"},
           {"id": "s", "type": "scope", "displayName": "Mail.Read"}]  # fmt: skip
    start, day = "user.session.start", "2026-05-09T03"
    return json.dumps([
        *(event(n, f"2026-05-{n:02d}T00:00:00", start, KIM, HOME) for n in range(1, 9)),
        *(event(20 + n, f"{day}:0{n}:00", start, user, INTRUDER, **wrong)
          for n, user in enumerate([*OTHERS, KIM])),
        event(40, f"{day}:20:00", start, KIM, INTRUDER),
        event(41, f"{day}:22:00", "user.mfa.factor.deactivate", KIM, INTRUDER, target=mine),
        event(42, f"{day}:23:00", "user.mfa.factor.activate", KIM, INTRUDER, target=mine),
        event(43, f"{day}:25:00", "app.oauth2.as.consent.grant", KIM, INTRUDER, target=app),
    ], indent=1).encode()  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Here(tmp_path_factory.mktemp("okta") / "root").open()
    path: Path = desk.source("system-log.json", log())
    rows = ["path,account,holder,role,organisation,language,consent,custodian",
            f"{path},{KIM},Holder Kim,,,ko,signed,"]  # fmt: skip
    intake = desk.source("intake.csv", "\n".join(rows).encode())
    assert desk.say("add", desk.case, "--intake", intake).code == 0
    done = desk.say("investigate", desk.case)
    assert (done.code, done.object()["failed"]) == (0, {}), done.err
    return desk


def test_the_ladder(desk: Desk) -> None:
    verdict = desk.say("status", desk.case).object()["accounts"][0]["verdict"]
    told = {name: (verdict[name]["status"], verdict[name]["why"])
            for name in ("accessed", "controlled", "drained")}  # fmt: skip
    assert told["accessed"] == ("evidenced", "why.access_shared")
    assert told["controlled"] == ("evidenced", "why.control_after_access")
    assert told["drained"] == ("indicated", "why.drained_grant")
    doors = desk.say("account", desk.case, KIM).object()["verdict"]["doors"]
    assert {"grant", "session"} <= {door["kind"] for door in doors}


def test_the_timeline(desk: Desk) -> None:
    told = desk.say("timeline", desk.case, KIM, "--from", "2026-05-09", "--to", "2026-05-09").out
    moments = [json.loads(line) for line in told.splitlines()]
    assert [each["what"] for each in moments if each["from"].startswith(INTRUDER)] == [
        "logon", "logon", "factor_removed", "factor_added", "grant",
    ]  # fmt: skip


def test_detectors_and_rules_of_ours_speak(desk: Desk) -> None:
    told = desk.say("findings", desk.case, "--account", KIM, "--all").out
    found = [json.loads(each) for each in told.splitlines()]
    alerts = {each["detector"] for each in found if each["alert"]}
    assert {"spray_then_success", "factor_weakened", "consent", "takeover_chain"} <= alerts
    house = [each for each in found if each["detector"] == "house_rules"]
    assert "Second factor removed in Okta" in json.dumps(house)
