"""The five detectors of sign-ins as one would write them for DuckDB alone."""

_START = r"""
with a as materialized (
  select e.account_id, e.who, e.row_id, e.message_key, a.t_ms, coalesce(a.t_ms, 0) as at_ms, a.ip,
    a.network, a.agent_family, a.country, a.protocol, a.factor, a.outcome, a.activity
  from authentication a join event e using (row_id)
  where a.actor_class in ('holder', 'admin', 'unknown')
), s as materialized (
  select *, row_number() over (partition by who order by at_ms, row_id) - 1 as place
  from a where outcome = 'success' and activity in ('logon', 'token')
)
"""
_PROVIDERS = (
    r"^(?:20\.190\.1(?:2[89]|[3-9][0-9])\.|40\.126\.[0-5]?[0-9]\.|40\.(?:9[6-9]|10[0-5])\."
    r"|52\.9[6-9]\.|52\.1(?:0[0-9]|1[0-5])\.|13\.107\.|150\.171\.|204\.79\.197\.|104\.146\."
    r"|2603:10[0-9a-f]{2}:|2620:1ec:|2a01:111:|127\.|::1$|10\.|192\.168\.|fe80:)"
)
_SAID = "account_id, row_id, message_key, t_ms"

PROTOCOL = f"""{_START}, n as (
  select *, row_number() over (partition by who, network order by at_ms, row_id) as met,
    case when protocol not in ('imap', 'pop', 'smtp', 'eas', 'app_password')
          and factor = 'app_password' then 'app_password' else protocol end as way from s
), f as (
  select *, row_number() over (partition by who, way order by at_ms, row_id) as turn from n
  where way in ('imap', 'pop', 'smtp', 'eas', 'app_password')
)
select {_SAID},
  case when network is not null and met = 1 then 'protocol_new_elsewhere' else 'protocol_new' end,
  case when network is not null and met = 1 then 220 else 100 end, way, '0/' || place
from f where turn = 1 and place >= 3
"""
NETWORK = f"""{_START}, f as (
  select *, row_number() over (partition by who, network order by at_ms, row_id) as turn from s
  where network is not null and ip is not null and not regexp_matches(ip, '{_PROVIDERS}')
), n as (
  select *, row_number() over (partition by who order by at_ms, row_id) - 1 as met
  from f where turn = 1
)
select {_SAID}, 'network_new', case when met * 10 <= place then 150 else 60 end, ip,
  met || '/' || place from n where place >= 3
"""
SPRAY = f"""{_START}, o as materialized (
  select * from (select *, at_ms // 86400000 as day,
      row_number() over (partition by who, ip order by at_ms, row_id) as turn
    from s where ip is not null) where turn = 1
), m as materialized (
  select a.*, a.at_ms // 86400000 as day from a left join o using (who, ip)
  where a.outcome = 'failure' and a.ip is not null and (o.at_ms is null or o.at_ms >= a.at_ms)
), sprays as materialized (
  select ip, day, count(distinct who) as accounts from m group by all having accounts >= 5
), lasting as (
  select ip, day, max(accounts) as accounts from (
    from sprays union all select ip, day + 1, accounts from sprays) group by all
), met as (
  select *, row_number() over (partition by who, ip, day order by at_ms, row_id) as turn from m
)
select {_SAID}, 'spray_met', 30, ip, accounts::varchar from met join sprays using (ip, day)
  where turn = 1
union all
select {_SAID}, 'spray_succeeded', 400, ip, accounts::varchar from o join lasting using (ip, day)
"""
SHARED = f"""{_START}, n as (
  select *, row_number() over (partition by who, network order by at_ms, row_id) as met,
    row_number() over (partition by who, ip order by at_ms, row_id) as turn from s
  where network is not null
), f as materialized (
  select * from n
  where turn = 1 and ip is not null and not regexp_matches(ip, '{_PROVIDERS}')
), several as (
  select ip, count(distinct who) as accounts from f group by ip
  having accounts between 2 and 9 and count(*) filter (place >= 3 and met = 1) = accounts
)
select {_SAID}, 'address_shared', 150, ip, accounts::varchar from f join several using (ip)
"""


def _points(column: str) -> str:
    ratio = (
        f"(place + k_{column}) * c_{column}.have * 1024"
        f" // (n_{column} * c_{column}.every + k_{column} * c_{column}.have)"
    )
    look = f"case when {ratio} <= 4095 then {ratio} else least({ratio} // 64, 4095) end"
    more = f"case when {ratio} <= 4095 then 0 else 416 end"
    found = f"(select points from logarithm where n = greatest({look}, 1)) + {more}"
    return f"case when x.{column} is null then 0 else coalesce({found}, 0) end as p_{column}"


_FEATURES = ("ip", "network", "agent_family", "country")
_CODES = ("login_ip", "login_network", "login_agent", "login_country")
_COUNTS = ",\n  ".join(
    f"row_number() over (partition by who, {each} order by at_ms, row_id) - 1 as n_{each}"
    for each in _FEATURES
)
_KINDS = ",\n  ".join(
    f"greatest(sum((n_{each} = 0)::int) over h - (n_{each} = 0)::int, 1)::bigint as k_{each}"
    for each in _FEATURES
)
_SHARES = ",\n".join(
    f"c_{each} as (select {each}, count(*) as have, sum(count(*)) over ()::bigint as every"
    f" from s where ip is not null and {each} is not null group by {each})"
    for each in _FEATURES
)
_JOINS = " ".join(f"left join c_{each} on x.{each} = c_{each}.{each}" for each in _FEATURES)
_TELLING = " union all ".join(
    f"select {_SAID}, '{code}', p_{each}, {each}, n_{each} || '/' || place from told"
    f" where p_{each} > 0"
    for each, code in zip(_FEATURES, _CODES, strict=True)
)
RISK = f"""{_START}, w as (select *, {_COUNTS} from s where ip is not null),
k as (select *, {_KINDS} from w window h as (partition by who order by at_ms, row_id
  rows between unbounded preceding and current row)),
x as (select * from k where n_ip = 0 and place >= 3),
{_SHARES},
p as (select x.*, {", ".join(_points(each) for each in _FEATURES)} from x {_JOINS}),
told as materialized (
  select * from p where p_ip + p_network + p_agent_family + p_country >= 300)
{_TELLING}
"""
QUESTIONS = {
    "login_risk": RISK,
    "new_network": NETWORK,
    "protocol_novelty": PROTOCOL,
    "spray_then_success": SPRAY,
    "shared_intruder": SHARED,
}
