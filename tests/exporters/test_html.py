import re
import time
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum

import pytest
from jinja2 import UndefinedError

from bongsu.exporters import html
from bongsu.model.errors import BongsuError
from bongsu.model.finding import MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Rung, Status
from bongsu.model.view import AlsoReceived, CaseView, ProblemView
from bongsu.phrases import CATALOGUE, UNSTATED, Language, say
from tests.exporters import reading, sample

EN, KO = Language.EN, Language.KO
both = pytest.mark.parametrize("language", list(Language))

SECTIONS = ["summary", "accounts", "lures", "company", "searched", "unread", "custody", "glossary"]
HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "invoice\u202exslx.exe",
    "\x1b[2J\x1b]0;gone\x07",
    "{{7*7}}{% include 'x' %}{#",
    "{a}{0}{__class__}",
    "javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "https://evil.example/?a=<b>&c='d'",
    "person@evil.example",
    "\ud800\ufeff\u3164",
)

CODES = frozenset({"reason_class", "code", "why", "t_source", "folder_role", "kind", "detector"})
"""Fields that hold our own codes, not text."""


def poison(value: object, text: str, name: str = "") -> object:
    """The value with every text in it replaced, all the way down, but for codes and ids."""
    if isinstance(value, StrEnum) or name in CODES or name.endswith(("_id", "_ids", "_roles")):
        return value
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(poison(each, text, name) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: poison(getattr(value, f.name), text, f.name) for f in fields(value)}
        return replace(value, **{k: v for k, v in parts.items() if k != "detectors"})
    return value


@pytest.mark.parametrize(
    ("language", "words"),
    [(EN, "a.lnk → target not stated."), (KO, "a.lnk → 대상이 적혀 있지 않음.")],
)
def test_a_fact_that_the_evidence_does_not_state_is_said_so(language: Language, words: str) -> None:
    code = "payload_shortcut"
    reason = Reason(code, ReasonClass.PAYLOAD, 200, "a.lnk", UNSTATED)
    account = sample.account(1)
    found = replace(account, findings=(sample.finding_view(1, account, reasons=(reason,)),))
    page = html.page(sample.case(found), language)
    assert words in page.replace("[.]", ".")
    assert "→ ?" not in page


@both
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_everywhere_stays_text(language: Language, text: str) -> None:
    view = poison(sample.case(), text)
    assert isinstance(view, CaseView)
    assert view.case_name == text
    page = html.page(replace(view, audience=None), language)
    found = reading.tags(page)
    assert {name for name, _ in found} <= reading.ALLOWED_TAGS
    assert not re.search(r"<(?:script|img|iframe|form|link|base|object)\b", page, re.IGNORECASE)
    assert not [a for _, given in found for a in given if a.startswith("on") or a == "src"]
    assert all(given["href"].startswith("#") for name, given in found if name == "a")
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", page
    )
    assert "49" not in reading.parts(page)["summary"]
    page.encode()  # no lone surrogate came through


@both
def test_nothing_from_evidence_can_be_taken_for_a_link(language: Language) -> None:
    page = html.page(sample.case(), language)
    seen = reading.text(page[: page.index('<section id="glossary">')])
    assert "hxxps[://]docs[.]rnail[.]example" in seen
    assert "office[@]rnail[.]example" in seen
    for live in ("http", "://", "www.", "office@", "rnail.example"):
        assert live not in seen.replace("[://]", "")


def test_there_is_no_script_nothing_remote_and_a_closed_policy() -> None:
    page = html.page(sample.case(), EN)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page
    assert not re.search(r"<script|@import|url\(|https?://|src=|javascript:", page)


def test_a_template_cannot_put_out_text_that_passed_no_gate() -> None:
    environment = html._environment(EN)
    with pytest.raises(TypeError, match="not passed the gate"):
        environment.from_string("{{ raw }}").render(raw="<b>")
    with pytest.raises(TypeError, match="not passed the gate"):
        environment.from_string("{{ t('report.no_phrase', code=raw) }}").render(raw="<b>")
    with pytest.raises(UndefinedError):
        environment.from_string("{{ forgotten }}").render()


@both
@pytest.mark.parametrize("view", [sample.case(), sample.empty(), sample.case(audience="한서윤")])
def test_every_section_stands_in_order_and_no_raw_key_shows(
    language: Language, view: CaseView
) -> None:
    page = html.page(view, language)
    parts = reading.parts(page)
    assert list(parts) == [each for each in SECTIONS if not (view.audience and each == "company")]
    for name, text in parts.items():
        assert text.strip().startswith(say(f"report.{name}", language))
    families = {key.split(".")[0] for key in CATALOGUE}
    raw = re.compile(rf"(?<![\w@.])(?:{'|'.join(sorted(families))})\.[a-z]+_?[a-z_.]*")
    assert not [key for key in raw.findall(reading.text(page)) if key in CATALOGUE]


