"""mark: an analyst confirms, rejects or comments on a finding, signed and with a reason."""

from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Finding, Mark, MarkKind
from bongsu.ports import Clock, Ledger, Signer


def find_one(ledger: Ledger, wanted: str) -> Finding:
    """The finding with this id, or the only one whose id begins so.

    Raises ``input.finding_unknown`` (none) or ``input.finding_ambiguous`` (several).
    """
    found = [each for each in ledger.findings() if each.finding_id.startswith(wanted)]
    exact = [each for each in found if each.finding_id == wanted]
    if not wanted or not found:
        raise BongsuError("input.finding_unknown", id=wanted)
    if len(found) > 1 and not exact:
        raise BongsuError("input.finding_ambiguous", id=wanted, count=len(found))
    return (exact or found)[0]


def mark(
    ledger: Ledger, signer: Signer, clock: Clock, wanted: str, kind: MarkKind, reason: str
) -> Mark:
    """Record the mark with a custody entry; an earlier one stays and is superseded.

    Raises ``input.reason_missing`` for a mark without a reason. The reason stands in the ledger,
    not in the log, since an analyst may name people in it.
    """
    if not reason.strip():
        raise BongsuError("input.reason_missing")
    finding = find_one(ledger, wanted)
    with ledger.transaction(signer) as transaction:
        facts: dict[str, str | int | bool | None] = {"kind": kind.value}
        seq = transaction.log(Action.FINDING_MARKED, finding.finding_id, facts)
        made = Mark(
            seq, finding.finding_id, kind, reason.strip(), signer.actor_id, clock.now_ms()
        )
        transaction.add_mark(made)
    return made
