"""Rule files as rules that run, and every other with the reason why it cannot."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping

from sigma.collection import SigmaCollection
from sigma.correlations import SigmaCorrelationRule
from sigma.exceptions import SigmaError, SigmaRegularExpressionError
from sigma.filters import SigmaFilter
from sigma.rule import SigmaRule
from yaml import YAMLError

from bongsu.detectors.sigma.backend import Backend
from bongsu.detectors.sigma.correlating import correlation
from bongsu.detectors.sigma.fields import sources
from bongsu.detectors.sigma.formula import Or
from bongsu.detectors.sigma.regexes import POLICY
from bongsu.detectors.sigma.rules import (
    BROKEN,
    NO_READER,
    UNMAPPED,
    UNSUPPORTED,
    Correlation,
    Header,
    Refused,
    Rule,
    RuleSet,
)
from bongsu.detectors.sigma.sources import Source
from bongsu.detectors.sigma.values import UnsupportedError

Parsed = SigmaRule | SigmaCorrelationRule
Read = Rule | Correlation | Refused
_MISSHAPEN = (SigmaError, YAMLError, ValueError, TypeError, KeyError, AttributeError, IndexError,
              RecursionError)  # fmt: skip
"""What pySigma and its parsers raise over a file that is no rule."""


def read_rules(files: Mapping[str, bytes], readable: Collection[tuple[str, str]]) -> RuleSet:
    """Every rule of these files, in their order.

    ``readable`` are products and services that some layout writes. A filter among the files bears
    on every rule it names. A rule that only correlations use does not speak for itself.
    """
    parsed: list[tuple[str, Parsed]] = []
    filters: list[SigmaFilter] = []
    refused: list[Refused] = []
    for name, data in sorted(files.items()):
        try:
            found = _parsed(data)
        except _MISSHAPEN as error:
            refused.append(Refused(_nameless(name), BROKEN, _first(error)))
            continue
        filters += found.filters
        parsed += ((name, each) for each in found.rules)
    read = [_read_one(name, each, filters, readable) for name, each in parsed]
    served = dict(zip((id(each) for _, each in parsed), read, strict=True))
    joined = _correlated(parsed, served)
    every = [*refused, *joined]
    return RuleSet(
        tuple(each for each in every if isinstance(each, Rule)),
        tuple(each for each in every if isinstance(each, Correlation)),
        tuple(each for each in every if isinstance(each, Refused)),
    )


def _parsed(data: bytes) -> SigmaCollection:
    return SigmaCollection.from_yaml(
        data.decode("utf-8"),
        collect_errors=True,
        collect_filters=True,
        policy=POLICY,
        resolve_references=False,
    )


def _read_one(
    name: str, parsed: Parsed, filters: Iterable[SigmaFilter], readable: Collection[tuple[str, str]]
) -> Read:
    header = _header(name, parsed)
    if parsed.errors:
        error = parsed.errors[0]
        regex = isinstance(error, SigmaRegularExpressionError)
        return Refused(header, UNSUPPORTED if regex else BROKEN, _first(error))
    if isinstance(parsed, SigmaCorrelationRule):
        return Refused(header, UNSUPPORTED, "correlation")  # until its rules are known
    source = _source_of(parsed, readable)
    if source is None:
        return Refused(header, NO_READER, header.source)
    try:
        for each in filters:
            each.apply_on_rule(parsed)
        return _rule(header, parsed, source)
    except UnsupportedError as error:
        return Refused(header, UNSUPPORTED, str(error))
    except _MISSHAPEN as error:
        return Refused(header, BROKEN, _first(error))


def _rule(header: Header, parsed: SigmaRule, source: Source) -> Rule | Refused:
    backend = Backend(source)
    asked = tuple(backend.convert(each.parsed) for each in parsed.detection.parsed_condition)
    if backend.unmapped:
        return Refused(header, UNMAPPED, ", ".join(sorted(backend.unmapped)))
    return Rule(header, source.records, asked[0] if len(asked) == 1 else Or(asked))


def _source_of(parsed: SigmaRule, readable: Collection[tuple[str, str]]) -> Source | None:
    said = parsed.logsource
    asked = (said.product or "", said.service or "", said.category or "")
    for each in sources():
        if each.serves(*asked) and any(pair in readable for pair in each.records):
            return each
    return None


def _correlated(parsed: list[tuple[str, Parsed]], read: Mapping[int, Read]) -> Iterator[Read]:
    """Correlations with their rules in place of the refusals that stood for them."""
    by_name: dict[str, int] = {}
    for _, each in parsed:
        by_name |= {str(key): id(each) for key in (each.id, each.name) if key}
    silent: set[int] = set()
    made: dict[int, Read] = {}
    for name, each in parsed:
        if isinstance(each, SigmaCorrelationRule) and not each.errors:
            wanted = {key: read.get(by_name.get(key, 0)) for key in _referenced(each)}
            made[id(each)] = _correlation(_header(name, each), each, wanted)
            silent |= set() if each.generate else {by_name.get(key, 0) for key in wanted}
    for _, each in parsed:
        now = made.get(id(each), read[id(each)])
        if id(each) not in silent or isinstance(now, Refused):
            yield now


def _referenced(parsed: SigmaCorrelationRule) -> list[str]:
    return [each.reference for each in parsed.rules or ()] or getattr(
        parsed.condition, "get_referenced_rules", list
    )()


def _correlation(
    header: Header, parsed: SigmaCorrelationRule, wanted: Mapping[str, Read | None]
) -> Correlation | Refused:
    for key, each in wanted.items():
        if each is None:
            return Refused(header, BROKEN, f"no rule {key}")
        if isinstance(each, Refused):
            return Refused(header, each.why, f"{each.header.title}: {each.what}")
    rules = {key: each for key, each in wanted.items() if isinstance(each, Rule)}
    try:
        return correlation(header, parsed, rules)
    except UnsupportedError as error:
        return Refused(header, UNMAPPED if error.field else UNSUPPORTED, str(error))


def _header(name: str, parsed: Parsed) -> Header:
    title = parsed.title or name
    source = ""
    if isinstance(parsed, SigmaRule):
        said = parsed.logsource
        source = "/".join(each for each in (said.product, said.category, said.service) if each)
    made = hashlib.sha256(f"{name}\n{title}".encode()).hexdigest()[:32]
    return Header(
        id=str(parsed.id or made),
        title=title,
        author=parsed.author or "",
        level=parsed.level.name.lower() if parsed.level else "",
        licence=parsed.license or "",
        source=source,
        file=name,
    )


def _nameless(name: str) -> Header:
    return Header(hashlib.sha256(name.encode()).hexdigest()[:32], name, "", "", "", "", name)


def _first(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
