"""The answer sheet: what was planted, where, and what an examiner may fairly conclude.

It grows account by account and keeps rows, not letters, so that a large case fits in memory.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from bongsu.scenario import frozen
from bongsu.scenario.exports import NO_SENT
from bongsu.scenario.identity.answers import Answers
from bongsu.scenario.people import Holder
from bongsu.scenario.providers import PROVIDERS
from bongsu.scenario.records import Ledger, Lure
from bongsu.scenario.truth_doc import DOC

FORMAT_VERSION = 2
_ENOUGH_CLASSES = 2
_BORDER = {
    "hanbit-portal.example": "hm.hanbit-portal.example",
    "saebyeok.example": "post.saebyeok.example",
    "northlight.example": "mx.northlight.example",
    "cairnpost.example": "edge.cairnpost.example",
    "vaultwren.example": "vaultwren.example",
}
Row = dict[str, object]


@dataclass(slots=True)
class Sheet:
    """The truth of the accounts that were written so far."""

    accounts: list[Row] = field(default_factory=list)
    lures: list[Row] = field(default_factory=list)
    traces: list[Row] = field(default_factory=list)
    notices: list[Row] = field(default_factory=list)
    other_hand: list[Row] = field(default_factory=list)
    doubles: list[Row] = field(default_factory=list)
    broken: list[dict[str, str]] = field(default_factory=list)
    answers: Answers = field(default_factory=Answers)

    def account(self, holder: Holder, ledger: Ledger, messages: int) -> None:
        """Note one mailbox: what may be concluded, and what is true."""
        self.accounts.append(_account(holder, ledger, messages))

    def planted(self, ledger: Ledger, holders: Sequence[Holder]) -> None:
        """Note what was planted in these mailboxes."""
        rungs = {h.person.address: expected(h, ledger) for h in holders}
        self.lures += (
            _lure(lure) | {"expected_account": rungs[lure.account]} for lure in ledger.lures
        )
        self.traces += (
            _place(t.letter.message_id, t.account, about=t.about, kind=t.kind)
            for t in ledger.traces
        )
        self.notices += (
            _place(n.letter.message_id, n.account, kind=n.kind, deleted=n.deleted)
            for n in ledger.notices
        )
        self.other_hand += (_place(o.letter.message_id, o.account) for o in ledger.other_hand)
        self.doubles += (
            _place(d.letter.message_id, d.account, kind=d.kind, why=d.why) for d in ledger.doubles
        )
        self.broken += ledger.broken

    def json(self, seed: int, months: int, difficulty: str, plot: Row | None = None) -> bytes:
        """The whole sheet as UTF-8 JSON, with the plot where the case is part of one."""
        self.answers.finish(self.accounts)
        sheet: Row = {
            "_doc": DOC,
            "format_version": FORMAT_VERSION,
            "seed": seed,
            "months": months,
            "difficulty": difficulty,
            "fiction": True,
            "frozen": {"commit": frozen.COMMIT, "detectors": frozen.DETECTORS},
            "providers": [
                {"domain": p.domain, "authserv_id": p.authserv_id, "border_host": _BORDER[p.domain]}
                for p in PROVIDERS.values()
            ],
            "accounts": self.accounts,
            "lures": self.lures,
            "traces": self.traces,
            "notices": self.notices,
            "sent_by_other_hand": self.other_hand,
            "honest_doubles": self.doubles,
            "takeovers": self.answers.takeovers,
            "identity_exports": self.answers.exports,
            "identity_doubles": self.answers.doubles,
            "campaigns": self._campaigns(),
            "broken": self.broken,
        }
        if plot:
            sheet["plot"] = plot
        return (json.dumps(sheet, ensure_ascii=False, indent=1) + "\n").encode()

    def _campaigns(self) -> list[Row]:
        by_name: dict[str, list[Row]] = {}
        for lure in self.lures:
            if lure["campaign"]:
                by_name.setdefault(str(lure["campaign"]), []).append(lure)
        return [
            {
                "name": name,
                "accounts": [x["account"] for x in by_name[name]],
                "message_ids": [x["message_id"] for x in by_name[name]],
            }
            for name in sorted(by_name)
        ]


def _place(message_id: str, account: str, **facts: object) -> Row:
    return {"message_id": message_id, "account": account, **facts}


def expected(holder: Holder, ledger: Ledger) -> dict[str, str]:
    """The rungs that an examiner can reach from the mail alone."""
    if not holder.export:
        return {"targeted": "not_examined", "engaged": "not_examined"}
    account = holder.person.address
    aimed = [x for x in ledger.lures if x.account == account and x.tailored]
    classes = {reason for lure in aimed for reason in lure.reasons}
    acts = {t.kind for t in ledger.traces if t.account == account}
    return {"targeted": _targeted(aimed, classes), "engaged": _engaged(holder, acts)}


def _targeted(aimed: Sequence[Lure], classes: set[str]) -> str:
    if not aimed:
        return "nothing"
    return "evidenced" if len(classes) >= _ENOUGH_CLASSES else "indicated"


def _engaged(holder: Holder, acts: set[str]) -> str:
    if holder.kind == NO_SENT:
        return "not_examined"
    if "reply_sent" in acts:
        return "evidenced"
    return "indicated" if acts else "nothing"


def _account(holder: Holder, ledger: Ledger, messages: int) -> Row:
    account = holder.person.address
    mine = [lure for lure in ledger.lures if lure.account == account]
    answered = any(t.account == account and t.kind == "reply_sent" for t in ledger.traces)
    return {
        "account": account,
        "holder": holder.person.name,
        "role": holder.role,
        "export": holder.export,
        "messages": messages,
        "has_sent": bool(holder.export) and holder.kind != NO_SENT,
        "expected": expected(holder, ledger),
        "true_rungs": {
            "targeted": any(lure.tailored for lure in mine),
            "engaged": answered,
            "accessed": any(each.account == account for each in ledger.other_hand),
            "controlled": any(each.account == account and each.deleted for each in ledger.notices),
            "drained": False,
        },
        "lures": [lure.letter.message_id for lure in mine],
        "bulk_lures": sum(not lure.tailored for lure in mine),
    }


def _lure(lure: Lure) -> Row:
    lang = lure.letter.sender.lang
    return {
        "message_id": lure.letter.message_id,
        "account": lure.account,
        "family": lure.family,
        "language": lang,
        "written_after_freeze": frozen.written_after(lure.family, lang),
        "tailored": lure.tailored,
        "reasons": list(lure.reasons),
        "campaign": lure.campaign,
        "note": lure.note,
    }
