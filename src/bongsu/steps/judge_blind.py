"""judgements: agencies seal what they hold before anybody sees it, then open and compare.

A sealed judgement stands in the case as a salted SHA-256, signed, and as a box that only the key
of its signer opens. So the case can be shared while nobody, the other agency's machine included,
reads it; and what is opened later is what was sealed, or it is told.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from bongsu.model.custody import Action, Entry
from bongsu.model.errors import BongsuError
from bongsu.model.judgement import Judgement, Round, SealedJudgement, compared
from bongsu.ports import Facts, Ledger, Signer
from bongsu.steps.documents import keep_document
from bongsu.steps.hypotheses import unknown_hypothesis

_WHOLE = 100
SALT = 32
"""Bytes of salt before a judgement's text, so that nobody can guess what was sealed."""
_AGENCIES = 2
Lock = Callable[[bytes], bytes]
"""Puts bytes in a box for the acting person, or takes them out of one."""


@dataclass(frozen=True, slots=True)
class _Box:
    sealed: SealedJudgement
    box: str


def seal_judgement(
    ledger: Ledger,
    signer: Signer,
    judgement: Judgement,
    hypotheses: Sequence[str],
    salt: bytes,
    lock: Lock,
) -> SealedJudgement:
    """Keep a judgement locked. The same agency and person may seal again until one is opened.

    Raises ``input.agency_missing``, ``input.judgement_sum``, ``input.hypothesis_unknown``,
    ``input.judgement_late``, ``input.judgement_other_agency``, ``input.judgement_taken``.
    """
    said = _checked(judgement, hypotheses)
    number = _round_for(_boxes(ledger), signer.actor_id, said.untrusted_agency)
    text = json.dumps(msgspec.to_builtins(said), ensure_ascii=False, sort_keys=True)
    commitment = committed(salt, text)
    box = lock(json.dumps({"salt": salt.hex(), "judgement": text}).encode()).decode()
    document = {"agency": said.untrusted_agency, "round": number, "box": box}
    kept = json.dumps({**document, "commitment": commitment}, ensure_ascii=False)
    facts: Facts = {"round": number, "commitment": commitment}
    with ledger.transaction(signer) as transaction:
        seq = keep_document(transaction, Action.JUDGEMENT_SEALED, ledger.case_id, kept, facts)
    return next(each.sealed for each in _boxes(ledger) if each.sealed.seq == seq)


def open_judgement(ledger: Ledger, signer: Signer, unlock: Lock) -> Round:
    """Open the acting person's own judgement; gives the round, compared once all are open.

    Raises ``input.judgement_none``, ``input.judgement_alone``, ``input.judgement_opened``,
    ``input.judgement_differs``.
    """
    boxes = _current(_boxes(ledger))
    mine = next((b for b in boxes if b.sealed.actor_id == signer.actor_id), None)
    if mine is None:
        raise BongsuError("input.judgement_none")
    if len({_agency(each) for each in boxes}) < _AGENCIES:
        raise BongsuError("input.judgement_alone", agency=mine.sealed.untrusted_agency)
    if mine.sealed.opened:
        raise BongsuError("input.judgement_opened", seq=mine.sealed.seq)
    found = json.loads(unlock(mine.box.encode()))
    if committed(bytes.fromhex(found["salt"]), found["judgement"]) != mine.sealed.commitment:
        raise BongsuError("input.judgement_differs", seq=mine.sealed.seq)
    document = json.dumps({"sealed": mine.sealed.seq, **found}, ensure_ascii=False)
    with ledger.transaction(signer) as transaction:
        facts: Facts = {"sealed": mine.sealed.seq}
        keep_document(transaction, Action.JUDGEMENT_OPENED, ledger.case_id, document, facts)
    return rounds(ledger)[-1]


