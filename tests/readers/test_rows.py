"""A handful of messages and exactly the rows that they give."""

from collections.abc import Callable

import pytest

from bongsu.ports import Job, RawMessage
from bongsu.readers import children, contents, rows
from bongsu.tables import CONTRACTS
from tests.readers.making import LURE

Rows = dict[str, list[dict[str, object]]]
Read = Callable[..., Rows]


def _row(found: list[dict[str, object]], number: int = 0) -> dict[str, object]:
    keys = ("row_id", "account_id", "ordinal")
    return {name: value for name, value in found[number].items() if name not in keys}


def test_a_message_has_its_own_row(read: Read) -> None:
    row = read(LURE)["email_activity"][0]
    digests = {name: row.pop(name) for name in ("message_key", "body_digest", "header_order")}
    assert {len(str(digest)) for digest in digests.values() if digest} == {32, 16}
    assert row == {
        "row_id": "exh_1:00000000",
        "account_id": "acc_1",
        "exhibit_id": "exh_1",
        "member": "",
        "byte_start": 0,
        "byte_end": len(LURE),
        "message_id": "1@evil.example",
        "t_ms": 1716250211000,
        "t_source": "delivery_hop",
        "date_raw": "Mon, 20 May 2024 20:10:00 -0400",
        "date_ms": 1716250200000,
        "date_offset_min": -240,
        "folder": None,
        "folder_role": "unknown",
        "direction": "in",
        "from_name": "네이버",
        "from_addr": "security@evil.example",
        "from_domain": "evil.example",
        "from_name_key": row["from_name_key"],
        "from_domain_key": row["from_domain_key"],
        "from_name_apart": None,
        "from_hosted": False,
        "from_count": 1,
        "reply_to_addr": "other@drop.example",
        "reply_to_domain": "drop.example",
        "return_path_addr": "bounce@evil.example",
        "return_path_domain": "evil.example",
        "recipient_count": 2,
        "subject": "Re: 보안 12",
        "subject_key": "보안",
        "subject_is_reply": True,
        "in_reply_to": "b@portal.example",
        "mailer": "Blaster 1",
        "list_id": "news.evil.example",
        "bulk": True,
        "body_text": "확인 www.portal.example",
        "has_html": True,
        "html_form": True,
        "size": len(LURE),
        "defects": "",
        "nested_in": None,
    }


def test_addresses_stand_in_header_order_with_their_roles(read: Read) -> None:
    found = read(LURE)["email_address"]
    assert [tuple(_row(found, number).values()) for number in range(len(found))] == [
        ("return_path", None, "bounce@evil.example", "evil.example"),
        ("from", "네이버", "security@evil.example", "evil.example"),
        ("to", "Kim", "kim@portal.example", "portal.example"),
        ("to", None, "lee@portal.example", "portal.example"),
        ("reply_to", None, "other@drop.example", "drop.example"),
    ]
    assert [row["ordinal"] for row in found] == [0, 1, 2, 3, 4]


def test_hops_stand_from_the_top(read: Read) -> None:
    found = read(LURE)["email_hop"]
    assert _row(found) == {
        "raw": "from evil.example (evil.example [192.0.2.7]) by mx.portal.example with ESMTPS;"
        " Tue, 21 May 2024 09:10:11 +0900",
        "from_host": "evil.example",
        "from_ip": "192.0.2.7",
        "by_host": "mx.portal.example",
        "date_raw": "Tue, 21 May 2024 09:10:11 +0900",
        "t_ms": 1716250211000,
        "offset_min": 540,
        "hop_role": "border",
        "clock_class": "ordered",
    }
    assert found[1]["hop_role"] == "first_untrusted"
    assert found[1]["from_ip"] == "10.0.0.1"


def test_a_claim_knows_how_many_hops_stand_above_it(read: Read) -> None:
    assert _row(read(LURE)["email_auth_claim"]) == {
        "header": "authentication-results",
        "authserv_id": "mx.portal.example",
        "method": "spf",
        "result": "fail",
        "domain": "evil.example",
        "hops_above": 1,
        "properties": "smtp.mailfrom=bounce@evil.example",
        "reason": None,
        "policy": None,
        "action": None,
        "instance": None,
        "alignment_class": "strict",
        "trust_class": "recorded",
    }


