"""Worker processes with limits. One that dies, hangs or runs out of memory costs one message."""

import selectors
import socket
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bongsu.adapters.errands import Errand, Queue
from bongsu.adapters.framing import DamagedFrameError, Incoming, Outgoing
from bongsu.adapters.nursery import Nursery, Trade
from bongsu.adapters.slate import share
from bongsu.adapters.walled import READY
from bongsu.adapters.walls import Wall
from bongsu.adapters.wire import pack_job, unpack_answer
from bongsu.model.errors import BongsuError
from bongsu.ports import Job, JobResult

_GRACE_SECONDS = 20.0  # for an answer that is already on its way
_HELD = 2  # jobs a worker has at a time, so that it never waits; the slate has room for no more
_AHEAD = 4  # jobs split ahead for each worker
_STILLBORN = 6  # workers in a row that never got ready: no evidence has caused that
_DIED, _HANGS = "evidence.worker_died", "evidence.worker_timeout"


@dataclass(frozen=True, slots=True)
class Task:
    """What workers do; ``lost`` (job of one message, problem code, detail) gives the result of a
    message that was given up.
    """

    trade: Trade
    lost: Callable[[Job, str, str], JobResult]


class _Worker:
    """One process and the errands it holds; it works on the first of them.

    A ``fresh`` one is given a single errand and ended after it. ``walls`` is None until it is
    ready.
    """

    def __init__(self, nursery: Nursery, *, fresh: bool = False) -> None:
        self.fresh, self._nursery = fresh, nursery
        self.channel, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = nursery.fork(theirs)
            except BongsuError:
                self.channel.close()
                raise
        jobs, answers = share(self.channel)
        self.channel.setblocking(False)
        self.walls: Wall | None = None
        self.errands: deque[Errand] = deque()
        self.deadline: float | None = None
        self.incoming, self.outgoing = Incoming(answers), Outgoing(jobs)

    @property
    def ready(self) -> bool:
        return self.walls is not None

    def give(self, errand: Errand, now: float) -> None:
        """Put an errand behind those it has."""
        self.errands.append(errand)
        self.outgoing.add(pack_job(errand.job))
        if self.deadline is None:
            self.deadline = now + errand.seconds

    def answer(self, now: float) -> tuple[Errand, JobResult | str] | None:
        """Read what is there; an errand and its answer when one is whole.

        Raises EOFError, OSError or DamagedFrameError where this worker is of no use any more.
        """
        if self.walls is None:
            said = self.channel.recv(1)
            if not said or not said[0] & READY:
                raise EOFError
            self.walls = Wall(said[0] & ~READY)
            return None
        whole = self.incoming.feed(self.channel)
        if whole is None:
            return None
        if not self.errands:
            raise DamagedFrameError  # nobody asked
        errand = self.errands[0]
        answered = unpack_answer(errand.job, *whole)
        self.errands.popleft()
        self.deadline = now + self.errands[0].seconds if self.errands else None
        return errand, answered

    def stop(self) -> None:
        self.channel.close()
        self._nursery.end(self._process)


class WorkerPool:
    """Implements the Workers port; processes start with the first job."""

    def __init__(self, task: Task, count: int, monotonic: Callable[[], float]) -> None:
        self._task, self._count, self._monotonic = task, count, monotonic
        self._nursery: Nursery | None = None
        self._workers: list[_Worker] = []
        self._stillborn = 0

    def close(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()
        if self._nursery:
            self._nursery.close()
            self._nursery = None

    def walls(self) -> Wall:
        """The walls around a worker that is started for this question and ended after it.

        Raises ``world.worker_start``.
        """
        self._hire(fresh=True)
        worker = self._workers[-1]
        worker.channel.setblocking(True)
        try:
            worker.answer(self._monotonic())
        except (EOFError, OSError) as error:
            raise BongsuError("world.worker_start") from error
        finally:
            self._dismiss(worker)
        return worker.walls or Wall(0)

    def map(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        """Results in the order of the jobs; a failed job comes back message by message.

        Raises ``world.worker_start`` where worker after worker ends before it is ready.
        """
        queue = Queue(enumerate(jobs), _AHEAD * self._count, self._task.lost)
        try:
            queue.fill()
            while not queue.empty:
                self._hand_out(queue)
                self._exchange(queue)
                yield from queue.due()
                queue.fill()  # now, since with nothing open nobody would answer
        finally:
            if any(worker.errands for worker in self._workers):
                self.close()  # whoever asked has left: stale answers must not reach the next

    def _hand_out(self, queue: Queue) -> None:
        self._staff(queue)
        now = self._monotonic()
        for depth in range(_HELD):
            for worker in self._workers:
                mine = queue.fresh if worker.fresh else queue.waiting
                used = worker.fresh and depth
                if mine and worker.ready and len(worker.errands) == depth and not used:
                    worker.give(mine.popleft(), now)

    def _staff(self, queue: Queue) -> None:
        """Workers for what is open; beside them as many, at the most, that work once."""
        once = [worker for worker in self._workers if worker.fresh]
        wanted = sum(bool(worker.errands) for worker in once) + len(queue.fresh)
        for _ in range(len(self._workers) - len(once), min(self._count, queue.open)):
            self._hire(fresh=False)
        for _ in range(len(once), min(self._count, wanted)):
            self._hire(fresh=True)

    def _hire(self, *, fresh: bool) -> None:
        self._nursery = self._nursery or Nursery(self._task.trade)
        self._workers.append(_Worker(self._nursery, fresh=fresh))

    def _exchange(self, queue: Queue) -> None:
        """Send and receive what can be, then look for workers that hang."""
        with selectors.DefaultSelector() as selector:
            for worker in self._workers:
                events = selectors.EVENT_READ
                events |= selectors.EVENT_WRITE if worker.outgoing else 0
                selector.register(worker.channel, events, worker)
            found = selector.select(timeout=1.0)
        for key, events in found:
            self._move(key.data, events, queue)
        heard = {id(key.data) for key, events in found if events & selectors.EVENT_READ}
        now = self._monotonic()
        for worker in list(self._workers):
            grace = _GRACE_SECONDS if id(worker) in heard else 0.0
            if worker.deadline is not None and now > worker.deadline + grace:
                self._bury(worker, _HANGS, queue)

    def _move(self, worker: _Worker, events: int, queue: Queue) -> None:
        try:
            if events & selectors.EVENT_READ:
                answered = worker.answer(self._monotonic())
                if answered is not None:
                    queue.answered(*answered)
                    if worker.fresh:
                        self._dismiss(worker)
                        return
            if events & selectors.EVENT_WRITE:
                worker.outgoing.push(worker.channel)
        except BlockingIOError:
            return
        except (EOFError, OSError, DamagedFrameError):
            self._bury(worker, _DIED, queue)

    def _dismiss(self, worker: _Worker) -> None:
        worker.stop()
        self._workers.remove(worker)

    def _bury(self, worker: _Worker, code: str, queue: Queue) -> None:
        """The errand it was at has failed; those behind it go to others."""
        self._dismiss(worker)
        self._stillborn = 0 if worker.ready else self._stillborn + 1
        if self._stillborn == _STILLBORN:
            raise BongsuError("world.worker_start")
        if not worker.errands:
            return
        failed = worker.errands.popleft()
        queue.waiting.extendleft(reversed(worker.errands))
        queue.answered(failed, code)
