"""The list of codes and the examiners agree."""

import ast
from collections.abc import Iterator
from pathlib import Path

import bongsu.readers.attachments as package
from bongsu.tables.email_attachment_fact import FACTS

_SOURCES = sorted(Path(package.__file__).parent.glob("*.py"))
_PLACES = {"Note": 0, "Inner": 2}


def _codes(tree: ast.AST) -> Iterator[str]:
    """Literals that stand where a code stands, the default of `Inner` among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = _PLACES.get(node.func.id, 99)
            named = [each.value for each in node.keywords if each.arg == "code"]
            for given in [*node.args[place : place + 1], *named]:
                yield from _texts(given)
        elif isinstance(node, ast.ClassDef) and node.name == "Inner":
            yield from _texts(node.body[-1])


def _texts(tree: ast.AST) -> Iterator[str]:
    for leaf in ast.walk(tree):
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
            yield leaf.value


def test_every_code_is_given_by_some_examiner_and_listed() -> None:
    given = {code for path in _SOURCES for code in _codes(ast.parse(path.read_text()))}
    assert given - {"", "/embeddings/"} == set(FACTS)


def test_codes_are_listed_once() -> None:
    assert len(set(FACTS)) == len(FACTS)
