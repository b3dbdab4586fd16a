"""search: look for values through every table, and say what was looked through."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import ibis

from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import LeftOut, ListForm
from bongsu.ports import Facts, Lake, Ledger, Signer
from bongsu.steps.documents import keep_document
from bongsu.steps.erasures import erased_accounts
from bongsu.steps.lake_tables import rows_of, show_case, tables
from bongsu.tables import CONTRACTS
from bongsu.tables.contract import Contract, Kind

HITS_CAP = 10_000
"""Hits that are listed; all are counted."""
_EXCERPT = 160
_NOT_SEARCHED = frozenset(
    {"row_id", "account_id", "exhibit_id", "message_key", "header_order", "nested_in", "event_key"}
)
_NOT_CONTENT = frozenset({"problem"})
Count = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a value stands; ``untrusted_subject`` is its message's, None for a record."""

    value: str
    table: str
    column: str
    account: str
    row_id: str
    t_ms: int | None
    untrusted_text: str
    untrusted_subject: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A value of an indicator list, what the list says of it, and how common it is in the case."""

    value: str
    kind: str
    untrusted_about: str
    untrusted_note: str
    messages: int
    mailboxes: int


@dataclass(frozen=True, slots=True)
class ListReceipt:
    """How an indicator list was read: how many were taken, how many of these only count together
    with others, and what was left out.
    """

    form: ListForm
    taken: int
    partial: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits with their coverage; no hit is a result too.

    ``counts`` are (value, hits, messages that have one). ``hits`` are listed up to a cap.
    ``searched`` are (table, column). ``coverage`` are (account, first_ms, last_ms, messages).
    ``not_searched`` are (what, catalogue key of the reason). ``seq`` is the custody entry.
    ``listed`` are the lines of an indicator list, ``receipt`` says how it was read.
    """

    hits: tuple[Hit, ...]
    counts: tuple[Count, ...]
    searched: tuple[tuple[str, str], ...]
    coverage: tuple[tuple[str, int | None, int | None, int], ...]
    not_searched: tuple[tuple[str, str], ...]
    seq: int
    listed: tuple[Listed, ...] = ()
    receipt: ListReceipt | None = None


def search(ledger: Ledger, lake: Lake, signer: Signer, values: Sequence[str]) -> SearchResult:
    """Look for each value, letter case apart, as part of any text of any table.

    Raises ``input.search_empty`` where nothing is asked for.
    """
    wanted = list(dict.fromkeys(value.strip() for value in values if value.strip()))
    if not wanted:
        raise BongsuError("input.search_empty")
    show_case(lake, ledger)
    addresses = {account.account_id: account.address for account in ledger.accounts()}
    counts: list[Count] = []
    hits: list[Hit] = []
    for value in wanted:
        found = [
            hit for contract in _searchable() for hit in _hits(lake, contract, value, addresses)
        ]
        counts.append((value, len(found), len({hit.row_id for hit in found})))
        hits.extend(found[: HITS_CAP - len(hits)])
    searched = [(c.name, column) for c in _searchable() for column in _columns(c)]
    return keep(ledger, lake, signer, hits=hits, counts=counts, searched=searched)


def keep(
    ledger: Ledger,
    lake: Lake,
    signer: Signer,
    *,
    hits: Sequence[Hit],
    counts: Sequence[Count],
    searched: Sequence[tuple[str, str]],
    listed: Sequence[Listed] = (),
    more: Mapping[str, object] | None = None,
    left_out: Sequence[tuple[str, str]] = (),
) -> SearchResult:
    """Log a search and keep its document with coverage; ``more`` joins the document."""
    addresses = {account.account_id: account.address for account in ledger.accounts()}
    windows = _coverage(lake)
    left_out = [*left_out, *not_searched(ledger, lake)]
    document = _document(counts, searched, windows, left_out, more or {})
    with ledger.transaction(signer) as transaction:
        total = sum(hits for _, hits, _ in counts)
        facts: Facts = {"values": len(counts), "hits": total}
        seq = keep_document(transaction, Action.CASE_SEARCHED, ledger.case_id, document, facts)
    coverage = tuple((addresses.get(w[0], ""), *w[1:]) for w in windows)
    shown = tuple((addresses.get(what) or what, why) for what, why in left_out)
    return SearchResult(
        tuple(hits), tuple(counts), tuple(searched), coverage, shown, seq, tuple(listed)
    )


