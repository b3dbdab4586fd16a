"""A day or time that a person writes, as a bound of a window."""

import datetime as dt

from bongsu.model.errors import BongsuError
from bongsu.model.times import KST

_DAY = dt.timedelta(days=1)
_TICK = dt.timedelta(milliseconds=1)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def bound_ms(text: str | None, *, last: bool = False) -> int | None:
    """Milliseconds since the epoch; in Korea unless a zone stands beside it.

    A day alone begins at midnight and, as the ``last`` bound, counts to its end. None stays None.
    Raises ``input.time_unreadable``.
    """
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text.strip())
        moment = dt.datetime.combine(day, dt.time(), KST)
        moment += _DAY - _TICK if last else dt.timedelta()
    except (ValueError, OverflowError):
        moment = _moment(text)
    return (moment - _EPOCH) // _TICK


def _moment(text: str) -> dt.datetime:
    try:
        found = dt.datetime.fromisoformat(text.strip())
        return found if found.tzinfo else found.replace(tzinfo=KST)
    except ValueError as error:
        raise BongsuError("input.time_unreadable", text=text) from error
