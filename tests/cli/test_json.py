import json

import pytest

from bongsu.cli.machine import encoded
from tests.cli.conftest import Run
from tests.cli.fake import Calls


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    "text",
    ["\x1b[31m", "\u202e", "\u2066x\u2069", "\u3164", "\x7f\x9b", "\U000e0041", "\ud800", "\u2028"],
)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    line = encoded({"a": f"한글 {text} ok"})
    assert line.replace("한글", "").isascii()
    assert line.replace("한글", "").isprintable()
    assert json.loads(line) == {"a": f"한글 {text} ok"}


def test_findings_are_one_object_a_line(run: Run) -> None:
    first, second = lines(run("findings", "c", "--json").stdout)
    assert first == {
        "id": "fnd_0000000000000001",
        "detector": "lure_rank",
        "account": "kim@mail.example",
        "message_id": "<one@evil.example>",
        "message_key": "key_1",
        "row_id": "exh_1:1",
        "score": 812,
        "rank": 1,
        "alert": True,
        "t": "2024-05-21T00:10:11.000Z",
        "reasons": [
            {
                "code": "no_such_reason",
                "class": "identity",
                "points": 231,
                "a": "http://evil.example/x",
                "b": "[red]",
            }
        ],
        "marks": [
            {
                "seq": 9,
                "kind": "confirm",
                "reason": "[b]seen[/b] before",
                "actor": "act_1",
                "t": "2024-05-21T00:10:11.000Z",
            }
        ],
    }
    assert second["message_id"] is None


def test_findings_can_be_all_or_of_one_detector(run: Run) -> None:
    assert len(lines(run("--json", "findings", "c", "--all").stdout)) == 3
    assert len(lines(run("--json", "findings", "c", "--detector", "lure_rank").stdout)) == 2


def test_status_has_every_account(run: Run) -> None:
    (status,) = lines(run("status", "c", "--json").stdout)
    kim, lee = status["accounts"]
    assert status["case_id"] == "case_1"
    assert (kim["account"], kim["holder"], kim["expected"]) == ("kim@mail.example", "김철수", False)
    assert list(kim["verdict"]) == ["targeted", "engaged", "accessed", "controlled", "drained"]
    assert kim["verdict"]["targeted"]["status"] == "evidenced"
    assert kim["verdict"]["targeted"]["why"] == "why.two_classes_tailored"
    assert (kim["messages"], kim["problems"]) == (312, 1)
    assert (lee["expected"], lee["verdict"]) == (True, None)


def test_search_ends_with_its_coverage(run: Run) -> None:
    hit, coverage = lines(run("search", "c", "evil.example", "--json").stdout)
    assert (hit["kind"], hit["account"], hit["row_id"]) == ("hit", "kim@mail.example", "exh_1:3")
    assert coverage["kind"] == "coverage"
    assert coverage["counts"] == {"evil.example": 2}
    assert coverage["coverage"][0]["messages"] == 312
    assert coverage["not_searched"][0] == ["lee@mail.example", "why.expected"]


@pytest.mark.parametrize(
    "words",
    [
        ("show", "c", "fnd_0000000000000001"),
        ("account", "c", "kim@mail.example"),
        ("verify", "c"),
        ("add", "c", "/x", "--account", "a@b", "--holder", "H", "--consent", "C"),
        ("investigate", "c"),
        ("init", "c"),
        ("actor", "list"),
        ("actor", "create", "Park"),
        ("mark", "c", "fnd_1", "comment", "--reason", "x"),
    ],
    ids=lambda words: words[0],
)
def test_every_verb_prints_one_object(run: Run, calls: Calls, words: tuple[str, ...]) -> None:
    result = run("--json", *words, env={"BONGSU_PASSPHRASE": "p"})
    assert result.exit_code == 0, result.output
    (found,) = lines(result.stdout)
    assert found
    assert "\x1b" not in result.stdout


def test_verify_says_green(run: Run, calls: Calls) -> None:
    (green,) = lines(run("verify", "c", "--json").stdout)
    assert (green["green"], green["problems"]) == (True, [])
