"""observe: what one case brings to a linking, and how common values are in it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import ibis
import pyarrow as pa

from bongsu.judging.ladder import latest_marks
from bongsu.linking import texts
from bongsu.linking.carriers import NONE, Carriers, carried
from bongsu.linking.choosing import chosen_rows
from bongsu.linking.observables import chosen, common, observables, titles
from bongsu.linking.observed import Observed, Shown, Value
from bongsu.linking.patterns import patterns
from bongsu.linking.rarity import counted
from bongsu.model.campaign import Incident, incident_key
from bongsu.model.verdict import Status
from bongsu.ports import Lake, Ledger
from bongsu.steps.lake_tables import Row, rows_of, select, show_case, tables
from bongsu.steps.reference import portal_rows
from bongsu.tables import CONTRACTS

Values = dict[str, set[Value]]
_OFTEN = 3
"""Ordinary messages that hold a sentence which is then nobody's own."""


def observe(
    ledger: Ledger, lake: Lake, boxes: Collection[str] = frozenset(), more: Carriers = NONE
) -> Observed:
    """The incidents of a case and what they show; ``boxes`` are account ids of which every message
    is an incident, ``more`` are carriers beside those that are known here.

    Leaves `observable` and `selection` in the lake, for `background`.
    """
    show_case(lake, ledger)
    select(lake, _incident_rows(ledger, lake, boxes))
    return observed(lake, ledger.case_id, more)


def observed(lake: Lake, case_id: str, more: Carriers = NONE) -> Observed:
    """The same of a lake whose `selection` names the incidents already."""
    portals = _portals(lake)
    lake.keep("observable", observables(tables()))
    return linkable(lake, case_id, portals, more)


def linkable(
    lake: Lake, case_id: str, portals: Collection[str] = frozenset(), more: Carriers = NONE
) -> Observed:
    """The same of a lake that holds `observable` already; carriers' values are left out."""
    incidents = _incidents(lake, case_id)
    values = _values(lake)
    _add_texts(lake, values)
    kept = {
        incident.key: frozenset(
            each for each in values.get(incident.key, ()) if not carried(each, portals, more)
        )
        for incident in incidents
    }
    shown = background(lake, counted(kept.values()))
    return Observed(case_id, incidents, kept, shown, _looked_at(lake))


def background(lake: Lake, values: Iterable[Value]) -> dict[Value, Shown]:
    """How common values are in a case that was observed; those that it lacks are left out."""
    chosen_values = sorted(set(values))
    columns = [[name for name, _ in chosen_values], [text for _, text in chosen_values]]
    lake.put("sought_value", pa.table(columns, schema=CONTRACTS["sought_value"].arrow))
    return {
        (row["type_class"], row["value"]): Shown(
            row["messages"], row["mailboxes"], row["background"], row["background_mailboxes"]
        )
        for row in rows_of(lake, common(tables()))
    }


def _incident_rows(ledger: Ledger, lake: Lake, boxes: Collection[str]) -> Iterable[tuple[str, str]]:
    findings = ledger.findings()
    evidenced = {
        each
        for verdict in ledger.verdicts()
        for rung in verdict.rungs
        if rung.status is Status.EVIDENCED
        for each in rung.finding_ids
    }
    rows = set(chosen_rows(findings, latest_marks(ledger.marks()), evidenced))
    if boxes:
        mail = tables()["email_activity"]
        whole = mail.filter(mail.account_id.isin(sorted(boxes)) & (mail.direction != "out"))
        rows |= {_place(row) for row in rows_of(lake, whole.select("account_id", "row_id"))}
    return rows


def _place(row: Row) -> tuple[str, str]:
    return row["account_id"], row["row_id"]


