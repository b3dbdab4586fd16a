"""Google Workspace audit activities: ``{"activities": […]}``, the API's answer, or JSON lines.

Each event of an activity is a record of its own. The same event stands in the logs of several
applications (a forward in `login` and in `user_accounts`): identity leaves the application out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bongsu.readers.logs import documents, flat, google, times
from bongsu.readers.logs.plugin import (
    Framing,
    Head,
    LayoutCard,
    Piece,
    Record,
    Unreadable,
    When,
    Who,
)

_SOURCE = "sample of an organisation's logs; Google: Reports API, audit activity events"
_SIGNS = ('"uniqueQualifier"', '"applicationName"', '"events"', '"admin#reports#activit')
_VALUES = ("value", "multiValue", "intValue", "multiIntValue", "boolValue", "messageValue",
           "multiMessageValue")  # fmt: skip


def _card(name: str, order: int, framing: Framing) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=framing, known=True, source=_SOURCE,
        product="gcp", service="google_workspace.admin", retention_days=180,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lines:
    """One activity on each line."""

    card = _card("google_workspace_lines", 22, Framing.JSON_LINES)

    def recognises(self, head: Head) -> bool:
        first, _, rest = head.text.lstrip().partition("\n")
        whole = first.rstrip().endswith("}") or not rest
        return first.startswith('{"') and _is_audit(first) and whole and '"activities"' not in first

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_line(piece))


@dataclass(frozen=True, slots=True)
class Array:
    """Activities in an array, bare or under ``activities`` or ``items``."""

    card = _card("google_workspace_array", 23, Framing.JSON_ARRAY)

    def recognises(self, head: Head) -> bool:
        return head.text.lstrip()[:1] in ("[", "{") and _is_audit(head.text)

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_piece(piece))


LAYOUTS = (Lines(), Array())


def _is_audit(text: str) -> bool:
    return sum(sign in text for sign in _SIGNS) >= len(_SIGNS) - 1


def _records(found: Iterator[documents.Document | Unreadable]) -> Iterator[Record | Unreadable]:
    for each in found:
        if isinstance(each, Unreadable):
            yield each
            continue
        start, end, activity = each
        events = activity.get("events")
        if not isinstance(events, list):
            yield Unreadable(start, end, "no list of events")
            continue
        for place, event in enumerate(events):
            yield _record(start, end, activity, event if isinstance(event, dict) else {}, place)


def _record(
    start: int, end: int, activity: dict[str, Any], event: dict[str, Any], place: int
) -> Record:
    about, actor = _object(activity.get("id")), _object(activity.get("actor"))
    given = _parameters(event)
    texts = {name: _text(value) for name, value in given.items()}
    name = str(event.get("name") or "")
    email = str(actor.get("email") or "") or None
    principal = google.owner(email, texts)
    written = str(about.get("time") or "")
    who = _who(activity, actor, name, texts)
    return Record(
        start,
        end,
        identity=f"{about.get('uniqueQualifier')}\n{written}\n{place}\n{name}",
        fields=flat.fields({**activity, "events": {**event, "parameters": given}}),
        when=times.iso(written, zone="UTC") if written else When(),
        principal=principal or _unnamed(actor, about),
        operation=name or None,
        who=who,
        mapped=google.MAPPED,
        rows=list(google.rows(name, texts, who)),
    )


def _who(activity: dict[str, Any], actor: dict[str, Any], name: str, given: google.Texts) -> Who:
    email = str(actor.get("email") or "") or None
    return Who(
        actor=email or str(actor.get("key") or actor.get("profileId") or "") or None,
        actor_class=google.hand(actor, name, google.owner(email, given)),
        ip=str(activity.get("ipAddress") or "") or None,
        user_agent=given.get("user_agent"),
        session=given.get("dusi"),
    )


def _unnamed(actor: dict[str, Any], about: dict[str, Any]) -> str | None:
    """Who else a record without an address may speak of: never the exhibit's account."""
    told = actor.get("profileId") or actor.get("key") or about.get("customerId")
    return str(told) if told else None


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _parameters(event: dict[str, Any]) -> dict[str, Any]:
    """Parameters by name, whatever kind of value they hold."""
    listed = event.get("parameters")
    found: dict[str, Any] = {}
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, dict) and "name" in each:
            held = next((each[kind] for kind in _VALUES if kind in each), None)
            found[str(each["name"])] = held
    return found


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(str(each) for each in value)
    return "" if value is None else str(value)
