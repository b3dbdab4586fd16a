"""Which reasons of a campaign are told first."""

from bongsu.model.campaign import Campaign, Link, LinkReason, Standing
from bongsu.model.linking import CampaignView, State, telling

WIDE = LinkReason("domain", "wide.example", 600, 1, 4, 0)
STRONG = LinkReason("domain", "strong.example", 900, 1, 2, 0)
TEXT = LinkReason("text", "0-1", 500, 1, 2, 0)
LINKS = (
    Link("a", "b", 900, (STRONG,)),
    Link("b", "c", 1100, (WIDE, TEXT)),
    Link("c", "d", 600, (WIDE,)),
    Link("d", "e", 600, (WIDE,)),
)


def test_what_holds_most_together_comes_first() -> None:
    assert telling(LINKS) == (WIDE, STRONG, TEXT)
    assert telling(tuple(reversed(LINKS))) == telling(LINKS)


def test_the_foremost_are_one_of_each_type() -> None:
    whole = Campaign("cmp_1", Standing.PROPOSED, (), LINKS)
    assert CampaignView(State(whole), (), telling(LINKS)).foremost == (WIDE, TEXT)


def test_when_and_where_two_happened_is_not_told_of_the_whole() -> None:
    near = LinkReason("time", "day", 100, 0, 0, 0)
    here = LinkReason("one_account", "account", 150, 0, 0, 0)
    links = (Link("a", "b", 900, (WIDE, near)), Link("b", "c", 900, (WIDE, here)))
    whole = Campaign("cmp_1", Standing.PROPOSED, (), links)
    assert CampaignView(State(whole), (), telling(links)).foremost == (WIDE,)
