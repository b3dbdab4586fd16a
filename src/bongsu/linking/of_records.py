"""Observables of sign-ins, changes, settings, consents and use of mailboxes."""

from collections.abc import Mapping
from typing import Any

import ibis

from bongsu.linking.making import addressed, named, networked, observable, public

Tables = Mapping[str, Any]  # Ibis ships no types
KINDS = {
    "authentication": "sign_in",
    "user_management": "change",
    "mailbox_setting": "setting",
    "consent_grant": "consent",
    "mail_access": "access",
}
"""Table and kind of incident."""
_SHORTEST_AGENT = 12


def parts(tables: Tables) -> list[Any]:
    """One expression for each table and type of observable."""
    return [part for name in KINDS for part in _from(_of(tables, name))] + _targets(tables)


def titles(tables: Tables) -> list[Any]:
    """The operation as the record calls it."""
    record = tables["log_record"].select("row_id", "operation")
    known = tables["event"].inner_join(record, "row_id")
    return [
        known.semi_join(tables[name], "row_id").select(
            "row_id", "account_id", "message_key", "t_ms",
            kind=ibis.literal(kind), title=known.operation.fill_null(""),
        )
        for name, kind in KINDS.items()
    ]  # fmt: skip


def _of(tables: Tables, name: str) -> Any:
    """Rows without copies, each with the account that it speaks of."""
    event = tables["event"].select("row_id", "account_id", "message_key")
    return tables[name].drop("account_id").inner_join(event, "row_id")


def _from(rows: Any) -> list[Any]:
    """Where it came from and by what."""
    long = rows.user_agent.length() >= _SHORTEST_AGENT
    agent = ibis.ifelse(long, rows.user_agent, ibis.null("string"))
    return [
        *networked(rows, rows.ip),
        observable(rows, "ip", public(rows.ip)),
        observable(rows, "user_agent", agent),
        observable(rows, "session", rows.session),
    ]


def _targets(tables: Tables) -> list[Any]:
    """Where mail is sent on to, who is let in, and with which application."""
    setting = _of(tables, "mailbox_setting")
    setting = setting.filter(setting.outside & (setting.destination_domain.notnull()))
    change = _of(tables, "user_management")
    change = change.filter(change.target.contains("@"))
    app = _of(tables, "consent_grant")
    return [
        addressed(setting, setting.destination),
        named(setting, setting.destination_domain),
        addressed(change, change.target.lower()),
        observable(app, "app_id", app.app_id),
        observable(app, "app_name", app.app.lower()),
    ]
