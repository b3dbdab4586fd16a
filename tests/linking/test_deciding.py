"""What an analyst has said of campaigns holds, whatever links come later."""

from hypothesis import given
from hypothesis import strategies as st

from bongsu.linking.campaigns import campaign_id, proposed
from bongsu.linking.deciding import decided, group_of, merged, split
from bongsu.linking.keeping import kept, spanning
from bongsu.model.campaign import Decision, Incident, Link, LinkReason, Standing
from bongsu.model.linking import Decided, Group, SignedDecision, State

REASON = LinkReason("domain", "evil.example", 900, 2, 2, 0)


def incident(name: str) -> Incident:
    """Incidents are letters of the alphabet, and happen in its order."""
    return Incident(f"acc_1/{name}", "cas_1", "acc_1", f"exh_1:{name}", "mail", ord(name), name)


def link(pair: str, points: int = 900) -> Link:
    first, second = sorted(f"acc_1/{each}" for each in pair)
    return Link(first, second, points, (REASON,))


def linked(*pairs: str, weak: tuple[str, ...] = ()) -> tuple[list[Incident], list[Link]]:
    """All incidents of these pairs, and their links; ``weak`` ones weigh less."""
    links = [*(link(each) for each in pairs), *(link(each, 510) for each in weak)]
    return [incident(each) for each in sorted(set("".join((*pairs, *weak))))], links


def proposals(*pairs: str, weak: tuple[str, ...] = ()) -> tuple[list[Incident], list]:
    """Connected incidents as campaigns, as a linking without thresholds would have them."""
    incidents, links = linked(*pairs, weak=weak)
    groups: list[set[str]] = []
    for each in links:
        ends = {each.first, each.second}
        for group in [g for g in groups if g & ends]:
            groups.remove(group)
            ends |= group
        groups.append(ends)
    return incidents, [
        proposed([i for i in incidents if i.key in g], [x for x in links if x.first in g])
        for g in groups
    ]


def said(seq: int, decision: Decision, before: list[Group], after: list[Group]) -> SignedDecision:
    names = tuple(each.campaign_id for each in before)
    words = Decided(decision, tuple(before), tuple(after), "because")
    return SignedDecision("cas_1", seq, seq * 1000, "act_1", decision, names, words)


def confirm(seq: int, state: State) -> SignedDecision:
    return said(seq, Decision.CONFIRM, [group_of(state)], [group_of(state)])


def reject(seq: int, state: State) -> SignedDecision:
    return said(seq, Decision.REJECT, [group_of(state)], [group_of(state)])


def names(states: tuple[State, ...]) -> list[str]:
    """``abc`` by campaign, in order."""
    return ["".join(i.untrusted_title for i in s.campaign.incidents) for s in states]


def test_without_a_decision_a_campaign_is_what_links_propose() -> None:
    (state,) = decided(*proposals("ab", "bc"), [])
    assert state.campaign.standing is Standing.PROPOSED
    assert state.campaign.campaign_id == campaign_id("acc_1/a")
    assert (state.history, state.newer, state.gone, state.near) == ((), frozenset(), (), ())


def test_a_confirmed_campaign_keeps_its_name_and_tells_what_is_newer() -> None:
    (before,) = decided(*proposals("bc", "cd"), [])
    word = confirm(5, before)
    (after,) = decided(*proposals("ab", "bc", "cd", "de"), [word])
    assert names((after,)) == ["abcde"]
    assert after.campaign.campaign_id == before.campaign.campaign_id
    assert after.campaign.standing is Standing.CONFIRMED
    assert after.newer == {"acc_1/a", "acc_1/e"}
    assert after.history == (word,)


def test_a_confirmed_campaign_stays_whole_where_its_links_are_gone() -> None:
    (before,) = decided(*proposals("ab", "bc", "cd"), [])
    found = decided(*proposals("ab", "cd"), [confirm(5, before)])
    assert names(found) == ["abcd"]


def test_incidents_that_are_gone_are_told() -> None:
    (before,) = decided(*proposals("ab", "bc"), [])
    (after,) = decided(*proposals("ab"), [confirm(5, before)])
    assert names((after,)) == ["ab"]
    assert after.gone == ("acc_1/c",)


