"""Which links of a campaign are kept and shown: those that hold it together, then the strongest."""

from collections.abc import Iterable, Sequence
from itertools import islice

from bongsu.linking.rarity import Groups
from bongsu.model.campaign import Link


def kept(links: Sequence[Link], most: int) -> tuple[Link, ...]:
    """Links by strength: a strongest tree through all incidents whatever its size, and others up
    to ``most`` in all.
    """
    ordered = sorted(links, key=_strength)
    tree = spanning(ordered)
    chosen = set(map(_ends, tree))
    others = (each for each in ordered if _ends(each) not in chosen)
    return tuple(sorted((*tree, *islice(others, max(0, most - len(tree)))), key=_strength))


def spanning(links: Iterable[Link]) -> list[Link]:
    """The links, strongest first, that each join something new."""
    groups = Groups()
    tree = []
    for link in links:
        if groups.of(link.first) != groups.of(link.second):
            groups.join(link.first, link.second)
            tree.append(link)
    return tree


def _strength(link: Link) -> tuple[int, str, str]:
    return -link.points, link.first, link.second


def _ends(link: Link) -> tuple[str, str]:
    return link.first, link.second
