"""Patterns of domains, carriers, what is an incident, and campaigns without chains."""

import pytest

from bongsu.linking.campaigns import STRONG, campaigns, joined
from bongsu.linking.carriers import carried
from bongsu.linking.choosing import chosen_rows
from bongsu.linking.patterns import patterns
from bongsu.linking.powers import TYPES, Power
from bongsu.model.campaign import Link, LinkReason
from bongsu.model.finding import Finding, MarkKind
from bongsu.phrases import CATALOGUE
from tests.linking.test_properties import observed

BRANDS = ("naver", "daum")


@pytest.mark.parametrize(
    ("domain", "key", "found"),
    [
        ("naver-login-secure.com", "naver-login-secure.com",
         {"naver-login-secure.*", "{naver}-login-secure.com"}),
        ("nauer-login.com", "naver-login.com", {"nauer-login.*", "{naver}-login.com"}),
        ("mailsrv07.site", "mailsrv07.site", {"mailsrv0.*"}),
        ("abc.kr", "abc.kr", set()),
        ("192.0.2.7", "192.0.2.7", set()),
        ("localhost", "localhost", set()),
    ],
)  # fmt: skip
def test_patterns(domain: str, key: str, found: set[str]) -> None:
    assert patterns(domain, key, BRANDS) == found


@pytest.mark.parametrize(
    ("value", "everybodys"),
    [
        (("domain", "naver.com"), True),
        (("domain", "bounce.sendgrid.net"), True),
        (("domain", "google.co.kr"), True),
        (("domain", "portal.example"), True),
        (("domain", "google-login.example"), False),
        (("address", "k@gmail.com"), False),
        (("address", "noreply@bounce.sendgrid.net"), True),
        (("server", "209.85.160.4"), True),
        (("network", "40.107.1.0/24"), True),
        (("ip", "203.0.113.9"), False),
        (("ip", "no address"), False),
    ],
)
def test_carriers(value: tuple[str, str], everybodys: bool) -> None:
    assert carried(value, {"portal.example"}) is everybodys


def finding(number: int, detector: str = "lure_rank", *, alert: bool = True) -> Finding:
    return Finding(f"f{number}", detector, "acc", f"k{number}", f"r{number}", 0, 0, 1, alert, ())


def test_alerts_and_confirmed_findings_are_incidents_and_rejected_ones_not() -> None:
    found = [
        finding(1), finding(2, alert=False), finding(3, alert=False), finding(4),
        finding(5, alert=False), finding(6, "provider_notice"),
    ]  # fmt: skip
    marks = {"f2": MarkKind.CONFIRM, "f4": MarkKind.REJECT}
    assert chosen_rows(found, marks, {"f5"}) == {("acc", "r1"), ("acc", "r2"), ("acc", "r5")}


def test_one_rejected_finding_of_a_row_keeps_it_out_unless_another_is_confirmed() -> None:
    one, other = finding(1), finding(1, "structure")
    rejected = {"f1": MarkKind.REJECT}
    assert chosen_rows([one, other], rejected) == frozenset()
    twice = Finding("g1", "structure", "acc", "k1", "r1", 0, 0, 1, True, ())
    assert chosen_rows([one, twice], {**rejected, "g1": MarkKind.CONFIRM}) == {("acc", "r1")}


def weak(first: str, second: str, value: str, points: int = 650) -> Link:
    return Link(first, second, points, (LinkReason("ip", value, points, 2, 2, 0),))


def strong(first: str, second: str) -> Link:
    return Link(first, second, 900, (LinkReason("domain", "d", 900, 2, 2, 0),))


def groups(*found: Link) -> set[frozenset[str]]:
    return {frozenset(keys) for keys in joined(found).members().values() if len(keys) > 1}


def test_one_weak_value_does_not_chain_what_strong_ones_made() -> None:
    assert groups(strong("a", "b"), strong("c", "d"), weak("b", "c", "x")) == {
        frozenset("ab"),
        frozenset("cd"),
    }


def test_weak_links_do_not_make_chains_of_single_incidents() -> None:
    assert groups(weak("a", "b", "x"), weak("b", "c", "y")) == set()
    assert groups(weak("a", "b", "x")) == {frozenset("ab")}


def test_weak_reasons_of_two_families_join_together() -> None:
    other = Link("a", "d", 600, (LinkReason("form", "f", 300, 2, 2, 0),))
    found = (strong("a", "b"), strong("c", "d"), weak("b", "c", "x"), other)
    assert groups(*found) == {frozenset("abcd")}


def shared(first: str, second: str, *reasons: tuple[str, int]) -> Link:
    told = tuple(LinkReason(name, name, points, 2, 2, 0) for name, points in reasons)
    return Link(first, second, sum(points for _, points in reasons), told)


KIT = (("text", 690), ("form", 300), ("link_path", 200), ("time", 50))


def test_what_a_kit_brings_does_not_join_two_hands_however_much_of_it_agrees() -> None:
    """Nor does the wording and the program of a hand as which another one poses."""
    hands = strong("a", "b"), strong("c", "d")
    assert groups(*hands, shared("b", "c", *KIT)) == {frozenset("ab"), frozenset("cd")}
    assert groups(*hands, shared("b", "c", *KIT, ("server", 300))) == {frozenset("abcd")}
    assert groups(*hands, shared("b", "c", *KIT, ("server", 200))) == {
        frozenset("ab"),
        frozenset("cd"),
    }


@pytest.mark.parametrize("name", ["text", "ip"])
def test_a_kits_text_and_a_shared_address_do_not_join_groups_alone(name: str) -> None:
    assert TYPES[name].points + TYPES["time"].points < STRONG


def test_campaigns_are_named_by_their_earliest_incident() -> None:
    shows = [frozenset({("address", "k@drop.example")})] * 3
    seen = observed(shows)
    keys = [each.key for each in seen.incidents]
    two = campaigns([seen], [strong(keys[0], keys[1])])
    three = campaigns([seen], [strong(keys[0], keys[1]), strong(keys[1], keys[2])])
    assert two[0].campaign_id == three[0].campaign_id
    assert [len(each.incidents) for each in (*two, *three)] == [2, 3]


def test_every_type_has_a_sentence_and_only_carriers_never_link() -> None:
    assert all(f"link.{name}" in CATALOGUE for name in TYPES)
    assert [name for name, each in TYPES.items() if each.power is Power.NEVER] == ["carrier"]
