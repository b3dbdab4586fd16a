"""Passwords given in a message's text, Korean and English."""

import pytest

from bongsu.readers.passwords import COUNT_CAP, candidates

GIVEN = [
    ("첨부파일 비밀번호는 1234입니다.", "1234"),
    ("암호: sejong2024", "sejong2024"),
    ("압축 암호(숫자 4자리): 0703", "0703"),
    ("비밀번호 : 생년월일6자리", "생년월일6자리"),
    ("비번은 0000 입니다", "0000"),
    ("비밀번호\n\nq1w2e3", "q1w2e3"),
    ("The password is hunter2.", "hunter2"),
    ("Password for the attached file: K9#xx, thanks", "K9#xx"),
    ("the password to the archive is Abc-123", "Abc-123"),
    ("PW=abc!23", "abc!23"),
    ("pin 4821", "4821"),
    ("pwd: “zz9”", "zz9"),
    ("SENHA DE ACESSO AO ARQUIVO: 123\n", "123"),
    ("Contraseña: clave9", "clave9"),
    ("密码：a1b2", "a1b2"),
]


@pytest.mark.parametrize(("text", "password"), GIVEN)
def test_a_password_is_found(text: str, password: str) -> None:
    assert password in candidates(text)


def test_a_mark_that_ends_a_sentence_may_belong_to_it() -> None:
    assert candidates("The password is hunter2.") == ["hunter2", "hunter2."]


def test_words_that_only_contain_the_word_for_it_give_nothing() -> None:
    assert candidates("A spinning passage to Pinewood.", None, "") == []


def test_candidates_are_few_and_distinct() -> None:
    many = candidates(*(f"password: word{at}" for at in range(100)))
    assert len(many) == COUNT_CAP == len(set(many))
    assert candidates("pw: abcd", "pw: abcd") == ["abcd"]
