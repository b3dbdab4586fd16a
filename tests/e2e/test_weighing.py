"""Evidence items, weighing and blind judgements, as strangers to the code meet them."""

import json
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

MAIL = ("technique", "T1566.002", "T1598.003", "T1114.003", "--observation", "lures, a forward")


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
    assert first == {"hypothesis": "unknown", "percents": [30, 80], "mean": 55, "apart": 50}
    assert judgement("open", *lee).error()["error"] == "input.judgement_opened"
    assert judgement("seal", *kim, *mine).object()["round"] == 2
    assert desk.say("verify", desk.case).code == 0
