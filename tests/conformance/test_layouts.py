"""Every layout of a log has a specimen that only it claims, and keeps what it was given."""

import pytest

from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.plugin import layouts
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import HEAD_BYTES, Split
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemorySource
from tests.conformance.specimens import LOGS, READERS

SPECIMENS = {path.stem: path for path in LOGS.iterdir()}
ACCOUNT = "nari@office.example"
FOR_RULES = {"azure_activity", "entra_risk", "entra_role_alerts", "proxy_w3c", "squid_native",
             "web_server_w3c"}  # fmt: skip
"""Families of layouts that speak of neither accounts nor mailboxes: Sigma rules alone read them."""
Tables = dict[str, list[dict[str, object]]]


def pieces(layout: str) -> list[Split]:
    path = SPECIMENS[layout]
    found = list(READER.split(MemorySource(path.read_bytes()), path.name))
    assert all(isinstance(each, Split) for each in found), f"{layout}: {found}"
    return [each for each in found if isinstance(each, Split)]


def read(layout: str) -> Tables:
    messages = tuple(
        RawMessage(n, p.start, p.end, p.data, b"", "", p.flags, layout=p.layout, context=p.context)
        for n, p in enumerate(pieces(layout))
    )
    made = read_pieces(Job(0, "exh_1", "acc_1", ACCOUNT, "", messages)).tables
    return {name: rows.to_pylist() for name, rows in made.items()}


@pytest.mark.parametrize("layout", layouts())
def test_a_layout_claims_its_specimen(layout: str) -> None:
    assert layout in SPECIMENS, f"tests/conformance/logs has no export of the layout {layout}"
    data = SPECIMENS[layout].read_bytes()
    assert READER.recognises(data[:HEAD_BYTES], "without a telling name")
    assert {piece.layout for piece in pieces(layout)} == {layout}


@pytest.mark.parametrize("layout", layouts())
def test_its_records_are_read_and_know_their_bytes(layout: str) -> None:
    made, data = read(layout), SPECIMENS[layout].read_bytes()
    assert made["log_record"], "a specimen without a record"
    assert "problem" not in made, made.get("problem")
    last = 0
    for record in made["log_record"]:
        start, end = record["byte_start"], record["byte_end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert last <= start < end <= len(data)
        last = start  # several events of one record share its bytes


@pytest.mark.parametrize("layout", layouts())
def test_it_says_something_beyond_the_fields(layout: str) -> None:
    """A layout from which no table but the raw fields is made would be of no use to a detector."""
    made = read(layout)
    for_rules = layout.removesuffix("_lines").removesuffix("_array") in FOR_RULES
    said = set(made) - {"log_record", "log_field", "problem"}
    assert bool(said) is not for_rules, sorted(made)
    assert made["log_field"], "a record's fields are all kept"


@pytest.mark.parametrize("layout", layouts())
def test_its_times_say_where_their_zone_comes_from(layout: str) -> None:
    timed = [each for each in read(layout)["log_record"] if each["t_ms"] is not None]
    assert all(each["zone_source"] in ("stated", "format", "inferred") for each in timed)
    assert all(each["t_raw"] for each in timed), "the text of a time is kept beside it"


@pytest.mark.parametrize("layout", layouts())
def test_its_card_is_filled(layout: str) -> None:
    card = layouts()[layout].card
    assert card.source, "which sample or page was it written after?"
    assert card.version >= 1


def test_every_specimen_belongs_to_a_layout() -> None:
    assert set(SPECIMENS) == set(layouts())
    assert len(READERS["logs"]) == len(SPECIMENS)


def test_rows_lie_under_contracts() -> None:
    for layout in layouts():
        for table, rows in read(layout).items():
            assert set(rows[0]) == set(CONTRACTS[table].names)
