"""How far a long verb is: a moving line on a terminal, one line a phase elsewhere."""

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


class TerminalProgress:
    """Shows counts, rate and time left (port `Progress`). Use as a context."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._what, self._done = "", 0
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
        self._what, self._done = what, 0
        if not self._screen.is_terminal:
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

    def finish(self) -> None:
        """End the phase, with one line that stays."""
        self._close()
        words = self._screen.sentence(self._what)
        self._screen.line(f"{words}: {_amount(self._done, in_bytes=self._what in _IN_BYTES)}")

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
