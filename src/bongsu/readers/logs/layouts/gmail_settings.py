"""Gmail's settings: filters as Takeout's JSON or the settings page's XML, and address lists.

They tell how an account stands on the day of the export, without times. Which addresses a list of
Takeout holds (forwards, delegates, blocked ones), only the name of its file tells.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from bongsu.readers.logs import documents, flat, framing, places, times
from bongsu.readers.logs.plugin import (
    NEVER,
    Cells,
    Field,
    Framing,
    Head,
    LayoutCard,
    Piece,
    Record,
    Unreadable,
    Who,
)

_TRASH = {"trash", "^k", "휴지통", "papierkorb", "corbeille", "papelera", "ゴミ箱"}
_INBOX = {
    "inbox",
    "^i",
    "받은편지함",
    "posteingang",
    "boîte de réception",
    "recibidos",
    "受信トレイ",
}
_UNREAD = {"unread", "^u", "읽지않음", "읽지 않음", "ungelesen"}
_ENTRY, _ENTRY_END = b"<entry>", b"</entry>"
_LABELS = ("labelsToAdd", "label")
_LISTS = (
    ("forward", ("forward", "전달", "weiterleit", "transf", "reenv", "転送")),
    ("full_access", ("delegat", "위임", "deleg", "délég", "委任")),
    ("send_as", ("send mail as", "send-as", "sendas", "발신 주소")),
    ("other", ("block", "차단", "blockiert", "bloqu", "ブロック")),
)
"""What a list of addresses is for, by the name of its file in the languages that were seen."""


def _card(name: str, order: int, framing_: Framing, source: str, *, known: bool) -> LayoutCard:
    return LayoutCard(name, version=1, order=order, framing=framing_, known=known, source=source)


@dataclass(frozen=True, slots=True)
class Filters:
    """``{"filter": [{"query": …, "labelsToAdd": […], "forwardTo": …}]}``"""

    card = _card(
        "gmail_filters_json", 32, Framing.JSON_ARRAY,
        "fields as a published reader of Takeout describes them; no sample was seen", known=False,
    )  # fmt: skip

    def recognises(self, head: Head) -> bool:
        return bool(re.match(r'\s*\{\s*"filter"\s*:\s*\[', head.text))

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        for each in documents.by_piece(piece):
            if isinstance(each, Unreadable):
                yield each
                continue
            start, end, data = each
            given = {name: value for name, value in data.items() if value is not None}
            yield _rule(start, end, flat.fields(data), given, piece.address)


@dataclass(frozen=True, slots=True)
class Feed:
    """`mailFilters.xml`: an Atom feed whose entries hold ``apps:property`` of a name and a value.

    Read as text: no entity is resolved but the five of XML, and nothing is fetched.
    """

    card = _card(
        "gmail_filters_xml",
        33,
        Framing.TEXT,
        "published copies of files that the settings page exports",
        known=True,
    )
    _PROPERTY = re.compile(
        r"<apps:property\s+name=(['\"])([^'\"<>]{1,100})\1\s+value=(['\"])((?:(?!\3)[^<>])*)\3"
    )
    _UPDATED = re.compile(r"<updated>([^<]{1,40})</updated>")

    def recognises(self, head: Head) -> bool:
        return "<feed" in head.text and "schemas.google.com/apps/2006" in head.text

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        at = 0
        for part in piece.data.split(_ENTRY_END)[:-1]:
            begun = part.rfind(_ENTRY)
            if begun >= 0:
                text = framing.shown(framing.decoded(part[begun:], piece.encoding))
                yield self._record(text, at + begun, at + len(part) + len(_ENTRY_END), piece)
            at += len(part) + len(_ENTRY_END)

    def _record(self, text: str, start: int, end: int, piece: Piece) -> Record:
        given = {found[2]: html.unescape(found[4]) for found in self._PROPERTY.finditer(text)}
        fields = [Field(name, value) for name, value in given.items()]
        record = _rule(start, end, fields, given, piece.address)
        updated = self._UPDATED.search(text)
        record.when = times.iso(updated[1], zone="UTC") if updated else NEVER
        return record


@dataclass(frozen=True, slots=True)
class Addresses:
    """``{"addresses": ["…"]}``, for forwards, delegates and blocked senders alike."""

    card = _card(
        "gmail_addresses", 34, Framing.TEXT,
        "shape and file names as a published reader describes them; no sample was seen",
        known=False,
    )  # fmt: skip

    def recognises(self, head: Head) -> bool:
        return bool(re.match(r'\s*\{\s*"addresses"\s*:\s*\[\s*(?:"|\])', head.text))

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        try:
            listed = msgspec.json.decode(piece.data, type=dict[str, list[str]])["addresses"]
        except (msgspec.DecodeError, KeyError, RecursionError) as error:
            yield Unreadable(0, len(piece.data), str(error))
            return
        name = piece.context.decode("utf-8", "replace")
        setting = _list_kind(name.rpartition("/")[2])
        at = piece.data.index(b"[")
        for address in listed:
            start = piece.data.index(b'"', at)
            at = _string_end(piece.data, start)
            yield Record(
                start, at, identity=f"{setting}\n{address}",
                fields=[Field("addresses", address)], operation=setting,
                who=Who(actor_class="unknown"), mapped=frozenset({"addresses"}),
                rows=[("mailbox_setting", {
                    "setting": setting, "state_class": "present", "name": name or None,
                    **places.destination(address, piece.address),
                })],
            )  # fmt: skip


LAYOUTS = (Filters(), Feed(), Addresses())


def _list_kind(name: str) -> str:
    text = name.lower()
    return next((kind for kind, signs in _LISTS if any(s in text for s in signs)), "other")


def _string_end(data: bytes, start: int) -> int:
    """One past the closing quotation mark of the JSON string that begins at ``start``."""
    found = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL).match(data, start)
    return found.end() if found else len(data)


def _rule(
    start: int, end: int, fields: list[Field], given: Mapping[str, Any], account: str
) -> Record:
    forward = str(given.get("forwardTo") or "")
    setting: Cells = {
        "setting": "rule",
        "state_class": "present",
        "name": None,
        "condition": _condition(given),
        "deletes": _yes(given, "shouldTrash") or bool(_labels(given, "labelsToAdd") & _TRASH),
        "moves": _yes(given, "shouldArchive") or bool(_labels(given, "labelsToRemove") & _INBOX),
        "folder": _folder(given),
        "marks_read": _yes(given, "shouldMarkAsRead")
        or bool(_labels(given, "labelsToRemove") & _UNREAD),
        **places.destination(forward, account),
    }
    return Record(
        start, end,
        identity="\n".join(f"{each.name}={each.value}" for each in fields),
        fields=fields, operation="filter", mapped=_MAPPED, rows=[("mailbox_setting", setting)],
    )  # fmt: skip


_CONDITIONS = ("query", "from", "to", "subject", "hasTheWord", "doesNotHaveTheWord")
_MAPPED = frozenset(
    {*_CONDITIONS, *_LABELS, "labelsToRemove", "forwardTo", "shouldTrash", "shouldArchive",
     "shouldMarkAsRead"}
)  # fmt: skip


def _condition(given: Mapping[str, Any]) -> str | None:
    words = [f"{name}: {given[name]}" for name in _CONDITIONS if given.get(name)]
    return "; ".join(words).removeprefix("query: ") or None


def _yes(given: Mapping[str, Any], name: str) -> bool:
    return str(given.get(name, "")).lower() == "true"


def _labels(given: Mapping[str, Any], name: str) -> set[str]:
    held = given.get(name)
    return {str(each).lower() for each in held} if isinstance(held, list) else set()


def _folder(given: Mapping[str, Any]) -> str | None:
    held = given.get("labelsToAdd") or given.get("label")
    first = held[0] if isinstance(held, list) and held else held
    return str(first) if first else None
