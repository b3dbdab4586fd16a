"""Evidence items, weighing and blind judgements, as strangers to the code meet them."""

import json
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

MAIL = ("technique", "T1566.002", "T1598.003", "T1114.003", "--observation", "lures, a forward")


LURE = (
    b"From: Portal <admin@portal-login.example>\r\nTo: hong@mail.example\r\nSubject: password\r\n"
    b"Date: Tue, 21 May 2024 09:10:11 +0900\r\nMessage-ID: <1@portal-login.example>\r\n\r\n"
    b"Sign in again at http://portal-login.example/login\r\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Here(tmp_path).open()


def add(desk: Desk, *words: str) -> str:
    said = desk.say("evidence", "add", desk.case, *words)
    assert said.code == 0, said.err
    return str(said.object()["item_id"])


def test_mail_alone_names_nobody_and_the_report_says_so(desk: Desk) -> None:
    assert desk.say("weigh", desk.case).error()["error"] == "input.items_none"
    assert desk.say("explain", desk.case).error()["error"] == "input.never_weighed"
    first = desk.root / "before.html"
    assert desk.say("report", desk.case, "--out", first).code == 0
    assert 'id="weighed"' not in first.read_text(encoding="utf-8")
    add(desk, *MAIL, "--grade", "A1", "--provenance", "mailbox")
    made = desk.say("weigh", desk.case, "--month", "2026-05").object()
    said = made["weighing"]["assessment"]
    assert (said["stated"], said["month"]) == ("", 676)
    assert {line["word"] for line in said["lines"]} == {"cannot_distinguish"}
    assert all(line["confidence"] for line in said["lines"])
    kimsuky = next(line for line in said["lines"] if line["subject"] == "kimsuky")
    assert kimsuky["placebo"]["cases"] >= 20
    assert made["matrix"]["kimsuky"]
    page = desk.root / "after.html"
    assert desk.say("report", desk.case, "--out", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert "cannot distinguish" in text
    assert "cases that Kimsuky did not do" in text
    summary = text.partition('<section id="accounts"')[0]
    assert '<a href="#weighed">Who may have done it</a>: The evidence cannot distinguish' in summary
    assert desk.say("report", desk.case, "--format", "pdf", "--out", desk.root / "r.pdf").code == 0
    folder = desk.root / "rows"
    assert desk.say("export", desk.case, "--as", "jsonl", "--out", folder).code == 0
    rows = (folder / "hypotheses.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(row)["likelihood"] for row in rows} == {"cannot_distinguish"}
    explained = desk.say("explain", desk.case, "Kimsuky").object()
    assert explained["line"]["subject"] == "kimsuky"
    assert desk.say("explain", desk.case, "kimsky").error()["error"] == "input.hypothesis_unknown"
    assert desk.say("verify", desk.case).code == 0


def test_items_are_replaced_and_withdrawn_but_never_lost(desk: Desk) -> None:
    item = add(desk, *MAIL)
    assert add(desk, *MAIL) == item  # the same again is the same item
    better = add(desk, *MAIL, "--grade", "B2", "--replaces", item)
    assert better == item
    shown = desk.say("evidence", "show", desk.case, item[:8]).object()
    assert (shown["item"]["grade"], len(shown["versions"])) == ("B2", 3)
    graded = desk.say("evidence", "grade", desk.case, item[:8], "a1", "--forgeability", "moderate")
    said = graded.object()["item"]
    assert (said["grade"], said["forgeability"], said["values"]) == (
        "A1",
        "moderate",
        list(MAIL[1:4]),
    )
    assert desk.say("evidence", "grade", desk.case, item, "F6").object()["item"]["grade"] == "F6"
    assert desk.say("evidence", "grade", desk.case, item, "Z1").error()["error"] == (
        "input.item_grade"
    )
    gone = desk.say("evidence", "withdraw", desk.case, item, "--reason", "a drill").object()
    assert (gone["standing"], gone["untrusted_reason"]) == ("withdrawn", "a drill")
    assert desk.say("weigh", desk.case).error()["error"] == "input.items_none"
    wrong = {
        ("technique", "T99", "--observation", "x"): "input.item_value",
        ("infrastructure", "no_such", "--observation", "x"): "input.item_value",
        ("software", "x"): "input.item_empty",
        ("software", "x", "--observation", "x", "--grade", "G9"): "input.item_grade",
        ("software", "x", "--observation", "x", "--judged", "kimsuky=3"): "input.item_judged",
        ("other", "x", "--observation", "x", "--judged", "kimsuky=0"): "input.item_ratio",
        ("other", "--observation", "x", "--judged", "kimsukee=3"): "input.hypothesis_unknown",
        ("software", "x", "--observation", "x", "--row", "exh_no:1"): "input.row_unknown",
    }
    for words, code in wrong.items():
        assert desk.say("evidence", "add", desk.case, *words).error()["error"] == code


def test_what_waits_for_a_grade_changes_nothing(desk: Desk) -> None:
    first = add(desk, *MAIL)
    assert desk.say("weigh", desk.case).error()["error"] == "input.items_ungraded"
    assert desk.say("evidence", "grade", desk.case, first, "A1").code == 0
    before = desk.say("weigh", desk.case).object()["weighing"]["assessment"]
    add(desk, "technique", *MAIL[1:4], "T1534", "--observation", "nobody has looked at it")
    assert desk.say("explain", desk.case).object()["outdated"]
    after = desk.say("weigh", desk.case).object()["weighing"]["assessment"]
    assert [each["item_id"] for each in after["items"]] == [first]
    assert after["lines"] == before["lines"]  # the placebo too
    assert not desk.say("explain", desk.case).object()["outdated"]


def test_a_judgement_in_a_file_or_by_words_must_make_sense(desk: Desk) -> None:
    wrong = {
        (): "input.agency_missing",
        ("--agency", "A"): "input.judgement_sum",
        ("--agency", "A", "--say", "kimsuky=60"): "input.judgement_sum",
        ("--agency", "A", "--say", "kimsuky=50", "--say", "kimsuky=50"): "input.judgement_sum",
        ("--agency", "A", "--say", "kimsuky=12.5"): "input.judgement_share",
        ("--agency", "A", "--say", "nobody=100"): "input.hypothesis_unknown",
    }
    for words, code in wrong.items():
        assert desk.say("judgement", "seal", desk.case, *words).error()["error"] == code
    for at, body in enumerate(("{", "[]", '{"hypotheses": {"unknown": "all"}}', "null")):
        file = desk.source(f"{at}.json", body.encode())
        said = desk.say("judgement", "seal", desk.case, file, "--agency", "A")
        assert said.error()["error"] == "input.judgement_file"
    assert desk.say("judgement", "show", desk.case).object()["rounds"] == []


def test_before_any_is_open_an_agency_may_seal_anew(desk: Desk) -> None:
    assert desk.say("actor", "create", "lee").code == 0
    for who, agency, percent in (("kim", "A", 90), ("kim", "A", 10), ("lee", "B", 30)):
        shares = ("--say", f"kimsuky={percent}", "--say", f"unknown={100 - percent}")
        said = desk.say("judgement", "seal", desk.case, "--actor", who, "--agency", agency, *shares)
        assert said.code == 0, said.err
    for who in ("kim", "lee"):
        done = desk.say("judgement", "open", desk.case, "--actor", who)
        assert done.code == 0, done.err
    (found,) = desk.say("judgement", "show", desk.case).object()["rounds"]
    percents = {each["hypothesis"]: each["percents"] for each in found["compared"]}
    assert percents == {"kimsuky": [10, 30], "unknown": [90, 70]}


def test_an_erased_holder_is_named_in_no_item_and_the_others_can_be_graded(desk: Desk) -> None:
    desk.source("one.eml", LURE)
    assert desk.add("one.eml").code == 0
    assert desk.say("investigate", desk.case).code == 0
    finding = json.loads(desk.say("findings", desk.case, "--all").out.splitlines()[0])["id"]
    named = add(desk, "software", "x", "--observation", "hong@mail.example ran it")
    other = add(desk, *MAIL, "--finding", finding)
    erased = desk.say("erase", desk.case, "--holder", "홍길동", "--basis", "a drill", "--yes")
    assert erased.code == 0, erased.err
    standing = {
        each["item_id"]: each["standing"]
        for each in desk.say("evidence", "list", desk.case).object()["items"]
    }
    assert standing == {named: "erased", other: "stands"}
    assert desk.say("evidence", "grade", desk.case, named, "B2").error()["error"] == (
        "input.item_empty"
    )
    graded = desk.say("evidence", "grade", desk.case, other, "B2").object()["item"]
    assert (graded["grade"], graded["findings"]) == ("B2", [])  # the finding went with the holder


def test_two_agencies_judge_blind(desk: Desk) -> None:
    assert desk.say("actor", "create", "lee").code == 0
    kim, lee = ("--actor", "kim"), ("--actor", "lee")
    secret = "because of the tool"
    mine = ("--agency", "Alpha", "--say", "kimsuky=70", "--say", "unknown=30", "--why", secret)

    def judgement(verb: str, *words: object) -> object:
        return desk.say("judgement", verb, desk.case, *words)

    assert judgement("open", *kim).error()["error"] == "input.judgement_none"
    assert judgement("seal", *kim, *mine).code == 0
    assert judgement("open", *kim).error()["error"] == "input.judgement_alone"
    assert judgement("seal", *kim, *mine[2:], "--agency", "Beta").error()["error"] == (
        "input.judgement_other_agency"
    )
    assert judgement("seal", *lee, *mine).error()["error"] == "input.judgement_taken"
    said = {"hypotheses": {"kimsuky": 20, "unknown": 80}, "confidence": "low", "reasons": "thin"}
    file = desk.source("beta.json", json.dumps(said).encode())
    assert judgement("seal", file, *lee, "--agency", "Beta").code == 0
    assert secret.encode() not in (desk.case / "case.db").read_bytes()
    half = judgement("open", *kim).object()
    assert half["compared"] == []  # nothing is combined while one is waited for
    assert judgement("seal", *lee, *mine[2:], "--agency", "Beta").error()["error"] == (
        "input.judgement_late"
    )
    whole = judgement("open", *lee).object()
    first = whole["compared"][0]
    assert first == {"hypothesis": "unknown", "percents": [30, 80], "mean": None, "apart": 50}
    assert judgement("open", *lee).error()["error"] == "input.judgement_opened"
    assert judgement("seal", *kim, *mine).object()["round"] == 2
    add(desk, *MAIL, "--grade", "A1", *kim)
    assert desk.say("weigh", desk.case, *kim).code == 0
    page = desk.root / "judged.html"
    assert desk.say("report", desk.case, "--out", page, *kim).code == 0
    text = page.read_text(encoding="utf-8")
    assert "The agencies disagree: up to 50 points apart." in text  # though a new round has begun
    assert "Round 2" in text
    assert "Kimsuky</th>" in text
    assert desk.say("verify", desk.case).code == 0
