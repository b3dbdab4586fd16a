"""Two engines: the embedded DuckDB, and a Spark Connect server that the tests start on loopback."""

import os
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

Run = Callable[[dict[str, pa.Table], list[Any]], list[pa.Table]]


@pytest.fixture(scope="session")
def session() -> Iterator[Any]:
    """A session with Sail, which lasts however long other tests run in between."""
    os.environ["SAIL_SPARK__SESSION_TIMEOUT_SECS"] = "86400"  # noqa: TID251 - Sail reads it
    pysail = pytest.importorskip("pysail.spark", reason="no Spark Connect server (pysail)")
    sql = pytest.importorskip("pyspark.sql", reason="no Spark Connect client (pyspark-client)")
    main = sys.modules["__main__"]
    if not hasattr(
        main, "__file__"
    ):  # as in a process of xdist: the client would look for doctests
        main.__file__ = __file__
    server = pysail.SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    _, port = server.listening_address
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spark = sql.SparkSession.builder.remote(f"sc://127.0.0.1:{port}").getOrCreate()
        yield spark
        spark.stop()
    server.stop()


@pytest.fixture
def spark(session: Any, tmp_path: Path) -> Run:
    """Runs expressions over tables on the server."""

    def run(tables: dict[str, pa.Table], expressions: list[Any]) -> list[pa.Table]:
        for name, rows in tables.items():
            path = tmp_path / f"{name}.parquet"
            pq.write_table(rows, path)
            session.read.parquet(str(path)).createOrReplaceTempView(name)
        asked = [str(ibis.to_sql(each, dialect="pyspark")) for each in expressions]
        return [session.sql(each).toArrow() for each in asked]

    return run
