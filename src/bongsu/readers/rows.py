"""Messages to rows of `email_activity` and its child tables."""

from collections.abc import Iterator

from bongsu.model.errors import BongsuError
from bongsu.ports import Job, JobResult
from bongsu.readers import attachments, contents, examining, nested
from bongsu.readers.activity import activity_row, row_id
from bongsu.readers.ambiguity.lint import flags
from bongsu.readers.ambiguity.reading import examine
from bongsu.readers.ambiguity.seen import Ambiguity
from bongsu.readers.batches import RowSet
from bongsu.readers.charsets import import_codecs
from bongsu.readers.children import TABLES, examined_rows, files
from bongsu.readers.domains import warm
from bongsu.readers.logs import zones
from bongsu.readers.logs.rows import known, read_pieces
from bongsu.readers.message import Message
from bongsu.readers.opened import opened
from bongsu.readers.winmail import read_body

VERSION = 3


def prepare() -> None:
    """Load now what a walled worker could not load later."""
    import_codecs()
    warm()
    known()
    zones.loaded()
    attachments.prepare()


def work(job: Job) -> JobResult:
    """A worker's task: rows of messages or of logs, or facts about one message's attachments."""
    if job.messages[0].layout:
        return read_pieces(job)
    return examine_job(job) if job.fresh else read_job(job)


def lost_message(job: Job, code: str, detail: str) -> JobResult:
    """The problem row of a message that cost a worker its life, its time or its memory."""
    raw = job.messages[0]
    rows = RowSet(job.account_id)
    if job.fresh:
        code, detail = "evidence.attachments_not_examined", f"{code} {detail}".rstrip()
    rows.problems.append(
        (job.exhibit_id, job.account_id, job.member, raw.start, raw.end, code, detail)
    )
    return JobResult(job.batch, 0 if job.fresh else 1, rows.batches())


def read_job(job: Job) -> JobResult:
    """All rows of one batch. A message that raises is the caller's to isolate.

    Linear in its length. Each stage passes over all messages before the next begins: code that
    stays in the processor's cache made this a fifth faster than message by message.
    """
    rows = RowSet(job.account_id)
    messages = _parsed(job, rows)
    for table, rows_of in TABLES.items():
        for message in messages:
            rows.add(table, rows_of(message))
    rows.parents = [activity_row(job, message) for message in messages]
    asked = {each.raw.ordinal for each in messages if examining.needs_fresh(files(each))}
    again = tuple(at for at, raw in enumerate(job.messages) if raw.ordinal in asked)
    return JobResult(job.batch, len(job.messages), rows.batches(), again)


def examine_job(job: Job) -> JobResult:
    """Facts about the attachments of messages whose other rows are made already."""
    rows = RowSet(job.account_id)
    messages = _parsed(job, rows)
    rows.row_ids = [row_id(job, message) for message in messages]
    for message in messages:
        fresh = examining.needs_fresh(files(message))
        rows.add("email_attachment_fact", examined_rows(message) if fresh else [])
    return JobResult(job.batch, 0, rows.batches())


def _parsed(job: Job, rows: RowSet) -> list[Message]:
    """The messages of a job, each followed by those within it."""
    outer = list(_opened(job, rows))
    for message in outer:
        message.account_domain = job.account_address.rpartition("@")[2].lower()
        message.body = read_body(message.data, message.block)
    messages = [each for message in outer for each in nested.unfold(message)]
    for message in messages:
        message.view = contents.view(message.body.parts)
    for message in reversed(messages):
        nested.fold(message)
    for message in messages:
        message.ambiguity = _examined(message)
    return messages


def _examined(message: Message) -> Ambiguity | None:
    """What other views show of a message that lint flags; others pay for lint alone.

    Views of a message go into those that it holds, which are not looked into again.
    """
    outer = message.outer
    while outer is not None:
        if outer.ambiguity is not None:
            return None
        outer = outer.outer
    found = flags(message.data, message.block, message.body)
    return examine(message, found) if found else None


def _opened(job: Job, rows: RowSet) -> Iterator[Message]:
    """A container that holds no message, or a broken one, is a problem row."""
    for raw in job.messages:
        try:
            yield opened(raw)
        except BongsuError as error:
            detail = str(error.facts.get("detail", "")) or None
            place = (job.exhibit_id, job.account_id, job.member, raw.start, raw.end)
            rows.problems.append((*place, error.code, detail))
