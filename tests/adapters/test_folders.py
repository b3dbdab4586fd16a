"""A case that is not there is answered with those that are near."""

from pathlib import Path

import pytest

from bongsu.adapters.folders import no_case


@pytest.mark.parametrize("asked", ["sprnig", "spring/"])
def test_cases_beside_the_folder_are_named(tmp_path: Path, asked: str) -> None:
    for name in ("spring", "autumn"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.db").touch()
    near = str(no_case(tmp_path / asked).facts["nearest"])
    assert near.split(", ", maxsplit=1)[0] == str(tmp_path / "spring")


def test_cases_in_the_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "spring").mkdir()
    (tmp_path / "spring" / "case.db").touch()
    assert no_case(tmp_path).facts["nearest"] == str(tmp_path / "spring")
    assert no_case(tmp_path / "no" / "where").facts["nearest"] == "—"
