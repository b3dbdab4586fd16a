"""Short ways to draw logs: lines without an account speak of one."""

from bongsu.detectors.plugin import Detector
from bongsu.testing.sketch import sketch

HEAD = "time  account  class  table  ip  layout  says"
ME, OTHER = "hong@mail.example", "lee@mail.example"
HOME, AWAY = "192.0.2.7", "203.0.113.5"


def line(
    when: str, table: str, says: str, *, ip: str = AWAY, who: str = ME, hand: str = "holder"
) -> str:
    return f"2026-05-{when}  {who}  {hand}  {table}  {ip}  sketch  {says}"


def sign_in(
    when: str, ip: str = AWAY, says: str = "", *, who: str = ME, outcome: str = "success"
) -> str:
    protocol = "" if "protocol=" in says else "protocol=web"
    says = f"activity=logon outcome={outcome} {protocol} {says}".strip().replace("  ", " ")
    return line(when, "authentication", says, ip=ip, who=who)


def habit(days: int = 3, *, who: str = ME, ip: str = HOME, says: str = "") -> list[str]:
    return [sign_in(f"{day:02d} 09:00", ip, says, who=who) for day in range(1, days + 1)]


def said(detector: Detector, *lines: str) -> list[str]:
    found = sketch("", log="\n".join([HEAD, *lines])).reasons(detector)
    return [each.removeprefix(f"{detector.CARD.id}: ") for each in found]


def alerts(detector: Detector, *lines: str) -> list[int]:
    """Lines, from 1, on which the detector alerts."""
    found = sketch("", log="\n".join([HEAD, *lines])).findings(detector)
    return [int(each.row_id.rpartition(":")[2].partition(".")[0]) for each in found if each.alert]
