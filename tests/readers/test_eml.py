import pytest

from bongsu.readers import eml
from bongsu.readers.eml import READER, folder_of
from bongsu.readers.plugin import Split, Trouble
from tests.readers.making import Memory


@pytest.mark.parametrize(
    ("head", "name", "known"),
    [
        (b"From: a@b.example\nTo: c@d.example\n\nx", "1", True),
        (b"\r\nFrom: a@b.example\r\nX-Spam-Score: 1\r\n\r\nx", "1", True),
        (b"Subject: x\n\nbody", "x.eml", True),
        (b"Subject: x\n\nbody", "x.txt", False),
        (b"From: a\nFrom: b\n\n", "x.txt", False),
        (b"\n\nFrom: a\nTo: b\n", "notes", True),
        (b"dear all\n\nFrom: a\nTo: b\n", "notes", False),
        (b"%PDF-1.7", "x.eml", False),
        (b"", "x.eml", False),
    ],
)
def test_a_message_is_known_by_its_headers(head: bytes, name: str, known: bool) -> None:
    assert READER.recognises(head, name) is known


def test_the_whole_source_is_one_message_with_folder_and_flags() -> None:
    data = b"From: a@b.example\n\nx"
    assert list(READER.split(Memory(data), "box/.Sent/cur/1.host:2,RS")) == [
        Split(0, len(data), data, b"", "Sent", "RS")
    ]


def test_a_message_over_the_cap_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eml, "MESSAGE_CAP", 10)
    assert list(READER.split(Memory(b"From: a@b.example"), "x.eml")) == [
        Trouble("evidence.message_cut", 0, 17),
        Split(0, 17, b"From: a@b.", b"", ""),
    ]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("box/cur/1:2,S", "INBOX"),
        ("cur/1", "INBOX"),
        ("box/.보낸편지함/new/1", "보낸편지함"),
        ("받은메일함/1.eml", "받은메일함"),
        ("1.eml", ""),
    ],
)
def test_the_place_tells_the_folder(name: str, folder: str) -> None:
    assert folder_of(name) == folder
