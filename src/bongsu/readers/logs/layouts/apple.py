"""Apple, "Data and Privacy": `Apple ID SignOn Information.csv`, the latest sign-on of each service.

Times are UTC without saying so.
"""

from bongsu.readers.logs import clocks
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Framing, LayoutCard, Piece, Who
from bongsu.readers.logs.sheets import Said, Sheet, told

_TIMES = ("logged in date", "logged in date (utc)", "sign on date")
_APP = ("application", "application name")
_AGENT = ("user agent", "device", "device name")


def _sign_on(row: CsvRow, piece: Piece) -> Said:
    agent = told(row.get(*_AGENT))
    who = Who(actor=piece.address, ip=told(row.get("ip address")), user_agent=agent)
    cells = {
        "activity": "logon",
        "outcome": "success",
        "protocol": "unknown",
        "app": told(row.get(*_APP)),
        "agent_family": family(agent),
    }
    when = clocks.written(row.get(*_TIMES), zone="UTC", order=piece.day_order)
    return Said(when, operation="sign-on", who=who, rows=[("authentication", cells)])


LAYOUT = Sheet(
    LayoutCard(
        "apple_sign_on", version=1, order=35, framing=Framing.CSV, known=False,
        source="three headings as published readers use them; no sample was seen",
    ),
    needs=(_TIMES, _APP, ("ip address",)),
    used=frozenset({*_TIMES, *_APP, *_AGENT, "ip address"}),
    read=_sign_on,
)  # fmt: skip
