"""Authentication-Results and kin (RFC 8601), read tolerantly: Microsoft leaves out the authserv-id.

Every result is only a claim here; whose claim may be trusted is judged in `readers.trust`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r'[();"]|[^();"]+')
_RESULT = re.compile(
    r"^\s*(spf|dkim|dmarc|arc|dkim-adsp|dkim-atps|domainkeys|sender-id|bimi|compauth|iprev|auth)"
    r"\s*=\s*(\w+)",
    re.IGNORECASE,
)
_PROPERTY = re.compile(
    r"\b((?:header|smtp|policy|body|arc)\.[a-z0-9_-]{1,40}|reason|action)\s*=\s*"
    r"(\"[^\"]*\"|\"?[^\s;\"]+)",
    re.IGNORECASE,
)
_DOMAIN_IN = frozenset({"header.from", "header.d", "header.i", "smtp.mailfrom", "smtp.helo"})
_POLICY = re.compile(r"\bp=(\w+)", re.IGNORECASE)
_DISPOSITION = re.compile(r"\bdis=(\w+)", re.IGNORECASE)
_SPF_DOMAIN = re.compile(
    r"domain of (?:transitioning )?([^\s;)]+)|envelope-from=\"?<?([^\s;\")>]+)", re.IGNORECASE
)
_INSTANCE = re.compile(r"\s*i\s*=\s*(\d{1,4})\s*$")
_TEXT_CAP = 4000
_RESULT_CAP = 40
_PROPERTIES_CAP = 500


class Claim(NamedTuple):
    """One method's result; None where a part is left out.

    ``properties`` are all of them as ``name=value``, parted by ``; ``. ``policy`` is the DMARC
    policy, ``action`` what was done. ``instance`` numbers the ARC set.
    """

    authserv_id: str | None
    method: str
    result: str
    domain: str | None
    properties: str | None = None
    reason: str | None = None
    policy: str | None = None
    action: str | None = None
    instance: int | None = None


def parse_results(value: str) -> list[Claim]:
    """The claims of one Authentication-Results value."""
    clauses = list(_clauses(value[:_TEXT_CAP]))
    first = clauses[0][0]
    if _RESULT.match(first):
        return _claims(None, clauses)
    words = first.split(None, 1)
    return _claims(words[0].lower() if words else None, clauses[1:])


def parse_arc_results(value: str) -> list[Claim]:
    """The claims of one ARC-Authentication-Results value: the same after its instance number."""
    number, semicolon, rest = value[:_TEXT_CAP].partition(";")
    instance = _INSTANCE.match(number) if semicolon else None
    if instance is None:
        return parse_results(value)
    return [claim._replace(instance=int(instance[1])) for claim in parse_results(rest)]


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """What stands between semicolons: the text, and its comments, which may be nested."""
    plain: list[str] = []
    notes: list[str] = []
    depth, quoted, last_quote = 0, False, text.rfind('"')
    for token in _TOKEN.finditer(text):
        part = token[0]
        if part == '"' and not depth and (quoted or token.start() < last_quote):
            quoted = not quoted  # a quote that nothing closes is a letter like any other
        elif not quoted and part in "()":
            depth = max(0, depth + (1 if part == "(" else -1))
            part = " "
        elif part == ";" and not quoted and not depth:
            yield "".join(plain), "".join(notes)
            plain, notes = [], []
            continue
        (notes if depth else plain).append(part)
    yield "".join(plain), "".join(notes)


def _claims(authserv_id: str | None, clauses: list[tuple[str, str]]) -> list[Claim]:
    found = (_claim(authserv_id, *clause) for clause in clauses[:_RESULT_CAP])
    return [claim for claim in found if claim]


def _claim(authserv_id: str | None, plain: str, notes: str) -> Claim | None:
    result = _RESULT.match(plain)
    if not result:
        return None
    found = _PROPERTY.findall(plain, result.end())
    properties = [(name.lower(), value.strip('"')) for name, value in found]
    domains = (value for name, value in properties if name in _DOMAIN_IN)
    about = next(domains, None)
    named = dict(reversed(properties))
    policy, disposition = _POLICY.search(notes), _DISPOSITION.search(notes)
    return Claim(
        authserv_id,
        result[1].lower(),
        result[2].lower(),
        about.lower().rpartition("@")[2] if about else None,
        "; ".join(f"{name}={value}" for name, value in properties)[:_PROPERTIES_CAP] or None,
        named.get("reason"),
        policy[1].lower() if policy else None,
        named.get("action") or (disposition[1].lower() if disposition else None),
    )


def parse_received_spf(value: str) -> list[Claim]:
    """Received-SPF (RFC 7208 section 9.1): one claim, none where nothing is written."""
    text = value[:_TEXT_CAP]
    words = text.split(None, 1)
    if not words:
        return []
    about = _SPF_DOMAIN.search(text)
    named = (about[1] or about[2]).lower().rpartition("@")[2] if about else None
    return [Claim(None, "spf", words[0].lower().rstrip(":;"), named)]
