"""Hiding rules: rules that make mail vanish before its holder sees it."""

import ibis

from bongsu.detectors.identity.common import SPOKEN, by_hand, of, say
from bongsu.detectors.plugin import Found, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="hiding_rule",
    version=1,
    reads={
        "event": SPOKEN,
        "mailbox_setting": (
            "actor_class", "setting", "state_class", "name", "condition", "deletes", "moves",
            "folder", "marks_read",
        ),
    },
    reason_codes={
        "rule_deletes": "account",
        "rule_hides": "account",
        "rule_moves": "account",
        "rule_name_short": "account",
        "rule_words": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1564.008",),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)  # fmt: skip
_SHORTEST_NAME = 2
_WORDS = (
    r"(?i)invoice|payment|bank|wire|transfer|iban|remit|password|passcode|security|sign-?in"
    r"|log-?in|verif|phish|hack|fraud|suspicious|compromis|virus|spam|helpdesk|unusual"
    r"|비밀번호|보안|로그인|인증|계좌|송금|입금|결제|대금|해킹|피싱|사칭"
)
_FOLDERS = (
    r"(?i)rss|archiv|conversation history|notes|junk|deleted|trash|sync issues|spam"
    r"|보관|휴지통|스팸|정크|지운"
)
"""Folders into which nobody looks for new mail."""


def find(tables: Tables) -> Found:
    rules = by_hand(of(tables, "mailbox_setting"))
    rules = rules.filter(
        (rules.setting == "rule")
        & rules.state_class.isin(["set", "present"])
        & (rules.deletes | rules.moves)
    )
    name = rules.name.fill_null("").re_replace(r"^.*\\", "").strip()
    condition = rules.condition.fill_null("")
    rules = rules.mutate(called=name, condition=condition, folder=rules.folder.fill_null(""))
    unread = rules.filter(rules.moves & (rules.marks_read | rules.folder.re_search(_FOLDERS)))
    nowhere = ibis.ifelse(unread.folder.re_search(_FOLDERS), 150, 120)  # else it may be filing
    short = rules.filter(rules.name.notnull() & (rules.called.length() < _SHORTEST_NAME))
    words = rules.filter(rules.condition.re_search(_WORDS) | rules.called.re_search(_WORDS))
    deleting = rules.filter(rules.deletes)
    everything = ibis.ifelse(deleting.condition == "", 200, 150)  # without a condition: all mail
    moving = rules.filter(rules.moves & ~rules.deletes)
    return Found(
        (
            say(deleting, "rule_deletes", everything, deleting.called, deleting.condition),
            say(unread, "rule_hides", nowhere, unread.called, unread.folder),
            say(moving, "rule_moves", 60, moving.called, moving.folder),
            say(short, "rule_name_short", 150, short.called),
            say(words, "rule_words", 100, words.called, words.condition),
        )
    )
