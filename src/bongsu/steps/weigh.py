"""weigh: the items that stand, on the scales; the whole assessment is kept as a signed document."""

import json
from dataclasses import dataclass

import msgspec

from bongsu.attribution.assess import Names, assess
from bongsu.attribution.cards import cards
from bongsu.attribution.posterior import Balance
from bongsu.attribution.vocabulary import vocabulary
from bongsu.model.assessment import Assessment, Line
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.times import iso_utc
from bongsu.ports import Facts, Ledger, Signer
from bongsu.steps.documents import keep_document
from bongsu.steps.hypotheses import unknown_hypothesis
from bongsu.steps.items import standing_items

_EPOCH_YEAR = 1970


@dataclass(frozen=True, slots=True)
class Weighing:
    """One weighing as the case keeps it: its entry, who signed it and when, and all it says."""

    seq: int
    t_ms: int
    actor_id: str
    assessment: Assessment


def weigh(
    ledger: Ledger, signer: Signer, balance: Balance, weights_sha256: str, month: int | None
) -> Weighing:
    """Weigh what stands and is graded, and keep it. ``month`` counts from January 1970, None: any.

    Raises ``input.items_none``, ``input.items_ungraded``.
    """
    standing = standing_items(ledger)
    items = [each for each in standing if each.graded]
    if standing and not items:
        raise BongsuError("input.items_ungraded", count=len(standing))
    if not items:
        raise BongsuError("input.items_none")
    made = assess(balance, items, month, names(balance), weights_sha256)
    document = json.dumps(msgspec.to_builtins(made), ensure_ascii=False, sort_keys=True)
    facts: Facts = {"items": len(items), "stated": bool(made.stated)}
    with ledger.transaction(signer) as transaction:
        keep_document(transaction, Action.CASE_WEIGHED, ledger.case_id, document, facts)
    return weighings(ledger)[-1]


def weighings(ledger: Ledger) -> list[Weighing]:
    """All weighings that are still there, oldest first."""
    documents = dict(ledger.documents(Action.CASE_WEIGHED))
    found = []
    log = ledger.entries() if documents else {}
    for seq, document in documents.items():
        if document and seq in log:
            said = msgspec.convert(json.loads(document), Assessment)
            found.append(Weighing(seq, log[seq].t_ms, log[seq].actor_id, said))
    return found


def newest(ledger: Ledger) -> Weighing:
    """The newest weighing. Raises ``input.never_weighed``."""
    found = weighings(ledger)
    if not found:
        raise BongsuError("input.never_weighed")
    return found[-1]


def line_of(assessment: Assessment, wanted: str) -> Line:
    """The line of a hypothesis or country, by id or name. Raises ``input.hypothesis_unknown``."""
    asked = wanted.strip().casefold()
    for line in assessment.every:
        if asked in {each.casefold() for each in (line.subject, line.name_en, line.name_ko)}:
            return line
    raise unknown_hypothesis(wanted, [line.subject for line in assessment.every])


def month_of(ledger: Ledger) -> int | None:
    """The month of the newest alert, counted from January 1970; None where there is no time."""
    times = [f.t_ms for f in ledger.findings() if f.alert and f.t_ms is not None]
    return _month(max(times)) if times else None


def names(balance: Balance) -> Names:
    """Suspects, catch-alls and countries by name, as cards and vocabulary have them."""
    of_cards = {card.id: (card.name.en, card.name.ko) for card in cards()}
    others = {a.actor_id: (a.name, a.name) for a in balance.knowledge.actors}
    countries = {key: (told.en, told.ko) for key, told in vocabulary().country.items()}
    return {**countries, **others, **of_cards}


def _month(t_ms: int) -> int:
    year, month = str(iso_utc(t_ms)).split("-")[:2]
    return (int(year) - _EPOCH_YEAR) * 12 + int(month) - 1
