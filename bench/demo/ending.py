"""Where the case stands, what to close now, and the commands to go on with."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.demo.compare import RUNGS
from bongsu.phrases import say

Json = Mapping[str, Any]
_SIGNS = {"evidenced": "!!", "indicated": "!", "nothing_found": "-", "not_examined": "?"}
_REPORTS = ("report-en.html", "report-ko.html", "report-en.pdf", "report-ko.pdf")


def ending(folder: Path, status: Json) -> Iterator[str]:
    """The last page, line by line."""
    yield from _ladder(status)
    yield from _doors(status)
    yield "\nThe reports:"
    yield from (f"  {(folder / name).resolve()}" for name in _REPORTS)
    yield from _commands(folder, status)


def _ladder(status: Json) -> Iterator[str]:
    yield "\nWhere the case stands:\n"
    yield f"{'account':<42}{''.join(f'{rung:<12}' for rung in RUNGS)}".rstrip()
    for account in status["accounts"]:
        verdict = account["verdict"] or {}
        signs = (_SIGNS[verdict[rung]["status"]] if verdict else "?" for rung in RUNGS)
        yield f"{account['account']:<42}{''.join(f'{sign:<12}' for sign in signs)}".rstrip()
    yield "Signs: " + " · ".join(f"{_SIGNS[key]} {say(f'status.{key}')}" for key in _SIGNS)


def _doors(status: Json) -> Iterator[str]:
    yield f"\n{say('cli.heading.doors')}:"
    for account in status["accounts"]:
        for number, door in enumerate(account["doors"]):
            name = "" if number else account["account"]
            what = f" ({door['untrusted_what']})" if door["untrusted_what"] else ""
            yield f"  {name:<42}{say('door.' + door['kind'])}{what}"


def _commands(folder: Path, status: Json) -> Iterator[str]:
    """The account with the most open doors is the one to look at first."""
    first = max(status["accounts"], key=lambda each: len(each["doors"]))["account"]
    case = folder / "case"
    yield "\nTo go on, from this folder:"
    yield '  export PATH="$PWD/.venv/bin:$PATH"'
    yield f'  export BONGSU_HOME="{(folder / "keys").resolve()}" BONGSU_PASSPHRASE=demo'
    yield f"  bongsu timeline {case} {first}"
    yield f"  bongsu account {case} {first}"
    yield f"  bongsu findings {case}"
    yield f"  bongsu campaign list {case}"
    yield f"  bongsu explain {case}"
    yield f"  bongsu report {case} --language ko"
