"""Microsoft Entra sign-ins: CSV of the portal and of Log Analytics, Graph's JSON, diagnostic lines.

Fields by "signIn resource type" and "SigninLogs" (Microsoft Learn); headings of the portal's CSV
as published scripts quote them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bongsu.readers.logs import clocks, documents, entra, flat, times
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Framing, Head, LayoutCard, Piece, Record, Unreadable, Who
from bongsu.readers.logs.sheets import Said, Sheet, told

_SOURCE = "Microsoft Learn: signIn resource type; headings of the CSV as published scripts quote"
_SIGNS = ('"appDisplayName"', '"userPrincipalName"', '"ipAddress"', '"clientAppUsed"')
_TIMES = ("date (utc)", "date", "날짜(utc)", "날짜", "createddatetime", "createddatetime [utc]",
          "timegenerated [utc]", "timegenerated")  # fmt: skip
_USER = ("username", "사용자 이름", "userprincipalname")
_IP = ("ip address", "ip 주소", "ipaddress")
_APP = ("application", "애플리케이션", "appdisplayname")
_CLIENT = ("client app", "클라이언트 앱", "clientappused")
_CODE = ("sign-in error code", "error code", "resulttype")
_NEED = ("authentication requirement", "인증 요구 사항", "authenticationrequirement")
_ID = ("request id", "요청 id", "id", "correlation id", "상관 관계 id", "correlationid")
_AGENT = ("user agent", "사용자 에이전트", "useragent")
_MFA = ("multifactor authentication auth method", "multifactor authentication result")
_RISK = ("risk level during sign-in", "risk level (during sign-in)", "risk level", "risk state",
         "risk level (aggregate)", "risklevelduringsignin", "riskstate")  # fmt: skip


def _card(name: str, order: int, framing: Framing) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=framing, known=True, source=_SOURCE,
        product="azure", service="signinlogs", retention_days=30,
    )  # fmt: skip


def _row(row: CsvRow, piece: Piece) -> Said:
    agent = row.get(*_AGENT) or " ".join(
        each for name in ("browser", "operating system") if (each := row.get(name))
    )
    token = told(row.get("incoming token type")) or ""
    who = Who(
        actor=row.get(*_USER), actor_class="holder", ip=told(row.get(*_IP)),
        user_agent=agent or None, session=told(row.get("session id", "unique token identifier")),
    )  # fmt: skip
    cells = entra.signed_in(
        who,
        status=row.get("status", "상태") or "",
        error=told(row.get(*_CODE)) or "",
        reason=_reason(row.get("failure reason", "실패 이유", "resultdescription")),
        client=row.get(*_CLIENT) or "",
        methods=" ".join(each for name in _MFA if (each := row.get(name))),
        requirement=row.get(*_NEED) or "",
        app=row.get(*_APP),
        country=entra.country(row.get("location", "위치")),
        risk=tuple(row.get(name) or "" for name in _RISK),
        fresh=not token,
    )
    when = clocks.written(row.get(*_TIMES), zone="UTC", order=piece.day_order)
    return Said(
        when, principal=row.get(*_USER), operation="Sign-in activity", who=who,
        rows=[("authentication", cells)], identity=row.get("request id", "요청 id", "id"),
    )  # fmt: skip


def _reason(text: str | None) -> str | None:
    """``Other.`` stands beside every success."""
    return None if text is None or text.strip().lower() in ("other.", "other") else told(text)


_CSV = Sheet(
    _card("entra_signins_csv", 24, Framing.CSV),
    needs=(_TIMES, _USER, _IP, (*_CLIENT, *_APP), _ID),
    used=frozenset({*_TIMES, *_USER, *_IP, *_MFA, *_RISK, *_APP, *_CLIENT, *_CODE, *_NEED, *_AGENT,
                    "status", "failure reason", "resultdescription", "location", "browser",
                    "operating system", "session id"}),
    read=_row,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lines:
    """One sign-in on each line, bare or as ``properties`` of a diagnostic record."""

    card = _card("entra_signins_lines", 25, Framing.JSON_LINES)

    def recognises(self, head: Head) -> bool:
        first, _, rest = head.text.lstrip().partition("\n")
        whole = first.rstrip().endswith("}") or not rest
        return first.startswith("{") and whole and _is_sign_in(first) and '"value"' not in first

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_line(piece))


@dataclass(frozen=True, slots=True)
class Array:
    """An array of sign-ins, bare or under ``value``."""

    card = _card("entra_signins_array", 26, Framing.JSON_ARRAY)

    def recognises(self, head: Head) -> bool:
        return head.text.lstrip()[:1] in ("[", "{") and _is_sign_in(head.text)

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_piece(piece))


LAYOUTS = (_CSV, Lines(), Array())
_MAPPED = frozenset(
    f"{before}{name}"
    for before in ("", "properties.")
    for name in ("createdDateTime", "userPrincipalName", "ipAddress", "userAgent", "clientAppUsed",
                 "appDisplayName", "authenticationRequirement", "riskLevelDuringSignIn",
                 "riskState", "status.errorCode", "status.failureReason", "sessionId",
                 "location.countryOrRegion", "authenticationDetails.authenticationMethod",
                 "mfaDetail.authMethod")
)  # fmt: skip


def _is_sign_in(text: str) -> bool:
    return sum(sign in text for sign in _SIGNS) >= len(_SIGNS) - 1


def _records(found: Iterator[documents.Document | Unreadable]) -> Iterator[Record | Unreadable]:
    for each in found:
        yield each if isinstance(each, Unreadable) else _record(*each)


def _record(start: int, end: int, data: dict[str, Any]) -> Record:
    inner = data.get("properties")
    given = inner if isinstance(inner, dict) else data
    user = _text(given, "userPrincipalName")
    service = _text(given, "servicePrincipalName")
    who = _who(given, user or service, application=not user)
    written = _text(given, "createdDateTime") or _text(data, "time")
    return Record(
        start,
        end,
        identity=_text(given, "id") or str(data),
        fields=flat.fields(data),
        when=times.iso(written, zone="UTC"),
        principal=user or service or _text(given, "userId"),
        operation=_text(data, "operationName") or "Sign-in activity",
        who=who,
        mapped=_MAPPED,
        rows=[("authentication", _cells(given, who))],
    )


def _who(given: dict[str, Any], actor: str | None, *, application: bool) -> Who:
    device = _object(given, "deviceDetail")
    seen = " ".join(str(device[n]) for n in ("browser", "operatingSystem") if device.get(n))
    return Who(
        actor=actor,
        actor_class="application" if application else "holder",
        ip=_text(given, "ipAddress"),
        user_agent=_text(given, "userAgent") or seen or None,
        session=_text(given, "sessionId"),
    )


def _cells(given: dict[str, Any], who: Who) -> dict[str, object]:
    status, location = _object(given, "status"), _object(given, "location")
    error = str(status.get("errorCode", ""))
    reason = _reason(_text(status, "failureReason")) if error not in ("", "0") else None
    risk = ("riskLevelDuringSignIn", "riskLevelAggregated", "riskState")
    return dict(
        entra.signed_in(
            who,
            status="",
            error=error,
            reason=reason,
            client=_text(given, "clientAppUsed") or "",
            methods=_methods(given),
            requirement=_text(given, "authenticationRequirement") or "",
            app=_text(given, "appDisplayName"),
            country=_text(location, "countryOrRegion"),
            risk=tuple(_text(given, name) or "" for name in risk),
            fresh=given.get("isInteractive") is not False,
        )
    )


def _methods(given: dict[str, Any]) -> str:
    steps = given.get("authenticationDetails")
    named = [
        str(step.get("authenticationMethod") or "")
        for step in (steps if isinstance(steps, list) else [])
        if isinstance(step, dict)
    ]
    return " ".join([*named, str(_object(given, "mfaDetail").get("authMethod") or "")])


def _object(data: dict[str, Any], name: str) -> dict[str, Any]:
    held = data.get(name)
    return held if isinstance(held, dict) else {}


def _text(data: dict[str, Any], name: str) -> str | None:
    held = data.get(name)
    return str(held) if held not in (None, "") else None
