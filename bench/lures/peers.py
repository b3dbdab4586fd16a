"""Two mail filters of Debian beside the product, without any network: what their scores rank.

Both judge each message alone, as a mail server would; neither knows the mailbox. SpamAssassin's
rules grew up on this very legitimate mail. What needs the network is off and stated: black lists,
DNS, Pyzor, Razor, fuzzy storage, reputation; so is what needs training: Bayes, TxRep, neural nets.
"""

import json
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.lures.mailboxes import Case, Mailbox
from bench.lures.measure import Ranked, Run

_STATUS = re.compile(rb"^X-Spam-Status: \w+, score=(-?[\d.]+)", re.MULTILINE)
_SPAM = 5.0  # what SpamAssassin calls spam
_MARKED = 6.0  # where Rspamd adds a header
_PORT = 11433
_START_SECONDS = 60
_ASSASSIN = ["spamassassin", "-L", "--mbox", "--cf=use_bayes 0", "--cf=use_txrep 0"]
_CONFIG = """
.include "$CONFDIR/common.conf"
options {{
  pidfile = "{place}/rspamd.pid";
  dns {{ nameserver = ["127.0.0.1:1"]; timeout = 0.1s; retransmits = 1; }}
}}
logging {{ type = "file"; filename = "{place}/log"; level = "error"; }}
worker "normal" {{ bind_socket = "127.0.0.1:{port}"; count = 1; task_timeout = 20s; }}
"""


class Peer(Protocol):
    """A filter; `threshold` is where it calls a message unwanted."""

    name: str
    threshold: float

    def scores(self, mailbox: Mailbox) -> list[float]:
        """One score for each message, in the mailbox's order."""
        ...


@dataclass(frozen=True, slots=True)
class SpamAssassin:
    """One process for each mailbox."""

    name: str = "SpamAssassin, local rules"
    threshold: float = _SPAM

    def scores(self, mailbox: Mailbox) -> list[float]:
        done = subprocess.run(_ASSASSIN, input=mailbox.mbox, capture_output=True, check=True)
        found = [float(each) for each in _STATUS.findall(done.stdout)]
        assert len(found) == len(mailbox.messages), "a message came back without a score"
        return found


@dataclass(frozen=True, slots=True)
class Rspamd:
    """A daemon on the loopback interface, whose resolver leads nowhere."""

    name: str = "Rspamd, no network"
    threshold: float = _MARKED

    def scores(self, mailbox: Mailbox) -> list[float]:
        return [_asked(message.raw) for message in mailbox.messages]


def _asked(raw: bytes) -> float:
    request = urllib.request.Request(f"http://127.0.0.1:{_PORT}/checkv2", data=raw)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return float(json.load(answer)["score"])


@contextmanager
def installed() -> Iterator[list[Peer]]:
    """The peers that this machine has, ready to be asked."""
    with ExitStack() as stack:
        found: list[Peer] = [SpamAssassin()] if shutil.which("spamassassin") else []
        if shutil.which("rspamd"):
            stack.enter_context(_daemon())
            found.append(Rspamd())
        yield found


@contextmanager
def _daemon() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="bongsu-rspamd-") as place:
        config = Path(place) / "rspamd.conf"
        config.write_text(_CONFIG.format(place=place, port=_PORT))
        folders = [f"--var={name}={place}" for name in ("DBDIR", "RUNDIR", "LOGDIR")]
        words = ["rspamd", "-f", "-i", "-c", str(config), *folders]
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(process)
            yield
        finally:
            process.terminate()
            process.wait()


def _wait_for(process: "subprocess.Popen[bytes]") -> None:
    for _ in range(_START_SECONDS):
        assert process.poll() is None, "rspamd did not start"
        try:
            _asked(b"From: a@b.example\n\nhello\n")
        except OSError:
            time.sleep(1)
        else:
            return
    raise TimeoutError("rspamd did not answer")


def runs(case: Case, peer: Peer) -> Iterator[Run]:
    """A peer's ranking of each mailbox of a case."""
    for mailbox in case.mailboxes:
        scored = zip(mailbox.messages, peer.scores(mailbox), strict=True)
        ranking = tuple(Ranked(m.message_id, each, each >= peer.threshold) for m, each in scored)
        names = frozenset(m.message_id for m in mailbox.messages)
        yield Run(mailbox.box, case.k, case.seed, names, mailbox.planted, ranking)
