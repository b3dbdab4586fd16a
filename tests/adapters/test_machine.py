"""A diagnosis of this very machine."""

from pathlib import Path

import pytest

from bongsu import wiring
from bongsu.adapters import machine
from bongsu.adapters.walls import Wall
from bongsu.model.errors import BongsuError


def test_walls_come_from_a_worker_that_put_them_up() -> None:
    found = wiring.diagnose(None)
    assert found.walls["no_growth"]
    assert found.walls["landlock"] == (found.landlock > 0)
    assert list(found.walls) == [wall.name.lower() for wall in Wall if wall.name]


def test_what_bongsu_declares_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ["pyarrow>=20", "typer>=9999", "no-such-library>=1", 'pytest; extra == "dev"']
    monkeypatch.setattr(machine, "requires", lambda _: wanted)
    found = machine.diagnose(Wall(0), 1, None)
    fits = {each.name: each.fits for each in found.libraries}
    assert fits == {"sqlite": True, "no-such-library": False, "pyarrow": True, "typer": False}
    assert found.needs_a_person
    assert not any(found.walls.values())


def test_room_is_that_of_the_cases_disk(tmp_path: Path) -> None:
    with pytest.raises(BongsuError) as raised:
        machine.diagnose(Wall(0), 1, tmp_path)
    assert raised.value.code == "input.case_missing"
    (tmp_path / "case.db").touch()
    disk = machine.diagnose(Wall(0), 1, tmp_path).disk
    assert disk is not None
    assert 0 < disk.free <= disk.total
