"""The answer sheet: what was planted, where, and what an examiner may fairly conclude."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bongsu.scenario.people import EXPECTED_LATER, HOLDERS, Holder
from bongsu.scenario.providers import PROVIDERS
from bongsu.scenario.records import Ledger, Lure

FORMAT_VERSION = 1
_NO_SENT = "maildir-no-sent"

_DOC = {
    "format_version": "Raised when a field changes its meaning.",
    "seed": "The number the case was generated from; the same number gives the same bytes.",
    "fiction": "True: every person, office, address and message in this case is invented.",
    "providers": (
        "The mailbox providers. Only the header block stamped on top by these is trustworthy; "
        "an empty authserv_id means that this provider writes Authentication-Results without "
        "one, and the results stand above the Received hop that names border_host."
    ),
    "accounts": (
        "One entry per mailbox. export is the path in intake.csv (empty: not arrived). "
        "messages counts copies in the export. has_sent says whether the export holds a Sent "
        "folder."
    ),
    "accounts.expected": (
        "What the mail alone supports on the first two rungs: evidenced, indicated, nothing, "
        "not_examined."
    ),
    "accounts.true_rungs": "What really happened in the story, whether or not the mail shows it.",
    "accounts.bulk_lures": (
        "How many untailored lures the mailbox received; they do not make a holder targeted."
    ),
    "lures": "One entry per planted message and mailbox, by message id and account.",
    "lures.family": "The kind of trick.",
    "lures.tailored": (
        "True if the words show that it was written for this holder, office or circle."
    ),
    "lures.reasons": (
        "Reason classes truly present in this copy: identity, origin, content_link, payload, "
        "behaviour. Relative to what this mailbox knows."
    ),
    "lures.expected_account": "The account's expected rungs, repeated for convenience.",
    "lures.campaign": "Name of the campaign, or empty.",
    "notices": (
        "True notices of the provider about what the intruder did: sign_in, app_password or "
        "forwarding. The holders' own sign-ins stand under honest_doubles."
    ),
    "notices.deleted": "True where the intruder threw the notice away: it lies in Trash.",
    "sent_by_other_hand": "Messages in Sent that the holder did not write.",
    "traces": "What holders did about a lure: reply_sent, forward_asking, draft.",
    "honest_doubles": "Honest messages that resemble lures; calling one a lure is a false alarm.",
    "campaigns": "The same lure in several mailboxes.",
    "broken": (
        "Deliberately damaged or foreign items. path is relative to the case; member is inside it."
    ),
}

_EXPECTED = {
    "gaon.yun@hanbit-portal.example": ("evidenced", "nothing"),
    "dodam.baek@saebyeok.example": ("evidenced", "nothing"),
    "mir.seo@northlight.example": ("evidenced", "evidenced"),
    "eleanor.brackwater@northlight.example": ("evidenced", "indicated"),
    "tobias.fenwright@cairnpost.example": ("indicated", "indicated"),
    "haedeun.cha@hanbit-portal.example": ("evidenced", "not_examined"),
}
_BORDER = {
    "hanbit-portal.example": "hm.hanbit-portal.example",
    "saebyeok.example": "post.saebyeok.example",
    "northlight.example": "mx.northlight.example",
    "cairnpost.example": "edge.cairnpost.example",
    "vaultwren.example": "vaultwren.example",
}


def expected(account: str) -> dict[str, str]:
    """The rungs that an examiner can reach from the mail alone."""
    targeted, engaged = _EXPECTED.get(account, ("nothing", "nothing"))
    return {"targeted": targeted, "engaged": engaged}


def _account(holder: Holder, ledger: Ledger, counts: Mapping[str, int]) -> dict[str, object]:
    account = holder.person.address
    mine = [lure for lure in ledger.lures if lure.account == account]
    answered = any(t.account == account and t.kind == "reply_sent" for t in ledger.traces)
    return {
        "account": account,
        "holder": holder.person.name,
        "role": holder.role,
        "export": holder.export,
        "messages": counts.get(account, 0),
        "has_sent": bool(holder.export) and holder.kind != _NO_SENT,
        "expected": expected(account)
        if holder.export
        else {"targeted": "not_examined", "engaged": "not_examined"},
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


def _lure(lure: Lure) -> dict[str, object]:
    return {
        "message_id": lure.letter.message_id,
        "account": lure.account,
        "family": lure.family,
        "language": lure.letter.sender.lang,
        "tailored": lure.tailored,
        "reasons": list(lure.reasons),
        "expected_account": expected(lure.account),
        "campaign": lure.campaign,
        "note": lure.note,
    }


def _campaigns(ledger: Ledger) -> list[dict[str, object]]:
    names = sorted({lure.campaign for lure in ledger.lures if lure.campaign})
    return [
        {
            "name": name,
            "accounts": [x.account for x in ledger.lures if x.campaign == name],
            "message_ids": [x.letter.message_id for x in ledger.lures if x.campaign == name],
        }
        for name in names
    ]


def truth_json(seed: int, ledger: Ledger, counts: Mapping[str, int]) -> bytes:
    """The whole sheet as UTF-8 JSON."""
    sheet = {
        "_doc": _DOC,
        "format_version": FORMAT_VERSION,
        "seed": seed,
        "fiction": True,
        "providers": [
            {"domain": p.domain, "authserv_id": p.authserv_id, "border_host": _BORDER[p.domain]}
            for p in PROVIDERS.values()
        ],
        "accounts": [_account(h, ledger, counts) for h in (*HOLDERS, EXPECTED_LATER)],
        "lures": [_lure(lure) for lure in ledger.lures],
        "traces": [
            {
                "message_id": t.letter.message_id,
                "account": t.account,
                "about": t.about,
                "kind": t.kind,
            }
            for t in ledger.traces
        ],
        "notices": [
            {
                "message_id": n.letter.message_id,
                "account": n.account,
                "kind": n.kind,
                "deleted": n.deleted,
            }
            for n in ledger.notices
        ],
        "sent_by_other_hand": [
            {"message_id": o.letter.message_id, "account": o.account} for o in ledger.other_hand
        ],
        "honest_doubles": [
            {"message_id": d.letter.message_id, "account": d.account, "kind": d.kind, "why": d.why}
            for d in ledger.doubles
        ],
        "campaigns": _campaigns(ledger),
        "broken": ledger.broken,
    }
    return (json.dumps(sheet, ensure_ascii=False, indent=1) + "\n").encode()
