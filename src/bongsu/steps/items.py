"""items: evidence items are entered, replaced and withdrawn, each by a signed document."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from bongsu.attribution.cards import ORDER
from bongsu.attribution.vocabulary import vocabulary
from bongsu.model.custody import Action
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from bongsu.model.nearest import nearest
from bongsu.ports import Ledger, Signer
from bongsu.steps.documents import keep_document
from bongsu.steps.hypotheses import unknown_hypothesis
from bongsu.steps.mark import find_one

_TECHNIQUE = re.compile(r"T\d{4}(\.\d{3})?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_GRADE = re.compile(r"[A-F][1-6]")
_FROM_LEDGER = ("item_id", "actor_id", "seq")


def enter(
    ledger: Ledger, signer: Signer, drafts: Iterable[EvidenceItem], replaces: str = ""
) -> list[EnteredItem]:
    """Keep items; a ``replaces`` d one keeps its id and its earlier versions.

    Raises ``input.item_value``, ``input.item_grade``, ``input.item_empty``, ``input.item_judged``,
    ``input.hypothesis_unknown``, ``input.item_unknown``, ``input.row_unknown`` and what `find_one`
    raises.
    """
    old = find_item(ledger, replaces).item_id if replaces else ""
    items = [_checked(ledger, draft) for draft in drafts]
    made = [replace(each, item_id=old or _id_of(ledger.case_id, each)) for each in items]
    with ledger.transaction(signer) as transaction:
        for each in made:
            keep_document(transaction, Action.ITEM_ENTERED, each.item_id, _document(each))
    wanted = {each.item_id for each in made}
    return [each for each in entered(ledger) if each.item_id in wanted]


def grade(
    ledger: Ledger, signer: Signer, wanted: str, mark: str, forgeability: Forgeability | None
) -> EnteredItem:
    """Grade an item, and say what it would cost to forge; all else stays as it was entered, save
    findings that are gone since.

    Raises ``input.item_unknown``, ``input.item_grade``, ``input.item_empty`` where an erasure took
    what it said.
    """
    found = find_item(ledger, wanted)
    if found.item is None:
        raise BongsuError("input.item_empty")
    ease = forgeability or found.item.forgeability
    known = {each.finding_id for each in ledger.findings()}
    findings = tuple(each for each in found.item.findings if each in known)
    draft = replace(found.item, grade=mark, forgeability=ease, findings=findings)
    return enter(ledger, signer, [draft], found.item_id)[0]


def withdraw(ledger: Ledger, signer: Signer, wanted: str, reason: str) -> EnteredItem:
    """Take an item out of the weighing; it stays in the log.

    Raises ``input.reason_missing``, ``input.item_unknown``.
    """
    said = reason.strip()
    if not said:
        raise BongsuError("input.reason_missing")
    item_id = find_item(ledger, wanted).item_id
    document = json.dumps({"item_id": item_id, "reason": said}, ensure_ascii=False)
    with ledger.transaction(signer) as transaction:
        keep_document(transaction, Action.ITEM_WITHDRAWN, item_id, document)
    return find_item(ledger, item_id)


def entered(ledger: Ledger) -> list[EnteredItem]:
    """Every item with its newest version, in the order in which they were first entered."""
    documents = {
        action: dict(ledger.documents(action))
        for action in (Action.ITEM_ENTERED, Action.ITEM_WITHDRAWN)
    }
    found: dict[str, EnteredItem] = {}
    for seq, entry in ledger.entries().items():
        said = documents.get(entry.action, {}).get(seq)
        if said is None:
            continue
        old = found.get(entry.subject)
        place = (seq, entry.t_ms, entry.actor_id)
        if entry.action is Action.ITEM_ENTERED:
            item = _item(entry.subject, said, seq, entry.actor_id)
            standing = ItemStanding.STANDS if item else ItemStanding.ERASED
            versions = (*(old.versions if old else ()), seq)
            found[entry.subject] = EnteredItem(entry.subject, item, standing, *place, versions)
        elif old:
            reason = json.loads(said)["reason"] if said else ""
            found[entry.subject] = EnteredItem(
                entry.subject, old.item, ItemStanding.WITHDRAWN, *place, old.versions, reason
            )
    return list(found.values())


def standing_items(ledger: Ledger) -> list[EvidenceItem]:
    """The items that are weighed."""
    stands = ItemStanding.STANDS
    return [each.item for each in entered(ledger) if each.standing is stands and each.item]


def find_item(ledger: Ledger, wanted: str) -> EnteredItem:
    """The item of that id, or the only one whose id begins so. Raises ``input.item_unknown``."""
    known = entered(ledger)
    found = [each for each in known if wanted and each.item_id.startswith(wanted)]
    if len(found) != 1:
        near = nearest(wanted, (each.item_id for each in known))
        raise BongsuError("input.item_unknown", id=wanted, nearest=near)
    return found[0]


def _document(item: EvidenceItem) -> str:
    """What the case keeps of an item; who entered it, and where, is the log's own."""
    body: dict[str, object] = msgspec.to_builtins(item)
    kept = {name: value for name, value in body.items() if name not in _FROM_LEDGER}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _item(item_id: str, document: str, seq: int, actor_id: str) -> EvidenceItem | None:
    """The item of a document; None where an erasure took it."""
    if not document:
        return None
    given = {**json.loads(document), "item_id": item_id, "seq": seq, "actor_id": actor_id}
    return msgspec.convert(given, EvidenceItem)