def test_headers_remember_their_bytes(read: Read) -> None:
    found = read(LURE)["email_header"]
    assert len(found) == 14
    for row in found:
        start, end = int(str(row["byte_start"])), int(str(row["byte_end"]))
        assert LURE[start:end].startswith(str(row["name"]).encode() + b":")
        assert LURE[end : end + 2] == b"\r\n"
    assert found[7]["value"] == "Re: 보안 12"


def test_links_tell_where_they_lead_and_what_they_show(read: Read) -> None:
    first, second = read(LURE)["email_url"]
    assert first["url"] == "https://login.evil.example/x"
    assert (first["host"], first["domain"]) == ("login.evil.example", "evil.example")
    assert (first["place"], first["shown_text"]) == ("href", "www.portal.example")
    assert first["shown_domain"] == "portal.example"
    assert (second["url"], second["place"]) == ("https://evil.example/f", "form")


def test_a_file_is_named_and_told_by_its_first_bytes(read: Read) -> None:
    row = _row(read(LURE)["email_attachment"])
    assert row.pop("sha256") == "9b8db510ef42b8ed54a3712636fda55a4f8cfcd5493e20b74ab00cd4f3979f2d"
    assert row == {
        "name": "초청장.exe",
        "extension": "exe",
        "declared_type": "application/octet-stream",
        "detected_type": "exe",
        "size": 2,
        "view": "strict",
    }


def test_rows_keep_their_contracts(read: Read) -> None:
    for name, found in read(LURE, b"", b"junk").items():
        assert list(found[0]) == list(CONTRACTS[name].names)
        for column in CONTRACTS[name].columns:
            if not column.null:
                assert all(row[column.name] is not None for row in found), (name, column.name)


def test_children_belong_to_their_own_message(read: Read) -> None:
    found = read(LURE, b"", b"To: x@a.example\n\n", LURE)
    ids = [row["row_id"] for row in found["email_address"]]
    assert ids == ["exh_1:00000000"] * 5 + ["exh_1:00000002"] + ["exh_1:00000003"] * 5
    assert [row["ordinal"] for row in found["email_address"]][4:7] == [4, 0, 0]
    assert len(found["email_activity"]) == 4


def test_a_message_reads_the_same_alone_and_among_others(read: Read) -> None:
    alone = read(LURE)
    among = read(LURE, b"From: x@a.example\n\nother", b"junk")
    for name, found in alone.items():
        assert among[name][: len(found)] == found


def test_copies_share_a_key_and_other_messages_do_not(read: Read) -> None:
    keys = [
        row["message_key"]
        for row in read(LURE, LURE, LURE.replace(b"1@evil", b"2@evil"))["email_activity"]
    ]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize(
    ("line", "headers", "source", "t_ms"),
    [
        (b"", b"", "none", None),
        (b"", b"Date: Tue, 21 May 2024 09:10:11 +0900\n", "date", 1716250211000),
        (b"From x Tue May 21 00:10:11 2024", b"Date: never\n", "mbox_line", 1716250211000),
        (b"", b"Received: by x; some day\nDate: 21 May 2024 00:10:11 GMT\n", "date", 1716250211000),
    ],
)
def test_the_time_comes_from_the_best_witness(
    line: bytes, headers: bytes, source: str, t_ms: int | None, read: Read
) -> None:
    row = read(headers + b"\nbody", mbox_line=line)["email_activity"][0]
    assert (row["t_source"], row["t_ms"]) == (source, t_ms)


def test_quoted_from_lines_are_unquoted_for_reading_only(read: Read) -> None:
    data = b"A: 1\n\n>From here\n>>From there\n"
    row = read(data, mbox_line=b"From x Tue May 21 00:10:11 2024")["email_activity"][0]
    assert row["body_text"] == "From here\n>From there"
    assert row["byte_end"] == len(data)
    assert read(data)["email_activity"][0]["body_text"] == ">From here\n>>From there"


@pytest.mark.parametrize(
    ("folder", "sender", "direction"),
    [
        ("Sent", b"kim@portal.example", "out"),
        ("보낸메일함", b"x@a.example", "out"),
        ("INBOX", b"x@a.example", "in"),
        ("", b"KIM@portal.example", "out"),
        ("INBOX", b"", "unknown"),
    ],
)
def test_the_direction_is_told_by_folder_and_sender(
    folder: str, sender: bytes, direction: str, read: Read
) -> None:
    row = read(b"From: " + sender + b"\n\nx", folder=folder)["email_activity"][0]
    assert row["direction"] == direction