def test_the_two_languages_do_not_mix() -> None:
    frame = replace(sample.empty(), case_name="X")
    assert not re.search("[가-힣]", reading.text(html.page(frame, EN)))
    rest = reading.text(html.page(frame, KO))
    assert not re.search(r"\b(?:the|account|mail|found|evidence)\b", rest)


@both
def test_words_that_acquit_or_condemn_describe_no_account(language: Language) -> None:
    seen = reading.text(html.page(sample.case(), language))
    assert say("summary.not_hacked", language) in seen
    rest = seen.replace(say("summary.not_hacked", language), "")
    assert not re.search(r"\bclean\b|\bsafe\b|\bhacked\b|깨끗|안전|해킹", rest, re.IGNORECASE)


@both
def test_nothing_found_states_its_coverage_and_not_examined_its_reason(language: Language) -> None:
    view = sample.case(sample.quiet())
    lures = reading.parts(html.page(view, language))["lures"]
    scope = f"{say('report.scope', language)} {say('count.messages.many', language, n='3,180')}"
    assert lures.count(say("status.nothing_found", language)) == lures.count(scope) == 2
    assert "2023-01-06 – 2024-05-29" in lures
    assert say("why.no_identity_evidence", language) in lures


@both
def test_an_account_nobody_investigated_is_not_examined_and_says_so(language: Language) -> None:
    view = sample.case(sample.account(1), sample.absent())
    text = reading.text(html.page(view, language))
    assert say("why.not_investigated", language) in text
    assert say("why.expected", language) in text
    assert (
        say("status.nothing_found", language)
        not in reading.parts(html.page(view, language))["lures"]
    )


def test_each_row_of_the_ladder_adds_up_to_all_accounts() -> None:
    page = html.page(sample.case(), EN)
    table = page[page.index('<table class="cards ladder">') : page.index("</table>")]
    rows = [list(map(int, re.findall(r"<td[^>]*>(\d+)</td>", row))) for row in table.split("<tr>")]
    counted = [row for row in rows if row]
    assert len(counted) == len(Rung)
    assert all(len(row) == len(Status) and sum(row) == 4 for row in counted)
    ranges = re.findall(r'<strong class="nowrap">([^<]+)</strong>', table)
    assert ranges == ["1 – 3", "0 – 2", "0 – 4", "0 – 4", "0 – 4"]


def test_alerts_come_first_and_rejected_findings_last_and_struck() -> None:
    page = html.page(sample.case(sample.targeted()), EN)
    lures = page[page.index('<section id="lures">') : page.index('<section id="searched">')]
    subjects = ["검토 요청", "지난번 자료", "뉴스레터", "학회 회비"]
    places = [lures.index(each) for each in subjects]
    assert places == sorted(places)
    struck = re.search(r'class="finding rejected" id="(\w+)">', lures)
    assert struck
    assert struck.start() < places[3]
    assert struck.start() > places[2]


def test_what_speaks_of_the_account_stands_apart_from_lures() -> None:
    account = sample.account(1)
    said = (Reason("notice_sign_in", ReasonClass.ACCOUNT, 100, "Security alert", "mail.example"),)
    notice = sample.finding_view(
        1, account, alert=False, rank=None, reasons=said, subject="로그인 알림"
    )
    lure = sample.finding_view(2, account, alert=False, subject="뉴스레터")
    page = html.page(sample.case(replace(account, findings=(notice, lure))), EN)
    apart = page.index(say("lures.account", EN, messages="1 message"))
    assert page.index("뉴스레터") < apart < page.rindex("로그인 알림")
    assert say("lures.account_how", EN) in reading.text(page)


def test_the_newest_decision_counts() -> None:
    account = sample.targeted()
    first = account.findings[2]
    later = replace(first.marks[0], seq=99, kind=MarkKind.CONFIRM)
    changed = replace(first, marks=(later, *first.marks))
    page = html.page(sample.case(replace(account, findings=(changed,))), EN)
    assert 'class="finding rejected"' not in page
    assert say("finding.standing_confirm", EN) in reading.text(page)


