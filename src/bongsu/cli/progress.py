"""How far a long verb is: a moving line on a terminal, plain lines now and then elsewhere."""

from types import TracebackType
from typing import Self

from rich.filesize import decimal
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bongsu.cli.render.screen import Screen

_IN_BYTES = frozenset({"seal.progress", "progress.read"})  # these phases count bytes
_SELDOM, _OFTEN = 30.0, 5.0
"""Seconds between two plain lines: enough to see that a log is alive, too few to fill it."""


class TerminalProgress:
    """Shows what is being done, how far and how fast (port `Progress`). Use as a context.

    ``often`` makes plain lines come more often; a moving line moves anyway.
    """

    def __init__(self, screen: Screen, *, often: bool = False) -> None:
        self._screen = screen
        self._now = screen.console.get_time
        self._pause = _OFTEN if often else _SELDOM
        self._what, self._done = "", 0
        self._total: int | None = None
        self._began = self._said = self._now()
        self._task: TaskID | None = None
        self._live: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def start(self, what: str, total: int | None) -> None:
        """Begin a phase; one that was left open ends."""
        self._close()
        self._what, self._done, self._total = what, 0, total
        self._began = self._said = self._now()
        if not self._screen.moves:
            return
        self._live = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            _Count(in_bytes=what in _IN_BYTES),
            TimeRemainingColumn(),
            console=self._screen.console,
            transient=True,
        )
        self._task = self._live.add_task(self._screen.sentence(what), total=total)
        self._live.start()

    def advance(self, count: int) -> None:
        """Count on."""
        self._done += count
        if self._live is not None and self._task is not None:
            self._live.advance(self._task, count)
        elif self._now() - self._said >= self._pause:
            self._said = self._now()
            self._screen.line(self._so_far())

    def finish(self) -> None:
        """End the phase, with one line that stays."""
        self._close()
        seconds = self._now() - self._began
        words = f"{self._screen.sentence(self._what)}: {self._amount(self._done)}"
        if seconds >= 1:
            words += f", {self._screen.sentence('cli.progress.seconds', seconds=f'{seconds:,.0f}')}"
        self._screen.line(words)

    def _so_far(self) -> str:
        """Such as ``Reading exhibits: 12.0 MB / 80.0 MB (15 %)  1.5 MB/s``."""
        words = f"{self._screen.sentence(self._what)}: {self._amount(self._done)}"
        if self._total:
            words += f" / {self._amount(self._total)} ({self._done * 100 // self._total} %)"
        seconds = self._now() - self._began
        rate = int(self._done / seconds) if seconds else 0
        return words + (f"  {self._amount(rate)}/s" if rate else "")

    def _amount(self, count: int) -> str:
        return _amount(count, in_bytes=self._what in _IN_BYTES)

    def _close(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None


class _Count(ProgressColumn):
    """``done/total  rate/s``."""

    def __init__(self, *, in_bytes: bool) -> None:
        super().__init__()
        self._in_bytes = in_bytes

    def render(self, task: Task) -> Text:
        words = _amount(int(task.completed), in_bytes=self._in_bytes)
        if task.total is not None:
            words += f" / {_amount(int(task.total), in_bytes=self._in_bytes)}"
        if task.speed:
            words += f"  {_amount(int(task.speed), in_bytes=self._in_bytes)}/s"
        return Text(words)


def _amount(count: int, *, in_bytes: bool) -> str:
    return decimal(count) if in_bytes else f"{count:,}"
