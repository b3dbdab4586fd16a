"""What a case keeps of linkings and of analysts' decisions on campaigns, written and read back."""

from dataclasses import dataclass

import msgspec

from bongsu.linking.deciding import decided
from bongsu.model.campaign import Decision
from bongsu.model.custody import Action, Entry
from bongsu.model.errors import BongsuError
from bongsu.model.linking import Decided, Linking, SignedDecision, State
from bongsu.ports import Facts, Ledger, Signer
from bongsu.steps.documents import keep_document


def written(said: Linking | Decided) -> str:
    """The document that a ledger keeps."""
    return msgspec.json.encode(said).decode()


@dataclass(frozen=True, slots=True)
class Newest:
    """A linking with its custody entry and its time; ``began_ms`` is that of the first."""

    seq: int
    t_ms: int
    began_ms: int
    linking: Linking


def newest(ledger: Ledger) -> Newest:
    """The linking that counts.

    Raises ``input.linking_none`` where the case was never linked, ``input.linking_unreadable``
    where an erasure took the newest one's words, or another version of the program wrote it.
    """
    documents = ledger.documents(Action.CASE_LINKED)
    if not documents:
        raise BongsuError("input.linking_none")
    seq, document = documents[-1]
    try:
        linking = msgspec.json.decode(document, type=Linking)
    except msgspec.DecodeError as error:
        raise BongsuError("input.linking_unreadable", seq=seq) from error
    log = ledger.entries()
    return Newest(seq, log[seq].t_ms, log[documents[0][0]].t_ms, linking)


def decisions_of(ledger: Ledger) -> list[SignedDecision]:
    """Every decision of the case, oldest first."""
    documents = ledger.documents(Action.CAMPAIGN_DECIDED)
    log = ledger.entries() if documents else {}
    return [_signed(log[seq], document) for seq, document in documents]


def states(ledger: Ledger, linking: Linking) -> tuple[State, ...]:
    """The campaigns of a linking after all decisions, of other cases as they stood then."""
    decisions = [*linking.decisions, *decisions_of(ledger)]
    return decided(linking.incidents, linking.campaigns, decisions)


def keep(ledger: Ledger, signer: Signer, said: Decided) -> SignedDecision:
    """Sign a decision and keep it beside the log."""
    document = written(said)
    facts: Facts = {
        "kind": said.decision.value,
        "campaigns": " ".join(each.campaign_id for each in said.before),
    }
    with ledger.transaction(signer) as transaction:
        subject = said.before[0].campaign_id
        seq = keep_document(transaction, Action.CAMPAIGN_DECIDED, subject, document, facts)
    return _signed(ledger.entries()[seq], document)


def _signed(entry: Entry, document: str) -> SignedDecision:
    try:
        said = msgspec.json.decode(document, type=Decided)
    except msgspec.DecodeError:
        said = None  # an erasure took its words; what it decided is lost, and told
    return SignedDecision(
        case_id=entry.case_id,
        seq=entry.seq,
        t_ms=entry.t_ms,
        actor_id=entry.actor_id,
        decision=Decision(str(entry.facts["kind"])),
        campaigns=tuple(str(entry.facts["campaigns"]).split()),
        said=said,
    )
