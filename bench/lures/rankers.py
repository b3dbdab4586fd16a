"""From a built case to runs: the product's answer and the baselines, each as rankings."""

from collections.abc import Iterator

from bench.lures import baselines
from bench.lures.mailboxes import Case, Mailbox
from bench.lures.measure import Ranked, Run
from bench.lures.product import Answer, Finding


def baseline_runs(case: Case) -> Iterator[tuple[str, Run]]:
    """Every baseline on every mailbox."""
    for mailbox in case.mailboxes:
        parsed = baselines.parse(mailbox)
        for baseline in baselines.BASELINES:
            ranking = tuple(baselines.rank(baseline, parsed))
            yield baseline.name, _run(case, mailbox, ranking, absolute=baseline.flags)


def product_runs(case: Case, answer: Answer, *, by_score: bool = False) -> Iterator[Run]:
    """The product's own order, or its scores alone with ties left to chance.

    Where the two differ much, the product's order among equals is luck that may not hold.
    """
    for mailbox in case.mailboxes:
        address = mailbox.person.address
        own = [f for f in answer.findings if f.account == address]
        ranking = tuple(
            Ranked(f.message_id, f.score if by_score else -f.rank, f.alert) for f in own
        )
        yield _run(case, mailbox, ranking, answer.targeted.get(address, "no verdict"))


def told_apart(case: Case, answer: Answer) -> Iterator[tuple[Finding, bool]]:
    """Each finding with whether its message was planted."""
    planted = {(m.person.address, name) for m in case.mailboxes for name in m.planted}
    for finding in answer.findings:
        yield finding, (finding.account, finding.message_id) in planted


def unmatched(case: Case, answer: Answer) -> int:
    """Messages of the case that the product did not score, planted ones among them."""
    named = {(f.account, f.message_id) for f in answer.findings}
    return sum(
        (m.person.address, p.message_id) not in named for m in case.mailboxes for p in m.messages
    )


def _run(
    case: Case,
    mailbox: Mailbox,
    ranking: tuple[Ranked, ...],
    targeted: str | None = None,
    *,
    absolute: bool = True,
) -> Run:
    return Run(
        box=mailbox.box,
        k=case.k,
        seed=case.seed,
        messages=frozenset(m.message_id for m in mailbox.messages),
        planted=mailbox.planted,
        ranking=ranking,
        targeted=targeted,
        absolute=absolute,
    )
