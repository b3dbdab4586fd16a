"""What the source says of codes, found by reading it, never by running it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import bongsu

SOURCE = Path(bongsu.__file__).parent
_NAMES = ("phrases/", "readers/logs/layouts/", "detectors/sigma/fields/")
"""Where texts that look like keys are sentences' own, or names that a maker gave to fields."""


class Raised(NamedTuple):
    """One ``BongsuError("code", fact=…)`` in the source; ``facts`` None where they are unpacked."""

    where: str
    code: str
    facts: frozenset[str] | None


def trees() -> Iterator[tuple[str, ast.Module]]:
    """(path below the package, syntax tree) of every file of the product."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text())


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Calls of one name, with or without a module before it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else None
            called = node.func.id if isinstance(node.func, ast.Name) else called
            if called == name:
                yield node


def texts(node: ast.AST | None) -> list[str]:
    """The texts that an expression can be: itself, or either side of an ``if … else``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    return []


def raised() -> list[Raised]:
    found = []
    for where, tree in trees():
        for call in calls(tree, "BongsuError"):
            known = None if any(k.arg is None for k in call.keywords) else call.keywords
            facts = None if known is None else frozenset(str(k.arg) for k in known)
            codes = texts(call.args[0] if call.args else None)
            found += [Raised(f"{where}:{call.lineno}", code, facts) for code in codes]
    return found


def starting(*prefixes: str) -> dict[str, str]:
    """Every text constant that begins so and is one word, with the place where it stands."""
    found: dict[str, str] = {}
    for where, tree in trees():
        if where.startswith(_NAMES):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if text.startswith(prefixes) and text.replace(".", "").replace("_", "").isalnum():
                    found[text] = f"{where}:{node.lineno}"
    return found
