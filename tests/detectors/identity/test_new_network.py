import math

import ibis
import pyarrow as pa
import pytest

from bongsu.detectors.identity import new_network
from bongsu.detectors.identity.distances import apart_km
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import AWAY, HEAD, HOME, alerts, habit, said, sign_in

LAST = "05 09:00"


def located(places: dict[str, tuple[str, ...]], *lines: str, asn: int | None = None) -> list[str]:
    """Reasons where several files say countries of addresses, one for each file."""
    rows = [
        {
            "ip": ip,
            "source": f"file {n}",
            "source_date": "2026-05-01",
            "country": country,
            "asn": asn,
        }
        for ip, countries in places.items()
        for n, country in enumerate(countries)
    ]
    case = sketch("", log="\n".join([HEAD, *lines]))
    case = case.changed(ip_place=pa.Table.from_pylist(rows, CONTRACTS["ip_place"].arrow))
    return [each.removeprefix("new_network: ") for each in case.reasons(new_network)]


def test_the_fourth_sign_in_may_be_strange() -> None:
    assert said(new_network, *habit(2), sign_in("04 09:00")) == []
    assert said(new_network, *habit(3), sign_in("04 09:00")) == [
        "network_new(203.0.113.5, 1/3) on row 4"
    ]


def test_a_new_network_alone_is_no_alert() -> None:
    assert alerts(new_network, *habit(20), sign_in("25 09:00")) == []


@pytest.mark.parametrize("ip", ["40.126.1.5", "20.190.160.24", "10.0.0.5", "2603:1026::5"])
def test_addresses_of_providers_and_private_ones_say_nothing(ip: str) -> None:
    assert said(new_network, *habit(), sign_in(LAST, ip)) == []


def test_two_countries_within_the_hour() -> None:
    places = {HOME: ("KR", "KR"), AWAY: ("NL", "NL")}
    lines = [*habit(4), sign_in("04 09:20", AWAY)]
    assert "speed_impossible(KR > NL, 20) on row 5" in located(places, *lines)
    later = [*habit(4), sign_in("04 10:20", AWAY)]
    assert "speed" not in str(located(places, *later))


def test_sources_that_disagree_say_no_country() -> None:
    lines = [*habit(4), sign_in("04 09:20", AWAY)]
    for said_of_it in (("NL",), ("NL", "CN"), ()):
        found = located({HOME: ("KR", "KR"), AWAY: said_of_it}, *lines)
        assert [each.partition("(")[0] for each in found] == ["network_new"]


def test_a_country_new_to_the_account_is_context() -> None:
    places = {HOME: ("KR", "KR"), AWAY: ("NL", "NL")}
    assert "country_new(NL, 2) on row 4" in located(places, *habit(3), sign_in("09 09:00"))


def test_the_provider_s_word_is_one_source() -> None:
    told = [*habit(4, says="country=KR"), sign_in("04 09:20", AWAY, "country=NL")]
    assert "speed" not in str(located({}, *told))
    assert "speed" in str(located({HOME: ("KR",), AWAY: ("NL",)}, *told))


SEOUL, BUSAN, PARIS = (37.57, 126.98), (35.18, 129.08), (48.86, 2.35)
TOKYO = (35.68, 139.69)


def on_the_sphere(north: float, east: float) -> tuple[int, int, int]:
    lat, lon = math.radians(north), math.radians(east)
    ways = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
    x, y, z = (round(6_371_000 * each) for each in ways)
    return x, y, z


def sited(
    here: tuple[float, float],
    *lines: str,
    radius: int = 50,
    files: int = 2,
    countries: tuple[str, str] | tuple[None, None] = (None, None),
) -> list[str]:
    """Reasons but that of the new network, where files place HOME in Seoul and AWAY ``here``."""
    rows = [
        {"ip": ip, "source": f"file {n}", "source_date": "2026-05-01", "country": country,
         "radius_km": radius, "x_m": x, "y_m": y, "z_m": z}
        for ip, at, country in zip((HOME, AWAY), (SEOUL, here), countries, strict=True)
        for n in range(files)
        for x, y, z in [on_the_sphere(*at)]
    ]  # fmt: skip
    case = sketch("", log="\n".join([HEAD, *lines]))
    case = case.changed(ip_place=pa.Table.from_pylist(rows, CONTRACTS["ip_place"].arrow))
    found = (each.removeprefix("new_network: ") for each in case.reasons(new_network))
    return [each for each in found if not each.startswith("network_new")]


@pytest.mark.parametrize(
    ("here", "when", "found"),
    [
        (PARIS, "04 18:00", ["distance_impossible(8865, 540) on row 5"]),
        (PARIS, "04 19:00", []),
        (TOKYO, "04 09:40", ["distance_impossible(1051, 40) on row 5"]),
        (BUSAN, "04 09:01", []),
    ],
)
def test_the_distance_is_asked_for_where_files_place_both(
    here: tuple[float, float], when: str, found: list[str]
) -> None:
    assert sited(here, *habit(4), sign_in(when, AWAY)) == found


def test_what_files_are_unsure_of_is_taken_off() -> None:
    lines = [*habit(4), sign_in("04 09:40", AWAY)]
    assert sited(TOKYO, *lines, radius=300) == []


def test_one_file_places_nobody() -> None:
    assert sited(PARIS, *habit(4), sign_in("04 09:40", AWAY), files=1) == []


def test_where_distances_are_known_countries_are_not_asked() -> None:
    lines = [*habit(4), sign_in("04 09:40", AWAY)]
    assert sited(BUSAN, *lines, countries=("KR", "JP")) == ["country_new(JP, 2) on row 5"]


def test_sign_ins_without_a_time_are_in_no_order() -> None:
    lines = [*habit(4), sign_in("04 09:40", AWAY)]
    untimed = [f"-  {each.partition('  ')[2]}" for each in lines]
    assert "impossible" not in str(sited(PARIS, *untimed, countries=("KR", "FR")))


def test_distances_are_those_of_a_sphere() -> None:
    places = [(n, e) for n in range(-90, 91, 30) for e in range(-180, 180, 50)]
    places += [(0.001, 0.001), (37.57, 126.98), (-37.57, -53.02)]
    pairs = [(on_the_sphere(*a), on_the_sphere(*b)) for a in places for b in places]
    names = ("x_m", "y_m", "z_m", "from_x_m", "from_y_m", "from_z_m")
    lake = MemoryLake()
    rows = [dict(zip(names, (*a, *b), strict=True)) for a, b in pairs]
    lake.hold("ways", pa.Table.from_pylist(rows))
    ways = ibis.table(dict.fromkeys(names, "int64"), name="ways")
    found = lake.query(ways.select(*names, km=apart_km(ways))).to_pylist()
    assert len(found) == len(pairs)
    for row in found:
        ends = [row[name] for name in names]
        straight = min(math.dist(ends[:3], ends[3:]) / 12_742_000, 1)
        assert -15 < row["km"] - 12_742 * math.asin(straight) < 2


def test_networks_of_crowds_say_nothing() -> None:
    assert located({AWAY: ("NL", "NL")}, *habit(3), sign_in("09 09:00"), asn=9009) == []
