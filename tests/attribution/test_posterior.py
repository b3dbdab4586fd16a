"""Weighing by hand, and what has to hold for any knowledge and any items."""

import math
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bongsu.attribution.hypotheses import CATCH_ALLS, CRIMINAL, OTHER_STATE, UNKNOWN, Prior
from bongsu.attribution.knowledge import Knowledge, counted_once
from bongsu.attribution.posterior import Balance
from bongsu.attribution.terms import Term
from bongsu.attribution.weights import shipped
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from tests.attribution.small import (
    COUNTRY,
    KNOWLEDGE,
    OTHER,
    SECTOR,
    SOFTWARE,
    TECHNIQUE,
    actor,
    item,
    plain_weights,
    report,
    software,
)

WEIGHTS, _ = shipped()


def total(terms: Iterable[Term]) -> float:
    return math.fsum(term.points for term in terms)


def test_by_hand() -> None:
    # s1 stands in 2 of 5 reports, and in both of north's: (2 + 0.4) / 3 = 0.8, twice the usual
    found = Balance(KNOWLEDGE, plain_weights()).weigh([item("a", SOFTWARE, "s1")])
    north = found.of("north")
    assert (north.terms[0].k, north.terms[0].n) == (2, 2)
    assert north.terms[0].reports == ("r1", "r2")
    assert north.terms[0].points == pytest.approx(100 * math.log(2))
    assert north.prior == pytest.approx(0.275)
    assert north.posterior == pytest.approx(0.275 * 2 / (1 + 0.275))
    assert found.hypotheses[0] is north


def test_two_tools_of_one_report_lean_on_each_other_and_of_two_do_not() -> None:
    balance = Balance(KNOWLEDGE, plain_weights())
    one, two = [item("a", SOFTWARE, "s1")], [item("b", SOFTWARE, "s2")]
    apart = replace(two[0], group="two")
    single = [total(balance.weigh(items).of("north").terms) for items in (one, two)]
    leaning = total(balance.weigh(one + two).of("north").terms)
    free = total(balance.weigh([*one, apart]).of("north").terms)
    assert leaning == pytest.approx(math.hypot(*single))
    assert free == pytest.approx(sum(single))


def test_terms_and_prior_give_the_posterior() -> None:
    items = [item("a", SOFTWARE, "s1", "s2"), item("b", TECHNIQUE, "T0001", "T0009")]
    found = Balance(KNOWLEDGE, replace(WEIGHTS, slip=0)).weigh(items, 605)
    north, south = found.of("north"), found.of("south")
    said = (total(north.terms) - total(south.terms)) / 100
    assert math.log(north.posterior / south.posterior) == pytest.approx(said)


def test_catch_alls_start_between_two_fifths_and_a_half() -> None:
    found = Balance(KNOWLEDGE, WEIGHTS).weigh([])
    rest = sum(found.of(name).prior for name in CATCH_ALLS)
    assert 0.4 <= rest <= 0.5
    assert all(w.posterior == pytest.approx(w.prior) for w in found.hypotheses)


def test_no_heap_of_evidence_makes_certain() -> None:
    many = [f"s{at}" for at in range(60)]
    knowledge = Knowledge(
        (actor("north"), actor("south")),
        (report("r", "north", *software(*many)), report("q", "south", *software("other"))),
    )
    items = [
        item(f"e{at}", SOFTWARE, name, group=name, grade="A1", forgeability=Forgeability.COSTLY)
        for at, name in enumerate(many)
    ]
    found = Balance(knowledge, WEIGHTS).weigh(items)
    assert 0.95 < found.of("north").posterior < 0.99
    assert sum(found.of(name).posterior for name in CATCH_ALLS) > 0.005


def test_a_group_of_another_country_speaks_in_its_catch_all() -> None:
    found = Balance(KNOWLEDGE, WEIGHTS).weigh([item("a", SOFTWARE, "s4")])
    other = found.of(OTHER_STATE)
    assert other.actor_id == "far"
    assert other.posterior > other.prior
    assert found.of(CRIMINAL).actor_id == ""


def test_new_software_speaks_for_an_actor_nobody_described() -> None:
    found = Balance(KNOWLEDGE, WEIGHTS).weigh([item("a", SOFTWARE, "never-seen")])
    unknown = found.of(UNKNOWN)
    assert unknown.terms[0].points == pytest.approx(100 * WEIGHTS.new_software)
    assert found.of("north").posterior < found.of("north").prior


def test_a_judgement_counts_where_no_report_can_and_within_its_cap() -> None:
    balance = Balance(KNOWLEDGE, plain_weights())
    against = item("a", OTHER, judged=(("north", -100),))
    wild = item("b", OTHER, judged=(("north", 99_999),), forgeability=Forgeability.CHEAP)
    assert balance.weigh([against]).of("north").terms[0].points == pytest.approx(-100)
    bound = 100 * WEIGHTS.ease[Forgeability.CHEAP] * 99_999
    assert balance.weigh([wild]).of("north").terms[0].points < min(bound, 231)


def test_the_fitted_prior_is_only_for_published_cases() -> None:
    odds = Balance(KNOWLEDGE, WEIGHTS).odds((), 605, prior=Prior.FITTED)
    assert odds[UNKNOWN] > 0.5
    assert sum(odds.values()) == pytest.approx(1)


def test_a_prior_may_be_given() -> None:
    odds = Balance(KNOWLEDGE, WEIGHTS).odds((), prior={"north": 0.0, "south": 0.55})
    assert odds["north"] == 0
    assert odds["south"] == pytest.approx(0.55)


