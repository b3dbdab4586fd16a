"""The contracts' tables as Ibis tables, and small questions to the lake."""

from collections.abc import Iterable, Mapping
from typing import Any

import ibis
import pyarrow as pa

from bongsu.detectors.identity.common import events
from bongsu.judging.coverage import coverage
from bongsu.ports import Lake, Ledger
from bongsu.readers.logs.plugin import layouts
from bongsu.steps.reference import account_rows
from bongsu.tables import CONTRACTS

Tables = Mapping[str, Any]  # Ibis ships no types
Row = dict[str, Any]  # one row of a query, typed by its contract


def tables() -> Tables:
    """An unbound Ibis table for each contract."""
    return {name: ibis.table(contract.ibis, name=name) for name, contract in CONTRACTS.items()}


def show_case(lake: Lake, ledger: Ledger) -> None:
    """Make the ledger's visible parts and what is derived from them the lake's content."""
    lake.show_parts(ledger.parts())
    accounts = [each for each in ledger.accounts() if each.address]
    lake.put("account", account_rows(accounts, ledger.holders()))
    lake.keep("event", events(tables()))
    lake.put("coverage", lake.query(coverage(tables(), retention())))


def retention() -> dict[str, int | None]:
    """How many days a log of each layout reaches back."""
    return {name: each.card.retention_days for name, each in layouts().items()}


def select(lake: Lake, rows: Iterable[tuple[str, str]]) -> None:
    """Put (account id, row id) pairs into the table `selection`."""
    chosen = sorted(set(rows))
    columns = [[account for account, _ in chosen], [row for _, row in chosen]]
    lake.put("selection", pa.table(columns, schema=CONTRACTS["selection"].arrow))


def rows_of(lake: Lake, expression: Any) -> list[Row]:
    found: list[Row] = lake.query(expression).to_pylist()
    return found
