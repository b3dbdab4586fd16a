"""Records of logs as a small text table, to stand beside a sketched mailbox.

```
case = sketch("", log='''
    time              account            table           ip         says
    2026-05-01 09:00  hong@mail.example  authentication  192.0.2.7  outcome=success protocol=web
    2026-05-01 09:05  hong@mail.example  mailbox_setting 192.0.2.7  setting=rule name=. deletes=yes
''')
assert case.reasons(hiding_rule) == ["hiding_rule: rule_deletes(.) on row 2"]
```

Cells are parted by two or more spaces; ``-`` is absent. ``says`` fills the table's own columns:
``yes`` and ``no`` are flags, quotation marks keep spaces together. Unsaid texts of our own making
are ``unknown``. Lines with the same ``key`` are copies of one record.
"""

import shlex
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pyarrow as pa

from bongsu.tables import CONTRACTS
from bongsu.tables.contract import Column, Kind
from bongsu.tables.identity import WHO

COLUMNS = {
    "time": "when it happened: 2026-05-01 14:30[:05] UTC",
    "account": "whose exhibit it is, by address",
    "principal": "whose account it speaks of, where that is another's",
    "table": "authentication, user_management, mailbox_setting, consent_grant or mail_access",
    "actor": "who did it",
    "class": "actor_class; holder where the column is left out",
    "ip": "address it came from",
    "agent": "user agent, without blanks",
    "session": "session id",
    "layout": "id of the layout, sketch where the column is left out",
    "key": "what makes copies equal; the line's number where the column is left out",
    "says": "the table's own columns: outcome=success protocol=web",
}
TABLES = ("authentication", "user_management", "mailbox_setting", "consent_grant", "mail_access")
_EXHIBIT = "exh_log"
Cells = Mapping[str, str]
Rows = dict[str, list[dict[str, object]]]


def log_tables(lines: Sequence[Cells], default_account: str) -> dict[str, pa.Table]:
    """Tables of `bongsu.tables.identity` that hold these lines."""
    made: Rows = defaultdict(list)
    for number, line in enumerate(lines, 1):
        _line(made, number, line, default_account)
    names = ("log_record", "log_field", *TABLES)
    return {name: pa.Table.from_pylist(made[name], CONTRACTS[name].arrow) for name in names}


def _line(made: Rows, number: int, cells: Cells, default_account: str) -> None:
    row_id = f"{_EXHIBIT}:{number:08d}.00000"
    account_id = f"acc_{cells.get('account', default_account)}"
    table, t_ms = cells["table"], _ms(cells["time"]) if "time" in cells else None
    made["log_record"].append(
        {
            "row_id": row_id, "account_id": account_id, "exhibit_id": _EXHIBIT, "member": "",
            "byte_start": number, "byte_end": number + 1,
            "event_key": f"key_{cells.get('key', number)}",
            "layout": cells.get("layout", "sketch"), "layout_known": True, "product": "",
            "service": "", "t_ms": t_ms, "t_raw": cells.get("time"), "offset_min": 0,
            "zone_source": "stated", "principal": cells.get("principal"), "operation": table,
        }
    )  # fmt: skip
    ip = cells.get("ip")
    network = ip.rpartition(".")[0] + ".0/24" if ip and "." in ip else ip
    who = {
        "row_id": row_id, "account_id": account_id, "ordinal": 0, "t_ms": t_ms,
        "actor": cells.get("actor"), "actor_class": cells.get("class", "holder"), "ip": ip,
        "network": network, "user_agent": cells.get("agent"), "session": cells.get("session"),
    }  # fmt: skip
    said = dict(part.split("=", 1) for part in shlex.split(cells.get("says", "")))
    own = CONTRACTS[table].columns[len(WHO) :]
    strange = said.keys() - {column.name for column in own}
    if strange:
        told = f"{table} has no column {min(strange)!r}; it may have {[c.name for c in own]}"
        raise ValueError(told)
    cells_of_table = {column.name: _cell(column, said.get(column.name)) for column in own}
    made[table].append({**who, **cells_of_table})


def _cell(column: Column, said: str | None) -> object:
    if column.kind is Kind.FLAG:
        return said == "yes"
    if said is None:
        return None if column.null else "unknown"
    return int(said) if column.kind is Kind.INT else said


def _ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)
