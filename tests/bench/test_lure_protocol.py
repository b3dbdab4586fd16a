"""The lure protocol on synthetic messages: no data set is needed."""

import base64
import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.lures import (
    __main__ as program,
)
from bench.lures import (
    addresses,
    authstamp,
    baselines,
    corpus,
    dates,
    era,
    headers,
    host,
    mailboxes,
    measure,
    product,
    rankers,
    report,
    split,
    transplant,
)
from bench.lures.collector import Collector, Holder
from bench.lures.measure import Ranked, Run

REAL = b"trap-door@hotmail.com"
HOLDER = Holder("Mina Seo", "mina.seo@spamassassin.taint.org")
DAY = 86400.0
START = dates.seconds(b"Mon, 2 Sep 2002 09:00:00 +0100") or 0.0


def ham_message(number: int, *, stratum: str = "easy", sender: str = "") -> corpus.Message:
    when = dates.text(START + number * 3600, 3600)
    sender = sender or f"writer{number % 7}@list.example"
    raw = (
        f"Return-Path: <{sender}>\n"
        "Delivered-To: yyyy@localhost.spamassassin.taint.org\n"
        "Received: from localhost (box [127.0.0.1])\n\tby jmason.org (Postfix) with ESMTP "
        f"id 8E08716F{number % 100:02}\n\tfor <jm@localhost>; {when} (IST)\n"
        "Received: from xent.example ([198.51.100.7]) by dogma.slashnull.org\n"
        f"    (8.11.6/8.11.6) with ESMTP id g96JS2K322{number % 100:02} for <jm@jmason.org>;\n"
        f"    {when}\n"
        f"Date: {when}\nFrom: Writer <{sender}>\nTo: yyyy@spamassassin.taint.org\n"
        f"Subject: talk {number}\nMessage-Id: <{stratum}{number}@list.example>\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\n"
        f"Hello, number {number}.\nFrom here on nothing.\n"
    )
    return corpus.message_of(f"{stratum}-ham-1/{number:05}.eml", raw.encode())


def phish_message(number: int, body: bytes | None = None, extra: str = "") -> corpus.Message:
    secret = base64.b64encode(b"see u=" + REAL).decode()
    link = f"https://bad{number}.example/?u={secret}"
    text = body or f"Dear trap-door ({REAL.decode()}), {link} phishing@pot é".encode()
    word = "".join(chr(97 + int(figure)) for figure in f"{number:03}")
    subject = base64.b64encode(f"urgent trap-door {word}".encode()).decode()
    head = (
        "Received: from AB.prod.outlook.com (::1) by CD.prod.outlook.com with HTTPS;\n"
        " Wed, 26 Jul 2023 21:13:38 +0000\n"
        f"Received: from bad{number}.example (203.0.113.9) by\n"
        " VI1.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server\n"
        " (version=TLS1_2, cipher=TLS_X); Wed, 26 Jul 2023 21:13:36 +0000\n"
        f"Received: from inner (unknown [192.0.2.4]) by bad{number}.example with ESMTPS;\n"
        " Wed, 26 Jul 2023 23:13:30 +0200\n"
        "Authentication-Results: spf=fail; dkim=none\nX-MS-Exchange-Thing: 1\n"
        f"From: Support <no-reply@bad{number}.example>\nTo: phishing@pot\n"
        f"Subject: =?utf-8?B?{subject}?=\n"
        f"Date: Wed, 26 Jul 2023 21:13:30 +0000\nMessage-ID: <{number}=phishing@pot@bad.example>\n"
        f'MIME-Version: 1.0\nContent-Type: text/html; charset="UTF-8"\n{extra}'
        f"Content-Transfer-Encoding: base64\nReturn-Path: bounce@bad{number}.example\n\n"
    )
    return corpus.message_of(f"sample-{number}.eml", head.encode() + base64.encodebytes(text))


HAM = [ham_message(n) for n in range(420)] + [ham_message(n, stratum="hard") for n in range(40)]
PHISH = [phish_message(n) for n in range(60)]


