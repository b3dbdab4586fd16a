"""Login histories copied from the pages of Naver, Daum and Kakao, and Microsoft, saved as text.

No page's text was seen: these layouts are unverified. A record is found by its time; what stands
on its lines is taken by form (an address, a browser, a word for failure), never by place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bongsu.readers.logs import clocks, flat, framing
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.plugin import (
    Cells,
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

_TIME = re.compile(
    r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[.일]?,?\s{1,3}(?:\([월화수목금토일]\)\s?)?"
    r"(?:오전|오후|[AP]M)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
    r"|\d{1,2}[-./]\d{1,2}[-./]\d{4},?\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"방금\s?전?|어제|\d{1,3}\s?(?:초|분|시간|일|주|개월|달)\s?전|\b(?:just now|yesterday)\b"
    r"|\b(?:\d{1,3}|an?)\s(?:second|minute|hour|day|week|month)s?\sago\b",
    re.IGNORECASE,
)
"""Told from the moment at which the page was copied, which no page states."""
_IP = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4})(?![\w:])",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"^(?:received|return-path|message-id|mime-version):", re.IGNORECASE | re.MULTILINE
)
_FAILED = re.compile(r"실패|차단|불일치|unsuccessful|incorrect|failed|blocked", re.IGNORECASE)
_OUT = re.compile(r"로그아웃|signed out|log ?out", re.IGNORECASE)
_AGENT = re.compile(
    r"Chrome|Whale|웨일|Firefox|Edge|Safari|Opera|Internet Explorer|Samsung ?Browser|"
    r"Windows|Mac ?OS|macOS|iPhone|iPad|iOS|Android|Linux|NAVER앱|카카오톡|KakaoTalk|Outlook",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"(?:Approximate location|Location|위치|국가)[:：\t ]+([^\n\t]{1,60})")
_LOOK = 4096
_NAMED = re.compile(r"^\s*([^:：\t]{1,40})[:：][ \t]+(\S.*)$")
_CHANGES = (
    (re.compile(r"비밀번호.{0,10}변경|password.{0,10}changed", re.IGNORECASE), "password_changed"),
    (re.compile(r"app password created|앱 비밀번호.{0,6}생성", re.IGNORECASE),
     "app_password_added"),
    (re.compile(r"security info.{0,10}(?:added|removed|deleted)|보안 정보.{0,6}(?:추가|삭제)",
                re.IGNORECASE), "recovery_changed"),
)  # fmt: skip
_PROTOCOLS = (("imap", "imap"), ("pop3", "pop"), ("smtp", "smtp"), ("exchange activesync", "eas"),
              ("automatic sync", "eas"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """``maker``: words of which one stands on the page; ``signs``: words of a history of logins.

    ``zone`` is what the page most likely shows; it is never written, so times are inferred.
    ``opens``: a line that begins a record.
    """

    card: LayoutCard
    maker: re.Pattern[str]
    signs: re.Pattern[str]
    zone: str | None
    opens: re.Pattern[str] = _TIME

    def recognises(self, head: Head) -> bool:
        text = head.text
        if text.lstrip()[:1] in ("{", "[", "<") or _MAIL.search(text):
            return False
        if not (self.maker.search(text) and self.signs.search(text)):
            return False
        times = len(_TIME.findall(text))
        return times > 1 or bool((times or _RELATIVE.search(text)) and _IP.search(text))

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        dated = _TIME.search(framing.decoded(piece.data, piece.encoding))
        opens = _RELATIVE if self.opens is _TIME and not dated else self.opens
        told = False
        for start, end, lines in _blocks(piece, opens):
            record = self._record(start, end, lines, piece)
            since = record.when.raw or ""
            if not told and _RELATIVE.fullmatch(since):
                told = True
                yield Unreadable(start, end, since, "evidence.time_relative")
            yield record

    def _record(self, start: int, end: int, lines: list[str], piece: Piece) -> Record:
        text = "\n".join(lines)
        stamp, ip, since = _TIME.search(text), _IP.search(text), _RELATIVE.search(text)
        raw = " ".join(stamp[0].split()) if stamp else None
        when = clocks.written(raw, zone=self.zone, order=piece.day_order, source="inferred")
        when = when if raw else When(since[0] if since else None)
        who = Who(actor=piece.address, ip=ip[0] if ip else None, user_agent=_agent(text))
        change = next((kind for sign, kind in _CHANGES if sign.search(text)), None)
        table: tuple[str, Cells] = ("authentication", _cells(text, who))
        if change:
            table = ("user_management", {"change": change, "state_class": "done"})
        return Record(
            start, end, identity=text, fields=_fields(lines), when=when,
            operation=lines[0][:100], who=who, rows=[table],
        )  # fmt: skip


def _blocks(piece: Piece, opens: re.Pattern[str]) -> Iterator[tuple[int, int, list[str]]]:
    """(start, end, lines) from each line that opens a record to the next, where one tells a time,
    even a relative one, or an address.
    """
    at = 0
    block: tuple[int, list[str]] | None = None
    for line in framing.decoded(piece.data, piece.encoding).splitlines(keepends=True):
        text = framing.shown(line).strip()
        if opens.search(text):
            if block and _tells(block[1]):
                yield block[0], at, block[1]
            block = (at, [])
        if block and text:
            block[1].append(text)
        at += len(line.encode(piece.encoding, "surrogateescape"))
    if block and _tells(block[1]):
        yield block[0], at, block[1]


def _tells(lines: list[str]) -> bool:
    return any(sign.search(line) for line in lines for sign in (_TIME, _IP, _RELATIVE))


def _fields(lines: list[str]) -> list[Field]:
    """``Name: value`` by its name, any other line by its place."""
    named = ((_NAMED.match(line), line) for line in lines[: flat.FIELDS_CAP])
    return [
        Field(found[1].strip(), found[2].strip()) if found else Field(f"line {place}", line)
        for place, (found, line) in enumerate(named, 1)
    ]


def _agent(text: str) -> str | None:
    """The browser and system as the page writes them."""
    found = _AGENT.findall(text[:_LOOK])
    return " ".join(dict.fromkeys(found)) or None


def _cells(text: str, who: Who) -> Cells:
    failed, lower = bool(_FAILED.search(text)), text.lower()
    country = _COUNTRY.search(text)
    return {
        "activity": "logoff" if _OUT.search(text) else "logon",
        "outcome": "failure" if failed else "success",
        "protocol": next((name for sign, name in _PROTOCOLS if sign in lower), "unknown"),
        "country": country[1].strip() if country else None,
        "agent_family": family(who.user_agent),
    }


def _card(name: str, order: int, source: str) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=Framing.TEXT, known=False, source=source
    )


LAYOUTS = (
    Page(
        _card("pasted_naver", 50, "no page was seen; a guide says that it shows 90 days and IP"),
        maker=re.compile(r"네이버|naver", re.IGNORECASE),
        signs=re.compile(r"로그인|접속|login|sign-?in", re.IGNORECASE),
        zone="Asia/Seoul",
    ),
    Page(
        _card("pasted_kakao", 51, "no page was seen"),
        maker=re.compile(r"카카오|kakao|다음|daum", re.IGNORECASE),
        signs=re.compile(r"로그인|접속|login|sign-?in", re.IGNORECASE),
        zone="Asia/Seoul",
    ),
    Page(
        _card("pasted_microsoft", 52, "names of fields as a user's page quotes them"),
        maker=re.compile(
            r"Recent activity|Microsoft|Account alias|최근 활동|계정 별칭", re.IGNORECASE
        ),
        signs=re.compile(r"sign-in|sync|로그인|동기화", re.IGNORECASE),
        zone=None,
        opens=re.compile(
            r"^(?:(?:un)?successful (?:sign-in|sync)|protocol[:\t]|프로토콜[:\t]|"
            r"incorrect password|additional verification|security (?:challenge|info)|"
            r"password changed|app password|"
            r"로그인 (?:성공|실패)|동기화 (?:성공|실패)|(?:성공한|실패한) (?:로그인|동기화))",
            re.IGNORECASE,
        ),
    ),
)
