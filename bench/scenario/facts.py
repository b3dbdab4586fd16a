"""What one run says of each lure, of honest mail by kind, and of each account: rows for tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from bench.lures.measure import Ranked, Run
from bench.scenario.product import THRESHOLD, Answer
from bench.scenario.truth import Box

BONGSU = "Bongsu"


@dataclass(slots=True)
class LureFact:
    """One planted message. ``within`` and ``alerts`` say by ranker whether it stands among the ten
    first of its mailbox (ties by expectation) and above the ranker's own threshold.
    """

    seed: int
    account: str
    told: bool
    message_id: str
    family: str
    language: str
    late: bool
    campaign: str
    above: bool
    alert: bool
    called: bool
    classes: int
    within: dict[str, float] = field(default_factory=dict)
    alerts: dict[str, bool] = field(default_factory=dict)


@dataclass(slots=True)
class HonestFact:
    """Honest messages of one kind in one mailbox; ``called`` counts what is called a lure."""

    seed: int
    account: str
    told: bool
    kind: str
    n: int
    called: int
    alerts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class AccountFact:
    """One account's status on each rung, as the truth expects it and as it was judged."""

    seed: int
    account: str
    told: bool
    messages: int
    expected: dict[str, str]
    found: dict[str, str]


@dataclass(slots=True)
class Facts:
    """Everything that was seen so far; ``notes`` are sentences about the run itself."""

    lures: list[LureFact] = field(default_factory=list)
    honest: list[HonestFact] = field(default_factory=list)
    accounts: list[AccountFact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        return asdict(self)

    @classmethod
    def of_json(cls, kept: Mapping[str, Any]) -> "Facts":
        return cls(
            [LureFact(**row) for row in kept["lures"]],
            [HonestFact(**row) for row in kept["honest"]],
            [AccountFact(**row) for row in kept["accounts"]],
            list(kept["notes"]),
        )

    def judged(self, seed: int, box: Box, answer: Answer) -> None:
        """Note the product's word on one mailbox."""
        who = (seed, box.address, box.told)
        scored = answer.scored.get(box.address, {})
        found = dict(answer.verdicts.get(box.address, {}))
        messages = len(box.mail.messages)
        self.accounts.append(AccountFact(*who, messages, dict(box.account["expected"]), found))
        for name, lure in box.lures.items():
            it = scored.get(name)
            self.lures.append(
                LureFact(
                    *who,
                    name,
                    lure["family"],
                    lure["language"],
                    lure["written_after_freeze"],
                    lure["campaign"],
                    above=bool(it and it.score >= THRESHOLD),
                    alert=bool(it and it.alert),
                    called=bool(it and it.called),
                    classes=len(it.classes) if it else 0,
                )
            )
        for kind, names in _by_kind(box):
            called = sum(name in scored and scored[name].called for name in names)
            self.honest.append(HonestFact(*who, kind, len(names), called))
        self.ranked(seed, box, BONGSU, answer.ranking(box.address))

    def ranked(self, seed: int, box: Box, ranker: str, ranking: Iterable[Ranked]) -> None:
        """Note a ranker's order of one mailbox, which must have been judged before."""
        names = frozenset(m.message_id for m in box.mail.messages)
        run = Run(box.address, 0, seed, names, frozenset(box.lures), tuple(ranking))
        alerts = {each.message_id for each in run.ranking if each.alert}
        for lure in self.lures:
            if (lure.seed, lure.account) == (seed, box.address):
                lure.within[ranker] = run.places[lure.message_id][0]
                lure.alerts[ranker] = lure.message_id in alerts
        kinds = dict(_by_kind(box))
        for fact in self.honest:
            if (fact.seed, fact.account) == (seed, box.address):
                fact.alerts[ranker] = len(alerts.intersection(kinds[fact.kind]))


def _by_kind(box: Box) -> Iterator[tuple[str, list[str]]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for name, kind in box.honest.items():
        kinds[kind].append(name)
    yield from kinds.items()
