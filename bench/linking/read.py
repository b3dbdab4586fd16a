"""Messages as the product's own tables, in memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa

from bongsu.model.case import Account
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job
from bongsu.steps.reference import account_rows
from bongsu.testing.fakes import MemoryLake

Raw = tuple[bytes, bytes]
"""A message with LF line ends, and the mbox line before it."""
_BATCH = 200


def filled(boxes: Mapping[str, Sequence[Raw]]) -> MemoryLake:
    """A lake that holds these mailboxes, by address. Attachments are not looked into."""
    lake, parts = MemoryLake(), dict[str, list[pa.RecordBatch]]()
    for job in _jobs(boxes):
        for name, batch in read_job(job).tables.items():
            parts.setdefault(name, []).append(batch)
    for name, batches in parts.items():
        lake.put(name, pa.Table.from_batches(batches))
    accounts = [Account(account_id(each), "hld", each, expected=False) for each in boxes]
    lake.put("account", account_rows(accounts, ()))
    return lake


def account_id(address: str) -> str:
    return f"acc_{address}"


def _jobs(boxes: Mapping[str, Sequence[Raw]]) -> Iterator[Job]:
    for address, messages in boxes.items():
        for at in range(0, len(messages), _BATCH):
            some = tuple(_numbered(messages[at : at + _BATCH], at))
            yield Job(at, f"exh_{address}", account_id(address), address, "", some)


def _numbered(messages: Iterable[Raw], at: int) -> Iterator[RawMessage]:
    for number, (raw, envelope) in enumerate(messages, at):
        yield RawMessage(number, 0, len(raw), raw, envelope, "INBOX", "")
