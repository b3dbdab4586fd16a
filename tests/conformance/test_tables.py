"""Every column of every table says what it means, in what unit, and what its absence means."""

import re
from itertools import pairwise

import pytest

from bongsu.tables import CONTRACTS
from bongsu.tables.contract import ROW_KEY, Column, Contract, Kind

COLUMNS = [
    pytest.param(contract, column, id=f"{contract.name}.{column.name}")
    for contract in CONTRACTS.values()
    for column in contract.columns
]
OUR_OWN = re.compile(
    r"(_id|_key|_digest|_role|_class|_coded)$|^(role|code|method|result|header|place|detector|direction"
    r"|source|gaps|extension|detected_type|sha256|t_source|header_order|defects|nested_in|views?"
    r"|layout|product|service|zone_source|activity|outcome|protocol|factor|change|setting|access|who)$"
)
"""Texts of our own making: ids, keys, digests, and words from a list that a contract spells out."""
FROM_EVIDENCE = {"message_id", "list_id", "authserv_id", "app_id"}
REFERENCE = {"portal", "ip_place"}
"""Tables that no exhibit feeds."""


def test_there_are_tables() -> None:
    assert {"email_activity", "email_url", "reason", "coverage", "problem"} <= CONTRACTS.keys()


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=CONTRACTS.keys())
def test_a_table_says_what_a_row_is(contract: Contract) -> None:
    assert contract.row, f"{contract.name}: what is a row?"
    assert not contract.row.endswith("."), f"{contract.name}: the row is a phrase, no sentence"
    assert contract.ocsf, f"{contract.name}: name its OCSF class, or say own extension"
    assert len(set(contract.names)) == len(contract.names), f"{contract.name}: a column twice"
    assert re.fullmatch(r"[a-z][a-z_]*", contract.name)


@pytest.mark.parametrize(("contract", "column"), COLUMNS)
def test_a_column_says_what_it_means(contract: Contract, column: Column) -> None:
    where = f"{contract.name}.{column.name}"
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name), f"{where}: lower case and _"
    assert column.meaning.endswith("."), (
        f"{where}: its meaning is a sentence, not {column.meaning!r}"
    )
    if column.kind is Kind.INT:
        assert column.unit, f"{where}: a number without a unit"
    else:
        assert not column.unit, f"{where}: only numbers have a unit"
    if column.name.endswith("_ms") or column.name == "at":
        assert column.unit == "ms since epoch, UTC", f"{where}: times are ms since epoch, UTC"


@pytest.mark.parametrize(("contract", "column"), COLUMNS)
def test_text_from_evidence_is_marked(contract: Contract, column: Column) -> None:
    ours = bool(OUR_OWN.search(column.name)) and column.name not in FROM_EVIDENCE
    if column.kind is Kind.TEXT and contract.name not in REFERENCE:
        where = f"{contract.name}.{column.name}"
        assert column.untrusted != ours, f"{where}: is it text from evidence, or of our own making?"
    else:
        assert not column.untrusted


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=CONTRACTS.keys())
def test_arrow_and_ibis_see_the_same_columns(contract: Contract) -> None:
    assert contract.arrow.names == list(contract.ibis) == list(contract.names)
    for field, column in zip(contract.arrow, contract.columns, strict=True):
        assert field.nullable == bool(column.null)


def test_child_tables_begin_with_their_key() -> None:
    children = [each for each in CONTRACTS.values() if each.name.startswith("email_")]
    for contract in children:
        if contract.name != "email_activity":
            assert contract.columns[: len(ROW_KEY)] == ROW_KEY, contract.name


def test_byte_ranges_come_in_pairs() -> None:
    for contract in CONTRACTS.values():
        if "byte_start" in contract.names:
            assert ("byte_start", "byte_end") in set(pairwise(contract.names)), contract.name
