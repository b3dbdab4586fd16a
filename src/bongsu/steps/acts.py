"""Rows of identity tables as acts: of each account those that bear on its verdict, and how many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import ibis

from bongsu.detectors.identity.common import of
from bongsu.judging.traces import CHANGES, HANDS, Act, Trail
from bongsu.ports import Lake
from bongsu.steps.bounded import bounded, left_out
from bongsu.steps.habits import own_rows
from bongsu.steps.lake_tables import Row, rows_of, tables

ENTRIES = ("authentication", "mail_access")
_OWN = ("row_id", "account_id", "t_ms", "ip", "network", "session", "actor_class", "layout",
        "layout_known")  # fmt: skip

_CELLS: Mapping[str, tuple[str, ...]] = {
    "authentication": ("activity", "outcome", "protocol"),
    "mail_access": ("access", "state_class", "protocol", "items", "throttled"),
    "user_management": ("change", "state_class", "target"),
    "mailbox_setting": ("setting", "state_class", "name", "destination", "outside", "condition",
                        "deletes", "moves", "marks_read"),
    "consent_grant": ("state_class", "app", "app_id", "mail_scope"),
}  # fmt: skip


@dataclass(slots=True)
class Acts:
    """By account; ``left_out`` counts what is above the bound."""

    found: defaultdict[str, list[Act]] = field(default_factory=lambda: defaultdict(list))
    left_out: Counter[str] = field(default_factory=Counter)

    def take(self, name: str, row: Row) -> None:
        """A row of a bounded query."""
        self.found[row["account_id"]].append(act_of(name, row))
        self.left_out[row["account_id"]] += left_out(row["place"], row["every"])


def acts_of(lake: Lake, cited: Mapping[str, Collection[Act]], trails: Sequence[Trail]) -> Acts:
    """All changes, what shares an address or session with a hostile row, and ``cited`` rows.

    What hostile hands may have done is kept first, then what leads outside, then the earliest.
    """
    made = Acts()
    ips = sorted({ip for each in trails for ip in each.ips})
    sessions = sorted({session for each in trails for session in each.sessions})
    asked = {name: _changes(name, ips, sessions) for name in sorted(CHANGES)}
    if ips or sessions:
        asked |= {name: _entries(name, ips, sessions) for name in ENTRIES}
    for name, rows in asked.items():
        for row in rows_of(lake, rows):
            made.take(name, row)
    for account, acts in cited.items():
        there = {each.row_id for each in made.found[account]}
        made.found[account] += (a for a in acts if a.row_id not in there and _missing(a, trails))
    return made


def _near(rows: Any, ips: Sequence[str], sessions: Sequence[str]) -> Any:
    return (rows.ip.isin(ips) | rows.session.isin(sessions)).fill_null(False)


def _changes(name: str, ips: Sequence[str], sessions: Sequence[str]) -> Any:
    rows = own_rows(name)
    rows = rows.filter(rows.actor_class.isin(sorted(HANDS)))
    first = [ibis.desc(_near(rows, ips, sessions))]
    if name == "mailbox_setting":
        first.append(ibis.desc(rows.outside))
    held = bounded(rows, ["account_id"], [*first, rows.t_ms.fill_null(0), rows.row_id])
    return single(name, held, "place", "every")


def _entries(name: str, ips: Sequence[str], sessions: Sequence[str]) -> Any:
    rows = own_rows(name)
    rows = _together(name, rows.filter(_near(rows, ips, sessions)))
    order = [rows.first_ms.fill_null(0), rows.row_id]
    return bounded(rows, ["account_id"], order).order_by("row_id")


def _missing(act: Act, trails: Iterable[Trail]) -> bool:
    """A row of which findings speak, and that no trail's address or session would bring."""
    if act.table in CHANGES:
        return act.actor_class in HANDS
    return not any(act.ip in each.ips or act.session in each.sessions for each in trails)


def single(name: str, rows: Any, *more: str) -> Any:
    chosen = rows.select(*_OWN, *_CELLS[name], *more, first_ms=rows.t_ms, last_ms=rows.t_ms)
    if name == "mail_access":
        chosen = chosen.mutate(largest=chosen["items"])
    return chosen.order_by(["t_ms", "row_id"])


def _together(name: str, rows: Any) -> Any:
    """Equal ones counted as one."""
    alike = ["account_id", "ip", "network", "session", "actor_class", "layout", "layout_known",
             *(cell for cell in _CELLS[name] if cell not in ("items", "throttled"))]  # fmt: skip
    counts = {"row_id": rows.row_id.min(), "first_ms": rows.t_ms.min(), "last_ms": rows.t_ms.max()}
    if name == "mail_access":
        counts |= {
            "items": rows["items"].sum().cast("int64"),
            "largest": rows["items"].max(),
            "throttled": rows.throttled.max(),
        }
    return rows.group_by(alike).agg(**counts)


def act_of(name: str, row: Row) -> Act:
    what = {"authentication": "activity", "mail_access": "access", "user_management": "change",
            "mailbox_setting": "setting"}.get(name)  # fmt: skip
    return Act(
        row_id=row["row_id"],
        table=name,
        what=row[what] if what else "grant",
        state=row.get("state_class") or row.get("outcome") or "unknown",
        first_ms=row["first_ms"],
        last_ms=row["last_ms"],
        ip=row["ip"],
        network=row["network"],
        session=row["session"],
        actor_class=row["actor_class"],
        known=row["layout_known"],
        layout=row["layout"],
        name=row.get("name") or row.get("target") or row.get("app") or row.get("app_id"),
        destination=row.get("destination"),
        outside=bool(row.get("outside")),
        whole=not row.get("condition"),
        hides=bool(row.get("deletes") or row.get("moves") or row.get("marks_read")),
        mail_scope=bool(row.get("mail_scope")),
        protocol=row.get("protocol") or "unknown",
        items=row.get("items"),
        largest=row.get("largest"),
        throttled=bool(row.get("throttled")),
    )


def done_to_others(lake: Lake) -> Iterator[tuple[str, str, Act]]:
    """Changes that an account of the case made to somebody else's: (account, whose, act)."""
    account = tables()["account"].select(hand="account_id", address="address")
    for name in sorted(CHANGES):
        rows = of(tables(), name)
        rows = rows.inner_join(account, rows.actor == account.address)
        rows = rows.filter((rows.hand != rows.account_id) | ~rows.own)
        for row in rows_of(lake, single(name, rows.mutate(account_id=rows.hand), "principal")):
            yield row["account_id"], row["principal"] or "", act_of(name, row)


def with_arrivals(lake: Lake, account: str, acts: Sequence[Act]) -> list[Act]:
    """Forwards to the outside know how many messages reached the mailbox while they stood."""
    return [_counted(lake, account, each, acts) for each in acts]


def _counted(lake: Lake, account: str, act: Act, others: Sequence[Act]) -> Act:
    if not (act.outside and act.destination and act.first_ms is not None):
        return act
    mail = tables()["email_activity"]
    mail = mail.filter((mail.account_id == account) & (mail.direction == "in"))
    mail = mail.filter(mail.nested_in.isnull() & (mail.t_ms >= act.first_ms))
    ends = [each.first_ms for each in others
            if each.what == act.what and each.state == "cleared" and each.first_ms is not None
            and each.first_ms >= act.first_ms]  # fmt: skip
    if ends:
        mail = mail.filter(mail.t_ms < min(ends))
    count = rows_of(lake, mail.agg(count=mail.message_key.nunique()))[0]["count"]
    return replace(act, arrived=count)
