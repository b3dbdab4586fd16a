"""Bundles as they come: two versions of STIX, revoked, deprecated, doubled, broken."""

from typing import Any

import pytest

from bongsu.attribution.bundle import knowledge_of_bundle
from bongsu.attribution.knowledge import Knowledge, Sort
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import EvidenceKind

SOFTWARE, TECHNIQUE = EvidenceKind.SOFTWARE, EvidenceKind.TECHNIQUE
URL = "https://www.vendor.example/Report/#part"


def thing(kind: str, number: int, attack: str, name: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "id": f"{kind}--{number}",
        "name": name,
        "external_references": [{"source_name": "mitre-attack", "external_id": attack}],
        **more,
    }


def relation(source: str, kind: str, target: str, *cited: dict[str, str], **more: Any):
    made = {"type": "relationship", "relationship_type": kind, "external_references": list(cited)}
    ref = f"relationship--{source}{kind}{target}{len(cited)}{more}"
    return {**made, "id": ref, "source_ref": source, "target_ref": target, **more}


CITED = {
    "source_name": "Vendor 2019",
    "description": "Doe, J. (2019, December 11). A report. Retrieved May 1, 2020.",
    "url": URL,
}
GROUP = thing(
    "intrusion-set",
    1,
    "G0001",
    "Cold Fox",
    aliases=["Cold Fox", "TA1"],
    description="[Cold Fox](https://x.example) is a North Korean espionage group targeting Japan.",
)
TOOL = thing("tool", 2, "S0001", "Digger", x_mitre_aliases=["Digger", "Spade"])
PHISH = thing("attack-pattern", 3, "T1566.001", "Spearphishing Attachment")
USES = relation("intrusion-set--1", "uses", "tool--2", CITED)


def read(*objects: object, **top: object) -> Knowledge:
    return knowledge_of_bundle({"type": "bundle", "objects": list(objects), **top}, "a.json", "00")


def facts(knowledge: Knowledge) -> set[tuple[str, str]]:
    return {(kind.value, value) for r in knowledge.reports for kind, value in r.facts}


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_what_a_bundle_says(version: str) -> None:
    objects = [GROUP, TOOL, PHISH, USES, relation(GROUP["id"], "uses", PHISH["id"], CITED)]
    if version == "2.1":
        objects = [{**one, "spec_version": "2.1"} for one in objects]
        knowledge = read(*objects)
    else:
        knowledge = read(*objects, spec_version="2.0")
    (actor,) = knowledge.actors
    assert (actor.actor_id, actor.name, actor.aliases) == ("G0001", "Cold Fox", ("TA1",))
    assert (actor.country, actor.sort, actor.card) == ("KP", Sort.STATE, False)
    (report,) = knowledge.reports
    assert report.report_id == "vendor.example/report"
    assert report.month == (2019 - 1970) * 12 + 11
    assert facts(knowledge) == {
        ("software", "S0001"),
        ("technique", "T1566.001"),
        ("technique", "T1566"),
    }
    assert knowledge.canonical(SOFTWARE, " spade ") == "S0001"
    assert knowledge.canonical(SOFTWARE, "s0001") == "S0001"
    assert knowledge.canonical(TECHNIQUE, "t1566.001") == "T1566.001"
    assert knowledge.sources == (("a.json", "00"),)


def test_a_revoked_group_and_tool_lead_to_what_replaced_them() -> None:
    old = thing("intrusion-set", 8, "G0008", "Old Fox", revoked=True)
    shovel = thing("malware", 9, "S0009", "Shovel", revoked=True)
    knowledge = read(
        GROUP,
        TOOL,
        old,
        shovel,
        relation("intrusion-set--8", "revoked-by", "intrusion-set--1"),
        relation("malware--9", "revoked-by", "tool--2"),
        relation("intrusion-set--8", "uses", "malware--9", CITED),
    )
    assert [a.actor_id for a in knowledge.actors] == ["G0001"]
    assert "Old Fox" in knowledge.actors[0].aliases
    assert facts(knowledge) == {("software", "S0001")}
    assert knowledge.canonical(SOFTWARE, "Shovel") == "S0001"


def test_revoked_in_a_circle_or_by_nothing_is_dead() -> None:
    one = thing("tool", 8, "S0008", "One", revoked=True)
    two = thing("tool", 9, "S0009", "Two", revoked=True)
    knowledge = read(
        GROUP,
        one,
        two,
        relation("tool--8", "revoked-by", "tool--9"),
        relation("tool--9", "revoked-by", "tool--8"),
        relation("intrusion-set--1", "uses", "tool--8", CITED),
    )
    assert not knowledge.reports