def _searchable() -> list[Contract]:
    """Everything that readers make: mail, records of logs and what is read from them."""
    return [
        each for each in CONTRACTS.values() if not each.derived and each.name not in _NOT_CONTENT
    ]


def _timed(contract: Contract, found: Any) -> Any:
    """The same rows with the time of their message or record, where they have none of their own."""
    if contract.name != "email_activity" and contract.name.startswith("email_"):
        return of_message(found)
    if "t_ms" in contract.names:
        return found
    times = tables()["log_record"].select("row_id", "t_ms")
    return found.left_join(times.view(), "row_id", rname="m_{name}")


def _columns(contract: Contract) -> list[str]:
    texts = (column for column in contract.columns if column.kind is Kind.TEXT)
    return [column.name for column in texts if column.name not in _NOT_SEARCHED]


def _hits(lake: Lake, contract: Contract, value: str, addresses: dict[str, str]) -> list[Hit]:
    table = tables()[contract.name]
    needle = value.casefold()
    where = {name: table[name].lower().contains(needle) for name in _columns(contract)}
    found = table.filter(reduce(or_, where.values()))
    found = _timed(contract, found)
    hits = []
    for row in rows_of(lake, found.order_by(["account_id", "row_id"])):
        for name in where:
            text: Any = row[name]
            at = text.casefold().find(needle) if isinstance(text, str) else -1
            if at >= 0:
                excerpt = text[max(0, at - _EXCERPT // 2) : at + len(needle) + _EXCERPT // 2]
                account = addresses.get(row["account_id"], "")
                place = (value, contract.name, name, account, row["row_id"], row["t_ms"])
                hits.append(Hit(*place, excerpt, row.get("subject")))
    return hits


def of_message(found: Any) -> Any:
    """The same rows with time and subject of their message."""
    messages = tables()["email_activity"].select("row_id", "t_ms", "subject")
    return found.left_join(messages.view(), "row_id", rname="m_{name}")


Window = tuple[str, int | None, int | None, int]
"""(account id, first_ms, last_ms, messages)."""


def _coverage(lake: Lake) -> list[Window]:
    cover = tables()["coverage"]
    grouped = cover.group_by("account_id").agg(
        first_ms=ibis._.first_ms.min(),
        last_ms=ibis._.last_ms.max(),
        messages=ibis._.messages.sum().cast("int64"),
    )
    rows = rows_of(lake, grouped.order_by("account_id"))
    return [(r["account_id"], r["first_ms"], r["last_ms"], r["messages"]) for r in rows]


def not_searched(ledger: Ledger, lake: Lake) -> list[tuple[str, str]]:
    """(account id or count, catalogue key): what was not looked through, and why."""
    gone = erased_accounts(ledger)
    left = [(account_id, "search.erased") for account_id in gone]
    waiting = (each.account_id for each in ledger.accounts() if each.expected)
    left += [(each, "search.expected") for each in waiting if each not in gone]
    states = ledger.readings()
    for exhibit in ledger.exhibits():
        state = states.get(exhibit.exhibit_id)
        if exhibit.account_id not in gone and (state is None or not state.done):
            left.append((exhibit.account_id, "search.unread"))
    count = lake.query(tables()["problem"].select("code")).num_rows
    if count:
        left.append((str(count), "search.problems"))
    return [*left, ("", "search.attachments"), ("", "search.deleted")]


def _document(
    counts: Sequence[Count],
    searched: Sequence[tuple[str, str]],
    windows: Sequence[Window],
    left_out: Sequence[tuple[str, str]],
    more: Mapping[str, object],
) -> str:
    """What the case keeps. Accounts stand by id, so that erasing a holder reaches their names."""
    return json.dumps(
        {
            "terms": [value for value, _, _ in counts],
            "hits": [hits for _, hits, _ in counts],
            "searched": sorted({table for table, _ in searched}),
            "coverage": [
                {"account_id": account, "first_ms": first, "last_ms": last, "messages": count}
                for account, first, last, count in windows
            ],
            "not_searched": [{"what": what, "why": why} for what, why in left_out],
            **more,
        },
        ensure_ascii=False,
    )