def test_without_a_report_it_is_as_if_unpublished() -> None:
    items = [item("a", SOFTWARE, "s1"), item("b", TECHNIQUE, "T0001")]
    less = KNOWLEDGE.without({"r2"})
    left_out = Balance(KNOWLEDGE, WEIGHTS).weigh(items, 605, without={"r2"}).of("north")
    unpublished = Balance(less, WEIGHTS).weigh(items, 605).of("north")
    assert left_out.terms[:2] == unpublished.terms[:2]


VALUES = {
    SOFTWARE: [f"s{at}" for at in range(7)],
    TECHNIQUE: ["T0001", "T0002", "T0003", "T0004", "T0002.001"],
    COUNTRY: ["KR", "JP"],
    SECTOR: ["media"],
}


@st.composite
def _items(draw: st.DrawFn) -> list[EvidenceItem]:
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=6))
    return [
        item(
            f"e{at}",
            kind,
            *draw(st.lists(st.sampled_from(VALUES[kind]), min_size=1, max_size=3, unique=True)),
            group=draw(st.sampled_from("pqr")),
            grade=draw(st.sampled_from(["A1", "B2", "C3", "F6", "F2"])),
            forgeability=draw(st.sampled_from(sorted(Forgeability))),
        )
        for at, kind in enumerate(kinds)
    ]


@st.composite
def _knowledge(draw: st.DrawFn) -> Knowledge:
    actors = (actor("north"), actor("south"), actor("far", "CN", card=False))
    facts = [(kind, value) for kind, values in VALUES.items() for value in values]
    count = draw(st.integers(3, 8))
    reports = [
        report(
            f"r{at}",
            draw(st.sampled_from(["north", "south", "far"])),
            *draw(st.lists(st.sampled_from(facts), min_size=1, max_size=6, unique=True)),
            month=draw(st.sampled_from([None, 580, 600])),
        )
        for at in range(count)
    ]
    return Knowledge(actors, tuple(reports))


@given(_knowledge(), _items(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_order_does_not_matter(knowledge: Knowledge, items: list[EvidenceItem], chance) -> None:
    balance = Balance(knowledge, WEIGHTS)
    shuffled = list(items)
    chance.shuffle(shuffled)
    assert balance.odds(shuffled, 600) == balance.odds(items, 600)


@given(_knowledge(), _items())
@settings(max_examples=60, deadline=None)
def test_what_says_nothing_of_anybody_strengthens_nobody(
    knowledge: Knowledge, items: list[EvidenceItem]
) -> None:
    balance = Balance(knowledge, WEIGHTS)
    before = balance.odds(items, 600)
    silent = [
        item("x", TECHNIQUE, "T9999", group="p"),
        item("y", SECTOR, "media"),
        item("z", SOFTWARE, "s1", grade="F6", forgeability=Forgeability.COSTLY),
    ]
    assert balance.odds([*items, *silent], 600) == before
    new = balance.odds([*items, item("n", SOFTWARE, "never-seen")], 600)
    assert all(new[name] <= before[name] + 1e-12 for name in ("north", "south"))


@given(_knowledge(), _items())
@settings(max_examples=60, deadline=None)
def test_one_item_in_three_parts_says_the_same(
    knowledge: Knowledge, items: list[EvidenceItem]
) -> None:
    balance = Balance(knowledge, WEIGHTS)
    parts = [
        replace(one, item_id=f"{one.item_id}-{at}", values=one.values[at::3])
        for one in items
        for at in range(3)
    ]
    whole, split = balance.odds(items, 600), balance.odds(parts, 600)
    assert split == pytest.approx(whole, abs=1e-12)
    repeated = [replace(one, item_id=one.item_id + "again") for one in items]
    assert balance.odds([*items, *repeated], 600) == pytest.approx(whole, abs=1e-12)


@given(_knowledge(), _items())
@settings(max_examples=60, deadline=None)
def test_one_report_told_three_times_is_one(
    knowledge: Knowledge, items: list[EvidenceItem]
) -> None:
    copies = [replace(r, report_id=f"{r.report_id}-{n}") for r in knowledge.reports for n in "abc"]
    retold = replace(knowledge, reports=counted_once(copies))
    once = Balance(knowledge, WEIGHTS).odds(items, 600)
    assert Balance(retold, WEIGHTS).odds(items, 600) == pytest.approx(once, abs=1e-12)


@given(_knowledge(), _items())
@settings(max_examples=60, deadline=None)
def test_other_names_same_odds(knowledge: Knowledge, items: list[EvidenceItem]) -> None:
    new = {"north": "zeta", "south": "alpha", "far": "mid"}
    renamed = replace(
        knowledge,
        actors=tuple(replace(a, actor_id=new[a.actor_id]) for a in reversed(knowledge.actors)),
        reports=tuple(replace(r, actor_id=new[r.actor_id]) for r in reversed(knowledge.reports)),
    )
    before = Balance(knowledge, WEIGHTS).odds(items, 600)
    after = Balance(renamed, WEIGHTS).odds(items, 600)
    assert after == pytest.approx({new.get(k, k): v for k, v in before.items()}, abs=1e-12)


@given(_knowledge(), _items())
@settings(max_examples=60, deadline=None)
def test_odds_are_odds_and_counts_speak_for_and_never_against(
    knowledge: Knowledge, items: list[EvidenceItem]
) -> None:
    found = Balance(knowledge, WEIGHTS).weigh(items, 600)
    assert sum(w.posterior for w in found.hypotheses) == pytest.approx(1)
    assert sum(w.prior for w in found.hypotheses) == pytest.approx(1)
    terms = [term for w in found.hypotheses for term in w.terms]
    assert all(term.points >= 0 for term in terms)
    assert all(term.k <= term.n for term in terms if term.item_id)
    assert all(w.posterior > 0 for w in found.hypotheses)
    assert len(found.hypotheses) == 6
    assert EvidenceKind.OTHER not in WEIGHTS.shapes
