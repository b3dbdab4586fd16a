"""`python -m bench.demo DIR`: the main job on the fictional case, and what was found of the truth.

Everything is done with the commands that a user types. All figures are about synthetic mail.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]
_RUNGS = ("targeted", "engaged")
_STATUS = {"nothing": "nothing_found"}


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
    _compare(truth, status, findings)
    print(f"\nDone in {time.monotonic() - began:.0f} s. The reports:")
    for name in ("report-en.html", "report-ko.html", "report-en.pdf", "report-ko.pdf"):
        print(f"  {(folder / name).resolve()}")
    print(f"The case: {folder / 'case'}; its keys: {folder / 'keys'}, passphrase: demo")
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


def _compare(truth: Json, status: Json, findings: list[Json]) -> None:
    """Found against true: planted lures, and the verdict of each account."""
    print("\nFound against true (synthetic mail):\n")
    ranked = [f for f in findings if f["detector"] == "lure_rank"]
    placed = {(f["account"], f["message_id"]): f for f in ranked}
    print(f"{'planted lure':<30}{'account':<40}{'rank':>5}  alert")
    hits = 0
    for lure in truth["lures"]:
        found = placed.get((lure["account"], lure["message_id"]))
        alert = bool(found and found["alert"])
        hits += alert
        rank = found["rank"] if found else "—"
        print(f"{lure['family']:<30}{lure['account']:<40}{rank:>5}  {'yes' if alert else 'no'}")
    planted = {(lure["account"], lure["message_id"]) for lure in truth["lures"]}
    false = sum(f["alert"] and (f["account"], f["message_id"]) not in planted for f in ranked)
    print(f"\n{hits} of {len(planted)} planted lures raised an alert; {false} other alerts.")
    _beside(truth, findings)
    _verdicts(truth, status)


def _beside(truth: Json, findings: list[Json]) -> None:
    """What other detectors say of what was planted beside the lures, and of how much else."""
    rapport = [lure for lure in truth["lures"] if lure["family"] == "rapport"]
    for name, detector, planted in (
        ("letters of a rapport", "rapport", rapport),
        ("true notices", "provider_notice", truth["notices"]),
        ("messages by another hand", "outgoing", truth["sent_by_other_hand"]),
    ):
        said = {(f["account"], f["message_id"]) for f in findings if f["detector"] == detector}
        wanted = {(each["account"], each["message_id"]) for each in planted}
        found, other = len(wanted & said), len(said - wanted)
        print(f"{found} of {len(wanted)} {name} found ({other} other messages named).")
    print()


def _verdicts(truth: Json, status: Json) -> None:
    judged = {account["account"]: account["verdict"] for account in status["accounts"]}
    agree = 0
    print(f"{'account':<42}{'rung':<10}{'true':<16}found")
    for account in truth["accounts"]:
        for rung in _RUNGS:
            expected = account["expected"][rung]
            true = _STATUS.get(expected, expected)
            found = (judged.get(account["account"]) or {}).get(rung, {}).get("status", "—")
            agree += true == found
            sign = "" if true == found else "   ← differs"
            print(f"{account['account']:<42}{rung:<10}{true:<16}{found}{sign}")
    print(f"\n{agree} of {len(truth['accounts']) * len(_RUNGS)} verdicts agree.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
