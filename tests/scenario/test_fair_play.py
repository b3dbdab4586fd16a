"""Neither the fictional mark nor a shared sentence helps a detector."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from bongsu.scenario import generate
from bongsu.scenario.letters import Letter
from bongsu.scenario.mime import FICTION, render
from tests.e2e.desk import Here

SOURCE = Path(__file__).parents[2] / "src" / "bongsu"
MARK = f"{FICTION[0]}: {FICTION[1]}\r\n".encode()


def _unmarked(letter: Letter) -> bytes:
    whole = render(letter)
    assert whole.count(MARK) == 1
    return whole.replace(MARK, b"")


def _examined(root: Path) -> list[dict[str, Any]]:
    """All findings of a small case, without what differs from run to run."""
    desk = Here(root)
    for file in generate(4, 6, 2):
        path = root / "mail" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    desk.open()
    for words in (("add", "--intake", root / "mail" / "intake.csv"), ("investigate",)):
        done = desk.say(words[0], desk.case, *words[1:])
        assert done.code in {0, 1}, done.err
    said = desk.say("findings", desk.case, "--all")
    assert said.code == 0, said.err
    lines = said.out.splitlines()
    return sorted((_told(json.loads(line)) for line in lines), key=str)


def _told(finding: dict[str, Any]) -> dict[str, Any]:
    kept = ("account", "message_id", "detector", "score", "rank", "alert", "t")
    reasons = sorted(reason["code"] for reason in finding["reasons"])
    return {name: finding[name] for name in kept} | {"reasons": reasons}


@pytest.mark.slow
def test_without_the_mark_the_findings_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = _examined(tmp_path / "marked")
    monkeypatch.setattr("bongsu.scenario.handing.render", _unmarked)
    assert _examined(tmp_path / "unmarked") == marked
    assert len(marked) > 5


def _sentences(room: str) -> set[str]:
    """Every literal with a space or a letter beyond ASCII, docstrings and comments left out."""
    found: set[str] = set()
    for path in (SOURCE / room).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = (ast.Module, ast.ClassDef, ast.FunctionDef)
        documents = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, inside) and isinstance(node.body[0], ast.Expr)
        }
        found |= {
            node.value.strip()
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in documents
        }
    return {text for text in found if len(text) > 1 and (" " in text or not text.isascii())}


def test_generator_and_detectors_share_no_words() -> None:
    ours = _sentences("scenario")
    assert len(ours) > 500
    for room in ("detectors", "judging", "linking"):
        assert ours & _sentences(room) == set(), room
