"""Protocol novelty: a way in that the account had not used, or that was closed before."""

import ibis

from bongsu.detectors.identity.common import (
    EVENT,
    HABIT,
    before,
    by_hand,
    first_of,
    of,
    say,
    share,
    sign_ins,
)  # fmt: skip
from bongsu.detectors.plugin import Found, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="protocol_novelty",
    version=1,
    reads={
        "event": EVENT,
        "authentication": ("actor_class", "activity", "outcome", "network", "protocol", "factor"),
        "mailbox_setting": ("actor", "actor_class", "setting", "state_class"),
    },
    reason_codes={
        "protocol_new": "account",
        "protocol_new_elsewhere": "account",
        "protocol_opened": "account",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1114.002", "T1078.004"),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)
_BY_PROGRAM = ["imap", "pop", "smtp", "eas", "app_password"]
"""Ways of programs that ask for no second factor, and that copy a mailbox by default."""


def find(tables: Tables) -> Found:
    rows = sign_ins(tables)
    plain = rows.protocol.isin(_BY_PROGRAM) | (rows.factor != "app_password")
    rows = rows.mutate(
        way=ibis.ifelse(plain, rows.protocol, "app_password"),
        elsewhere=rows.network.notnull() & (before("who", "network") == 0),
    )
    new = first_of(rows.filter(rows.way.isin(_BY_PROGRAM)), "who", "way")
    new = new.filter(new.place >= HABIT)
    usual, strange = new.filter(~new.elsewhere), new.filter(new.elsewhere)
    settings = by_hand(of(tables, "mailbox_setting"))
    opened = settings.filter(
        settings.setting.isin(["pop", "imap"]) & (settings.state_class == "set")
    )
    return Found(
        (
            say(usual, "protocol_new", 100, usual.way, share(ibis.literal(0), usual.place)),
            say(
                strange,
                "protocol_new_elsewhere",
                220,
                strange.way,
                share(ibis.literal(0), strange.place),
            ),
            say(opened, "protocol_opened", 200, opened.setting, opened.actor),
        )
    )
