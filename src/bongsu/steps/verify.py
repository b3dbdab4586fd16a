"""Verify: does what is stored agree with what was signed? Every disagreement has a name."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from bongsu.model.case import Exhibit
from bongsu.model.checkpoint import Checkpoint, parse_checkpoint
from bongsu.model.erasure import Erasure, Hold
from bongsu.model.errors import BongsuError
from bongsu.ports import Keyring, Ledger, Progress, Vault
from bongsu.steps.verify_log import LogView, Problem, read_log
from bongsu.steps.verify_rows import check_rows

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked, and what does not hold.

    ``head`` is the log's head as recomputed now. ``kept`` is the checkpoint given from elsewhere;
    without one a log cut short together with its own checkpoint cannot be told from a shorter log.
    ``actors`` are the ids of all who signed, in order of their first entry: whoever reads the
    report compares them with the people they know. ``decrypted`` counts exhibits opened in full.
    ``erasures`` are the tombstones, ``holds`` the legal holds that stand.
    """

    head: Checkpoint
    kept: Checkpoint | None
    exhibits: int
    blobs: int
    decrypted: int
    erased_holders: int
    actors: tuple[str, ...]
    problems: tuple[Problem, ...]
    erasures: tuple[Erasure, ...] = ()
    holds: tuple[Hold, ...] = ()

    @property
    def entries(self) -> int:
        """How many entries the log has."""
        return self.head.size

    @property
    def green(self) -> bool:
        """True where nothing disagrees."""
        return not self.problems


def verify(
    ledger: Ledger,
    vault: Vault,
    checkpoint: str | None,
    *,
    progress: Progress,
    deep: Keyring | None = None,
    boxes: Mapping[str, str] | None = None,
) -> VerifyReport:
    """Check log, exhibits and marks; no key is needed.

    ``checkpoint`` is a kept line or note, which the log must extend. With ``deep``, a keyring,
    every exhibit is also decrypted in full and compared with its digest as received. ``boxes`` are
    the digests of recipients' boxes, by actor id. Raises
    ``input.checkpoint_unreadable``; whatever else does not hold is in the report.
    """
    kept = None if checkpoint is None else parse_checkpoint(checkpoint)
    log = read_log(ledger, kept)
    problems = list(log.problems)
    exhibits = check_rows(ledger, log, problems)
    for actor_id, digest in (boxes or {}).items():
        entry = log.granted.standing.get(actor_id)
        if entry is None or entry.facts.get("sha256") != digest:
            problems.append(Problem("verify.recipient_differs", actor_id, {}))
    blobs = _Blobs(ledger, vault, log, problems)
    checked = blobs.stored(progress)
    decrypted = sum(blobs.opens(each, deep) for each in exhibits) if deep else 0
    return VerifyReport(
        head=log.head,
        kept=kept,
        exhibits=len(exhibits),
        blobs=checked,
        decrypted=decrypted,
        erased_holders=len(log.erased),
        actors=tuple(log.actors),
        problems=tuple(problems),
        erasures=tuple(log.erased.values()),
        holds=tuple(log.decisions.holds.values()),
    )


class _Blobs:
    """The stored bytes against the log's digests."""

    def __init__(self, ledger: Ledger, vault: Vault, log: LogView, problems: list[Problem]) -> None:
        self._ledger, self._vault, self._log, self._problems = ledger, vault, log, problems

    def stored(self, progress: Progress) -> int:
        """Hash every blob the log names; gives how many are whole."""
        named = {
            str(entry.facts.get("sha256_stored")): entry for entry in self._log.acquired.values()
        }
        progress.start("verify.progress", len(named))
        whole = 0
        for name, entry in named.items():
            progress.advance(1)
            try:
                found = self._vault.stored_digest(name)
            except BongsuError as error:
                self._name("verify.blob_unreadable", entry.subject, blob=name, reason=error.code)
                continue
            if found is None and entry.holder_id not in self._log.erased:
                self._name("verify.blob_missing", entry.subject, blob=name)
            elif found is not None and entry.holder_id in self._log.erased:
                self._name("verify.erasure_unfinished", entry.holder_id or "", what=name)
            elif found is not None and found != name:
                self._name("verify.blob_altered", entry.subject, blob=name, found=found)
            whole += found == name
        for name in self._vault.names():
            if name not in named:
                self._name("verify.blob_unlogged", name)
        progress.finish()
        return whole

    def opens(self, exhibit: Exhibit, keyring: Keyring) -> bool:
        """Decrypt an exhibit in full and compare it with its digest as received."""
        if exhibit.holder_id in self._log.erased:
            return False
        try:
            wrapped = self._ledger.wrapped_key(exhibit.holder_id) or b""
            key = keyring.unwrap(self._ledger.case_id, wrapped)
            source = self._vault.open(exhibit, key)
            digest = hashlib.sha256()
            for offset in range(0, source.size, _BLOCK):
                digest.update(source.read_at(offset, _BLOCK))
        except BongsuError as error:
            self._name("verify.content_unreadable", exhibit.exhibit_id, reason=error.code)
            return False
        if digest.hexdigest() != exhibit.sha256_received:
            self._name("verify.content_differs", exhibit.exhibit_id)
            return False
        return True

    def _name(self, code: str, subject: str, **facts: object) -> None:
        self._problems.append(Problem(code, subject, facts))
