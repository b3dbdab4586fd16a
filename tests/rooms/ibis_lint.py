"""Rules for expressions that have to give the same rows on every engine (design, part 4)."""

import ast
import re
from collections.abc import Iterator

Offence = tuple[int, str]

_BANNED = {
    "date_diff": "count milliseconds: engines count boundaries differently",
    "delta": "count milliseconds: engines count boundaries differently",
    "epoch_seconds": "times are already ms since epoch",
    "interval": "times are integers; add milliseconds",
    "to_timestamp": "times are integers",
    "as_timestamp": "times are integers",
    "strftime": "times are integers",
    "truncate": "tumble by t - t % width",
    "now": "time enters through the Clock port",
    "lag": "number the rows and ask for row_number() = 0",
    "lead": "number the rows instead",
    "asof_join": "union with a sentinel and take max() over the rows before",
    "collect": "no arrays: use a child table",
    "unnest": "no arrays: use a child table",
    "array": "no arrays: use a child table",
    "struct": "no structs: use columns",
    "map": "no maps: use columns",
    "unwrap_as": "no JSON: use columns",
    "udf": "no user functions: they run on one engine only",
    "random": "a detector gives the same each time",
    "uuid": "ids derive from content",
    "median": "engines interpolate differently; use integers",
    "quantile": "engines interpolate differently; use integers",
    "approx_nunique": "engines estimate differently",
    "first": "depends on the order of rows; use min or max",
    "last": "depends on the order of rows; use min or max",
    "arbitrary": "depends on the order of rows; use min or max",
    "limit": "depends on the order of rows; number them",
    "sample": "a detector gives the same each time",
    "execute": "a detector gives expressions and runs none",
    "to_pandas": "a detector gives expressions and runs none",
    "to_pyarrow": "a detector gives expressions and runs none",
    "ln": "logarithms are fixed-point integers from a table",
    "log": "logarithms are fixed-point integers from a table",
    "log2": "logarithms are fixed-point integers from a table",
    "log10": "logarithms are fixed-point integers from a table",
    "exp": "logarithms are fixed-point integers from a table",
}
_SETTLING = {"row_id"}
"""Columns that no two rows of a window share."""
_NOT_RE2 = re.compile(r"\(\?(?:[=!]|<[=!]|>|P=)|\\[1-9]|(?<!\\)[*+?}]\+")
_REGEX_METHODS = {"re_search", "re_extract", "re_replace", "re_split"}


def offences(text: str, settled: frozenset[str] = frozenset()) -> list[Offence]:
    """Offences of one file; ``settled`` are further columns by which its windows may end."""
    tree = ast.parse(text)
    constants = _constants(tree)
    found = [*_banned(tree), *_windows(tree, _SETTLING | settled)]
    return sorted([*found, *_divisions(tree), *_patterns(tree, constants)])


def _constants(tree: ast.Module) -> dict[str, str]:
    """Module-level names of texts."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        if isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _banned(tree: ast.AST) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            why = _BANNED.get(node.func.attr)
            if why:
                yield node.lineno, f".{node.func.attr}(): {why}"
        if isinstance(node, ast.Attribute) and node.attr == "udf":
            yield node.lineno, f"udf: {_BANNED['udf']}"


def _windows(tree: ast.AST, settled: frozenset[str] | set[str]) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "window":
            order = next((k.value for k in node.keywords if k.arg == "order_by"), None)
            last = _last_key(_resolved(order, tree))
            if order is None:
                yield node.lineno, "a window without order_by: the engine picks"
            elif last not in settled:
                yield node.lineno, f"a window's last key is {last or 'unclear'}, not row_id: ties"


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _resolved(order: ast.expr | None, tree: ast.AST) -> ast.expr | None:
    """The list that a local name stands for, where it is assigned once."""
    if not isinstance(order, ast.Name):
        return order
    given = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id == order.id
    ]
    return given[0] if len(given) == 1 else None


def _last_key(order: ast.expr | None) -> str | None:
    last = order.elts[-1] if isinstance(order, ast.List) and order.elts else order
    return last.value if isinstance(last, ast.Constant) and isinstance(last.value, str) else None


def _divisions(tree: ast.AST) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod):
            if not _never_zero(node.right) and not isinstance(node.left, ast.Constant):
                yield node.lineno, "divides by what may be 0: use .nullif(0)"
            if isinstance(node.op, ast.Div):
                yield node.lineno, "divides into a fraction: use integer arithmetic"


def _never_zero(divisor: ast.expr) -> bool:
    if isinstance(divisor, ast.Constant):
        return bool(divisor.value)
    if isinstance(divisor, ast.Name):
        return divisor.id.isupper()
    return isinstance(divisor, ast.Call) and _called(divisor) == "nullif"


def _patterns(tree: ast.AST, constants: dict[str, str]) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _REGEX_METHODS and node.args:
            first = node.args[0]
            text = constants.get(first.id) if isinstance(first, ast.Name) else None
            text = first.value if isinstance(first, ast.Constant) else text
            if isinstance(text, str) and _NOT_RE2.search(text):
                yield node.lineno, f"RE2 has no look-around and no back references: {text}"
