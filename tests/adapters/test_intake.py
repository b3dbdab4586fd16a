from pathlib import Path

import pytest

from bongsu.adapters.intake import COLUMNS, parse_indicators, read_indicators, read_intake
from bongsu.model.case import Intake
from bongsu.model.errors import BongsuError

HEAD = ",".join(COLUMNS)


@pytest.fixture
def table(tmp_path: Path):
    def write(text: str, charset: str = "utf-8") -> Path:
        file = tmp_path / "intake.csv"
        file.write_bytes(text.encode(charset))
        return file

    return write


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_in_any_usual_charset(table, charset: str, end: str) -> None:
    file = table(
        f"{HEAD}{end}"
        f'box/a.mbox,kim@mail.example,김철수,비서관,"의원실, 서울",ko,서면 동의,전산실{end}'
        f"{end}"
        f" , lee@mail.example ,이영희,,,ko,asked,{end}",
        charset,
    )
    first, second = read_intake(file)
    assert first == Intake(
        str(file.parent / "box/a.mbox"),
        "kim@mail.example",
        "김철수",
        "비서관",
        "의원실, 서울",
        "ko",
        "서면 동의",
        "전산실",
    )
    assert second == Intake(None, "lee@mail.example", "이영희", "", "", "ko", "asked", "")


def test_columns_come_in_any_order_and_more_may_stand_beside_them(table) -> None:
    file = table(f"Note, {','.join(reversed(COLUMNS)).upper()}\nx,c,y,ko,o,r,h,a@b,/abs/p\n")
    (line,) = read_intake(file)
    assert line == Intake("/abs/p", "a@b", "h", "r", "o", "ko", "y", "c")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ", ".join(COLUMNS)),
        ("path,account,holder,role,organization,language,consent,custodian\n", "organisation"),
        (f"{HEAD},consent\n", "consent"),
    ],
)
def test_missing_or_double_columns_are_named(table, text: str, missing: str) -> None:
    with pytest.raises(BongsuError) as caught:
        read_intake(table(text))
    assert caught.value.code == "input.intake_columns"
    assert caught.value.facts == {"missing": missing, "valid": ", ".join(COLUMNS)}


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("a,b,c\n", 2),
        ("1,2,3,4,5,6,7,8,9\n", 2),
        ('1,2,3,4,5,6,7,8\n\n1,2,3,4,"5,6,7,8\n', 4),
        ('1,2,3,4,5,6,7,"8"x\n', 2),
    ],
)
def test_a_bad_row_is_named_by_its_line(table, rows: str, line: int) -> None:
    with pytest.raises(BongsuError) as caught:
        read_intake(table(f"{HEAD}\n{rows}"))
    assert (caught.value.code, caught.value.facts["line"]) == ("input.intake_row", line)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"\xff\xfe\x00p\x00")
    with pytest.raises(BongsuError, match=r"input\.intake_unreadable"):
        read_intake(file)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BongsuError, match=r"input\.path_missing"):
        read_intake(tmp_path / "no.csv")
    with pytest.raises(BongsuError, match=r"input\.path_unreadable"):
        read_intake(tmp_path)


def test_indicators_are_refanged_once_each() -> None:
    text = """\
# seen in May
hxxps://evil[.]example/a#frag

 evil(.)example
a[@]evil{.}example
HXXP[://]Evil.example
hxxp[:]//evil.example
evil.example
evil.example
hxxpd
"""
    assert parse_indicators(text) == [
        "https://evil.example/a#frag",
        "evil.example",
        "a@evil.example",
        "http://Evil.example",
        "http://evil.example",
        "hxxpd",
    ]


@pytest.mark.parametrize("charset", ["utf-8-sig", "cp949"])
def test_an_indicator_list_may_be_korean(tmp_path: Path, charset: str) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("# 설명\n고객쎈터\n".encode(charset))
    assert read_indicators(file) == ["고객쎈터"]
