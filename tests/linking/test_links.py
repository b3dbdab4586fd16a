"""Which incidents are linked, by what, and what joins nothing."""

import pytest

from tests.linking.drawn import Drawn

Message = tuple[str, dict[str, str]]

WORDS = (
    "Attached is the draft agenda of the closed seminar on regional security. Please read it before"
    " Thursday and tell us whether you can take the second panel, since the programme goes to print"
    " on Friday evening and the ministry asked us to name every speaker with office and title by"
    " then. The honorarium form is in the same folder and opens with the usual password."
)
KOREAN = (
    "다음 주에 열리는 비공개 안보 정책 간담회의 발표 자료 초안을 보내 드립니다."
    " 목요일까지 검토하신 뒤 두 번째 토론을 맡아 주실 수 있는지 알려 주시기"
    " 바랍니다. 금요일 저녁에 인쇄를 맡겨야 하고 부처에서 모든 발표자의 소속과"
    " 직함을 미리 알려 달라고 요청하였습니다. 사례비 양식은 같은 폴더에 있습니다."
)
LINE = "2026-05-0{day}  {who}@mail.example  {sender}  me  {subject}  {text}  {link}"


def line(day: int, who: str, sender: str, **cells: str) -> str:
    filled = {"subject": f"On {sender}", "text": "-", "link": "-"} | cells
    return LINE.format(day=day, who=who, sender=sender, **filled)


def ordinary(**cells: str) -> list[str]:
    """Ordinary mail of two mailboxes."""
    return [
        line(day, who, f"{who}@friend{day}.example", **cells) for day, who in ((7, "y"), (8, "z"))
    ]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (("k@drop.example", {}), ("k@drop.example", {}), "address"),
        (("a@drop.example", {}), ("b@drop.example", {}), "domain"),
        (("a@drop.example", {}), ("b@two.example", {"link": "https://x.drop.example/1"}), "domain"),
        (("a@one.example", {"text": WORDS}), ("b@two.example", {"text": WORDS}), "text"),
        (("a@one.example", {"text": KOREAN}), ("b@two.example", {"text": KOREAN}), "text"),
    ],
)  # fmt: skip
def test_one_strong_reason_links(first: Message, second: Message, why: str) -> None:
    drawn = Drawn(
        line(1, "a", first[0], **first[1]), line(2, "b", second[0], **second[1]), incidents=2
    )
    assert drawn.pairs()[1, 2][0] == why
    assert drawn.campaigns() == [[1, 2]]


@pytest.mark.parametrize(
    "link",
    ["https://bit.ly/3abc", "https://drive.google.com/file/d/1", "https://www.google.co.kr/x"],
)
def test_a_shortener_and_a_file_host_join_nothing(link: str) -> None:
    drawn = Drawn(
        line(1, "a", "a@one.example", link=link), line(2, "b", "b@two.example", link=link),
        incidents=2,
    )  # fmt: skip
    assert drawn.pairs() == {}


def test_a_mail_provider_joins_nothing() -> None:
    drawn = Drawn(line(1, "a", "a@gmail.com"), line(2, "b", "b@gmail.com"), incidents=2)
    assert drawn.pairs() == {}


def test_what_ordinary_mail_of_several_mailboxes_shows_joins_nothing() -> None:
    """A shortener that no list knows is learned from the data."""
    lures = [
        line(day, who, f"{who}@one{day}.example", link="https://srt.example/a")
        for day, who in ((1, "a"), (2, "b"))
    ]
    assert Drawn(*lures, incidents=2).campaigns() == [[1, 2]]
    assert Drawn(*lures, *ordinary(link="https://srt.example/q"), incidents=2).pairs() == {}


FOOTER = (
    "You receive this letter because you are a member of the mailing list of the society for the"
    " study of borders and seas. To leave the list write to its keeper or follow the address at the"
    " head of this letter. Letters are kept in the archive for all members to read. The society"
    " takes no view on what its members write and asks everybody to keep to the rules of the house."
)


