"""NAVER WORKS, audit: the downloads of Login and Admin, with English or Korean headings.

Columns by the administrator's guide, which describes the page. No zone is written: the times are
read as Korean ones and marked inferred.
"""

import re

from bongsu.readers.logs import clocks
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Cells, Framing, LayoutCard, Piece, When, Who
from bongsu.readers.logs.sheets import Said, Sheet, told

_TIMES = ("date", "date and time", "일시", "날짜", "시간")
_USER = ("user", "사용자", "구성원", "수행자")
_WHAT = ("description", "내용", "상세 내용", "설명")
_IP = ("ip address", "ip", "ip 주소")
_CLIENT = ("service type", "서비스 유형", "서비스 타입", "접속 환경")
_METHOD = ("login method", "로그인 방식", "로그인 방법")
_TARGET = ("event target", "대상", "이벤트 대상")
_STATUS = ("status", "상태", "결과")
_TASK = ("task", "작업")
_MENU = ("service", "서비스", "메뉴")
_ADDRESS = re.compile(r"[^\s()<>,;\"]{1,64}@[\w.-]{1,255}")
_FAILED = re.compile(r"fail|incorrect|wrong|not match|denied|blocked|실패|일치하지|오류|차단|잠김",
                     re.IGNORECASE)  # fmt: skip
_OUT = re.compile(r"log ?out|로그아웃", re.IGNORECASE)
_PASSWORD = re.compile(
    r"password.{0,30}(?:chang|reset)|chang.{0,30}password|비밀번호.{0,10}(?:변경|재설정)",
    re.IGNORECASE,
)
_PROTOCOLS = (("imap", "imap"), ("pop", "pop"), ("smtp", "smtp"), ("caldav", "unknown"),
              ("api", "oauth"), ("web", "web"), ("웹", "web"), ("app", "oauth"),
              ("앱", "oauth"))  # fmt: skip
_FACTORS = (("otp", "code"), ("2", "code"), ("qr", "prompt"), ("password", "password"),
            ("비밀번호", "password"))  # fmt: skip


def _login(row: CsvRow, piece: Piece) -> Said:
    what, client = row.get(*_WHAT) or "", row.get(*_CLIENT) or ""
    user, who = _who(row)
    table: tuple[str, Cells]
    if _PASSWORD.search(what):
        state = "failed" if _FAILED.search(what) else "done"
        table = ("user_management", {"change": "password_changed", "state_class": state})
    else:
        table = ("authentication", _cells(what, client, row.get(*_METHOD) or ""))
    return Said(_when(row, piece), principal=user, operation=what or None, who=who, rows=[table])


def _cells(what: str, client: str, method: str) -> Cells:
    failed = bool(_FAILED.search(what))
    return {
        "activity": "logoff" if _OUT.search(what) else "logon",
        "outcome": "failure" if failed else "success",
        "reason": what if failed else None,
        "protocol": _first(_PROTOCOLS, client),
        "app": client or None,
        "factor": _first(_FACTORS, method),
        "agent_family": family(client or None),
    }


def _first(signs: tuple[tuple[str, str], ...], text: str) -> str:
    return next((kind for sign, kind in signs if sign in text.lower()), "unknown")


def _admin(row: CsvRow, piece: Piece) -> Said:
    user, who = _who(row)
    who.actor_class = "admin"
    task, target = row.get(*_TASK) or "", row.get(*_TARGET) or ""
    failed = bool(_FAILED.search(row.get(*_STATUS) or ""))
    change: Cells = {
        "change": "other",
        "state_class": "failed" if failed else "done",
        "target": " ".join(each for each in (row.get(*_MENU), target) if each) or None,
    }
    return Said(
        _when(row, piece), principal=user, operation=task or None, who=who,
        rows=[("user_management", change)],
    )  # fmt: skip


def _who(row: CsvRow) -> tuple[str | None, Who]:
    """The member, by address where one is written, else the cell as it stands."""
    cell = row.get(*_USER)
    found = _ADDRESS.search(cell or "")
    user = found[0] if found else cell
    return user, Who(
        actor=user, actor_class="holder", ip=told(row.get(*_IP)), user_agent=row.get(*_CLIENT)
    )


def _when(row: CsvRow, piece: Piece) -> When:
    return clocks.written(
        row.get(*_TIMES), zone="Asia/Seoul", order=piece.day_order, source="inferred"
    )


def _card(name: str, order: int) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=Framing.CSV, known=True, retention_days=180,
        source="NAVER WORKS: administrator's guide, Audit, which names the columns of the page",
    )  # fmt: skip


LAYOUTS = (
    Sheet(
        _card("naver_works_login", 38),
        needs=(_TIMES, _USER, _WHAT, _IP, (*_CLIENT, *_METHOD)),
        used=frozenset({*_TIMES, *_USER, *_WHAT, *_IP, *_CLIENT, *_METHOD}),
        read=_login,
    ),
    Sheet(
        _card("naver_works_admin", 39),
        needs=(_TIMES, _USER, _TARGET, _TASK, _STATUS),
        used=frozenset({*_TIMES, *_USER, *_IP, *_CLIENT, *_TARGET, *_STATUS, *_TASK, *_MENU}),
        read=_admin,
    ),
)
