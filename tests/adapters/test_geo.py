"""Geographic files: several makers' fields, what is no such file, and the table they fill."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bongsu.adapters.geo import GeoFiles
from bongsu.model.errors import BongsuError
from bongsu.steps.lake_tables import tables
from bongsu.steps.places import put_places
from bongsu.testing.sketch import sketch
from tests.adapters.mmdb import written

BUILT = 1_777_593_600  # 2026-05-01


def file(folder: Path, networks: dict[str, Any], kind: str = "Country") -> Path:
    path = folder / f"{kind}.mmdb"
    path.write_bytes(written(networks, kind, BUILT))
    return path


def test_makers_write_countries_and_networks_in_their_own_ways(tmp_path: Path) -> None:
    files = GeoFiles([
        file(tmp_path, {"192.0.2.0/24": {"country": {"iso_code": "kr"}}}),
        file(tmp_path, {"192.0.2.0/25": {"country_code": "NL", "asn": "AS64500"}}, "Flat"),
        file(tmp_path, {"192.0.2.0/24": {"autonomous_system_number": 64501,
                                         "autonomous_system_organization": "Net"}}, "ASN"),
    ])  # fmt: skip
    found = list(files.about(["192.0.2.7"]))
    told = [(each.country, each.asn, each.network_owner, each.source_date) for each in found]
    assert told == [
        ("KR", None, None, "2026-05-01"),
        ("NL", 64500, None, "2026-05-01"),
        (None, 64501, "Net", "2026-05-01"),
    ]
    assert len({each.source for each in found}) == 3


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ({"location": {"latitude": 0, "longitude": 90, "accuracy_radius": 20}},
         (0, 6_371_000, 0, 20)),
        ({"location": {"latitude": "90", "longitude": "0"}}, (0, 0, 6_371_000, 1000)),
        ({"latitude": "0.0", "longitude": "180"}, (-6_371_000, 0, 0, 1000)),
        ({"location": {"latitude": 91, "longitude": 0}}, (None,) * 4),
        ({"location": {"latitude": "nan", "longitude": 0}}, (None,) * 4),
        ({"location": {"latitude": [], "longitude": {}}, "latitude": 1}, (None,) * 4),
        ({"location": {"longitude": 1}}, (None,) * 4),
    ],
)  # fmt: skip
def test_coordinates_become_a_place_on_the_sphere(
    tmp_path: Path, said: dict[str, Any], position: tuple[int | None, ...]
) -> None:
    [found] = GeoFiles([file(tmp_path, {"192.0.2.0/24": said})]).about(["192.0.2.7"])
    assert (found.x_m, found.y_m, found.z_m, found.radius_km) == position


def test_what_it_does_not_hold_is_left_out(tmp_path: Path) -> None:
    files = GeoFiles([file(tmp_path, {"192.0.2.0/24": {"country_code": "KR"}})])
    assert list(files.about(["198.51.100.1", "2001:db8::1", "nonsense"])) == []


def test_the_log_gets_type_day_and_digest(tmp_path: Path) -> None:
    facts = GeoFiles([file(tmp_path, {"192.0.2.0/24": {"country_code": "KR"}})]).facts
    kind, day, digest = str(facts["geo 1"]).rsplit(" ", 2)
    assert (kind.split()[0], day, len(digest)) == ("Country", "2026-05-01", 64)


@pytest.mark.parametrize("data", [b"", b"no such file", b"\xab\xcd\xefMaxMind.com\xff\xff"])
def test_what_is_no_such_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.mmdb"
    path.write_bytes(data)
    with pytest.raises(BongsuError) as told:
        GeoFiles([path])
    assert told.value.code == "input.geo_unreadable"


def test_a_file_cut_off_anywhere_never_breaks_a_run(tmp_path: Path) -> None:
    whole = written({"192.0.2.0/24": {"country": {"iso_code": "KR"}}}, "Country", BUILT)
    for place in range(0, len(whole) - 150, 7):
        path = tmp_path / "x.mmdb"
        path.write_bytes(whole[:place] + b"\xff" * 5 + whole[place + 5 :])
        with suppress(BongsuError):
            list(GeoFiles([path]).about(["192.0.2.7"]))


def test_every_address_of_the_case_is_looked_up(tmp_path: Path) -> None:
    case = sketch("", log="""
        time              table            ip         says
        2026-05-01 09:00  authentication   192.0.2.7  outcome=success
        2026-05-01 09:00  mailbox_setting  192.0.2.8  setting=rule
        2026-05-01 09:00  mailbox_setting  192.0.2.8  setting=rule
    """)  # fmt: skip
    files = GeoFiles([file(tmp_path, {"192.0.2.0/24": {"country_code": "KR"}})])
    put_places(case.lake, files)
    rows = case.ask(tables()["ip_place"].order_by("ip"))
    assert [(row["ip"], row["country"]) for row in rows] == [
        ("192.0.2.7", "KR"),
        ("192.0.2.8", "KR"),
    ]
