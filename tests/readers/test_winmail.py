"""winmail.dat: what Outlook packed away is listed, read and kept with its bytes."""

import base64
import hashlib
from collections.abc import Callable

import pytest

from bongsu.readers.outlook.bag import Tag
from tests.readers.making import Rows
from tests.readers.outlook_making import HEADERS, LETTER, WINMAIL, listed, packed, tnef

Read = Callable[..., Rows]
LONG = {Tag.ATTACH_LONG_NAME: "초청장 最終.hwp", Tag.ATTACH_MIME: "application/x-hwp"}
# What another program (tnef, by its own test list) finds in the samples.
REAL = {
    "MAPI_ATTACH_DATA_OBJ": ["VIA_Nytt_1402.doc", "VIA_Nytt_1402.pdf", "VIA_Nytt_14021.htm"],
    "MAPI_OBJECT": ["Untitled_Attachment"],
    "body": [],
    "data-before-name": ["AUTOEXEC.BAT", "CONFIG.SYS", "boot.ini"],
    "garbage-at-end": [],
    "long-filename": ["allproductsmar2000.dat"],
    "missing-filenames": [
        "generpts.src", "TechlibDEC99.doc", "TechlibDEC99-JAN00.doc", "TechlibNOV99.doc",
    ],
    "multi-name-property": [],
    "multi-value-attribute": ["208225__5_seconds__Voice_Mail.mp3"],
    "one-file": ["AUTHORS"],
    "rtf": [],
    "test": ["AUTHORS"],
    "triples": [],
    "two-files": ["AUTHORS", "README"],
    "unicode-mapi-attr": ["example.dat"],
    "unicode-mapi-attr-name": ["spaconsole2.cfg", "image001.png", "image002.png", "image003.png"],
}  # fmt: skip


def carrier(content: bytes, text: bytes = b"hello") -> bytes:
    return b"\r\n".join(
        [
            b"From: a@one.example",
            b"Content-Type: multipart/mixed; boundary=b",
            b"",
            b"--b",
            b"Content-Type: text/plain; charset=utf-8",
            b"",
            text,
            b"--b",
            b'Content-Type: application/ms-tnef; name="winmail.dat"',
            b"Content-Transfer-Encoding: base64",
            b"",
            base64.b64encode(content),
            b"--b--",
        ]
    )


def names(found: Rows) -> list[object]:
    return [row["name"] for row in found["email_attachment"]]


def test_files_within_are_rows_with_their_bytes(read: Read) -> None:
    content = b"HWP Document File" * 3
    found = read(carrier(tnef({}, packed(b"INVITE~1.HWP\0", content, LONG))))
    assert names(found) == ["winmail.dat", "초청장 最終.hwp"]
    file = found["email_attachment"][1]
    assert (file["declared_type"], file["detected_type"]) == ("application/x-hwp", "hwp3")
    assert file["sha256"] == hashlib.sha256(content).hexdigest()


def test_the_page_within_is_read_and_a_text_is_not_said_twice(read: Read) -> None:
    text = str(LETTER[Tag.BODY]).encode()
    found = read(carrier(WINMAIL, text))
    (row,) = found["email_activity"]
    assert str(row["body_text"]).count("본문") == 1
    assert {url["url"] for url in found["email_url"]} >= {"https://login.evil.example/y"}
    assert row["has_html"]


def test_another_text_within_is_read_too(read: Read) -> None:
    (row,) = read(carrier(tnef({Tag.BODY: "the hidden text"})))["email_activity"]
    assert row["body_text"] == "hello\nthe hidden text"


def test_an_empty_property_does_not_hide_the_bytes(read: Read) -> None:
    found = read(carrier(tnef({}, packed(b"a.exe\0", b"MZ", {Tag.ATTACH_DATA: b""}))))
    assert found["email_attachment"][1]["size"] == 2


def test_a_korean_eight_bit_name_takes_the_code_page(read: Read) -> None:
    found = read(carrier(tnef({}, packed("초청장.hwp".encode("cp949") + b"\0", b"x", {}))))
    assert names(found)[1] == "초청장.hwp"


def test_a_message_within_is_a_message_within(read: Read) -> None:
    inner = tnef({Tag.TRANSPORT_HEADERS: HEADERS, Tag.BODY: "inner"})
    found = read(carrier(tnef({}, packed(b"letter\0", b"", {}, inner))))
    outer, within = found["email_activity"]
    assert within["nested_in"] == outer["row_id"]
    assert (within["from_addr"], within["defects"]) == ("security@evil.example", "rebuilt")


def test_a_file_of_its_own_is_a_message(read: Read) -> None:
    found = read(WINMAIL)
    (row,) = found["email_activity"]
    assert (row["subject"], row["defects"]) == ("확인", "rebuilt")
    assert names(found) == ["INVITE~1.HWP"]


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8, 0.95])
def test_what_stands_before_a_break_is_kept(read: Read, share: float) -> None:
    found = read(carrier(WINMAIL[: int(len(WINMAIL) * share)]))
    (row,) = found["email_activity"]
    assert row["defects"] in ("tnef_damaged", "")
    assert names(found)[0] == "winmail.dat"


def test_counts_that_lie_end_with_the_bytes(read: Read) -> None:
    lying = listed({Tag.BODY: "x"})
    data = b"\x78\x9f\x3e\x22\0\0\x01\x03\x90\x00\x00" + len(lying).to_bytes(4, "little")
    data += b"\xff\xff\xff\xff" + lying[4:] + b"\0\0"
    (row,) = read(carrier(data))["email_activity"]
    assert row["defects"] == "tnef_damaged"
    assert "x" in str(row["body_text"])


def test_every_real_item_is_listed(real: Callable[[str], object], read: Read) -> None:
    found = {
        name.rpartition("/")[2].removesuffix(".tnef"): data
        for name, data in real("containers-dev.zip")  # type: ignore[attr-defined] # a fixture
        if name.endswith(".tnef")
    }
    assert found.keys() == REAL.keys()
    for name, data in found.items():
        listed_names = [row["name"] for row in read(data).get("email_attachment", [])]
        assert listed_names == REAL[name], name
        assert names(read(carrier(data))) == ["winmail.dat", *REAL[name]], name
