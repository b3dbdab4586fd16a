"""Bundles read from disk, and what was imported kept under its digest."""

import json
from pathlib import Path

import pytest

from bongsu.adapters.knowledge import KnowledgeShelf, read_bundle
from bongsu.model.errors import BongsuError
from tests.attribution.small import KNOWLEDGE

GROUP = {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Cold Fox"}


def test_a_bundle_is_read_with_its_digest(tmp_path: Path) -> None:
    file = tmp_path / "attack.json"
    file.write_text(json.dumps({"type": "bundle", "objects": [GROUP]}))
    found = read_bundle(file)
    assert [actor.name for actor in found.actors] == ["Cold Fox"]
    ((name, digest),) = found.sources
    assert (name, len(digest)) == ("attack.json", 64)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"objects": [{}]}', "\udcff", '{"objects": "\udcff"}']
)
def test_what_is_no_bundle_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "attack.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BongsuError) as caught:
        read_bundle(file)
    assert caught.value.code == "input.knowledge_not_bundle"


def test_kept_once_listed_and_found_by_the_start_of_its_name(tmp_path: Path) -> None:
    shelf = KnowledgeShelf(tmp_path)
    assert shelf.all() == []
    assert shelf.newest() is None
    kept = shelf.keep(KNOWLEDGE)
    assert shelf.newest() == kept.sha256
    assert shelf.keep(KNOWLEDGE) == kept
    assert shelf.all() == [kept]
    assert (kept.actors, kept.reports) == (3, 5)
    assert shelf.get(kept.sha256[:8]) == (KNOWLEDGE, kept.sha256)


@pytest.mark.parametrize("name", ["", "abc", "0" * 64])
def test_a_name_that_leads_to_none_or_is_too_short(tmp_path: Path, name: str) -> None:
    shelf = KnowledgeShelf(tmp_path)
    shelf.keep(KNOWLEDGE)
    with pytest.raises(BongsuError) as caught:
        shelf.get(name)
    assert caught.value.code == "input.knowledge_missing"


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    shelf = KnowledgeShelf(tmp_path)
    kept = shelf.keep(KNOWLEDGE)
    (tmp_path / "knowledge" / f"{kept.sha256}.json").write_text("{}")
    for ask in (shelf.all, lambda: shelf.get(kept.sha256)):
        with pytest.raises(BongsuError) as caught:
            ask()
        assert caught.value.code == "world.knowledge_damaged"
