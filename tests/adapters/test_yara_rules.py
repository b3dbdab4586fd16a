import hashlib
import io
import time
import zipfile
from pathlib import Path

import pytest

from bongsu.adapters import yara_rules
from bongsu.adapters.nursery import Trade
from bongsu.adapters.workers import Task, WorkerPool
from bongsu.adapters.yara_rules import YaraScanner, load
from bongsu.model.errors import BongsuError
from bongsu.ports import Job, RawMessage
from bongsu.readers import rows
from bongsu.readers.attachments import examine

_RULE = 'rule %s { strings: $a = "planted mark" condition: $a }'
_MESSAGE = (
    b"From: a@one.example\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
    b"Content-Disposition: attachment; filename=a.bin\r\n\r\n\0a planted mark\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.yar").write_text(_RULE % "first")
    (tmp_path / "sub" / "b.yara").write_text(_RULE % "second")
    (tmp_path / "notes.txt").write_text("no rule")
    return tmp_path


def test_every_rule_file_is_loaded_with_its_digest(folder: Path) -> None:
    book = load(folder)
    assert book.digests.keys() == {"a.yar", "sub/b.yara"}
    assert book.digests["a.yar"] == hashlib.sha256((_RULE % "first").encode()).hexdigest()
    assert YaraScanner(book.compiled).scan(b"a planted mark") == [
        "first (a.yar)", "second (sub/b.yara)",
    ]  # fmt: skip
    assert YaraScanner(book.compiled).scan(b"nothing") == []


def test_a_rule_tells_the_family_of_its_metadata(tmp_path: Path) -> None:
    meta = (
        'rule a { meta: author = "x" malware_family = "Loader" Family = "Other" condition: true }'
    )
    (tmp_path / "a.yar").write_text(meta)
    assert YaraScanner(load(tmp_path).compiled).scan(b"") == ["a (a.yar) family: Loader, Other"]


def test_other_rules_have_another_digest(folder: Path) -> None:
    before = load(folder).digest
    assert load(folder).digest == before
    (folder / "a.yar").write_text(_RULE % "renamed")
    assert load(folder).digest != before


@pytest.mark.parametrize("text", ["rule x {", 'include "b.yara"', "rule x { condition: unknown }"])
def test_a_broken_file_is_named(folder: Path, text: str) -> None:
    (folder / "a.yar").write_text(text)
    with pytest.raises(BongsuError) as caught:
        load(folder)
    assert (caught.value.code, caught.value.facts["name"]) == ("input.rules_broken", "a.yar")


def test_a_folder_without_rules(tmp_path: Path) -> None:
    with pytest.raises(BongsuError) as caught:
        load(tmp_path)
    assert caught.value.code == "input.rules_missing"


def test_rules_run_behind_the_walls(folder: Path) -> None:
    trade = Trade(yara_rules.__name__, "prepare", "work", load(folder).compiled)
    pool = WorkerPool(Task(trade, rows.lost_message), 1, time.monotonic)
    raw = RawMessage(0, 0, len(_MESSAGE), _MESSAGE, b"", "", "")
    try:
        results = list(pool.map([Job(0, "exh_1", "acc_1", "a@one.example", "", (raw,))]))
    finally:
        pool.close()
    facts = [row for each in results if "email_attachment_fact" in each.tables
             for row in each.tables["email_attachment_fact"].to_pylist()]  # fmt: skip
    assert [fact["value"] for fact in facts if fact["code"] == "yara_match"] == [
        "first (a.yar)", "second (sub/b.yara)",
    ]  # fmt: skip


def test_rules_see_members_of_archives(folder: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.txt", b"a planted mark")
    found = examine("a.zip", buffer.getvalue(), [], YaraScanner(load(folder).compiled))
    assert ("b.txt", "yara_match", "first (a.yar)") in found