@pytest.fixture(scope="module")
def plan() -> mailboxes.Plan:
    return make_plan()


def make_plan(**changes: object) -> mailboxes.Plan:
    options = {"side": "tune", "arm": "same", "raw": False} | changes
    return mailboxes.plan(HAM, PHISH, **options)


def planted(case: mailboxes.Case) -> list[mailboxes.Placed]:
    return [m for box in case.mailboxes for m in box.messages if m.planted]


# --- collector strings


def test_the_collectors_address_is_learned_from_many_senders() -> None:
    assert Collector.learn(m.raw for m in PHISH).addresses == [REAL]


@pytest.mark.parametrize(
    "text",
    [
        b"phishing@pot",
        b"phishing@pot-eua1@hotmail.com",
        b"honey@pot",
        b"trap-door%40hotmail.com",
        b"bounce-trap+2Ddoor=hotmail.com@lists.example",
        b"https://x.example/" + base64.b64encode(REAL),
        b"https://x.example/" + base64.urlsafe_b64encode(b"a=" + REAL),
        b"https://x.example/" + REAL.hex().encode(),
        b"TRAPDOOR, your parcel waits",
    ],
)
def test_scrubbing_replaces_every_form(text: bytes) -> None:
    collector = Collector([REAL])
    assert collector.found(text)
    assert not collector.found(collector.scrub(text, HOLDER))


def test_scrubbing_leaves_other_people_alone() -> None:
    text = b"Write to phish@example.org or door@hotmail.com about a honeypot."
    assert Collector([REAL]).scrub(text, HOLDER) == text


# --- transplant


def test_a_transplant_leaves_no_collector_string_in_any_view(plan: mailboxes.Plan) -> None:
    case = mailboxes.build(plan, 3, seed=1)
    assert planted(case)
    assert not [m for m in planted(case) if plan.collector.left_in(m.raw)]
    assert all(plan.collector.left_in(m.raw) for m in PHISH)


def test_the_raw_arm_plants_the_same_messages_with_their_strings(plan: mailboxes.Plan) -> None:
    kept = planted(mailboxes.build(make_plan(raw=True), 3, seed=1))
    clean = planted(mailboxes.build(plan, 3, seed=1))
    senders = [[headers.text_of(m.raw, "from") for m in side] for side in (kept, clean)]
    assert senders[0] == senders[1]
    assert any(b"phishing@pot" in m.raw for m in kept)


def test_all_dates_of_a_planted_message_lie_inside_the_window(plan: mailboxes.Plan) -> None:
    for box in mailboxes.build(plan, 10, seed=2).mailboxes:
        times = [m.arrived for m in box.messages if not m.planted]
        for message in (m for m in box.messages if m.planted):
            fields, _ = headers.split(message.raw)
            dated = [f for f in fields if f.name in ("date", "received")]
            found = [dates.seconds(f.value) for f in dated]
            assert len(found) == 4  # two host hops, one of the sender, Date
            assert all(t is not None and min(times) - 60 <= t <= max(times) for t in found)


def test_a_planted_message_carries_the_hosts_hops_and_no_provider_header(
    plan: mailboxes.Plan,
) -> None:
    message = planted(mailboxes.build(plan, 1, seed=0))[0]
    fields, _ = headers.split(message.raw)
    hops = [f.value for f in fields if f.name == "received"]
    assert b"by jmason.org" in hops[0]
    assert b"(IST)" in hops[0]
    assert hops[1].startswith(b"from bad")
    assert b"([203.0.113.9]) by dogma.slashnull.org" in hops[1]
    assert b"TLS" not in message.raw
    assert b"ESMTPS" not in message.raw
    assert not [f for f in fields if f.name.startswith("x-ms-")]
    assert b"outlook.com" not in message.raw


