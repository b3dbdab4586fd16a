import pytest

from bongsu.detectors.mail import lure_content
from bongsu.testing.sketch import sketch

LETTER = """
    time        from           to  subject    text    link    form  bulk
    2026-05-01  {sender}       me  {subject}  {text}  {link}  {form}  {bulk}
"""


def said(
    text: str = "-",
    link: str = "-",
    subject: str = "Hello",
    form: str = "-",
    bulk: str = "-",
    sender: str = "a@one.example",
) -> list[str]:
    drawn = LETTER.format(
        text=text, link=link, subject=subject, form=form, bulk=bulk, sender=sender
    )
    found = sketch(drawn).reasons(lure_content)
    return [each.removeprefix("lure_content: ").removesuffix(" on row 1") for each in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please verify your account today", "asks_secret"),
        ("비밀번호를 지금 변경해 주십시오", "asks_secret"),
        ("Your account has been suspended", "presses"),
        ("24시간 이내에 처리하지 않으면 곤란합니다", "presses"),
        ("You have been selected for a gift card", "promises"),
        ("환급 대상자 안내", "promises"),
    ],
)
def test_words_of_strangers(text: str, code: str) -> None:
    assert {each.partition("(")[0] for each in said(text)} == {code}


@pytest.mark.parametrize(
    "text",
    ["회의록을 보내드립니다.", "Here are the minutes of Monday.", "내일 점심 어떠세요?",
     "The password of the Wi-Fi stands on the wall."],
)  # fmt: skip
def test_everyday_words_say_nothing(text: str) -> None:
    assert said(text) == []


def test_known_correspondents_may_ask_for_anything() -> None:
    drawn = """
        time        from            to             subject  text
        2026-05-01  a@one.example   me             Hello    Good morning
        2026-05-02  me              a@one.example  Hello    Good morning
        2026-05-03  a@one.example   me             Hello    Please verify your account
    """
    assert sketch(drawn).reasons(lure_content) == []


def test_a_notice_of_the_own_provider_may_ask() -> None:
    text = "Please verify your account"
    assert said(text, sender="Mail <no-reply@mail.example>") == []
    assert said(text, sender="Mail <no-reply@maii.example>") != []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("naver.com=>https://one.example/x", "link_shows_other(naver.com, one.example)"),
        ("https://192.0.2.7/x", "link_to_number(192.0.2.7)"),
        ("https://papers.github.io/x", "link_hosted(papers.github.io)"),
        ("sign=>https://x.example/?u=hong@mail.example", "link_carries_recipient(x.example)"),
        ("https://x.example/?u=aG9uZ0BtYWlsLmV4YW1wbGU", "link_carries_recipient(x.example)"),
    ],
)
def test_links_that_lead_astray(link: str, reason: str) -> None:
    assert said(link=link) == [reason]


@pytest.mark.parametrize(
    "link",
    ["https://x.example/", "x.example=>https://www.x.example/y", "here=>https://x.example/"],
)
def test_plain_links_say_nothing(link: str) -> None:
    assert said(link=link) == []


def test_a_letter_to_many_may_carry_its_reader() -> None:
    assert said(link="here=>https://x.example/?u=hong@mail.example", bulk="yes") == []


def test_a_link_to_where_the_mailbox_was_led_before() -> None:
    drawn = """
        time        from           to  subject  link
        2026-05-01  a@one.example  me  Hello    https://x.example/
        2026-05-02  b@two.example  me  Hello    naver.com=>https://x.example/
    """
    assert sketch(drawn).reasons(lure_content) == []


def test_a_form_in_the_letter() -> None:
    assert said(form="yes") == ["password_form()"]


def test_a_greeting_by_address() -> None:
    assert said("Dear hong@mail.example, good morning") == ["recipient_greeted(hong@mail.example)"]
    assert said("Dear Hong, good morning") == []


def test_hidden_characters() -> None:
    assert said(subject="pass\u200bword") == ["text_disguised(pass\u200bword)"]
    assert said(subject="비밀번호") == []


def test_an_address_in_a_link_is_no_greeting() -> None:
    assert said(link="https://x.example/?u=hong@mail.example") == [
        "link_carries_recipient(x.example)"
    ]
