"""Sign-ins of many accounts that nobody made: habits, journeys, moving telephones, sprays."""

from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from bongsu.steps.reference import logarithm_rows
from bongsu.tables import CONTRACTS

_START_MS = 1_767_225_600_000
_HOUR_MS = 3_600_000
_SIGN_INS = """
with drawn as (
  select i, i % {accounts} as a, hash(i) % 1000 as luck, hash(i * 7 + 1) as more
  from range({rows}) r(i)
), placed as (
  select *, case
      when luck < 820 then '198.' || 18 + a % 2 || '.' || a // 2 % 250 || '.' || a // 500 % 250
      when luck < 960 then '100.' || 64 + a % 30 || '.' || more % 40 || '.' || more // 64 % 250
      when luck < 990 then '203.' || more % 200 || '.' || more // 256 % 250 || '.' || a % 250
      else '192.0.' || more % 40 || '.5' end as ip
  from drawn
)
select printf('exh_bench:%08d.00000', i) as row_id, 'acc_' || a as account_id, 0::bigint as ordinal,
  {start} + (i // {accounts}) * 12 * {hour} + (hash(i + 3) % {hour})::bigint as t_ms,
  'u' || a || '@mail.example' as actor, 'holder' as actor_class, ip,
  regexp_replace(ip, '[.][0-9]+$', '.0/24') as network, null::varchar as user_agent,
  null::varchar as session, 'logon' as activity,
  case when luck >= 990 and more % 3 > 0 then 'failure' else 'success' end as outcome,
  null::varchar as reason,
  case when more % 900 = 0 then 'imap' else 'web' end as protocol, null::varchar as app,
  'unknown' as factor,
  ['KR', 'NL', 'US'][1 + (case when luck < 960 then 0 else more % 3 end)::int] as country,
  ['chrome windows', 'safari ios', 'firefox linux'][1 + ((a + (luck > 970)::int) % 3)::int]
    as agent_family,
  false as provider_warns
from placed
"""
_EVENTS = """
select row_id, account_id, row_id as message_key, account_id as who, true as own, t_ms,
  'sketch' as layout, true as layout_known, null::varchar as principal from authentication
"""


def make(folder: Path, rows: int, accounts: int) -> dict[str, Path]:
    """Parquet files by table; those that are empty too."""
    engine = duckdb.connect(config={"memory_limit": "6GB", "temp_directory": str(folder)})
    facts = {"rows": rows, "accounts": accounts, "start": _START_MS, "hour": _HOUR_MS}
    paths = {name: folder / f"{name}.parquet" for name in CONTRACTS}
    _write(engine, _SIGN_INS.format(**facts), paths["authentication"])
    engine.execute(f"create view authentication as from '{paths['authentication']}'")
    _write(engine, _EVENTS, paths["event"])
    engine.close()
    for name in CONTRACTS.keys() - {"authentication", "event"}:
        table = logarithm_rows() if name == "logarithm" else CONTRACTS[name].arrow.empty_table()
        pq.write_table(table, paths[name])
    return paths


def _write(engine: duckdb.DuckDBPyConnection, question: str, path: Path) -> None:
    engine.execute(f"copy ({question}) to '{path}' (format parquet, compression zstd)")
