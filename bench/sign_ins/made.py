"""Sign-ins of many accounts that nobody made, twice a day, from one organisation's log.

Homes whose address changes, shared offices, telephones that get another address each time,
travellers, sellers of exits, addresses of the provider; sprays, some of which open, intruders who
come to three accounts of a thousand, programs that come late. Some accounts are not of the case,
some layouts are unverified, some values are missing, some records stand in two exports.
"""

from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from bongsu.steps.reference import logarithm_rows
from bongsu.tables import CONTRACTS

_START_MS = 1_767_225_600_000
_HOUR_MS = 3_600_000
_DRAWN = """
create temp table drawn as
with drawn as (
  select i, i % {accounts} as a, i // {accounts} as n, hash(i) % 10000 as luck,
    hash(i * 7 + 1) as more
  from range({rows}) r(i)
), placed as (
  select *, hash(a, n // 5) as trip, hash(a, n // 40) as lease, case
      when luck < 100 then 'spray'
      when a % 1000 < 3 and n % 150 = 120 then 'intruder'
      when a % 20 = 7 and n // 5 % 7 = 3 then 'trip'
      when luck < 200 then 'exit'
      when luck < 250 then 'unknown'
      when luck < 300 then 'provider'
      when luck < 2200 then 'mobile'
      when luck < 4200 then 'office'
      else 'home' end as kind
  from drawn
)
select *, case kind
    when 'spray' then '240.66.' || n % 250 || '.' || hash(a, n) % (1 + {accounts} // 20000)
    when 'intruder' then '241.' || a // 1000 % 250 || '.' || n // 150 || '.9'
    when 'trip' then '242.' || trip % 200 || '.' || trip // 256 % 250 || '.' || 1 + n % 2
    when 'exit' then '243.0.' || more % 40 || '.' || more // 64 % 12
    when 'provider' then '40.126.' || more % 50 || '.' || more // 64 % 20
    when 'mobile' then '100.' || 64 + a % 60 || '.' || more % 16 || '.' || more // 16 % 250
    when 'office' then '244.' || a // 25 // 250 % 250 || '.' || a // 25 % 250 || '.7'
    when 'home' then '245.' || lease % 250 || '.' || lease // 256 % 250 || '.' || a % 250
    end as ip
from placed
"""
_SIGN_INS = """
select printf('%s:%08d.00000', exhibit, i) as row_id, 'acc_office' as account_id,
  {start} + n * 12 * {hour} + case when hash(a, n // 2) % 5 > 0 then hash(i + 3) % (11 * {hour})
    when n % 2 = 0 then 12 * {hour} - 1000 else hash(i + 3) % {hour} end::bigint as t_ms,
  'u' || a || '@mail.example' as actor,
  case more // 7 % 50 when 0 then 'provider' when 1 then 'unknown' else 'holder' end
    as actor_class,
  ip, regexp_replace(ip, '[.][0-9]+$', '.0/24') as network,
  case more // 11 % 40 when 0 then 'logoff' when 1 then 'token' else 'logon' end as activity,
  case when kind = 'intruder' then 'success'
    when kind = 'spray' and more % 300 >= 4 then 'failure'
    when kind = 'spray' and more % 300 > 0 then 'challenge'
    when kind = 'spray' then 'success'
    when more % 100 < 2 then 'failure' when more % 100 = 2 then 'challenge'
    else 'success' end as outcome,
  case when a % 20 = 4 and more % 2 = 0 then 'imap'
    when a % 97 = 13 and n >= 100 and more % 10 = 0 then 'imap'
    when kind = 'intruder' and a % 2 = 0 then 'imap'
    when a % 89 = 7 and n >= 60 and more % 7 = 0 then 'unknown' else 'web' end as protocol,
  case when a % 89 = 7 and n >= 60 and more % 7 = 0 then 'app_password' else 'password' end
    as factor,
  case when a % 10 = 3 then null when kind = 'intruder' then 'RU' when kind = 'spray' then 'NL'
    when kind = 'trip' then ['JP', 'US', 'NL', 'VN', 'TH'][1 + (trip % 5)::int]
    when kind = 'exit' then ['NL', 'US', 'DE'][1 + (more % 3)::int] else 'KR' end as country,
  case when a % 33 = 5 then null when kind in ('intruder', 'spray') then 'firefox linux'
    when kind = 'mobile' then ['safari ios', 'chrome android'][1 + (a % 2)::int]
    else ['chrome windows', 'edge windows', 'safari macos', 'whale windows', 'chrome macos'][
      1 + ((a + (luck % 500 = 0)::int) % 5)::int] end as agent_family
from (select *, 'exh_bench' as exhibit from drawn
  union all select *, 'exh_again' as exhibit from drawn where i % 50 = 0)
"""
_RECORDS = """
select row_id, account_id, printf('%016x', hash(row_id[10:])) as event_key, 'sketch' as layout,
  ascii(actor[-14]) % 10 <> 5 as layout_known, t_ms, actor as principal
from authentication
"""
_ACCOUNTS = """
select 'acc_' || a as account_id, 'u' || a || '@mail.example' as address
from range({accounts}) r(a) where a % 10 <> 9
"""
_PLACES = """
select ip, source,
  case when source = 'b' and hash(ip) % 50 = 1 then 'US' when ip[:3] in ('243', '240') then 'NL'
    when ip[:3] = '241' then 'RU'
    when ip[:3] = '242' then ['JP', 'US', 'NL', 'VN', 'TH'][1 + (hash(network) % 5)::int]
    else 'KR' end as country,
  case when ip[:3] = '243' then 9009 when ip[:4] = '100.' and ip[6] in ('0', '2', '4') then 4766
    else 64500 end::bigint as asn
from (select distinct ip, network from authentication where ip is not null),
  (values ('a', 6), ('b', 5)) source(source, known)
where hash(ip) % 10 < known
"""
_MADE = {
    "authentication": _SIGN_INS,
    "log_record": _RECORDS,
    "account": _ACCOUNTS,
    "ip_place": _PLACES,
}


def make(folder: Path, rows: int, accounts: int) -> dict[str, Path]:
    """Parquet files by table, `event` and `sign_in` left out; those that are empty too."""
    engine = duckdb.connect(config={"memory_limit": "4GB", "temp_directory": str(folder)})
    engine.execute("set enable_progress_bar = false")
    facts = {"rows": rows, "accounts": accounts, "start": _START_MS, "hour": _HOUR_MS}
    engine.execute(_DRAWN.format(**facts))
    paths = {name: folder / f"{name}.parquet" for name in CONTRACTS}
    for name, question in _MADE.items():
        filled = f"({question.format(**facts)})"
        engine.execute(
            f"copy (select {_columns(engine, name, filled)} from {filled}) to '{paths[name]}'"
            " (format parquet, compression zstd)"
        )
        engine.execute(f"create view {name} as from '{paths[name]}'")
    engine.close()
    for name in CONTRACTS.keys() - _MADE.keys():
        table = logarithm_rows() if name == "logarithm" else CONTRACTS[name].arrow.empty_table()
        pq.write_table(table, paths[name])
    return paths


def _columns(engine: duckdb.DuckDBPyConnection, name: str, filled: str) -> str:
    """Those of the contract, null where nothing here reads them."""
    known = engine.sql(f"from {filled} limit 0").columns
    kinds = {"string": "varchar", "int64": "bigint", "boolean": "boolean"}
    return ", ".join(
        column if column in known else f"null::{kinds[kind]} as {column}"
        for column, kind in CONTRACTS[name].ibis.items()
    )
