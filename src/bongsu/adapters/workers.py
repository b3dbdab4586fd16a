"""Worker processes with limits. One that dies, hangs or runs out of memory costs one message."""

import contextlib
import gc
import multiprocessing
import os
import resource
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from multiprocessing.connection import Connection, wait
from typing import Any

from bongsu.ports import Job, JobResult

_MEMORY = 2 * 1024**3  # address space; a worker starts at about a third of it
_JOB_SECONDS = 60.0
_MESSAGE_SECONDS = 20.0
_AHEAD = 3  # jobs split ahead for each worker


@dataclass(frozen=True, slots=True)
class Task:
    """What workers do, named so that a fresh process can import it.

    ``prepare`` runs once before the limits are set; ``run`` turns a job into a result; ``lost``
    (job of one message, problem code, detail) gives the result of a message that was given up.
    """

    module: str
    prepare: str
    run: str
    lost: Callable[[Job, str, str], JobResult]


def _serve(pipe: Connection, module: str, prepare: str, run: str) -> None:
    """A worker's life: import, prepare, put up the limits, then jobs until the pipe closes."""
    loaded = import_module(module)
    getattr(loaded, prepare)()
    work = getattr(loaded, run)
    gc.freeze()
    gc.disable()  # rows are plain tuples; a batch ends before cycles could add up
    _put_up_limits()
    pipe.send("ready")
    with contextlib.suppress(EOFError, KeyboardInterrupt):
        while True:
            job = pipe.recv()
            try:
                answer: object = work(job)
            except Exception as error:  # noqa: BLE001 - any failure is isolated by the parent
                answer = f"{type(error).__name__}: {error}"[:500]
            pipe.send(answer)


def _put_up_limits() -> None:
    """No core file, no file writes, no further descriptors, bounded memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with contextlib.suppress(ValueError, OSError):  # macOS refuses a limit on address space
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    with contextlib.suppress(ValueError, OSError):
        highest = max(map(int, os.listdir("/dev/fd")), default=64)  # noqa: PTH208 - numbers only
        resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 1, highest + 1))


class _Worker:
    """One process and the job it holds."""

    def __init__(self, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        arguments = (theirs, task.module, task.prepare, task.run)
        self.process = context.Process(target=_serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False
        self.number: int | None = None
        self.deadline = 0.0

    def stop(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


class WorkerPool:
    """Implements the Workers port; processes start with the first job."""

    def __init__(self, task: Task, count: int, monotonic: Callable[[], float]) -> None:
        self._task, self._count, self._monotonic = task, count, monotonic
        self._workers: list[_Worker] = []

    def close(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def map(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        """Results in the order of the jobs; a failed job comes back message by message."""
        source = enumerate(jobs)
        waiting: deque[tuple[int, Job]] = deque()
        held: dict[int, Job] = {}
        done: dict[int, list[JobResult]] = {}
        due = 0
        exhausted = False
        while True:
            while not exhausted and len(held) + len(waiting) + len(done) < _AHEAD * self._count:
                following = next(source, None)
                exhausted = following is None
                if following is not None:
                    waiting.append(following)
                    held[following[0]] = following[1]
            while due in done:
                yield from done.pop(due)
                due += 1
            if exhausted and not held and not done:
                return
            self._hand_out(waiting)
            for number, answer in self._collect():
                job = held.pop(number)
                good = isinstance(answer, JobResult)
                done[number] = [answer] if good else list(self._one_by_one(job, answer))

    def _hand_out(self, waiting: deque[tuple[int, Job]]) -> None:
        while len(self._workers) < self._count and len(self._workers) < len(waiting) + 1:
            self._workers.append(_Worker(self._task))
        for place, worker in enumerate(self._workers):
            if waiting and worker.ready and worker.number is None:
                number, job = waiting.popleft()
                if not self._give(worker, number, job, _JOB_SECONDS):
                    waiting.appendleft((number, job))
                    self._replace(place)

    def _give(self, worker: _Worker, number: int, job: Job, seconds: float) -> bool:
        worker.number, worker.deadline = number, self._monotonic() + seconds
        try:
            worker.pipe.send(job)
        except (BrokenPipeError, OSError):
            return False
        return True

    def _replace(self, place: int) -> None:
        self._workers[place].stop()
        self._workers[place] = _Worker(self._task)

    def _collect(self) -> Iterator[tuple[int, Any]]:
        """Answers that are there, and the code of what failed for workers that died or hang."""
        wait([worker.pipe for worker in self._workers], timeout=1.0)
        for place, worker in enumerate(self._workers):
            number = worker.number
            answer = self._answer(worker)
            if answer is None:
                continue
            if answer in ("evidence.worker_died", "evidence.worker_timeout"):
                self._replace(place)
            if number is not None:
                worker.number = None
                yield number, answer

    def _answer(self, worker: _Worker) -> object | None:
        """None while there is nothing to say of this worker."""
        try:
            if worker.pipe.poll():
                answer: object = worker.pipe.recv()
                if answer != "ready":
                    return answer
                worker.ready = True
                return None
        except (EOFError, OSError):
            return "evidence.worker_died"
        if worker.number is not None and self._monotonic() > worker.deadline:
            return "evidence.worker_timeout"
        return None

    def _one_by_one(self, job: Job, answer: str) -> Iterator[JobResult]:
        """Find the message that broke the job: each alone in a worker of its own."""
        if len(job.messages) == 1:
            yield self._lost(job, answer)
            return
        worker = _Worker(self._task)
        for message in job.messages:
            alone = replace(job, messages=(message,))
            result = self._alone(worker, alone)
            if isinstance(result, JobResult):
                yield result
                continue
            yield self._lost(alone, result)
            worker.stop()
            worker = _Worker(self._task)
        worker.stop()

    def _alone(self, worker: _Worker, job: Job) -> JobResult | str:
        try:
            if not worker.ready:
                worker.ready = worker.pipe.recv() == "ready"
            worker.pipe.send(job)
            if not worker.pipe.poll(_MESSAGE_SECONDS):
                return "evidence.worker_timeout"
            answer: JobResult | str = worker.pipe.recv()
        except (EOFError, OSError):
            return "evidence.worker_died"
        return answer

    def _lost(self, job: Job, answer: str) -> JobResult:
        if answer.startswith("evidence."):
            return self._task.lost(job, answer, "")
        return self._task.lost(job, "evidence.message_failed", answer)
