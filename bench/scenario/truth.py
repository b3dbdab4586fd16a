"""A generated case as the bench needs it: mailboxes of delivered mail, and what each message is."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.lures import dates
from bench.lures.collector import Holder
from bench.lures.mailboxes import Mailbox, Placed
from bench.scenario.exports import Copy, copies
from bongsu.scenario import story

Row = Mapping[str, Any]
ORDINARY, NOTICE = "ordinary", "notice of an intrusion"
_STORY = frozenset(holder.person.address for holder in story.HOLDERS)


@dataclass(frozen=True, slots=True)
class Box:
    """One mailbox with its truth: ``lures`` by message id, ``honest`` the kind of each other."""

    account: Row
    mail: Mailbox
    lures: Mapping[str, Row]
    honest: Mapping[str, str]

    @property
    def address(self) -> str:
        return str(self.account["account"])

    @property
    def told(self) -> bool:
        """Whether it belongs to the fixed cast of the first story."""
        return self.address in _STORY


def boxes(case: Path) -> Iterator[Box]:
    """Every mailbox of the case, those without an export empty."""
    truth = json.loads((case / "truth.json").read_text(encoding="utf-8"))
    kinds = {(d["account"], d["message_id"]): d["kind"] for d in truth["honest_doubles"]}
    kinds |= {(n["account"], n["message_id"]): NOTICE for n in truth["notices"]}
    for account in truth["accounts"]:
        address = account["account"]
        lures = {x["message_id"]: x for x in truth["lures"] if x["account"] == address}
        found = list(copies(case / account["export"])) if account["export"] else []
        mail = _mailbox(account, found, lures)
        honest = {
            m.message_id: kinds.get((address, m.message_id), ORDINARY)
            for m in mail.messages
            if not m.planted
        }
        here = {m.message_id: lures[m.message_id] for m in mail.messages if m.planted}
        yield Box(account, mail, here, honest)


def _mailbox(account: Row, found: list[Copy], lures: Mapping[str, Row]) -> Mailbox:
    """Delivered messages in order of their dates, each once."""
    first: dict[str, Copy] = {}
    for copy in found:
        if copy.delivered:
            first.setdefault(copy.message_id, copy)
    placed = (
        Placed(c.message_id, c.raw, _dated(c.raw), c.message_id in lures) for c in first.values()
    )
    person = Holder(str(account["holder"]), str(account["account"]))
    return Mailbox(person.address, person, tuple(sorted(placed, key=lambda m: m.arrived)))


def _dated(raw: bytes) -> float:
    head = raw.partition(b"\n\n")[0]
    at = head.lower().find(b"\ndate:")
    return dates.seconds(head[at + 6 :].partition(b"\n")[0]) or 0.0 if at >= 0 else 0.0
