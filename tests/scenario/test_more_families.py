"""The families of a full case: what each of them truly bears, and its honest double."""

from __future__ import annotations

import importlib
import io
import json
import pkgutil
import re
from collections import defaultdict
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

import olefile
import pytest

from bongsu.scenario import ScenarioFile, families, generate
from bongsu.scenario.chance import chance
from bongsu.scenario.families.compound import compound
from bongsu.scenario.families.telling import Words
from bongsu.scenario.files import MARK
from bongsu.scenario.kinds import KINDS
from bongsu.scenario.offices import OFFICES
from bongsu.scenario.portals import PORTALS
from tests.scenario.opened import RESERVED, Found, decoded, opened, plain

DOUBLES = {
    "hwp_object": {"minutes_with_picture"},
    "html_page": {"statement_page"},
    "calendar": {"meeting_invitation"},
    "undelivered": {"true_bounce", "quarantine_digest"},
    "peer_review": {"manuscript"},
    "near_correspondent": {"correspondent_new_domain"},
}
Truth = dict[str, Any]
At = dict[tuple[str, str], Found]
Row = dict[str, Any]


@pytest.fixture(scope="module")
def files() -> list[ScenarioFile]:
    return list(generate(8, 160, 2))


@pytest.fixture(scope="module")
def truth(files: list[ScenarioFile]) -> Truth:
    return _truth(files)


@pytest.fixture(scope="module")
def at(files: list[ScenarioFile], truth: Truth, tmp_path_factory: pytest.TempPathFactory) -> At:
    found = opened(files, truth, tmp_path_factory.mktemp("box") / "one.mbox")
    return {(f.account, f.message_id): f for f in found}


def _truth(files: list[ScenarioFile]) -> Truth:
    loaded: Truth = json.loads(files[-1].content)
    return loaded


def _planted(truth: Truth, at: At, family: str) -> list[tuple[Row, Message]]:
    lures = [x for x in truth["lures"] if x["family"] == family]
    assert lures
    return [(x, at[x["account"], x["message_id"]].message) for x in lures]


def _honest(truth: Truth, at: At, kind: str) -> list[tuple[Row, Message]]:
    doubles = [x for x in truth["honest_doubles"] if x["kind"] == kind]
    assert doubles
    return [(x, at[x["account"], x["message_id"]].message) for x in doubles]


def _attached(message: Message) -> bytes:
    part = next(p for p in message.walk() if p["Content-Disposition"])
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data


def _body(message: Message) -> str:
    """The text alone, without headers and attachments."""
    part = next(p for p in message.walk() if p.get_content_type() == "text/plain")
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode(part.get_content_charset() or "utf-8")


def _sender(message: Message) -> str:
    return getaddresses([str(message["From"])])[0][1]


def _domain(message: Message) -> str:
    return _sender(message).partition("@")[2]


def test_a_first_walk_meets_the_first_families_only() -> None:
    truth = _truth(list(generate(2024, 9, 2)))
    assert not {x["family"] for x in truth["lures"]} & set(DOUBLES)
    late = set().union(*DOUBLES.values())
    assert not {x["kind"] for x in truth["honest_doubles"]} & late


def test_ten_mailboxes_hold_every_kind_of_double() -> None:
    truth = _truth(list(generate(2024, 10, 1)))
    kinds = {x["kind"] for x in truth["honest_doubles"]}
    assert set().union(*DOUBLES.values()) <= kinds


def test_every_full_family_plays_and_is_marked_late(truth: Truth) -> None:
    rows = [x for x in truth["lures"] if x["family"] in DOUBLES]
    assert {x["family"] for x in rows} == {n for n, kind in KINDS.items() if kind.in_full}
    assert all(x["written_after_freeze"] for x in rows)
    assert all(x["reasons"] and set(x["reasons"]) <= set(KINDS[x["family"]].reasons) for x in rows)