@pytest.mark.parametrize("dead", [{"x_mitre_deprecated": True}, {"revoked": True}])
def test_what_is_withdrawn_says_nothing(dead: dict[str, bool]) -> None:
    assert not read(GROUP, {**TOOL, **dead}, USES).reports
    assert not read(GROUP, TOOL, {**USES, **dead}).reports
    with pytest.raises(BongsuError, match="knowledge_not_bundle"):
        read({**GROUP, **dead}, TOOL, USES)


def test_what_a_campaign_used_counts_for_its_group() -> None:
    campaign = thing("campaign", 5, "C0001", "Night")
    uses = relation("campaign--5", "uses", "tool--2", CITED)
    attributed = relation("campaign--5", "attributed-to", "intrusion-set--1")
    assert read(GROUP, TOOL, campaign, uses, attributed).reports[0].actor_id == "G0001"
    assert not read(GROUP, TOOL, campaign, uses).reports


def test_the_same_publication_is_one_report() -> None:
    archived = {**CITED, "url": "https://web.archive.org/web/20200101000000/" + URL}
    again = relation("intrusion-set--1", "uses", "attack-pattern--3", archived)
    (report,) = read(GROUP, TOOL, PHISH, USES, again).reports
    assert len(report.facts) == 3


def test_the_newest_of_two_versions_counts() -> None:
    old = {**GROUP, "modified": "2019-01-01T00:00:00Z", "name": "Older"}
    new = {**GROUP, "modified": "2020-01-01T00:00:00Z"}
    for order in ([old, new], [new, old]):
        assert read(*order, TOOL, USES).actors[0].name == "Cold Fox"


def test_loose_ends_and_rubbish_are_passed_over() -> None:
    knowledge = read(
        None,
        7,
        {"id": 5},
        {"type": "intrusion-set", "id": "intrusion-set--7"},
        {**GROUP, "aliases": "none", "description": 4},
        TOOL,
        USES,
        relation("intrusion-set--99", "uses", "tool--2", CITED),
        relation("intrusion-set--1", "uses", "tool--99", CITED),
        relation("intrusion-set--1", "uses", "tool--2", {"url": "", "source_name": ""}),
        {"type": "relationship", "id": "relationship--x", "relationship_type": "uses"},
    )
    assert len(knowledge.reports) == 1
    assert {a.name for a in knowledge.actors} == {"Cold Fox", "intrusion-set--7"}


def test_kinds_of_later_versions_change_nothing() -> None:
    strategy = {
        "type": "x-mitre-detection-strategy",
        "id": "x-mitre-detection-strategy--1",
        "name": "Watch for it",
        "x_mitre_analytic_refs": ["x-mitre-analytic--1"],
    }
    analytic = {"type": "x-mitre-analytic", "id": "x-mitre-analytic--1", "name": "Analytic 1"}
    detects = relation(strategy["id"], "detects", PHISH["id"], CITED)
    later = read(GROUP, TOOL, PHISH, USES, strategy, analytic, detects, spec_version="2.1")
    assert later.reports == read(GROUP, TOOL, PHISH, USES).reports


def test_citations_without_address_or_date_are_told_apart_by_name() -> None:
    def bare(name: str, target: str) -> dict[str, Any]:
        return relation(GROUP["id"], "uses", target, {"source_name": name}, at=name)

    one, again = bare("Firm May", TOOL["id"]), bare("firm may ", PHISH["id"])
    first, second = read(GROUP, TOOL, PHISH, one, again, bare("Firm June", TOOL["id"])).reports
    assert (first.report_id, first.month, len(first.facts)) == ("firm may", None, 3)
    assert (second.report_id, len(second.facts)) == ("firm june", 1)


def test_a_group_without_reports_is_known_by_name() -> None:
    knowledge = read(GROUP)
    assert [actor.name for actor in knowledge.actors] == ["Cold Fox"]
    assert knowledge.reports == ()


@pytest.mark.parametrize("document", [None, [], {}, {"objects": 3}, {"objects": []}])
def test_what_is_no_bundle_is_refused(document: object) -> None:
    with pytest.raises(BongsuError, match="knowledge_not_bundle"):
        knowledge_of_bundle(document, "a.json", "00")


def test_a_name_that_two_tools_bear_leads_nowhere() -> None:
    other = thing("malware", 9, "S0009", "Digger")
    assert read(GROUP, TOOL, other, USES).canonical(SOFTWARE, "Digger") == "digger"
