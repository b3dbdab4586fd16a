"""The newest weighing as a report may show it, with what was observed and what agencies hold."""

from dataclasses import dataclass

from bongsu.model.assessment import Assessment
from bongsu.model.judgement import Round


@dataclass(frozen=True, slots=True)
class WeighedView:
    """A weighing by its entry. ``untrusted_observed`` are (item id, observation); what an erasure
    took is not among them. ``outdated`` where items were entered or withdrawn since. ``rounds`` are
    the agencies' own judgements, oldest first.
    """

    seq: int
    t_ms: int
    actor_id: str
    assessment: Assessment
    untrusted_observed: tuple[tuple[str, str], ...]
    outdated: bool
    rounds: tuple[Round, ...]

    def observed(self, item_id: str) -> str | None:
        """What was observed; None where it was erased."""
        return dict(self.untrusted_observed).get(item_id)
