"""What the generator remembers about the messages it planted."""

from __future__ import annotations

from dataclasses import dataclass, field

from bongsu.scenario.letters import Letter


@dataclass(frozen=True, slots=True)
class Lure:
    """One planted hostile message in one mailbox; ``reasons`` are the classes truly there.

    ``honest`` are true letters that the trick brings about.
    """

    letter: Letter
    account: str
    family: str
    tailored: bool
    reasons: tuple[str, ...]
    note: str
    campaign: str = ""
    honest: tuple[Double, ...] = ()


@dataclass(frozen=True, slots=True)
class Double:
    """An honest message that looks like a lure, and why it is honest."""

    letter: Letter
    account: str
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Something a holder did about a lure."""

    letter: Letter
    account: str
    about: str
    kind: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A true notice of the provider about something that the intruder did."""

    letter: Letter
    account: str
    kind: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class OtherHand:
    """A message that was sent from the account by somebody else."""

    letter: Letter
    account: str


@dataclass(slots=True)
class Ledger:
    """The truth while it grows."""

    lures: list[Lure] = field(default_factory=list)
    doubles: list[Double] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    other_hand: list[OtherHand] = field(default_factory=list)
    broken: list[dict[str, str]] = field(default_factory=list)

    def of(self, account: str) -> Ledger:
        """What is remembered of one mailbox; damage belongs to its export."""
        return Ledger(
            [each for each in self.lures if each.account == account],
            [each for each in self.doubles if each.account == account],
            [each for each in self.traces if each.account == account],
            [each for each in self.notices if each.account == account],
            [each for each in self.other_hand if each.account == account],
        )
