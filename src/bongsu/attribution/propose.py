"""Evidence items proposed from what a case shows. Only a person's grade makes one weigh.

A proposal never claims that a trace was costly to forge: that, too, a person must see.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bongsu.model.evidence_item import EvidenceKind, Forgeability

FORGEABILITY = {
    EvidenceKind.SOFTWARE: Forgeability.MODERATE,
    EvidenceKind.VICTIM_COUNTRY: Forgeability.MODERATE,
    EvidenceKind.VICTIM_SECTOR: Forgeability.MODERATE,
    EvidenceKind.INFRASTRUCTURE: Forgeability.CHEAP,
    EvidenceKind.TECHNIQUE: Forgeability.CHEAP,
}
_MOST = 20
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that one row, or one holder, shows.

    ``origin`` is its provenance: an exhibit, the intake, or whose list told of it. ``own`` marks an
    origin that vouches for the value itself, so that no other may stand in for it. ``basis`` names
    the sentence ``proposed.<basis>``; ``bearer`` is the row or the holder.
    """

    kind: EvidenceKind
    value: str
    basis: str
    origin: str
    bearer: str
    finding_id: str = ""
    untrusted_detail: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that could be entered: ``bearers`` counts rows or holders that show it."""

    kind: EvidenceKind
    values: tuple[str, ...]
    basis: str
    group: str
    bearers: int
    rows: tuple[str, ...]
    findings: tuple[str, ...]
    untrusted_details: tuple[str, ...]

    @property
    def forgeability(self) -> Forgeability:
        return FORGEABILITY[self.kind]


def proposals(signs: Iterable[Sign]) -> tuple[Proposal, ...]:
    """One item for each kind and provenance; the order of the signs is nothing.

    A value that several exhibits show stands under the one that shows most, so that what could lean
    on one source does: a hundred mailboxes with one campaign are not a hundred witnesses.
    """
    every = sorted(set(signs), key=_order)
    home = _homes(every)
    grouped: defaultdict[tuple[str, str, str], list[Sign]] = defaultdict(list)
    for sign in every:
        origin = sign.origin if sign.own else home[sign.basis, sign.value]
        grouped[sign.kind, sign.basis, origin].append(sign)
    return tuple(_proposal(origin, grouped[key]) for key in sorted(grouped) for origin in key[2:])


def _order(sign: Sign) -> tuple[str, ...]:
    return (sign.kind, sign.basis, sign.value, sign.origin, sign.bearer, sign.finding_id,
            sign.untrusted_detail)  # fmt: skip


def _homes(signs: Iterable[Sign]) -> dict[tuple[str, str], str]:
    """The origin under which a value stands: the one with most values of its basis."""
    shown: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for sign in signs:
        if not sign.own:
            shown[sign.basis, sign.origin].add(sign.value)
    home: dict[tuple[str, str], str] = {}
    for basis, origin in sorted(shown, key=lambda key: (-len(shown[key]), key)):
        for value in shown[basis, origin]:
            home.setdefault((basis, value), origin)
    return home


def _proposal(origin: str, signs: list[Sign]) -> Proposal:
    findings = dict.fromkeys(each.finding_id for each in signs if each.finding_id)
    rows = dict.fromkeys(each.bearer for each in signs if ":" in each.bearer)
    details = dict.fromkeys(each.untrusted_detail for each in signs if each.untrusted_detail)
    return Proposal(
        signs[0].kind,
        tuple(sorted({each.value for each in signs})),
        signs[0].basis,
        origin,
        len({each.bearer for each in signs}),
        tuple(rows)[:_MOST],
        tuple(findings)[:_MOST],
        tuple(details)[:_EXAMPLES],
    )