def test_every_family_has_three_wordings_in_both_languages() -> None:
    banks = 0
    for found in pkgutil.iter_modules(families.__path__):
        module = importlib.import_module(f"{families.__name__}.{found.name}")
        for value in vars(module).values():
            if isinstance(value, dict) and all(_is_bank(each) for each in value.values()):
                banks += 1
                assert {lang: len(set(pool)) for lang, pool in value.items()} == {"ko": 3, "en": 3}
    assert banks >= 2 * 10


def _is_bank(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, Words) for each in value)


def test_letters_of_one_family_differ(truth: Truth, at: At) -> None:
    subjects = defaultdict(set)
    for row in truth["honest_doubles"]:
        subjects[row["kind"]].add(
            plain(str(at[row["account"], row["message_id"]].message["Subject"]))
        )
    assert all(len(subjects[kind]) >= 6 for kinds in DOUBLES.values() for kind in kinds)


@pytest.mark.parametrize("family", sorted(DOUBLES))
def test_what_is_attached_is_inert_and_leads_nowhere(truth: Truth, at: At, family: str) -> None:
    for _, message in _planted(truth, at, family):
        text = decoded(message)
        for host in re.findall(r"https?://([^/\s\"<]+)", text):
            assert host.endswith(RESERVED)
            assert host.partition(".")[2] not in PORTALS
        assert "<script" not in text.lower()
        for part in message.walk():
            if part["Content-Disposition"] and part.get_content_type() != "text/calendar":
                data = part.get_payload(decode=True)
                assert isinstance(data, bytes)
                assert MARK.strip() in data


def test_documents_open_and_differ_in_what_they_hold(truth: Truth, at: At) -> None:
    held = set()
    for bank, rows in (("lure", _planted(truth, at, "hwp_object")),
                       ("honest", _honest(truth, at, "minutes_with_picture"))):  # fmt: skip
        for _, message in rows:
            with olefile.OleFileIO(io.BytesIO(_attached(message))) as document:
                (name,) = [n[1] for n in document.listdir() if n[0] == "BinData"]
                assert MARK in document.openstream(["BinData", name]).read()
                sign = document.openstream("FileHeader").read()
                assert sign.startswith(b"HWP Document File\0")
                assert not document.parsing_issues
            held.add((bank, name))
    assert held == {("lure", "BIN0001.OLE"), ("honest", "BIN0001.jpg")}


def test_a_compound_document_keeps_its_streams() -> None:
    noise = chance(3).randbytes(9000)
    with olefile.OleFileIO(compound({"B": b"b", "Long": {"A": noise}, "A": b"a"})) as document:
        assert document.listdir() == [["A"], ["B"], ["Long", "A"]]
        assert document.openstream(["Long", "A"]).read() == noise
        assert document.openstream("B").read().rstrip(b"\0") == b"b"


def test_a_compound_document_that_outgrows_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\d+"):
        compound({"Large": b"x" * 70_000})


def test_the_copied_page_sends_elsewhere_and_the_statement_nowhere(truth: Truth, at: At) -> None:
    for _, message in _planted(truth, at, "html_page"):
        page = _attached(message).decode()
        (action,) = re.findall(r'action="https://([^/"]+)/', page)
        assert action == f"signin.{_domain(message)}"
        assert 'type="password"' in page
        assert "https://" not in _body(message)
    for _, message in _honest(truth, at, "statement_page"):
        page = _attached(message).decode()
        assert 'type="password"' in page
        assert "action" not in page
        assert "fail" not in "".join(map(str, message.get_all("Authentication-Results", [])))


def test_the_address_of_the_room_stands_in_the_calendar_entry(truth: Truth, at: At) -> None:
    for kind, rows in (("lure", _planted(truth, at, "calendar")),
                       ("honest", _honest(truth, at, "meeting_invitation"))):  # fmt: skip
        for _, message in rows:
            entry = _attached(message).decode()
            (room,) = re.findall(r"LOCATION:https://meet\.([^/]+)/", entry)
            assert f"ORGANIZER:mailto:{_sender(message)}\r\n" in entry
            assert "METHOD:REQUEST" in entry
            assert "https://" not in _body(message)
            if kind == "lure":
                assert room == _domain(message)
                assert room not in {office.domain for office in OFFICES}


