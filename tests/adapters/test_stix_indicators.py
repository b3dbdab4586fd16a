"""Indicators and observations of STIX bundles, ours and hostile ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from bongsu.adapters.indicator_list import read_indicator_list
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, ListForm

DAY = 86_400_000
SHA = "a" * 64
CERT = {"type": "identity", "id": "identity--1", "name": "A CERT"}


def indicator(
    pattern: object = "[domain-name:value = 'bad.example']", **more: Any
) -> dict[str, Any]:
    return {
        "type": "indicator", "id": "indicator--1", "created_by_ref": "identity--1",
        "pattern": pattern, "pattern_type": "stix",
        "valid_from": "1970-01-02T00:00:00.000Z", **more,
    }  # fmt: skip


def relation(source: str, kind: str, target: str, **more: Any) -> dict[str, Any]:
    made = {"type": "relationship", "id": f"relationship--{source}{kind}{target}"}
    edge = {"relationship_type": kind, "source_ref": source, "target_ref": target}
    return {**made, **edge, **more}


def read(tmp_path: Path, *objects: object) -> IndicatorList:
    file = tmp_path / "list.txt"
    file.write_text(json.dumps({"type": "bundle", "id": "bundle--1", "objects": objects}))
    return read_indicator_list(file)


def why(found: IndicatorList) -> dict[str, int]:
    return {each.why: each.count for each in found.left_out}


def test_an_indicator_is_dated_graded_and_names_its_source(tmp_path: Path) -> None:
    labels = ['admiralty-scale:source-reliability="b"']
    found = read(
        tmp_path,
        CERT,
        indicator(valid_until="1970-01-03T00:00:00Z", labels=labels, confidence=70,
                  indicator_types=["malicious-activity"]),
    )  # fmt: skip
    assert found.form is ListForm.STIX
    assert found.indicators == (
        Indicator("bad.example", IndicatorKind.DOMAIN, DAY, 2 * DAY, "A CERT", "B2",
                  "malicious-activity, indicator--1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("confidence", "grade"),
    [(100, "F1"), (80, "F1"), (79, "F2"), (50, "F3"), (20, "F4"), (0, "F5"), (None, ""),
     (True, ""), ("90", ""), (101, ""), (-1, "")],
)  # fmt: skip
def test_confidence_is_a_credibility_and_says_nothing_of_the_source(
    tmp_path: Path, confidence: object, grade: str
) -> None:
    found = read(tmp_path, indicator(confidence=confidence))
    assert [each.grade for each in found.indicators] == [grade]


@pytest.mark.parametrize(
    ("pattern", "kind", "value"),
    [
        ("[email-addr:value = 'Kim@Bad.example']", IndicatorKind.EMAIL, "kim@bad.example"),
        ("[email-message:sender_ref.value = 'a@b.example']", IndicatorKind.EMAIL, "a@b.example"),
        ("[email-message:message_id = '<1@b.example>']", IndicatorKind.MESSAGE_ID, "1@b.example"),
        ("[url:value = 'https://b.example/x/']", IndicatorKind.URL, "https://b.example/x"),
        ("[ipv4-addr:value = '192.0.2.1/32']", IndicatorKind.IPV4, "192.0.2.1"),
        ("[ipv6-addr:value = '2001:DB8::1']", IndicatorKind.IPV6, "2001:db8::1"),
        ("[network-traffic:dst_ref.value = '192.0.2.1']", IndicatorKind.IPV4, "192.0.2.1"),
        (f"[file:hashes.'SHA-256' = '{SHA.upper()}']", IndicatorKind.SHA256, SHA),
        (f"[artifact:hashes.SHA256 = '{SHA}']", IndicatorKind.SHA256, SHA),
    ],
)
def test_types_that_tables_hold(
    tmp_path: Path, pattern: str, kind: IndicatorKind, value: str
) -> None:
    found = read(tmp_path, indicator(pattern)).indicators
    assert [(each.kind, each.value) for each in found] == [(kind, value)]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"pattern": "[file:hashes.MD5 = '" + "a" * 32 + "']"}, "kind"),
        ({"pattern": "[file:name = 'a.exe']"}, "kind"),
        ({"pattern": "[ipv4-addr:value = '192.0.2.0/24']"}, "kind"),
        ({"pattern": "[url:value LIKE 'https://%']"}, "comparison"),
        ({"pattern": "[url:value != 'https://a.example']"}, "negated"),
        ({"pattern": "[url:value = "}, "unreadable"),
        ({"pattern": 7}, "unreadable"),
        ({"pattern": "rule x {condition: true}", "pattern_type": "yara"}, "language"),
        ({"indicator_types": ["benign"]}, "benign"),
    ],
)
def test_what_is_not_searched_for_is_told_with_its_reason(
    tmp_path: Path, more: dict[str, Any], reason: str
) -> None:
    found = read(tmp_path, indicator(**more))
    assert found.indicators == ()
    assert why(found) == {reason: 1}


def test_a_value_that_is_not_enough_alone_loses_its_grade(tmp_path: Path) -> None:
    pattern = "[domain-name:value = 'a.example' AND url:value = 'https://a.example/x']"
    found = read(tmp_path, indicator(pattern, confidence=90))
    assert [each.grade for each in found.indicators] == ["", ""]
    assert found.partial == 2


def test_the_newest_version_counts_and_a_revoked_one_takes_back(tmp_path: Path) -> None:
    old = indicator(modified="2026-01-01T00:00:00Z")
    new = indicator(modified="2026-02-01T00:00:00Z", revoked=True)
    found = read(tmp_path, new, old)
    assert [(each.value, each.revoked) for each in found.indicators] == [("bad.example", True)]
    assert why(found) == {"revoked": 1}


def test_programs_and_actors_are_kept_apart_from_the_note(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        indicator(name="Of Some Actor", description="Some Actor uses it"),
        {"type": "malware", "id": "malware--1", "name": "Loader"},
        {"type": "campaign", "id": "campaign--1", "name": "Spring"},
        {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Some Actor"},
        relation("indicator--1", "indicates", "malware--1"),
        relation("indicator--1", "indicates", "campaign--1"),
        relation("campaign--1", "attributed-to", "intrusion-set--1"),
        relation("indicator--1", "indicates", "malware--9"),
        relation("indicator--1", "indicates", "intrusion-set--1", revoked=True),
    )
    (only,) = found.indicators
    assert (only.software, only.attributed) == (("Loader",), ("Some Actor",))
    assert only.note == "Loader, indicator--1"


def test_observations_of_both_versions_are_read_without_who_received(tmp_path: Path) -> None:
    mail = {
        "type": "email-message",
        "from_ref": "1",
        "to_refs": ["2"],
        "message_id": "<m@b.example>",
    }
    objects: dict[str, dict[str, Any]] = {
        "0": mail,
        "1": {"type": "email-addr", "value": "from@bad.example"},
        "2": {"type": "email-addr", "value": "victim@mail.example"},
        "3": {"type": "file", "name": "a.lnk", "hashes": {"SHA-256": SHA, "MD5": "a" * 32}},
        "4": {"type": "mutex", "name": "m"},
    }
    seen = {"type": "observed-data", "first_observed": "1970-01-02T00:00:00Z",
            "last_observed": "1970-01-03T00:00:00Z"}  # fmt: skip
    old = {**seen, "id": "observed-data--1", "objects": objects}
    newer: list[dict[str, Any]] = [{"id": f"x--{name}", **each} for name, each in objects.items()]
    newer[0] |= {"from_ref": "x--1", "to_refs": ["x--2"]}
    refs = ["x--0", "x--2", "x--3", "x--4"]
    for bundle in ([old], [{**seen, "id": "observed-data--2", "object_refs": refs}, *newer]):
        found = read(tmp_path, *bundle)
        assert {each.value for each in found.indicators} == {
            "m@b.example", "from@bad.example", SHA,
        }  # fmt: skip
        assert {(each.first_ms, each.last_ms) for each in found.indicators} == {(DAY, 2 * DAY)}
        assert why(found) == {"kind": 1}


def test_an_observable_that_nobody_refers_to_is_no_indicator(tmp_path: Path) -> None:
    found = read(tmp_path, {"type": "url", "id": "url--1", "value": "https://a.example/"})
    assert found.indicators == ()
    assert why(found) == {"unreferred": 1}


def test_without_an_author_the_file_is_the_source(tmp_path: Path) -> None:
    alone = indicator(external_references=[{"source_name": "a page"}], created_by_ref=3)
    assert read(tmp_path, alone).indicators[0].source == "a page"
    assert read(tmp_path, indicator()).indicators[0].source == "list.txt"


def test_objects_of_any_shape_are_passed_over(tmp_path: Path) -> None:
    strange: list[Any] = [None, 3, [], {}, {"type": "indicator"}, {"type": ["url"], "id": "a"},
               {"type": "relationship", "id": "r", "source_ref": {}, "target_ref": []},
               {"type": "observed-data", "id": "o", "objects": {"0": 3}, "object_refs": [1, "o"]},
               {"type": "indicator", "id": "i", "pattern": "[url:value = 'https://a.example']",
                "labels": "x", "valid_from": 9, "external_references": {"a": 1}}]  # fmt: skip
    found = read(tmp_path, *strange)
    assert [each.value for each in found.indicators] == ["https://a.example"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "input.indicators_json"),
        (b"[" * 100_000, "input.indicators_json"),
        (b"[" + b"{}," * 3_000_000 + b"{}]", "input.indicators_json"),
        (b'{"type": "bundle", "id": "\xff"}', "input.indicators_json"),
        (b"{}", "input.indicators_unknown"),
        (b'[{"Event": 3}]', "input.indicators_unknown"),
        (b'{"type": "report"}', "input.indicators_unknown"),
        (b"<stix:STIX_Package/>", "input.indicators_columns"),
    ],
)
def test_what_is_no_list_says_so(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "x"
    file.write_bytes(content)
    with pytest.raises(BongsuError) as raised:
        read_indicator_list(file)
    assert raised.value.code == code


def test_more_than_a_list_may_bring_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bongsu.adapters.indicator_values.MOST", 1)
    found = read(tmp_path, indicator("[url:value IN ('https://a.example', 'https://b.example')]"))
    assert (len(found.indicators), why(found)) == (1, {"too_many": 1})


def test_what_is_too_long_for_anything_is_left_or_cut(tmp_path: Path) -> None:
    long = f"https://a.example/{'x' * 3000}"
    named = {**CERT, "name": "A" * 5000}
    found = read(tmp_path, named, indicator(f"[url:value IN ('{long}', 'https://b.example')]"))
    assert [(each.value, len(each.source)) for each in found.indicators] == [
        ("https://b.example", 200)
    ]
    assert why(found) == {"kind": 1}
    assert len(found.left_out[0].untrusted_example) == 2000