def test_the_footer_of_a_mailing_list_joins_nothing() -> None:
    lures = [
        line(1, "a", "a@one.example", text=f"Look here tonight. {FOOTER}"),
        line(2, "b", "b@two.example", text=f"Quite another matter. {FOOTER}"),
    ]
    assert Drawn(*lures, incidents=2).pairs()[1, 2][0] == "text"
    assert Drawn(*lures, *ordinary(text=f"See you. {FOOTER}"), incidents=2).pairs() == {}


def with_file(day: int, who: str, sender: str, name: str) -> str:
    """Every sketched file holds the same bytes."""
    return f"2026-05-0{day}  {who}@mail.example  {sender}  me  On {sender}  {name}"


def test_the_same_file_links_whatever_it_is_called() -> None:
    heading = "time  account  from  to  subject  file"
    lures = [
        with_file(1, "a", "a@one.example", "plan.docx"),
        with_file(2, "b", "b@two.example", "agenda.docx"),
    ]
    found = Drawn(*lures, incidents=2, heading=heading)
    assert found.pairs()[1, 2][0] == "file_digest"
    assert found.campaigns() == [[1, 2]]
    usual = [
        with_file(day, who, f"{who}@friend{day}.example", "form.docx")
        for day, who in ((7, "y"), (8, "z"))
    ]
    assert Drawn(*lures, *usual, incidents=2, heading=heading).pairs() == {}
    pictures = [each.replace(".docx", ".png") for each in lures]
    assert Drawn(*pictures, incidents=2, heading=heading).pairs() == {}


def test_a_forged_sender_does_not_link_alone() -> None:
    heading = "time  account  from  to  subject  return-path"
    drawn = Drawn(
        "2026-05-01  a@mail.example  k@drop.example  me  One thing  x@one.example",
        "2026-05-02  b@mail.example  k@drop.example  me  Another  y@two.example",
        incidents=2, heading=heading,
    )  # fmt: skip
    assert drawn.pairs() == {}


def test_the_account_itself_is_nobodys_sign() -> None:
    drawn = Drawn(
        line(1, "a", "a@mail.example", subject="One"),
        line(3, "a", "a@mail.example", subject="Two"),
        incidents=2,
    )  # fmt: skip
    assert drawn.pairs() == {}


def test_one_domain_as_sender_link_and_bounce_counts_once() -> None:
    plain = Drawn(line(1, "a", "a@drop.example"), line(5, "b", "b@drop.example"), incidents=2)
    more = Drawn(
        line(1, "a", "a@drop.example", link="https://drop.example/"),
        line(5, "b", "b@drop.example", link="https://drop.example/"),
        incidents=2,
    )
    assert plain.links[0].points == more.links[0].points


LOG = """
    time              account         table            ip           session  says
    2026-05-01 09:00  a@mail.example  authentication   203.0.113.9  -        outcome=success
    2026-05-03 09:00  b@mail.example  mailbox_setting  203.0.113.9  -        setting=forward
    2026-05-04 09:00  c@mail.example  authentication   198.51.1.7   -        outcome=success
"""


def test_an_intruders_address_links_a_sign_in_and_a_setting_of_two_accounts() -> None:
    drawn = Drawn(incidents=0, log=LOG, records=3)
    assert drawn.pairs() == {(1, 2): ["ip"]}
    assert {each.kind for each in drawn.observed.incidents} == {"sign_in", "setting"}


def test_an_address_that_several_accounts_use_anyway_joins_nothing() -> None:
    usual = """
    2026-05-05 09:00  d@mail.example  authentication   203.0.113.9  -        outcome=success
    2026-05-06 09:00  e@mail.example  authentication   203.0.113.9  -        outcome=success
"""
    assert Drawn(incidents=0, log=LOG + usual, records=3).pairs() == {}


def test_where_mail_is_forwarded_links() -> None:
    log = """
    time              account         table            ip  says
    2026-05-01 09:00  a@mail.example  mailbox_setting  -   setting=forward outside=yes {to}
    2026-05-09 09:00  b@mail.example  mailbox_setting  -   setting=forward outside=yes {to}
    """.format(to="destination=drop@out.example destination_domain=out.example")
    assert Drawn(incidents=0, log=log, records=2).pairs() == {(1, 2): ["address"]}
