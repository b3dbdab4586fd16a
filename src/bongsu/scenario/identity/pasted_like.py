"""Pages that holders copy into a text file: Hanbit's like Naver's, Saebyeok's like Kakao's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import MARK, Shape

_SEOUL = timezone(timedelta(hours=9))
_LANDS = {"KR": "대한민국", "JP": "일본", "US": "미국", "DE": "독일", "GB": "영국"}
_WORDS = {"sign_in": "로그인", "failed": "로그인 실패", "password_changed": "비밀번호 변경"}


def _seoul(when: datetime) -> datetime:
    return when.astimezone(_SEOUL)


def _hanbit(_account: str, events: Sequence[Event]) -> bytes:
    head = f"한빛포털 내 활동 기록 (네이버 화면과 같은 모양)\r\n{MARK}\r\n로그인 기록\r\n"
    rows = (
        f"{_seoul(e.when):%Y.%m.%d. %H:%M:%S}\t{_WORDS[e.what]}\t{e.device.browser} / "
        f"{e.device.system}\t{e.origin.ip}\t{_LANDS.get(e.origin.country, '해외')}\r\n"
        for e in events
    )
    return (head + "".join(rows)).encode("cp949")


def _saebyeok(_account: str, events: Sequence[Event]) -> bytes:
    head = f"새벽계정 로그인 기록 (카카오계정 화면과 같은 모양)\n{MARK}\n"
    return (head + "".join(_block(each) for each in events)).encode()


def _block(event: Event) -> str:
    at = _seoul(event.when)
    half, hour = "오전" if at.hour < 12 else "오후", at.hour % 12 or 12
    kind = "모바일" if event.device.mobile else "PC"
    note = "" if event.what == "sign_in" else f"{_WORDS[event.what]}\n"
    return (
        f"{at.year}년 {at.month}월 {at.day}일 {half} {hour}:{at:%M}\n"
        f"{note}{kind} {event.device.browser} {event.device.system}\nIP: {event.origin.ip}\n"
    )


HANBIT = Shape(
    "pasted_naver", 90, frozenset(_WORDS), ".txt", _hanbit, newest_first=True, verified=False
)
SAEBYEOK = Shape(
    "pasted_kakao", 90, frozenset(_WORDS), ".txt", _saebyeok, newest_first=True, verified=False
)
