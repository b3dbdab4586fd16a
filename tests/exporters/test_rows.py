import csv as stdlib_csv
import io
import json
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.exporters import csv, exporters, flat, indicators, jsonl, parquet
from bongsu.model.errors import BongsuError
from bongsu.model.view import CaseView
from tests.exporters import sample
from tests.exporters.test_html import CANARY, crowded

SHEETS = [
    "findings", "reasons", "accounts", "coverage", "records", "doors", "logs", "problems", "marks",
]  # fmt: skip
TRIGGERS = "=+-@\t\r＝＋－＠"


def read(made: bytes) -> list[list[str]]:
    return list(stdlib_csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), strict=True))


# --- the registry --------------------------------------------------------------------------------


def test_exporters_are_found_by_walking() -> None:
    found = exporters()
    assert list(found) == ["csv", "html", "indicators", "jsonl", "ocsf", "parquet", "pdf", "stix"]
    assert [name for name, each in found.items() if each.report] == ["html", "pdf"]
    assert [name for name, each in found.items() if each.findings] == [
        *("csv", "indicators", "jsonl", "ocsf", "stix"),
    ]
    assert [name for name, each in found.items() if each.table] == ["csv", "jsonl", "parquet"]


# --- csv -----------------------------------------------------------------------------------------


@given(st.text(alphabet=" \u3000\u00a0", max_size=3), st.sampled_from(TRIGGERS), st.text())
def test_no_text_cell_can_be_a_formula(before: str, trigger: str, rest: str) -> None:
    assert str(csv.cell(before + trigger + rest)).startswith("'")


@given(st.text())
def test_a_text_cell_never_starts_with_a_trigger(text: str) -> None:
    made = str(csv.cell(text))
    assert made.lstrip()[:1] not in set(TRIGGERS)
    assert not set(made) & set("\r\n\t\x00\x1b")


@given(st.lists(st.lists(st.text() | st.integers() | st.none() | st.booleans(), min_size=2,
                         max_size=2), max_size=5))  # fmt: skip
def test_what_is_written_reads_back_cell_by_cell(rows: list[list[object]]) -> None:
    made = csv.write(("a", "b"), rows)
    assert read(made) == [["a", "b"], *[[str(csv.cell(value)) for value in row] for row in rows]]
    assert made.count(b"\n") == made.count(b"\r\n") == len(rows) + 1


def test_numbers_stay_numbers_and_flags_are_words() -> None:
    assert csv.cell(-12) == -12
    assert csv.cell(value=True) == "true"
    assert csv.cell(None) == ""


# --- jsonl and parquet ---------------------------------------------------------------------------


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none(), max_size=4))
def test_json_lines_keep_values_and_hide_nothing(row: dict[str, object]) -> None:
    made = jsonl.write([row])
    assert json.loads(made) == row
    assert made.count(b"\n") == 1
    assert not set(made.decode()) & set("\x1b\x9b\u202e\u2066\u200b\u2028")


@pytest.mark.parametrize("module", [csv, jsonl, parquet])
def test_a_table_of_the_lake_comes_out_whole(module: object) -> None:
    table = pa.table({"row_id": ["a", "b"], "subject": ["=1+1", None], "size": [7, 8]})
    exported = exporters()[module.FORMAT]  # type: ignore[attr-defined] # by its module
    assert exported.table
    name, made = exported.table("email_activity", table)
    assert name == f"email_activity.{module.FORMAT}"  # type: ignore[attr-defined] # by its module
    if module is csv:
        assert read(made)[1:] == [["a", "'=1+1", "7"], ["b", "", "8"]]
    elif module is jsonl:
        assert json.loads(made.splitlines()[1]) == {"row_id": "b", "subject": None, "size": 8}
    else:
        assert pq.read_table(pa.BufferReader(made)).equals(table)


# --- findings ------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", [sample.case(), sample.empty()])
def test_both_row_formats_give_every_sheet(view: CaseView) -> None:
    assert [name for name, _ in csv.export_findings(view)] == [f"{n}.csv" for n in SHEETS]
    assert [name for name, _ in jsonl.export_findings(view)] == [f"{n}.jsonl" for n in SHEETS]


