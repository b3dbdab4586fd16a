"""What a list writes, in the form in which the tables hold it: values, moments, grades."""

import ipaddress
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bongsu.adapters.intake import refanged
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, LeftOut, ListForm

MOST = 50_000
"""Indicators that one list may bring."""
LONGEST = 2_000
_SOURCE = 200
_NAMES = 20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_OTHER_DIGEST = re.compile(r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{128}")
_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")
_GRADE = re.compile(r"[A-F][1-6]")
_RELIABILITY = re.compile(r'admiralty-scale:source-reliability="?([a-g])"?')
_CREDIBILITY = re.compile(r'admiralty-scale:information-credibility="?([1-6])"?')
_DECEPTIVE = "G"
"""MISP's seventh letter, deliberately deceptive: unreliable on the scale of six."""
_STEP = 20
_SURE = 80


def normalised(value: str, declared: str = "") -> tuple[IndicatorKind, str]:
    """Told by the value's own form; the declared type only tells a Message-ID from an address."""
    value = refanged(value)
    lower = value.lower()
    bare = lower.strip("<>[] ")
    if lower.startswith("<") or "message" in declared:
        return IndicatorKind.MESSAGE_ID, value.strip("<> ")
    if "://" in lower:
        return IndicatorKind.URL, value.rstrip("/")
    if _DIGEST.fullmatch(lower):
        return IndicatorKind.SHA256, lower
    if _OTHER_DIGEST.fullmatch(lower):
        return IndicatorKind.OTHER, lower
    if address := _ip(bare):
        return (IndicatorKind.IPV4 if "." in address else IndicatorKind.IPV6), address
    if _ADDRESS.fullmatch(bare):
        return IndicatorKind.EMAIL, bare
    domain = bare.removeprefix("*.").strip(".")
    if _DOMAIN.fullmatch(domain):
        return IndicatorKind.DOMAIN, domain
    return IndicatorKind.OTHER, value


def _ip(text: str) -> str | None:
    """An address; a network of one address is one too."""
    try:
        return str(ipaddress.ip_address(re.sub(r"/(?:32|128)$", "", text)))
    except ValueError:
        return None


def moment(text: str, *, end: bool) -> int | None:
    """Milliseconds since the epoch, UTC; the whole of a day that has no time."""
    try:
        if len(text) <= 10:
            day = date.fromisoformat(text) + timedelta(days=1 if end else 0)
            told = datetime(day.year, day.month, day.day, tzinfo=UTC)
            return int(told.timestamp()) * 1000 - (1 if end else 0)
        told = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    return int((told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp() * 1000)


def written_grade(text: str) -> str:
    """An Admiralty grade as people write it, "" where it is none."""
    grade = text.upper().replace("-", "").replace(" ", "")
    return grade if _GRADE.fullmatch(grade) else ""


def stated_grade(tags: Iterable[str], confidence: object = None) -> str:
    """An Admiralty grade of tags, with STIX's confidence for a credibility that no tag tells.

    "" where neither is stated; what is missing of one cannot be judged (F, 6). The bands of
    ``confidence`` are those of STIX 2.1, appendix A.
    """
    text = " ".join(each.casefold() for each in tags)
    reliability, credibility = _RELIABILITY.search(text), _CREDIBILITY.search(text)
    letter = reliability[1].upper() if reliability else "F"
    number = credibility[1] if credibility else _credibility(confidence)
    if not reliability and not number:
        return ""
    return ("E" if letter == _DECEPTIVE else letter) + (number or "6")


def _credibility(confidence: object) -> str:
    if not isinstance(confidence, int) or isinstance(confidence, bool):
        return ""
    return str(5 - min(confidence, _SURE) // _STEP) if 0 <= confidence <= 100 else ""


def _cut(indicator: Indicator) -> Indicator:
    """What a list says of a value, no longer than a person would read."""
    return replace(
        indicator,
        source=indicator.source[:_SOURCE],
        note=indicator.note[:LONGEST],
        software=tuple(each[:_SOURCE] for each in indicator.software[:_NAMES]),
        attributed=tuple(each[:_SOURCE] for each in indicator.attributed[:_NAMES]),
    )


class Gathering:
    """Indicators as they are found, each once, and what was left out, by reason."""

    def __init__(self, form: ListForm) -> None:
        self._form = form
        self._found: dict[Indicator, None] = {}
        self._left: Counter[str] = Counter()
        self._examples: dict[str, str] = {}
        self._partial: set[Indicator] = set()

    def take(self, indicator: Indicator, *, partial: bool = False) -> None:
        indicator = _cut(indicator)
        if indicator in self._found:
            return
        if len(indicator.value) > LONGEST:
            self.leave("kind", indicator.value)
        elif len(self._found) >= MOST:
            self.leave("too_many", indicator.value)
        else:
            self._found[indicator] = None
            self._partial.update([indicator] if partial else [])

    def leave(self, why: str, example: str) -> None:
        self._left[why] += 1
        self._examples.setdefault(why, example[:LONGEST])

    def done(self) -> IndicatorList:
        left = (LeftOut(why, self._left[why], self._examples[why]) for why in sorted(self._left))
        return IndicatorList(self._form, tuple(self._found), tuple(left), len(self._partial))
