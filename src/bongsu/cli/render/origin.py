"""What is proven, recorded and merely claimed of a message's origin, in words."""

from collections.abc import Sequence
from itertools import groupby

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.view import Statement


def origin_lines(screen: Screen, said: Sequence[Statement]) -> None:
    """A heading for each standing that anything rests on, the strongest first."""
    if not said:
        return
    screen.heading("cli.heading.origin")
    for standing, statements in groupby(said, key=lambda each: each.standing):
        screen.line(f"{screen.sentence(f'standing.{standing.value}')}:", "bold", indent=2)
        for each in statements:
            a, b = inert(each.untrusted_a, 160), inert(each.untrusted_b, 160)
            screen.line(f"· {screen.sentence(f'origin.{each.code}', a=a, b=b)}", indent=4, hang=2)