def test_mail_under_the_own_address_that_came_in_is_not_the_holders(read: Read) -> None:
    data = (
        b"Received: from evil by mx; Tue, 21 May 2024 09:10:11 +0900\nFrom: kim@portal.example\n\n"
    )
    assert read(data)["email_activity"][0]["direction"] == "in"


def test_hostile_text_is_stored(read: Read) -> None:
    data = (
        b"Subject: =?utf-7?Q?a+2AA-b?= \0\nFrom: \0 <\0@a.example>\n"
        b"Content-Type: text/html; charset=utf-7\n\n<p>+2AA- \0 x</p>"
    )
    row = read(data)["email_activity"][0]
    assert row["subject"] == "a\ufffdb \0"
    assert "\0" not in str(row["body_text"])
    assert "x" in str(row["body_text"])


def test_what_was_cut_is_named_on_the_row(read: Read) -> None:
    data = b"A: 1\n" * 1001 + b"\n" + b"a" * (contents.TEXT_CAP + 1)
    row = read(data)["email_activity"][0]
    assert row["defects"] == "header_count_cut text_cut"
    assert len(str(row["body_text"])) == contents.TEXT_CAP


def test_a_long_value_is_cut_before_an_encoded_word_that_does_not_fit(read: Read) -> None:
    words = b" ".join([b"=?utf-8?B?7ZWc6riA?="] * 200)
    value = str(read(b"Subject: " + words + b"\n\n")["email_header"][0]["value"])
    assert set(value.strip()) == {"한", "글"}
    plain = read(b"Subject: " + b"x" * 5000 + b"\n\n")["email_header"][0]["value"]
    assert plain == "x" * children.HEADER_VALUE_CAP


@pytest.mark.parametrize("disposition", [b"", b"Content-Disposition: inline; filename=a.txt\n"])
def test_a_named_text_part_is_read_since_mail_programs_show_it(
    disposition: bytes, read: Read
) -> None:
    data = b"Content-Type: text/plain; name=a.txt\n" + disposition + b"\nhttp://evil.example/"
    found = read(data)
    assert found["email_activity"][0]["body_text"] == "http://evil.example/"
    assert len(found["email_url"]) == len(found["email_attachment"]) == 1


def test_an_attached_text_is_a_file_and_no_body(read: Read) -> None:
    data = b"Content-Type: text/plain\nContent-Disposition: attachment\n\nhttp://a.example/"
    found = read(data)
    assert found["email_activity"][0]["body_text"] is None
    assert len(found["email_attachment"]) == 1


def test_plain_text_comes_before_html_and_links_of_both_are_kept(read: Read) -> None:
    data = (
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        b'<a href="http://h.example/">rich</a>\n--b\n\nplain http://p.example/\n--b--\n'
    )
    found = read(data)
    assert found["email_activity"][0]["body_text"] == "plain http://p.example/"
    assert {row["url"] for row in found["email_url"]} == {"http://h.example/", "http://p.example/"}


def test_a_lost_message_is_a_problem_row() -> None:
    raw = RawMessage(7, 100, 200, b"x", b"", "", "")
    job = Job(3, "exh_1", "acc_1", "a@b.example", "in.mbox", (raw,))
    result = rows.lost_message(job, "evidence.worker_died", "why")
    assert (result.batch, result.messages) == (3, 1)
    assert {name: batch.to_pylist() for name, batch in result.tables.items()} == {
        "problem": [
            {
                "exhibit_id": "exh_1",
                "account_id": "acc_1",
                "member": "in.mbox",
                "byte_start": 100,
                "byte_end": 200,
                "code": "evidence.worker_died",
                "detail": "why",
            }
        ]
    }


def test_real_mail_reads_whole(read: Read, real: Callable[[str], object]) -> None:
    for name in ("ham-dev.zip", "phish-dev.zip", "mime-dev.zip"):
        messages = [data for _, data in real(name)]  # type: ignore[attr-defined] # a fixture
        found = [row for row in read(*messages)["email_activity"] if row["nested_in"] is None]
        assert len(found) == len(messages)
