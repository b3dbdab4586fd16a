"""The five detectors of sign-ins as one would write them for DuckDB alone.

What they share stands in tables that are made once, as they would be by hand.
"""

_PROVIDERS = (
    r"^(?:20\.190\.1(?:2[89]|[3-9][0-9])\.|40\.126\.[0-5]?[0-9]\.|40\.(?:9[6-9]|10[0-5])\."
    r"|52\.9[6-9]\.|52\.1(?:0[0-9]|1[0-5])\.|13\.107\.|150\.171\.|204\.79\.197\.|104\.146\."
    r"|2603:10[0-9a-f]{2}:|2620:1ec:|2a01:111:|127\.|::1$|10\.|192\.168\.|fe80:)"
)
_CROWDED = (
    "4766, 9644, 17858, 3786, 9318, 38396, 21928, 6167, 20057, 2516, 9605, 17676, 9009, 60068,"
    " 39351, 212238, 136787, 62240, 13335, 209854, 147049, 207137, 8075, 8068, 15169, 396982, 714,"
    " 6185, 23576, 38099, 10310, 36647, 62597, 13414"
)
_PERSONAL = f"""ip is not null and not regexp_matches(ip, '{_PROVIDERS}')
  and ip not in (select ip from ip_place where asn in ({_CROWDED}))"""
_BY_HAND = "actor_class in ('holder', 'admin', 'unknown')"
_SAID = "account_id, row_id, message_key, t_ms"


def _say(code: str, points: object, value_a: str, value_b: str, rows: str) -> str:
    return f"""select {_SAID}, {code} as code,
  case when layout_known then {points} else {points} // 2 end as points,
  case when own then {value_a} else {value_a} || ' (' || principal || ')' end as value_a,
  {value_b} as value_b {rows}"""


def _turn(*columns: str) -> str:
    return f"row_number() over (partition by {', '.join(columns)} order by at_ms, row_id) - 1"


EVENT = """
select *, case when own then account_id else account_id || ' ' || principal end as who
from (
  select r.row_id, coalesce(a.account_id, r.account_id) as account_id, r.event_key as message_key,
    r.principal is null or a.account_id is not null as own, r.layout_known, r.principal
  from log_record r left join account a on r.principal = a.address
) qualify row_number() over (partition by account_id, message_key order by row_id) = 1
"""
SIGN_IN = f"""
with s as (
  select e.*, a.t_ms, coalesce(a.t_ms, 0) as at_ms, a.ip, a.network, a.agent_family, a.country,
    a.protocol, a.factor
  from authentication a join hand_event e using (row_id)
  where {_BY_HAND} and outcome = 'success' and activity in ('logon', 'token')
)
select *, {_turn("who")} as place, {_turn("who", "ip")} as n_ip,
  {_turn("who", "network")} as n_network,
  {_turn("who", "ip is null", "agent_family")} as n_agent_family,
  {_turn("who", "ip is null", "country")} as n_country
from s
"""
SHARED_WORK = {"event": EVENT, "sign_in": SIGN_IN}

