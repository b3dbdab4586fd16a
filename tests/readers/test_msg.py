"""Outlook .msg: the same rows as of a message that travelled, and a word on what was rebuilt."""

import hashlib
from collections.abc import Callable

import pytest

from bongsu.readers.outlook.bag import Tag
from tests.readers.making import Rows
from tests.readers.outlook_making import (
    FILE,
    LETTER,
    MSG,
    compound,
    file_time,
    msg_tree,
)

Read = Callable[..., Rows]


def test_a_msg_is_read_like_the_message_that_travelled(read: Read) -> None:
    found = read(MSG)
    (row,) = found["email_activity"]
    assert row["subject"] == "확인"
    assert (row["from_name"], row["from_addr"]) == ("보안팀", "security@evil.example")
    assert (row["t_ms"], row["t_source"]) == (1716250211000, "delivery_hop")
    assert row["body_text"] == "본문 https://login.evil.example/x"
    assert {url["url"] for url in found["email_url"]} == {
        "https://login.evil.example/x",
        "https://login.evil.example/y",
    }
    (file,) = found["email_attachment"]
    assert (file["name"], file["size"], file["detected_type"]) == ("초청장.hwp", 6800, "hwp3")


def test_its_row_says_that_it_was_rebuilt_and_leads_to_the_file(read: Read) -> None:
    (row,) = read(MSG)["email_activity"]
    assert row["defects"] == "rebuilt"
    assert (row["byte_start"], row["byte_end"], row["size"]) == (0, len(MSG), len(MSG))


def test_stored_headers_stay_in_order_and_the_lost_bodys_fields_are_set_apart(read: Read) -> None:
    names = [header["name"] for header in read(MSG)["email_header"]]
    assert names[:7] == [
        "Received", "From", "To", "Subject", "Date", "X-Original-MIME-Version",
        "X-Original-Content-Type",
    ]  # fmt: skip
    assert names.count("Content-Type") == 1


def test_without_stored_headers_they_are_written_from_properties(read: Read) -> None:
    data = compound(
        msg_tree(
            {
                Tag.SUBJECT: "초안\r\nBcc: x@evil.example",
                Tag.REPRESENTING_NAME: 'Kim "K" Cheol',
                Tag.REPRESENTING_EMAIL: "/O=OFFICE/CN=KIM",
                Tag.SENDER_SMTP: "kim@portal.example",
                Tag.SUBMIT_TIME: file_time(1716250200000),
                Tag.MESSAGE_ID: "<1@portal.example>",
                Tag.BODY: "text",
            },
            recipients=[
                {Tag.RECIPIENT_TYPE: 1, Tag.DISPLAY_NAME: "Lee", Tag.SMTP: "lee@two.example"},
                {Tag.RECIPIENT_TYPE: 3, Tag.EMAIL: "hidden@two.example"},
            ],
        )
    )
    found = read(data)
    (row,) = found["email_activity"]
    assert row["defects"] == "rebuilt headers_synthesised"
    assert row["subject"] == "초안 Bcc: x@evil.example"
    assert (row["from_addr"], row["from_name"]) == ("kim@portal.example", "Kim K Cheol")
    assert (row["t_ms"], row["t_source"]) == (1716250200000, "date")
    assert row["message_id"] == "1@portal.example"
    kept = {(each["role"], each["addr"]) for each in found["email_address"]}
    assert kept == {
        ("from", "kim@portal.example"), ("to", "lee@two.example"), ("bcc", "hidden@two.example"),
    }  # fmt: skip


def test_a_message_within_has_a_row_of_its_own(read: Read) -> None:
    inner = msg_tree({**LETTER, Tag.SUBJECT: "inner"}, attachments=[FILE], header=24)
    data = compound(msg_tree({Tag.TRANSPORT_HEADERS: "From: a@one.example\r\n"}, embedded=[inner]))
    outer, within = read(data)["email_activity"]
    assert (outer["from_addr"], within["from_addr"]) == ("a@one.example", "security@evil.example")
    assert (within["direction"], within["nested_in"]) == ("nested", outer["row_id"])
    assert within["defects"] == "rebuilt"


def test_messages_within_messages_end_at_the_cap(read: Read) -> None:
    tree = msg_tree(LETTER, header=24)
    for _ in range(30):
        tree = msg_tree(LETTER, embedded=[tree], header=24)
    found = read(compound(msg_tree(LETTER, embedded=[tree])))["email_activity"]
    assert len(found) == 5
    assert "depth_cut" in str(found[0]["defects"])


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_cut_file_is_a_problem_or_a_row(read: Read, share: float) -> None:
    found = read(MSG[: int(len(MSG) * share)])
    codes = {row["code"] for row in found.get("problem", [])}
    assert found.get("email_activity") or codes <= {"evidence.container_damaged",
                                                    "evidence.not_mail"}  # fmt: skip


def test_a_compound_file_without_a_message_is_named(read: Read) -> None:
    found = read(compound({"FileHeader": b"HWP Document File", "BodyText": {"Section0": b"x"}}))
    assert [row["code"] for row in found["problem"]] == ["evidence.not_mail"]
    assert "email_activity" not in found


def test_chains_that_run_in_circles_end(read: Read) -> None:
    data = bytearray(MSG)
    place = len(data) - 512
    for sector in range(100):
        data[place + sector * 4 : place + sector * 4 + 4] = (sector & 0x7E).to_bytes(4, "little")
    read(bytes(data))


def test_every_streams_bytes_are_paid_for_once(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bongsu.readers.opened.DECODED_CAP", 5000)
    (row,) = read(MSG)["email_activity"]
    assert "decoded_cut" in str(row["defects"])


def test_real_files_give_a_row_each(real: Callable[[str], object], read: Read) -> None:
    found = [(name, data) for name, data in real("containers-dev.zip") if name.endswith(".msg")]  # type: ignore[attr-defined] # a fixture
    assert len(found) == 4
    for name, data in found:
        (row,) = read(data)["email_activity"]
        assert "rebuilt" in str(row["defects"]), name
        assert row["subject"] in ("Test for TIF files", "MSG Test File")
        files = read(data).get("email_attachment", [])
        assert len(files) == (2 if "unicode" in name else 0)


def test_a_large_file_within(read: Read) -> None:
    large = {**FILE, Tag.ATTACH_DATA: bytes(range(256)) * 40_000}
    found = read(compound(msg_tree(LETTER, attachments=[large])))
    (file,) = found["email_attachment"]
    assert file["sha256"] == hashlib.sha256(bytes(range(256)) * 40_000).hexdigest()
    assert found["email_activity"][0]["defects"] == "rebuilt"


def test_a_stream_that_ends_early_is_said(read: Read) -> None:
    whole = compound(msg_tree(LETTER, attachments=[{**FILE, Tag.ATTACH_DATA: bytes(9000)}]))
    claimed = whole.replace((9000).to_bytes(8, "little"), (90_000).to_bytes(8, "little"))
    (row,) = read(claimed)["email_activity"]
    assert row["defects"] == "rebuilt property_damaged"
