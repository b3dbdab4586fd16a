"""Past searches as the case keeps them, read with care: the document is only data."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PastSearch:
    """One search: its custody entry, its time, what was looked for, and the rest as recorded."""

    seq: int
    t_ms: int
    terms: tuple[str, ...]
    record: str


def past_search(seq: int, t_ms: int, document: str) -> PastSearch:
    """Never raises: a document that is no JSON object is handed on as it stands."""
    body = _object(document)
    if body is None:
        return PastSearch(seq, t_ms, (), document)
    terms = body.pop("terms", [])
    return PastSearch(seq, t_ms, tuple(map(_term, terms)) if isinstance(terms, list) else (),
                      json.dumps(body, ensure_ascii=False) if body else "")  # fmt: skip


def _object(document: str) -> dict[str, Any] | None:
    try:
        body = json.loads(document)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _term(term: object) -> str:
    return term if isinstance(term, str) else json.dumps(term, ensure_ascii=False)
