"""Parquet, for programs: tables with their types, every value exactly as it is."""

import pyarrow as pa
import pyarrow.parquet as pq

FORMAT = "parquet"


def export_table(name: str, table: pa.Table) -> tuple[str, bytes]:
    """One table of the lake as a Parquet file (zstd), without pandas or engine metadata."""
    sink = pa.BufferOutputStream()
    pq.write_table(table.replace_schema_metadata(None), sink, compression="zstd")
    return f"{name}.parquet", sink.getvalue().to_pybytes()
