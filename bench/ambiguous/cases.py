"""All cases: each trick with each payload, once with CRLF and once with LF line ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.ambiguous import boundaries, encodings, fields, lines, names
from bench.ambiguous.making import LONE_LF, Kind, Payload


@dataclass(frozen=True, slots=True)
class Case:
    """One message, the class of its trick, and what must be found in it.

    ``in_name``: the token is a file's name, not its content.
    """

    name: str
    trick: str
    payload: Payload
    in_name: bool
    data: bytes


def cases() -> Iterator[Case]:
    for room in (fields, names, boundaries, lines, encodings):
        in_name = room is names
        for trick in room.TRICKS:
            for kind in (Kind.FILE,) if in_name else Kind:
                yield from _variants(trick.__name__, trick, kind, in_name)


def _variants(title: str, trick: object, kind: Kind, in_name: bool) -> Iterator[Case]:
    payload = Payload(kind, f"q{title.replace('_', '')}{kind}")
    for number, data in enumerate(trick(payload)):  # type: ignore[operator] # a table of tricks
        crlf = kind is Kind.FILE or LONE_LF in data
        ended = data.replace(b"\n", b"\r\n") if crlf else data
        name = f"{title} {kind} {number}"
        yield Case(name, title, payload, in_name, ended.replace(LONE_LF, b"\n"))
