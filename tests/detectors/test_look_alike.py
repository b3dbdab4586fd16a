import pytest

from bongsu.detectors.mail import look_alike
from bongsu.testing.sketch import sketch

KNOWN = """
    time        from                         to                     subject  link
    2026-05-01  yusin@harbour.example        me                     Minutes  -
    2026-05-02  me                           yusin@harbour.example  Minutes  -
    2026-05-09  {sender}                     me                     Papers   {link}
"""


def said(sender: str = "a@one.example", link: str = "-", code: str | None = None) -> list[str]:
    drawn = KNOWN.format(sender=sender, link=link)
    return [each.removeprefix("look_alike: ") for each in sketch(drawn).reasons(look_alike, code)]


@pytest.mark.parametrize(
    "domain",
    [
        "harb0ur.example",  # a digit for a letter
        "harbour.exarnple",  # rn for m, in what stands after the name
        "hаrbour.example",  # a Cyrillic а
        "xn--hrbour-3nf.example",  # the same, as the network writes it
        "harborr.example",  # one letter
    ],
)
def test_senders_that_imitate_a_correspondent(domain: str) -> None:
    found = said(f"yusin@{domain}")
    assert f"sender_domain_alike({domain}, harbour.example) on row 3" in found
    assert f"contact_domain_imitated({domain}, harbour.example) on row 3" in found


@pytest.mark.parametrize(
    ("domain", "portal"),
    [("navor.com", "naver.com"), ("gmаil.com", "gmail.com"),
     ("rnicrosoft.com", "microsoft.com"), ("paypa1.com", "paypal.com")],
)  # fmt: skip
def test_senders_and_links_that_imitate_a_portal(domain: str, portal: str) -> None:
    assert said(f"a@{domain}") == [f"sender_domain_alike({domain}, {portal}) on row 3"]
    assert said(link=f"https://{domain}/x") == [f"link_domain_alike({domain}, {portal}) on row 3"]


@pytest.mark.parametrize(
    "domain",
    ["harbour.example", "mail.harbour.example", "barber.example", "harvest.example", "naver.com"],
)
def test_who_is_himself_or_somebody_else_imitates_nobody(domain: str) -> None:
    assert said(f"yusin@{domain}", f"https://{domain}/x") == []


def test_a_trusted_name_inside_another_one() -> None:
    assert said("a@harbour-desk.example", code="sender_domain_borrows") == [
        "sender_domain_borrows(harbour-desk.example, harbour.example) on row 3"
    ]
    assert said(link="https://dropbox-files.example/x") == [
        "link_domain_borrows(dropbox-files.example, dropbox.com) on row 3"
    ]


def test_a_trusted_domain_written_into_a_host() -> None:
    assert said(link="https://naver.com.one.example/x") == [
        "link_names_other_site(naver.com.one.example, naver.com) on row 3"
    ]
    assert said(link="https://nid.naver.com/x") == []


def test_a_domain_that_wrote_once_is_not_trusted_yet() -> None:
    drawn = """
        time        from                   to  subject
        2026-05-01  yusin@harbour.example  me  Minutes
        2026-05-02  yusin@harb0ur.example  me  Minutes
    """
    assert sketch(drawn).reasons(look_alike) == []


def test_a_list_with_similar_names_is_no_stranger() -> None:
    letters = "\n".join(
        f"        2026-04-0{day}  member{day}@harb0ur.example  me  Talk {day}  yes"
        for day in range(1, 8)
    )
    drawn = f"""
        time        from                   to                     subject  bulk
        2026-03-01  yusin@harbour.example  me                     Minutes  -
        2026-03-02  me                     yusin@harbour.example  Minutes  -
{letters}
    """
    found = sketch(drawn).reasons(look_alike, "sender_domain_alike")
    assert [each[-1] for each in found] == ["3", "4", "5", "6", "7"]


def test_a_short_portal_drawn_alike() -> None:
    assert said("a@daurn.net") == ["sender_domain_alike(daurn.net, daum.net) on row 3"]


def test_a_portal_with_a_dotless_i() -> None:
    assert said("a@gmaıl.com") == ["sender_domain_alike(gmaıl.com, gmail.com) on row 3"]


def test_a_correspondent_with_a_short_name_imitates_no_portal() -> None:
    drawn = """
        time        from           to           subject  link
        2026-05-01  a@kaka.com     me           Minutes  -
        2026-05-02  me             a@kaka.com   Minutes  -
        2026-05-03  b@one.example  me           See      https://kaka.com/x
    """
    assert sketch(drawn).reasons(look_alike) == []


def test_a_link_that_looks_alike_counts_after_an_answer_too() -> None:
    drawn = """
    time        from                           to                  subject   link
    2026-05-01  Kim <kim@harbour.example>      me                  One       -
    2026-05-02  me                             kim@harbour.example  Re: One  -
    2026-05-03  Zoe <zoe@zebra.example>        me                  Hello     -
    2026-05-04  me                             zoe@zebra.example   Re: Hello  -
    2026-05-05  Zoe <zoe@zebra.example>        me                  Papers    https://harb0ur.example/x
    """
    assert sketch(drawn).reasons(look_alike, "link_domain_alike") == [
        "look_alike: link_domain_alike(harb0ur.example, harbour.example) on row 5"
    ]
