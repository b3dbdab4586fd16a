"""Mailboxes of real legitimate mail with real phish planted in them.

The legitimate messages, one person's stream, are cut into blocks of consecutive messages, easy and
hard apart, and dealt to the mailboxes in seeded rounds: threads and senders stay mixed as they
came, each mailbox spans the same months and has its share of the hard ones. The partition is the
same for all seeds, so nothing leaks from `tune` to `report`; a seed chooses phish, places, and
authentication results. A planting time is uniform over the middle 80 % of the mailbox by rank of
arrival, not by the clock, since a few stray months hold hardly any mail.
"""

import random
import re
from dataclasses import dataclass

from bench.lures import authstamp, dates, headers, host, split, transplant
from bench.lures.collector import Collector, Holder
from bench.lures.corpus import Message

SMALLEST, LARGEST, USUAL = 200, 400, 229
BLOCK = {"easy": 26, "hard": 3}
PLANTED = (0, 1, 3, 10)
_PARTITION_SEED = "bongsu-lures-partition-1"


@dataclass(frozen=True, slots=True)
class Placed:
    """A message in its mailbox."""

    message_id: str
    raw: bytes
    arrived: float
    planted: bool


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One account of one case."""

    box: str
    person: Holder
    messages: tuple[Placed, ...]

    @property
    def mbox(self) -> bytes:
        """The mailbox in mboxrd quoting, in order of arrival."""
        return b"".join(_as_mbox(message) for message in self.messages)

    @property
    def planted(self) -> frozenset[str]:
        """Message ids of what was planted: the truth."""
        return frozenset(m.message_id for m in self.messages if m.planted)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that stays the same over the cases of one run."""

    hosts: dict[str, list[Message]]
    phish: list[Message]
    usual: frozenset[str]
    collector: Collector
    arm: authstamp.Arm
    keep_collector: bool


@dataclass(frozen=True, slots=True)
class Case:
    """All mailboxes of a split with k phish each, and how many phish could not be cleaned."""

    k: int
    seed: int
    mailboxes: tuple[Mailbox, ...]
    unclean: int


