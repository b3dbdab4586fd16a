"""Tables of the ledger, as they are after the newest migration. Times are integers (ms, UTC)."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

METADATA = MetaData()

CASE_INFO = Table(
    "case_info",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
)

# The log. `leaf` is the exact bytes that were signed; `custody` refuses update and delete.
ACTOR = Table(
    "actor",
    METADATA,
    Column("actor_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
)
CUSTODY = Table(
    "custody",
    METADATA,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("leaf", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("actor_id", Text, ForeignKey("actor.actor_id"), nullable=False),
)
# The latest signed head only: a log cut short then disagrees with it. `frontier` lets the next
# entry be added without reading the log.
CHECKPOINT = Table(
    "checkpoint",
    METADATA,
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("note", Text, nullable=False),
    Column("frontier", LargeBinary, nullable=False),
)

# Rows with personal fields. Erasure overwrites them.
COMMITMENT = Table(
    "commitment",
    METADATA,
    Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
    Column("holder_id", Text, nullable=False, index=True),
    Column("salt", LargeBinary),
    Column("facts", LargeBinary),
)
HOLDER = Table(
    "holder",
    METADATA,
    Column("holder_id", Text, primary_key=True),
    Column("ordinal", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("wrapped_key", LargeBinary),
)
ACCOUNT = Table(
    "account",
    METADATA,
    Column("account_id", Text, primary_key=True),
    Column("ordinal", BigInteger, nullable=False),
    Column("holder_id", Text, ForeignKey("holder.holder_id"), nullable=False),
    Column("address", Text, nullable=False),
    Column("expected", Boolean, nullable=False),
)
EXHIBIT = Table(
    "exhibit",
    METADATA,
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
ACQUISITION = Table(
    "acquisition",
    METADATA,
    Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
    Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), nullable=False),
)
MARK = Table(
    "mark",
    METADATA,
    Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
    Column("finding_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
DOCUMENT = Table(
    "document",
    METADATA,
    Column("seq", BigInteger, ForeignKey("custody.seq"), primary_key=True, autoincrement=False),
    Column("action", Text, nullable=False),
    Column("document", Text, nullable=False),
)

# Rebuildable results, each replaced by its next run.
PART = Table(
    "part",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("account_id", Text, nullable=False),
    Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), nullable=False, index=True),
    Column("batch", Integer, nullable=False),
    Column("rows", BigInteger, nullable=False),
    Column("sha256", Text, nullable=False),
)
READING = Table(
    "reading",
    METADATA,
    Column("exhibit_id", Text, ForeignKey("exhibit.exhibit_id"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("cursor", BigInteger, nullable=False),
    Column("done", Boolean, nullable=False),
)
FINDING = Table(
    "finding",
    METADATA,
    Column("ordinal", BigInteger, primary_key=True, autoincrement=False),
    Column("finding_id", Text, nullable=False, index=True),
    Column("account_id", Text, nullable=False, index=True),
    Column("document", LargeBinary, nullable=False),
)
VERDICT = Table(
    "verdict",
    METADATA,
    Column("account_id", Text, primary_key=True),
    Column("document", LargeBinary, nullable=False),
)