def test_every_row_has_every_column() -> None:
    for sheet in flat.sheets(sample.with_logs()):
        assert sheet.rows, sheet.name
        assert {len(row) for row in sheet.rows} == {len(sheet.columns)}


def test_a_finding_whose_message_is_gone_keeps_its_row() -> None:
    account = sample.targeted()
    lost = replace(account, findings=(replace(account.findings[0], message=None),))
    findings = next(flat.sheets(sample.case(lost)))
    assert {len(row) for row in findings.rows} == {len(findings.columns)}


@pytest.mark.parametrize("name", ["csv", "jsonl", "indicators"])
def test_a_holders_export_names_nobody_else(name: str) -> None:
    export = exporters()[name].findings
    assert export
    made = b"".join(made for _, made in export(crowded())).decode()
    for other in (CANARY, "이분석", "박수사", *(person[0] for person in sample.PEOPLE[1:])):
        assert other not in made
    with pytest.raises(BongsuError):
        list(export(sample.case(audience="아무개")))


# --- indicators ----------------------------------------------------------------------------------


def indicator_rows(view: CaseView) -> dict[str, list[str]]:
    [(name, made)] = indicators.export_findings(view)
    assert name == "indicators.csv"
    return {row[1]: row for row in read(made)[1:]}


def test_indicators_are_defanged_dated_and_counted() -> None:
    rows = indicator_rows(sample.case())
    assert rows["office[.]reply[@]drop[.]example"][0] == "email-addr"
    host = rows["docs[.]rnail[.]example"]
    assert host[0] == "domain-name"
    assert host[2] == "2024-05-21T01:00:00.000Z"
    assert host[4] == "2"
    assert host[6] == "content identity novelty origin tailoring"
    assert rows["5f" * 32][0] == "file-sha256"
    assert not [value for value in rows if "://" in value.replace("[://]", "") or "@" in
                value.replace("[@]", "")]  # fmt: skip


def test_only_alerts_that_nobody_rejected_give_indicators() -> None:
    account = sample.targeted()
    quiet = replace(account, findings=account.findings[2:])
    assert indicator_rows(sample.case(quiet)) == {}


@pytest.mark.parametrize(
    ("url", "kind", "value"),
    [
        ("http://198.51.100.7:8080/a", "ipv4-addr", "198[.]51[.]100[.]7"),
        ("http://portal.example@evil.example/", "domain-name", "evil[.]example"),
        ("http://evil.example\\@portal.example/", "domain-name", "evil[.]example"),
        ("HTTPS://EVIL.example./x", "domain-name", "evil[.]example"),
        ("https://drive.google.com/file/x", "url", "hxxps[://]drive[.]google[.]com/file/x"),
    ],
)
def test_links_become_the_host_a_browser_would_visit(url: str, kind: str, value: str) -> None:
    account = sample.account(1)
    view = sample.finding_view(1, account, urls=((url, None),), attachments=())
    rows = indicator_rows(sample.case(replace(account, findings=(view,))))
    assert rows[value][0] == kind


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://[", "mailto:a@b.example", "", "//"])
def test_what_is_no_web_link_gives_no_indicator(url: str) -> None:
    account = sample.account(1)
    view = sample.finding_view(1, account, urls=((url, None),), attachments=())
    rows = indicator_rows(sample.case(replace(account, findings=(view,))))
    assert {row[0] for row in rows.values()} == {"email-addr"}


def test_the_cases_own_people_are_no_indicators() -> None:
    account = sample.account(1)
    tagged = f"https://drive.google.com/x?u={account.address}"
    view = sample.finding_view(1, account, from_addr=sample.PEOPLE[1][0], reply_to=account.address,
                               urls=((tagged, None),), attachments=())  # fmt: skip
    own = replace(account, findings=(view,))
    assert indicator_rows(sample.case(own, sample.account(2))) == {}
