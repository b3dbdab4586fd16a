"""`python -m bench.sign_ins`: detectors of sign-ins beside SQL written for DuckDB alone.

Both sides start from the same Parquet files and make what their detectors share once; the same
rows are demanded of every detector, and of the ranking. The product goes first, so that the
memory told of it is its own.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import ibis

from bench.sign_ins.by_hand import MADE_FIRST, QUESTIONS, RANKINGS, SHARED_WORK
from bench.sign_ins.made import make
from bongsu.detectors.identity.common import events, sign_ins
from bongsu.detectors.plugin import built_in
from bongsu.steps.lake_tables import tables

Spent = dict[str, tuple[float, float]]
"""Wall and CPU seconds by what they were spent on."""
_CITED = {"account_id": "varchar", "row_id": "varchar", "message_key": "varchar", "t_ms": "bigint"}
_REASON = {**_CITED, "code": "varchar", "points": "bigint", "value_a": "varchar",
           "value_b": "varchar"}  # fmt: skip
_RANKING = {**_CITED, "score": "bigint", "dominated": "bigint", "rank": "bigint",
            "month_rank": "bigint"}  # fmt: skip
_SHARED = {"event": events, "sign_in": sign_ins}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.sign_ins", description=__doc__)
    parser.add_argument("--rows", type=int, default=16_000_000)
    parser.add_argument("--accounts", type=int, default=100_000)
    parser.add_argument("--memory", default="8GB")
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = make(folder, said.rows, said.accounts)
        settings = {"memory_limit": said.memory, "temp_directory": name, "threads": 2,
                    "preserve_insertion_order": False}  # fmt: skip
        engine = duckdb.connect(config=settings)
        engine.execute("set enable_progress_bar = false")
        for table, path in paths.items():
            if table not in _SHARED:
                engine.execute(f"create view \"{table}\" as from '{path}'")
        _compare(engine)
    print(f"{said.rows} sign-ins of {said.accounts} accounts, memory limit {said.memory}")


def _compare(engine: duckdb.DuckDBPyConnection) -> None:
    ours = _product(engine)
    print(f"peak memory of the product's side {_peak():.1f} GB", flush=True)
    by_hand = _hand(engine)
    print(f"peak memory of both {_peak():.1f} GB", flush=True)
    for what in ours:
        told = "" if what in _SHARED else f" ({_same(engine, what)})"
        _line(what + told, ours[what], by_hand[what])
    _line("all", _sum(ours), _sum(by_hand))


def _product(engine: duckdb.DuckDBPyConnection) -> Spent:
    """What the step `detect` does with these five, and what comes before it."""
    spent = {
        name: _timed(engine, [f"create temp table {name} as {_sql(made(tables()))}"])
        for name, made in _SHARED.items()
    }
    for detector in built_in():
        name = detector.CARD.id
        if name in QUESTIONS:
            found = detector.find(tables())
            work = _filling(f"product_{name}", _REASON, map(_sql, found.reasons))
            if found.ranking is not None:
                work += _filling(f"product_{name}_ranking", _RANKING, [_sql(found.ranking)])
            spent[name] = _timed(engine, work)
    engine.execute("drop table event; drop table sign_in")
    return spent


def _hand(engine: duckdb.DuckDBPyConnection) -> Spent:
    spent = {
        name: _timed(engine, [f"create temp table hand_{name} as {question}"])
        for name, question in SHARED_WORK.items()
    }
    for name, question in QUESTIONS.items():
        made = MADE_FIRST.get(name, {}).items()
        work = [f"create temp table {table} as {asked}" for table, asked in made]
        work += _filling(f"hand_{name}", _REASON, [question])
        if name in RANKINGS:
            work += _filling(f"hand_{name}_ranking", _RANKING, [RANKINGS[name]])
        spent[name] = _timed(engine, work)
    return spent


def _sql(expression: Any) -> str:
    return str(ibis.to_sql(expression, dialect="duckdb"))


def _filling(table: str, columns: Mapping[str, str], questions: Iterable[str]) -> list[str]:
    """Statements that make a table of what is asked, by the columns' names."""
    kinds = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    return [
        f"create temp table {table} ({kinds})",
        *(f"insert into {table} select {', '.join(columns)} from ({each})" for each in questions),
    ]


def _same(engine: duckdb.DuckDBPyConnection, name: str) -> str:
    """How many rows of each kind both have; anything else stops the bench."""
    kinds = engine.execute(f"select code, count(*) from product_{name} group by all order by 1")
    told = [f"{count} {code}" for code, count in kinds.fetchall()]
    for table in (name, f"{name}_ranking") if name in RANKINGS else (name,):
        for one, other in (("product", "hand"), ("hand", "product")):
            more = engine.execute(
                f"from {one}_{table} except all from {other}_{table} limit 3"
            ).fetchall()
            assert not more, f"only {one} says {more}"
    return ", ".join(told)


def _timed(engine: duckdb.DuckDBPyConnection, work: Iterable[str]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    for statement in work:
        engine.execute(statement)
    return time.perf_counter() - wall, time.process_time() - cpu


def _sum(spent: Spent) -> tuple[float, float]:
    return sum(wall for wall, _ in spent.values()), sum(cpu for _, cpu in spent.values())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def _line(what: str, product: tuple[float, float], by_hand: tuple[float, float]) -> None:
    print(
        f"{what}: wall {product[0]:.1f} s, CPU {product[1]:.1f} s; by hand wall {by_hand[0]:.1f} s,"
        f" CPU {by_hand[1]:.1f} s; CPU ratio {product[1] / by_hand[1]:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
