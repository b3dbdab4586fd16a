#!/usr/bin/env python3
"""Check a Bongsu case folder with nothing but this file and Python 3.11 or newer.

    python3 bongsu_verify.py CASE [--checkpoint LINE_OR_FILE]

CASE is the folder with case.db and exhibits/. It is only read, nobody may be working on it
meanwhile, and no key is needed: the exhibits stay encrypted. The checkpoint is the line that was
printed when exhibits were taken in and that somebody kept away from the case; only with it can a
log that was cut short be told from one that was never longer. Exit code 0: all that was recorded
holds together. 1: problems, each named on a line. 2: the check could not be started.

What is checked. Each entry of the custody log is kept as the exact bytes that an actor signed
(Ed25519, RFC 8032). The entries are the leaves of a Merkle tree (RFC 6962); its root is signed as a
checkpoint (C2SP tlog-checkpoint). Entries of acquisitions name the SHA-256 of each stored exhibit.
Personal facts stand outside the log, which holds SHA-256(salt + facts) of them, so that a person's
data can be erased: an entry "holder.erased" excuses what is then missing, and nothing else does.
What it says is printed, and so are legal holds; what is left of an erased holder is a problem, and
so is an erasure under a hold.

What a green answer means: these bytes were recorded in this order under these keys and have not
changed since. It does not say who holds a key, nor that what was recorded is true.
"""
# ruff: noqa: T201 - it stands alone and prints

import argparse
import base64
import hashlib
import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

ORIGIN = "bongsu.example/case/"
LEAF = {"v", "case", "seq", "t_ms", "actor", "action", "subject", "facts", "holder", "commitment"}
ACTIONS = {
    *("case.opened", "case.searched", "case.investigated", "exhibit.acquired", "exhibit.read"),
    *("finding.marked", "message.extracted", "report.written", "tables.exported"),
    *("key.exported", "key.imported", "key.granted", "key.revoked", "dkim.keys_supplied"),
    *("holder.erased", "erasure.finished", "holder.held", "hold.released"),
    *("case.linked", "campaign.decided", "item.entered", "item.withdrawn"),
    *("judgement.sealed", "judgement.opened", "case.weighed"),
}
WITH_DOCUMENT = (
    *("case.searched", "case.linked", "campaign.decided", "item.entered", "item.withdrawn"),
    *("judgement.sealed", "judgement.opened", "case.weighed"),
)
LOGGED = ("account_id", "kind", "size", "sha256_received", "sha256_stored")
Head = tuple[str, int, bytes]  # case id, number of entries, Merkle root

# --- Ed25519 verification, RFC 8032 section 5.1 ---------------------------------------------------
# A point is (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z on -x² + y² = 1 + d·x²·y² modulo P.

Point = tuple[int, int, int, int]
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
NEUTRAL: Point = (0, 1, 1, 0)