def _portals(lake: Lake) -> frozenset[str]:
    """Domains of well-known names; how each domain of the case is named becomes a table."""
    portal = portal_rows()
    brands = frozenset(portal["name_key"].to_pylist())
    known = tables()
    mail, url = known["email_activity"], known["email_url"]
    sent = mail.select(domain=mail.from_domain, key=mail.from_domain_key)
    linked = url.select("domain", key=url.domain_key)
    every = sent.union(linked).filter(ibis._.domain.notnull() & ibis._.key.notnull())
    rows = [
        (row["domain"], pattern)
        for row in rows_of(lake, every.distinct())
        for pattern in sorted(patterns(row["domain"], row["key"], brands))
    ]
    columns = [[domain for domain, _ in rows], [pattern for _, pattern in rows]]
    lake.put("domain_pattern", pa.table(columns, schema=CONTRACTS["domain_pattern"].arrow))
    return frozenset(portal["domain"].to_pylist())


def _incidents(lake: Lake, case_id: str) -> tuple[Incident, ...]:
    """Copies once, by the first of their rows."""
    found: dict[str, Incident] = {}
    for row in rows_of(lake, titles(tables()).order_by(["row_id", "kind"])):
        key = incident_key(row["account_id"], row["message_key"])
        place = (key, case_id, row["account_id"], row["row_id"], row["kind"])
        found.setdefault(key, Incident(*place, row["t_ms"], row["title"]))
    return tuple(found[key] for key in sorted(found))


def _values(lake: Lake) -> Values:
    values: defaultdict[str, set[Value]] = defaultdict(set)
    columns = ["account_id", "message_key", "type_class", "value"]
    table = lake.query(chosen(tables()).select(*columns))
    for account, key, name, text in zip(*(table[c].to_pylist() for c in columns), strict=True):
        values[incident_key(account, key)].add((name, text))
    return values


def _add_texts(lake: Lake, values: Values) -> None:
    """What the incidents' texts are compared by, without what other mail says too."""
    own = {
        incident_key(row["account_id"], row["message_key"]): row["body_text"]
        for row in rows_of(lake, _bodies().semi_join(tables()["selection"], "row_id"))
    }
    everybody = _everybody(
        lake, frozenset(each for text in own.values() for each in texts.sentences(text))
    )
    for key, text in own.items():
        values.setdefault(key, set()).update(texts.values(text, everybody))


def _bodies() -> Any:
    mail = tables()["email_activity"]
    columns = ["row_id", "account_id", "message_key", "body_text", "body_digest"]
    return mail.filter(mail.body_text.notnull() & (mail.direction != "out")).select(*columns)


def _everybody(lake: Lake, sought: frozenset[str]) -> frozenset[str]:
    """Sentences that ordinary mail of several mailboxes holds too, or several messages of one."""
    boxes: Counter[str] = Counter()
    messages: Counter[str] = Counter()
    for bodies in _ordinary(lake) if sought else ():
        seen: Counter[str] = Counter()
        for text in bodies:
            seen.update(sought.intersection(texts.sentences(text)))
        boxes.update(seen.keys())
        messages.update(seen)
    often = {each for each, count in boxes.items() if count > 1}
    return frozenset(often | {each for each, count in messages.items() if count >= _OFTEN})


def _ordinary(lake: Lake) -> Iterator[list[str]]:
    """Bodies of messages that are no incidents, one mailbox at a time; each wording once."""
    mail, chosen_rows = _bodies(), tables()["selection"]
    incident = mail.semi_join(chosen_rows, "row_id").select("body_digest").distinct()
    rest = mail.anti_join(chosen_rows, "row_id").anti_join(incident.view(), "body_digest")
    for row in rows_of(lake, rest.select("account_id").distinct().order_by("account_id")):
        own = rest.filter(rest.account_id == row["account_id"]).select("body_text").distinct()
        yield lake.query(own)["body_text"].to_pylist()


def _looked_at(lake: Lake) -> Mapping[str, int]:
    cover = tables()["coverage"]
    summed = cover.group_by("account_id").agg(rows=ibis._.messages.sum().cast("int64"))
    return {row["account_id"]: row["rows"] for row in rows_of(lake, summed)}
