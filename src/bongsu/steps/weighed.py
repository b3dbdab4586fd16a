"""weighed: the newest weighing for reports and exports, put together from its documents."""

from bongsu.model.weighed import WeighedView
from bongsu.ports import Ledger
from bongsu.steps.items import entered
from bongsu.steps.judge_blind import rounds
from bongsu.steps.weigh import weighings


def weighed_view(ledger: Ledger) -> WeighedView | None:
    """None where the case was never weighed."""
    found = weighings(ledger)
    if not found:
        return None
    newest, items = found[-1], entered(ledger)
    observed = ((each.item_id, each.item.untrusted_observation) for each in items if each.item)
    return WeighedView(
        newest.seq,
        newest.t_ms,
        newest.actor_id,
        newest.assessment,
        tuple(observed),
        outdated=any(each.seq > newest.seq for each in items),
        rounds=tuple(rounds(ledger)),
    )
