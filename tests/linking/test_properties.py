"""What holds for whatever incidents show: order and unrelated evidence change nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed, Shown, Value
from bongsu.linking.powers import TYPES
from bongsu.model.campaign import Incident, incident_key

_TYPES = sorted(set(TYPES) - {"time", "message"})
_VALUE = st.tuples(st.sampled_from(_TYPES), st.sampled_from("abc"))
_INCIDENTS = st.lists(st.frozensets(_VALUE, max_size=6), min_size=2, max_size=8)


def observed(
    shows: list[frozenset[Value]], case: str = "case_1", shown: dict[Value, Shown] | None = None
) -> Observed:
    incidents = tuple(
        Incident(incident_key(f"acc_{n}", f"{case}{n}"), case, f"acc_{n}", f"e:{n}", "mail", n, "")
        for n in range(len(shows))
    )
    values = {i.key: own for i, own in zip(incidents, shows, strict=True)}
    return Observed(case, incidents, values, shown or {})


@given(_INCIDENTS, st.randoms())
def test_order_does_not_matter(shows: list[frozenset[Value]], chance: object) -> None:
    seen = observed(shows)
    turned = list(seen.incidents)
    chance.shuffle(turned)  # type: ignore[attr-defined] # hypothesis types it as an object
    other = replace(
        seen,
        incidents=tuple(turned),
        values={i.key: seen.values[i.key] for i in turned},
    )
    assert links([seen]) == links([other])
    assert campaigns([seen], links([seen])) == campaigns([other], links([other])[::-1])


@given(_INCIDENTS, _INCIDENTS)
def test_cases_may_come_in_any_order(
    one: list[frozenset[Value]], other: list[frozenset[Value]]
) -> None:
    first, second = observed(one, "case_1"), observed(other, "case_2")
    assert links([first, second]) == links([second, first])


@given(_INCIDENTS)
def test_a_link_is_symmetric_and_gives_one_reason_of_each_family(
    shows: list[frozenset[Value]],
) -> None:
    for link in links([observed(shows)]):
        assert link.first < link.second
        assert link.points == sum(reason.points for reason in link.reasons)
        families = [TYPES[reason.type].family for reason in link.reasons]
        assert len(families) == len(set(families))


@given(_INCIDENTS, st.lists(st.frozensets(st.tuples(st.sampled_from(_TYPES), st.just("z")))))
def test_unrelated_evidence_never_strengthens(
    shows: list[frozenset[Value]], unrelated: list[frozenset[Value]]
) -> None:
    """Incidents that share nothing with these leave every link as it was."""
    before = {(x.first, x.second): x for x in links([observed(shows)])}
    after = {(x.first, x.second): x for x in links([observed([*shows, *unrelated])])}
    assert {pair: after.pop(pair) for pair in before} == before
    for pair in after:
        assert all(int(key.partition("/")[0].removeprefix("acc_")) >= len(shows) for key in pair)


@given(_INCIDENTS, st.integers(1, 50), st.integers(1, 3))
def test_ordinary_mail_only_weakens(
    shows: list[frozenset[Value]], messages: int, mailboxes: int
) -> None:
    common = {v: Shown(9, 9, messages, mailboxes) for own in shows for v in own}
    before = {(x.first, x.second): x.points for x in links([observed(shows)])}
    for link in links([observed(shows, shown=common)]):
        assert link.points < before[link.first, link.second]