def _id_of(case_id: str, item: EvidenceItem) -> str:
    """An id from the content, so that the same item entered twice is one."""
    text = f"{case_id}\0{_document(item)}"
    return "itm_" + hashlib.sha256(text.encode()).hexdigest()[:12]


def _checked(ledger: Ledger, draft: EvidenceItem) -> EvidenceItem:
    values = tuple(_value(draft.kind, each.strip()) for each in draft.values if each.strip())
    grade = draft.grade.strip().upper().replace("-", "")
    if not _GRADE.fullmatch(grade):
        raise BongsuError("input.item_grade", grade=draft.grade)
    if not draft.untrusted_observation.strip() or not (values or draft.judged):
        raise BongsuError("input.item_empty")
    if bool(draft.judged) is not (draft.kind is EvidenceKind.OTHER):
        raise BongsuError("input.item_judged")
    for name, _ in draft.judged:
        if name not in ORDER:
            raise unknown_hypothesis(name, ORDER)
    findings = [find_one(ledger, each) for each in draft.findings]
    rows = dict.fromkeys([*draft.rows, *(each.row_id for each in findings)])
    _require_exhibits(ledger, rows)
    return replace(
        draft,
        values=tuple(dict.fromkeys(values)),
        grade=grade,
        untrusted_observation=draft.untrusted_observation.strip(),
        group=draft.group.strip() or _group(draft.agency, rows),
        rows=tuple(rows),
        findings=tuple(each.finding_id for each in findings),
    )


def _value(kind: EvidenceKind, value: str) -> str:
    """A value of the kind's vocabulary. Raises ``input.item_value`` with the nearest."""
    if kind is EvidenceKind.TECHNIQUE:
        return _matching(_TECHNIQUE, value.upper(), kind)
    if kind is EvidenceKind.VICTIM_COUNTRY and _COUNTRY.fullmatch(value.upper()):
        return value.upper()
    known = _known(kind)
    if not known:
        return value
    found = known.get(value.casefold())
    if found is None:
        near = nearest(value, sorted(set(known.values())))
        raise BongsuError("input.item_value", value=value, kind=kind.value, nearest=near)
    return found


def _matching(form: re.Pattern[str], value: str, kind: EvidenceKind) -> str:
    if not form.fullmatch(value):
        raise BongsuError("input.item_value", value=value, kind=kind.value, nearest="T1566.001")
    return value


def _known(kind: EvidenceKind) -> Mapping[str, str]:
    """Words of a kind as people write them, to the key that cards use; none where it is open."""
    words = vocabulary()
    named = {
        EvidenceKind.INFRASTRUCTURE: {key: each.name for key, each in words.patterns.items()},
        EvidenceKind.VICTIM_COUNTRY: dict(words.country),
        EvidenceKind.VICTIM_SECTOR: dict(words.sector),
    }.get(kind, {})
    return {
        spelt.casefold(): key for key, told in named.items() for spelt in (key, told.en, told.ko)
    }


def _group(agency: str, rows: Iterable[str]) -> str:
    """What rests on one exhibit has its provenance; all else that an agency enters has one."""
    exhibits = {each.partition(":")[0] for each in rows}
    return exhibits.pop() if len(exhibits) == 1 else f"entered {agency}".strip()


def _require_exhibits(ledger: Ledger, rows: Iterable[str]) -> None:
    known = [each.exhibit_id for each in ledger.exhibits()]
    for row in rows:
        if row.partition(":")[0] not in known:
            near = nearest(row.partition(":")[0], known)
            raise BongsuError("input.row_unknown", id=row, nearest=near)
