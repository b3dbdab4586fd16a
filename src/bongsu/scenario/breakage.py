"""Harmless damage: exports from real people are never whole.

A cut message keeps its headers, so that it still carries the fiction mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bongsu.scenario.exports import Copy, Files
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Ledger

_STRAY: dict[str, Files] = {
    "gaon.yun@hanbit-portal.example": {
        "메모.txt": "백업 순서를 적어 둔 메모입니다. 메일이 아닙니다.\n".encode()
    },
    "imogen.castellane@vaultwren.example": {"Inbox/0000 unnamed.eml": b""},
    "gideon.marlow-ashdown@cairnpost.example": {
        "notes.txt": b"Copied from the old laptop. This is not mail.\n"
    },
    "arasol.noh@hanbit-portal.example": {"받은편지함/0000 제목없음.eml": b""},
}


def cut_one(holder: Holder, copies: Sequence[Copy], ledger: Ledger) -> list[Copy]:
    """Cut the last automatic letter in the middle of its body."""
    out = list(copies)
    automatic = [
        i for i, c in enumerate(out) if c.placed.letter.category and c.placed.folder == "inbox"
    ]
    if not holder.cut or not automatic:
        return out
    index = automatic[-1]
    whole = out[index]
    end = whole.data.index(b"\r\n\r\n") + 4
    out[index] = replace(whole, data=whole.data[: end + (len(whole.data) - end) // 2])
    ledger.broken.append(
        {"path": holder.export, "member": whole.placed.letter.message_id, "kind": "truncated"}
    )
    return out


def strays(holder: Holder, ledger: Ledger) -> Files:
    """Empty files and notes that lie among the mail."""
    found = _STRAY.get(holder.person.address, {})
    for name, data in found.items():
        ledger.broken.append(
            {"path": holder.export, "member": name, "kind": "not_mail" if data else "empty"}
        )
    return found
