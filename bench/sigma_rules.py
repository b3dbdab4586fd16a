"""Which Sigma rules fire on which records: ``python bench/sigma_rules.py RULES [LOG…]``.

First a table by log source: what became of its rules.

Reads logs as the product does, runs our own rules and those of a folder, and prints for each rule
how many records it matches by who acted, a provider's own machinery counted apart.
"""

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import ibis
import pyarrow as pa

from bongsu import wiring
from bongsu.detectors.identity.common import events
from bongsu.detectors.sigma.detector import FOLDER, HOUSE, SigmaDetector
from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.hands import provider_run
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import Split
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake, MemorySource

NEEDED = ("log_record", "log_field")


def read(paths: list[Path]) -> dict[str, pa.Table]:
    batches = defaultdict(list)
    for number, path in enumerate(paths):
        pieces = READER.split(MemorySource(path.read_bytes()), path.name)
        messages = tuple(
            RawMessage(n, p.start, p.end, p.data, b"", "", p.flags, layout=p.layout,
                       context=p.context)
            for n, p in enumerate(pieces)
            if isinstance(p, Split)
        )  # fmt: skip
        job = Job(0, f"exh_{number}", "acc_1", "nobody@mail.example", "", messages)
        for name, rows in read_pieces(job).tables.items():
            batches[name].append(rows)
    empty = {name: CONTRACTS[name].arrow.empty_table() for name in (*NEEDED, "account")}
    made = {name: pa.Table.from_batches(rows) for name, rows in batches.items()}
    return empty | {name: made[name] for name in NEEDED}


def hands(lake: MemoryLake) -> dict[str, str]:
    """Row to ``operation by hand``; a hand is told for Microsoft's audit log alone."""
    fields = tables()["log_field"]
    kept = fields.filter(fields.name.isin(["UserType", "UserId"]))
    said: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in lake.query(kept.select("row_id", "name", "value")).to_pylist():
        said[row["row_id"]][row["name"]] = row["value"] or ""
    record = tables()["log_record"].select("row_id", "operation")
    named = {}
    for row in lake.query(record).to_pylist():
        known = said[row["row_id"]]
        number = known.get("UserType", "")
        run = provider_run(int(number) if number.isdigit() else None, known.get("UserId", ""))
        named[row["row_id"]] = f"{row['operation']}{' (provider)' if run else ''}"
    return named


def converted(folder: Path) -> None:
    found = wiring.sigma_book(folder).rules
    states: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in found.running:
        states[each.source]["converted"] += 1
    for refused in found.refused:
        states[refused.header.source][refused.why] += 1
    heads = ("converted", "unmapped", "unsupported", "broken", "no_reader")
    total: Counter[str] = Counter()
    print("|", " | ".join(("log source", *heads)), "|")
    for source, counts in sorted(states.items()):
        total += counts
        print("|", " | ".join((source, *(str(counts[head]) for head in heads))), "|")
    print("|", " | ".join(("all", *(str(total[head]) for head in heads))), "|")


def main() -> None:
    folder, *logs = map(Path, sys.argv[1:])
    converted(folder)
    if not logs:
        return
    lake = MemoryLake()
    for name, rows in read(logs).items():
        lake.put(name, rows)
    lake.keep("event", events(tables()))
    named = hands(lake)
    run = sum(name.endswith("(provider)") for name in named.values())
    print(f"records {len(named)}, of the provider's own machinery {run}")
    books = wiring.sigma_books(folder)
    for card in (HOUSE, FOLDER):
        began = time.perf_counter()
        found = SigmaDetector(card, books[card.id].rules).find(tables())
        rows = [row for each in found.reasons for row in lake.query(each).to_pylist()]
        fired: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            fired[row["value_a"]][named[row["row_id"]]] += 1
        seconds = time.perf_counter() - began
        print(f"\n{card.id}: {books[card.id].counts}, {len(rows)} matches, {seconds:.1f} s")
        for title, counts in sorted(fired.items()):
            print(f"  {title}: {dict(counts.most_common(8))}")
        provider = sum(n for c in fired.values() for k, n in c.items() if k.endswith("(provider)"))
        print(f"  on the provider's own records: {provider}")


if __name__ == "__main__":
    ibis.options.interactive = False
    main()
