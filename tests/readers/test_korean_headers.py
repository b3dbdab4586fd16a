"""Korean headers: bytes made by iconv, an encoder that is not Python's."""

import pytest

from bongsu.readers.headers import decoded, scan

WORDS = [
    (
        "B ks_c_5601-1987",
        "=?ks_c_5601-1987?B?s9fAzLn2ILDtsLS8vsXNwNS0z7TZ?=",
        "네이버 고객센터입니다",
    ),
    (
        "Q ks_c_5601-1987",
        "=?ks_c_5601-1987?Q?=B3=D7=C0=CC=B9=F6_=B0=ED=B0=B4=BC=BE=C5=CD=C0=D4=B4=CF=B4=D9?=",
        "네이버 고객센터입니다",
    ),
    (
        "B euc-kr",
        "=?euc-kr?B?W7Hksd5dILrxudC5+MijsKEgsPAguLi34bXLtM+02Q==?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "Q euc-kr",
        (
            "=?euc-kr?Q?=5B=B1=E4=B1=DE=5D_=BA=F1=B9=D0=B9=F8=C8=A3=B0=A1"
            "_=B0=F0_=B8=B8=B7=E1=B5=CB=B4=CF=B4=D9?="
        ),
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    ("B EUC-KR", "=?EUC-KR?B?uri+yCC+y7iyOiC79SCx4rHiILfOsdfAzg==?=", "보안 알림: 새 기기 로그인"),
    (
        "Q EUC-KR",
        "=?EUC-KR?Q?=BA=B8=BE=C8_=BE=CB=B8=B2=3A_=BB=F5_=B1=E2=B1=E2_=B7=CE=B1=D7=C0=CE?=",
        "보안 알림: 새 기기 로그인",
    ),
    ("B korean", "=?korean?B?vLy5zLOqIMPKw7vA5SC6uLO7teW4s7TPtNk=?=", "세미나 초청장 보내드립니다"),
    (
        "Q korean",
        "=?korean?Q?=BC=BC=B9=CC=B3=AA_=C3=CA=C3=BB=C0=E5_=BA=B8=B3=BB=B5=E5=B8=B3=B4=CF=B4=D9?=",
        "세미나 초청장 보내드립니다",
    ),
    ("B ksc5601", "=?ksc5601?B?jGO55rCix8/AxyC8hL3DuMc=?=", "똠방각하의 펲시맨"),
    (
        "Q ksc5601",
        "=?ksc5601?Q?=8Cc=B9=E6=B0=A2=C7=CF=C0=C7_=BC=84=BD=C3=B8=C7?=",
        "똠방각하의 펲시맨",
    ),
    ("B x-windows-949", "=?x-windows-949?B?lO6w+iCS3g==?=", "뷁과 믜"),
    ("Q x-windows-949", "=?x-windows-949?Q?=94=EE=B0=FA_=92=DE?=", "뷁과 믜"),
    ("B cp949", "=?cp949?B?xevAz7rOIMDaua7IuMDHIL7Is7s=?=", "통일부 자문회의 안내"),
    (
        "Q cp949",
        "=?cp949?Q?=C5=EB=C0=CF=BA=CE_=C0=DA=B9=AE=C8=B8=C0=C7_=BE=C8=B3=BB?=",
        "통일부 자문회의 안내",
    ),
    ("B ms949", "=?ms949?B?xKvEq7/AILjewM8gv+u3riDDyrD6?=", "카카오 메일 용량 초과"),
    (
        "Q ms949",
        "=?ms949?Q?=C4=AB=C4=AB=BF=C0_=B8=DE=C0=CF_=BF=EB=B7=AE_=C3=CA=B0=FA?=",
        "카카오 메일 용량 초과",
    ),
    ("B windows-949", "=?windows-949?B?s9fAzLn2ILDtsLS8vsXNwNS0z7TZ?=", "네이버 고객센터입니다"),
    (
        "Q windows-949",
        "=?windows-949?Q?=B3=D7=C0=CC=B9=F6_=B0=ED=B0=B4=BC=BE=C5=CD=C0=D4=B4=CF=B4=D9?=",
        "네이버 고객센터입니다",
    ),
    (
        "B uhc",
        "=?uhc?B?W7Hksd5dILrxudC5+MijsKEgsPAguLi34bXLtM+02Q==?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "Q uhc",
        (
            "=?uhc?Q?=5B=B1=E4=B1=DE=5D_=BA=F1=B9=D0=B9=F8=C8=A3=B0=A1_=B"
            "0=F0_=B8=B8=B7=E1=B5=CB=B4=CF=B4=D9?="
        ),
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "B utf-8",
        "=?UTF-8?B?64Sk7J2067KEIOqzoOqwneyEvO2EsOyeheuLiOuLpA==?=",
        "네이버 고객센터입니다",
    ),
    (
        "Q utf-8",
        (
            "=?utf-8?q?=EB=84=A4=EC=9D=B4=EB=B2=84_=EA=B3=A0=EA=B0=9D=EC="
            "84=BC=ED=84=B0=EC=9E=85=EB=8B=88=EB=8B=A4?="
        ),
        "네이버 고객센터입니다",
    ),
    (
        "B utf-8",
        "=?UTF-8?B?W+q4tOq4iV0g67mE67CA67KI7Zi46rCAIOqzpyDrp4zro4zrkKnri4jri6Q=?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "Q utf-8",
        (
            "=?utf-8?q?=5B=EA=B8=B4=EA=B8=89=5D_=EB=B9=84=EB=B0=80=EB=B2="
            "88=ED=98=B8=EA=B0=80_=EA=B3=A7_=EB=A7=8C=EB=A3=8C=EB=90=A9=EB=8B=88=EB=8B=A4?="
        ),
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "B utf-8",
        "=?UTF-8?B?67O07JWIIOyVjOumvDog7IOIIOq4sOq4sCDroZzqt7jsnbg=?=",
        "보안 알림: 새 기기 로그인",
    ),
    (
        "Q utf-8",
        (
            "=?utf-8?q?=EB=B3=B4=EC=95=88_=EC=95=8C=EB=A6=BC=3A_=EC=83=88"
            "_=EA=B8=B0=EA=B8=B0_=EB=A1=9C=EA=B7=B8=EC=9D=B8?="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "B utf-8",
        "=?UTF-8?B?7IS466+464KYIOy0iOyyreyepSDrs7TrgrTrk5zrpr3ri4jri6Q=?=",
        "세미나 초청장 보내드립니다",
    ),
    (
        "Q utf-8",
        (
            "=?utf-8?q?=EC=84=B8=EB=AF=B8=EB=82=98_=EC=B4=88=EC=B2=AD=EC="
            "9E=A5_=EB=B3=B4=EB=82=B4=EB=93=9C=EB=A6=BD=EB=8B=88=EB=8B=A4?="
        ),
        "세미나 초청장 보내드립니다",
    ),
    (
        "B iso-2022-kr",
        "=?ISO-2022-KR?B?GyQpQw4zV0BMOXYPIA4wbTA0PD5FTUBUNE80WQ8=?=",
        "네이버 고객센터입니다",
    ),
    ("B johab", "=?johab?B?kUG3oaThIImhiIKtRcjht7OToZRh?=", "네이버 고객센터입니다"),
    (
        "B iso-2022-kr",
        "=?ISO-2022-KR?B?GyQpQ1sOMWQxXg9dIA46cTlQOXhIIzAhDyAOMHAPIA44ODdhNUs0TzRZDw==?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "B johab",
        "=?johab?B?W4uli3NdIKeho6mk5dGhiGEgiaggoGWeYZZTk6GUYQ==?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "a character cut in two, utf-8",
        "=?utf-8?B?64Sk7A==?= =?utf-8?B?nbTrsoQg6rOg6rCd7IS87YSw7J6F64uI64uk?=",
        "네이버 고객센터입니다",
    ),
    (
        "a character cut in two, no blank, utf-8",
        (
            "=?utf-8?Q?=EB=84=A4=EC?==?utf-8?Q?=9D=B4=EB=B2=84_=EA=B3=A0="
            "EA=B0=9D=EC=84=BC=ED=84=B0=EC=9E=85=EB=8B=88=EB=8B=A4?="
        ),
        "네이버 고객센터입니다",
    ),
    (
        "a character cut in two, euc-kr",
        "=?euc-kr?B?s9fA?= =?euc-kr?B?zLn2ILDtsLS8vsXNwNS0z7TZ?=",
        "네이버 고객센터입니다",
    ),
    (
        "a character cut in two, no blank, euc-kr",
        "=?euc-kr?Q?=B3=D7=C0?==?euc-kr?Q?=CC=B9=F6_=B0=ED=B0=B4=BC=BE=C5=CD=C0=D4=B4=CF=B4=D9?=",
        "네이버 고객센터입니다",
    ),
    (
        "a character cut in two, ks_c_5601-1987",
        "=?ks_c_5601-1987?B?s9fAzLk=?= =?ks_c_5601-1987?B?9iCw7bC0vL7FzcDUtM+02Q==?=",
        "네이버 고객센터입니다",
    ),
    (
        "a character cut in two, no blank, ks_c_5601-1987",
        (
            "=?ks_c_5601-1987?Q?=B3=D7=C0=CC=B9?==?ks_c_5601-1987?Q?=F6_="
            "B0=ED=B0=B4=BC=BE=C5=CD=C0=D4=B4=CF=B4=D9?="
        ),
        "네이버 고객센터입니다",
    ),
    (
        "a character cut between B and Q",
        (
            "=?utf-8?B?64Sk7A==?= =?UTF-8?Q?=9D=B4=EB=B2=84_=EA=B3=A0=EA="
            "B0=9D=EC=84=BC=ED=84=B0=EC=9E=85=EB=8B=88=EB=8B=A4?="
        ),
        "네이버 고객센터입니다",
    ),
    (
        "language tag",
        "=?euc-kr*ko?B?vLy5zLOqIMPKw7vA5SC6uLO7teW4s7TPtNk=?=",
        "세미나 초청장 보내드립니다",
    ),
    (
        "blanks between words vanish, others stay",
        "Re: =?euc-kr?B?sN/A+w==?=  =?utf-8?B?7ISc?= v2",
        "Re: 견적서 v2",
    ),
    ("padding left out", "=?utf-8?B?7ZqM7J2YIOyekOujjA?=", "회의 자료"),
    ("blanks within a Q word", "=?utf-8?Q?=EC=B9=B4=EC=B9=B4=EC=98=A4 =ED=8C=80?=", "카카오 팀"),
    ("blank within a B word", "=?utf-8?B?64Sk7J20 67KEIO2OmOydtA==?=", "네이버 페이"),
    ("declared utf-8, is CP949", "=?utf-8?B?jGO55rCix8/AxyC8hL3DuMc=?=", "똠방각하의 펲시맨"),
    ("declared euc-kr, is UTF-8", "=?euc-kr?B?67O07JWIIOyVjOumvA==?=", "보안 알림"),
    (
        "declared us-ascii, is UTF-8",
        "=?us-ascii?B?64Sk7J2067KEIOqzoOqwneyEvO2EsOyeheuLiOuLpA==?=",
        "네이버 고객센터입니다",
    ),
    (
        "unknown charset, is UTF-8",
        "=?x-nobody-knows?B?64Sk7J2067KEIOqzoOqwneyEvO2EsOyeheuLiOuLpA==?=",
        "네이버 고객센터입니다",
    ),
    (
        "unknown charset, is CP949",
        "=?x-nobody-knows?B?W7Hksd5dILrxudC5+MijsKEgsPAguLi34bXLtM+02Q==?=",
        "[긴급] 비밀번호가 곧 만료됩니다",
    ),
    (
        "name and address stay apart",
        "=?euc-kr?B?yKux5rW/?= <hong@example.kr>",
        "홍길동 <hong@example.kr>",
    ),
    (
        "half a word at the end is lost, the rest stays",
        "=?utf-8?B?6rCA64KY64uk652866c=?=",
        "가나다라�",
    ),
]

RAW = [
    ("UTF-8", b"\xeb\xb3\xb4\xec\x95\x88 \xec\x95\x8c\xeb\xa6\xbc", "보안 알림"),
    ("UTF-8", b"\xeb\xb7\x81\xea\xb3\xbc \xeb\xaf\x9c", "뷁과 믜"),
    ("EUC-KR", b"\xba\xb8\xbe\xc8 \xbe\xcb\xb8\xb2 \xb8\xde\xc0\xcf", "보안 알림 메일"),
    (
        "CP949",
        b"\x8cc\xb9\xe6\xb0\xa2\xc7\xcf\xc0\xc7 \xbc\x84\xbd\xc3\xb8\xc7",
        "똠방각하의 펲시맨",
    ),
    ("CP949", b"\x94\xee\xb0\xfa \x92\xde", "뷁과 믜"),
]


@pytest.mark.parametrize(("what", "written", "shown"), WORDS)
def test_encoded_words_read_as_meant(what: str, written: str, shown: str) -> None:
    assert decoded(written) == shown


@pytest.mark.parametrize(("charset", "written", "shown"), RAW)
def test_raw_eight_bit_headers_read_as_meant(charset: str, written: bytes, shown: str) -> None:
    assert scan(b"Subject: " + written + b"\n\n").first("subject") == shown


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_a_fold_between_words_vanishes(line_end: bytes) -> None:
    first, second = "=?euc-kr?B?s9fAzLn2?=", "=?euc-kr?B?sO2wtA==?="
    block = scan(b"Subject: " + first.encode() + line_end + b" " + second.encode() + b"\n\n")
    assert decoded(block.first("subject") or "") == "네이버고객"


def test_what_is_no_encoded_word_stays() -> None:
    for text in (
        "=?utf-8?X?abc?=",
        "=?utf-8?B?unended",
        "a =? b ?= c",
        "=??B?YQ==?=",
        "1 + 1 =? 2",
    ):
        assert decoded(text) == text


def test_a_lone_surrogate_out_of_utf7_is_not_text() -> None:
    assert decoded("=?utf-7?Q?+2AA-?=") == "\ufffd"


def test_raw_letters_within_a_word_are_of_its_charset() -> None:
    for written, meant in (
        (b"=?iso-8859-1?Q?Fr\xf6sche?=", "Fr\u00f6sche"),
        (b"=?euc-kr?Q?\xba\xb8\xbe\xc8?=", "보안"),
    ):
        assert decoded(scan(b"Subject: " + written + b"\n\n").values[0]) == meant
