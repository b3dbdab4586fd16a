"""How much a shared value weighs: what its type may weigh, less what the data say against it.

Only what shows the value itself counts, so that evidence that does not can never strengthen it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bongsu.linking.observed import Observed, Shown, Value
from bongsu.linking.powers import PLAIN, TYPES, Family, Power
from bongsu.linking.texts import MADE
from bongsu.model.campaign import account_of

SEVERAL = 2
"""Mailboxes whose ordinary mail shows a value that then links nothing."""
MANY = 6
"""Different texts or files beside which a value stands, from which it links no longer alone: it
may be a service's, a kit's or a much forged one."""
AT_MOST = 350
"""Points of such a value, as much as the best of the types that link only together."""
CROWD = 200
"""A value that links only together with others links nothing beyond so many incidents."""
_RECORDS = ""
"""The one setting of all records: sign-ins have no words to tell hands apart by."""
_SAME_WORDS = ("message", *MADE, "file_digest")
_SAME_NAMES = ("address", "domain")
_ABOUT_WORDS = frozenset({Family.TEXT, Family.FILE})


@dataclass(frozen=True, slots=True)
class Weight:
    """What a value weighs, in hundredths of a natural logarithm, and what it can do here."""

    points: int
    power: Power


def weights(
    holders: Mapping[Value, Sequence[str]], observed: Sequence[Observed]
) -> dict[Value, Weight]:
    """Weights of values of two incidents or more; those that link nothing are left out.

    ``holders`` are the incidents that show each value.
    """
    words, names = _settings(holders, _SAME_WORDS), _settings(holders, _SAME_NAMES)
    records = frozenset(i.key for each in observed for i in each.incidents if i.kind != "mail")
    result = {}
    for value, keys in holders.items():
        told = TYPES[value[0]]
        settings = names if told.family in _ABOUT_WORDS else words
        spread = len({_RECORDS if key in records else settings.get(key, key) for key in keys})
        power, points = told.power, _points(value, spread, shown(value, keys, observed))
        if power is Power.ALONE and spread >= MANY and not told.owned:
            power, points = Power.TOGETHER, min(points, AT_MOST)
        if points > 0 and (power is Power.ALONE or len(keys) <= CROWD):
            result[value] = Weight(points, power)
    return result


def shown(value: Value, keys: Sequence[str], observed: Sequence[Observed]) -> Shown:
    """How common a value is in all cases together; what is claimed or answered to, as it is in
    whichever part is more common.
    """
    alone = Shown(len(keys), len({account_of(key) for key in keys}))
    plain = (PLAIN.get(value[0], value[0]), value[1])
    told = [_told(each, observed) for each in dict.fromkeys((value, plain))]
    return max((t for t in told if t), key=_commonness, default=alone)


def counted(values: Iterable[Collection[Value]]) -> set[Value]:
    """Values of which a case is to say how common they are: no texts, which it compares itself."""
    every = {value for own in values for value in own if value[0] not in MADE}
    return every | {(PLAIN[name], text) for name, text in every if name in PLAIN}


def _told(value: Value, observed: Sequence[Observed]) -> Shown | None:
    told = [each.shown[value] for each in observed if value in each.shown]
    return sum(told, Shown()) if told else None


def _commonness(seen: Shown) -> tuple[int, int, int]:
    return seen.background_mailboxes, seen.background, seen.messages


def _points(value: Value, spread: int, common: Shown) -> int:
    told = TYPES[value[0]]
    if told.power is Power.NEVER or common.background_mailboxes >= SEVERAL:
        return 0
    return told.points - _log(1 + common.background) - _log(max(1, spread - 1))


def _log(number: int) -> int:
    return round(100 * log(number))


def _settings(holders: Mapping[Value, Sequence[str]], types: Iterable[str]) -> dict[str, str]:
    """Incidents that such values join stand in one setting, by the least key of them all.

    A value that stands in many settings is a carrier's or a kit's, not a hand's.
    """
    chosen = frozenset(types)
    groups = Groups()
    for (name, _), keys in holders.items():
        if name in chosen:
            for key in keys[1:]:
                groups.join(keys[0], key)
    return {key: groups.of(key) for key in groups.parent}


class Groups:
    """What is joined, by the least name of each group: the order of joining does not matter."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The least name of its group."""
        root = name
        while (above := self.parent.setdefault(root, root)) != root:
            root = above
        while self.parent[name] != root:
            self.parent[name], name = root, self.parent[name]
        return root

    def add(self, *names: str) -> None:
        """Names that may stay alone."""
        for name in names:
            self.of(name)

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self.parent[second] = first

    def members(self) -> dict[str, list[str]]:
        """Names by the least of their group, sorted."""
        result: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.parent):
            result[self.of(name)].append(name)
        return dict(result)
