"""What a table promises: names, types, units and the meaning of null."""

from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa


class Kind(StrEnum):
    """Column types that every engine of the house holds in the same way."""

    TEXT = "text"
    INT = "int"
    FLAG = "flag"

    @property
    def arrow(self) -> pa.DataType:
        return {"text": pa.string(), "int": pa.int64(), "flag": pa.bool_()}[self.value]

    @property
    def ibis(self) -> str:
        return {"text": "string", "int": "int64", "flag": "boolean"}[self.value]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``null`` says what a missing value means; "" where it is never missing.

    ``untrusted`` columns hold text from evidence and must pass the gate before anyone sees them.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    null: str = ""
    untrusted: bool = False


@dataclass(frozen=True, slots=True)
class Contract:
    """One table: what a row is, its columns in order, and the OCSF class it is shaped after."""

    name: str
    row: str
    ocsf: str
    columns: tuple[Column, ...]
    derived: bool = False

    @property
    def arrow(self) -> pa.Schema:
        return pa.schema([pa.field(c.name, c.kind.arrow, bool(c.null)) for c in self.columns])

    @property
    def ibis(self) -> dict[str, str]:
        return {column.name: column.kind.ibis for column in self.columns}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def text(name: str, meaning: str, null: str = "") -> Column:
    """A text of our own making: an id, a code, a digest."""
    return Column(name, Kind.TEXT, meaning, null=null)


def evidence(name: str, meaning: str, null: str = "") -> Column:
    """A text from evidence: hostile until shown."""
    return Column(name, Kind.TEXT, meaning, null=null, untrusted=True)


def integer(name: str, meaning: str, unit: str, null: str = "") -> Column:
    return Column(name, Kind.INT, meaning, unit, null)


def flag(name: str, meaning: str, null: str = "") -> Column:
    return Column(name, Kind.FLAG, meaning, null=null)


ROW_KEY = (
    text("row_id", "The message's row: exhibit id, colon, its ordinal in the exhibit."),
    text("account_id", "The account whose mailbox holds the message."),
    integer("ordinal", "Position among the message's rows of this table.", "count from 0"),
)
"""The first columns of every child table of `email_activity`."""
