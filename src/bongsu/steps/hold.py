"""hold: a legal hold over a holder's data, placed and released by signed entries."""

from bongsu.model.custody import Action
from bongsu.model.erasure import Hold
from bongsu.model.errors import BongsuError
from bongsu.ports import Facts, Ledger, Signer
from bongsu.steps.erase import require_basis, require_not_erased
from bongsu.steps.erasures import decisions
from bongsu.steps.people import holder_of


def hold(ledger: Ledger, signer: Signer, wanted: str, basis: str) -> Hold:
    """Place a hold; several may stand at once, each on its own basis.

    Raises ``input.basis_missing``, ``input.basis_personal``, ``input.holder_unknown``,
    ``input.holder_erased``.
    """
    known = decisions(ledger)
    holder = holder_of(ledger, wanted, known)
    require_not_erased(known, holder.holder_id)
    said = require_basis(ledger, holder, basis)
    with ledger.transaction(signer) as pending:
        seq = pending.log(Action.HOLDER_HELD, holder.holder_id, {"basis": said})
    return decisions(ledger).holds[seq]


def release(
    ledger: Ledger, signer: Signer, wanted: str, basis: str, entry: int | None = None
) -> Hold:
    """Release a hold: the only one that stands, or the one of that entry. Gives what was released.

    Raises ``input.hold_none``, ``input.hold_which`` and what `hold` raises.
    """
    known = decisions(ledger)
    holder = holder_of(ledger, wanted, known)
    said = require_basis(ledger, holder, basis)
    standing = known.of(holder.holder_id)
    chosen = [each for each in standing if entry in (None, each.seq)]
    listed = ", ".join(str(each.seq) for each in standing) or "—"
    if not chosen:
        raise BongsuError("input.hold_none", holder=wanted, standing=listed)
    if len(chosen) > 1:
        raise BongsuError("input.hold_which", holder=wanted, standing=listed)
    facts: Facts = {"basis": said, "hold": chosen[0].seq}
    with ledger.transaction(signer) as pending:
        pending.log(Action.HOLD_RELEASED, holder.holder_id, facts)
    return chosen[0]
