"""Whence a bundle says that a group comes, and what it says it is: from its own description.

Only what stands before the first word on targets is read for the country: after it come the
countries of victims.
"""

import re

from bongsu.attribution.knowledge import Sort

_COUNTRIES = {
    "KP": r"North[ -]Korean?s?|DPRK|Democratic People[’']s Republic of Korea",
    "KR": r"(?:South|Republic of)[ -]Korean?",
    "CN": r"China|Chinese|PRC|People[’']s Republic of China",
    "RU": r"Russian?",
    "IR": r"Iranian|Iran",
    "VN": r"Vietnam(?:ese)?",
    "PK": r"Pakistani?",
    "IN": r"Indian?",
    "LB": r"Lebanese|Lebanon",
    "BY": r"Belarus(?:ian)?",
    "NG": r"Nigerian?",
    "UA": r"Ukrainian",
    "BR": r"Brazil(?:ian)?",
    "TR": r"Turkish",
    "AE": r"United Arab Emirates|UAE|Emirati",
}
_ANY = "|".join(f"(?P<{code}>{words})" for code, words in _COUNTRIES.items())
_COUNTRY = re.compile(rf"\b(?:{_ANY})\b(?!-speaking)")
_LATER = re.compile(
    rf"\b(?:likely|probably|suspected|possibly|affiliated with) (?:an? |the |to be )?(?:{_ANY})"
    r"(?=[ -](?:state|government|base))"
)
_TARGETS = re.compile(
    r"\b(?:target\w*|victims?|against|compromis\w+|overlap\w*|similar\w*|impersonat\w+|focus\w+|interested|users)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\(Citation:[^)]*\)|\]\([^)]*\)|\[")
_OPENING = 700
_STATE = re.compile(
    r"(?<!corporate )espionage|state[- ]sponsored|state[- ]backed|\bministr"
    r"|intelligence (?:service|collection)|security service|\bmilitary unit"
    r"|government[- ](?:backed|sponsored|affiliated)",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"crim(?:e|inal)|financially[- ]motivated|ransomware|extort|payment card|transferring money"
    r"|financial gain|access broker|crypto(?:jacking|currency)|for profit",
    re.IGNORECASE,
)


def country_of(description: str) -> str | None:
    """The ISO 3166-1 code of the country that a description says a group works for or from."""
    text = _MARKS.sub("", description[:5000])
    found = _COUNTRY.search(_opening(text)) or _LATER.search(text)
    return found.lastgroup if found else None


def sort_of(description: str, country: str | None) -> Sort:
    """What a description says a group is; one that serves a state remains so if it also steals."""
    text = _MARKS.sub("", description[:5000])[:_OPENING]
    if _STATE.search(text):
        return Sort.STATE
    if _CRIME.search(text):
        return Sort.CRIMINAL
    return Sort.STATE if country else Sort.UNTOLD


def _opening(text: str) -> str:
    head = text[:_OPENING]
    stop = _TARGETS.search(head)
    return head[: stop.start()] if stop else head
