"""The generated case: repeatable, plainly fictional, and what its truth says it is."""

from __future__ import annotations

import csv
import io
import json
import mailbox
import re
import time
from collections import Counter
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest

from bongsu.scenario import ScenarioFile, generate
from tests.scenario.opened import (
    MARK,
    REAL,
    RESERVED,
    Found,
    addresses_in,
    is_documentation,
    names_outside,
    opened,
    plain,
)

KO_SENT, EN_SENT = "보낸편지함", "Sent"


@pytest.fixture(scope="module")
def files() -> list[ScenarioFile]:
    return list(generate())


@pytest.fixture(scope="module")
def by_path(files: list[ScenarioFile]) -> dict[str, bytes]:
    return {f.path: f.content for f in files}


@pytest.fixture(scope="module")
def truth(by_path: dict[str, bytes]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(by_path["truth.json"])
    return loaded


@pytest.fixture(scope="module")
def found(
    files: list[ScenarioFile], truth: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> list[Found]:
    return opened(files, truth, tmp_path_factory.mktemp("box") / "one.mbox")


def test_the_same_seed_gives_the_same_bytes(files: list[ScenarioFile]) -> None:
    assert list(generate(2024)) == files


def test_another_seed_gives_another_case_with_the_same_skeleton(truth: dict[str, Any]) -> None:
    for seed in (1, 7):
        other = {f.path: f.content for f in generate(seed)}
        sheet = json.loads(other["truth.json"])
        assert sheet["lures"] != truth["lures"]
        assert [x["family"] for x in sheet["lures"]] == [x["family"] for x in truth["lures"]]


def test_generation_is_quick() -> None:
    start = time.process_time()
    list(generate(3))
    assert time.process_time() - start < 10


def test_paths_are_relative_and_unique(files: list[ScenarioFile]) -> None:
    paths = [f.path for f in files]
    assert len(paths) == len(set(paths))
    assert not [p for p in paths if p.startswith("/") or ".." in p.split("/") or "\\" in p]


def test_every_message_bears_the_mark_once(found: list[Found]) -> None:
    bare = [f.place for f in found if f.message.get_all("X-Bongsu-Fiction") != [MARK]]
    assert bare == []


def test_only_reserved_domains_appear(found: list[Found]) -> None:
    strange = names_outside(found)
    assert not strange, strange.most_common(5)


def test_only_documentation_addresses_appear(found: list[Found]) -> None:
    seen = addresses_in(found)
    assert {a.version for a in seen} == {4, 6}
    assert [a for a in seen if not is_documentation(a)] == []


def test_plain_files_name_only_reserved_domains(by_path: dict[str, bytes]) -> None:
    for name in ("README.txt", "intake.csv", "truth.json"):
        text = by_path[name].decode()
        assert [m.group(0) for m in REAL.finditer(text)] == []


def test_readme_says_fiction_in_both_languages(by_path: dict[str, bytes]) -> None:
    text = by_path["README.txt"].decode()
    assert "FICTION" in text
    assert "허구" in text


def test_intake_lists_twelve_exports_and_one_awaited(by_path: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(by_path["intake.csv"].decode())))
    assert list(rows[0]) == [
        "path",
        "account",
        "holder",
        "role",
        "organisation",
        "language",
        "consent",
        "custodian",
    ]
    assert len({r["account"] for r in rows}) == 13
    assert [r["account"] for r in rows if not r["path"]] == ["haramsol.ko@saebyeok.example"]
    for row in rows:
        assert "fictional" in row["consent"]
        assert not row["path"] or any(
            p == row["path"] or p.startswith(row["path"] + "/") for p in by_path
        )


def test_mailboxes_have_the_promised_size(found: list[Found], truth: dict[str, Any]) -> None:
    counts = Counter(f.account for f in found)
    assert len(counts) == 12
    assert {a["account"]: a["messages"] for a in truth["accounts"] if a["export"]} == dict(counts)
    assert all(150 <= n <= 300 for n in counts.values()), counts
    assert 1800 <= sum(counts.values()) < 6000


def test_dates_lie_in_the_eight_months_and_in_several_offsets(found: list[Found]) -> None:
    dates = [parsedate_to_datetime(str(f.message["Date"])) for f in found]
    assert {d.year for d in dates} == {2026}
    assert set(range(2, 10)) <= {d.month for d in dates} <= set(range(2, 11))
    assert {"+0900", "+0000", "-0400"} <= {f"{d:%z}" for d in dates}


def test_every_planted_id_lies_in_its_account(found: list[Found], truth: dict[str, Any]) -> None:
    held = Counter((f.account, f.message_id) for f in found)
    for kind in ("lures", "honest_doubles", "traces", "notices", "sent_by_other_hand"):
        missing = [x for x in truth[kind] if held[x["account"], x["message_id"]] != 1]
        assert missing == []


def test_seven_accounts_are_lured_and_five_are_not(truth: dict[str, Any]) -> None:
    lured = {x["account"] for x in truth["lures"]}
    assert (len(lured), len(truth["lures"])) == (7, 16)
    quiet = [a for a in truth["accounts"] if a["export"] and a["account"] not in lured]
    assert len(quiet) == 5
    assert all(a["expected"][r] == "nothing" for a in quiet for r in ("targeted", "engaged"))


def test_truth_agrees_with_itself(truth: dict[str, Any]) -> None:
    assert truth["format_version"] == 2
    assert set(truth) - {"_doc"} <= {key.partition(".")[0] for key in truth["_doc"]}
    for account in truth["accounts"]:
        mine = [x for x in truth["lures"] if x["account"] == account["account"]]
        aimed = [x for x in mine if x["tailored"]]
        assert account["lures"] == [x["message_id"] for x in mine]
        assert account["true_rungs"]["targeted"] == bool(aimed)
        assert account["bulk_lures"] == len(mine) - len(aimed)
        assert (account["expected"]["targeted"] in {"evidenced", "indicated"}) == bool(aimed)
        classes = {r for x in aimed for r in x["reasons"]}
        assert (account["expected"]["targeted"] == "evidenced") == (len(classes) >= 2)


def test_one_campaign_reaches_three_mailboxes(found: list[Found], truth: dict[str, Any]) -> None:
    assert max(len(set(c["accounts"])) for c in truth["campaigns"]) >= 3
    subject = {f.message_id: plain(str(f.message["Subject"])) for f in found}
    for campaign in truth["campaigns"]:
        assert len({subject[i] for i in campaign["message_ids"]}) == 1


def test_what_holders_did_lies_where_truth_says(found: list[Found], truth: dict[str, Any]) -> None:
    at = {(f.account, f.message_id): f for f in found}
    kinds = {t["kind"]: at[t["account"], t["message_id"]] for t in truth["traces"]}
    assert set(kinds) == {"reply_sent", "forward_asking", "draft"}
    labels = plain(str(kinds["reply_sent"].message["X-Gmail-Labels"]))
    assert KO_SENT in labels
    assert EN_SENT in str(kinds["forward_asking"].message["X-Gmail-Labels"])
    assert kinds["draft"].place.endswith("/Drafts")
    reply = next(t for t in truth["traces"] if t["kind"] == "reply_sent")
    assert reply["about"] in str(kinds["reply_sent"].message["In-Reply-To"])


def test_one_export_lacks_sent_and_the_others_hold_it(
    found: list[Found], truth: dict[str, Any]
) -> None:
    sent = Counter(f.account for f in found if f.account in str(f.message["From"]))
    without = [a["account"] for a in truth["accounts"] if a["export"] and not a["has_sent"]]
    assert without == ["haedeun.cha@hanbit-portal.example"]
    assert sent[without[0]] == 0
    assert all(sent[a["account"]] >= 20 for a in truth["accounts"] if a["has_sent"])


def test_the_provider_stamps_what_truth_names(found: list[Found], truth: dict[str, Any]) -> None:
    names = {p["domain"]: p for p in truth["providers"]}
    for item in found:
        if item.account in str(item.message["From"]):
            continue
        provider = names[item.account.partition("@")[2]]
        first = str(item.message["Authentication-Results"])
        assert first.startswith(provider["authserv_id"] or "spf=")
        assert any(provider["border_host"] in r for r in item.message.get_all("Received", []))


def test_answers_refer_to_letters_in_the_same_mailbox(
    found: list[Found], truth: dict[str, Any]
) -> None:
    held = {(f.account, f.message_id) for f in found}
    keeps = {a["account"] for a in truth["accounts"] if a["has_sent"]}
    answers = [f for f in found if f.message["In-Reply-To"] and f.account in keeps]
    known = [f for f in answers if (f.account, str(f.message["In-Reply-To"]).strip()[1:-1]) in held]
    assert len(answers) > 400
    assert len(known) / len(answers) > 0.9
    for item in answers:
        assert str(item.message["In-Reply-To"]) in str(item.message["References"])


def test_charsets_and_raw_subjects_are_mixed(found: list[Found]) -> None:
    charsets: Counter[str] = Counter()
    raw = 0
    for item in found:
        head = item.raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        raw += any(
            line.startswith(b"Subject:") and not line.isascii() for line in head.split(b"\n")
        )
        charsets.update(p.get_content_charset("") for p in item.message.walk())
    assert min(charsets[c] for c in ("utf-8", "euc-kr", "ks_c_5601-1987", "us-ascii")) >= 50
    assert raw >= 30


def test_honest_mail_shares_the_marks_of_lures(found: list[Found], truth: dict[str, Any]) -> None:
    """No single easy mark may be rare in honest mail."""
    hostile = {x["message_id"] for x in truth["lures"]}
    honest = [f.message for f in found if f.message_id not in hostile]
    marks = {
        "reply-to": sum(bool(m["Reply-To"]) for m in honest),
        "dmarc": sum(
            "dmarc=fail" in "".join(map(str, m.get_all("Authentication-Results", [])))
            for m in honest
        ),
        "html": sum(any(p.get_content_type() == "text/html" for p in m.walk()) for m in honest),
        "odd hours": sum(parsedate_to_datetime(str(m["Date"])).hour < 6 for m in honest),
        "dot test": sum(".test>" in str(m["From"]) for m in honest),
    }
    assert min(marks.values()) > 100, marks
    programs = {str(m["X-Mailer"] or m["User-Agent"]) for m in honest}
    assert {
        str(f.message["X-Mailer"] or f.message["User-Agent"])
        for f in found
        if f.message_id in hostile
    } <= programs


def test_maildir_and_mbox_open_with_the_standard_library(
    by_path: dict[str, bytes], truth: dict[str, Any], tmp_path: Path
) -> None:
    for path, data in by_path.items():
        if "Maildir/" in path or "-mail/" in path:
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    folder = mailbox.Maildir(tmp_path / "exports/chae-danbi-Maildir", create=False)
    assert len(folder) > 100
    assert "S" in "".join(m.get_flags() for m in folder)
    assert len(folder.get_folder("Sent")) >= 20
    assert not (tmp_path / "exports/cha-haedeun-Maildir/.Sent").exists()
    drafts = mailbox.mbox(tmp_path / "exports/fenwright-mail/Drafts", create=False)
    assert len(drafts) == 1
    drafts.close()


def test_takeout_archives_carry_threads_and_labels(found: list[Found]) -> None:
    kept = [f for f in found if f.place.startswith("Takeout/Mail/")]
    assert {f.account for f in kept} == {
        "mir.seo@northlight.example",
        "eleanor.brackwater@northlight.example",
        "hangyeol.ryu@northlight.example",
    }
    assert all(re.fullmatch(r"\d{19}", str(f.message["X-GM-THRID"])) for f in kept)
    threads = Counter((f.account, f.message["X-GM-THRID"]) for f in kept)
    assert max(threads.values()) >= 3
    encoded = [f for f in kept if "=?" in str(f.message["X-Gmail-Labels"])]
    assert {"받은편지함", "보낸편지함"} <= {
        w for f in encoded for w in plain(str(f.message["X-Gmail-Labels"])).split(",")
    }


def test_payloads_are_inert_marker_bytes(found: list[Found]) -> None:
    kinds: Counter[str] = Counter()
    for item in found:
        for part in item.message.walk():
            name = part.get_filename()
            data = part.get_payload(decode=True)
            if (
                not name
                or not isinstance(data, bytes)
                or part.get_content_type() == "text/calendar"
            ):
                continue
            kinds[part.get_content_subtype()] += 1
            assert b"BONGSU FICTION - INERT MARKER BYTES" in data
    assert min(kinds[k] for k in ("pdf", "x-hwp", "zip", "jpeg")) >= 5


def test_broken_items_are_there_as_truth_says(
    by_path: dict[str, bytes], truth: dict[str, Any]
) -> None:
    kinds = Counter(b["kind"] for b in truth["broken"])
    assert kinds == {"truncated": 3, "empty": 2, "not_mail": 2}
    assert by_path["exports/castellane/Inbox/0000 unnamed.eml"] == b""
    assert not by_path["exports/yun-gaon/메모.txt"].startswith(b"From")


def test_lure_senders_are_addresses_that_parse(found: list[Found], truth: dict[str, Any]) -> None:
    hostile = {x["message_id"] for x in truth["lures"]}
    for item in (f for f in found if f.message_id in hostile):
        ((_, address),) = getaddresses([str(item.message["From"])])
        assert address.endswith(RESERVED)


def test_the_intruders_notices_and_letters_lie_where_truth_says(
    found: list[Found], truth: dict[str, Any]
) -> None:
    at = {(f.account, f.message_id): f for f in found}
    for notice in truth["notices"]:
        labels = plain(str(at[notice["account"], notice["message_id"]].message["X-Gmail-Labels"]))
        assert ("휴지통" in labels) == notice["deleted"]
    sent = [at[x["account"], x["message_id"]].message for x in truth["sent_by_other_hand"]]
    times = [parsedate_to_datetime(str(m["Date"])) for m in sent]
    assert len({str(m["To"]) for m in sent}) == len(sent) == 12
    assert (max(times) - min(times)).total_seconds() < 3600
    taken = {a["account"] for a in truth["accounts"] if a["true_rungs"]["accessed"]}
    assert {x["account"] for x in truth["sent_by_other_hand"]} < taken


def test_a_forged_notice_comes_from_elsewhere_and_counts_its_reader(
    found: list[Found], truth: dict[str, Any]
) -> None:
    forged = next(x for x in truth["lures"] if x["family"] == "forged_notice")
    message = next(f for f in found if f.message_id == forged["message_id"]).message
    assert forged["account"].partition("@")[2] not in str(message["From"])
    html = next(p for p in message.walk() if p.get_content_type() == "text/html")
    assert forged["account"].encode().hex().encode() in html.get_payload(decode=True)
