"""The rule by which techniques are everyday, and that the list in use follows from it."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from bench.attribution.everyday import derived, stated, written
from bongsu.attribution.vocabulary import packaged

ARCHIVE = Path(__file__).parents[2].parent / "shared" / "data" / "attack-dev.zip"


def technique(name: str, *platforms: str, tactic: str = "collection", **more: object) -> dict:
    return {
        "type": "attack-pattern",
        "id": f"attack-pattern--{name}",
        "external_references": [{"source_name": "mitre-attack", "external_id": name}],
        "x_mitre_platforms": list(platforms),
        "kill_chain_phases": [{"kill_chain_name": "mitre-attack", "phase_name": tactic}],
        **more,
    }


def lists(*techniques: dict) -> dict[str, list[str]]:
    return derived([{"objects": list(techniques)}], [])


def test_by_platform_and_by_tactic() -> None:
    found = lists(
        technique("T2001", "Windows", "Office Suite"),
        technique("T2002", "Identity Provider"),
        technique("T2003", "Windows"),
        technique("T2004", "PRE", tactic="resource-development"),
        technique("T2005", "PRE", tactic="reconnaissance"),
        technique("T2006", "Office 365", tactic="impact"),
        technique("T2007", "Office 365", x_mitre_deprecated=True),
        technique("T2008"),
    )["techniques"]
    assert [name for name in found if name.startswith("T20")] == ["T2001", "T2002", "T2004"]


def test_a_whole_is_what_half_of_its_parts_are() -> None:
    found = lists(
        technique("T2001", "Office 365"),
        technique("T2001.001", "Office 365"),
        technique("T2001.002", "Windows"),
        technique("T2002", "Office 365"),
        technique("T2002.001", "Office 365"),
        technique("T2002.002", "Windows"),
        technique("T2002.003", "Linux"),
    )
    assert {"T2001", "T2001.001", "T2002.001"} <= set(found["techniques"])
    assert "T2002" not in found["techniques"]
    assert found["elsewhere"] == ["T2001.002"]


def test_what_a_detector_says_it_shows_is_everyday() -> None:
    assert "T3000" in derived([], ["T3000"])["techniques"]


@pytest.mark.skipif(not ARCHIVE.exists(), reason="ATT&CK's bundles are not at hand")
def test_the_list_in_use_follows_from_the_bundles(tmp_path: Path) -> None:
    with ZipFile(ARCHIVE) as archive:
        bundles = [json.loads(archive.read(n)) for n in archive.namelist() if n.endswith(".json")]
    assert written(derived(bundles, stated())).encode() == packaged("everyday.json")
