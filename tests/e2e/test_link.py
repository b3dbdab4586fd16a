"""Linking through the command line: two agencies' cases, decisions, more evidence, erasure."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import PROGRAM, Desk, Here

LETTER = """\
From: "{name}" <{sender}>
Reply-To: {sender}
To: {to}
Subject: {subject}
Message-ID: <{day}.{to}>
Received: from mail.evil.example ([{ip}]) by mx.mail.example; Tue, {day:02d} May 2024 09:00:13 +0900
Date: Tue, {day:02d} May 2024 09:00:11 +0900
Content-Type: text/html; charset=utf-8

<p>{text} <a href="https://{host}/in">https://{shows}/</a>
"""
BANK = {
    "name": "Nuri Bank", "sender": "desk@drop.example", "ip": "203.0.113.7",
    "host": "login.drop.example", "subject": "Account suspended", "shows": "nuri-bank.example",
    "text": "Your account at the bank is suspended until you confirm who you are on this page",
}  # fmt: skip
CLOUD = {
    "name": "Hana Cloud", "sender": "help@hana-c1oud.test", "ip": "198.51.100.9",
    "host": "sign.hana-c1oud.test", "subject": "Password expires today",
    "shows": "hana-cloud.example",
    "text": "An unusual sign-in was blocked. Verify your password now or lose the mailbox",
}  # fmt: skip
KIM, LEE, PARK, CHOI = (
    "kim@mail.example",
    "lee@mail.example",
    "park@post.example",
    "choi@mail.example",
)


def letters(desk: Desk, who: str, *plan: tuple[dict[str, str], int]) -> tuple[Path, str, str]:
    pieces = (LETTER.format(to=who, day=day, **hand) for hand, day in plan)
    text = "".join(f"From x@y Tue May 21 09:10:11 2024\n{each}\n" for each in pieces)
    return desk.source(f"{who}-{plan[0][1]}.mbox", text.encode()), who, "signed"


def investigated(desk: Desk, *lines: tuple[Path, str, str]) -> Desk:
    assert desk.say("add", desk.case, "--intake", desk.intake(list(lines))).code == 0
    assert desk.say("investigate", desk.case).code == 0
    return desk


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two investigated cases, made once; each test works on a copy."""
    root = tmp_path_factory.mktemp("linked") / "root"
    made, other = Here(root).open(), Here(root, folder="other").open()
    investigated(
        made,
        letters(made, KIM, (BANK, 7), (CLOUD, 14)),
        letters(made, LEE, (BANK, 7), (CLOUD, 21)),
    )
    investigated(other, letters(other, CHOI, (BANK, 9), (CLOUD, 23)))
    return root


@pytest.fixture
def desk(template: Path, tmp_path: Path) -> Desk:
    return Here(Path(shutil.copytree(template, tmp_path / "root")))


@pytest.fixture
def other(desk: Desk) -> Desk:
    """The other agency's case."""
    return Here(desk.root, folder="other")


def listed(desk: Desk, *words: object) -> list[dict[str, Any]]:
    done = desk.say(*(words or ("campaign", "list", desk.case)))
    assert done.code == 0, done.err
    lines = [json.loads(each) for each in done.out.splitlines()]
    return [each for each in lines if each["kind"] == "campaign"]


def shown(desk: Desk, campaign: str) -> dict[str, Any]:
    found: dict[str, Any] = desk.say("campaign", "show", desk.case, campaign).object()
    return found


def decide(desk: Desk, kind: str, *words: object) -> None:
    done = desk.say("campaign", kind, desk.case, *words, "--reason", f"why {kind}")
    assert done.code == 0, done.err


