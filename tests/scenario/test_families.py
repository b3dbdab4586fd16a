"""The families written after the freeze: what each of them truly bears, and its honest double."""

from __future__ import annotations

import io
import json
import re
import zipfile
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from bongsu.scenario import STORY_ACCOUNTS, ScenarioFile, generate
from bongsu.scenario.chance import chance
from bongsu.scenario.families.lockable import locked_zip
from bongsu.scenario.families.square import picture_of
from bongsu.scenario.files import MARK
from bongsu.scenario.kinds import KINDS
from tests.scenario.opened import RESERVED, Found, decoded, opened

DOUBLES = {
    "compromised_sender": "correspondent_new_program",
    "locked_archive": "locked_list",
    "otp_relay": "registration_code",
    "qr": "ticket_qr",
}


@pytest.fixture(scope="module")
def files() -> list[ScenarioFile]:
    return list(generate(8, 160, 2))


@pytest.fixture(scope="module")
def truth(files: list[ScenarioFile]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files[-1].content)
    return loaded


@pytest.fixture(scope="module")
def at(
    files: list[ScenarioFile], truth: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Found]:
    found = opened(files, truth, tmp_path_factory.mktemp("box") / "one.mbox")
    return {(f.account, f.message_id): f for f in found}


def _planted(truth: dict[str, Any], at: dict[tuple[str, str], Found], family: str) -> list[Message]:
    lures = [x for x in truth["lures"] if x["family"] == family]
    assert lures
    return [at[x["account"], x["message_id"]].message for x in lures]


def _doubles(truth: dict[str, Any], at: dict[tuple[str, str], Found], family: str) -> list[Message]:
    honest = [x for x in truth["honest_doubles"] if x["kind"] == DOUBLES[family]]
    assert len(honest) > 20
    return [at[x["account"], x["message_id"]].message for x in honest]


def _attached(message: Message) -> tuple[str, bytes]:
    part = next(p for p in message.walk() if p.get_filename())
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return part.get_content_type(), data


def test_every_family_plays_and_says_when_it_was_written(truth: dict[str, Any]) -> None:
    assert {x["family"] for x in truth["lures"]} == set(KINDS)
    late = {x["family"] for x in truth["lures"] if x["written_after_freeze"]}
    assert set(DOUBLES) <= late
    told = {a["account"] for a in truth["accounts"][:STORY_ACCOUNTS]}
    assert not any(x["written_after_freeze"] for x in truth["lures"] if x["account"] in told)
    assert re.fullmatch(r"[0-9a-f]{64}", truth["frozen"]["detectors"])
    assert re.fullmatch(r"[0-9a-f]{40}", truth["frozen"]["commit"])


def test_a_compromised_sender_passes_and_answers_a_real_thread(
    truth: dict[str, Any], at: dict[tuple[str, str], Found]
) -> None:
    for each in (x for x in truth["lures"] if x["family"] == "compromised_sender"):
        message = at[each["account"], each["message_id"]].message
        older = at[each["account"], str(message["In-Reply-To"]).strip()[1:-1]].message
        sender = getaddresses([str(message["From"])])
        assert sender[0][1] == getaddresses([str(older["From"])])[0][1]
        assert "spf=pass" in "".join(map(str, message.get_all("Authentication-Results", [])))
        programs = [m["X-Mailer"] or m["User-Agent"] for m in (message, older)]
        assert programs[0] != programs[1]


def test_locked_archives_open_with_the_word_in_the_text(
    truth: dict[str, Any], at: dict[tuple[str, str], Found]
) -> None:
    inside: dict[bool, set[str]] = {}
    for hostile, bank in enumerate((_doubles, _planted)):
        for message in bank(truth, at, "locked_archive"):
            with zipfile.ZipFile(io.BytesIO(_attached(message)[1])) as archive:
                (member,) = archive.infolist()
                assert member.flag_bits & 1
                words = re.findall(r"\b\d{4,6}\b", decoded(message).partition("\n\n")[0]) or []
                words += re.findall(r"\d{3,6}", decoded(message))
                data = _unlocked(archive, member, words)
                assert archive.comment == MARK
            assert MARK.strip() in data
            inside.setdefault(bool(hostile), set()).add(member.filename.rpartition(".")[2])
    assert inside == {True: {"msc", "chm"}, False: {"hwp", "pdf"}}


def _unlocked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, words: list[str]) -> bytes:
    for word in dict.fromkeys(words):
        try:
            return archive.read(member, pwd=word.encode())
        except (RuntimeError, zipfile.BadZipFile):
            continue
    raise AssertionError(words)


def test_a_wrong_word_does_not_open() -> None:
    made = locked_zip("a", "b.txt", b"x" * 50, "4321", chance(1))
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert archive.read("b.txt", pwd=b"4321") == b"x" * 50
        with pytest.raises(RuntimeError):
            archive.read("b.txt", pwd=b"4322")


def _addresses_in_picture(data: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(data)))]


def test_qr_codes_can_be_read_and_lead_nowhere(
    truth: dict[str, Any], at: dict[tuple[str, str], Found]
) -> None:
    for bank in (_doubles, _planted):
        for message in bank(truth, at, "qr"):
            kind, data = _attached(message)
            assert kind == "image/png"
            assert MARK in data
            (address,) = _addresses_in_picture(data)
            host = address.partition("://")[2].partition("/")[0]
            assert host.endswith(RESERVED)
            assert address not in decoded(message)


@pytest.mark.parametrize("length", [1, 17, 40, 78])
def test_qr_codes_hold_any_length_that_fits(length: int) -> None:
    text = ("https://a.example/" + "x" * 78)[:length]
    assert _addresses_in_picture(picture_of(text, "q").data) == [text]


def test_a_code_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="x" * 79):
        picture_of("x" * 79, "q")


def test_the_providers_code_follows_the_request_for_it(
    truth: dict[str, Any], at: dict[tuple[str, str], Found]
) -> None:
    for each in (x for x in truth["lures"] if x["family"] == "otp_relay"):
        asked = at[each["account"], each["message_id"]].message
        when = parsedate_to_datetime(str(asked["Date"]))
        soon = [
            f.message
            for (account, _), f in at.items()
            if account == each["account"]
            and 0 < (parsedate_to_datetime(str(f.message["Date"])) - when).total_seconds() < 600
        ]
        assert any(re.search(r"\d{6}", decoded(message)) for message in soon)
        assert "https://" not in decoded(asked).partition("Subject")[2].partition("--")[0]
