"""Which values a STIX pattern asks for, and whether one of them is enough."""

import pytest
from stix2patterns.v21.pattern import Pattern  # type: ignore[import-untyped] # ships no types

from bongsu.adapters.stix_patterns import Asked, PatternError, asked

SHA = "a" * 64
READ = {
    "[domain-name:value = 'a.example']": [("a.example", True)],
    "[domain-name:value = 'a.example' OR url:value = 'https://b.example/']": [
        ("a.example", True),
        ("https://b.example/", True),
    ],
    "[domain-name:value = 'a.example' AND ipv4-addr:value = '192.0.2.1']": [
        ("a.example", False),
        ("192.0.2.1", False),
    ],
    f"[file:name = 'x' AND file:hashes.'SHA-256' = '{SHA}']": [("x", False), (SHA, True)],
    "[url:value = 'a'] AND [url:value = 'b']": [("a", False), ("b", False)],
    "[url:value = 'a'] OR [url:value = 'b']": [("a", True), ("b", True)],
    "[url:value = 'a'] FOLLOWEDBY [url:value = 'b'] WITHIN 10 SECONDS": [
        ("a", False),
        ("b", False),
    ],
    "([url:value = 'a'] OR [url:value = 'b']) REPEATS 2 TIMES": [("a", False), ("b", False)],
    "[url:value = 'a'] REPEATS 1 TIMES": [("a", True)],
    "[url:value = 'a'] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00Z'": [("a", True)],
    "[url:value IN ('a', 'b')]": [("a", True), ("b", True)],
    "[(url:value = 'a' OR url:value = 'b') AND file:size = 3]": [
        ("a", False),
        ("b", False),
        ("3", False),
    ],
    r"[file:name = 'it\'s a \\ name'] /* said of it */": [(r"it's a \ name", True)],
    "[email-message:from_ref.value = 'a@b.example']": [("a@b.example", True)],
    "[network-traffic:x_refs[*].value = 'a']": [("a", True)],
}
OTHERS = {
    "[url:value LIKE 'a%']": (False, False),
    "[url:value MATCHES '^a']": (False, False),
    "[ipv4-addr:value ISSUBSET '192.0.2.0/24']": (False, False),
    "[file:size > 100]": (False, False),
    "[url:value != 'a']": (True, True),
    "[url:value NOT = 'a']": (True, True),
    "[url:value NOT != 'a']": (True, False),
    "[url:value NOT IN ('a', 'b')]": (True, True),
}
BROKEN = [
    "", "[", "[]", "url:value = 'a'", "[url:value = 'a'", "[url:value = 'a']]", "[url:value]",
    "[url:value = ]", "[url:value ( 'a']", "[url:value = 'a' AND]", "[url:value = 'a]",
    "[url:value = 'a'] OR", "[url:value IN ('a' 'b')]", "[url:value = 'a'] REPEATS 2",
    "[url:value = “a”]", "\x00",
]  # fmt: skip


@pytest.mark.parametrize("pattern", READ)
def test_values_and_whether_one_is_enough(pattern: str) -> None:
    found = [(value, each.alone) for each in asked(pattern) for value in each.values]
    assert found == READ[pattern]


@pytest.mark.parametrize("pattern", OTHERS)
def test_what_asks_for_something_else_is_told_apart(pattern: str) -> None:
    (found,) = asked(pattern)
    assert (found.equal, found.negated) == OTHERS[pattern]


@pytest.mark.parametrize("pattern", [*READ, *OTHERS])
def test_the_standards_own_parser_agrees_that_these_are_patterns(pattern: str) -> None:
    Pattern(pattern)


@pytest.mark.parametrize("pattern", BROKEN)
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        asked(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "[" + "(" * 100_000,
        "(" * 90_000 + "[url:value = 'a']" + ")" * 90_000,
        "[url:value = '" + "\\" * 150_000,
        "[url:value = 'a' " + "/*" * 70_000,
        "[a:" + "b" * 190_000 + "!",
        "x" * 1_000_000,
    ],
    ids=["open", "nested", "escapes", "remarks", "path", "long"],
)
def test_a_hostile_pattern_is_only_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        asked(pattern)


def test_what_must_exist_is_no_value() -> None:
    assert asked("[EXISTS url:value]") == [Asked("url:value", (), equal=False)]
