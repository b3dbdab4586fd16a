"""The sketch says what it was drawn to say, and refuses what it cannot draw."""

import pytest

from bongsu.detectors.mail import look_alike
from bongsu.testing.sketch import ADDRESS, Person, parse, sketch

DRAWN = """
    time        from                        to                    subject      link
    2026-05-01  Kim <kim@harbour.example>   me                    Minutes      -
    2026-05-03  me                          kim@harbour.example   Re: Minutes  -
    2026-05-09  Kim <kim@harb0ur.example>   me                    Re: Minutes  -
    -           Lee <lee@other.example>     me                    Undated      https://other.example/x
"""


def test_a_sketch_reads_like_a_mailbox() -> None:
    said = sketch(DRAWN).reasons(look_alike)
    assert said == [
        "look_alike: contact_domain_imitated(harb0ur.example, harbour.example) on row 3",
        "look_alike: sender_domain_alike(harb0ur.example, harbour.example) on row 3",
    ]


def test_rows_are_those_that_the_reader_would_make() -> None:
    mail = sketch(DRAWN).given["email_activity"].to_pylist()
    assert [row["direction"] for row in mail] == ["in", "out", "in", "in"]
    assert [row["t_source"] for row in mail] == ["delivery_hop", "date", "delivery_hop", "none"]
    assert [row["folder_role"] for row in mail] == ["inbox", "sent", "inbox", "inbox"]
    assert mail[2]["from_domain_key"] == mail[0]["from_domain_key"]
    assert mail[2]["subject_is_reply"]


def test_each_column_reaches_its_table() -> None:
    case = sketch(
        """
        time              from     to       cc       reply-to  return-path  id    answers  {more}
        2026-05-01 14:30  a@x.org  b@x.org  c@x.org  d@x.org   e@x.org      m1@x  m0@x     {cells}
        """.format(
            more="subject  text  link  auth  bulk  form  file",
            cells="Hello  Text  two.example=>https://x.example/  mx.other.example spf=fail"
            "  yes  yes  paper.hwp",
        )
    )
    mail = case.given["email_activity"].to_pylist()[0]
    assert mail["reply_to_addr"] == "d@x.org"
    assert mail["return_path_addr"] == "e@x.org"
    assert (mail["message_id"], mail["in_reply_to"]) == ("m1@x", "m0@x")
    assert mail["bulk"]
    assert mail["html_form"]
    assert "Text" in mail["body_text"]
    assert case.given["email_url"].to_pylist()[0]["shown_domain"] == "two.example"
    assert case.given["email_attachment"].to_pylist()[0]["name"] == "paper.hwp"
    claim = case.given["email_auth_claim"].to_pylist()[0]
    assert (claim["authserv_id"], claim["result"]) == ("mx.other.example", "fail")
    roles = {row["role"]: row["addr"] for row in case.given["email_address"].to_pylist()}
    assert (roles["to"], roles["cc"]) == ("b@x.org", "c@x.org")


def test_copies_share_a_key() -> None:
    case = sketch(
        """
        time        from            to  subject  id    folder
        2026-05-01  a@one.example   me  Hello    m1@x  INBOX
        2026-05-01  a@one.example   me  Hello    m1@x  Archive
        """
    )
    keys = case.given["email_activity"]["message_key"].to_pylist()
    assert keys[0] == keys[1]


def test_people_stand_in_the_account_table() -> None:
    case = sketch(DRAWN, {ADDRESS: Person("홍길동", "해양연구소")})
    row = case.given["account"].to_pylist()[0]
    assert (row["holder_name"], row["organisation"]) == ("홍길동", "해양연구소")


def test_what_cannot_be_drawn_is_refused_with_the_choices() -> None:
    with pytest.raises(ValueError, match="no column 'sender'; it may have time, account, from"):
        sketch("time  sender\n2026-05-01  a@one.example")
    with pytest.raises(ValueError, match="line 1 has 1 cells, its heading 2"):
        sketch("time  from\n2026-05-01 a@one.example")
    assert parse("") == []


def test_an_empty_sketch_is_an_empty_case() -> None:
    assert sketch("").reasons(look_alike) == []
    assert sketch("time  from").reasons(look_alike) == []
