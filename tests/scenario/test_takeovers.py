"""Takeovers of a full case: what the exports hold is what the truth says, and nobody's."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from ipaddress import ip_address
from typing import Any

import pytest

from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import Split
from bongsu.scenario import generate
from bongsu.scenario.identity.crews import KINDS
from bongsu.testing.fakes import MemorySource
from tests.scenario.opened import MARK, REAL, V4, V6, is_documentation
from tests.scenario.records_of import member, records

SEED, ACCOUNTS, MONTHS = 12, 70, 8
UPPER = ("accessed", "controlled", "drained")
LOOK_ALIKES = {
    "traveller", "vpn_user", "family_address", "carrier", "new_device", "own_forward",
    "own_reset", "delegate",
}  # fmt: skip
Row = dict[str, Any]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {f.path: f.content for f in generate(SEED, ACCOUNTS, MONTHS)}


@pytest.fixture(scope="module")
def truth(files: dict[str, bytes]) -> Row:
    loaded: Row = json.loads(files["truth.json"])
    return loaded


@pytest.fixture(scope="module")
def held(files: dict[str, bytes], truth: Row) -> dict[tuple[str, str], list[Row]]:
    return {
        (e["path"], e["member"]): records(e["layout"], member(files, e))
        for e in truth["identity_exports"]
    }


def identity_files(files: dict[str, bytes], truth: Row) -> dict[str, bytes]:
    return {f"{e['path']}|{e['member']}": member(files, e) for e in truth["identity_exports"]}


def test_the_same_words_give_the_same_bytes() -> None:
    first, again, other = ({f.path: f.content for f in generate(s, 25, 2)} for s in (4, 4, 6))
    assert again == first
    assert json.loads(other["truth.json"])["identity_exports"]
    assert other["truth.json"] != first["truth.json"]


def test_exports_lie_beside_the_mail_and_in_the_intake(files: dict[str, bytes], truth: Row) -> None:
    rows = list(csv.DictReader(io.StringIO(files["intake.csv"].decode())))
    listed = {(r["account"], r["path"]) for r in rows}
    assert {(e["account"], e["path"]) for e in truth["identity_exports"]} <= listed
    mailboxes = {(a["account"], a["export"]) for a in truth["accounts"]}
    beside = {path for account, path in listed if (account, path) not in mailboxes}
    assert beside == {e["path"] for e in truth["identity_exports"]}
    assert all(path.startswith("exports/") and path in files for path in beside)
    people = {r["account"]: (r["holder"], r["custodian"]) for r in rows}
    assert all((r["holder"], r["custodian"]) == people[r["account"]] for r in rows)


def test_every_kind_of_takeover_and_look_alike_plays(truth: Row) -> None:
    """Over a few seeds; one case need not have all."""
    kinds, doubles, unlured = Counter[str](), Counter[str](), 0
    for seed in (SEED, 21, 22, 23):
        sheet = truth
        if seed != SEED:
            sheet = json.loads(list(generate(seed, 60, 2))[-1].content)
        kinds.update(x["kind"] for x in sheet["takeovers"])
        doubles.update(x["kind"] for x in sheet["identity_doubles"])
        unlured += sum(not x["lure"] for x in sheet["takeovers"])
    assert set(kinds) == set(KINDS)
    assert set(doubles) >= LOOK_ALIKES
    assert 0 < unlured < sum(kinds.values()) / 2


def test_counts_of_records_are_what_truth_says(
    truth: Row, held: dict[tuple[str, str], list[Row]]
) -> None:
    assert {e["layout"] for e in truth["identity_exports"]} > {"pasted_naver", "table_by_hand"}
    for export in truth["identity_exports"]:
        assert len(held[export["path"], export["member"]]) == export["records"], export


def test_acts_stand_where_truth_says(truth: Row, held: dict[tuple[str, str], list[Row]]) -> None:
    """The record named for an act bears its address (or the setting) and its id."""
    layouts = {(e["path"], e["member"]): e for e in truth["identity_exports"]}
    found = Counter[str]()
    for takeover in truth["takeovers"]:
        for act in takeover["acts"]:
            for place in act["records"]:
                key = place["path"], place["member"]
                record, export = held[key][place["record"]], layouts[key]
                text = json.dumps(record, ensure_ascii=False)
                assert export["account"] == takeover["account"]
                assert act["what"] in export["shows"]
                assert place.get("id", "") in text
                timed = bool(export["first"])
                wanted = act["ip"] if timed else act["detail"].get("destination", "")
                assert wanted in text or not export["addresses"], (act, text)
                found[export["layout"]] += 1
    assert len(found) >= 4, found


def test_acts_lie_after_the_lure_and_within_the_case(files: dict[str, bytes], truth: Row) -> None:
    lures = {(x["account"], x["message_id"]): x for x in truth["lures"]}
    assert any(x["lure"] for x in truth["takeovers"])
    for takeover in truth["takeovers"]:
        times = [act["t"] for act in takeover["acts"]]
        assert times == sorted(times)
        assert (takeover["first"], takeover["last"]) == (times[0], times[-1])
        assert takeover["last"] < "2026-09-28T00:00:00Z"
        if takeover["lure"]:
            assert (takeover["account"], takeover["lure"]) in lures


def test_some_leave_nothing_that_was_handed_over(truth: Row) -> None:
    silent = [x for x in truth["takeovers"] if not any(a["records"] for a in x["acts"])]
    accounts = {a["account"]: a for a in truth["accounts"]}
    assert silent
    assert all(accounts[x["account"]]["true_rungs"]["accessed"] for x in silent)


def test_what_may_be_concluded_agrees_with_what_is_shown(truth: Row) -> None:
    """No rung without a takeover, none evidenced of controlled or drained without accessed."""
    taken = {x["account"] for x in truth["takeovers"]}
    order = ("not_examined", "nothing", "indicated", "evidenced")
    told = [a for a in truth["accounts"] if "expected_asked" in a]
    assert len(told) > 50
    seen = Counter[str]()
    for account in told:
        assert account["true_rungs"]["accessed"] == (account["account"] in taken)
        for name in ("expected", "expected_asked"):
            rungs = account[name]
            seen.update(f"{name}.{rungs[r]}" for r in UPPER)
            reached = any(rungs[r] in ("indicated", "evidenced") for r in UPPER)
            assert not reached or account["account"] in taken
            assert rungs["controlled"] != "evidenced" or rungs["accessed"] == "evidenced"
            assert rungs["drained"] != "evidenced" or rungs["accessed"] == "evidenced"
        before, after = account["expected"], account["expected_asked"]
        assert all(order.index(after[r]) >= order.index(before[r]) for r in UPPER)
    assert seen["expected_asked.evidenced"] > 0
    assert seen["expected.indicated"] > 0


def test_nothing_is_evidenced_before_a_holder_was_asked(truth: Row) -> None:
    """Addresses that several accounts share are colleagues' hotels too."""
    told = [each["expected"] for each in truth["accounts"] if "expected_asked" in each]
    assert {rungs[rung] for rungs in told for rung in UPPER} == {
        "indicated", "nothing", "not_examined",
    }  # fmt: skip