def test_the_holder_takes_the_owners_place_in_legitimate_mail() -> None:
    raw = host.owned(b"To: yyyy@spamassassin.taint.org, zzzzteana@yahoogroups.com", HOLDER)
    assert raw == b"To: mina.seo@spamassassin.taint.org, zzzzteana@yahoogroups.com"


def test_text_that_fits_is_written_in_a_charset_of_the_era() -> None:
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    assert era.aged(head + "café".encode()) == head.replace(b"utf-8", b"iso-8859-1") + b"caf\xe9"
    other = head + "고객센터".encode()
    assert era.aged(other) == other


def test_a_hop_keeps_zone_comment_and_form_when_it_moves() -> None:
    field = headers.make("Received", "by x; Fri,  6 Sep 2002 11:33:59 +0100 (IST)")
    moved = dates.moved(field, 2 * DAY)
    assert moved.raw.endswith(b"Sun,  8 Sep 2002 11:33:59 +0100 (IST)\n")


# --- authentication results


def test_both_kinds_draw_from_one_distribution_in_the_arm_same() -> None:
    def draw(arm: authstamp.Arm, *, planted: bool) -> list[str]:
        rng = random.Random(5)
        stamped = (
            authstamp.stamped(HAM[0].raw, planted=planted, arm=arm, rng=rng) for _ in range(40)
        )
        return [headers.text_of(raw, "authentication-results") for raw in stamped]

    assert draw("same", planted=True) == draw("same", planted=False)
    assert draw("plausible", planted=False) == draw("same", planted=False)
    assert draw("plausible", planted=True) != draw("same", planted=True)


def test_the_distributions_are_parts_of_a_hundred() -> None:
    assert sum(authstamp.EVERYDAY.values()) == sum(authstamp.CAUGHT.values()) == 100


def test_the_stamp_stands_above_the_border_hop_and_replaces_older_claims() -> None:
    raw = HAM[0].raw.replace(b"Date:", b"Authentication-Results: other; spf=pass\nDate:")
    raw = authstamp.stamped(raw, planted=False, arm="same", rng=random.Random(1))
    names = [f.name for f in headers.split(raw)[0]]
    assert names[:5] == [
        "return-path", "delivered-to", "received", "authentication-results", "received",
    ]  # fmt: skip
    assert names.count("authentication-results") == 1


# --- mailboxes and splits


def test_mailboxes_are_disjoint_ordered_and_share_the_hard_ones() -> None:
    boxes = mailboxes.partition(HAM)
    names = [m.name for messages in boxes.values() for m in messages]
    assert sorted(names) == sorted(m.name for m in HAM)
    for messages in boxes.values():
        times = [dates.delivered(m) for m in messages]
        assert times == sorted(times)
        assert mailboxes.SMALLEST <= len(messages) <= mailboxes.LARGEST
        assert 15 <= sum(m.stratum == "hard" for m in messages) <= 25


def test_a_case_is_reproducible_and_plants_no_phish_twice(plan: mailboxes.Plan) -> None:
    case = mailboxes.build(plan, 10, seed=3)
    again = mailboxes.build(plan, 10, seed=3)
    assert [m.mbox for m in case.mailboxes] == [m.mbox for m in again.mailboxes]
    senders = [headers.text_of(m.raw, "from") for m in planted(case)]
    assert len(senders) == len(set(senders)) == 10 * len(case.mailboxes)
    for box in case.mailboxes:
        assert len({m.message_id for m in box.messages}) == len(box.messages)
        assert len(box.planted) == 10


def test_an_mbox_has_one_line_a_message_and_quotes_the_rest(plan: mailboxes.Plan) -> None:
    box = mailboxes.build(plan, 1, seed=0).mailboxes[0]
    lines = box.mbox.split(b"\n")
    assert sum(line.startswith(b"From ") for line in lines) == len(box.messages)
    assert b">From here on nothing." in lines


