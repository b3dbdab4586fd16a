"""The case key on its way to a recipient: card, box, list, revocation."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.fake import Calls


def test_a_card_is_written_once(run: Run, calls: Calls, tmp_path: Path) -> None:
    card = tmp_path / "park.card"
    result = run("actor", "export", card)
    assert (result.exit_code, card.read_bytes()) == (0, b"{card}")
    assert str(card) in result.stdout
    calls.seen.clear()
    again = run("actor", "export", card)
    assert (again.exit_code, calls.seen) == (2, [])
    assert "input.file_exists" in again.stderr


def test_grant_reads_the_card_and_says_what_comes_next(
    run: Run, calls: Calls, tmp_path: Path
) -> None:
    card = tmp_path / "lee.card"
    card.write_bytes(b"{card}")
    result = run("key", "grant", "c", card)
    assert ("grant_key", b"{card}") in calls.seen
    assert "Lee [red]boo[/red]" in result.stdout
    assert "<U+001B>" in result.stdout
    assert "(act_2), entry 9" in result.stdout
    assert "bongsu key accept CASE" in result.stderr
    calls.seen.clear()
    assert run("key", "grant", "c", tmp_path / "none.card").exit_code == 2
    assert calls.seen == []


def test_accept_keeps_the_key(run: Run, calls: Calls) -> None:
    result = run("key", "accept", "c")
    assert ("accept_key",) in calls.seen
    assert "case key is kept" in result.stdout


def test_recipients_are_listed_also_without_a_box(run: Run, calls: Calls) -> None:
    words = run("key", "recipients", "c").stdout
    assert "act_2" in words
    assert "2024-05-21" in words
    assert "the box is missing: grant again" in words
    calls.hits = False
    assert "Nobody was given" in run("key", "recipients", "c").stderr


def test_revoke_says_what_it_cannot_do(run: Run, calls: Calls) -> None:
    result = run("key", "revoke", "c", "act_2")
    assert ("revoke_key", "act_2") in calls.seen
    assert "is gone from the case" in result.stdout
    assert "still has the case key" in " ".join(result.stderr.split())


def test_each_answers_a_program(run: Run, tmp_path: Path) -> None:
    card = tmp_path / "lee.card"
    card.write_bytes(b"{card}")
    for words, name in (
        (("key", "grant", "c", card), "actor_id"),
        (("key", "accept", "c"), "kept"),
        (("key", "recipients", "c"), "recipients"),
        (("key", "revoke", "c", "Lee"), "actor_id"),
        (("actor", "export", tmp_path / "new.card"), "written"),
    ):
        assert name in json.loads(run(*words, "--json").stdout)
