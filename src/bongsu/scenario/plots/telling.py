"""The truth of a plot: hands, cases, incidents, what is shared, and which cases belong together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import combinations

from bongsu.scenario.mailers import MAILERS
from bongsu.scenario.plots import commodity
from bongsu.scenario.plots.doc import DOC
from bongsu.scenario.plots.hand import Hand
from bongsu.scenario.plots.operation import KIT_BULK, KIT_NOTICE, Operation
from bongsu.scenario.plots.setting import Played
from bongsu.scenario.truth import FORMAT_VERSION, Row


def told(name: str, cases: Sequence[Played]) -> Row:
    """Everything about the plot, after its cases were written."""
    operations = [o for case in cases for o in case.setting.operations]
    by_name = {o.hand.name: o.hand for o in operations}
    return {
        "_doc": DOC,
        "name": name,
        "hands": [_hand(by_name[each]) for each in sorted(by_name)],
        "campaigns": [_operation(o, case) for case in cases for o in case.setting.operations],
        "cases": [_case(case) for case in cases],
        "incidents": [row for case in cases for row in case.incidents],
        "false_flags": [_flag(o, o.poses_as) for o in operations if o.poses_as],
        "shared": _shared(cases, operations),
        "case_pairs": [_pair(one, two) for one, two in combinations(cases, 2)],
    }


def as_json(given: Row) -> bytes:
    """UTF-8 JSON, as all truth is written."""
    return (json.dumps(given, ensure_ascii=False, indent=1) + "\n").encode()


def alone(seed: int, plot: Row) -> bytes:
    """The truth of a plot that stands beside its cases."""
    return as_json({"format_version": FORMAT_VERSION, "seed": seed, "fiction": True, "plot": plot})


def _hand(hand: Hand) -> Row:
    software = MAILERS[hand.mailer].software[1]
    return {
        "hand": hand.name,
        "criminal": hand.criminal,
        "habits": {
            "hosts": [{"host": host, "ip": ip} for host, ip in hand.hosts],
            "mailer": software or hand.mailer,
            "utc_offset": f"{hand.zone}",
            "hours": list(hand.hours),
            "weekdays": sorted(hand.days),
            "reply_to": hand.box,
            "domain_words": list(hand.names),
            "intruder_addresses": [each.ip for each in hand.crew.servers],
            "forward_to": hand.crew.drop,
            "application": hand.crew.app,
        },
    }


def _operation(operation: Operation, case: Played) -> Row:
    return {
        "campaign": operation.name,
        "case": case.setting.name,
        "hand": operation.hand.name,
        "family": operation.family,
        "accounts": list(operation.targets),
    }


def _case(case: Played) -> Row:
    here = case.setting
    return {
        "case": here.name,
        "folder": here.folder,
        "accounts": len(here.cast.holders),
        "last_day": f"{here.end:%Y-%m-%d}",
        "hands": sorted({o.hand.name for o in here.operations if not o.crime}),
    }


def _flag(operation: Operation, posed: Hand) -> Row:
    return {
        "campaign": operation.name,
        "hand": operation.hand.name,
        "poses_as": posed.name,
        "traces": [
            {"what": "mailer", "value": MAILERS[posed.mailer].software[1], "forgeability": "cheap"},
            {"what": "closing", "value": posed.manner, "forgeability": "cheap"},
        ],
    }


def _shared(cases: Iterable[Played], operations: Sequence[Operation]) -> list[Row]:
    """Common means, and which hands used them. None of them joins anything."""
    vpn = {
        str(row["crew"])
        for case in cases
        for row in case.sheet.answers.takeovers
        if row["road"] == "vpn"
    }
    kit = {o.hand.name for o in operations if o.family in (KIT_NOTICE, KIT_BULK)}
    return [
        _means("url_shortener", commodity.SHORTENER, {o.hand.name for o in operations if o.short}),
        _means("bulk_mailer", commodity.BULK_MAILER, {o.hand.name for o in operations if o.bulk}),
        _means("phishing_kit", commodity.KIT, kit),
        _means("vpn_exits", "203.0.113.10-21", vpn),
    ]


def _means(what: str, value: str, users: set[str]) -> Row:
    return {"what": what, "value": value, "used_by": sorted(users)}


def _pair(one: Played, two: Played) -> Row:
    """Two cases belong together where one hand acted in both."""
    first, second = ({str(h) for h in _hands(case)} for case in (one, two))
    return {
        "first": one.setting.name,
        "second": two.setting.name,
        "together": bool(first & second),
        "hands": sorted(first & second),
    }


def _hands(case: Played) -> set[str]:
    return {o.hand.name for o in case.setting.operations if not o.crime}
