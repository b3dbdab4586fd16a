"""Hypotheses by the names under which they are weighed."""

from collections.abc import Sequence

from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest


def unknown_hypothesis(name: str, known: Sequence[str]) -> BongsuError:
    """``input.hypothesis_unknown``, with the nearest and all that there are: to be raised."""
    near, valid = nearest(name, known), ", ".join(known)
    return BongsuError("input.hypothesis_unknown", name=name, nearest=near, valid=valid)
