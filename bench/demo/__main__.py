"""`python -m bench.demo DIR`: the main job on the fictional case, and what was found of the truth.

Everything is done with the commands that a user types. All figures are about synthetic evidence.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench.demo.compare import compare
from bench.demo.ending import ending


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
    run("report", "case", "--out", "report-en.html")
    run("report", "case", "--language", "ko", "--out", "report-ko.html")
    run("report", "case", "--format", "pdf", "--out", "report-en.pdf")
    run("report", "case", "--format", "pdf", "--language", "ko", "--out", "report-ko.pdf")
    status = json.loads(run("status", "case", "--json", quiet=True))
    lines = run("findings", "case", "--json", "--all", quiet=True)
    findings = [json.loads(line) for line in lines.splitlines()]
    truth = json.loads((folder / "mail" / "truth.json").read_text(encoding="utf-8"))
    compare(truth, status, findings)
    print("\n".join(ending(folder, status)))
    print(f"\nDone in {time.monotonic() - began:.0f} s.")
    return 0


def _runner(folder: Path) -> Any:
    environment = os.environ | {
        "BONGSU_HOME": str((folder / "keys").resolve()),
        "BONGSU_PASSPHRASE": "demo",
    }

    def run(*words: str, quiet: bool = False) -> str:
        print(f"\n$ bongsu {' '.join(words)}", flush=True)
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
