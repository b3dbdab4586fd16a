"""The bench on whatever it is handed: odd bundles in any order, odd cases, one line for each."""

import json
from pathlib import Path

import pytest

from bench.attribution import measures
from bench.attribution.__main__ import main
from bench.attribution.bundles import UnusableError, read
from bench.attribution.cases import of_folder

CASE = {"id": "c1", "evidence": [{"kind": "software", "value": "Tool 1"}]}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "REPEATS", 5)


def bundle(
    reports: dict[str, int], modified: str | None = "2022-01-01T00:00:00.000Z", **extra: object
) -> dict:
    """Groups with so many reports each; each report is of one month and shows one tool."""
    objects: list[object] = [
        {"type": "malware", "id": f"malware--{at}", "name": f"Tool {at}", **extra}
        for at in range(4)
    ]
    for group, count in reports.items():
        objects.append({"type": "intrusion-set", "id": f"intrusion-set--{group}", "name": group})
        for at in range(count):
            cited = {
                "source_name": f"{group} {at}",
                "description": f"Firm. ({2010 + at}, May 1). Title.",
                "url": f"https://firm.example/{group}/{at}",
            }
            objects.append({
                "type": "relationship",
                "id": f"relationship--{group}-{at}",
                "relationship_type": "uses",
                "source_ref": f"intrusion-set--{group}",
                "target_ref": f"malware--{at % 4}",
                "external_references": [cited],
            })  # fmt: skip
    return {"type": "bundle", "objects": [{**o, "modified": modified} for o in objects if o]}


def kept(folder: Path, name: str, document: object) -> Path:
    path = folder / name
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param({"Fox": 3, "Owl": 4}, id="some documented"),
        pytest.param({"Fox": 1, "Owl": 1}, id="nobody documented elsewhere"),
        pytest.param({"Fox": 6}, id="one group"),
        pytest.param({"Fox": 3, "Owl": 0}, id="a group without reports"),
    ],
)
def test_one_bundle_of_whatever_kind_gives_its_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], reports: dict[str, int]
) -> None:
    path = kept(tmp_path, "a.json", bundle(reports))
    assert main(["--bundles", str(path), "--json", str(tmp_path / "out.json")]) == 0
    assert "held out: figures" in capsys.readouterr().out
    told = (tmp_path / "out.json").read_text()
    assert "held out: figures" in json.loads(told)
    assert "NaN" not in told


def test_bundles_are_taken_oldest_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = kept(tmp_path, "new.json", bundle({"Fox": 4, "Owl": 3}, "2024-01-01T00:00:00.000Z"))
    old = kept(tmp_path, "old.json", bundle({"Fox": 3, "Owl": 2}))
    cases = tmp_path / "cases"
    cases.mkdir()
    kept(cases, "c.json", [CASE, {**CASE, "id": 2, "actor": "Fox", "date": "2012-05"}])
    assert main(["--bundles", str(new), str(old), "--cases", str(cases)]) == 0
    said = capsys.readouterr().out
    assert "old.json, new.json" in said
    assert "### forward: figures" in said
    assert "### cases: one planted tool" in said


def test_without_dates_the_order_is_the_one_given(tmp_path: Path) -> None:
    first = kept(tmp_path, "b.json", bundle({"Fox": 1}, modified=None))
    second = kept(tmp_path, "a.json", bundle({"Owl": 1}))
    assert [k.sources[0][0] for k in read([first, second])] == ["b.json", "a.json"]


@pytest.mark.parametrize(
    ("document", "told"),
    [("{", "no STIX bundle"), ({"objects": []}, "no STIX bundle"), (bundle({"Fox": 0}), "report")],
)
def test_a_bundle_that_cannot_be_used_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: object, told: str
) -> None:
    path = kept(tmp_path, "odd.json", document)
    assert main(["--bundles", str(path)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert "odd.json" in line
    assert told in line


def test_an_absent_bundle_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"none\.json"):
        read([tmp_path / "none.json"])


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("{", "truncated"),
        ("[[1]]", "array"),
        ({"id": "c"}, "evidence"),
        ({"evidence": []}, "id"),
        ({"id": "c", "evidence": [{"kind": "malware", "value": "x"}]}, "malware"),
        ({"id": "c", "evidence": [{"kind": "other", "value": "x"}]}, "other"),
        ({"id": "c", "evidence": [{"kind": "software"}]}, "value"),
        ({"id": "c", "evidence": [{"kind": "software", "value": "x", "grade": "Z9"}]}, "grade"),
        ({"id": "c", "evidence": [], "date": "May 2020"}, "date"),
        ({"id": "c", "evidence": [], "actor": 5}, "actor"),
    ],
)
def test_a_case_that_cannot_be_used_is_named(tmp_path: Path, document: object, told: str) -> None:
    kept(tmp_path, "good.json", CASE)
    kept(tmp_path, "odd.json", document)
    with pytest.raises(UnusableError) as caught:
        of_folder(tmp_path)
    assert "odd.json" in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_cases_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(UnusableError, match=str(folder)):
            of_folder(folder)