def test_honest_holders_share_the_addresses_of_intruders(truth: Row) -> None:
    """An exit of a VPN or a carrier's address alone accuses nobody."""
    hostile = {
        ip for x in truth["takeovers"] if x["road"] in ("vpn", "carrier") for ip in x["addresses"]
    }
    honest = {
        ip
        for x in truth["identity_doubles"]
        if x["kind"] in ("vpn_user", "carrier")
        for ip in x["addresses"]
    }
    assert hostile & honest


def test_relatives_share_one_address_and_assistants_come_from_the_office(truth: Row) -> None:
    homes: dict[str, set[str]] = {}
    for double in truth["identity_doubles"]:
        if double["kind"] == "family_address":
            for ip in double["addresses"]:
                homes.setdefault(ip, set()).add(double["account"])
    assert max(len(accounts) for accounts in homes.values()) >= 2


def test_only_documentation_addresses_and_reserved_names(
    files: dict[str, bytes], truth: Row
) -> None:
    seen = set()
    for name, data in identity_files(files, truth).items():
        text = data.decode("cp949" if b"\xc7\xd1\xba\xfb" in data else "utf-8")
        strange = {found.group(0) for found in REAL.finditer(text)}
        assert not strange, (name, strange)
        seen |= {ip_address(a) for a in V4.findall(text)}
        seen |= {ip_address(a) for a in V6.findall(text) if a.startswith("2001:")}
    assert {a.version for a in seen} == {4, 6}
    assert [a for a in seen if not is_documentation(a)] == []


def test_every_export_bears_the_mark(files: dict[str, bytes], truth: Row) -> None:
    """An empty list of filters has no place for it; the archive around it has."""
    for export in truth["identity_exports"]:
        if export["records"]:
            assert MARK.encode() in member(files, export), export


def _read(data: bytes, export: Row) -> dict[str, list[Row]]:
    """What the reader makes of it, without digests over the whole record and the raw fields."""
    name = export["member"] or export["path"]
    pieces = [p for p in READER.split(MemorySource(data), name) if isinstance(p, Split)]
    assert {p.layout for p in pieces} <= {export["layout"]}
    raw = tuple(
        RawMessage(n, p.start, p.end, p.data, b"", "", p.flags, layout=p.layout, context=p.context)
        for n, p in enumerate(pieces)
    )
    made = read_pieces(Job(0, "exh_1", "acc_1", export["account"], "", raw)).tables
    place = {"event_key"}
    return {
        table: [{k: v for k, v in row.items() if k not in place} for row in rows.to_pylist()]
        for table, rows in made.items()
        if table != "log_field"
    }


def test_the_reader_knows_every_export_and_no_mark_helps_it(
    files: dict[str, bytes], truth: Row
) -> None:
    tables = Counter[str]()
    for export in truth["identity_exports"]:
        data = member(files, export)
        made = _read(data, export)
        assert "problem" not in made
        assert len(made.get("log_record", ())) == export["records"]
        assert _read(data.replace(MARK.encode(), b"-" * len(MARK)), export) == made
        tables.update({name: len(rows) for name, rows in made.items()})
    assert set(tables) >= {
        "authentication", "user_management", "mailbox_setting", "consent_grant", "mail_access",
    }  # fmt: skip


def test_truth_explains_its_fields(truth: Row) -> None:
    assert truth["format_version"] == 2
    assert set(truth) - {"_doc"} <= {key.partition(".")[0] for key in truth["_doc"]}
    assert "accounts.expected_asked" in truth["_doc"]
