"""One place where an exception becomes a sentence and an exit code."""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bongsu.cli.render.errors import error_json, error_screen
from bongsu.cli.state import State
from bongsu.model.errors import BongsuError, Family

FOUND = 1
"""Done, but something was found that needs a person."""

EXIT_CODES = {
    Family.INPUT: 2,
    Family.EVIDENCE: FOUND,
    Family.WORLD: 3,
    Family.PLUGIN: 4,
    Family.INVARIANT: 70,
}
INTERRUPTED, _PIPE_CLOSED = 130, 141  # as shells number SIGINT and SIGPIPE
ALL_EXIT_CODES = (0, *sorted({*EXIT_CODES.values(), INTERRUPTED, _PIPE_CLOSED}))


@contextmanager
def guarded(state: State) -> Iterator[None]:
    """Leave with a documented exit code whatever happens inside."""
    try:
        yield
        sys.stdout.flush()
    except BongsuError as error:
        _render(state, error)
        raise typer.Exit(exit_code(error)) from None
    except (typer.Exit, typer.Abort):
        raise
    except KeyboardInterrupt:
        state.notes.say("cli.interrupted")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _stop_writing()
        raise typer.Exit(_PIPE_CLOSED) from None
    except Exception as error:  # noqa: BLE001 - whoever sits here gets a sentence, not a traceback
        if state.traceback:
            state.notes.verbatim(traceback.format_exc())
        _render(state, BongsuError("invariant.unexpected", kind=type(error).__name__))
        raise typer.Exit(EXIT_CODES[Family.INVARIANT]) from None


def exit_code(error: BongsuError) -> int:
    """The exit code of an error's family; an unknown family is our own fault."""
    try:
        return EXIT_CODES[error.family]
    except ValueError:
        return EXIT_CODES[Family.INVARIANT]


def _render(state: State, error: BongsuError) -> None:
    if state.machine:
        sys.stderr.write(error_json(error, state.language) + "\n")
    else:
        error_screen(state.notes, error)


def _stop_writing() -> None:
    """Whoever read our output has left: send the rest nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
