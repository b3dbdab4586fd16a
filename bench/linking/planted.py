"""Where what was planted stands in the tables: letters by their ids, acts by account and time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from bench.linking.cases import Case, Row
from bongsu.linking.of_records import KINDS
from bongsu.model.campaign import incident_key
from bongsu.steps.lake_tables import rows_of, tables

Place = tuple[str, str, str]
"""Account id, row id and incident key."""
_APART_MS = 60_000
"""Pages that are copied tell the minute only."""
_PASSED_OVER = frozenset({"failed"})
_NAMING = ("destination", "target", "app")
_EVERYBODYS = ("vpn", "carrier")


def places(case: Case, incidents: Sequence[Row]) -> dict[Place, str]:
    """The truth's name of each row that stands for an incident of this case."""
    mine = [row for row in incidents if row["case"] == case.name]
    return dict([*_letters(case, mine), *_acts(case, mine)])


def means(case: Case) -> dict[str, frozenset[str]]:
    """By account, what recorded acts of a takeover tell of the hand: its addresses, where they are
    not rented exits or a carrier's, boxes for stolen mail, and names of applications.
    """
    return {
        row["account"]: frozenset(_told(row["acts"], own=row["road"] not in _EVERYBODYS))
        for row in case.truth["takeovers"]
    }


def _told(acts: Sequence[Row], *, own: bool) -> Iterator[str]:
    for act in acts:
        if act["records"] and act["what"] not in _PASSED_OVER:
            yield from (act["detail"][name] for name in _NAMING if name in act["detail"])
            if own:
                yield act["ip"]


def _letters(case: Case, incidents: Sequence[Row]) -> Iterator[tuple[Place, str]]:
    accounts = case.accounts()
    names = {
        (accounts[row["account"]], row["message_id"]): row["incident"]
        for row in incidents
        if row["kind"] == "lure"
    }
    mail = tables()["email_activity"]
    mail = mail.filter(mail.direction != "out")
    columns = ("account_id", "row_id", "message_id", "message_key")
    for row in rows_of(case.house.lake, mail.select(*columns)):
        if name := names.get((row["account_id"], row["message_id"])):
            yield _place(row), name


def _acts(case: Case, incidents: Sequence[Row]) -> Iterator[tuple[Place, str]]:
    accounts = case.accounts()
    names = {
        accounts[row["account"]]: row["incident"] for row in incidents if row["kind"] == "takeover"
    }
    done = {
        accounts[each["account"]]: [a for a in each["acts"] if a["what"] not in _PASSED_OVER]
        for each in case.truth["takeovers"]
    }
    for row in _records(case):
        own = done.get(row["account_id"], ())
        if row["account_id"] in names and any(_is(act, row) for act in own):
            yield _place(row), names[row["account_id"]]


def _records(case: Case) -> Iterator[Mapping[str, Any]]:
    known = tables()
    event = known["event"].select("row_id", "account_id", "message_key")
    for name in KINDS:
        found = known[name].drop("account_id").inner_join(event, "row_id")
        yield from rows_of(case.house.lake, found)


def _is(act: Row, row: Mapping[str, Any]) -> bool:
    """The same moment and address; a setting without a time is known by what it names."""
    if row["t_ms"] is None:
        return any(row.get(name) in act["detail"].values() for name in _NAMING if row.get(name))
    at = datetime.fromisoformat(act["t"]).timestamp() * 1000
    return abs(row["t_ms"] - at) < _APART_MS and row["ip"] in (None, act["ip"])


def _place(row: Mapping[str, Any]) -> Place:
    key = incident_key(row["account_id"], row["message_key"])
    return row["account_id"], row["row_id"], key
