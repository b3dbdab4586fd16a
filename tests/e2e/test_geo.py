"""Geographic files from the command line: what counts, what is kept of them, what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.mmdb import written
from tests.e2e.desk import Desk, Here

KIM = "hong@mail.example"
HOME, AWAY, DISPUTED = "192.0.2.7", "203.0.113.66", "198.51.100.9"
BUILT = 1_777_593_600  # 2026-05-01
SEOUL, OSLO = (37.57, 126.98), (59.91, 10.75)


def place(country: str, spot: tuple[float, float] | None) -> dict[str, Any]:
    said: dict[str, Any] = {"country": {"iso_code": country}}
    if spot:
        said["location"] = {"latitude": spot[0], "longitude": spot[1], "accuracy_radius": 20}
    return said


def files(desk: Desk, *, spots: bool) -> list[object]:
    """Options that name two files; of one address they disagree."""
    words: list[object] = []
    for kind, disputed in (("One-City", "NL"), ("Two-City", "CN")):
        networks = {
            "192.0.2.0/24": place("KR", SEOUL if spots else None),
            "203.0.113.0/24": place("NO", OSLO if spots else None),
            "198.51.100.0/24": place(disputed, None),
        }
        data = written(networks, kind, BUILT)
        words += ["--geo", desk.source(f"{kind}.mmdb", data)]
    return words


def log() -> bytes:
    times = [(f"2026-05-0{day}T09:00:00", HOME) for day in range(1, 6)]
    times += [("2026-05-05T09:20:00", DISPUTED), ("2026-05-05T09:40:00", AWAY)]
    records = [
        {"CreationTime": time, "Id": f"id-{n}", "Operation": "UserLoggedIn", "RecordType": 15,
         "ResultStatus": "Success", "UserType": 0, "Workload": "AzureActiveDirectory",
         "UserId": KIM, "ClientIP": ip}
        for n, (time, ip) in enumerate(times)
    ]  # fmt: skip
    return "".join(json.dumps(each) + "\n" for each in records).encode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Here(tmp_path / "root").open()
    desk.source("audit.jsonl", log())
    assert desk.add("audit.jsonl").code == 0
    return desk


def reasons(desk: Desk) -> dict[str, list[str]]:
    """Codes and values of the detector's reasons, by the address they speak of."""
    found = desk.say("findings", desk.case, "--detector", "new_network", "--all").out.splitlines()
    return {
        each["ip"]: sorted(reason["code"] for reason in each["reasons"])
        for each in map(json.loads, found)
    }


def test_a_country_counts_where_two_files_agree(desk: Desk, tmp_path: Path) -> None:
    done = desk.say("investigate", desk.case, *files(desk, spots=False))
    assert (done.code, done.object()["failed"]) == (0, {}), done.err
    told = done.object()["geo"]
    assert [each.rpartition(" ")[0].split(" ")[0] for each in told] == ["One-City", "Two-City"]
    assert all(" 2026-05-01 " in each for each in told)
    assert reasons(desk) == {
        AWAY: ["country_new", "network_new", "speed_impossible"],
        DISPUTED: ["network_new"],
    }
    page = tmp_path / "report.html"
    assert desk.say("report", desk.case, "--out", page).code == 0
    assert all(each in page.read_text(encoding="utf-8") for each in told)


def test_with_coordinates_the_distance_is_asked(desk: Desk) -> None:
    assert desk.say("investigate", desk.case, *files(desk, spots=True)).code == 0
    assert reasons(desk)[AWAY] == ["country_new", "distance_impossible", "network_new"]


def test_one_file_tells_no_country(desk: Desk) -> None:
    assert desk.say("investigate", desk.case, *files(desk, spots=True)[:2]).code == 0
    assert reasons(desk) == {AWAY: ["network_new"], DISPUTED: ["network_new"]}


def test_what_is_no_such_file_stops_the_run_before_it_begins(desk: Desk) -> None:
    for bad in (desk.source("notes.txt", b"none"), desk.root / "missing.mmdb"):
        done = desk.say("investigate", desk.case, "--geo", bad)
        assert (done.code, done.error()["error"]) == (2, "input.geo_unreadable")
        assert str(bad) in done.error()["sentence"]
