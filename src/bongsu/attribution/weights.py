"""What was learnt on known cases: how much each kind of evidence has told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted weights and the digest of what they were fitted on."""

    name: str
    fitted_on: tuple[str, ...]
