"""Errands of a worker pool: jobs ahead of the workers, results behind them, in order."""

import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bongsu.ports import Job, JobResult

_JOB_SECONDS = 60.0
_MESSAGE_SECONDS = 20.0
_AHEAD_BYTES = 48 * 1024 * 1024  # jobs split ahead are never more than this, but always one


@dataclass(slots=True)
class Errand:
    """A job, or one message of a job that failed, on its way through a worker."""

    number: int
    piece: int
    job: Job

    @property
    def size(self) -> int:
        return sum(len(raw.data) for raw in self.job.messages)

    @property
    def seconds(self) -> float:
        return _JOB_SECONDS if len(self.job.messages) > 1 else _MESSAGE_SECONDS


class Queue:
    """Jobs ahead of the workers and results behind them, both bounded, in order."""

    def __init__(
        self,
        source: Iterator[tuple[int, Job]],
        most: int,
        lost: Callable[[Job, str, str], JobResult],
    ) -> None:
        self._source, self._most, self._lost = source, most, lost
        self.waiting: deque[Errand] = deque()
        self.fresh: deque[Errand] = deque()
        self._sizes: dict[int, int] = {}
        self._results: dict[int, list[JobResult | None]] = {}
        self._due = 0
        self._exhausted = False

    @property
    def empty(self) -> bool:
        return self._exhausted and not self._results

    @property
    def open(self) -> int:
        """Jobs that have no result yet."""
        return len(self._sizes)

    def fill(self) -> None:
        """Take jobs from the source while there is room."""
        while not self._exhausted and self._has_room():
            with contextlib.suppress(StopIteration):
                number, job = next(self._source)
                errand = Errand(number, 0, job)
                self.waiting.append(errand)
                self._sizes[number] = errand.size
                self._results[number] = [None]
                continue
            self._exhausted = True

    def _has_room(self) -> bool:
        bounded = len(self._results) < self._most and sum(self._sizes.values()) < _AHEAD_BYTES
        return bounded or not self._results

    def due(self) -> Iterator[JobResult]:
        """Results that no earlier job holds back."""
        while self._due in self._results and self._due not in self._sizes:
            for result in self._results.pop(self._due):
                if result is not None:
                    yield result
            self._due += 1

    def answered(self, errand: Errand, answer: JobResult | str) -> None:
        """Keep a result; take a failed job apart; give up a failed message."""
        if isinstance(answer, str):
            if len(errand.job.messages) > 1:
                self._take_apart(errand)
                return
            coded = answer.startswith("evidence.")
            code, detail = (answer, "") if coded else ("evidence.message_failed", answer)
            answer = self._lost(errand.job, code, detail)
        pieces = self._results[errand.number]
        pieces[errand.piece] = answer
        for at in answer.again:
            alone = replace(errand.job, messages=(errand.job.messages[at],), fresh=True)
            self.fresh.append(Errand(errand.number, len(pieces), alone))
            pieces.append(None)
        if None not in pieces:
            del self._sizes[errand.number]

    def _take_apart(self, errand: Errand) -> None:
        """Find the message that broke the job: each alone."""
        alone = [
            Errand(errand.number, piece, replace(errand.job, messages=(raw,)))
            for piece, raw in enumerate(errand.job.messages)
        ]
        self._results[errand.number] = [None] * len(alone)
        self.waiting.extendleft(reversed(alone))