def test_decisions_outlive_more_evidence_and_both_histories_stay(desk: Desk) -> None:
    refused = desk.say("campaign", "list", desk.case)
    assert refused.error()["error"] == "input.linking_none"
    assert desk.say("export", desk.case, "--as", "stix").error()["error"] == "input.linking_none"
    first, second = (each["id"] for each in listed(desk, "link", desk.case))
    decide(desk, "confirm", first)
    decide(desk, "reject", second)
    investigated(desk, letters(desk, PARK, (BANK, 8), (CLOUD, 22)))
    after = {each["id"]: each for each in listed(desk, "link", desk.case)}
    assert [after[each]["standing"] for each in (first, second)] == ["confirmed", "rejected"]
    assert [len(after[each]["newer"]) for each in (first, second)] == [1, 1]
    decide(desk, "merge", first, second)
    (whole,) = listed(desk)
    assert (whole["standing"], whole["incidents"]) == ("confirmed", 6)
    kinds = [each["decision"] for each in shown(desk, whole["id"])["history"]]
    assert kinds == ["confirm", "reject", "merge"]
    apart = [i["incident"]["row_id"] for i in shown(desk, whole["id"])["incidents"][:3]]
    decide(desk, "split", whole["id"], *apart)
    parts = listed(desk, "link", desk.case)
    assert [each["incidents"] for each in parts] == [3, 3]
    for each in parts:
        said = [made["decision"] for made in shown(desk, each["id"])["history"]]
        assert said[1:] == ["merge", "split"]
    assert desk.say("verify", desk.case).object()["green"]


def everything(folder: Path) -> dict[str, tuple[int, str]]:
    """Each file and folder with its time, files with their digest."""
    return {
        str(path): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in (folder, *sorted(folder.rglob("*")))
    }


def test_two_cases_are_linked_and_the_other_one_may_stay_as_it_is(desk: Desk, other: Desk) -> None:
    before = everything(other.case)
    found = listed(desk, "link", desk.case, "--read-only", other.case)
    assert everything(other.case) == before
    assert [each["incidents"] for each in found] == [3, 3]
    assert {"case": "other", "account": CHOI} in found[0]["accounts"]
    kept = json.dumps([shown(desk, each["id"]) for each in listed(desk)])
    assert CHOI not in kept  # another case's holder is known by id only
    assert found == listed(desk, "link", desk.case, other.case)
    assert [each["incidents"] for each in listed(other)] == [3, 3]
    twice = desk.say("link", desk.case, desk.case)
    assert twice.error()["error"] == "input.case_twice"


def unwritable(folder: Path) -> list[str]:
    """Words before a command for which this folder lies on a medium that cannot be written."""
    if os.geteuid():
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o500 if path.is_dir() else 0o400)
        return []
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    words = ["unshare", "--mount", "sh", "-c", mount, str(folder)]
    if not shutil.which("unshare") or subprocess.run([*words, "true"], check=False).returncode:
        pytest.skip("nobody may mount here, and root may write whatever is not mounted so")
    return words


def test_the_other_case_may_lie_where_nothing_can_be_written(desk: Desk, other: Desk) -> None:
    before = everything(other.case)
    words = ["link", str(desk.case), "--read-only", str(other.case)]
    done = desk.run([*unwritable(other.case), *PROGRAM, *words])
    for path in (other.case, *other.case.rglob("*")):
        path.chmod(0o700)
    assert done.code == 0, done.err
    assert [each["incidents"] for each in listed(desk)] == [3, 3]
    assert everything(other.case) == before
    refused = desk.run([*unwritable(other.case), *PROGRAM, "link", *map(str, (other.case,))])
    assert refused.code == 3, "the way of writing was not in the way at all"


def test_an_erasure_takes_the_linking_and_leaves_the_decision(desk: Desk) -> None:
    first, _ = (each["id"] for each in listed(desk, "link", desk.case))
    decide(desk, "confirm", first)
    erased = desk.say("erase", desk.case, "--holder", LEE, "--basis", "request 9", "--yes")
    assert erased.code == 0, erased.err
    gone = desk.say("campaign", "list", desk.case)
    assert gone.error()["error"] == "input.linking_unreadable"
    assert desk.say("verify", desk.case).object()["green"]
    assert desk.say("link", desk.case).code == 0


def test_the_report_and_the_bundle_tell_campaigns(desk: Desk, tmp_path: Path) -> None:
    first, _ = (each["id"] for each in listed(desk, "link", desk.case))
    decide(desk, "confirm", first)
    assert desk.say("report", desk.case, "--out", tmp_path / "r.html").code == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert '<section id="campaigns">' in page
    assert "why confirm" in page
    assert desk.say("export", desk.case, "--as", "stix", "--out", tmp_path / "s").code == 0
    bundle = json.loads((tmp_path / "s" / "campaigns.json").read_text(encoding="utf-8"))
    text = json.dumps(bundle)
    assert not any(each in text for each in (KIM, LEE))
    assert {"campaign", "indicator", "opinion"} <= {each["type"] for each in bundle["objects"]}
