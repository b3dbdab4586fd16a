"""What a rule asks of one record, free of pySigma and of any engine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Names = tuple[str, ...]
"""Fields of a record that answer for one field of a rule.

``Parameters.*`` is all below it, ``Parameters.#`` what the fields below it are called: rules search
a list of names and values as one text.
"""


@dataclass(frozen=True, slots=True)
class Test:
    """A question to one value.

    ``how`` is equals, contains, starts, ends (``text`` in lower case unless ``cased``), matches
    (``text`` is a regex), number, lt, lte, gt, gte (``text`` is a decimal number), filled (not
    null), there.
    """

    how: str
    text: str = ""
    cased: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """True where any value of these fields passes; without ``names`` any value of the record."""

    names: Names
    test: Test


@dataclass(frozen=True, slots=True)
class Same:
    """True where a value of ``names`` equals, starts, ends or contains one of ``others``."""

    names: Names
    others: Names
    how: str


@dataclass(frozen=True, slots=True)
class And:
    parts: "tuple[Formula, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    parts: "tuple[Formula, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    part: "Formula"


Leaf = Atom | Same
Formula = Atom | Same | And | Or | Not


def leaves(formula: Formula) -> Iterator[Leaf]:
    """Its questions, from left to right."""
    match formula:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield formula


def holds(formula: Formula, answer: Callable[[Leaf], bool]) -> bool:
    """Its truth by the answers to its questions."""
    match formula:
        case And(parts):
            return all(holds(part, answer) for part in parts)
        case Or(parts):
            return any(holds(part, answer) for part in parts)
        case Not(part):
            return not holds(part, answer)
        case _:
            return answer(formula)


def speaks_of_nothing(formula: Formula) -> bool:
    """Whether a record that answers no to everything matches, as under a lone ``not``."""
    return holds(formula, lambda _: False)
