"""Rules for detectors: a card that claims, a pure function that keeps the claim.

Each rule takes a detector and a sketched case on which it has something to say. The lint of Ibis
expressions (``tests/rooms``) holds the rules that no run can show.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.compute as pc
from ibis.common.exceptions import IbisError

from bongsu.detectors.plugin import Detector, Found, Tables
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake
from bongsu.testing.kit.cards import KEY_COLUMNS, hold_card, hold_sentences
from bongsu.testing.sketch import Sketched, expressions

Rule = Callable[[Detector, Sketched], None]
Row = tuple[Any, ...]
_REASON = CONTRACTS["reason"].names[1:]
_RANKING = CONTRACTS["ranking"].names
_CODE, _CLASS = _REASON.index("code"), _REASON.index("reason_class")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a detector said: rows in a settled order, whatever the engine's was."""

    reasons: tuple[Row, ...]
    ranking: tuple[Row, ...]


def detector_rules() -> Mapping[str, Rule]:
    """All rules by name."""
    return dict(_RULES)


def hold_detector(detector: Detector, case: Sketched) -> None:
    """All rules, one after the other."""
    for rule in _RULES.values():
        rule(detector, case)


def _card(detector: Detector, _: Sketched) -> None:
    hold_card(detector.CARD)


def _sentences(detector: Detector, _: Sketched) -> None:
    hold_sentences(detector.CARD)


def _fits_contract(detector: Detector, case: Sketched) -> None:
    found = detector.find(tables())
    who = detector.CARD.id
    for each in found.reasons:
        _hold_columns(f"a reason of {who}", tuple(each.columns), _REASON)
    if found.ranking is not None:
        _hold_columns(f"the ranking of {who}", tuple(found.ranking.columns), _RANKING)
        assert detector.CARD.alert_score is not None, f"{who} ranks, so it needs an alert_score"
    _says(detector, case)


def _hold_columns(what: str, columns: Row, wanted: Row) -> None:
    assert columns == wanted, f"{what} has the columns {columns}; the contract says {wanted}"


def _speaks(detector: Detector, case: Sketched) -> None:
    said = {row[_CODE] for row in _says(detector, case).reasons}
    silent = sorted(detector.CARD.reason_codes.keys() - said)
    who = detector.CARD.id
    assert not silent, f"nothing in the sketch makes {who} say {', '.join(silent)}"


def _silent_on_empty(detector: Detector, case: Sketched) -> None:
    empty = {name: rows.slice(0, 0) for name, rows in case.given.items()}
    said = _says(detector, case.changed(**empty))
    who = detector.CARD.id
    assert said == _Said((), ()), f"{who} says something about empty tables: {said}"


def _order_blind(detector: Detector, case: Sketched) -> None:
    plain = _says(detector, case)
    for order in (_reversed, _folded):
        shuffled = case.changed(**{name: order(rows) for name, rows in case.given.items()})
        for name in ("incoming", "event", "sign_in"):
            shuffled.lake.put(name, order(case.lake.query(tables()[name])))
        said = _says(detector, shuffled)
        _hold_same(detector, plain, said, "when the rows come in another order")


def _reversed(rows: pa.Table) -> pa.Table:
    return rows.take(pa.array(range(rows.num_rows - 1, -1, -1), pa.int64()))


def _folded(rows: pa.Table) -> pa.Table:
    """Every second row first, then the others backwards."""
    numbers = list(range(rows.num_rows))
    return rows.take(pa.array([*numbers[1::2], *numbers[0::2][::-1]], pa.int64()))


def _deterministic(detector: Detector, case: Sketched) -> None:
    again = _answers(detector.find(tables()), case.lake)
    _hold_same(detector, _says(detector, case), again, "the second time")


def _cites_given_rows(detector: Detector, case: Sketched) -> None:
    known = {
        (row["account_id"], row["row_id"], row["message_key"], row["t_ms"])
        for name in ("email_activity", "event")
        for row in case.ask(tables()[name].select(*_REASON[:4]))
    }
    said = _says(detector, case)
    for row in said.reasons:
        assert tuple(row[:4]) in known, (
            f"{detector.CARD.id} cites a message it was not given: {row}"
        )
    ranked = [CONTRACTS["ranking"].names.index(name) for name in _REASON[:4]]
    for row in said.ranking:
        cited = tuple(row[place] for place in ranked)
        assert cited in known, f"{detector.CARD.id} ranks a message it was not given: {row}"


