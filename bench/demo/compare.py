"""Found against true: planted lures, and every rung of every account."""

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]
RUNGS = ("targeted", "engaged", "accessed", "controlled", "drained")
_STATUS = {"nothing": "nothing_found"}
_AWAITED = "not_examined"


def compare(truth: Json, status: Json, findings: list[Json]) -> None:
    """Print all of it."""
    print("\nFound against true (synthetic mail and logs):\n")
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
    """Before anybody was asked; where found and true differ, both stand there."""
    judged = {account["account"]: account["verdict"] or {} for account in status["accounts"]}
    taken = {each["account"]: each["kind"] for each in truth["takeovers"]}
    agree = 0
    print("Verdicts against what the evidence supports, before any holder was asked:")
    for account in truth["accounts"]:
        address, differs = account["account"], []
        for rung in RUNGS:
            expected = account["expected"].get(rung, _AWAITED)
            true = _STATUS.get(expected, expected)
            found = judged[address].get(rung, {}).get("status", "—")
            agree += true == found
            if true != found:
                differs.append(f"{rung}: true {true}, found {found}")
        kind = f" (taken over: {taken[address]})" if address in taken else ""
        print(f"  {address}{kind}: {'; '.join(differs) or 'all agree'}")
    print(f"\n{agree} of {len(truth['accounts']) * len(RUNGS)} verdicts agree.")