def test_a_bounce_is_about_a_letter_that_was_sent(truth: Truth, at: At) -> None:
    for _, message in _planted(truth, at, "undelivered"):
        assert f"https://mail.{_domain(message)}/" in _body(message)
    keeps = {a["account"] for a in truth["accounts"] if a["has_sent"]}
    written = {(f.account, str(f.message["To"])): f.message for f in at.values()}
    checked = 0
    for row, message in _honest(truth, at, "true_bounce"):
        (gone,) = re.findall(r"<(old\.box\S+)>", _body(message))
        if row["account"] in keeps:
            assert _sender(written[row["account"], gone]) == row["account"]
            checked += 1
    assert checked > 20
    for row, message in _honest(truth, at, "quarantine_digest"):
        portal = PORTALS[row["account"].partition("@")[2]]
        assert _sender(message) == portal.address
        assert f"https://{portal.host}/" in _body(message)


def test_a_review_is_asked_for_first(truth: Truth, at: At) -> None:
    rows = _planted(truth, at, "peer_review")
    baited = set()
    for (first, early), (second, late) in zip(rows[::2], rows[1::2], strict=True):
        when = [parsedate_to_datetime(str(m["Date"])) for m in (early, late)]
        assert when[0] < when[1]
        for row, message in ((first, early), (second, late)):
            bait = set(row["reasons"]) - {"behaviour"}
            text = _body(message).partition("\n> ")[0]
            assert ("https://review." in text) == (bait == {"content_link"})
            held = [p for p in message.walk() if p["Content-Disposition"]]
            assert bool(held) == (bait == {"payload"})
            baited |= bait
    assert baited == {"content_link", "payload"}
    for _, message in _honest(truth, at, "manuscript"):
        assert _attached(message).startswith(b"%PDF-")
        assert plain(str(message["Subject"])).startswith("Re: ")


def test_a_true_thread_goes_on_from_another_domain(truth: Truth, at: At) -> None:
    rows = _planted(truth, at, "near_correspondent")
    for (first, early), (second, late) in zip(rows[::2], rows[1::2], strict=True):
        account = first["account"]
        text = _body(early)
        quoted = set(re.findall(r"<([^<>@\s]+@[^<>\s]+)>:", text))
        (theirs,) = quoted - {account}
        assert account in quoted
        assert theirs.partition("@")[0] == _sender(early).partition("@")[0]
        assert theirs != _sender(early)
        assert "https://" not in text.partition("\n> ")[0]
        assert ("origin" in first["reasons"]) == bool(early["Reply-To"])
        assert _sender(late) == _sender(early)
        held = any(part["Content-Disposition"] for part in late.walk())
        bait = set(second["reasons"]) & {"content_link", "payload"}
        assert bait == {"payload" if held else "content_link"}


def test_a_new_domain_was_announced_from_the_old_one(truth: Truth, at: At) -> None:
    for row, message in _honest(truth, at, "correspondent_new_domain"):
        mine = [f.message for (account, _), f in at.items() if account == row["account"]]
        said = [m for m in mine if not m["In-Reply-To"] and _sender(message) in decoded(m)]
        local = _sender(message).partition("@")[0]
        old = [m for m in said if _sender(m) != _sender(message)]
        assert any(_sender(m).partition("@")[0] == local for m in old)
        assert "fail" not in "".join(map(str, message.get_all("Authentication-Results", [])))


def test_the_providers_code_stands_in_the_truth(truth: Truth, at: At) -> None:
    codes = {row["account"]: message for row, message in _honest(truth, at, "provider_code")}
    for row, asked in _planted(truth, at, "otp_relay"):
        message = codes[row["account"]]
        assert _sender(message) == PORTALS[row["account"].partition("@")[2]].address
        waited = parsedate_to_datetime(str(message["Date"])) - parsedate_to_datetime(
            str(asked["Date"])
        )
        assert 0 < waited.total_seconds() < 600
