"""listed: indicator lists searched for in the tables, and kept so that later runs weigh hits."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

import pyarrow as pa

from bongsu.detectors.mail.sightings import rarity, sightings
from bongsu.model.custody import Action
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList
from bongsu.model.times import iso_utc
from bongsu.ports import Lake, Ledger, Signer
from bongsu.steps.lake_tables import Row, rows_of, show_case, tables
from bongsu.steps.listed_records import PLACES as RECORD_PLACES
from bongsu.steps.listed_records import record_sightings
from bongsu.steps.search import HITS_CAP, Hit, Listed, ListReceipt, SearchResult, keep, of_message
from bongsu.tables import CONTRACTS

_EXCERPT = 160
_KEY = "indicators"
_PLACES = (
    ("email_activity", "in_reply_to"), ("email_activity", "message_id"), ("email_address", "addr"),
    ("email_attachment", "sha256"), ("email_attachment_fact", "value"), ("email_client_ip", "ip"),
    ("email_dkim", "domain"), ("email_hop", "by_host"), ("email_hop", "from_host"),
    ("email_hop", "from_ip"), ("email_url", "host"), ("email_url", "url"),
)  # fmt: skip


def search_indicators(
    ledger: Ledger, lake: Lake, signer: Signer, found_in: IndicatorList
) -> SearchResult:
    """Match a whole list against addresses, hosts and those below, links, digests and ids in mail,
    and against addresses in records of logs.

    The list and its result are kept in the case: the next `investigate` weighs the hits. What the
    list takes back is not searched for, and counts no more. Raises ``input.search_empty`` for
    an empty list.
    """
    if not found_in.indicators and not found_in.left_out:
        raise BongsuError("input.search_empty")
    indicators = [each for each in found_in.indicators if not each.revoked]
    receipt = ListReceipt(found_in.form, len(indicators), found_in.partial, found_in.left_out)
    show_case(lake, ledger)
    lake.put("indicator", indicator_rows(indicators))
    known = tables()
    found = sightings(known)
    of_mail = _hits(ledger, lake, of_message(found))
    of_logs = _hits(ledger, lake, record_sightings())
    hits = [*of_mail, *of_logs]
    common = _spread(hits, of_logs, rows_of(lake, rarity(found, known)))
    counts = Counter(hit.value for hit in hits)
    values = list(dict.fromkeys(each.value for each in indicators))
    kept = keep(
        ledger, lake, signer,
        hits=hits[:HITS_CAP],
        counts=[(value, counts[value], common[value][0]) for value in values],
        searched=(*_PLACES, *RECORD_PLACES),
        listed=[_listed(each, common) for each in indicators],
        more={_KEY: [asdict(each) for each in found_in.indicators], "list": asdict(receipt)},
        left_out=[(each.value, "search.indicator_kind") for each in indicators
                  if each.kind is IndicatorKind.OTHER],
    )  # fmt: skip
    return replace(kept, receipt=receipt)


def _hits(ledger: Ledger, lake: Lake, found: Any) -> list[Hit]:
    addresses = {account.account_id: account.address for account in ledger.accounts()}
    order = ["account_id", "row_id", "value", "place", "text"]
    hits: list[Hit] = []
    for row in rows_of(lake, found.order_by(order)):
        table, _, column = row["place"].partition(".")
        text = str(row["text"])[:_EXCERPT]
        account = addresses.get(row["account_id"], "")
        place = (row["value"], table, column, account, row["row_id"], row["t_ms"])
        hits.append(Hit(*place, text, row.get("subject")))
    return hits


def _listed(indicator: Indicator, common: Mapping[str, tuple[int, int]]) -> Listed:
    return Listed(
        indicator.value,
        indicator.kind.value,
        about(indicator),
        indicator.note,
        *common[indicator.value],
    )


def _spread(
    hits: Iterable[Hit], of_logs: Iterable[Hit], counted: Iterable[Row]
) -> dict[str, tuple[int, int]]:
    """In how many messages and records, and in how many mailboxes, each value stands."""
    mailboxes, records = defaultdict(set), defaultdict(set)
    for hit in hits:
        mailboxes[hit.value].add(hit.account)
    for hit in of_logs:
        records[hit.value].add(hit.row_id)
    messages = Counter({row["value"]: row["messages"] for row in counted})
    spread = {each: (messages[each] + len(records[each]), len(mailboxes[each]))
              for each in mailboxes}  # fmt: skip
    return defaultdict(lambda: (0, 0), spread)


def about(indicator: Indicator) -> str:
    """Source, grade and dates, as far as the list gives them."""
    first, last = ((iso_utc(at) or "")[:10] for at in (indicator.first_ms, indicator.last_ms))
    dates = f"{first}…{last}" if first or last else ""
    return ", ".join(filter(None, (indicator.source, indicator.grade, dates))) or "—"


def indicator_rows(indicators: Iterable[Indicator]) -> pa.Table:
    """The table `indicator`."""
    rows = [
        (each.value, each.value.lower(), each.kind.value, each.first_ms, each.last_ms,
         each.source or None, each.grade or None, about(each))
        for each in indicators
    ]  # fmt: skip
    schema = CONTRACTS["indicator"].arrow
    if not rows:
        return schema.empty_table()
    return pa.table([list(column) for column in zip(*rows, strict=True)], schema=schema)


def kept_indicators(ledger: Ledger) -> list[Indicator]:
    """Every indicator that was searched for in this case and not taken back since; of equal ones
    the newest line counts.
    """
    found: dict[tuple[str, str], Indicator] = {}
    for _, document in ledger.documents(Action.CASE_SEARCHED):
        for item in json.loads(document or "{}").get(_KEY, []):
            each = _read_back(item)
            found[each.value, each.source] = each
    return [each for each in found.values() if not each.revoked]


def _read_back(item: Mapping[str, Any]) -> Indicator:
    """As it was kept; lists kept by an earlier version lack the names of programs and actors."""
    named = {name: tuple(item.get(name, ())) for name in ("software", "attributed")}
    return Indicator(**{**item, **named, "kind": IndicatorKind(item["kind"])})
