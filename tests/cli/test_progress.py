import io

from bongsu.cli.progress import TerminalProgress
from bongsu.cli.render.screen import Screen
from bongsu.phrases import Language


def run_through(file: io.StringIO) -> str:
    with TerminalProgress(Screen(Language.EN, file)) as progress:
        progress.start("progress.read", 2_000_000)
        progress.advance(1_500_000)
        progress.advance(500_000)
        progress.finish()
        progress.start("phase.unheard_of", None)
        progress.advance(3)
        progress.finish()
        progress.start("progress.detect", 4)  # left open, as after an error
    return file.getvalue()


def test_elsewhere_one_line_a_phase() -> None:
    words = run_through(io.StringIO())
    assert [line.rstrip() for line in words.splitlines()] == [
        "Reading exhibits: 2.0 MB",
        "phase.unheard_of: 3",
    ]


def test_on_a_terminal_a_moving_line(monkeypatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    file = io.StringIO()
    file.isatty = lambda: True  # type: ignore[method-assign] # a terminal for the test
    words = run_through(file)
    assert "2.0 MB / 2.0 MB" in words
    assert words.rstrip().endswith("\x1b[?25h") or "\x1b[?25h" in words  # the cursor is back


class Watch:
    """A clock that every look moves on."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def log_of(*, often: bool, step: float, environment: str | None = None) -> list[str]:
    file = io.StringIO()
    if environment:
        file.isatty = lambda: True  # type: ignore[method-assign] # a terminal for the test
    screen = Screen(Language.EN, file)
    screen.console.get_time = Watch(step)
    with TerminalProgress(screen, often=often) as progress:
        progress.start("progress.read", 4_000_000)
        for _ in range(4):
            progress.advance(1_000_000)
        progress.finish()
    return file.getvalue().splitlines()


def test_in_a_pipe_a_line_now_and_then_says_how_far_and_how_fast() -> None:
    lines = log_of(often=False, step=31)
    assert lines[0].startswith("Reading exhibits: 1.0 MB / 4.0 MB (25 %)  ")
    assert lines[0].endswith("kB/s")
    assert lines[-1].startswith("Reading exhibits: 4.0 MB, ")
    assert "\x1b" not in "".join(lines)


def test_watch_asks_for_lines_more_often() -> None:
    assert len(log_of(often=False, step=6)) < len(log_of(often=True, step=6))


def test_a_dumb_terminal_gets_plain_lines(monkeypatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    lines = log_of(often=True, step=6, environment="dumb")
    assert "25 %" in lines[0]
    assert "\x1b" not in "".join(lines)