def add(p: Point, q: Point) -> Point:
    """Section 5.1.4."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def decode(data: bytes) -> Point | None:
    """Section 5.1.3; None where the bytes are no point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def encode(p: Point) -> bytes:
    """Section 5.1.2."""
    inverse = pow(p[2], -1, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = decode(bytes([0x58]) + bytes([0x66]) * 31) or NEUTRAL


def signature_holds(key: bytes | None, signature: bytes, message: bytes) -> bool:
    """Section 5.1.7: is S·B - k·A equal to R, with k = SHA-512(R, A, message)?"""
    point, s = decode(key or b""), int.from_bytes(signature[32:], "little")
    if point is None or len(signature) != 64 or s >= ORDER:
        return False
    hashed = hashlib.sha512(signature[:32] + (key or b"") + message).digest()
    k = int.from_bytes(hashed, "little") % ORDER
    minus = (P - point[0], point[1], 1, P - point[3])
    either, result = (NEUTRAL, BASE, minus, add(BASE, minus)), NEUTRAL
    for bit in range(252, -1, -1):  # both products at once, a doubling per bit
        result = add(result, result)
        if chosen := (s >> bit & 1) + 2 * (k >> bit & 1):
            result = add(result, either[chosen])
    return encode(result) == signature[:32]


# --- Merkle root (RFC 6962 section 2.1), checkpoints, leaves --------------------------------------


def root_of(hashes: list[bytes]) -> bytes:
    """The root over leaf hashes: join them in pairs, level by level; an odd one moves up."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    while len(hashes) > 1:
        pairs = [hashes[at : at + 2] for at in range(0, len(hashes), 2)]
        hashes = [
            hashlib.sha256(b"\x01" + b"".join(pair)).digest() if len(pair) == 2 else pair[0]
            for pair in pairs
        ]
    return hashes[0]


def parse_head(text: str) -> Head:
    """A kept line ``case/size/root``, or a whole note. Raises ValueError."""
    text = text.strip().replace("\r\n", "\n")
    if text.startswith(ORIGIN):
        case, size, root = text.removeprefix(ORIGIN).partition("\n\n")[0].split("\n")
    else:
        case, size, root = text.split("/", 2)
    digest = base64.b64decode(root, validate=True)
    if not (size.isascii() and size.isdigit()) or len(digest) != 32:
        raise ValueError("not a checkpoint")
    return case, int(size), digest


def note_holds(note: str, actors: dict[str, bytes | None]) -> bool:
    """Is there a signature line of a known actor, and does every such line hold?"""
    body, _, lines = note.rpartition("\n\n")
    held = []
    for line in lines.strip().split("\n"):
        _, name, blob = line.split(" ")
        raw, key = base64.b64decode(blob, validate=True), actors.get(name)
        if key and raw[:4] == hashlib.sha256(name.encode() + b"\n\x01" + key).digest()[:4]:
            held.append(signature_holds(key, raw[4:], (body + "\n").encode()))
    return bool(held) and all(held)


def actor_id(key: bytes) -> str:
    """An actor's id follows from the public key."""
    return "act_" + hashlib.sha256(key).hexdigest()[:24]


def parse_leaf(leaf: bytes) -> Any:
    """The entry that a leaf carries; None where the bytes are not one."""
    try:
        entry = json.loads(leaf)
        known = set(entry) == LEAF and (entry["v"], entry["action"] in ACTIONS) == (1, True)
    except (ValueError, TypeError, RecursionError):
        return None
    return entry if known and isinstance(entry["facts"], dict) else None


# --- The check ------------------------------------------------------------------------------------


class Check:
    """One run over one case. `problems` collects (code, subject, detail)."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        self.db, self.folder = db, folder
        self.case = str(self.rows("SELECT case_id FROM case_info")[0][0])
        self.problems: list[tuple[str, object, object]] = []
        self.hashes: list[bytes] = []  # leaf hashes, in order
        self.actors: dict[str, bytes | None] = {}  # who signed, with the key the log introduced
        self.entries: dict[int, Any] = {}
        self.personal: dict[int, Any] = {}  # opened facts of commitments that hold
        self.erased: dict[str, Any] = {}  # tombstones by holder
        self.overwritten: set[int] = (
            set()
        )  # marks and documents that a later tombstone took as well
        self.granted: dict[str, Any] = {}  # who else was given the case key, in a box
        self.holds: dict[int, Any] = {}  # legal holds that stand, by entry

    def name(self, code: str, subject: object, detail: object = "") -> None:
        """Keep a problem."""
        self.problems.append((f"verify.{code}", subject, detail))

    def rows(self, query: str, *values: object) -> list[Any]:
        """All rows of a query."""
        return self.db.execute(query, values).fetchall()

    def said(self, action: str) -> dict[int, Any]:
        """The log's entries of one action, by number."""
        return {seq: entry for seq, entry in self.entries.items() if entry["action"] == action}

    def log(self) -> None:
        """Every entry: its place, its signer and its signature."""
        table = dict(self.rows("SELECT actor_id, public_key FROM actor"))
        for actor in [each for each, key in table.items() if actor_id(key) != each]:
            self.name("actor_key", actor)
            del table[actor]
        query = "SELECT seq, CAST(leaf AS BLOB), CAST(signature AS BLOB), actor_id FROM custody"
        for seq, leaf, signature, actor in self.rows(f"{query} ORDER BY seq"):
            entry = parse_leaf(leaf)
            self.place(seq, actor, entry, table)
            self.hashes.append(hashlib.sha256(b"\x00" + leaf).digest())
            if entry:
                self.entries[seq] = entry
            if not signature_holds(self.actors[actor], signature, leaf):
                self.name("signature_wrong", seq)
            elif entry:
                self.decide(seq, entry)

    def decide(self, seq: int, entry: Any) -> None:
        """Erasures, legal holds and recipients, as far as they are signed."""
        holder, facts = entry["subject"], entry["facts"]
        if entry["action"] == "holder.held":
            self.holds[seq] = entry
        elif entry["action"] == "hold.released":
            if self.holds.get(facts.get("hold"), {}).get("subject") == holder:
                del self.holds[facts["hold"]]
        elif entry["action"] == "key.granted":
            self.granted[holder] = facts.get("sha256")
        elif entry["action"] == "key.revoked":
            self.granted.pop(holder, None)
        elif entry["action"] == "holder.erased":
            self.erased.setdefault(holder, entry)
            listed = (int(each) for each in str(facts.get("words", "")).split())
            self.overwritten |= {each for each in listed if each < seq}
            for hold in [n for n, each in self.holds.items() if each["subject"] == holder]:
                self.name("erased_under_hold", seq, f"hold {hold}")

    def place(self, seq: int, actor: str, entry: Any, table: dict[str, bytes]) -> None:
        """Does the leaf belong where it stands, and does the log introduce its actor?"""
        if seq != len(self.hashes):
            self.name("sequence", seq, f"expected {len(self.hashes)}")
        if not entry:
            self.name("leaf_unreadable", seq)
            self.actors.setdefault(actor, table.get(actor))
            return
        for code, found, expected in (
            ("sequence", entry["seq"], seq),
            ("case_differs", entry["case"], self.case),
            ("actor_differs", entry["actor"], actor),
        ):
            if found != expected:
                self.name(code, seq, f"{found} instead of {expected}")
        if (seq == 0) != (entry["action"] == "case.opened" and entry["subject"] == self.case):
            self.name("opening", seq)
        if actor not in self.actors:
            try:
                key = bytes.fromhex(str(entry["facts"].get("public_key")))
            except ValueError:
                key = b""
            self.actors[actor] = key if actor_id(key) == actor else table.get(actor)
            if actor_id(key) != actor:
                self.name("actor_unknown", seq, actor)

    def commitments(self) -> None:
        """Personal facts must hash to what was signed; only an erasure excuses their absence."""
        query = "SELECT seq, holder_id, CAST(salt AS BLOB), CAST(facts AS BLOB) FROM commitment"
        kept = {row[0]: row[1:] for row in self.rows(query)}
        for seq, entry in self.entries.items():
            holder, salt, facts = kept.get(seq, (None, None, None))
            signed = entry["commitment"]
            if signed is None and holder is None:
                continue
            if signed and (salt is None or facts is None):
                excused = seq in self.overwritten and entry["action"] == "finding.marked"
                if entry["holder"] not in self.erased and not excused:
                    self.name("commitment_missing", seq)
            elif entry["holder"] in self.erased:
                self.name("erasure_unfinished", entry["holder"], f"entry {seq}")
            elif (hashlib.sha256((salt or b"") + (facts or b"")).hexdigest(), holder) == (
                signed,
                entry["holder"],
            ):
                self.personal[seq] = json.loads(facts)
            else:
                self.name("commitment_wrong", seq)

    def heads(self, kept: Head | None) -> None:
        """The signed checkpoint in the case, and the one kept elsewhere."""
        size = len(self.hashes)
        notes = self.rows("SELECT note FROM checkpoint")
        if len(notes) != 1:
            self.name("checkpoint_missing", size)
        for (note,) in notes:
            try:
                right, held = parse_head(note), note_holds(note, self.actors)
            except ValueError:
                right, held = None, True
            if right != (self.case, size, root_of(self.hashes)):
                self.name("checkpoint_wrong", size)
            if not held:
                self.name("checkpoint_signature", size)
        if kept and kept[0] != self.case:
            self.name("kept_other_case", kept[0])
        elif kept and kept[1] > size:
            self.name("kept_longer", kept[1], f"the log has {size} entries")
        elif kept and root_of(self.hashes[: kept[1]]) != kept[2]:
            self.name("kept_differs", kept[1])

    def exhibits(self) -> None:
        """Exhibit rows against the log, and the log against the rows."""
        query = f"SELECT exhibit_id, holder_id, name, {', '.join(LOGGED)} FROM exhibit"  # noqa: S608 - our own
        rows = {row[0]: row[1:] for row in self.rows(query)}
        seen: set[str] = set()
        for seq, entry in self.said("exhibit.acquired").items():
            exhibit, facts = entry["subject"], entry["facts"]
            if exhibit not in rows:
                self.name("exhibit_missing", exhibit)
                continue
            holder, name, account, *rest = rows[exhibit]
            told = self.people(seq, entry)
            first = exhibit not in seen  # a repeat may come under another name or account
            seen.add(exhibit)
            differs = [holder, *rest] != [entry["holder"], *map(facts.get, LOGGED[1:])]
            if differs or (
                first and (account != facts.get("account_id") or told not in {None, name})
            ):
                self.name("exhibit_differs", exhibit, f"entry {seq}")
        for exhibit in rows.keys() - seen:
            self.name("exhibit_unlogged", exhibit)
        tied = set(self.rows("SELECT exhibit_id, seq FROM acquisition"))
        logged = {(entry["subject"], seq) for seq, entry in self.said("exhibit.acquired").items()}
        for exhibit, seq in tied ^ logged:
            self.name("acquisition_differs", exhibit, f"entry {seq}")

    def boxes(self) -> None:
        """Each box with the case key is one that the log gave out."""
        for path in sorted((self.folder / "recipients").glob("*")):
            if self.granted.get(path.stem) != hashlib.sha256(path.read_bytes()).hexdigest():
                self.name("recipient_differs", path.stem)

    def gone(self) -> None:
        """Of an erased holder no row keeps a name, an address or a key."""
        query = """SELECT holder_id FROM holder WHERE name <> '' OR wrapped_key IS NOT NULL
            UNION SELECT holder_id FROM account WHERE address <> ''"""
        for (holder,) in self.rows(query):
            if holder in self.erased:
                self.name("erasure_unfinished", holder, "row")

    def people(self, seq: int, entry: Any) -> str | None:
        """Account and holder against the committed facts; gives the committed file name."""
        facts, holder = self.personal.get(seq), entry["holder"]
        if facts is None or holder in self.erased:
            return None
        account = entry["facts"].get("account_id")
        query = "SELECT address, holder_id FROM account WHERE account_id = ?"
        if self.rows(query, account) != [(facts["account"], holder)]:
            self.name("account_differs", account)
        query = "SELECT name FROM holder WHERE holder_id = ?"
        if self.rows(query, holder) != [(facts["holder"],)]:
            self.name("holder_differs", holder)
        return str(facts["name"])

    def blobs(self) -> None:
        """The stored bytes against the digests in the log."""
        present = {path.name: path for path in sorted((self.folder / "exhibits").glob("*/*"))}
        named = {e["facts"].get("sha256_stored"): e for e in self.said("exhibit.acquired").values()}
        for blob, entry in named.items():
            if blob not in present or present[blob].parent.name != blob[:2]:
                if entry["holder"] not in self.erased:
                    self.name("blob_missing", entry["subject"], blob)
                continue
            if entry["holder"] in self.erased:
                self.name("erasure_unfinished", entry["holder"], blob)
                continue
            with present[blob].open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != blob:
                    self.name("blob_altered", entry["subject"], blob)
        for blob in present.keys() - named.keys():
            self.name("blob_unlogged", blob)

    def words(self) -> None:
        """Analysts' marks, and documents by their digest, as they were signed."""
        query = "SELECT seq, finding_id, kind, reason FROM mark"
        marks = {row[0]: row[1:] for row in self.rows(query)}
        documents = {
            (action, seq): hashlib.sha256(text.encode()).hexdigest()
            for seq, action, text in self.rows("SELECT seq, action, document FROM document")
        }
        for seq, entry in self.said("finding.marked").items():
            reason = self.personal.get(seq, {}).get("reason", "")  # none, or erased
            told = (entry["subject"], entry["facts"].get("kind"), reason)
            self.compare("mark", seq, marks.pop(seq, None), told)
        for action in WITH_DOCUMENT:
            for seq, entry in self.said(action).items():
                found = documents.pop((action, seq), None)
                if found == hashlib.sha256(b"").hexdigest() and seq in self.overwritten:
                    continue
                self.compare("document", seq, found, entry["facts"].get("document_sha256"))
        strangers = [("mark", seq) for seq in marks] + [("document", seq) for _, seq in documents]
        for what, seq in strangers:
            self.name(f"{what}_differs", seq, "the log does not know it")

    def compare(self, what: str, seq: int, found: object, told: object) -> None:
        """A row against its entry."""
        if found is None:
            self.name(f"{what}_missing", seq)
        elif found != told:
            self.name(f"{what}_differs", seq)


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """The ledger, without writing to the case folder. A journal beside it holds entries too."""
    path = (folder / "case.db").resolve()
    journal = path.with_name("case.db-wal")
    with tempfile.TemporaryDirectory() as spare:
        where = f"{path.as_uri()}?mode=ro&immutable=1"
        if journal.exists() and journal.stat().st_size:
            copy = Path(shutil.copy(path, spare))  # SQLite folds the journal into this copy
            shutil.copy(journal, spare)
            where = copy.as_uri()
        with closing(sqlite3.connect(where, uri=True)) as db:
            yield db


def decided(entries: Iterable[Any]) -> None:
    """When and on which legal basis, a line an entry."""
    for entry in entries:
        try:
            day = str(datetime.fromtimestamp(entry["t_ms"] / 1000, UTC).date())
        except (TypeError, ValueError, OverflowError, OSError):
            day = "no date"
        basis = entry["facts"].get("basis")
        print(ascii(f"         {entry['subject']} entry {entry['seq']}, {day}: {basis}")[1:-1])


def report(check: Check, kept: Head | None) -> None:
    """What a person reads; text from the case is shown escaped."""
    root = base64.b64encode(root_of(check.hashes)).decode()
    print(f"entries  {len(check.hashes)}, exhibits taken in {len(check.said('exhibit.acquired'))}")
    print(ascii(f"head     {check.case}/{len(check.hashes)}/{root}")[1:-1])
    print(ascii(f"signers  {', '.join(check.actors)}")[1:-1])
    print(f"erased   {len(check.erased)} holders, each by a signed entry")
    decided(check.erased.values())
    print(f"held     {len(check.holds)} legal holds stand")
    decided(check.holds.values())
    print(
        f"compared with the kept checkpoint of {kept[1]} entries"
        if kept
        else "no kept checkpoint given: a log cut short together with its own would not show"
    )
    for code, subject, detail in check.problems:
        print(ascii(f"PROBLEM  {code} {subject} {detail}")[1:-1])
    print("PROBLEMS FOUND" if check.problems else "All that was recorded holds together.")


def main() -> int:
    """Run every check and say what came of it."""
    parser = argparse.ArgumentParser(description="Check a Bongsu case folder.")
    parser.add_argument("case", type=Path, help="the folder with case.db and exhibits")
    parser.add_argument("--checkpoint", help="a kept checkpoint line, or a file that holds one")
    asked = parser.parse_args()
    kept, text = None, asked.checkpoint
    try:
        if text:
            is_file = len(text) < 200 and Path(text).is_file()
            kept = parse_head(Path(text).read_text("utf-8") if is_file else text)
    except ValueError:
        parser.error("the checkpoint is neither a kept line nor a note of a Bongsu case")
    if not (asked.case / "case.db").is_file():
        parser.error(f"no case.db in {asked.case}")
    with opened(asked.case) as db:
        try:
            check = Check(db, asked.case)
        except (sqlite3.Error, IndexError) as error:
            parser.error(f"case.db is not the ledger of a case: {error}")
        heads = partial(check.heads, kept)
        parts = (check.log, heads, check.commitments, check.exhibits, check.gone, check.blobs)
        for part in (*parts, check.words, check.boxes):
            try:
                part()
            except (sqlite3.Error, OSError, TypeError, ValueError, LookupError) as error:
                check.name("rows_unreadable", "case.db", error)
        report(check, kept)
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
