"""Protocols for the outer world. Steps speak to these; adapters implement them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import pyarrow as pa

from bongsu.model.case import Account, Acquisition, Exhibit, ExhibitKind, Holder
from bongsu.model.custody import Action, Entry
from bongsu.model.finding import Finding, Mark
from bongsu.model.verdict import Verdict

Facts = dict[str, str | int | bool | None]


class Clock(Protocol):
    def now_ms(self) -> int:
        """Milliseconds since the epoch, UTC."""
        ...


class Ids(Protocol):
    def new(self, prefix: str) -> str:
        """A random id such as ``exh_3f2a…`` (96 bits), never derived from a person's data."""
        ...

    def random_bytes(self, count: int) -> bytes:
        """Bytes from the system's cryptographic source."""
        ...


class ByteSource(Protocol):
    """Bytes that can be read anywhere, without a path: a decrypted exhibit, or a member of one."""

    @property
    def size(self) -> int:
        """Length in bytes."""
        ...

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to ``length`` bytes from ``offset``; shorter only at the end.

        Raises ``BongsuError('evidence.blob_damaged')`` where the stored bytes fail their
        authentication, naming the range.
        """
        ...


@dataclass(frozen=True, slots=True)
class Sealed:
    """What sealing gives: digests (hex SHA-256) and length as received, digest as stored."""

    sha256_received: str
    sha256_stored: str
    size: int


class Vault(Protocol):
    """The content-addressed, encrypted exhibit store of one case folder."""

    def seal(self, chunks: Iterable[bytes], holder_key: bytes) -> Sealed:
        """Encrypt and store a stream durably: on return it survives a power cut.

        The blob's name is its ``sha256_stored``. Raises ``world.disk_full``,
        ``world.write_failed`` (the operator must act; nothing was acknowledged).
        """
        ...

    def open(self, exhibit: Exhibit, holder_key: bytes) -> ByteSource:
        """Raises ``evidence.blob_missing``, ``evidence.blob_damaged``, ``input.key_wrong``."""
        ...

    def stored_digest(self, sha256_stored: str) -> str | None:
        """SHA-256 of the stored bytes as they are now; None where the blob is missing."""
        ...

    def names(self) -> Iterator[str]:
        """Every blob on disk, by ``sha256_stored``."""
        ...

    def recover(self, known: frozenset[str]) -> int:
        """Remove temporary files and blobs that no ledger row names; gives how many."""
        ...


class Signer(Protocol):
    """An actor's Ed25519 key, unlocked."""

    @property
    def actor_id(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def public_key(self) -> bytes:
        """32 bytes, RFC 8032."""
        ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes, RFC 8032 pure Ed25519."""
        ...


@dataclass(frozen=True, slots=True)
class PersonalFacts:
    """Personal facts that an entry binds by a salted commitment: the exact JSON bytes."""

    holder_id: str
    facts: bytes


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """A custody entry as kept: leaf bytes, signature, and the opened commitment if still there.

    ``personal_holder`` is the holder whose erasure removes ``salt`` and ``personal``.
    """

    seq: int
    leaf: bytes
    signature: bytes
    actor_id: str
    salt: bytes | None
    personal: bytes | None
    personal_holder: str | None = None


@dataclass(frozen=True, slots=True)
class PartRow:
    """One Parquet part that is visible: its table, account, path in the case folder and digest."""

    table: str
    account_id: str
    exhibit_id: str
    batch: int
    path: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How far the reading of an exhibit got.

    ``cursor`` is the ordinal of the next message; ``batch`` the next batch number; ``reader`` the
    reader set's version, whose change starts the exhibit over; ``done`` when all of it was read.
    """

    exhibit_id: str
    reader: str
    batch: int
    cursor: int
    done: bool


@dataclass(frozen=True, slots=True)
class FileState:
    """A file or folder as its filesystem describes it now; ``modified_ns`` since the epoch."""

    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """A source path: absolute and printable, its last part, and what stands there.

    ``state.size`` of a folder says nothing about what it holds.
    """

    path: str
    name: str
    kind: ExhibitKind
    state: FileState


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a source folder that is listed instead of read.

    ``reason``: symlink, special, empty_folder (nothing to read), unreadable (a problem).
    """

    member: str
    reason: str


class SourceFile(Protocol):
    """One file of a source, never followed through a link."""

    @property
    def member(self) -> str:
        r"""Its path below the source folder with ``/``; ``""`` where the source is the file.

        One text for one name: ``\`` and bytes that are not UTF-8 are written ``\xNN``.
        """
        ...

    def state(self) -> FileState:
        """As it is at this moment; asked before and after reading, it shows a change in flight."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, up to the length it has when opened.

        Raises ``input.path_unreadable``, before or between chunks.
        """
        ...


class SourceTree(Protocol):
    """Files and folders outside the case, opened for reading only."""

    def info(self, path: str) -> SourceInfo:
        """Raises ``input.path_missing``, ``input.path_unreadable``, ``input.path_special``."""
        ...

    def file(self, path: str) -> SourceFile:
        """The source path itself as a file."""
        ...

    def walk(self, path: str) -> Iterator[SourceFile | Skipped]:
        """Everything below a folder, sorted by path, links not followed."""
        ...


class LedgerTransaction(Protocol):
    """Writes of one atomic transaction (``BEGIN IMMEDIATE``). Nothing is visible before it ends."""

    def log(
        self,
        action: Action,
        subject: str,
        facts: Facts,
        personal: PersonalFacts | None = None,
    ) -> int:
        """Append a signed custody entry by the opening actor; gives its sequence number."""
        ...

    def add_holder(self, holder: Holder, wrapped_key: bytes) -> None: ...

    def add_account(self, account: Account) -> None: ...

    def account_arrived(self, account_id: str) -> None:
        """The account is no longer only expected."""
        ...

    def add_exhibit(self, exhibit: Exhibit) -> None: ...

    def add_acquisition(self, exhibit_id: str, seq: int) -> None:
        """Tie an exhibit to the custody entry that carries its acquisition's facts."""
        ...

    def add_parts(self, parts: Sequence[PartRow]) -> None: ...

    def drop_parts(self, exhibit_id: str) -> None:
        """Forget rebuildable parts of an exhibit whose reader changed."""
        ...

    def set_reading(self, state: ReadingState) -> None: ...

    def replace_results(self, findings: Sequence[Finding], verdicts: Sequence[Verdict]) -> None:
        """Put a run's rebuildable findings and verdicts in place of the last run's."""
        ...

    def add_mark(self, mark: Mark) -> None:
        """Keep a mark whose entry was logged in this transaction.

        The entry (``finding.marked``) has the finding as subject, ``kind`` in its facts and
        ``{"reason": …}`` as its personal facts (none for an empty reason). Actor and time are the
        entry's: they read back as its actor id and ``t_ms``. Raises
        ``invariant.entry_disagrees``.
        """
        ...

    def add_document(self, seq: int, document: str) -> None:
        """Keep what was searched, linked, entered, judged or weighed (JSON), superseding nothing.

        Its entry, logged in this transaction, is one of `WITH_DOCUMENT` and carries the document's
        hex SHA-256 as ``document_sha256``. Raises ``invariant.entry_disagrees``.
        """
        ...

    def erase_holder(self, holder_id: str) -> None:
        """Overwrite the holder's wrapped key, personal fields, salts and committed facts.

        The bytes leave the disk with the next `Ledger.scrub`.
        """
        ...

    def erase_words(self, seqs: Sequence[int]) -> None:
        """Overwrite what marks and documents of these entries say."""
        ...


class Ledger(Protocol):
    """The case's ledger. Reads see the last committed state."""

    @property
    def case_id(self) -> str: ...

    @property
    def case_name(self) -> str: ...

    def transaction(self, signer: Signer) -> AbstractContextManager[LedgerTransaction]:
        """One atomic write; an exception inside rolls all of it back."""
        ...

    def holders(self) -> list[Holder]: ...

    def accounts(self) -> list[Account]: ...

    def exhibits(self) -> list[Exhibit]: ...

    def acquisitions(self) -> list[tuple[str, int, Acquisition | None]]:
        """(exhibit id, custody seq, facts); None where they were erased."""
        ...

    def wrapped_key(self, holder_id: str) -> bytes | None:
        """None after erasure."""
        ...

    def parts(self) -> list[PartRow]: ...

    def readings(self) -> dict[str, ReadingState]: ...

    def findings(self) -> list[Finding]: ...

    def verdicts(self) -> list[Verdict]: ...

    def marks(self) -> list[Mark]: ...

    def actors(self) -> dict[str, tuple[str, bytes]]:
        """Actor id → (name, public key)."""
        ...

    def custody(self) -> Iterator[CustodyRow]:
        """All entries in order, as they are stored: for whoever checks them."""
        ...

    def entries(self) -> Mapping[int, Entry]:
        """All entries by number, read once: the log only grows.

        Raises ``evidence.ledger_damaged`` where one cannot be read.
        """
        ...

    def checkpoint(self) -> str | None:
        """The latest checkpoint: a signed note over size and root; None before any entry."""
        ...

    def documents(self, action: Action) -> list[tuple[int, str]]:
        """(custody seq, JSON document) by seq, ``""`` where an erasure overwrote it."""
        ...

    def scrub(self) -> None:
        """Rebuild the file and empty its journal, so that overwritten bytes are not on disk.

        Raises ``world.erasure_unfinished`` while another program reads the case.
        """
        ...


class Keyring(Protocol):
    """Actors' and cases' keys, kept outside every case folder, locked with a passphrase."""

    def create_actor(self, name: str) -> Signer: ...

    def actor(self, name: str | None) -> Signer:
        """None: the only actor there is. Raises ``input.actor_unknown``, ``input.actor_which``."""
        ...

    def new_case_key(self, case_id: str) -> str:
        """Make and keep a case key; gives the recovery code to write down."""
        ...

    def export_case_key(self, case_id: str, passphrase: str) -> bytes: ...

    def import_case_key(self, case_id: str, document: bytes, passphrase: str) -> None: ...

    def recover_case_key(self, case_id: str, recovery_code: str) -> None: ...

    def wrap(self, case_id: str, holder_key: bytes) -> bytes:
        """Wrap a holder's key with the case key (RFC 5649)."""
        ...

    def unwrap(self, case_id: str, wrapped: bytes) -> bytes:
        """Raises ``input.key_wrong`` or ``input.key_missing``."""
        ...


class Lake(Protocol):
    """Tables of a case: Parquet parts below, one relational engine above."""

    def write_part(
        self, table: str, account_id: str, exhibit_id: str, batch: int, batches: pa.Table
    ) -> PartRow:
        """Write one part durably (write, fsync, rename); invisible until the ledger names it."""
        ...

    def damaged(self, parts: Sequence[PartRow]) -> list[PartRow]:
        """Parts that are missing or whose bytes are not those that were written."""
        ...

    def show_parts(self, parts: Sequence[PartRow]) -> None:
        """Make exactly these parts the content of the tables."""
        ...

    def put(self, table: str, rows: pa.Table) -> None:
        """Hold a derived table in memory under a contract's name."""
        ...

    def keep(self, table: str, expression: Any) -> None:
        """Hold what an expression gives under a contract's name, in the engine's own bounds.

        The expression must not read the table that it becomes. Raises as `put` and `query` do.
        """
        ...

    def query(self, expression: Any) -> pa.Table:
        """Run an Ibis expression over the contracts' tables; rows in the engine's order.

        Raises ``world.part_damaged`` where a part cannot be read, ``world.disk_full``.
        """
        ...

    def recover(self, known: frozenset[str]) -> int:
        """Remove temporary files and parts that no ledger row names; gives how many."""
        ...

    def destroy(self, accounts: Sequence[str]) -> int:
        """Overwrite and remove every file of these accounts, durably; gives how many."""
        ...


class Scanner(Protocol):
    """Detection rules over the bytes of a file."""

    def scan(self, data: bytes) -> Sequence[str]:
        """Names of the rules that match, sorted. Raises ValueError where they could not be run."""
        ...


@dataclass(frozen=True, slots=True)
class Job:
    """Messages for a worker, in order, all of one member and one batch of rows.

    A ``fresh`` job is one message whose rows are made already: its attachments are examined in a
    process that has seen no other message and sees none after it.
    """

    batch: int
    exhibit_id: str
    account_id: str
    account_address: str
    member: str
    messages: tuple["RawMessage", ...]
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One message as split from its container; ``ordinal`` counts within the exhibit.

    ``start`` and ``end`` are its byte range in the decoded member. ``mbox_line`` is the ``From ``
    line without its end, b"" elsewhere. ``folder`` is the container's own name for the folder.
    ``remarks`` are codes that join the message's defects. With a ``layout`` it is no message but a
    piece of a log: ``data`` holds whole records of that layout, ``context`` what the log says for
    all of them, such as the heading of a CSV or the name of a page's text, ``flags`` its encoding
    and, after a semicolon, the order of day and month where the log settles one.
    """

    ordinal: int
    start: int
    end: int
    data: bytes
    mbox_line: bytes
    folder: str
    flags: str
    remarks: str = ""
    layout: str = ""
    context: bytes = b""


@dataclass(frozen=True, slots=True)
class JobResult:
    """Rows by table; lost messages come back as rows of ``problem``.

    ``messages`` counts those of the job, none for a fresh one. ``again`` are positions of messages
    whose attachments ask for a fresh job; `Workers` sees to it. ``records`` counts those of a log's
    pieces, None where the job held mail.
    """

    batch: int
    messages: int
    tables: Mapping[str, pa.RecordBatch]
    again: tuple[int, ...] = ()
    records: int | None = None


class Workers(Protocol):
    """Walled processes that turn messages into rows; one that dies costs one message."""

    def map(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        """Results in the order of the jobs, reading ahead a bounded number of them."""
        ...

    def close(self) -> None:
        """End the processes; the next `map` starts new ones."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """What one geographic source says of one address: the columns of the table `ip_place`."""

    ip: str
    source: str
    source_date: str
    country: str | None
    asn: int | None
    network_owner: str | None
    x_m: int | None = None
    y_m: int | None = None
    z_m: int | None = None
    radius_km: int | None = None


class Lookup(Protocol):
    """Geographic sources that somebody named; none of them is asked over the network."""

    @property
    def facts(self) -> Facts:
        """Type, day and SHA-256 of each source, for the log."""
        ...

    def about(self, ips: Iterable[str]) -> Iterator[Place]:
        """What each source says; nothing where it does not know an address."""
        ...


class Progress(Protocol):
    def start(self, what: str, total: int | None) -> None:
        """``what`` is a catalogue key; ``total`` None where it is not known."""
        ...

    def advance(self, count: int) -> None: ...

    def finish(self) -> None: ...