def _only_listed_reasons(detector: Detector, case: Sketched) -> None:
    listed = set(detector.CARD.reason_codes.items())
    who = detector.CARD.id
    for row in _says(detector, case).reasons:
        pair = (row[_CODE], row[_CLASS])
        assert pair in listed, f"{who} gives {pair[0]} ({pair[1]}), which its card does not list"


def _reads_only_what_it_lists(detector: Detector, case: Sketched) -> None:
    narrow = _narrowed(detector.CARD.reads)
    said = _try_narrow(detector, case, narrow)
    assert not isinstance(said, str), f"{detector.CARD.id} reads more than its card lists: {said}"
    _hold_same(detector, _says(detector, case), said, "with the columns of its card alone")


def _lists_only_what_it_reads(detector: Detector, _: Sketched) -> None:
    for table, columns in detector.CARD.reads.items():
        for column in sorted(set(columns) - KEY_COLUMNS):
            every = {name: contract.names for name, contract in CONTRACTS.items()}
            fewer = {**every, table: tuple(each for each in every[table] if each != column)}
            missed = isinstance(_try_find(detector, _narrowed(fewer)), str)
            assert missed, f"the card of {detector.CARD.id} lists {table}.{column} in vain"


def _narrowed(reads: Mapping[str, Iterable[str]]) -> Tables:
    """The contracts' tables with no more columns than a card lists, and their keys."""
    return {
        name: ibis.table(
            {c: k for c, k in CONTRACTS[name].ibis.items() if c in {*columns, *KEY_COLUMNS}},
            name=name,
        )
        for name, columns in reads.items()
    }


def _try_find(detector: Detector, narrow: Tables) -> Found | str:
    """What it finds, or what it missed."""
    try:
        return detector.find(narrow)
    except (KeyError, AttributeError, IbisError) as error:
        return f"{type(error).__name__} {error}".splitlines()[0]


def _try_narrow(detector: Detector, case: Sketched, narrow: Tables) -> _Said | str:
    found = _try_find(detector, narrow)
    if isinstance(found, str):
        return found
    lake = MemoryLake()
    for name, table in narrow.items():
        lake.hold(name, case.lake.query(table).select(list(table.columns)))
    for name in CONTRACTS.keys() - narrow.keys():
        lake.hide(name)
    return _answers(found, lake)


def _account_separable(detector: Detector, case: Sketched) -> None:
    if not detector.CARD.account_separable:
        return
    who = detector.CARD.id
    assert len(case.accounts) > 1, f"the sketch for {who} needs a second account"
    together = _says(detector, case)
    apart = [_says(detector, _alone(case, each.account_id)) for each in case.accounts]
    alone = _Said(
        _settled(row for said in apart for row in said.reasons),
        _settled(row for said in apart for row in said.ranking),
    )
    _hold_same(detector, together, alone, "when each account is looked at alone")


def _alone(case: Sketched, account_id: str) -> Sketched:
    kept = {
        name: rows.filter(pc.equal(rows["account_id"], account_id))
        for name, rows in case.given.items()
        if "account_id" in rows.column_names
    }
    return case.changed(**kept)


def _hold_same(detector: Detector, first: _Said, second: _Said, when: str) -> None:
    gone = [*set(first.reasons) - set(second.reasons), *set(first.ranking) - set(second.ranking)]
    come = [*set(second.reasons) - set(first.reasons), *set(second.ranking) - set(first.ranking)]
    same = first == second
    assert same, f"{detector.CARD.id} says other things {when}: no longer {gone}, but {come}"


def _says(detector: Detector, case: Sketched) -> _Said:
    return _answers(expressions(detector), case.lake)


def _answers(found: Found, lake: MemoryLake) -> _Said:
    reasons = (row for each in found.reasons for row in _rows(lake.query(each)))
    ranking = () if found.ranking is None else _rows(lake.query(found.ranking))
    return _Said(_settled(reasons), _settled(ranking))


def _rows(found: pa.Table) -> list[Row]:
    return list(zip(*(column.to_pylist() for column in found.columns), strict=True))


def _settled(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=repr))


_RULES: dict[str, Rule] = {
    "card": _card,
    "sentences": _sentences,
    "fits_contract": _fits_contract,
    "speaks": _speaks,
    "silent_on_empty": _silent_on_empty,
    "order_blind": _order_blind,
    "deterministic": _deterministic,
    "cites_given_rows": _cites_given_rows,
    "only_listed_reasons": _only_listed_reasons,
    "reads_only_what_it_lists": _reads_only_what_it_lists,
    "lists_only_what_it_reads": _lists_only_what_it_reads,
    "account_separable": _account_separable,
}
