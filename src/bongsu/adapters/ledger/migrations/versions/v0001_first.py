"""The first version of the ledger."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, LargeBinary, Text

from bongsu.adapters.ledger.sqlite import guard_log

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, then the guards of the log."""
    _log()
    _people()
    _exhibits()
    _words()
    _derived()
    _results()
    guard_log(op.get_bind())


def _log() -> None:
    op.create_table(
        "case_info",
        Column("case_id", Text, primary_key=True),
        Column("name", Text, nullable=False),
    )
    op.create_table(
        "actor",
        Column("actor_id", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("public_key", LargeBinary, nullable=False),
    )
    op.create_table(
        "custody",
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("leaf", LargeBinary, nullable=False),
        Column("signature", LargeBinary, nullable=False),
        Column("actor_id", Text, ForeignKey("actor.actor_id"), nullable=False),
    )
    op.create_table(
        "checkpoint",
        Column("size", BigInteger, primary_key=True, autoincrement=False),
        Column("note", Text, nullable=False),
        Column("frontier", LargeBinary, nullable=False),
    )


def _people() -> None:
    op.create_table(
        "commitment",
        Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
        Column("holder_id", Text, nullable=False),
        Column("salt", LargeBinary),
        Column("facts", LargeBinary),
    )
    op.create_index("ix_commitment_holder_id", "commitment", ["holder_id"])
    op.create_table(
        "holder",
        Column("holder_id", Text, primary_key=True),
        Column("ordinal", BigInteger, nullable=False),
        Column("name", Text, nullable=False),
        Column("role", Text, nullable=False),
        Column("organisation", Text, nullable=False),
        Column("language", Text, nullable=False),
        Column("wrapped_key", LargeBinary),
    )
    op.create_table(
        "account",
        Column("account_id", Text, primary_key=True),
        Column("ordinal", BigInteger, nullable=False),
        Column("holder_id", Text, ForeignKey("holder.holder_id"), nullable=False),
        Column("address", Text, nullable=False),
        Column("expected", Boolean, nullable=False),
    )


def _exhibits() -> None:
    op.create_table(
        "exhibit",
        Column("exhibit_id", Text, primary_key=True),
        Column("ordinal", BigInteger, nullable=False),
        Column("account_id", Text, ForeignKey("account.account_id"), nullable=False),
        Column("holder_id", Text, ForeignKey("holder.holder_id"), nullable=False),
        Column("kind", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("sha256_received", Text, nullable=False),
        Column("sha256_stored", Text, nullable=False),
    )
    op.create_table(
        "acquisition",
        Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
        Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), nullable=False),
    )


def _words() -> None:
    op.create_table(
        "mark",
        Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
        Column("finding_id", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("reason", Text, nullable=False),
    )
    op.create_table(
        "search",
        Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
        Column("document", Text, nullable=False),
    )


def _derived() -> None:
    op.create_table(
        "part",
        Column("path", Text, primary_key=True),
        Column("table_name", Text, nullable=False),
        Column("account_id", Text, nullable=False),
        Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), nullable=False),
        Column("batch", Integer, nullable=False),
        Column("rows", BigInteger, nullable=False),
        Column("sha256", Text, nullable=False),
    )
    op.create_index("ix_part_exhibit_id", "part", ["exhibit_id"])
    op.create_table(
        "reading",
        Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), primary_key=True),
        Column("reader", Text, nullable=False),
        Column("batch", Integer, nullable=False),
        Column("cursor", BigInteger, nullable=False),
        Column("done", Boolean, nullable=False),
    )


def _results() -> None:
    op.create_table(
        "finding",
        Column("ordinal", BigInteger, primary_key=True, autoincrement=False),
        Column("finding_id", Text, nullable=False),
        Column("account_id", Text, nullable=False),
        Column("document", LargeBinary, nullable=False),
    )
    op.create_index("ix_finding_finding_id", "finding", ["finding_id"])
    op.create_index("ix_finding_account_id", "finding", ["account_id"])
    op.create_table(
        "verdict",
        Column("account_id", Text, primary_key=True),
        Column("document", LargeBinary, nullable=False),
    )
