"""Every OCSF record keeps the published schema, and says no more than its audience may know."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema

from bongsu.exporters import ocsf
from bongsu.exporters.ocsf.event import VERSION
from bongsu.model.card import Confidence, Severity
from bongsu.model.records import ActView
from bongsu.model.view import CaseView, DetectorView
from tests.exporters import sample
from tests.exporters.test_html import CANARY, crowded

CLASSES = {
    "detection_finding.jsonl": 2004,
    "email_activity.jsonl": 4009,
    "user_inventory.jsonl": 5003,
    "authentication.jsonl": 3002,
    "account_change.jsonl": 3001,
    "entity_management.jsonl": 3004,
    "datastore_activity.jsonl": 6005,
}
LINK = "https://docs.rnail.example/view?id=20240521&u=han.seoyun"
HOSTILE = st.text() | st.sampled_from(["a@b.example\n", "<b>", "\u202e", "=1+1", "a@[127.0.0.1]"])


@cache
def schema() -> OcsfJsonSchemaEmbedded:
    return OcsfJsonSchemaEmbedded(get_ocsf_schema(VERSION))


@cache
def validator(class_name: str, profiles: tuple[str, ...]) -> Draft202012Validator:
    return Draft202012Validator(schema().get_class_schema(class_name, list(profiles)))


def records(view: CaseView) -> dict[str, list[dict[str, Any]]]:
    made = dict(ocsf.export_findings(view))
    return {name: [json.loads(line) for line in data.splitlines()] for name, data in made.items()}


def offences(view: CaseView) -> Iterator[str]:
    for name, rows in records(view).items():
        for row in rows:
            profiles = tuple(row["metadata"]["profiles"])
            checked = validator(name.removesuffix(".jsonl"), profiles)
            yield from (f"{name} {e.json_path}: {e.message}" for e in checked.iter_errors(row))


def findings(view: CaseView | None = None) -> list[dict[str, Any]]:
    return records(view or sample.case())["detection_finding.jsonl"]


# --- the schema ----------------------------------------------------------------------------------


@pytest.mark.parametrize("view", [sample.case(), sample.empty(), crowded(), sample.with_logs()])
def test_every_record_keeps_the_published_schema(view: CaseView) -> None:
    assert list(offences(view)) == []


def test_the_check_can_fail() -> None:
    [row] = records(sample.case(sample.quiet()))["user_inventory.jsonl"]
    checked = validator("user_inventory", ())
    assert checked.is_valid(row)
    assert not checked.is_valid(row | {"severity_id": 7})
    assert not checked.is_valid({name: row[name] for name in row if name != "user"})


@settings(deadline=None)  # the schema is built within the first example
@given(HOSTILE, HOSTILE, HOSTILE, st.none() | st.integers(-(2**63), 2**63 - 1))
def test_no_text_from_evidence_breaks_the_schema(a: str, b: str, c: str, t_ms: int | None) -> None:
    account = sample.account(1, address=a)
    view = sample.finding_view(
        1, account, from_addr=a, from_name=b, reply_to=c, return_path=a, to=(a, b, c), subject=c,
        message_id=a, urls=((b, c),), attachments=((c, None, None, None), (None, a, 1, "5f" * 32)),
        t_ms=t_ms, folder=a,
    )  # fmt: skip
    assert list(offences(sample.case(replace(account, findings=(view,))))) == []


def test_one_file_a_class_and_one_record_a_finding_message_and_account() -> None:
    view = sample.with_logs()
    made = records(view)
    assert list(made) == list(CLASSES)
    for name, class_uid in CLASSES.items():
        assert {row["class_uid"] for row in made[name]} <= {class_uid}
        assert all(row["type_uid"] == class_uid * 100 + row["activity_id"] for row in made[name])
    told = [each for account in view.accounts for each in account.findings]
    assert [row["metadata"]["uid"] for row in findings(view)] == [
        f.finding.finding_id for f in told
    ]
    cited = {each.message.row_id for each in told if each.message}
    assert {row["metadata"]["uid"] for row in made["email_activity.jsonl"]} == cited
    assert len(made["email_activity.jsonl"]) == len(cited)
    assert len(made["user_inventory.jsonl"]) == len(view.accounts)
    assert len(made["authentication.jsonl"]) == sum(each.record is not None for each in told)


# --- what a record says --------------------------------------------------------------------------


def test_a_finding_names_its_technique_and_how_grave_and_sure_it_is() -> None:
    graded = DetectorView("sample_rank", 3, ("T1566.001", "T1656"), (), Severity.HIGH,
                          Confidence.MEDIUM)  # fmt: skip
    first = findings(sample.case(detectors=(graded,)))[0]
    assert (first["severity_id"], first["confidence_id"]) == (4, 2)
    assert first["finding_info"]["attacks"] == [
        {"technique": {"uid": "T1566"}, "sub_technique": {"uid": "T1566.001"}},
        {"technique": {"uid": "T1656"}},
    ]
    assert first["finding_info"]["analytic"]["version"] == "3"
    unknown = findings(sample.case(detectors=()))[0]
    assert (unknown["severity_id"], unknown["confidence_id"]) == (0, 0)


def test_what_analysts_said_is_its_status_and_verdict() -> None:
    confirmed, untouched, rejected, _ = findings(sample.case(sample.targeted()))
    assert (confirmed["status_id"], confirmed["verdict_id"], confirmed["activity_id"]) == (2, 2, 2)
    assert confirmed["comment"] == "본인 확인: 그런 원고를 맡은 적이 없다고 함."
    assert (untouched["status_id"], untouched["verdict_id"], untouched["activity_id"]) == (1, 0, 1)
    assert (rejected["status_id"], rejected["verdict_id"]) == (3, 1)


def test_values_are_exact_and_sentences_are_harmless() -> None:
    first = findings()[0]
    message, name, link, *_ = first["evidences"]
    assert message["email"]["urls"][0] == {"url_string": LINK}
    assert message["data"]["byte_start"] == 1_048_576
    assert name["data"]["value_b"] == "office@rnail.example"
    assert link["data"]["class"] == "content"
    assert "office[@]rnail[.]example" in first["finding_info"]["desc"]
    assert "office@rnail.example" not in first["finding_info"]["desc"]
    assert {"name": "evidences.email.urls.url_string", "type_id": 6, "value": LINK} in (
        first["observables"]
    )


def test_a_look_alike_in_other_letters_stays_searchable() -> None:
    row = findings()[1]
    strange = "kim@nаver.example"
    assert "from" not in row["evidences"][0]["email"]
    assert row["evidences"][0]["email"]["from_mailbox"] == strange
    assert {"type_id": 5, "value": strange} in row["observables"]


@pytest.mark.parametrize(
    ("changes", "activity", "direction"),
    [
        ({"folder_role": "inbox"}, 2, 1),
        ({"folder_role": "sent"}, 1, 2),
        ({"folder_role": "drafts"}, 0, 0),
        ({"folder_role": "inbox", "row_id": "exh_sample1:1.2"}, 0, 0),
    ],
)
def test_a_message_was_received_sent_or_neither(
    changes: dict[str, str], activity: int, direction: int
) -> None:
    account = sample.account(1)
    told = sample.finding_view(1, account)
    assert told.message
    told = replace(told, message=replace(told.message, **changes))
    made = records(sample.case(replace(account, findings=(told,))))
    [row] = made["email_activity.jsonl"]
    assert (row["activity_id"], row["direction_id"]) == (activity, direction)
    [finding] = made["detection_finding.jsonl"]
    assert finding["finding_info"]["related_events"] == [
        {"uid": row["metadata"]["uid"], "type_uid": row["type_uid"]}
    ]


def test_an_undated_message_takes_the_time_of_writing_and_says_so() -> None:
    account = sample.account(1)
    told = sample.finding_view(1, account, t_source="none")
    assert told.message
    told = replace(told, finding=replace(told.finding, t_ms=None),
                   message=replace(told.message, t_ms=None))  # fmt: skip
    view = sample.case(replace(account, findings=(told,)))
    for name in ("detection_finding.jsonl", "email_activity.jsonl"):
        [row] = records(view)[name]
        assert row["time"] == view.written_ms
        assert row["unmapped"]["t_source"] == "none"


def test_a_finding_whose_message_is_gone_keeps_its_record() -> None:
    account = sample.targeted()
    lost = replace(account, findings=(replace(account.findings[0], message=None),))
    view = sample.case(lost)
    assert list(offences(view)) == []
    assert records(view)["email_activity.jsonl"] == []
    assert findings(view)[0]["evidences"][0]["data"]["row_id"] == "exh_sample1:1"


def test_every_account_carries_all_five_rungs() -> None:
    rows = records(sample.case())["user_inventory.jsonl"]
    rungs = [[each["rung"] for each in row["unmapped"]["rungs"]] for row in rows]
    assert rungs == [["targeted", "engaged", "accessed", "controlled", "drained"]] * len(rows)
    assert rows[0]["unmapped"]["rungs"][0]["status"] == "evidenced"
    assert rows[-1]["unmapped"]["expected"] is True


def spoken(*acts: ActView, **changes: Any) -> CaseView:
    """A case with one finding, whose record says this."""
    account = sample.entered()
    record = sample.record(1, acts=acts, **changes)
    return sample.case(replace(account, findings=(replace(account.findings[0], record=record),)))


@pytest.mark.parametrize(
    ("table", "cells", "file", "activity", "status"),
    [
        ("authentication", "activity=logon outcome=success", "authentication", 1, 1),
        ("authentication", "activity=logoff outcome=unknown", "authentication", 2, 0),
        ("authentication", "activity=token outcome=failure", "authentication", 99, 2),
        ("authentication", "activity=logon outcome=challenge", "authentication", 1, 99),
        ("user_management", "change=factor_removed state_class=done", "account_change", 11, 1),
        ("user_management", "change=recovery_changed state_class=failed", "account_change", 99, 2),
        ("mailbox_setting", "setting=rule state_class=set name=.", "entity_management", 3, 1),
        ("mailbox_setting", "setting=pop state_class=present", "entity_management", 2, 0),
        ("consent_grant", "state_class=revoked app=Reader", "entity_management", 4, 1),
        ("mail_access", "access=sync state_class=done items=40", "datastore_activity", 1, 1),
        ("mail_access", "access=send state_class=failed", "datastore_activity", 99, 2),
    ],
)
def test_a_record_becomes_an_event_of_its_class(
    table: str, cells: str, file: str, activity: int, status: int
) -> None:
    said = tuple((n, v) for n, _, v in (each.partition("=") for each in cells.split()))
    for known in (True, False):
        missing = {} if known else {"actor": None, "ip": "nonsense", "session": None, "t_ms": None}
        view = spoken(ActView(table, said), **missing)
        assert list(offences(view)) == []
        [row] = records(view)[f"{file}.jsonl"]
        assert (row["activity_id"], row["status_id"]) == (activity, status)
        assert row["unmapped"][table] == dict(said)
        [finding] = findings(view)
        assert finding["finding_info"]["related_events"] == [
            {"uid": row["metadata"]["uid"], "type_uid": row["type_uid"]}
        ]
        assert finding["evidences"][0]["name"] == "record"
    assert row["time"] == view.written_ms


def test_a_record_of_two_acts_is_two_events() -> None:
    made = records(spoken(*[ActView("mailbox_setting", (("state_class", "set"),))] * 2))
    first, second = (row["metadata"]["uid"] for row in made["entity_management.jsonl"])
    assert (second, first != second) == (f"{first}#1", True)


@settings(deadline=None)
@given(HOSTILE, HOSTILE, st.none() | HOSTILE)
def test_no_text_of_a_log_breaks_the_schema(a: str, b: str, c: str | None) -> None:
    named = [("state_class", b), ("outcome", a), ("name", a), ("app", b), ("items", "3")]
    said = tuple((name, value) for name, value in named if value)
    tables = ("authentication", "user_management", "mailbox_setting", "consent_grant",
              "mail_access")  # fmt: skip
    view = spoken(*(ActView(name, said) for name in tables), actor=c, ip=b, user_agent=c,
                  session=a, principal=c, operation=a, fields=((a, c),))  # fmt: skip
    assert list(offences(view)) == []


def test_a_holders_export_names_nobody_else() -> None:
    made = b"".join(data for _, data in ocsf.export_findings(crowded())).decode()
    for other in (CANARY, "이분석", "박수사", *(person[0] for person in sample.PEOPLE[1:])):
        assert other not in made
