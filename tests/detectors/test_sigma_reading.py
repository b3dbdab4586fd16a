"""Every rule of a folder either runs or is refused with a reason."""

import pytest

from bongsu.detectors.sigma.fields import sources
from bongsu.detectors.sigma.formula import Atom, leaves
from bongsu.detectors.sigma.reading import read_rules
from tests.detectors.sigma_rows import READABLE, rule


def refusal(text: str) -> tuple[str, str]:
    found = read_rules({"rule.yml": text.encode()}, READABLE)
    (refused,) = found.refused
    assert not found.running
    return refused.why, refused.what


def plain(detection: str, condition: str = "selection") -> str:
    return rule(f"selection:\n  {detection}", condition)


@pytest.mark.parametrize(
    ("text", "why", "what"),
    [
        (plain("Elsewhere: x"), "unmapped", "Elsewhere"),
        (plain("UserId|fieldref: Elsewhere"), "unmapped", "Elsewhere"),
        (plain("Operation|re: '(?=x)y'"), "unsupported", "(?=x)y"),
        (plain(r"Operation|re: '(a)\1'"), "unsupported", r"(a)\1"),
        (plain("Operation|re: 'a++b'"), "unsupported", "a++b"),
        (plain("Operation|re: '(?P<n>x)'"), "unsupported", "(?P<n>x)"),
        (plain("Operation|expand: '%admins%'"), "unsupported", "placeholder %admins%"),
        (plain("ErrorNumber: 1000000000000000"), "unsupported", "number"),
        (plain("ErrorNumber|gt: 0.00000000001"), "unsupported", "number"),
        (plain("CreationTime|week: 7"), "unsupported", "modifier week"),
        (plain("Operation|unheard: x"), "broken", "unheard"),
        (plain("Operation|contains: 7"), "broken", ""),
        (plain("ErrorNumber|lt: x"), "broken", ""),
        (plain("ClientIP|cidr: nonsense"), "broken", ""),
        (plain("Operation: x", "elsewhere"), "broken", "elsewhere"),
        (plain("Operation: x", "selection | count() > 5"), "broken", "deprecated"),
        (plain("Operation: x").replace("m365", "aws"), "no_reader", "aws/audit"),
        (plain("Operation: x").replace("audit", "unheard"), "no_reader", "m365/unheard"),
        ("title: [", "broken", ""),
        ("just text", "broken", ""),
        ("- 1\n- 2\n", "broken", ""),
    ],
)
def test_a_rule_that_cannot_look_says_why(text: str, why: str, what: str) -> None:
    said = refusal(text)
    assert said[0] == why, said
    assert what in said[1]
    assert said[1]


def test_bytes_that_are_no_text_are_broken() -> None:
    found = read_rules({"rule.yml": b"\xff\xfe\x00title"}, READABLE)
    assert [each.why for each in found.refused] == ["broken"]


_CORRELATION = """title: c
correlation:
  type: {kind}
  rules: [{rules}]
  group-by: [{group}]
  timespan: 10m
  condition: {{{condition}}}
"""


def correlation(
    kind: str = "event_count", rules: str = "base", group: str = "UserId",
    condition: str = "gte: 3", base: str = "Operation: x",
) -> str:  # fmt: skip
    text = _CORRELATION.format(kind=kind, rules=rules, group=group, condition=condition)
    return f"name: base\n{plain(base)}---\n{text}"


@pytest.mark.parametrize(
    ("text", "why", "what"),
    [
        (correlation(rules="other"), "broken", "no rule other"),
        (correlation(group="Elsewhere"), "unmapped", "Elsewhere"),
        (correlation("value_sum", condition="gte: 3, field: OperationCount"), "unsupported",
         "value_sum"),
        (correlation("value_count", condition="gte: 3, field: [UserId, AppId]"), "unsupported",
         "several"),
        (correlation(base="Elsewhere: x"), "unmapped", "Elsewhere"),
    ],
)  # fmt: skip
def test_a_correlation_that_cannot_look_says_why(text: str, why: str, what: str) -> None:
    found = read_rules({"rule.yml": text.encode()}, READABLE)
    said = {each.header.title: (each.why, each.what) for each in found.refused}
    assert said["c"][0] == why, said
    assert what in said["c"][1]


def test_a_rule_that_serves_a_correlation_is_silent_unless_it_is_to_speak() -> None:
    found = read_rules({"rule.yml": correlation().encode()}, READABLE)
    assert [each.title for each in found.running] == ["c"]
    loud = correlation().replace("  type:", "  generate: true\n  type:")
    found = read_rules({"rule.yml": loud.encode()}, READABLE)
    assert [each.title for each in found.running] == ["t", "c"]


def test_rules_of_other_files_serve_too() -> None:
    base, _, joined = correlation().partition("---\n")
    found = read_rules({"z.yml": base.encode(), "a.yml": joined.encode()}, READABLE)
    assert [each.title for each in found.running] == ["c"]
    assert not found.refused


def test_the_header_keeps_what_the_licence_asks_for() -> None:
    text = f"author: A. Author\nid: 00000000-0000-0000-0000-000000000007\n{plain('Operation: x')}"
    (header,) = read_rules({"a/b.yml": text.encode()}, READABLE).running
    assert header.title == "t"
    assert header.by_line == "A. Author; 00000000-0000-0000-0000-000000000007"
    assert header.source == "m365/audit"
    assert header.file == "a/b.yml"


def test_a_rule_without_an_id_gets_the_same_one_each_time() -> None:
    texts = {"a.yml": plain("Operation: x").encode()}
    first, again = (read_rules(texts, READABLE).running[0].id for _ in range(2))
    assert first == again
    assert len(first) == 32


def test_no_mapping_is_empty_and_no_source_is_given_twice() -> None:
    seen: set[tuple[str, str, str]] = set()
    for source in sources():
        keys = {(source.product, each, source.category) for each in source.services or ("",)}
        assert not keys & seen
        seen |= keys
        assert all(names and all(names) for names in source.fields.values())


def test_every_atom_names_fields_of_records() -> None:
    found = read_rules({"rule.yml": plain("eventName: x").encode()}, READABLE)
    atoms = [leaf for leaf in leaves(found.rules[0].formula) if isinstance(leaf, Atom)]
    assert [each.names for each in atoms] == [("Operation", "Name")]
