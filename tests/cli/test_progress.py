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
    file.isatty = lambda: True  # type: ignore[method-assign]
    words = run_through(file)
    assert "2.0 MB / 2.0 MB" in words
    assert words.rstrip().endswith("\x1b[?25h") or "\x1b[?25h" in words  # the cursor is back
