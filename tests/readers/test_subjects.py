import time

import pytest

from bongsu.readers.subjects import body_digest, is_reply, subject_key


@pytest.mark.parametrize(
    ("subject", "key", "reply"),
    [
        ("Re: [2] Invoice 4711!", "invoice", True),
        ("RE: FW: 답장: 안내 3차", "안내차", True),
        ("Re[2]: x", "x", True),
        ("[Fwd] x", "x", True),
        ("답장： x", "x", True),
        ("Regarding x", "regardingx", False),
        ("안내: 회의", "안내회의", False),
        ("", "", False),
    ],
)
def test_a_subject_is_folded_and_reply_marks_are_seen(subject: str, key: str, reply: bool) -> None:
    assert subject_key(subject) == key
    assert is_reply(subject) is reply


def test_copies_of_a_text_share_a_digest() -> None:
    text = "Dear Kim, your invoice 12 of May is ready. Please open it now, before Friday."
    assert body_digest(text) == body_digest(text.upper().replace("12", "34").replace(" ", "\n"))
    assert body_digest(text) != body_digest(text.replace("Kim", "Lee"))


def test_korean_text_has_a_digest_of_its_own() -> None:
    first, second = "비밀번호가 곧 만료됩니다 " * 3, "비밀번호가 곧 종료됩니다 " * 3
    assert body_digest(first) != body_digest(second)


def test_a_text_too_short_has_none() -> None:
    assert body_digest("hello 12345678901234567890123456789012345678901234567890") is None


@pytest.mark.parametrize("piece", ["Re: ", "Re", "Re ", "Re [", "[re", " "])
def test_a_long_subject_takes_no_second(piece: str) -> None:
    began = time.process_time()
    is_reply(piece * 500)
    subject_key("Re" + " " * 2000 + piece)
    assert time.process_time() - began < 1
