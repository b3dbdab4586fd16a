"""How a domain is named: what is imitated, which words stand beside it, numbers folded."""

import re
from collections.abc import Collection

_LURE_TEXT = """
    account admin alarm alert auth billing box center certify check cloud confirm doc docs drive
    edoc file files gov help id info inform login mail manage member my nid notice office online
    pay portal post protect safe secure security service share sign signin support team update
    user verify view web
"""
_LURE_WORDS = frozenset(_LURE_TEXT.split())
"""Words that anybody puts beside a name; they count as words of a pattern."""
_TOKEN = re.compile("[a-z]+|[0-9]+")
_NUMBER = re.compile("[0-9]+")
_ADDRESS = re.compile(r"^[0-9.]+$|:")
_SHORTEST = 6
_SHORTEST_BRAND = 4
_WORDS = 2


def patterns(domain: str, key: str, brands: Collection[str]) -> frozenset[str]:
    """Patterns of a registrable domain, none where its name says too little.

    ``key`` is its confusable skeleton, ``brands`` are skeletons of names that lures imitate.
    """
    if _ADDRESS.search(domain) or "." not in domain:
        return frozenset()
    label, _, ending = domain.partition(".")
    found = {f"{_NUMBER.sub('0', label)}.*"} if len(_NUMBER.sub("", label)) >= _SHORTEST else set()
    words = _words(label, key.partition(".")[0], brands)
    if len(words) >= _WORDS:
        found.add(f"{'-'.join(words)}.{ending}")
    return frozenset(found)


def _words(label: str, key: str, brands: Collection[str]) -> list[str]:
    """Known words of a label in order, an imitated name in braces; empty where one is unknown."""
    told = []
    for token, folded in zip(label.split("-"), key.split("-"), strict=False):
        brand = _brand(folded, brands)
        rest = _TOKEN.findall(token)
        if brand:
            told.append("{" + brand + "}")
        elif rest and all(part in _LURE_WORDS or part.isdigit() for part in rest):
            told.extend("0" if part.isdigit() else part for part in rest)
        else:
            return []
    return told


def _brand(folded: str, brands: Collection[str]) -> str | None:
    within = [b for b in brands if len(b) >= _SHORTEST_BRAND and b in folded]
    return max(within, key=lambda brand: (len(brand), brand), default=None)
