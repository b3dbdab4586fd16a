"""`python -m bench.demo DIR`: the main job on the fictional case, and what was found of the truth.

Everything is done with the commands that a user types. All figures are about synthetic evidence.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench.demo.compare import compare
from bench.demo.ending import ending
from bench.demo.joined import joined, said
from bongsu import api

_PASSPHRASE = "demo"
_TECHNIQUES = (
    "technique", "T1566.002", "T1598.003", "--grade", "A1",
    "--observation", "lures with links to look-alike pages",
)  # fmt: skip


def main(words: list[str]) -> int:
    """Makes the folder anew: it holds generated, fictional material only."""
    folder = Path(words[0] if words else "demo")
    if folder.exists() and not (folder / ".fictional-demo").exists():
        print(f"{folder} exists and is not a demo folder; name another one.", file=sys.stderr)
        return 2
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / ".fictional-demo").touch()
    began = time.monotonic()
    run = _runner(folder)
    run("scenario", "mail", "--accounts", "13", "--months", "8")
    run("actor", "create", "demo")
    run("init", "case", "--name", "Fictional demo")
    run("add", "case", "--intake", "mail/intake.csv", quiet=True)
    run("investigate", "case")
    run("link", "case", quiet=True)
    run("evidence", "add", "case", *_TECHNIQUES, quiet=True)
    weighing = run("weigh", "case", quiet=True)
    run("report", "case", "--out", "report-en.html")
    run("report", "case", "--language", "ko", "--out", "report-ko.html")
    run("report", "case", "--format", "pdf", "--out", "report-en.pdf")
    run("report", "case", "--format", "pdf", "--language", "ko", "--out", "report-ko.pdf")
    status = json.loads(run("status", "case", "--json", quiet=True))
    lines = run("findings", "case", "--json", "--all", quiet=True)
    findings = [json.loads(line) for line in lines.splitlines()]
    truth = json.loads((folder / "mail" / "truth.json").read_text(encoding="utf-8"))
    compare(truth, status, findings)
    _together(folder, truth, findings, weighing)
    print("\n".join(ending(folder, status)))
    print(f"\nDone in {time.monotonic() - began:.0f} s.")
    return 0


def _together(folder: Path, truth: Any, findings: list[Any], weighing: str) -> None:
    """What was linked beside the truth, and whom the evidence names."""
    settings = api.Settings(home=folder / "keys", passphrase=lambda: _PASSPHRASE)
    with api.open_case(folder / "case", settings) as case:
        print("\n".join(joined(truth, findings, case.campaigns())))
    print("\nWho may have done it, weighed with the cards that come with the program:\n")
    print("\n".join(said(weighing)))


def _runner(folder: Path) -> Any:
    environment = os.environ | {
        "BONGSU_HOME": str((folder / "keys").resolve()),
        "BONGSU_PASSPHRASE": _PASSPHRASE,
    }

    def run(*words: str, quiet: bool = False) -> str:
        print(f"\n$ bongsu {shlex.join(words)}", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", "bongsu", *words],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if not quiet:
            print(done.stdout, end="")
        if done.returncode not in (0, 1):
            raise SystemExit(done.returncode)
        return done.stdout

    return run


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
