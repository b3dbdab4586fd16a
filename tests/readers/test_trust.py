"""Whose results count: the border hop of each provider, and what a sender can forge below it."""

import pytest

from bongsu.readers.received import Hop, parse
from bongsu.readers.trust.alignment import alignment
from bongsu.readers.trust.claims import Place, judge
from bongsu.readers.trust.clock import clocks
from bongsu.readers.trust.path import Path, follow, roles
from bongsu.readers.trust.senders import addresses

NODE = "from BN9PR03CA0270.namprd03.prod.outlook.com (2603:10b6:408:ff::35) by"
EDGE = "from BN8NAM04FT053.eop-NAM04.prod.protection.outlook.com (2603:10b6:408:ff:cafe::1e) by"
MICROSOFT = (
    "from DS0PR19MB7373.namprd19.prod.outlook.com (::1) by MN0PR19MB6312.namprd19.prod.outlook.com",
    f"{NODE} DS0PR19MB7373.namprd19.prod.outlook.com (2603:10b6:8:14b::18) with Microsoft",
    f"{EDGE} BN9PR03CA0270.outlook.office365.com (2603:10b6:408:ff::35) with Microsoft SMTP Server",
    "from mail.evil.example (192.0.2.7) by BN8NAM04FT053.mail.protection.outlook.com (10.13.161.3)",
)
GOOGLE = (
    "by 2002:a05:7300:538f:b0:7c:ab41:dfcf with SMTP id g15csp950363dye",
    "from mail.evil.example (mail.evil.example. [192.0.2.7]) by mx.google.com with ESMTPS id 23",
)
NAVER = ("from mail.evil.example ([192.0.2.7]) by crcvmail104.nm.naver.com with ESMTP id x",)
YAHOO = (
    "from 127.0.0.1 by atlas-production.v2-mail-prod1-gq1.omega.yahoo.com with HTTP",
    "from 192.0.2.7 (EHLO mail.evil.example) by 10.253.1.2 with SMTPs",
)
PROTON = ("from mail.evil.example (unknown [192.0.2.7]) by mailin034.protonmail.ch (Postfix)",)
OWN = (
    "from filter.host.example ([10.1.2.3]) by store1.host.example with LMTP",
    "from mail.evil.example ([192.0.2.7]) by mx.host.example with ESMTP",
)
SENT = ("from pc ([10.0.0.9]) by mail.evil.example with ESMTPSA",)


def way(*raw: str, account: str | None) -> tuple[Path, list[Hop]]:
    hops = [parse(each) for each in raw]
    return follow(hops, account), hops


def trust(
    raw: tuple[str, ...],
    account: str | None,
    authserv_id: str | None,
    hops_above: int,
    header: str = "authentication-results",
) -> str:
    path, hops = way(*raw, *SENT, account=account)
    return judge([Place(header, authserv_id, hops_above, 0)], path, hops)[0].value


@pytest.mark.parametrize(
    ("raw", "account", "border"),
    [
        (MICROSOFT, "outlook.com", 3),
        (MICROSOFT, "office.example", 3),
        (GOOGLE, "gmail.com", 1),
        (GOOGLE, "office.example", 1),
        (NAVER, "naver.com", 0),
        (YAHOO, "yahoo.com", 1),
        (PROTON, "proton.me", 0),
        (OWN, "host.example", 1),
        (NAVER, "gmail.com", None),  # the mailbox's provider took no part
        (OWN, None, None),  # an inner message: in no mailbox
        ((), "gmail.com", None),
    ],
)
def test_the_border_is_where_a_stranger_handed_over(
    raw: tuple[str, ...], account: str | None, border: int | None
) -> None:
    path, hops = way(*raw, *SENT, account=account)
    assert path.border == border
    if border is not None:
        marked = roles(path, len(hops))
        assert marked[border] == "border"
        assert marked[border + 1 :] == ["first_untrusted"]
        assert set(marked[:border]) <= {"inside"}
    else:
        assert set(roles(path, len(hops))) <= {"unknown"}


