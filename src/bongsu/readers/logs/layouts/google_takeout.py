"""Google Takeout, `Access Log Activity`: what was accessed from where, and with which devices.

Columns are found by their headings, which vary by age: a country may be `Activity Country` or
`Country Code`, the time ISO or `Jun 15, 2026, 7:40:10 AM UTC`.
"""

import re

from bongsu.readers.logs import clocks
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Framing, LayoutCard, Piece, When, Who
from bongsu.readers.logs.sheets import Said, Sheet, told

_TIME = ("activity timestamp", "timestamp")
_COUNTRY = ("activity country", "country code", "country")
_AGENT = ("user agent string", "user agent")
_SERVICE = ("product name", "product")
_CHANNEL = ("gmail access channel", "access channel")
_SIGN_IN = re.compile(r"log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|로그인", re.IGNORECASE)
_SIGN_OUT = re.compile(r"log(?:ged)?[ -]?out|sign(?:ed)?[ -]?out|로그아웃", re.IGNORECASE)
_CHANNELS = (("imap", "imap"), ("pop", "pop"), ("smtp", "smtp"), ("sync", "eas"),
             ("web", "web"), ("browser", "web"), ("mobile", "oauth"), ("android", "oauth"),
             ("ios", "oauth"), ("api", "oauth"))  # fmt: skip
_LAST = ("last activity time", "device last activity", "last activity timestamp")
_FIRST = ("first activity time", "device first activity", "first activity timestamp")
_PLACE = ("device last location", "last location")
_KIND = ("device type", "brand name", "marketing name", "device model", "os", "os version")
_IN_TEXT = re.compile(r"Last Activity Time:\s*([^\n]{1,60})", re.IGNORECASE)
_ISO = re.compile(r"Country ISO:\s*([A-Z]{2})", re.IGNORECASE)


def _activity(row: CsvRow, piece: Piece) -> Said:
    kind = row.get("activity type") or ""
    channel = (row.get(*_CHANNEL) or "").lower()
    agent = told(row.get(*_AGENT))
    who = Who(actor=piece.address, ip=told(row.get("ip address")), user_agent=agent)
    signed = "logon" if _SIGN_IN.search(kind) else "token"
    signed = "logoff" if _SIGN_OUT.search(kind) else signed
    protocol = next((name for sign, name in _CHANNELS if sign in channel), "unknown")
    product = [row.get(*_SERVICE), row.get("sub-product name", "sub-product")]
    cells = {
        "activity": signed,
        "outcome": "success",
        "protocol": protocol,
        "app": " / ".join(each for each in product if each) or None,
        "country": told(row.get(*_COUNTRY)),
        "agent_family": family(agent.replace("_", " ") if agent else None),
    }
    when = clocks.written(row.get(*_TIME), zone="UTC", order=piece.day_order)
    return Said(when, operation=kind or None, who=who, rows=[("authentication", cells)])


def _device(row: CsvRow, piece: Piece) -> Said:
    """The last use of one device; when it was first seen stays a field."""
    place = row.get(*_PLACE) or ""
    stated = row.get(*_LAST) or row.get(*_FIRST)
    inside, country = _IN_TEXT.search(place), _ISO.search(place)
    text = stated or (inside[1] if inside else None)
    when = clocks.written(text, zone="UTC", order=piece.day_order) if text else When()
    agent = " ".join(each for name in _KIND if (each := row.get(name))) or None
    cells = {
        "activity": "token",
        "outcome": "success",
        "protocol": "unknown",
        "country": country[1] if country else told(row.get(*_COUNTRY, "last country")),
        "agent_family": family(agent),
    }
    who = Who(actor=piece.address, user_agent=agent)
    return Said(when, operation="device", who=who, rows=[("authentication", cells)])


LAYOUTS = (
    Sheet(
        LayoutCard(
            "google_takeout_activities", version=1, order=30, framing=Framing.CSV, known=True,
            source="headings and times of 2021 to 2026 as published readers of the export quote "
            "them",
        ),
        needs=(_TIME, _SERVICE, ("activity type", *_CHANNEL)),
        used=frozenset({*_TIME, *_COUNTRY, *_AGENT, *_SERVICE, *_CHANNEL, "ip address",
                        "activity type", "sub-product name", "sub-product"}),
        read=_activity,
    ),
    Sheet(
        LayoutCard(
            "google_takeout_devices", version=1, order=31, framing=Framing.CSV, known=False,
            source="order of the columns as a published reader uses them; no heading was seen",
        ),
        needs=(("device type",), ("gaia id",), ("device model", "brand name", "os")),
        used=frozenset({*_LAST, *_FIRST, *_COUNTRY, *_KIND, *_PLACE, "last country"}),
        read=_device,
    ),
)  # fmt: skip
