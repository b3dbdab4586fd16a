"""What a proxy passed on and what a web server was asked for: W3C logs and Squid's own.

W3C by "Extended Log File Format" (WD-logfile-960323), fields of proxies by Blue Coat's and McAfee's
guides, of servers by "W3C logging" (Microsoft Learn). Squid's by its page on the native format.
Records speak of whoever was signed in to the proxy, else of an address. Rules read them.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bongsu.readers.logs import framing, pages, times
from bongsu.readers.logs.plugin import (
    Field,
    Framing,
    Head,
    LayoutCard,
    Piece,
    Record,
    Unreadable,
    When,
    Who,
)

_FIELDS = re.compile(r"^#Fields:[ \t]*([^\r\n]+)", re.MULTILINE)
_ASKED = {"cs-uri", "cs-uri-stem", "cs-uri-path", "cs-host", "cs-method", "c-uri"}
_TOKEN = re.compile(r'"((?:[^"]|"")*)"(?=\s|$)|\[[^\]\r\n]*\](?=\s|$)|\S+')
_SERVER = re.compile(r"^#Software:.*(?:Internet Information|HTTP Server API)", re.MULTILINE)
_NATIVE = re.compile(
    r"\s*(?P<time>\d{9,10}\.\d{3})\s+(?P<elapsed>-?\d+)\s+(?P<remotehost>\S+)\s+"
    r"(?P<code>[A-Z_]+)/(?P<status>\d{3})\s+(?P<bytes>\d+)\s+(?P<method>\S+)\s+(?P<url>\S+)\s+"
    r"(?P<rfc931>\S+)\s+(?P<peerstatus>[A-Z_]+)/(?P<peerhost>\S+)\s+(?P<type>\S+)(?:\s+(?P<rest>.*))?"
)
Names = tuple[str, ...]
Parsed = dict[str, str] | str
"""The fields of a line, or what is wrong with it."""


def _card(name: str, order: int, source: str, product: str) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=Framing.LINES, known=True, source=source,
        product=product,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class W3c:
    """Lines under a directive that names their fields, which may change within a log."""

    card: LayoutCard
    of_server: bool

    def recognises(self, head: Head) -> bool:
        named = _FIELDS.search(head.text)
        asks = bool(named and _ASKED.intersection(named[1].split()))
        return head.text.startswith("#") and asks and self._says_so(head.text)

    def _says_so(self, text: str) -> bool:
        return bool(_SERVER.search(text)) is self.of_server

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        names = _named(framing.decoded(piece.context, piece.encoding))
        for start, end, line in _lines(piece):
            if line.startswith("#"):
                names = _named(line) or names
                continue
            tokens = [_bare(each) for each in _TOKEN.finditer(line)]
            if len(tokens) != len(names):
                yield Unreadable(start, end, f"{len(tokens)} cells under {len(names)} names")
                continue
            yield _record(start, end, dict(zip(names, tokens, strict=True)), _w3c_time)


@dataclass(frozen=True, slots=True)
class Squid:
    """Squid's native access.log: ten fields without a heading, and a ``rest`` that some add."""

    card: LayoutCard

    def recognises(self, head: Head) -> bool:
        return bool(_NATIVE.match(head.text.partition("\n")[0]))

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        for start, end, line in _lines(piece):
            found = _NATIVE.match(line)
            if found is None:
                yield Unreadable(start, end, "not a line of the native format")
                continue
            fields = {name: value for name, value in found.groupdict().items() if value}
            yield _record(start, end, fields, _squid_time)


def _lines(piece: Piece) -> Iterator[tuple[int, int, str]]:
    """Lines that are not blank, and their bytes."""
    at = 0
    for line in io.StringIO(framing.decoded(piece.data, piece.encoding), newline=""):
        size = len(line.encode(piece.encoding, "surrogateescape"))
        if line.strip():
            yield at, at + size, line.strip("\r\n")
        at += size


def _named(directive: str) -> Names:
    found = _FIELDS.match(directive)
    return tuple(found[1].split()) if found else ()


def _bare(token: re.Match[str]) -> str:
    return token[0] if token[1] is None else token[1].replace('""', '"')


def _w3c_time(fields: dict[str, str]) -> When:
    """Date and time are of Greenwich, as the format sets."""
    day, clock = pages.told(fields, "date"), pages.told(fields, "time")
    return times.iso(f"{day} {clock}", zone="UTC") if day and clock else When(clock or None)


def _squid_time(fields: dict[str, str]) -> When:
    written = fields["time"]
    found = times.epoch(written.replace(".", ""))
    return When(written, found.t_ms, found.offset_min, found.zone)


def _record(
    start: int, end: int, fields: dict[str, str], when: Callable[[dict[str, str]], When]
) -> Record:
    ip = pages.told(fields, "c-ip", "remotehost") or None
    user = pages.told(fields, "cs-username", "cs-userdn", "rfc931") or None
    agent = pages.told(fields, "cs(User-Agent)", "c-useragent", "cs-user-agent") or None
    shown = {name: framing.shown(value) for name, value in fields.items()}
    return Record(
        start,
        end,
        identity="\n".join(f"{name}={value}" for name, value in shown.items()),
        fields=[*(Field(name, value) for name, value in shown.items()), *pages.parts(shown)],
        when=when(fields),
        principal=user or ip or "unknown",
        operation=pages.told(fields, "cs-method", "method") or None,
        who=Who(actor=user, ip=ip, user_agent=agent),
    )


LAYOUTS = (
    W3c(_card("web_server_w3c", 37, "Microsoft Learn: W3C logging; W3C: Extended Log File Format",
              "webserver"), of_server=True),
    W3c(_card("proxy_w3c", 38, "W3C: Extended Log File Format; fields as makers' guides list them",
              "proxy"), of_server=False),
    Squid(_card("squid_native", 39, "Squid: native access.log", "proxy")),
)  # fmt: skip