_PROGRAMS = "('imap', 'pop', 'smtp', 'eas', 'app_password')"
_ELSEWHERE = "network is not null and n_network = 0"
PROTOCOL = f"""
with w as (
  select *, case when protocol not in {_PROGRAMS} and factor = 'app_password'
    then 'app_password' else protocol end as way
  from hand_sign_in where protocol in {_PROGRAMS} or factor = 'app_password'
), f as (from w qualify {_turn("who", "way")} = 0)
{
    _say(
        f"case when {_ELSEWHERE} then 'protocol_new_elsewhere' else 'protocol_new' end",
        f"case when {_ELSEWHERE} then 220 else 100 end",
        "way",
        "'0/' || place",
        "from f",
    )
}
where place >= 3
"""
NETWORK = f"""
with f as (
  from hand_sign_in where n_ip = 0 and network is not null and {_PERSONAL}
  qualify {_turn("who", "network")} = 0
), n as (select *, {_turn("who")} as met from f),
told as (
  select ip, source, country from ip_place where country is not null
  union all
  select distinct ip, 'provider', country from authentication
  where ip in (select ip from ip_place) and regexp_matches(country, '^[A-Z][A-Z]$')
), agreed as (
  select ip, count(distinct source)::varchar as sources, min(country) as land from told group by ip
  having count(distinct source) >= 2 and count(distinct country) = 1
), l as materialized (
  select s.* exclude place, land, sources, {_turn("who")} as place,
    lag(land) over (partition by who order by at_ms, row_id) as origin,
    lag(t_ms) over (partition by who order by at_ms, row_id) as came_ms
  from hand_sign_in s join (from agreed where {_PERSONAL}) using (ip)
), abroad as (from l where n_ip = 0 qualify {_turn("who", "land")} = 0),
fast as (
  select *, origin || ' > ' || land as journey, ((t_ms - came_ms) // 60000)::varchar as minutes
  from l where place >= 3 and origin <> land and t_ms - came_ms < 3600000
)
{
    _say(
        "'network_new'",
        "case when met * 10 <= place then 150 else 60 end",
        "ip",
        "met || '/' || place",
        "from n where place >= 3",
    )
}
union all {_say("'country_new'", 60, "land", "sources", "from abroad where place >= 3")}
union all {_say("'speed_impossible'", 300, "journey", "minutes", "from fast")}
"""
SPRAY = f"""
with o as materialized (
  select *, at_ms // 86400000 as day from hand_sign_in where ip is not null and n_ip = 0
), m as materialized (
  select e.*, a.t_ms, coalesce(a.t_ms, 0) as at_ms, a.ip, outcome,
    coalesce(a.t_ms, 0) // 86400000 as day
  from authentication a join hand_event e using (row_id)
  where {_BY_HAND} and outcome in ('failure', 'challenge') and ip is not null
    and not exists (from o where o.who = e.who and o.ip = a.ip and o.at_ms < coalesce(a.t_ms, 0))
), sprays as materialized (
  select ip, day, count(distinct who) as accounts from m where outcome = 'failure'
  group by all having accounts >= 5
), lasting as materialized (
  select ip, day, max(accounts)::varchar as accounts from (
    from sprays union all select ip, day + 1, accounts from sprays) group by all
), met as (from m where outcome = 'failure' qualify {_turn("who", "ip", "day")} = 0),
asked as (from m where outcome = 'challenge' qualify {_turn("who", "ip")} = 0)
{_say("'spray_met'", 30, "ip", "accounts::varchar", "from met join sprays using (ip, day)")}
union all {
    _say("'spray_password_right'", 250, "ip", "accounts", "from asked join lasting using (ip, day)")
}
union all {_say("'spray_succeeded'", 400, "ip", "accounts", "from o join lasting using (ip, day)")}
"""
SHARED = f"""
with f as materialized (
  from hand_sign_in where n_ip = 0 and network is not null and {_PERSONAL}
), several as (
  select ip, count(distinct who)::varchar as accounts from f group by ip
  having count(distinct who) between 2 and 9
    and count(*) filter (place >= 3 and n_network = 0) = count(distinct who)
)
{_say("'address_shared'", 150, "ip", "accounts", "from f join several using (ip)")}
"""

_CODES = {"ip": "login_ip", "network": "login_network", "agent_family": "login_agent",
          "country": "login_country"}  # fmt: skip
_KINDS = ", ".join(
    f"greatest(sum((n_{each} = 0)::int) over h - (n_{each} = 0)::int, 1)::bigint as k_{each}"
    for each in _CODES
)
_SHARES = ", ".join(
    f"c_{each} as (select {each}, count(*) as have, sum(count(*)) over ()::bigint as every_one"
    f" from hand_sign_in where ip is not null and {each} is not null group by {each})"
    for each in _CODES
)
_RATIOS = ", ".join(
    f"(place + k_{each}) * c_{each}.have * 1024"
    f" // (n_{each} * c_{each}.every_one + k_{each} * c_{each}.have) as r_{each}"
    for each in _CODES
)
_LOOKS = " ".join(
    f"left join logarithm l_{each} on l_{each}.n = greatest("
    f"case when r_{each} <= 4095 then r_{each} else least(r_{each} // 64, 4095) end, 1)"
    f" and r_{each} is not null"
    for each in _CODES
)
_POINTS = ", ".join(
    f"coalesce(l_{each}.points + case when r_{each} <= 4095 then 0 else 416 end, 0) as p_{each}"
    for each in _CODES
)
_JOINS = " ".join(f"left join c_{each} on k.{each} = c_{each}.{each}" for each in _CODES)
_SUM = " + ".join(f"p_{each}" for each in _CODES)
TOLD = f"""
with f as (
  from hand_sign_in where ip is not null and ({" or ".join(f"n_{each} = 0" for each in _CODES)})
), k as (
  select *, {_KINDS} from f
  window h as (partition by who order by place rows between unbounded preceding and current row)
), {_SHARES},
r as (select k.*, {_RATIOS} from k {_JOINS} where n_ip = 0 and place >= 3),
p as (select r.*, {_POINTS} from r {_LOOKS})
select *, case when layout_known then {_SUM} else ({_SUM}) // 2 end as score from p
where score >= 300
"""
RISK = " union all ".join(
    _say(f"'{code}'", f"p_{each}", each, f"n_{each} || '/' || place",
         f"from hand_told where p_{each} > 0")
    for each, code in _CODES.items()
)  # fmt: skip
RANKING = f"""
select {_SAID}, score, 0 as dominated,
  row_number() over (partition by account_id order by score desc, row_id) as rank,
  row_number() over (partition by who, at_ms // 2592000000 order by score desc, row_id)
    as month_rank
from hand_told
"""
MADE_FIRST = {"login_risk": {"hand_told": TOLD}}
QUESTIONS = {
    "login_risk": RISK,
    "new_network": NETWORK,
    "protocol_novelty": PROTOCOL,
    "shared_intruder": SHARED,
    "spray_then_success": SPRAY,
}
RANKINGS = {"login_risk": RANKING}