def rounds(ledger: Ledger) -> list[Round]:
    """All rounds; the newest sealing of each agency counts, and superseded ones stay in the log."""
    boxes = _boxes(ledger)
    numbers = sorted({each.sealed.round for each in boxes})
    return [_round(n, [b.sealed for b in boxes if b.sealed.round == n]) for n in numbers]


def committed(salt: bytes, text: str) -> str:
    """The commitment to a judgement: hex SHA-256 of salt ‖ JSON."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


def _round(number: int, sealed: Sequence[SealedJudgement]) -> Round:
    opened = tuple(each.opened for each in sealed if each.opened)
    done = len(opened) >= _AGENCIES and len(opened) == len(sealed)
    return Round(number, tuple(sealed), compared(opened) if done else ())


def _checked(judgement: Judgement, hypotheses: Sequence[str]) -> Judgement:
    agency = judgement.untrusted_agency.strip()
    if not agency:
        raise BongsuError("input.agency_missing")
    for name, _ in judgement.percents:
        if name not in hypotheses:
            raise unknown_hypothesis(name, hypotheses)
    given = [percent for _, percent in judgement.percents]
    if sum(given) != _WHOLE or min(given) < 0 or len(given) != len(dict(judgement.percents)):
        raise BongsuError("input.judgement_sum", sum=sum(given))
    return replace(judgement, untrusted_agency=agency)


def _round_for(boxes: Sequence[_Box], actor_id: str, agency: str) -> int:
    """The round that a sealing belongs to: a new one when the last is open on all sides."""
    current = _current(boxes)
    if not current:
        return 1
    number = current[0].sealed.round
    opened = [each.sealed.opened is not None for each in current]
    if all(opened):
        return number + 1
    if any(opened):
        raise BongsuError("input.judgement_late")
    for each in current:
        mine, same = each.sealed.actor_id == actor_id, _agency(each) == agency.casefold()
        if mine and not same:
            raise BongsuError("input.judgement_other_agency", agency=each.sealed.untrusted_agency)
        if same and not mine:
            raise BongsuError("input.judgement_taken", agency=agency, seq=each.sealed.seq)
    return number


def _current(boxes: Sequence[_Box]) -> list[_Box]:
    last = max((each.sealed.round for each in boxes), default=0)
    return [each for each in boxes if each.sealed.round == last]


def _boxes(ledger: Ledger) -> list[_Box]:
    """The newest sealing of each person in each round, with what was opened of it."""
    sealed = dict(ledger.documents(Action.JUDGEMENT_SEALED))
    opened = dict(ledger.documents(Action.JUDGEMENT_OPENED))
    found: dict[tuple[int, str], _Box] = {}
    for seq, entry in ledger.entries().items() if any(sealed.values()) else ():
        if sealed.get(seq):
            box = _box(entry, json.loads(sealed[seq]))
            found[box.sealed.round, entry.actor_id] = box
        elif opened.get(seq):
            _hear(found, entry, json.loads(opened[seq]))
    return sorted(found.values(), key=lambda each: each.sealed.seq)


def _box(entry: Entry, said: dict[str, Any]) -> _Box:
    head = (entry.seq, entry.t_ms, entry.actor_id)
    made = SealedJudgement(*head, said["agency"], said["round"], said["commitment"])
    return _Box(made, said["box"])


def _hear(found: dict[tuple[int, str], _Box], entry: Entry, said: dict[str, Any]) -> None:
    """Take in what was opened, if it is what the same person sealed."""
    for key, each in found.items():
        if each.sealed.seq == said["sealed"] and each.sealed.actor_id == entry.actor_id:
            text = said["judgement"]
            holds = committed(bytes.fromhex(said["salt"]), text) == each.sealed.commitment
            opened = msgspec.convert(json.loads(text), Judgement) if holds else None
            sealed = replace(each.sealed, opened=opened, broken=not holds)
            found[key] = _Box(sealed, each.box)


def _agency(box: _Box) -> str:
    return box.sealed.untrusted_agency.casefold()
