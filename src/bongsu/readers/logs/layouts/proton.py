"""Proton, security events: ``Event,Time,IP``, as the download of the account's settings writes it.

An address is there only from the day on which the holder had switched detailed events on; others
are two dashes or empty. What happened is a sentence in the language of the account.
"""

import re

from bongsu.readers.logs import clocks
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Cells, Framing, LayoutCard, Piece, Who
from bongsu.readers.logs.sheets import Said, Sheet, told

_FAILED = re.compile(r"fail|wrong|incorrect|실패|틀린|échec|fehlgeschlagen|falsch", re.IGNORECASE)
_OUT = re.compile(r"log ?out|sign[- ]?out|로그아웃|déconnexion|abmelden", re.IGNORECASE)
_IN = re.compile(r"log[- ]?in|sign(?:ed)?[- ]?in|로그인|connexion|anmeldung", re.IGNORECASE)
_SECOND = re.compile(r"2fa|two-factor|two factor|2단계|totp|u2f|fido|security key", re.IGNORECASE)
_CHANGES = (
    (re.compile(r"recovery|복구", re.IGNORECASE), "recovery_changed"),
    (re.compile(r"(?:2fa|two-factor|totp|u2f|fido|security key).{0,40}(?:disab|remov|delet|off)",
                re.IGNORECASE), "factor_removed"),
    (re.compile(r"(?:2fa|two-factor|totp|u2f|fido|security key).{0,40}(?:enab|add|register|on\b)",
                re.IGNORECASE), "factor_added"),
    (re.compile(r"password.{0,20}reset|reset.{0,20}password|재설정", re.IGNORECASE),
     "password_reset"),
    (re.compile(r"password.{0,20}(?:chang|updat)|chang.{0,20}password|비밀번호.{0,6}변경",
                re.IGNORECASE), "password_changed"),
    (re.compile(r"session.{0,20}revok|revok.{0,20}session", re.IGNORECASE), "sessions_revoked"),
)  # fmt: skip


def _event(row: CsvRow, piece: Piece) -> Said:
    event = row.get("event") or ""
    who = Who(
        actor=piece.address, ip=told(row.get("ip")), user_agent=told(row.get("device", "app"))
    )
    when = clocks.written(row.get("time"), zone="UTC", order=piece.day_order)
    return Said(when, operation=event or None, who=who, rows=_rows(event))


def _rows(event: str) -> list[tuple[str, Cells]]:
    change = next((kind for sign, kind in _CHANGES if sign.search(event)), None)
    if change and not _IN.search(event):
        state = "failed" if _FAILED.search(event) else "done"
        return [("user_management", {"change": change, "state_class": state})]
    if not (_IN.search(event) or _OUT.search(event)):
        return []
    cells = {
        "activity": "logoff" if _OUT.search(event) else "logon",
        "outcome": "failure" if _FAILED.search(event) else "success",
        "reason": event if _FAILED.search(event) else None,
        "protocol": "unknown",
        "factor": "code" if _SECOND.search(event) else "unknown",
    }
    return [("authentication", cells)]


LAYOUT = Sheet(
    LayoutCard(
        "proton_security_events", version=1, order=36, framing=Framing.CSV, known=True,
        source="Proton's published web client, which writes the file; Proton: Account monitor",
    ),
    needs=(("event",), ("time",), ("ip",)),
    used=frozenset({"event", "time", "ip", "device", "app"}),
    read=_event,
    first=("event", "time", "ip"),
)  # fmt: skip
