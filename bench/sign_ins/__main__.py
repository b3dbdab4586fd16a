"""`python -m bench.sign_ins`: detectors of sign-ins beside SQL written for DuckDB alone."""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import ibis

from bench.sign_ins.by_hand import QUESTIONS
from bench.sign_ins.made import make
from bongsu.detectors.plugin import built_in
from bongsu.steps.lake_tables import tables

_COLUMNS = "account_id, row_id, message_key, t_ms, code, points, value_a, value_b"


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
        for table, path in paths.items():
            engine.execute(f"create view \"{table}\" as from '{path}'")
        _compare(engine)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    print(f"{said.rows} sign-ins of {said.accounts} accounts; peak memory {peak:.1f} GB")


def _compare(engine: duckdb.DuckDBPyConnection) -> None:
    detectors = {each.CARD.id: each for each in built_in()}
    totals = [0.0, 0.0, 0.0, 0.0]
    for name, question in QUESTIONS.items():
        found = detectors[name].find(tables()).reasons
        ours = [str(ibis.to_sql(each, dialect="duckdb")) for each in found]
        plain = _timed(lambda sql=question: _kept(engine, "by_hand", [sql]))
        product = _timed(lambda sqls=ours: _kept(engine, "product", sqls))
        rows = _same(engine)
        totals = [a + b for a, b in zip(totals, (*product, *plain), strict=True)]
        _line(f"{name} ({rows} reasons)", product, plain)
    _line("all", tuple(totals[:2]), tuple(totals[2:]))


def _kept(engine: duckdb.DuckDBPyConnection, table: str, questions: list[str]) -> None:
    engine.execute(
        f"create or replace temp table {table} (account_id varchar, row_id varchar,"
        " message_key varchar, t_ms bigint, code varchar, points bigint, value_a varchar,"
        " value_b varchar)"
    )
    for question in questions:
        picked = _COLUMNS if table == "product" else "*"
        engine.execute(f"insert into {table} select {picked} from ({question})")


def _same(engine: duckdb.DuckDBPyConnection) -> int:
    """How many rows both have; anything else stops the bench."""
    for one, other in (("product", "by_hand"), ("by_hand", "product")):
        more = engine.execute(f"from {one} except all from {other} limit 3").fetchall()
        assert not more, f"only {one} says {more}"
    (count,) = engine.execute("select count(*) from product").fetchone() or (0,)
    return int(count)


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Wall and CPU seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def _line(what: str, product: tuple[float, ...], plain: tuple[float, ...]) -> None:
    ratio = product[1] / plain[1]
    print(
        f"{what}: wall {product[0]:.1f} s, CPU {product[1]:.1f} s; by hand wall {plain[0]:.1f} s,"
        f" CPU {plain[1]:.1f} s; CPU ratio {ratio:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
