"""Values of Sigma as tests: wildcards, numbers, networks, parts of a time, regexes."""

import re
from decimal import Decimal
from ipaddress import IPv4Network, IPv6Network

from sigma.types import (
    CompareOperators,
    SigmaCasedString,
    SigmaCIDRExpression,
    SigmaNumber,
    SigmaRegularExpression,
    SigmaRegularExpressionFlag,
    SigmaString,
    SpecialChars,
    TimestampPart,
)

from bongsu.detectors.sigma.formula import Test

COMPARED = {
    CompareOperators.LT: "lt",
    CompareOperators.LTE: "lte",
    CompareOperators.GT: "gt",
    CompareOperators.GTE: "gte",
}
DIGITS, DECIMALS = 15, 9
"""What numbers may have before and behind the point, in a rule and in a record."""
_META = re.compile(r"([\\.+*?()|\[\]{}^$])")
_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
_PORT = r"\]?(?::[0-9]{1,5})?"
_ISO_AT = {
    TimestampPart.YEAR: r"\A{:04d}-",
    TimestampPart.MONTH: r"\A[0-9]{{4}}-{:02d}-",
    TimestampPart.DAY: r"\A[0-9]{{4}}-[0-9]{{2}}-{:02d}",
    TimestampPart.HOUR: r"\A[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ]{:02d}:",
    TimestampPart.MINUTE: r"\A[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ][0-9]{{2}}:{:02d}",
}
_FLAGS = {
    SigmaRegularExpressionFlag.IGNORECASE: "i",
    SigmaRegularExpressionFlag.MULTILINE: "m",
    SigmaRegularExpressionFlag.DOTALL: "s",
}
_NOT_EVERYWHERE = re.compile(r"\(\?P|\[\[:|\\[CQ]")
"""What RE2 takes and other engines do not: names in their way, POSIX classes, quoting."""


class UnsupportedError(ValueError):
    """A construct that we cannot ask, or with ``field`` a field that no record has."""

    def __init__(self, what: str, *, field: bool = False) -> None:
        super().__init__(what)
        self.field = field


def text_test(value: SigmaString, *, anywhere: bool = False) -> Test:
    """A string with its wildcards; ``anywhere`` for keywords, which stand within a value."""
    cased = isinstance(value, SigmaCasedString)
    parts = [part if cased or not isinstance(part, str) else part.lower() for part in value.s]
    strange = next((part for part in parts if not isinstance(part, str | SpecialChars)), None)
    if strange is not None:
        name = getattr(strange, "name", strange)
        raise UnsupportedError(f"placeholder %{name}%")
    many = SpecialChars.WILDCARD_MULTI
    opened = anywhere or parts[:1] == [many]
    ended = anywhere or (len(parts) > 1 and parts[-1] == many)
    inner = parts[parts[:1] == [many] : len(parts) - (len(parts) > 1 and parts[-1] == many)]
    if not inner and (opened or ended):
        return Test("filled")
    if all(isinstance(part, str) for part in inner):
        how = {(False, False): "equals", (True, True): "contains"}.get((opened, ended))
        plain = "".join(map(str, inner))
        return Test(how or ("starts" if ended else "ends"), plain, cased=cased)
    body = "".join(map(_piece, inner))
    start, end = "" if opened else r"\A", "" if ended else r"\z"
    return Test("matches", f"(?s{'' if cased else 'i'}){start}{body}{end}")


def _piece(part: object) -> str:
    if part is SpecialChars.WILDCARD_MULTI:
        return ".*"
    return "." if part is SpecialChars.WILDCARD_SINGLE else _META.sub(r"\\\1", str(part))


def regex_test(value: SigmaRegularExpression) -> Test:
    """Found anywhere in the value, letter by letter unless ``|i``; `regexes` has judged it."""
    if value.contains_placeholder():
        raise UnsupportedError("placeholder in a regular expression")
    text = str(value.regexp)
    if _NOT_EVERYWHERE.search(text):
        raise UnsupportedError(f"regular expression {text}")
    on = "".join(letter for flag, letter in _FLAGS.items() if flag in value.flags)
    off = "" if "s" in on else "-s"  # an engine may let a point stand for the end of a line
    return Test("matches", f"(?{on}{off})(?:{text})")


def number_test(value: SigmaNumber, how: str = "number") -> Test:
    """A number that fits `DIGITS` and `DECIMALS`."""
    number = Decimal(str(value.number))
    if abs(number) >= 10**DIGITS or number != round(number, DECIMALS):
        raise UnsupportedError(f"number {value.number}")
    return Test(how, str(value.number))


def network_test(value: SigmaCIDRExpression) -> Test:
    """An address within the network, a port behind it allowed."""
    network = value.network
    if isinstance(network, IPv4Network):
        return Test("matches", rf"\A(?:::ffff:)?{_octets(network)}(?::[0-9]{{1,5}})?\z")
    return Test("matches", rf"(?i)\A\[?(?:{'|'.join(_groups(network))}){_PORT}\z")


def _octets(network: IPv4Network) -> str:
    first, last = network.network_address.packed, network.broadcast_address.packed
    return r"\.".join(_octet(low, high) for low, high in zip(first, last, strict=True))


def _octet(low: int, high: int) -> str:
    if (low, high) == (0, 255):
        return _OCTET
    return str(low) if low == high else f"(?:{'|'.join(map(str, range(low, high + 1)))})"


def _groups(network: IPv6Network) -> list[str]:
    """Shortest spellings (RFC 5952) of its addresses, as pySigma lists them."""
    patterns = SigmaCIDRExpression(str(network)).expand()
    return [each.replace("?", "[0-9a-f]").replace("*", "[0-9a-f:.]*") for each in patterns]


def time_test(part: TimestampPart, number: int) -> Test:
    """A part of an ISO 8601 time, in the zone in which it is written."""
    if part not in _ISO_AT:
        raise UnsupportedError(f"modifier {part.name.lower()}")
    return Test("matches", _ISO_AT[part].format(number))