def partition(ham: list[Message]) -> dict[str, list[Message]]:
    """Mailbox id → its legitimate messages in order of arrival; disjoint, all used."""
    rng = random.Random(_PARTITION_SEED)
    count = max(1, len(ham) // USUAL)
    boxes: dict[str, list[Message]] = {f"m{number:02}": [] for number in range(count)}
    for stratum, size in BLOCK.items():
        stream = sorted((m for m in ham if m.stratum == stratum), key=_arrival)
        blocks = [stream[i : i + size] for i in range(0, len(stream), size)]
        order: list[str] = []
        for block in blocks:
            order = order or rng.sample(sorted(boxes), count)
            boxes[order.pop()].extend(block)
    return {box: sorted(messages, key=_arrival) for box, messages in boxes.items()}


def _arrival(message: Message) -> tuple[float, str]:
    return dates.delivered(message), message.name


def plan(
    ham: list[Message], phish: list[Message], *, side: str, arm: authstamp.Arm, raw: bool
) -> Plan:
    """The hosts and phish of one side of the split."""
    boxes = partition(ham)
    box_sides, phish_sides = split.by_mailbox(boxes), split.by_campaign(phish)
    return Plan(
        hosts={box: messages for box, messages in boxes.items() if box_sides[box] == side},
        phish=[m for m in phish if phish_sides[m.digest] == side],
        usual=transplant.usual_headers(ham),
        collector=Collector.learn(m.raw for m in phish),
        arm=arm,
        keep_collector=raw,
    )


def build(plan: Plan, k: int, seed: int) -> Case:
    """One case; no phish stands twice in it."""
    rng = random.Random(f"{seed}/{k}/{len(plan.hosts)}")
    pool = _Pool(plan, rng.sample(plan.phish, len(plan.phish)))
    mailboxes = tuple(_mailbox(plan, box, k, rng, pool) for box in sorted(plan.hosts))
    return Case(k, seed, mailboxes, pool.unclean)


class _Pool:
    """Phish in random order; one that keeps a collector string after cleaning is passed over.

    The check is made in both arms, so that `raw` plants the very same messages.
    """

    def __init__(self, plan: Plan, order: list[Message]) -> None:
        self._plan, self._order, self.unclean = plan, order, 0

    def take(self, site: transplant.Site, rng: random.Random) -> bytes:
        while True:
            raw = self._order.pop().raw
            state = rng.getstate()
            clean = transplant.transplant(raw, site, rng, self._plan.collector)
            if self._plan.collector.left_in(clean):
                self.unclean += 1
                continue
            if not self._plan.keep_collector:
                return clean
            rng.setstate(state)
            return transplant.transplant(raw, site, rng, None)


def _mailbox(plan: Plan, box: str, k: int, rng: random.Random, pool: _Pool) -> Mailbox:
    person = host.holder(int(box[1:]))
    mail = [(dates.delivered(m), host.owned(m.raw, person)) for m in plan.hosts[box]]
    donors = [donor for _, raw in mail if (donor := host.donor_of(raw))]
    times, zones = sorted(when for when, _ in mail), _zones(mail)
    placed = [_placed(raw, when, rng, plan, planted=False) for when, raw in mail]
    for _ in range(k):
        when = planting_time(times, rng)
        site = transplant.Site(person, rng.choice(donors), when, plan.usual, zones)
        placed.append(_placed(pool.take(site, rng), when, rng, plan, planted=True))
    placed.sort(key=lambda m: m.arrived)
    return Mailbox(box, person, tuple(_distinct(placed)))


def _zones(mail: list[tuple[float, bytes]]) -> tuple[int, ...]:
    found = (dates.moment(headers.text_of(raw, "date").encode()) for _, raw in mail)
    return tuple(dates.zone_of(when) for when in found if when) or (0,)


def planting_time(times: list[float], rng: random.Random) -> float:
    """A whole second between two neighbours within the middle 80 % of the arrivals."""
    place = rng.uniform(0.1, 0.9) * (len(times) - 1)
    low = int(place)
    high = min(low + 1, len(times) - 1)
    return float(round(times[low] + (place - low) * (times[high] - times[low])))


def _placed(raw: bytes, when: float, rng: random.Random, plan: Plan, *, planted: bool) -> Placed:
    raw = authstamp.stamped(raw, planted=planted, arm=plan.arm, rng=rng)
    return Placed(message_id_of(raw), raw, when, planted)


def message_id_of(raw: bytes) -> str:
    """The Message-ID without its brackets, as the product names it."""
    return headers.text_of(raw, "message-id").strip("<> ")


def _distinct(placed: list[Placed]) -> list[Placed]:
    """Message ids made unique in the mailbox; only a planted message ever gives way."""
    taken = {m.message_id for m in placed if not m.planted}
    result: list[Placed] = []
    for message in placed:
        new = message
        if message.planted:
            while new.message_id in taken:
                new = _renamed(new)
            taken.add(new.message_id)
        result.append(new)
    return result


def _renamed(message: Placed) -> Placed:
    fields, body = headers.split(message.raw)
    name = f"r{message.message_id}"
    fields = [
        headers.make("Message-Id", f"<{name}>") if f.name == "message-id" else f for f in fields
    ]
    return Placed(name, headers.join(fields, body), message.arrived, message.planted)


def _as_mbox(message: Placed) -> bytes:
    sender = headers.first(headers.split(message.raw)[0], "return-path").strip(b"<> ")
    stamp = dates.at(message.arrived).strftime("%a %b %d %H:%M:%S %Y")
    line = b"From " + (sender.split(b" ")[0] or b"MAILER-DAEMON") + b"  " + stamp.encode() + b"\n"
    body = re.sub(rb"(?m)^(>*From )", rb">\1", message.raw)
    return line + body.rstrip(b"\n") + b"\n\n"
