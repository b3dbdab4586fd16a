import time

import pytest

from bongsu.readers.addresses import COUNT_CAP, parse


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("kim@portal.example", [("", "kim@portal.example")]),
        ("<Kim@Portal.Example>", [("", "kim@portal.example")]),
        ("Kim <kim@portal.example>", [("Kim", "kim@portal.example")]),
        ('"Kim, Chulsoo" <kim@a.example>', [("Kim, Chulsoo", "kim@a.example")]),
        ('"A \\"B\\" C" <x@a.example>', [('A "B" C', "x@a.example")]),
        ("kim@a.example (Kim Chulsoo)", [("Kim Chulsoo", "kim@a.example")]),
        ("a@x.example, b@y.example", [("", "a@x.example"), ("", "b@y.example")]),
        ("A <a@x.example>,B <b@y.example>", [("A", "a@x.example"), ("B", "b@y.example")]),
        ("team: a@x.example, b@y.example;", [("", "a@x.example"), ("", "b@y.example")]),
        ("undisclosed-recipients:;", []),
        ("<>", []),
        ("", []),
        ("=?utf-8?B?6rmA7LKg7IiY?= <k@a.example>", [("김철수", "k@a.example")]),
        ('"=?utf-8?B?6rmA7LKg7IiY?=" <k@a.example>', [("김철수", "k@a.example")]),
        ("김철수 <k@a.example>", [("김철수", "k@a.example")]),
        ("only a name", [("only a name", "")]),
        ("security@bank.example <x@evil.example>", [("security@bank.example", "x@evil.example")]),
        ("Dringend->Now <x@a.example>", [("Dringend->Now", "x@a.example")]),
        ("A <first@a.example> <second@b.example>", [("A", "first@a.example")]),
        ('"unended <x@a.example>', [("", "x@a.example")]),
        ("(unended <x@a.example>", []),
        ("A <x@a.example", [("", "x@a.example")]),
        ("[SMTP:x@a.example]", [("", "x@a.example]")]),
    ],
)
def test_addresses_are_read_as_written(written: str, found: list[tuple[str, str]]) -> None:
    assert parse(written) == found


def test_the_number_of_addresses_is_capped() -> None:
    assert len(parse(", ".join(f"u{n}@a.example" for n in range(COUNT_CAP + 50)))) == COUNT_CAP


@pytest.mark.parametrize(
    "hostile",
    [
        "a@b.example," * 8000,
        '"' + '\\"' * 50_000,
        "(" * 100_000,
        "(\\(" * 33_000,
        "<" * 100_000,
        '"' * 99_999,
        ":" * 100_000,
        "a " * 50_000 + "<",
        '" ' * 50_000 + "<x",
        "=?utf-8?B?" * 10_000,
        "@" * 100_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_hundred_thousand_characters_take_no_second(hostile: str) -> None:
    began = time.process_time()
    parse(hostile)
    assert time.process_time() - began < 1
