import pytest

from bongsu.readers.headers import scan
from bongsu.readers.parameters import name_of, split


def _name(value: str, key: str = "filename") -> str | None:
    return name_of(split(value)[1], key)


def test_the_token_is_lower_case_and_the_first_of_a_name_counts() -> None:
    token, found = split('Text/HTML; Charset="utf-8"; charset=euc-kr; x=1')
    assert token == "text/html"
    assert found == {"charset": "utf-8", "x": "1"}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("text/plain", {}),
        ("text/plain;", {}),
        ("text/plain; charset", {}),
        ("text/plain; charset=", {"charset": ""}),
        ("a/b; boundary=--=_x=1", {"boundary": "--=_x=1"}),
        ('a/b; boundary="a;b"; y=2', {"boundary": "a;b", "y": "2"}),
        ('a/b; name="a\\"b"', {"name": 'a"b'}),
        ('a/b; boundary="unended', {"boundary": "unended"}),
        ("a/b ;x = 1 ; y=2", {"x": "1", "y": "2"}),
    ],
)
def test_parameters_are_read_tolerantly(written: str, found: dict[str, str]) -> None:
    assert split(written)[1] == found


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("attachment; filename=a.hwp", "a.hwp"),
        ("attachment; filename*=UTF-8''%EC%B4%88%EC%B2%AD%EC%9E%A5.hwp", "초청장.hwp"),
        ("attachment; filename*=euc-kr'ko'%C3%CA%C3%BB%C0%E5.hwp", "초청장.hwp"),
        ("attachment; filename*=%EC%B4%88.hwp", "초.hwp"),
        ("attachment; filename*0=ab; filename*1=cd.exe", "abcd.exe"),
        ("attachment; filename*0*=utf-8''%EC%B4; filename*1*=%88.hwp", "초.hwp"),
        ("attachment; filename*0*=utf-8''%EC%B4%88; filename*1=.hwp", "초.hwp"),
        ("attachment; filename*1=b.exe; filename*0=a", "ab.exe"),
        ('attachment; filename="=?euc-kr?B?w8rDu8DlLmh3cA==?="', "초청장.hwp"),
        ("attachment; filename==?utf-8?B?7LSI7LKt7J6lLmh3cA==?=", "초청장.hwp"),
        ("attachment; filename=plain.txt; filename*=utf-8''real.exe", "real.exe"),
        ('attachment; filename=""', ""),
        ("attachment", None),
        ("attachment; filename*2=x", None),
    ],
)
def test_file_names_are_read_as_sent(written: str, name: str | None) -> None:
    assert _name(written) == name


@pytest.mark.parametrize("raw", [b"\xc3\xca\xc3\xbb\xc0\xe5.hwp", "초청장.hwp".encode()])
def test_a_raw_korean_file_name_is_read(raw: bytes) -> None:
    block = scan(b'Content-Disposition: attachment; filename="' + raw + b'"\n\n')
    assert _name(block.values[0]) == "초청장.hwp"


def test_a_name_in_more_pieces_than_the_cap_stays_bounded() -> None:
    pieces = "".join(f"; filename*{n}=ab" for n in range(5000))
    assert len(_name("attachment" + pieces) or "") <= 100
