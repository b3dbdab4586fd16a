"""Pairs of incidents that belong together, from an index of what they show."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bongsu.linking.observed import Observed, Value
from bongsu.linking.powers import TYPES, Power
from bongsu.linking.rarity import shown, weights
from bongsu.model.campaign import CIRCUMSTANCES, Incident, Link, LinkReason, account_of

THRESHOLD = 500
"""Points from which two incidents are linked: their odds rise by a factor of 150."""
TOGETHER = 600
"""The same where no reason links alone."""
REACH = {Power.ALONE: 24, Power.TOGETHER: 8}
"""With how many next ones in time an incident of a crowded value is compared: never with all."""
_DAY_MS = 24 * 3_600_000
_NOW = ("time", "day")
_HERE = ("one_account", "account")


def links(observed: Sequence[Observed]) -> tuple[Link, ...]:
    """Every link of these cases, strongest first. Neither order nor number of unrelated rows of
    theirs changes a link.
    """
    return Linker(observed).links()


class Linker:
    """One linking: the index from values to incidents, and what each value weighs."""

    def __init__(self, observed: Sequence[Observed]) -> None:
        self._observed = sorted(observed, key=lambda each: each.case_id)
        self._incidents = {i.key: i for each in self._observed for i in each.incidents}
        values = {key: v for each in self._observed for key, v in each.values.items()}
        self._holders = self._index(values)
        self._weights = weights(self._holders, self._observed)
        self._values = {
            key: own
            for key, all_of in values.items()
            if (own := frozenset(v for v in all_of if v in self._weights))
        }

    def links(self) -> tuple[Link, ...]:
        """Strongest first."""
        found = filter(None, map(self._link, self._candidates()))
        return tuple(sorted(found, key=lambda link: (-link.points, link.first, link.second)))

    def reasons(self, first: str, second: str) -> tuple[LinkReason, ...]:
        """All that two incidents share and that counts, one of each family, strongest first."""
        shared = self._values.get(first, frozenset()) & self._values.get(second, frozenset())
        best: dict[str, Value] = {}
        for value in sorted(shared, key=self._strength):
            best.setdefault(TYPES[value[0]].family, value)
        found = [self._reason(value) for value in best.values()]
        if found and self._at_once(first, second):
            found.append(_circumstance(*_NOW))
        if any(value[0] == "ip" for value in best.values()) and account_of(first) == account_of(
            second
        ):
            found.append(_circumstance(*_HERE))
        return tuple(found)

    def _index(self, values: Mapping[str, frozenset[Value]]) -> dict[Value, list[str]]:
        """Incidents by value in order of time, for values that two or more show."""
        holders: defaultdict[Value, list[str]] = defaultdict(list)
        for key in sorted(values, key=self._moment):
            for value in values[key]:
                holders[value].append(key)
        return {value: keys for value, keys in holders.items() if len(keys) > 1}

    def _moment(self, key: str) -> tuple[int, str]:
        return self._incidents[key].t_ms or 0, key

    def _candidates(self) -> set[tuple[str, str]]:
        return {pair for value in self._weights for pair in self._neighbours(value)}

    def _neighbours(self, value: Value) -> Iterator[tuple[str, str]]:
        keys, reach = self._holders[value], REACH[self._weights[value].power]
        for at, one in enumerate(keys):
            for other in keys[at + 1 : at + 1 + reach]:
                yield (one, other) if one < other else (other, one)

    def _link(self, pair: tuple[str, str]) -> Link | None:
        reasons = self.reasons(*pair)
        points = sum(reason.points for reason in reasons)
        return Link(*pair, points, reasons) if self._enough(reasons, points) else None

    def _enough(self, reasons: Sequence[LinkReason], points: int) -> bool:
        """One that links alone, or two of different families besides circumstances."""
        shared = [(r.type, r.untrusted_value) for r in reasons if r.type not in CIRCUMSTANCES]
        if any(self._weights[value].power is Power.ALONE for value in shared):
            return points >= THRESHOLD
        return len(shared) > 1 and points >= TOGETHER

    def _strength(self, value: Value) -> tuple[int, Value]:
        return -self._weights[value].points, value

    def _reason(self, value: Value) -> LinkReason:
        common = shown(value, self._holders[value], self._observed)
        return LinkReason(
            *value,
            self._weights[value].points,
            common.mailboxes,
            common.messages,
            common.background,
        )

    def _at_once(self, first: str, second: str) -> bool:
        one, other = self._time(first), self._time(second)
        return one is not None and other is not None and abs(one - other) < _DAY_MS

    def _time(self, key: str) -> int | None:
        incident: Incident = self._incidents[key]
        return incident.t_ms


def _circumstance(name: str, value: str) -> LinkReason:
    """What no value shows, so that nothing is counted."""
    return LinkReason(name, value, TYPES[name].points, 0, 0, 0)
