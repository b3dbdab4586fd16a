"""Detectors, judging and linking are written so that every engine gives the same rows."""

import pytest

from tests.rooms.ibis_lint import offences
from tests.rooms.lint import SOURCE

ROOMS = ("detectors", "judging", "linking")
FILES = {
    path.relative_to(SOURCE).as_posix(): path
    for room in ROOMS
    for path in sorted((SOURCE / room).rglob("*.py"))
}
SETTLED = {
    "detectors/mail/common.py": {
        "server",  # one row for each account and server is left
        "ordinal",  # numbers the claims of one message
    },
    "detectors/mail/look_alike.py": {
        "t_domain",  # one row for each account, domain and trusted domain
    },
    "detectors/mail/payload.py": {
        "value",  # facts of one kind that agree so far say the same
    },
}
"""Columns that, in one file, no two rows of a window share either, and why."""
OPEN: dict[str, set[str]] = {
    "detectors/mail/common.py": {"a window's last key is unclear, not row_id: ties"},  # one_each
}
"""Offences reported and not yet mended, by file."""


@pytest.mark.parametrize("path", FILES)
def test_expressions_run_alike_on_every_engine(path: str) -> None:
    found = offences(FILES[path].read_text(), frozenset(SETTLED.get(path, set())))
    known = OPEN.get(path, set())
    fresh = [f"{path}:{line}: {sentence}" for line, sentence in found if sentence not in known]
    assert not fresh, "\n" + "\n".join(fresh)
    assert known <= {sentence for _, sentence in found}, "mended: take it out of OPEN"


BAD = [
    ("t.a.lag(1)", "row_number() = 0"),
    ("t.asof_join(u)", "sentinel"),
    ("t.a.collect()", "no arrays"),
    ("ibis.array([1])", "no arrays"),
    ("t.at.delta(t.b, 'day')", "engines count"),
    ("ibis.now()", "Clock port"),
    ("@ibis.udf.scalar.python\ndef f(): ...", "no user functions"),
    ("t.a.first()", "order of rows"),
    ("t.limit(3)", "order of rows"),
    ("t.points.ln()", "fixed-point"),
    ("ibis.window(group_by='a')", "the engine picks"),
    ("ibis.window(order_by='t_ms')", "not row_id"),
    ("ibis.window(order_by=['row_id', 'score'])", "not row_id"),
    ("ibis.window(order_by=[best])", "unclear"),
    ("x = t.a // t.b", "nullif(0)"),
    ("x = t.a % t.b", "nullif(0)"),
    ("x = t.a / 2", "fraction"),
    ("t.a.re_search('(?=x)')", "look-around"),
    ("P = '(?<!x)y'\nt.a.re_search(P)", "look-around"),
    (r"t.a.re_extract(r'(a)\1', 0)", "back references"),
]
GOOD = [
    "ibis.window(group_by='a', order_by=[ibis.desc('score'), 'row_id'])",
    "order = ['t_ms', 'row_id']\nibis.window(order_by=order)",
    "x = t.a // 2 + t.b // _DAY_MS + t.c // t.d.nullif(0)",
    "t.a.re_search('(?i)(?:a|b)+')",
    "t.a.min()",
    "'%s' % t.a",
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_the_lint_sees(text: str, said: str) -> None:
    found = offences(text)
    assert len(found) == 1, found
    assert said in found[0][1]


@pytest.mark.parametrize("text", GOOD)
def test_the_lint_lets_pass(text: str) -> None:
    assert offences(text) == []
