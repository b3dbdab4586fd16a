"""Korean bodies, attachment names and subjects read as meant, through the rows that people see."""

import base64

import pytest

from tests.readers.korean_cases import CASES
from tests.readers.making import rows_of

PLACES = {
    "body": ("email_activity", "body_text"),
    "name": ("email_attachment", "name"),
    "subject": ("email_activity", "subject"),
}


def test_there_are_sixty() -> None:
    assert len({what for what, *_ in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(("what", "place", "coded", "meant"), CASES, ids=[c[0] for c in CASES])
def test_korean_reads_as_meant(
    what: str, place: str, coded: str, meant: str, line_end: bytes
) -> None:
    data = base64.b64decode(coded).replace(b"\n", line_end)
    table, column = PLACES[place]
    assert rows_of(data)[table][0][column] == meant
