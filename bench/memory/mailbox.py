"""A large mailbox out of a small set: every copy has its own Message-ID, date, sender and words."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

_YEAR_S = 365 * 86_400
_START = 1_400_000_000
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")  # 1970 began on a Thursday
_ID = re.compile(rb"(?im)^message-id:[^\r\n]*(?:\n[ \t][^\r\n]*)*")
_DATE = re.compile(rb"(?im)^date:[^\r\n]*(?:\n[ \t][^\r\n]*)*")
_FROM = re.compile(rb"(?im)^from:[^\r\n]*(?:\n[ \t][^\r\n]*)*")
_ADDRESS = re.compile(rb"<?([^\s<>@\"]{1,60})@([^\s<>\"]{1,100})>?")
_QUOTED = re.compile(rb"^(>*From )", re.MULTILINE)


def write(messages: list[bytes], path: Path, size: int) -> int:
    """Fill a file to at least so many bytes, one message at a time; gives how many messages."""
    count = written = 0
    with path.open("wb") as out:
        for data in _copies(messages):
            written += out.write(data)
            count += 1
            if written >= size:
                break
    return count


def _copies(messages: list[bytes]) -> Iterator[bytes]:
    for number in itertools.count():
        for place, message in enumerate(messages):
            yield vary(message, number, number * len(messages) + place)


def vary(message: bytes, copy: int, number: int) -> bytes:
    """One mbox record: the message as copy ``copy`` of it, the ``number``-th of the mailbox."""
    head, gap, body = message.partition(b"\n\n")
    moment = _moment(number)
    head = _put(_ID, head, b"Message-ID: <copy%d.%d@mx.example>" % (copy, number))
    head = _put(_DATE, head, b"Date: %s +0000" % moment)
    sender = _FROM.search(head)
    if sender:
        varied = _ADDRESS.sub(rb"<\1.%d@\2>" % (copy % 40), sender[0], count=1)
        head = head[: sender.start()] + varied + head[sender.end() :]
    body = _body(body, number)
    line = b"From MAILER-DAEMON %s\n" % _asctime(moment)
    return line + head + (gap or b"\n\n") + _QUOTED.sub(rb">\1", body).rstrip(b"\n") + b"\n\n"


def _put(pattern: re.Pattern[bytes], head: bytes, field: bytes) -> bytes:
    found = pattern.search(head)
    if found is None:
        return field + b"\n" + head
    return head[: found.start()] + field + head[found.end() :]


def _body(body: bytes, number: int) -> bytes:
    """Words of its own for each copy, in the text where the text is plain."""
    word = b" ref-%08x " % (number * 2_654_435_761 % 2**32)
    at = body.find(b"<body")
    at = body.find(b">", at) + 1 if at >= 0 else 0
    if at:
        return body[:at] + word + body[at:]
    end = body.find(b"\n")
    return body if end < 0 or body.startswith(b"--") else body[:end] + word + body[end:]


def _moment(number: int) -> bytes:
    """A time that grows with the number, as in ``Tue, 21 May 2024 09:10:11``."""
    seconds = _START + number * 997 % (9 * _YEAR_S)
    days, rest = divmod(seconds, 86_400)
    year, month, day = _civil(days)
    hour, minute, second = rest // 3600, rest // 60 % 60, rest % 60
    week = _DAYS[days % 7]
    text = f"{week}, {day} {_MONTHS[month - 1]} {year} {hour:02}:{minute:02}:{second:02}"
    return text.encode()


def _civil(days: int) -> tuple[int, int, int]:
    """Year, month and day of a number of days since 1970."""
    shifted = days + 719_468
    era, of_era = divmod(shifted, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    part = (5 * of_year + 2) // 153
    month = part + 3 if part < 10 else part - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * part + 2) // 5 + 1


def _asctime(moment: bytes) -> bytes:
    week, day, month, year, time = moment.replace(b",", b"").split()
    return b"%s %s %s %s %s" % (week, month, day.rjust(2), time, year)
