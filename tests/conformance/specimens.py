"""What the kit tries plugins on: bytes for each reader, a sketch for each detector.

A new reader or detector adds its specimen here; the walk fails until it does.
"""

import gzip
import io
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from bongsu.detectors.identity import hiding_rule, mass_read, new_network
from bongsu.detectors.mail import spoofed_origin
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.steps.listed import indicator_rows
from bongsu.tables import CONTRACTS
from bongsu.testing.sketch import Person, Sketched, sketch
from tests.readers.outlook_making import MSG, WINMAIL

EML = b"From: a@one.example\r\nTo: b@two.example\r\nSubject: Hello\r\n\r\nGood morning.\r\n"
MBOX = (
    b"From a@one.example Fri May 01 09:00:00 2026\n" + EML.replace(b"\r\n", b"\n") + b"\n"
    b"From a@one.example Sat May 02 09:00:00 2026\n" + EML.replace(b"\r\n", b"\n")
)
LOGS = Path(__file__).parent / "logs"
"""One export of each layout, named after it; all of it is made up."""


def _zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mail/one.eml", EML * 20)
        archive.writestr("mail/two.mbox", MBOX)
    return data.getvalue()


def _tar() -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in (("one.eml", EML), ("two.mbox", MBOX)):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return data.getvalue()


READERS: dict[str, dict[str, bytes]] = {
    "eml": {"one.eml": EML, "Maildir/.Sent/cur/1:2,S": EML},
    "msg": {"one.msg": MSG},
    "tnef": {"winmail.dat": WINMAIL},
    "mbox": {"all.mbox": MBOX, "crlf.mbox": MBOX.replace(b"\n", b"\r\n")},
    "zip": {"mail.zip": _zip()},
    "gzip": {"mail.tgz": gzip.compress(_tar(), mtime=0), "one.mbox.gz": gzip.compress(MBOX)},
    "tar": {"mail.tar": _tar()},
    "logs": {path.name: path.read_bytes() for path in sorted(LOGS.iterdir())},
}

PEOPLE = {
    "hong@mail.example": Person("홍길동", "해양연구소"),
    "lee@mail.example": Person("Lee Sun-sin", "Fleet Office"),
}

LISTED = (
    Indicator("evil.test", IndicatorKind.DOMAIN, 0, 0, "CERT", "B2", "a note"),
    Indicator("crowd.test", IndicatorKind.DOMAIN),
    Indicator("198.51.100.66", IndicatorKind.IPV4, None, None, "CERT", "B2"),
    Indicator("198.51.100.77", IndicatorKind.IPV4),
)
"""An indicator list that an investigator supplied; only two sketches hold such values."""
PLACES = [
    {"ip": ip, "source": source, "source_date": "2026-05-01", "country": country}
    for ip, country in (("192.0.2.7", "KR"), ("203.0.113.5", "NL"))
    for source in ("one", "two")
] + [
    {"ip": ip, "source": source, "source_date": "2026-05-01", "radius_km": 50,
     **dict(zip(("x_m", "y_m", "z_m"), position, strict=True))}
    for ip, position in (
        ("198.51.100.7", (-3_038_000, 4_044_000, 3_880_000)),
        ("198.51.100.99", (3_891_000, 333_000, 5_034_000)),
    )
    for source in ("one", "two")
]  # fmt: skip
"""What two geographic files say."""
CHAINED = (hiding_rule, mass_read, new_network, spoofed_origin)
"""Detectors whose reasons the takeover chain reads in its sketch."""
_SKETCHES = Path(__file__).parent / "sketches"


def case_for(detector: str) -> Sketched | None:
    """The case on which a detector shows all that it can say; None where there is none.

    Below a line that says ``log`` stand records of logs (`bongsu.testing.log_sketch`).
    """
    drawn = _SKETCHES / f"{detector}.txt"
    if not drawn.is_file():
        return None
    mail, _, log = drawn.read_text().partition("\nlog\n")
    case = sketch(mail, PEOPLE, log)
    places = pa.Table.from_pylist(PLACES, CONTRACTS["ip_place"].arrow)
    given = {**case.given, "indicator": indicator_rows(LISTED), "ip_place": places}
    case = replace(case, given=given)
    return case.changed(reason=_reasons(case)) if detector == "takeover_chain" else case


def _reasons(case: Sketched) -> pa.Table:
    rows = [{"detector": each.CARD.id, **row} for each in CHAINED for row in case.raw_reasons(each)]
    return pa.Table.from_pylist(rows, CONTRACTS["reason"].arrow)
