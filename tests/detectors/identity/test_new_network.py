import pyarrow as pa
import pytest

from bongsu.detectors.identity import new_network
from bongsu.tables import CONTRACTS
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


def test_networks_of_crowds_say_nothing() -> None:
    assert located({AWAY: ("NL", "NL")}, *habit(3), sign_in("09 09:00"), asn=9009) == []
