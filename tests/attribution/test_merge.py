"""Cards and a bundle as one knowledge."""

import json
from dataclasses import replace

from bongsu.attribution.document import read_back, written
from bongsu.attribution.knowledge import Actor, Knowledge
from bongsu.attribution.merge import merged
from tests.attribution.small import SOFTWARE, report, software

CARDS = Knowledge(
    (
        Actor("fox", "Cold Fox", ("TA1",), ("G0001",), "KP", card=True),
        Actor("owl", "Owl", ("Night Owl",), (), "KP", card=True),
        Actor("criminal", "Criminals", ("Wolf",), card=True, catch_all=True),
    ),
    (report("x.example/a", "fox", *software("digger"), origin="x.example/first"),),
    sources=(("cards", "11"),),
)
BUNDLE = Knowledge(
    (
        Actor("G0001", "Fox Group", ("Reynard",), ("G0001",), "KP"),
        Actor("G0002", "Night Owl", (), ("G0002",)),
        Actor("G0003", "Wolf", (), ("G0003",)),
    ),
    (
        report("x.example/a", "G0001", *software("S0001", "S0002")),
        report("x.example/b", "G0002", *software("S0001")),
    ),
    {(SOFTWARE, "digger"): "S0001"},
    (("b.json", "22"),),
    ("Copyright",),
)


def test_an_actor_under_either_id_or_name_is_one() -> None:
    found = merged(CARDS, BUNDLE)
    assert [a.actor_id for a in found.actors] == ["fox", "owl", "criminal", "G0003"]
    fox, owl = found.actors[:2]
    assert fox.aliases == ("TA1", "Fox Group", "Reynard")
    assert owl.attack_ids == ("G0002",)


def test_the_same_publication_counts_once_and_values_take_the_bundle_form() -> None:
    found = merged(CARDS, BUNDLE)
    first, second = found.reports
    assert first.facts == frozenset(software("S0001", "S0002"))
    assert (first.actor_id, second.actor_id) == ("fox", "owl")
    assert found.sources == (("cards", "11"), ("b.json", "22"))
    assert found.notices == ("Copyright",)


def test_the_order_of_reports_does_not_decide() -> None:
    turned = merged(CARDS, replace(BUNDLE, reports=BUNDLE.reports[::-1]))
    assert set(turned.reports) == set(merged(CARDS, BUNDLE).reports)


def test_written_and_read_back() -> None:
    data = written(BUNDLE)
    assert read_back(json.loads(data)) == BUNDLE
    assert written(read_back(json.loads(data))) == data