def test_a_rejected_campaign_stays_rejected_when_more_comes() -> None:
    (before,) = decided(*proposals("ab"), [])
    (after,) = decided(*proposals("ab", "bc"), [reject(5, before)])
    assert after.campaign.standing is Standing.REJECTED
    assert after.newer == {"acc_1/c"}


def test_the_newest_word_counts_and_every_word_is_kept() -> None:
    (before,) = decided(*proposals("ab"), [])
    no, yes = reject(5, before), confirm(7, before)
    for order in ([no, yes], [yes, no]):
        (after,) = decided(*proposals("ab"), order)
        assert after.campaign.standing is Standing.CONFIRMED
        assert after.history == (no, yes)


def test_a_merge_joins_and_keeps_both_histories() -> None:
    found = decided(*proposals("ab", "cd"), [])
    no = reject(4, found[1])
    found = decided(*proposals("ab", "cd"), [no])
    whole = merged(found)
    word = said(5, Decision.MERGE, [group_of(each) for each in found], [whole])
    (after,) = decided(*proposals("ab", "cd"), [no, word])
    assert names((after,)) == ["abcd"]
    assert after.campaign.campaign_id == campaign_id("acc_1/a")
    assert after.campaign.standing is Standing.CONFIRMED
    assert after.history == (no, word)


def test_a_split_holds_and_what_is_new_goes_where_its_strongest_link_leads() -> None:
    (before,) = decided(*proposals("ab", "bc", "cd"), [])
    apart, rest = split(before, {"acc_1/c", "acc_1/d"}, [before.campaign.campaign_id])
    assert rest.campaign_id == before.campaign.campaign_id
    assert apart.campaign_id == campaign_id("acc_1/c")
    word = said(5, Decision.SPLIT, [group_of(before)], [apart, rest])
    found = decided(*proposals("ab", "bc", "cd", "de", weak=("be",)), [word])
    assert names(found) == ["cde", "ab"]
    assert [each.campaign.standing for each in found] == [Standing.PROPOSED] * 2
    assert [each.history for each in found] == [(word,), (word,)]
    assert found[0].near == ((rest.campaign_id, 2),)


def test_a_split_that_takes_the_earliest_takes_the_name() -> None:
    (before,) = decided(*proposals("ab", "bc", "cd"), [])
    apart, rest = split(before, {"acc_1/a", "acc_1/b"}, [before.campaign.campaign_id])
    assert apart.campaign_id == before.campaign.campaign_id
    assert rest.campaign_id == campaign_id("acc_1/c")


def test_two_confirmed_campaigns_are_not_joined_by_a_link() -> None:
    found = decided(*proposals("ab", "cd"), [])
    words = [confirm(5 + n, each) for n, each in enumerate(found)]
    after = decided(*proposals("ab", "bc", "cd"), words)
    assert names(after) in (["ab", "cd"], ["cd", "ab"])
    assert all(len(each.near) == 1 for each in after)


def test_a_decision_whose_words_were_erased_decides_nothing_and_is_told() -> None:
    (before,) = decided(*proposals("ab"), [])
    word = confirm(5, before)
    erased = SignedDecision("cas_1", 5, 5000, "act_1", Decision.CONFIRM, word.campaigns, said=None)
    (after,) = decided(*proposals("ab"), [erased])
    assert after.campaign.standing is Standing.PROPOSED
    assert after.history == (erased,)


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(
        lambda pair: pair[0] != pair[1]
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda pair: "".join(sorted(pair)),
).map(lambda found: ["".join(pair) for pair in found])


@given(PAIRS, PAIRS, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_every_incident_stands_once(before, after, chance) -> None:
    words = [confirm(n, each) for n, each in enumerate(decided(*proposals(*before), []), 1)]
    incidents, campaigns = proposals(*after)
    found = decided(incidents, campaigns, words)
    for shuffled in (incidents, campaigns, words):
        chance.shuffle(shuffled)
    assert decided(incidents, campaigns, words) == found
    keys = [each.key for state in found for each in state.campaign.incidents]
    assert len(keys) == len(set(keys))


@given(PAIRS, st.integers(0, 5))
def test_kept_links_hold_everything_together(pairs, most) -> None:
    _, links = linked(*pairs)
    chosen = kept(links, most)
    tree = spanning(links)
    assert len(chosen) == max(len(tree), min(most, len(links)))
    assert len(spanning(chosen)) == len(tree)
