"""Real phish, each message an incident, before old legitimate mail: what is joined, and links drawn
by chance to be judged by hand.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from bench.lures.corpus import Message, load
from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.model.campaign import Campaign, Link, incident_key
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job
from bongsu.steps.lake_tables import Row, rows_of, select, tables
from bongsu.steps.observe import observed
from bongsu.testing.fakes import MemoryLake

DRAWN, SEED = 50, 6
BOXES = 5
_PHISH = "acc_phish"
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Linked:
    """What came of it; ``texts`` are messages by incident key, to be printed side by side."""

    observed: Observed
    links: tuple[Link, ...]
    campaigns: tuple[Campaign, ...]
    texts: dict[str, Row]

    def drawn(self) -> list[Link]:
        """The same fifty for the same links."""
        return random.Random(SEED).sample(self.links, min(DRAWN, len(self.links)))


def run(data: Path) -> Linked:
    """Reads both sets and links."""
    ham, phish = load(data)
    lake = MemoryLake()
    boxes = {f"acc_ham_{box}": ham[box::BOXES] for box in range(BOXES)} | {_PHISH: phish}
    _fill(lake, boxes)
    mail = tables()["email_activity"]
    rows = rows_of(lake, mail.filter(mail.account_id == _PHISH))
    select(lake, [(row["account_id"], row["row_id"]) for row in rows])
    seen = observed(lake, "phish")
    found = links([seen])
    texts = {incident_key(row["account_id"], row["message_key"]): row for row in rows}
    return Linked(seen, found, campaigns([seen], found), texts)


def _fill(lake: MemoryLake, boxes: dict[str, Sequence[Message]]) -> None:
    """The product's own rows of these messages."""
    parts: dict[str, list[pa.RecordBatch]] = {}
    for job in _jobs(boxes):
        for name, batch in read_job(job).tables.items():
            parts.setdefault(name, []).append(batch)
    for name, batches in parts.items():
        lake.put(name, pa.Table.from_batches(batches))


def _jobs(boxes: dict[str, Sequence[Message]]) -> Iterable[Job]:
    for account, messages in boxes.items():
        for at in range(0, len(messages), _BATCH):
            some = enumerate(messages[at : at + _BATCH], at)
            raw = tuple(
                RawMessage(number, 0, len(m.raw), m.raw, m.envelope, "INBOX", "")
                for number, m in some
            )
            yield Job(at, f"exh_{account}", account, f"{account}@box.example", "", raw)