def test_hops_that_a_sender_invents_change_nothing() -> None:
    forged = ("from x.example ([192.0.2.9]) by mx.google.com with ESMTPS id 1",)
    assert way(*GOOGLE, *SENT, *forged, account="gmail.com")[0].border == 1
    helo = ("from mx.host.example ([192.0.2.7]) by mx.host.example with ESMTP",)
    assert way(*helo, *OWN, account="host.example")[0].border == 0


@pytest.mark.parametrize(
    ("raw", "account", "authserv_id", "hops_above", "expected"),
    [
        (MICROSOFT, "outlook.com", None, 3, "trusted"),
        (MICROSOFT, "outlook.com", None, 4, "claimed"),
        (MICROSOFT, "outlook.com", "mx.google.com", 5, "claimed"),
        (GOOGLE, "gmail.com", "mx.google.com", 2, "trusted"),
        (GOOGLE, "gmail.com", "mx.google.com", 3, "claimed"),
        (GOOGLE, "gmail.com", None, 2, "claimed"),
        (GOOGLE, "gmail.com", "mail.evil.example", 3, "recorded"),
        (NAVER, "naver.com", "mx.naver.com", 0, "trusted"),
        (NAVER, "naver.com", "mx.naver.com", 1, "claimed"),
        (YAHOO, "yahoo.com", "atlas206.free.mail.ne1.yahoo.com", 1, "trusted"),
        (YAHOO, "yahoo.com", "atlas206.free.mail.ne1.yahoo.com", 2, "claimed"),
        (PROTON, "proton.me", "mailin034.protonmail.ch", 0, "trusted"),
        (PROTON, "proton.me", "mail.protonmail.ch", 0, "trusted"),
        (PROTON, "proton.me", "mail.protonmail.ch.evil.example", 0, "recorded"),
        (OWN, "host.example", "mx.host.example", 0, "trusted"),
        (OWN, "host.example", "mx.host.example", 2, "recorded"),
        (OWN, "host.example", "mx.other.example", 0, "recorded"),
        (OWN, "host.example", "mx.other.example", 2, "claimed"),
        (OWN, None, "mx.host.example", 0, "claimed"),
    ],
)
def test_results_count_by_who_stamped_them_and_where(
    raw: tuple[str, ...],
    account: str | None,
    authserv_id: str | None,
    hops_above: int,
    expected: str,
) -> None:
    assert trust(raw, account, authserv_id, hops_above) == expected


def test_a_second_field_below_the_border_is_the_senders() -> None:
    path, hops = way(*GOOGLE, *SENT, account="gmail.com")
    places = [Place("authentication-results", "mx.google.com", 2, field) for field in (7, 7, 9)]
    assert judge(places, path, hops) == ["trusted", "trusted", "claimed"]


def test_a_provider_of_whom_no_sample_was_seen_is_not_trusted() -> None:
    raw = ("from mail.evil.example ([192.0.2.7]) by mx1.hanmail.net with ESMTP",)
    assert trust(raw, "hanmail.net", "mx1.hanmail.net", 0) == "recorded"


def test_alignment_is_by_organisation() -> None:
    assert alignment("kim@a.example", "a.example") == "strict"
    assert alignment("kim@a.co.kr", "mail.a.co.kr") == "relaxed"
    assert alignment("kim@a.co.kr", "b.co.kr") == "apart"
    assert alignment(None, "a.example") is None
    assert alignment("kim@a.example", "none") is None


def test_clocks_are_compared_with_the_hop_below() -> None:
    hour = 3_600_000
    found = clocks([9 * hour, None, hour, 2 * hour, 0])
    assert found == ["gap", "undated", "backwards", "ordered", "lowest"]


@pytest.mark.parametrize(
    ("key", "value", "found"),
    [
        ("x-originating-ip", "[192.0.2.7]", ["192.0.2.7"]),
        ("x-session-ip", "192.0.2.7", ["192.0.2.7"]),
        ("x-sender-ip", "2001:DB8::7", ["2001:db8::7"]),
        ("received-spf", "Fail (x) client-ip=192.0.2.7; helo=a.example", ["192.0.2.7"]),
        ("x-originating-ip", "999.1.1.1 and no more", []),
        ("subject", "192.0.2.7", []),
    ],
)
def test_addresses_beside_the_path(key: str, value: str, found: list[str]) -> None:
    assert addresses(key, value) == found
