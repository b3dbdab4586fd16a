"""Every rule of ours beside records that match it and records that do not."""

import json
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest

from bongsu.adapters.sigma_rules import house_files
from bongsu.detectors.identity.common import events
from bongsu.detectors.plugin import Found
from bongsu.detectors.sigma.detector import HOUSE, SigmaDetector
from bongsu.detectors.sigma.reading import read_rules
from bongsu.detectors.sigma.rules import RuleSet
from bongsu.ports import Job, RawMessage
from bongsu.readers.logs.hands import provider_run
from bongsu.readers.logs.plugin import layouts
from bongsu.readers.logs.rows import read_pieces
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import MemoryLake

READABLE = {(each.card.product, each.card.service) for each in layouts().values()}
FOLDER = Path(__file__).parents[2] / "src/bongsu/detectors/rules"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yml") if path.stem != "provider_run")


@cache
def rules(name: str = "") -> RuleSet:
    """The rules of one file, the provider's filter applied; of all files without a name."""
    kept = {"provider_run.yml", f"{name}.yml"}
    return read_rules(
        {n: data for n, data in house_files().items() if not name or n in kept}, READABLE
    )


@cache
def said(name: str) -> Found:
    """The same for every test, so that it compiles once."""
    return SigmaDetector(HOUSE, rules(name)).find(tables())


def lines(name: str, kind: str) -> bytes:
    return (FOLDER / f"{name}.{kind}.jsonl").read_bytes()


def found_in(data: bytes, name: str = "") -> list[dict[str, object]]:
    """Reasons over these lines, of the log that the rule's name begins with or of Microsoft's."""
    layout = "okta_system_log_lines" if name.startswith("okta_") else "m365_audit_lines"
    raw = RawMessage(0, 0, len(data), data, b"", "", "utf-8", layout=layout)
    made = read_pieces(Job(0, "exh_1", "acc_1", "nari@office.example", "", (raw,))).tables
    assert "problem" not in made
    lake = MemoryLake()
    for table in ("log_record", "log_field"):
        lake.put(table, pa.Table.from_batches([made[table]]))
    lake.put("account", CONTRACTS["account"].arrow.empty_table())
    lake.keep("event", events(tables()))
    return [row for each in said(name).reasons for row in lake.query(each).to_pylist()]


def test_every_rule_runs() -> None:
    assert not rules().refused
    assert len(rules().running) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_matches_its_records(name: str) -> None:
    data = lines(name, "match")
    found = found_in(data, name)
    if rules(name).correlations:
        assert found
        return
    assert len({row["row_id"] for row in found}) == len(data.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_it_leaves_others_alone(name: str) -> None:
    assert found_in(lines(name, "nomatch"), name) == []


@pytest.mark.parametrize("name", [each for each in NAMES if each.startswith("okta_")])
def test_no_rule_speaks_of_what_okta_does_by_itself(name: str) -> None:
    records = [json.loads(line) for line in lines(name, "match").splitlines()]
    changed = [{**each, "actor": {**each["actor"], "type": "SystemPrincipal"}} for each in records]
    assert found_in("".join(json.dumps(each) + "\n" for each in changed).encode(), name) == []


@pytest.mark.parametrize("name", [each for each in NAMES if each.startswith("m365_")])
def test_no_rule_speaks_of_the_provider(name: str) -> None:
    records = [json.loads(line) for line in lines(name, "match").splitlines()]
    for user_type, user in ((3, "x"), (4, "x"), (0, "NT AUTHORITY\\SYSTEM (w3wp)")):
        assert provider_run(user_type, user)
        changed = [{**each, "UserType": user_type, "UserId": user} for each in records]
        data = "".join(json.dumps(each) + "\n" for each in changed).encode()
        assert found_in(data) == [], (user_type, user)


@pytest.mark.parametrize(
    "user",
    ["NT AUTHORITY\\SYSTEM (x)", "SHAREPOINT\\system", "S-1-5-18", "Certificate", "Not-Found",
     "a@support.onmicrosoft.com", "spoolsProvisioning-x", "nt service\\x", "Kim@office.example",
     "support.onmicrosoft.com@office.example", "Certificates", ""],
)  # fmt: skip
def test_the_filter_says_what_the_reader_says(user: str) -> None:
    record = json.loads(lines("m365_mailbox_forward_set", "match").splitlines()[0])
    data = json.dumps({**record, "UserId": user}).encode() + b"\n"
    assert (found_in(data) == []) is provider_run(record["UserType"], user)


def test_findings_carry_the_rule() -> None:
    row = found_in(lines("m365_mailbox_forward_set", "match"))[0]
    assert row["value_a"] == "Mailbox that forwards all mail"
    assert str(row["value_b"]).startswith("The Bongsu developers; high; ")
    assert str(row["value_b"]).endswith("; Apache-2.0")
    assert row["points"] == 300
