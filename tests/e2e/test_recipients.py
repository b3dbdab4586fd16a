"""A case opened on another machine, with another passphrase, by a card and a box."""

import shutil
from pathlib import Path

from tests.e2e.desk import Here


def test_a_second_person_opens_the_case_elsewhere(tmp_path: Path) -> None:
    first = Here(tmp_path / "first")
    second = Here(tmp_path / "second", environment={"BONGSU_PASSPHRASE": "other words"})
    first.root.mkdir()
    second.root.mkdir()
    first.open().source("one.eml", b"From: a@one.example\r\nTo: hong@mail.example\r\n\r\nx\r\n")
    assert first.add("one.eml").code == 0
    assert second.say("actor", "create", "park").code == 0
    card = second.root / "park.card"
    assert second.say("actor", "export", card).code == 0
    given = first.say("key", "grant", first.case, card).object()
    assert given["untrusted_name"] == "park"
    shutil.copytree(first.case, second.case)
    assert second.say("verify", second.case, "--deep").code == 1
    assert second.say("key", "accept", second.case).object() == {"kept": True}
    report = second.say("verify", second.case, "--deep").object()
    assert (report["green"], report["decrypted"]) == (True, 1)
    (listed,) = first.say("key", "recipients", first.case).object()["recipients"]
    assert listed["actor_id"] == given["actor_id"]
    assert first.say("key", "revoke", first.case, "park").code == 0
    assert first.say("key", "recipients", first.case).object() == {"recipients": []}
    assert first.say("verify", first.case).code == 0
    assert not list((first.case / "recipients").iterdir())
    assert second.say("key", "accept", first.case).error()["error"] == "input.box_none"
