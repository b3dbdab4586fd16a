"""STIX patterns: which values they ask for, and whether one of them alone would do.

Read by hand: the grammar's own parser takes some 20 ms for each pattern, gives up on deep nesting
with a RecursionError, and does not tell what joins the comparisons that it found.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

_LONGEST = 200_000
_DEEPEST = 40
_TOKEN = re.compile(
    r"""\s+ | /\*.*?\*/ | //[^\n]*
    | (?P<literal>[thb]?'(?:[^'\\]|\\.)*' | -?[0-9]+(?:\.[0-9]+)?)
    | (?P<path>[A-Za-z][\w-]*:(?:[\w-]+|'(?:[^'\\]|\\.)*')
        (?:\.(?:[\w-]+|'(?:[^'\\]|\\.)*')|\[(?:\*|-?[0-9]+)\])*)
    | (?P<word>[A-Za-z]+)
    | (?P<sign>!=|<>|<=|>=|==|[=<>()\[\],])""",
    re.VERBOSE | re.DOTALL,
)
_EQUAL = {("sign", "="), ("sign", "==")}
_UNEQUAL = {("sign", "!="), ("sign", "<>")}
_OTHERWISE = {("sign", each) for each in ("<", ">", "<=", ">=")} | {
    ("word", each) for each in ("LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET")
}
_SHA256 = re.compile(r"hashes\.'?sha-?256'?$", re.IGNORECASE)


class PatternError(ValueError):
    """It is no pattern that we can read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One comparison. ``equal`` is whether it asks for one of the values, not for some likeness or
    for another one; ``alone`` whether this comparison is enough for the pattern to match.
    """

    path: str
    values: tuple[str, ...]
    equal: bool
    negated: bool = False
    alone: bool = True


Token = tuple[str, str]
Part = Callable[[int], list[Asked]]


def asked(pattern: str) -> list[Asked]:
    """Every comparison of a pattern, in its order. Raises `PatternError`."""
    if len(pattern) > _LONGEST:
        raise PatternError
    reader = _Reader(list(_tokens(pattern)))
    found = reader.observations(0)
    reader.end()
    return found


def _tokens(pattern: str) -> Iterator[Token]:
    at = 0
    while at < len(pattern):
        match = _TOKEN.match(pattern, at)
        if match is None:
            raise PatternError
        at = match.end()
        if match.lastgroup:
            text = match[match.lastgroup]
            yield match.lastgroup, text.upper() if match.lastgroup == "word" else text


class _Reader:
    """Descends through the tokens; ``deep`` counts what stands around."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def end(self) -> None:
        if self._at < len(self._tokens):
            raise PatternError

    def observations(self, deep: int) -> list[Asked]:
        """``FOLLOWEDBY`` binds least, then ``OR``, then ``AND``."""
        return self._joined(("FOLLOWEDBY", "OR", "AND"), self._observation, deep)

    def _observation(self, deep: int) -> list[Asked]:
        if self._taken("["):
            found = self._joined(("OR", "AND"), self._comparison, deep + 1)
            self._need("]")
        else:
            self._need("(")
            found = self.observations(deep + 1)
            self._need(")")
        return self._qualified(found)

    def _qualified(self, found: list[Asked]) -> list[Asked]:
        """With what is said of times and repetitions; what must be seen twice is not enough."""
        while True:
            if self._taken("WITHIN"):
                self._literal()
                self._need("SECONDS")
            elif self._taken("START"):
                self._literal()
                self._need("STOP")
                self._literal()
            elif self._taken("REPEATS"):
                found = found if self._literal() == "1" else _together(found)
                self._need("TIMES")
            else:
                return found

    def _joined(self, joints: tuple[str, ...], part: Part, deep: int) -> list[Asked]:
        """Parts joined by the first of the joints, each joined by the others."""
        if deep > _DEEPEST:
            raise PatternError
        if not joints:
            return part(deep)
        found = [self._joined(joints[1:], part, deep)]
        while self._taken(joints[0]):
            found.append(self._joined(joints[1:], part, deep))
        every = [each for one in found for each in one]
        return every if len(found) == 1 or joints[0] == "OR" else _together(every)

    def _comparison(self, deep: int) -> list[Asked]:
        negated = self._taken("NOT")
        if self._taken("("):
            found = self._joined(("OR", "AND"), self._comparison, deep + 1)
            self._need(")")
            return [replace(each, negated=each.negated != negated) for each in found]
        if self._taken("EXISTS"):
            return [Asked(self._next("path"), (), equal=False, negated=negated)]
        path = self._next("path")
        negated = self._taken("NOT") != negated
        return [self._compared(path, negated)]

    def _compared(self, path: str, negated: bool) -> Asked:
        if self._taken("IN"):
            return Asked(path, self._set(), equal=True, negated=negated)
        sign = self._tokens[self._at] if self._at < len(self._tokens) else ("", "")
        if sign not in _EQUAL | _UNEQUAL | _OTHERWISE:
            raise PatternError
        self._at += 1
        equal = sign not in _OTHERWISE
        return Asked(path, (self._literal(),), equal, negated != (sign in _UNEQUAL))

    def _set(self) -> tuple[str, ...]:
        self._need("(")
        values = [self._literal()]
        while self._taken(","):
            values.append(self._literal())
        self._need(")")
        return tuple(values)

    def _literal(self) -> str:
        """Numbers and texts, these without quotes and escapes; ``true`` and ``false``."""
        if self._taken("TRUE") or self._taken("FALSE"):
            return ""
        text = self._next("literal")
        if not text.endswith("'"):
            return text
        return re.sub(r"\\(.)", r"\1", text[text.index("'") + 1 : -1], flags=re.DOTALL)

    def _taken(self, wanted: str) -> bool:
        found = self._at < len(self._tokens) and self._tokens[self._at] in (
            ("word", wanted),
            ("sign", wanted),
        )
        self._at += found
        return found

    def _need(self, wanted: str) -> None:
        if not self._taken(wanted):
            raise PatternError

    def _next(self, kind: str) -> str:
        if self._at >= len(self._tokens) or self._tokens[self._at][0] != kind:
            raise PatternError
        self._at += 1
        return self._tokens[self._at - 1][1]


def _together(found: list[Asked]) -> list[Asked]:
    """None is enough by itself, but for the digest that tells a file whatever else is asked."""
    return [replace(each, alone=each.alone and is_digest(each.path)) for each in found]


def is_digest(path: str) -> bool:
    """Whether a path names the one digest that the tables hold."""
    return _SHA256.search(path) is not None
