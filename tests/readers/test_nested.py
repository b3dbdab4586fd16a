"""A message within a message: rows of its own, and nothing in it vouches for the outer one."""

from collections.abc import Callable

import ibis
import pyarrow as pa
import pytest

from bongsu.detectors.mail.common import incoming
from bongsu.judging.coverage import coverage
from bongsu.readers import nested
from bongsu.steps.reference import account_rows
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake
from tests.readers.making import Rows
from tests.readers.outlook_making import MSG

Read = Callable[..., Rows]
INNER = b"\r\n".join(
    [
        b"Return-Path: <boss@bank.example>",
        b"Received: from bank.example by mx.portal.example; Tue, 21 May 2024 09:10:11 +0900",
        b"Authentication-Results: mx.portal.example; dmarc=pass header.from=bank.example",
        b"From: Boss <boss@bank.example>",
        b"To: kim@portal.example",
        b"Subject: inner",
        b"Date: Tue, 21 May 2024 09:10:00 +0900",
        b"Content-Type: multipart/mixed; boundary=in",
        b"",
        b"--in",
        b"",
        b"see https://login.evil.example/x",
        b"--in",
        b'Content-Disposition: attachment; filename="invite.hwp"',
        b"",
        b"HWP Document File",
        b"--in--",
    ]
)


def holding(inner: bytes, head: bytes = b"Content-Type: message/rfc822") -> bytes:
    return b"\r\n".join(
        [
            b"From: a@one.example",
            b"To: kim@portal.example",
            b"Subject: outer",
            b"Content-Type: multipart/mixed; boundary=out",
            b"",
            b"--out",
            b"",
            b"please read",
            b"--out",
            head,
            b"",
            inner,
            b"--out--",
            b"",
        ]
    )


def of(found: Rows, table: str, place: str = "") -> list[dict[str, object]]:
    return [row for row in found.get(table, []) if row["row_id"] == f"exh_1:00000000{place}"]


def test_both_have_a_row_and_the_inner_one_names_the_outer(read: Read) -> None:
    outer, inner = read(holding(INNER))["email_activity"]
    assert (outer["row_id"], outer["nested_in"]) == ("exh_1:00000000", None)
    assert (inner["row_id"], inner["nested_in"]) == ("exh_1:00000000.1", "exh_1:00000000")
    assert (outer["subject"], inner["subject"]) == ("outer", "inner")
    assert (inner["byte_start"], inner["byte_end"]) == (outer["byte_start"], outer["byte_end"])
    assert inner["size"] == len(INNER)


def test_the_inner_one_was_not_delivered(read: Read) -> None:
    _, inner = read(holding(INNER))["email_activity"]
    assert inner["direction"] == "nested"
    assert inner["t_source"] == "date"


@pytest.mark.parametrize("table", ["email_hop", "email_auth_claim"])
def test_nothing_in_it_vouches_for_the_outer_one(read: Read, table: str) -> None:
    found = read(holding(INNER))
    assert not of(found, table)
    assert len(of(found, table, ".1")) == 1


def test_its_own_provider_does_not_vouch_for_it_either(read: Read) -> None:
    (claim,) = of(read(holding(INNER)), "email_auth_claim", ".1")
    assert claim["trust_class"] == "claimed"


def test_addresses_and_headers_stay_apart(read: Read) -> None:
    found = read(holding(INNER))
    assert {row["addr"] for row in of(found, "email_address")} == {
        "a@one.example", "kim@portal.example",
    }  # fmt: skip
    assert "boss@bank.example" in {row["addr"] for row in of(found, "email_address", ".1")}
    assert {row["name"] for row in of(found, "email_header")} == {
        "From", "To", "Subject", "Content-Type",
    }  # fmt: skip


def test_what_a_mail_program_shows_counts_for_both(read: Read) -> None:
    found = read(holding(INNER))
    for place in ("", ".1"):
        assert [row["url"] for row in of(found, "email_url", place)] == [
            "https://login.evil.example/x"
        ]
        assert "invite.hwp" in {row["name"] for row in of(found, "email_attachment", place)}
    texts = [row["body_text"] for row in found["email_activity"]]
    assert texts == [
        "please read\n\nsee https://login.evil.example/x", "see https://login.evil.example/x",
    ]  # fmt: skip


def test_an_attached_message_is_a_file_of_the_outer_one_and_no_more(read: Read) -> None:
    head = b'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="a.eml"'
    found = read(holding(INNER, head))
    assert [row["name"] for row in of(found, "email_attachment")] == ["a.eml"]
    assert not of(found, "email_url")
    assert len(of(found, "email_url", ".1")) == 1


@pytest.mark.parametrize(
    ("name", "content", "subject"),
    [("mail.eml", INNER, "inner"), ("mail.msg", MSG, "확인")],
)
def test_a_file_that_is_a_message_is_one(
    read: Read, name: str, content: bytes, subject: str
) -> None:
    head = f'Content-Type: application/octet-stream; name="{name}"'.encode()
    found = read(holding(content, head))["email_activity"]
    assert [row["subject"] for row in found] == ["outer", subject]


def test_a_file_with_such_a_name_may_be_something_else(read: Read) -> None:
    head = b'Content-Type: application/octet-stream; name="mail.eml"'
    assert len(read(holding(b"MZ\x90", head))["email_activity"]) == 1


def test_places_within_places(read: Read) -> None:
    found = read(holding(holding(INNER).replace(b"out", b"mid")))["email_activity"]
    assert [(row["row_id"], row["nested_in"]) for row in found] == [
        ("exh_1:00000000", None),
        ("exh_1:00000000.1", "exh_1:00000000"),
        ("exh_1:00000000.1.1", "exh_1:00000000.1"),
    ]


def test_depth_is_capped(read: Read) -> None:
    data = INNER
    for number in range(20):
        data = holding(data).replace(b"out", f"b{number}".encode())
    found = read(data)["email_activity"]
    assert len(found) == nested.DEPTH_CAP
    assert "nested_cut" in str(found[-1]["defects"])


def test_their_count_is_capped(read: Read) -> None:
    part = b"--out\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny\r\n"
    data = b"Content-Type: multipart/mixed; boundary=out\r\n\r\n" + part * 300 + b"--out--\r\n"
    found = read(data)["email_activity"]
    assert len(found) == 1 + nested.COUNT_CAP
    assert found[0]["defects"] == "nested_cut"


def lake_of(found: Rows) -> MemoryLake:
    lake = MemoryLake()
    for name, contract in CONTRACTS.items():
        lake.put(name, pa.Table.from_pylist(found.get(name, []), schema=contract.arrow))
    lake.put("account", account_rows([], []))
    return lake


def test_detectors_over_received_mail_and_coverage_do_not_see_it(read: Read) -> None:
    lake = lake_of(read(holding(INNER)))
    tables = {name: ibis.table(each.ibis, name=name) for name, each in CONTRACTS.items()}
    assert lake.query(incoming(tables))["row_id"].to_pylist() == ["exh_1:00000000"]
    assert lake.query(coverage(tables, {}))["messages"].to_pylist() == [1]
