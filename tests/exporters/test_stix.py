"""Campaigns as STIX 2.1, read back by another's library."""

import json
import warnings
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import stix2

from bongsu.exporters import stix
from bongsu.exporters.stix.objects import observable
from bongsu.exporters.stix.values import observed_value, pattern
from bongsu.model.campaign import Decision, LinkReason
from bongsu.phrases import Language, say
from tests.exporters import linked, sample


def files(view: Any) -> dict[str, Any]:
    return {name: json.loads(data) for name, data in stix.export_findings(view)}


@cache
def made() -> list[dict[str, Any]]:
    objects: list[dict[str, Any]] = files(linked.usual())["campaigns.json"]["objects"]
    return objects


def of(kind: str, objects: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    return [each for each in (objects or made()) if each["type"] == kind]


def test_another_library_takes_every_object() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own
        bundle = stix2.parse(json.dumps(files(linked.usual())["campaigns.json"]), version="2.1")
    assert {each["type"] for each in bundle.objects} == {
        "marking-definition", "campaign", "grouping", "observed-data", "email-message",
        "email-addr", "domain-name", "ipv4-addr", "indicator", "relationship", "opinion",
    }  # fmt: skip


def test_every_reference_leads_to_an_object_and_everything_is_marked() -> None:
    ids = [each["id"] for each in made()]
    assert len(ids) == len(set(ids))
    for each in made():
        named = [v for k, v in each.items() if k.endswith("_ref")]
        named += [v for k, vs in each.items() if k.endswith("_refs") for v in vs]
        assert set(named) <= set(ids)
        if each["type"] != "marking-definition":
            assert each["object_marking_refs"] == [of("marking-definition")[0]["id"]]
    assert of("marking-definition")[0]["name"] == "TLP:AMBER+STRICT"


@pytest.mark.parametrize(
    ("kind", "known", "ours"),
    [
        (stix2.v21.EmailAddress, {"value": "a@evil.example"}, ("email-addr", "value")),
        (stix2.v21.DomainName, {"value": "evil.example"}, ("domain-name", "value")),
        (stix2.v21.IPv6Address, {"value": "2001:db8::7"}, ("ipv6-addr", "value")),
        (stix2.v21.File, {"hashes": {"SHA-256": "ab" * 32}}, ("file", "hashes")),
        (stix2.v21.EmailMessage, {"subject": "긴급 'é\" \\", "is_multipart": False},
         ("email-message", "from_ref", "subject")),
    ],
)  # fmt: skip
def test_observables_have_the_ids_that_the_standard_prescribes(kind, known, ours) -> None:
    assert observable(ours[0], known, *ours[1:])["id"] == kind(**known).id


def test_ids_stay_when_more_is_known() -> None:
    again = files(replace(linked.usual(), written_ms=0))["campaigns.json"]["objects"]
    assert again == made()
    first = linked.usual()
    later = replace(first, campaigns=replace(first.campaigns, t_ms=first.campaigns.t_ms + 1))
    after = of("campaign", files(later)["campaigns.json"]["objects"])
    for old, new in zip(of("campaign"), after, strict=True):
        assert (old["id"], old["created"]) == (new["id"], new["created"])


def test_decisions_are_opinions_and_a_rejected_campaign_is_revoked() -> None:
    by_name = {each["name"]: each for each in of("campaign")}
    assert "revoked" not in by_name["cmp_0011223344556677"]
    assert by_name["cmp_ffeeddccbbaa9988"]["revoked"] is True
    told = {each["object_refs"][0]: each for each in of("opinion")}
    yes = told[by_name["cmp_0011223344556677"]["id"]]
    no = told[by_name["cmp_ffeeddccbbaa9988"]["id"]]
    assert (yes["opinion"], no["opinion"]) == ("strongly-agree", "strongly-disagree")
    assert "같은 서버, 같은 주" in yes["explanation"]
    assert "authors" not in yes


def test_nobody_of_the_case_is_named() -> None:
    text = json.dumps(made(), ensure_ascii=False)
    assert "to_refs" not in text
    for address, holder, *_ in sample.PEOPLE:
        assert address not in text
        assert holder not in text
    assert "김기록" not in text
    assert "act_sample1" not in text


def test_a_text_that_names_somebody_stays_in_the_case() -> None:
    views, links = linked.chain(2)
    named = views[0].incident
    views[0] = replace(views[0], incident=replace(named, untrusted_title="한서윤 위원님께"),
                       untrusted_sender=sample.PEOPLE[1][0].upper())  # fmt: skip
    own = LinkReason("address", sample.PEOPLE[0][0], 900, 2, 2, 0)
    links.append(linked.joined(*views, own))
    view = linked.decided(linked.campaign(views, links), Decision.CONFIRM)
    said = replace(view.state.history[0].said, reason="한서윤이 확인함")
    history = (replace(view.state.history[0], said=said),)
    view = replace(view, state=replace(view.state, history=history))
    objects = files(linked.linked(view))["campaigns.json"]["objects"]
    text = json.dumps(objects, ensure_ascii=False).casefold()
    assert "한서윤" not in text
    assert sample.PEOPLE[0][0] not in text
    assert sample.PEOPLE[1][0] not in text
    assert "stays in the case" in text


def test_a_holders_bundle_has_their_own_incidents_only() -> None:
    view = replace(linked.usual(), audience="한서윤")
    objects = files(view)["campaigns.json"]["objects"]
    assert of("opinion", objects) == []
    assert len(of("observed-data", objects)) < len(of("observed-data"))
    letters = {each["message_id"] for each in of("email-message", objects)}
    assert letters <= {f"{n}.2024@rnail.example" for n in (1, 4, 7, 40)}


def test_without_a_linking_there_is_no_file() -> None:
    assert files(sample.case()) == {}


def test_a_pattern_quotes_what_it_looks_for() -> None:
    value = observed_value(LinkReason("domain", "a'b\\c.example", 1, 1, 1, 0))
    assert value
    assert pattern(value) == "[domain-name:value = 'a\\'b\\\\c.example']"
    assert observed_value(LinkReason("text", "x", 1, 1, 1, 0)) is None
    assert observed_value(LinkReason("ip", "no address", 1, 1, 1, 0)) is None


def test_a_campaign_tells_what_joins_it_unless_it_was_rejected() -> None:
    told = {each["name"]: each["description"] for each in of("campaign")}
    assert say("link.domain", Language.EN, value="rnail[.]example") in told["cmp_0011223344556677"]
    assert say("link.text", Language.EN) in told["cmp_0011223344556677"]
    rejected = of("campaign", [each for each in made() if each.get("revoked")])
    assert rejected
    assert all("rnail" not in each["description"] for each in rejected)
