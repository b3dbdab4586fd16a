import pytest

from bongsu.readers.authentication import (
    Claim,
    parse_arc_results,
    parse_received_spf,
    parse_results,
)

GOOGLE = (
    "mx.google.com;\t       dkim=pass header.i=@a.example header.s=s1 header.b=Ab;"
    "\t       spf=pass (google.com: domain of kim@a.example designates 192.0.2.7 as permitted"
    " sender) smtp.mailfrom=kim@a.example;"
    "\t       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=a.example"
)
MICROSOFT = (
    "spf=fail (sender IP is 192.0.2.7) smtp.mailfrom=a.example; dkim=none (message not signed)"
    " header.d=none;dmarc=fail action=oreject header.from=a.example;compauth=fail reason=000"
)
NAVER = (
    "mx.portal.example; spf=pass (mx.portal.example: domain of bounce@a.example designates"
    ' 192.0.2.7 as permitted sender) smtp.mailfrom="bounce@a.example";'
    " dkim=pass header.i=@a.example"
)


def brief(claims: list[Claim]) -> list[tuple[object, ...]]:
    """Who says what of which domain."""
    return [claim[:4] for claim in claims]


def test_google_names_itself_and_each_method() -> None:
    assert brief(parse_results(GOOGLE)) == [
        ("mx.google.com", "dkim", "pass", "a.example"),
        ("mx.google.com", "spf", "pass", "a.example"),
        ("mx.google.com", "dmarc", "pass", "a.example"),
    ]


def test_microsoft_leaves_its_name_out() -> None:
    assert brief(parse_results(MICROSOFT)) == [
        (None, "spf", "fail", "a.example"),
        (None, "dkim", "none", "none"),
        (None, "dmarc", "fail", "a.example"),
        (None, "compauth", "fail", None),
    ]


def test_a_korean_portal_quotes_its_values() -> None:
    assert brief(parse_results(NAVER)) == [
        ("mx.portal.example", "spf", "pass", "a.example"),
        ("mx.portal.example", "dkim", "pass", "a.example"),
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("mx.a.example; none", []),
        ("mx.a.example 1; spf=pass", [("mx.a.example", "spf", "pass", None)]),
        ("MX.A.Example (comment); SPF=Pass", [("mx.a.example", "spf", "pass", None)]),
        ("mx.a.example; spf = softfail", [("mx.a.example", "spf", "softfail", None)]),
        ("", []),
        (";;;", []),
        ("mx (spf=pass; dkim=pass); spf=fail", [("mx", "spf", "fail", None)]),
        ("mx; unknown=pass; dkim=fail", [("mx", "dkim", "fail", None)]),
    ],
)
def test_odd_forms_are_read_tolerantly(written: str, found: list[tuple[object, ...]]) -> None:
    assert brief(parse_results(written)) == found


def test_arc_results_come_after_their_instance() -> None:
    found = parse_arc_results(f"i=2; {NAVER}")
    assert brief(found) == brief(parse_results(NAVER))
    assert {claim.instance for claim in found} == {2}
    assert parse_arc_results(NAVER) == parse_results(NAVER)


def test_the_number_of_claims_is_capped() -> None:
    assert len(parse_results("mx;" + "spf=pass;" * 1000)) == 40


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (
            "pass (x: domain of k@a.example designates 1.2.3.4)",
            [(None, "spf", "pass", "a.example")],
        ),
        ('Fail; envelope-from="k@A.example"; helo=x', [(None, "spf", "fail", "a.example")]),
        ("None (no SPF record)", [(None, "spf", "none", None)]),
        (
            "softfail (domain of transitioning k@a.example)",
            [(None, "spf", "softfail", "a.example")],
        ),
        ("", []),
    ],
)
def test_received_spf_is_one_claim(written: str, found: list[tuple[object, ...]]) -> None:
    assert brief(parse_received_spf(written)) == found


def test_what_was_said_beside_the_result_is_kept() -> None:
    _, dkim, dmarc, compauth = parse_results(MICROSOFT)
    assert dmarc.action == "oreject"
    assert compauth.reason == "000"
    assert dkim.properties == "header.d=none"
    google = parse_results(GOOGLE)
    assert google[0].properties == "header.i=@a.example; header.s=s1; header.b=Ab"
    assert (google[2].policy, google[2].action) == ("reject", "none")
    yahoo = parse_results("atlas.example; dmarc=pass(p=NONE,sp=QUARANTINE) header.from=a.example;")
    assert yahoo[0].policy == "none"


def test_comments_may_be_nested_and_quotes_hide_semicolons() -> None:
    nested = "mx; dkim=fail (hash (b'x'; dkim=pass) no) reason=\"a; spf=pass\" header.d=a.example"
    assert brief(parse_results(nested)) == [("mx", "dkim", "fail", "a.example")]
    assert parse_results(nested)[0].reason == "a; spf=pass"
    assert brief(parse_results('mx; spf=fail smtp.mailfrom="a.example; dkim=pass')) == [
        ("mx", "spf", "fail", "a.example"),
        ("mx", "dkim", "pass", None),
    ]
