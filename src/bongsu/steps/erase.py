"""erase: a holder's key, exhibits, rows and personal fields go; a signed tombstone stays.

The order is what makes it safe to die anywhere. One transaction overwrites the key and the
personal fields and signs the tombstone; then the database is written anew, blobs and table parts
are removed; then an entry says that it is finished. Whoever starts again goes on from the log.
"""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from bongsu.model.case import Holder
from bongsu.model.custody import WITH_DOCUMENT, Action
from bongsu.model.erasure import Erasure, day
from bongsu.model.errors import BongsuError
from bongsu.model.leaf import parse_leaf
from bongsu.ports import Facts, Lake, Ledger, Signer, Vault
from bongsu.steps.erasures import Decisions, decisions
from bongsu.steps.naming import Naming
from bongsu.steps.people import holder_of
from bongsu.steps.seal import known_blobs


@dataclass(frozen=True, slots=True)
class ErasePlan:
    """What will go, and what will not.

    ``size`` is bytes of mail as received. ``words`` are entries of other people's marks and of
    searches that name the holder and go too; ``others`` entries of other holders' acquisitions
    that name them and stay; ``elsewhere`` files in the case folder that nobody but the user can
    judge, such as reports.
    """

    holder_id: str
    holder: str
    accounts: tuple[str, ...]
    account_ids: tuple[str, ...]
    exhibits: tuple[str, ...]
    size: int
    parts: int
    findings: int
    marks: int
    words: tuple[int, ...]
    others: tuple[int, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EraseReceipt:
    """Erasures that are finished now, files removed, what lies elsewhere, and the checkpoint.

    ``resumed`` is true where an erasure that was begun before was brought to its end.
    """

    erased: tuple[Erasure, ...]
    resumed: bool
    files: int
    elsewhere: tuple[str, ...]
    checkpoint: str | None


@dataclass(frozen=True, slots=True)
class EraseTools:
    """What erasing needs; ``elsewhere`` lists files in the case folder that are not the case's."""

    ledger: Ledger
    vault: Vault
    lake: Lake
    signer: Signer
    elsewhere: Callable[[], Sequence[str]]


def unfinished(ledger: Ledger) -> list[Erasure]:
    """Erasures whose tombstone stands and whose end does not."""
    return [each for each in decisions(ledger).erased.values() if each.finished is None]


def plan(ledger: Ledger, wanted: str, elsewhere: Sequence[str]) -> ErasePlan:
    """What erasing this holder means; nothing is changed.

    Raises ``input.holder_unknown``, ``input.holder_erased``, ``input.holder_held``.
    """
    known = decisions(ledger)
    holder = holder_of(ledger, wanted, known)
    require_not_erased(known, holder.holder_id)
    _require_no_hold(known, holder.holder_id)
    accounts = [each for each in ledger.accounts() if each.holder_id == holder.holder_id]
    exhibits = [each for each in ledger.exhibits() if each.holder_id == holder.holder_id]
    ids = {each.account_id for each in accounts}
    naming = Naming(holder, accounts)
    spoken = list(_spoken(ledger, holder.holder_id))
    own = sum(mine for _, action, mine, _ in spoken if action is Action.FINDING_MARKED)
    named = [(seq, action) for seq, action, mine, said in spoken
             if not mine and (naming.stands_in(said) or _linked(action, said, ids))]  # fmt: skip
    return ErasePlan(
        holder_id=holder.holder_id,
        holder=holder.name,
        accounts=tuple(each.address for each in accounts),
        account_ids=tuple(each.account_id for each in accounts),
        exhibits=tuple(each.exhibit_id for each in exhibits),
        size=sum(each.size for each in exhibits),
        parts=sum(each.account_id in ids for each in ledger.parts()),
        findings=sum(each.account_id in ids for each in ledger.findings()),
        marks=own,
        words=tuple(seq for seq, action in named if action is not Action.EXHIBIT_ACQUIRED),
        others=tuple(seq for seq, action in named if action is Action.EXHIBIT_ACQUIRED),
        elsewhere=tuple(elsewhere),
    )


def erase(tools: EraseTools, wanted: str, basis: str) -> EraseReceipt:
    """Erase a holder for good. Runs under the case's lock; raises what `plan` raises."""
    agreed = plan(tools.ledger, wanted, tools.elsewhere())
    holder = holder_of(tools.ledger, agreed.holder_id)
    facts = _tombstone(agreed, require_basis(tools.ledger, holder, basis))
    with tools.ledger.transaction(tools.signer) as pending:
        pending.log(Action.HOLDER_ERASED, agreed.holder_id, facts)
        pending.erase_holder(agreed.holder_id)
        pending.erase_words(agreed.words)
    return finish(tools, resumed=False)


def finish(tools: EraseTools, *, resumed: bool = True) -> EraseReceipt:
    """Bring every erasure that was begun to its end: the bytes leave the case folder."""
    ledger = tools.ledger
    begun = unfinished(ledger)
    ledger.scrub()
    gone = {each.holder_id for each in begun}
    accounts = [each.account_id for each in ledger.accounts() if each.holder_id in gone]
    files = tools.vault.recover(known_blobs(ledger)) + tools.lake.destroy(accounts)
    files += tools.lake.recover(frozenset(part.path for part in ledger.parts()))
    with ledger.transaction(tools.signer) as pending:
        for each in begun:
            pending.log(Action.ERASURE_FINISHED, each.holder_id, {"erased": each.seq})
    done = decisions(ledger).erased
    return EraseReceipt(
        erased=tuple(done[each.holder_id] for each in begun),
        resumed=resumed,
        files=files,
        elsewhere=tuple(tools.elsewhere()),
        checkpoint=ledger.checkpoint(),
    )


def require_basis(ledger: Ledger, holder: Holder, basis: str) -> str:
    """The legal basis, which stays in the log for good and must therefore name nobody.

    Raises ``input.basis_missing``, ``input.basis_personal``.
    """
    said = basis.strip()
    if not said:
        raise BongsuError("input.basis_missing")
    mine = [each for each in ledger.accounts() if each.holder_id == holder.holder_id]
    if Naming(holder, mine).stands_in(said):
        raise BongsuError("input.basis_personal")
    return said


def require_not_erased(known: Decisions, holder_id: str) -> None:
    """Raises ``input.holder_erased`` with the tombstone's entry, date and basis."""
    gone = known.erased.get(holder_id)
    if gone:
        facts = {"holder": holder_id, "seq": gone.seq, "day": day(gone), "basis": gone.basis}
        raise BongsuError("input.holder_erased", **facts)


def _require_no_hold(known: Decisions, holder_id: str) -> None:
    standing = known.of(holder_id)
    if standing:
        entries = ", ".join(str(each.seq) for each in standing)
        first = standing[0]
        facts = {"entries": entries, "day": day(first), "basis": first.basis}
        raise BongsuError("input.holder_held", **facts)


def _tombstone(agreed: ErasePlan, basis: str) -> Facts:
    return {
        "basis": basis,
        "accounts": " ".join(agreed.account_ids),
        "exhibits": " ".join(agreed.exhibits),
        "words": " ".join(map(str, agreed.words)),
        "size": agreed.size,
        "findings": agreed.findings,
        "marks": agreed.marks,
    }


def _spoken(ledger: Ledger, holder_id: str) -> Iterator[tuple[int, Action, bool, str]]:
    """(entry, action, whether it is the holder's, text) of all that carries free text."""
    documents = {s: text for each in WITH_DOCUMENT for s, text in ledger.documents(each)}
    for row in ledger.custody():
        entry = parse_leaf(row.leaf)
        if row.personal is not None:
            yield row.seq, entry.action, entry.holder_id == holder_id, _text(row.personal)
        elif row.seq in documents:
            yield row.seq, entry.action, False, _text(documents[row.seq].encode())


def _linked(action: Action, said: str, accounts: Collection[str]) -> bool:
    """Whether a linking tells what the letters of these accounts show."""
    return action is Action.CASE_LINKED and any(f"{each}/" in said for each in accounts)


def _text(document: bytes) -> str:
    """All strings of a JSON document, a line each, as they were before they were escaped."""
    try:
        return "\n".join(_strings(json.loads(document)))
    except ValueError:
        return document.decode("utf-8", "replace")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
