"""Reading a custody leaf back. The bytes stay the truth; this only says what they mean."""

import json
from typing import Any, TypeVar

from bongsu.model.custody import Action, Entry

T = TypeVar("T")

_FACT = (str, int, bool, type(None))
_KEYS = frozenset(
    {"v", "case", "seq", "t_ms", "actor", "action", "subject", "facts", "holder", "commitment"}
)


def parse_leaf(leaf: bytes) -> Entry:
    """The entry a leaf carries. Raises ValueError where the bytes are not a leaf of version 1."""
    try:
        body = json.loads(leaf)
    except RecursionError:
        raise ValueError("nested too deeply for a leaf") from None
    if not isinstance(body, dict) or body.keys() != _KEYS or body["v"] != 1:
        raise ValueError("not a leaf of version 1")
    facts = body["facts"]
    if not isinstance(facts, dict) or not all(isinstance(each, _FACT) for each in facts.values()):
        raise ValueError("facts are not plain values")
    return Entry(
        case_id=_typed(body, "case", str),
        seq=_typed(body, "seq", int),
        t_ms=_typed(body, "t_ms", int),
        actor_id=_typed(body, "actor", str),
        action=Action(body["action"]),
        subject=_typed(body, "subject", str),
        facts=facts,
        holder_id=None if body["holder"] is None else _typed(body, "holder", str),
        commitment=None if body["commitment"] is None else _typed(body, "commitment", str),
    )


def _typed(body: dict[str, Any], key: str, kind: type[T]) -> T:
    value = body[key]
    if type(value) is not kind:
        raise ValueError("a field has the wrong type")
    return value
