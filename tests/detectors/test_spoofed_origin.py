import pytest

from bongsu.detectors.mail import spoofed_origin
from bongsu.testing.sketch import sketch

LASTING = """
    time        from                          to  subject  auth        reply-to  return-path  bulk
    2026-05-01  News <news@shop.example>      me  One      dmarc=pass  -         -            -
    2026-05-02  News <news@shop.example>      me  Two      dmarc=pass  -         -            -
    2026-05-03  News <news@shop.example>      me  Three    dmarc=pass  -         -            -
    2026-05-09  {line}
"""


def said(line: str, code: str | None = None) -> list[str]:
    found = sketch(LASTING.format(line=line)).reasons(spoofed_origin, code)
    return [each.removeprefix("spoofed_origin: ") for each in found]


def test_dmarc_fails_for_a_known_domain() -> None:
    line = "Editor <editor@shop.example>  me  Four  dmarc=fail  -  -  -"
    assert said(line) == [
        "dmarc_failed(shop.example, mx.mail.example) on row 4",
        "known_domain_failed(shop.example) on row 4",
    ]


def test_only_the_mailboxs_own_provider_is_believed() -> None:
    forged = "Editor <editor@shop.example>  me  Four  {claim}  -  -  -"
    assert said(forged.format(claim="mx.other.example dmarc=fail")) == []
    assert said(forged.format(claim="mx.other.example dmarc=pass")) == []


def test_dmarc_that_passes_says_nothing() -> None:
    assert said("Editor <editor@shop.example>  me  Four  dmarc=pass spf=pass  -  -  -") == []


def test_a_list_breaks_dmarc_by_nature() -> None:
    line = "Editor <editor@shop.example>  me  Four  dmarc=fail  -  list@l.example  yes"
    assert said(line, "known_domain_failed") == []
    assert said(line, "envelope_elsewhere") == []


def test_answers_go_elsewhere() -> None:
    line = "Alice <alice@one.example>  me  Four  -  Alice <alice@two.example>  -  {bulk}"
    assert said(line.format(bulk="-")) == [
        "reply_to_elsewhere(alice@two.example, one.example) on row 4"
    ]
    assert said(line.format(bulk="yes")) == []


def test_answers_to_the_same_house_are_no_mismatch() -> None:
    line = "Alice <alice@one.example>  me  Four  -  alice@mail.one.example  alice@one.example  -"
    assert said(line) == []


def test_the_envelope_names_another_house() -> None:
    line = "Alice <alice@one.example>  me  Four  spf=softfail  -  x@relay.example  -"
    assert said(line) == [
        "envelope_elsewhere(relay.example, one.example) on row 4",
        "spf_failed(relay.example, mx.mail.example) on row 4",
    ]


def test_a_correspondent_of_long_standing_may_use_any_envelope() -> None:
    assert said("News <news@shop.example>  me  Four  -  a@x.example  b@y.example  -") == []


def test_ones_own_address_from_outside() -> None:
    assert said("hong@mail.example  me  Self  -  -  -  -", "own_address_from_outside") == [
        "own_address_from_outside(hong@mail.example) on row 4"
    ]


def test_ones_own_letter_to_oneself_is_no_spoof() -> None:
    assert said("me  hong@mail.example  Self  -  -  -  -") == []


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        ("김유신 <no one>", "sender_not_public"),
        ("Alice <alice@shop.github.io>", "sender_hosted"),
        ("Alice <alice@kqzwrtpv.example>", "sender_random"),
        ("★Grand Prize★ <grand@prize.example>", "name_decorated"),
        ("Alice Smith <b0b@one.example>", "name_apart"),
    ],
)
def test_senders_that_nobody_who_wants_to_be_known_would_use(sender: str, code: str) -> None:
    found = said(f"{sender}  me  Hello  -  -  -  -")
    assert [each.partition("(")[0] for each in found] == [code]


@pytest.mark.parametrize(
    "sender",
    ["Alice <alice@one.example>", "김유신 <yusin@one.example>", "<a.b-c@strengths.example>",
     "DHL Team <noreply@dhl.example>"],
)  # fmt: skip
def test_plain_senders_say_nothing(sender: str) -> None:
    assert said(f"{sender}  me  Hello  -  -  -  -") == []


def test_a_notice_of_the_own_provider() -> None:
    drawn = """
        time        from                         to  subject      auth
        2026-05-01  Mail <no-reply@mail.example>  me  New sign-in  {auth}
    """
    assert sketch(drawn.format(auth="dmarc=pass")).reasons(spoofed_origin) == []
    assert sketch(drawn.format(auth="dmarc=fail")).reasons(spoofed_origin, "dmarc_failed") != []


def test_a_known_address_itself_is_forged() -> None:
    line = "News <news@shop.example>  me  Four  dmarc=fail  -  -  -"
    assert "known_domain_failed(shop.example) on row 4" in said(line)


def test_a_forged_list_header_makes_nobody_known() -> None:
    talk = "\n".join(
        f"    2026-04-0{day}  m{day}@l.example  me  Talk  -  yes" for day in range(1, 7)
    )
    drawn = f"""
    time        from                  to  subject  auth        bulk
{talk}
    2026-05-09  a@kqzwrtpv.example    me  Papers   dmarc=fail  yes
    """
    assert sketch(drawn).reasons(spoofed_origin, "sender_random") != []


def test_a_failed_spf_names_a_domain() -> None:
    assert said("News <news@shop.example>  me  Four  spf=fail  -  -  -", "spf_failed") == [
        "spf_failed(shop.example, mx.mail.example) on row 4"
    ]