def test_splits_do_not_depend_on_order_and_keep_campaigns_together() -> None:
    same_sender = phish_message(3, extra="X-Other: 1\n")
    phish = [*PHISH, same_sender]
    sides = split.by_campaign(phish)
    assert sides == split.by_campaign(phish[::-1])
    assert sides[same_sender.digest] == sides[PHISH[3].digest]
    boxes = mailboxes.partition(HAM)
    assert split.by_mailbox(boxes) == split.by_mailbox(mailboxes.partition(HAM[::-1]))
    assert set(split.by_mailbox(boxes).values()) == {"tune", "report"}


def test_subjects_share_a_skeleton_without_figures_and_order() -> None:
    assert split.skeleton("Order 4711 is waiting, a@b.c") == split.skeleton("waiting: is ORDER 9")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"Microsoft team ,_<no-reply@evil.example>", "evil.example"),
        (b"<bounce-a@b.example=c.example@d.example>", "d.example"),
        (b'"Facebook" <>', ""),
        (b"plain@evil.example", "evil.example"),
    ],
)
def test_domains_of_broken_senders(value: bytes, expected: str) -> None:
    assert addresses.domain(value) == expected


# --- measures


def run_of(
    scores: Sequence[float], planted_at: Sequence[int], *, k: int = 1, box: str = "a",
    alerts: Sequence[int] = (), targeted: str | None = None,
) -> Run:  # fmt: skip
    names = [str(n) for n in range(len(scores))]
    ranking = tuple(
        Ranked(n, s, i in alerts) for i, (n, s) in enumerate(zip(names, scores, strict=True))
    )
    chosen = frozenset(names[i] for i in planted_at)
    return Run(box, k, 0, frozenset(names), chosen, ranking, targeted)


def test_recall_and_median_rank_take_known_values() -> None:
    runs = [run_of(range(20, 0, -1), [4]), run_of(range(20, 0, -1), [14], box="b")]
    recall, rank = measure.recall(runs), measure.median_rank(runs)
    assert recall
    assert rank
    assert (recall.value, recall.n, recall.clusters) == (0.5, 2, 2)
    assert (recall.low, recall.high) == (0.0, 1.0)
    assert rank.value == 10.0


def test_ties_count_by_expectation() -> None:
    everything_equal = run_of([0.0] * 40, [7])
    half_above = run_of([2.0] * 5 + [1.0] * 20, [5])
    assert everything_equal.places["7"] == (pytest.approx(0.25), 20.5)
    assert half_above.places["5"] == (pytest.approx(0.25), 15.5)


def test_a_message_left_out_of_a_ranking_ties_at_the_bottom() -> None:
    run = Run("a", 1, 0, frozenset("abcd"), frozenset("d"), (Ranked("a", 1.0, alert=False),))
    assert run.places["d"] == (1.0, 3.0)


def test_false_alerts_and_verdicts_count_mailboxes_with_nothing_planted_only() -> None:
    runs = [
        run_of([1.0] * 50, [], k=0, alerts=[1], targeted="evidenced"),
        run_of([1.0] * 50, [], k=0, box="b", targeted="nothing_found"),
        run_of([1.0] * 50, [3], box="b", alerts=[3, 4], targeted="evidenced"),
    ]
    false, wrong, hit = measure.false_alerts(runs), measure.evidenced(runs), measure.flagged(runs)
    assert false
    assert wrong
    assert hit
    assert (false.value, false.n) == (10.0, 100)
    assert (wrong.value, wrong.n) == (0.5, 2)
    assert (hit.value, hit.n) == (1.0, 1)


def test_a_share_of_none_still_has_a_width() -> None:
    runs = [run_of([1.0], [], k=0, box=box, targeted="indicated") for box in "abcd"]
    figure = measure.evidenced(runs)
    assert figure
    assert (figure.low, round(figure.high, 2)) == (0.0, 0.49)


def test_without_runs_there_is_no_figure() -> None:
    assert measure.recall([]) is None
    assert measure.false_alerts([run_of([1.0], [0])]) is None


# --- baselines, report and the whole program with a fake product


