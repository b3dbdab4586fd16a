"""Real phish, each message an incident, before old legitimate mail: what is joined, and links drawn
by chance to be judged by hand.
"""

import random
from dataclasses import dataclass
from pathlib import Path

from bench.linking.read import account_id, filled
from bench.lures.corpus import load
from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.model.campaign import Campaign, Link, incident_key
from bongsu.steps.lake_tables import Row, rows_of, select, tables
from bongsu.steps.observe import observed

DRAWN = 50
BOXES = 5
_PHISH = "phish@box.example"


@dataclass(frozen=True, slots=True)
class Linked:
    """What came of it; ``texts`` are messages by incident key, to be printed side by side."""

    observed: Observed
    links: tuple[Link, ...]
    campaigns: tuple[Campaign, ...]
    texts: dict[str, Row]

    def drawn(self, seed: int) -> list[Link]:
        """The same fifty for the same links and seed."""
        return random.Random(seed).sample(self.links, min(DRAWN, len(self.links)))


def run(data: Path) -> Linked:
    """Reads both sets and links."""
    ham, phish = load(data)
    boxes = {f"ham{box}@box.example": ham[box::BOXES] for box in range(BOXES)} | {_PHISH: phish}
    lake = filled({name: [(m.raw, m.envelope) for m in own] for name, own in boxes.items()})
    mail = tables()["email_activity"]
    rows = rows_of(lake, mail.filter(mail.account_id == account_id(_PHISH)))
    select(lake, [(row["account_id"], row["row_id"]) for row in rows])
    seen = observed(lake, "phish")
    found = links([seen])
    texts = {incident_key(row["account_id"], row["message_key"]): row for row in rows}
    return Linked(seen, found, campaigns([seen], found), texts)
