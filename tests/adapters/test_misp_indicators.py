"""Attributes of MISP events, ours and hostile ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from bongsu.adapters.indicator_list import read_indicator_list
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, ListForm

DAY = 86_400_000
SHA = "b" * 64


def attribute(
    kind: object = "domain", value: object = "bad.example", **more: Any
) -> dict[str, Any]:
    return {"type": kind, "value": value, "to_ids": True, "uuid": "u1",
            "category": "Network activity", **more}  # fmt: skip


def event(*attributes: object, **more: Any) -> dict[str, Any]:
    return {"Event": {"info": "Of Some Actor", "date": "2026-05-01", "Orgc": {"name": "A CERT"},
                      "Attribute": list(attributes), **more}}  # fmt: skip


def read(tmp_path: Path, document: object) -> IndicatorList:
    file = tmp_path / "event"
    file.write_text("\n" + json.dumps(document), encoding="utf-8-sig")
    return read_indicator_list(file)


def why(found: IndicatorList) -> dict[str, int]:
    return {each.why: each.count for each in found.left_out}


def test_an_attribute_is_dated_graded_and_names_its_source(tmp_path: Path) -> None:
    tags = [{"name": 'admiralty-scale:source-reliability="b"'},
            {"name": 'admiralty-scale:information-credibility="2"'}]  # fmt: skip
    dated = attribute(
        first_seen="1970-01-02T00:00:00.000000+00:00", last_seen="1970-01-03", Tag=tags
    )
    found = read(tmp_path, event(dated))
    assert found.form is ListForm.MISP
    assert found.indicators == (
        Indicator("bad.example", IndicatorKind.DOMAIN, DAY, 3 * DAY - 1, "A CERT 2026-05-01", "B2",
                  "Network activity, u1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        ("ip-dst|port", "192.0.2.1|443", ["192.0.2.1"]),
        ("domain|ip", "a.example|192.0.2.1", ["a.example", "192.0.2.1"]),
        ("filename|sha256", f"a|b.exe|{SHA}", []),
        ("filename|sha256", f"b.exe|{SHA}", [SHA]),
        ("sha256", SHA, [SHA]),
        ("email-src", "Kim@a.example", ["kim@a.example"]),
        ("email-message-id", "<1@a.example>", ["1@a.example"]),
        ("url", "hxxps://a[.]example/x", ["https://a.example/x"]),
        ("hostname", "w.a.example", ["w.a.example"]),
        ("md5", "b" * 32, []),
        ("email-subject", "Hello", []),
        ("domain", "not a domain", []),
        (3, ["x"], []),
    ],
)
def test_types_that_tables_hold(
    tmp_path: Path, kind: object, value: object, found: list[str]
) -> None:
    told = read(tmp_path, event(attribute(kind, value)))
    assert [each.value for each in told.indicators] == found
    assert why(told) == ({} if found else {"kind": 1})


@pytest.mark.parametrize("to_ids", [False, 0, "0", None, "yes", [1]])
def test_what_is_not_meant_for_detection_is_left_out(tmp_path: Path, to_ids: object) -> None:
    found = read(tmp_path, event(attribute(to_ids=to_ids)))
    assert found.indicators == ()
    assert why(found) == {"not_for_detection": 1}


def test_attributes_of_objects_take_the_objects_dates(tmp_path: Path) -> None:
    thing = {"name": "file", "first_seen": "1970-01-02", "Attribute": [attribute("sha256", SHA)]}
    found = read(tmp_path, event(Object=[thing]))
    assert [(each.value, each.first_ms) for each in found.indicators] == [(SHA, DAY)]


def test_deleted_attributes_take_back(tmp_path: Path) -> None:
    gone = {"deleted": True, "Attribute": [attribute("sha256", SHA)]}
    found = read(tmp_path, event(attribute(deleted="1"), Object=[gone]))
    assert [each.revoked for each in found.indicators] == [True, True]
    assert why(found) == {"revoked": 2}


def test_clusters_name_programs_and_actors_and_titles_are_left(tmp_path: Path) -> None:
    actor = {"type": "threat-actor", "value": "Some Actor"}
    galaxy = [{"GalaxyCluster": [actor, {"type": "mitre-malware", "value": "Loader - S0001"}]}]
    tags = [{"name": 'misp-galaxy:rat="Other"'}, {"name": 'misp-galaxy:mitre-intrusion-set="Two"'}]
    found = read(tmp_path, event(attribute(Tag=tags, comment="Some Actor"), Galaxy=galaxy))
    (only,) = found.indicators
    assert only.software == ("Other", "Loader")
    assert only.attributed == ("Two", "Some Actor")
    assert (only.source, only.note) == ("A CERT 2026-05-01", "Network activity, Other, Loader, u1")


def test_an_attributes_own_grade_comes_before_its_events(tmp_path: Path) -> None:
    tag = 'admiralty-scale:source-reliability="{}"'
    both = event(attribute(Tag=[{"name": tag.format("g")}]), attribute(value="c.example"),
                 Tag=[{"name": tag.format("a")}])  # fmt: skip
    found = read(tmp_path, both)
    assert [each.grade for each in found.indicators] == ["E6", "A6"]


@pytest.mark.parametrize(
    "document",
    [
        event(attribute()),
        [event(attribute())],
        {"response": [event(attribute())]},
        {"response": {"Attribute": [attribute()]}},
        event(attribute())["Event"],
        [event(attribute(), None, 3, {}, attribute(value={})), "x", None, {"Event": {"Object": 3}}],
    ],
)
def test_every_way_in_which_misp_writes(tmp_path: Path, document: object) -> None:
    assert [each.value for each in read(tmp_path, document).indicators] == ["bad.example"]