@both
def test_a_code_without_a_sentence_is_named_instead_of_failing(language: Language) -> None:
    odd = ProblemView("exh_sample1", "a.mbox", "", None, "plugin.new_code", None)
    view = sample.case(replace(sample.account(1), problems=(odd,)))
    unread = reading.parts(html.page(view, language))["unread"]
    assert say("report.no_phrase", language, code="plugin.new_code") in unread


def test_times_stand_in_both_zones() -> None:
    text = reading.text(html.page(sample.case(), EN))
    assert "2024-06-03 10:02:03 KST (01:02:03 UTC)" in text


def test_long_lists_are_cut_and_counted() -> None:
    account = sample.account(1)
    view = sample.finding_view(
        1, account, urls=tuple((f"https://x{n}.example/", None) for n in range(50)),
        to=tuple(f"p{n}@x.example" for n in range(33)), body_text="가" * 9_000,
    )  # fmt: skip
    text = reading.text(html.page(sample.case(replace(account, findings=(view,))), EN))
    assert "and 30 more" in text
    assert "and 13 more" in text
    assert "First 4,000 of 9,000 characters" in text
    assert "가" * 4_001 not in text


# --- the version for one holder ------------------------------------------------------------------

CANARY = "카나리아"


def crowded() -> CaseView:
    """The holder's own account, with another holder's name in every corner of the view."""
    own, other = sample.targeted(), sample.english()
    told = own.findings[0]
    also = AlsoReceived("sender", "office@rnail.example", (f"{CANARY}@post.example",), 1)
    marks = tuple(replace(m, actor=CANARY, reason=f"as {CANARY} said") for m in told.marks)
    assert told.message
    message = replace(told.message, to=(*told.message.to, f"{CANARY}@post.example"))
    finding = replace(told, also_received=(also,), marks=marks, message=message)
    exhibits = tuple(
        replace(each, acquisitions=tuple(
            (seq, replace(how, acquirer=CANARY, custodian=CANARY, source_path=CANARY))
            for seq, how in each.acquisitions if how))
        for each in own.exhibits
    )  # fmt: skip
    own = replace(own, findings=(finding, *own.findings[1:]), exhibits=exhibits)
    other = replace(other, address=f"{CANARY}@post.example", holder=CANARY, organisation=CANARY)
    view = sample.case(own, other, sample.quiet(), sample.absent(), audience=own.holder)
    detectors = tuple(
        replace(d, could_not_look=((f"{CANARY}@post.example", "sample.no_sent"),))
        for d in view.detectors
    )
    searches = ((38, sample.T0, f'{{"terms": ["{CANARY}"], "note": "{CANARY}"}}'),)
    return replace(view, detectors=detectors, searches=searches)


@both
def test_a_holders_version_names_nobody_else(language: Language) -> None:
    page = html.page(crowded(), language)
    assert CANARY not in page
    for address, name, _, organisation in sample.PEOPLE[1:]:
        assert address not in page
        assert name not in page
        assert not organisation or organisation not in page
    for analyst in ("이분석", "박수사", "사이버안보팀"):
        assert analyst not in page
    assert CANARY in html.page(replace(crowded(), audience=None), language)


@both
def test_a_holders_version_speaks_to_the_holder_and_counts_no_other_accounts(
    language: Language,
) -> None:
    page = html.page(crowded(), language)
    summary = reading.parts(page)["summary"]
    assert say("holder.greeting", language, name="한서윤") in summary
    assert say("holder.targeted.evidenced", language) in summary
    assert '<table class="cards ladder">' not in page
    others = say("count.other_accounts.one", language, n="1")
    assert say("finding.other_accounts", language, accounts=others) in reading.text(page)


def test_a_view_without_the_holders_account_is_refused() -> None:
    with pytest.raises(BongsuError) as caught:
        html.page(sample.case(audience="아무개"), EN)
    assert caught.value.code == "invariant.audience_has_no_account"
    assert caught.value.code in CATALOGUE


# --- big cases -----------------------------------------------------------------------------------


def test_a_big_case_is_quick_and_bounded() -> None:
    view = sample.big(100, 20)
    begun = time.process_time()
    page = html.page(view, KO)
    assert time.process_time() - begun < 5
    assert len(page.encode()) < 20_000_000
    assert page.count('<details class="finding') == 100 * 20
    found = [given for name, given in reading.tags(page) if name == "details"]
    assert not [given for given in found if "open" in given]
    ids = {given["id"] for _, given in reading.tags(page) if "id" in given}
    links = {given["href"][1:] for name, given in reading.tags(page) if name == "a"}
    assert links <= ids
