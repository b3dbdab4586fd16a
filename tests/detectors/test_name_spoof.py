import pytest

from bongsu.detectors.mail import name_spoof
from bongsu.testing.sketch import sketch

KNOWN = """
    time        from                              to                     subject
    2026-05-01  {name} <yusin@harbour.example>    me                     Minutes
    2026-05-02  me                                yusin@harbour.example  Re: Minutes
    {then}
"""


def said(then: str, name: str = "김유신", code: str | None = None) -> list[str]:
    return sketch(KNOWN.format(then=then, name=name)).reasons(name_spoof, code)


def test_a_known_name_over_another_address() -> None:
    assert said("2026-05-09  김유신 <yusin@drop.example>  me  Papers") == [
        "name_spoof: correspondent_imitated(김유신, yusin@harbour.example) on row 3",
        "name_spoof: known_name_new_address(김유신, yusin@harbour.example) on row 3",
    ]


def test_a_known_name_in_other_letters() -> None:
    spelt = "2026-05-09  Yusіn Kіm <yusin@drop.example>  me  Papers"
    assert said(spelt, name="Yusin Kim", code="known_name_new_address") == [
        "name_spoof: known_name_new_address(Yusіn Kіm, yusin@harbour.example) on row 3"
    ]


def test_the_known_person_is_no_spoof() -> None:
    assert said("2026-05-09  김유신 <yusin@harbour.example>  me  Papers") == []


def test_another_person_is_no_spoof() -> None:
    assert said("2026-05-09  이순신 <sunsin@drop.example>  me  Papers") == []


def test_the_second_person_of_a_name_is_asked_about_once() -> None:
    lasting = "\n".join(
        f"    2026-0{month}-01  김유신 <yusin@other.example>  me  Letter {month}"
        for month in (6, 7, 8, 9)
    )
    assert said(lasting, code="known_name_new_address") == [
        "name_spoof: known_name_new_address(김유신, yusin@harbour.example) on row 3"
    ]


def test_a_short_latin_name_is_a_common_word() -> None:
    assert said("2026-05-09  Kim <kim@drop.example>  me  Papers", name="Kim") == []


def test_a_name_before_anybody_knew_it_is_no_spoof() -> None:
    assert said("2026-04-09  김유신 <yusin@drop.example>  me  Papers") == []


def test_a_name_that_the_holder_never_met() -> None:
    alone = "time  from  to  subject\n2026-05-09  김유신 <yusin@drop.example>  me  Papers"
    assert sketch(alone).reasons(name_spoof) == []


def test_copies_count_once() -> None:
    copies = """
    time        from                            to                     subject  id    folder
    2026-05-01  김유신 <yusin@harbour.example>  me                     Minutes  -     -
    2026-05-02  me                              yusin@harbour.example  Minutes  -     -
    2026-05-09  김유신 <yusin@drop.example>     me                     Papers   m1@x  INBOX
    2026-05-09  김유신 <yusin@drop.example>     me                     Papers   m1@x  Archive
    """
    assert len(sketch(copies).reasons(name_spoof, "known_name_new_address")) == 1


def test_portal_names_from_elsewhere() -> None:
    said = sketch(
        """
        time        from                                  to  subject
        2026-05-01  네이버 고객센터 <help@drop.example>   me  안내
        2026-05-02  네Ol버 <help@ever.example>            me  안내
        2026-05-03  NAVER Corp. <no-reply@navercorp.com>  me  안내
        2026-05-04  외교부 북미국 <dept@mofa.go.kr>       me  회의
        2026-05-05  외교부 북미국 <dept@mofa.example>     me  회의
        """
    ).reasons(name_spoof)
    assert said == [
        "name_spoof: portal_name_elsewhere(네이버, drop.example) on row 1",
        "name_spoof: portal_name_elsewhere(네이버, ever.example) on row 2",
        "name_spoof: portal_name_elsewhere(외교부, mofa.example) on row 5",
    ]


def test_a_name_that_shows_another_address() -> None:
    said = sketch(
        """
        time        from                                          to  subject
        2026-05-01  "security@naver.com" <a@drop.example>         me  Hello
        2026-05-02  "kim@one.example" <kim@mail.one.example>      me  Hello
        2026-05-03  "Kim (kim@one.example)" <list@two.example>    me  Hello
        """
    ).reasons(name_spoof, "name_shows_other_address")
    assert said == [
        "name_spoof: name_shows_other_address(security@naver.com, a@drop.example) on row 1",
        "name_spoof: name_shows_other_address(kim@one.example, list@two.example) on row 3",
    ]


def test_a_list_that_writes_for_its_members() -> None:
    """A list that rewrites From to its own address shows the member's name."""
    said = sketch(
        """
        time        from                                  to                     subject  bulk
        2026-05-01  김유신 <yusin@harbour.example>        me                     Minutes  -
        2026-05-02  me                                    yusin@harbour.example  Minutes  -
        2026-05-03  김유신 via Sea <sea@lists.example>    me                     Talk     yes
        """
    ).reasons(name_spoof, "correspondent_imitated")
    assert said == []


@pytest.mark.parametrize("name", ["КAKAO", "ΝAVER", "МICROSOFT"])
def test_portal_names_in_capital_look_alikes(name: str) -> None:
    drawn = f"time  from  to  subject\n2026-05-01  {name} <a@drop.example>  me  안내"
    assert len(sketch(drawn).reasons(name_spoof, "portal_name_elsewhere")) == 1


def test_a_known_name_over_another_address_of_the_same_mail_service() -> None:
    drawn = """
        time        from                      to                 subject
        2026-05-01  김유신 <yusin@gmail.com>  me                 Minutes
        2026-05-02  me                        yusin@gmail.com    Minutes
        2026-05-09  김유신 <yusin7@gmail.com>  me                Papers
    """
    assert len(sketch(drawn).reasons(name_spoof, "known_name_new_address")) == 1


def test_a_known_name_in_an_undated_message() -> None:
    assert said("-  김유신 <yusin@drop.example>  me  Papers") != []
