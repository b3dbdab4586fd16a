"""Attachments on their way to facts: who looks into them, when, and what is kept."""

import base64

import pytest

from bongsu.ports import Job, JobResult, RawMessage
from bongsu.readers import attachments, examining, rows
from bongsu.readers.attachments import Fact

Rows = list[dict[str, object]]

HEAD = b'Subject: =?utf-8?B?7JWU7Zi4OiBzZWpvbmc=?=\nContent-Type: multipart/mixed; boundary="b"\n\n'
PDF, TEXT = b"%PDF-1.7\n", b"just words\n"


def letter(*files: tuple[str, bytes], body: bytes = b"PW: 4821\n") -> bytes:
    parts = [b"--b\nContent-Type: text/plain\n\n" + body]
    parts += [
        b"--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        b'Content-Disposition: attachment; filename="%s"\n\n%s\n'
        % (name.encode(), base64.encodebytes(data))
        for name, data in files
    ]
    return HEAD + b"".join(parts) + b"--b--\n"


def job(*messages: bytes, fresh: bool = False, first: int = 5) -> Job:
    raw = (RawMessage(n, n, n + 1, data, b"", "", "") for n, data in enumerate(messages, first))
    return Job(2, "exh_1", "acc_1", "kim@portal.example", "in.mbox", tuple(raw), fresh)


def facts(result: JobResult) -> Rows:
    found = result.tables.get("email_attachment_fact")
    return [] if found is None else found.to_pylist()


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, bytes, list[str]]]:
    """What an examiner was given; it answers with one fact for each file."""
    asked: list[tuple[str | None, bytes, list[str]]] = []

    def examine(name: str | None, content: bytes, words: list[str]) -> list[Fact]:
        asked.append((name, content, words))
        return [Fact("", "script", f"half \udc80 {name}")]

    monkeypatch.setattr(attachments, "examine", examine)
    return asked


@pytest.mark.parametrize("simple", [TEXT, b"\x89PNG\r\n\x1a\n\x00", b"GIF89a\x00"])
def test_a_small_text_or_picture_is_examined_where_it_is_read(
    simple: bytes, seen: list[object]
) -> None:
    result = rows.work(job(letter(("a", simple))))
    assert (result.messages, result.again) == (1, ())
    assert [row["row_id"] for row in facts(result)] == ["exh_1:00000005"]
    assert len(seen) == 1


@pytest.mark.parametrize(
    "complex_file",
    [PDF, b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
     b"RIFF\x00\x00\x00\x00WEBP", b"x\x00y", bytes(9), b"long " * 300_000],
)  # fmt: skip
def test_anything_else_waits_for_a_fresh_process(complex_file: bytes, seen: list[object]) -> None:
    mail = letter(("a.txt", TEXT), ("b.bin", complex_file))
    result = rows.work(job(letter(), mail, letter(("c.txt", TEXT))))
    assert result.again == (1,)
    assert [row["row_id"] for row in facts(result)] == ["exh_1:00000007"]
    assert len(seen) == 1


def test_a_fresh_process_gives_facts_and_nothing_else(
    seen: list[tuple[str | None, bytes, list[str]]],
) -> None:
    result = rows.work(job(letter(("a.txt", TEXT), ("b.pdf", PDF)), fresh=True))
    assert (result.messages, result.again) == (0, ())
    assert result.tables.keys() == {"email_attachment_fact"}
    assert [
        (row["row_id"], row["ordinal"], row["attachment"], row["code"], row["value"])
        for row in facts(result)
    ] == [
        ("exh_1:00000005", 0, 0, "script", "half \\udc80 a.txt"),
        ("exh_1:00000005", 1, 1, "script", "half \\udc80 b.pdf"),
    ]
    assert [(name, content) for name, content, _ in seen] == [("a.txt", TEXT), ("b.pdf", PDF)]
    assert all({"4821", "sejong"} <= set(words) for _, _, words in seen)


def test_attachments_beyond_the_cap_are_named_not_examined(
    seen: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "COUNT_CAP", 2)
    result = rows.work(job(letter(*[("a.txt", TEXT)] * 3)))
    assert [row["code"] for row in facts(result)] == ["script", "script", "not_examined"]
    assert len(seen) == 2


def test_rows_of_one_message_are_bounded(
    seen: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "ROW_CAP", 2)
    assert len(facts(rows.work(job(letter(*[("a.txt", TEXT)] * 9))))) == 2


def test_the_names_of_real_examiners_arrive() -> None:
    found = facts(rows.work(job(letter(("invoice.pdf.exe", b"MZ\x00")), fresh=True)))
    assert "double_extension" in {row["code"] for row in found}


def test_a_failed_look_is_a_problem_beside_the_message() -> None:
    result = rows.lost_message(job(letter(), fresh=True), "evidence.worker_died", "")
    assert result.messages == 0
    (row,) = result.tables["problem"].to_pylist()
    assert (row["code"], row["detail"]) == (
        "evidence.attachments_not_examined",
        "evidence.worker_died",
    )