def test_baselines_see_novelty_in_order_of_arrival(plan: mailboxes.Plan) -> None:
    box = mailboxes.build(plan, 1, seed=0).mailboxes[0]
    parsed = baselines.parse(box)
    assert sum(m.new_sender for m in parsed if m.message_id not in box.planted) == 7
    lure = next(m for m in parsed if m.message_id in box.planted)
    assert lure.new_sender
    assert lure.https
    assert lure.html
    assert not lure.utf8


class FakeProduct:
    """Ranks by one header of the sender; alerts on every match; finds nothing targeted."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def investigate(
        self, case: mailboxes.Case, folder: Path, without: Sequence[str] = ()
    ) -> product.Answer:
        self.asked.append(tuple(without))
        assert product.write_intake(case, folder).exists()
        found = [finding for box in case.mailboxes for finding in self._findings(box)]
        status = {box.person.address: "nothing_found" for box in case.mailboxes}
        return product.Answer(tuple(found), status)

    @staticmethod
    def _findings(box: mailboxes.Mailbox) -> list[product.Finding]:
        scored = sorted((b"<no-reply@" not in m.raw, m.message_id) for m in box.messages)
        return [
            product.Finding(box.person.address, name, float(not plain), rank, not plain, ("new",))
            for rank, (plain, name) in enumerate(scored, start=1)
        ]


def test_the_program_prints_one_table_with_n_and_warnings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(corpus, "load", lambda _folder: (HAM, PHISH))
    fake, target = FakeProduct(), tmp_path / "figures.json"
    words = ["--seeds", "1", "--ablate", "--json", str(target), "--data", str(tmp_path)]
    assert program.main(words, fake) == 0
    text = capsys.readouterr().out
    own = next(line for line in text.splitlines() if line.startswith("| Bongsu |"))
    assert "| 100% (21% to 100%; n=14 planted, 1 mailboxes)" in own
    assert "WARNING: “https link in HTML” (a mark of the sets, not of lures) alone" in text
    assert "| new | 14 (100%) |" in text
    assert len(fake.asked) == 4 * (1 + len(product.ABLATED))
    assert json.loads(target.read_text())["Bongsu"]["recall in 10"]["n"] == 14


def test_unscored_messages_are_counted(plan: mailboxes.Plan) -> None:
    case = mailboxes.build(plan, 0, seed=0)
    total = sum(len(box.messages) for box in case.mailboxes)
    assert rankers.unmatched(case, product.Answer((), {})) == total
    runs = list(rankers.product_runs(case, product.Answer((), {})))
    assert {run.targeted for run in runs} == {"no verdict"}


def test_the_product_lines_are_read_as_agreed() -> None:
    line = {
        "id": "x", "detector": "lure_rank", "account": "A@b.example", "message_id": "<1@x>",
        "row_id": "r", "score": 7, "rank": 1, "alert": True,
        "reasons": [{"code": "new_sender", "class": "identity", "points": 7}],
    }  # fmt: skip
    (finding,) = product._findings(json.dumps(line) + "\n\n")
    assert finding == product.Finding("a@b.example", "1@x", 7.0, 1, True, ("new_sender",))
    verdict = {"targeted": {"status": "indicated"}}
    status = json.dumps({"accounts": [{"account": "a@b.example", "verdict": verdict}]})
    assert product._targeted(status) == {"a@b.example": "indicated"}


def test_missing_data_ends_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"The lure bench needs ham-dev\.zip and phish-dev\.zip"):
        corpus.load(tmp_path)


def test_a_near_baseline_draws_a_warning_and_a_far_one_does_not() -> None:
    good = report.figures([run_of(range(40, 0, -1), [0])])
    bad = report.figures([run_of([0.0] * 40, [0])])
    said = report.warnings({"Bongsu": good, "near": good, "far": bad}, frozenset())
    assert len(said) == 1
    assert "near" in said[0]


def test_usual_headers_are_those_of_the_legitimate_set() -> None:
    usual = transplant.usual_headers(HAM)
    assert "subject" in usual
    assert "x-ms-exchange-thing" not in usual
