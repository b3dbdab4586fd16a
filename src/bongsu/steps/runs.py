"""What a run of the detectors leaves behind, as views read it."""

from bongsu.ports import Facts

RANKING = "lure_rank"
"""The detector whose findings are ranked."""


def geographic(facts: Facts) -> tuple[str, ...]:
    """What a run's facts say of the geographic files that it asked."""
    return tuple(str(said) for name, said in facts.items() if name.startswith("geo "))
