"""Protocol novelty: a way in that the account had not used, or that was closed before."""

import ibis

from bongsu.detectors.identity.common import (
    EVENT,
    HABIT,
    SPOKEN,
    by_hand,
    first_of,
    of,
    say,
    share,
)  # fmt: skip
from bongsu.detectors.plugin import Found, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="protocol_novelty",
    version=1,
    reads={
        "event": SPOKEN,
        "sign_in": (*EVENT, "place", "network", "network_before", "protocol", "factor"),
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
    rows = tables["sign_in"]
    plain = rows.protocol.isin(_BY_PROGRAM) | (rows.factor != "app_password")
    rows = rows.mutate(way=ibis.ifelse(plain, rows.protocol, "app_password"))
    new = first_of(rows.filter(rows.way.isin(_BY_PROGRAM)), "who", "way")
    new = new.filter(new.place >= HABIT)
    elsewhere = new.network.notnull() & (new.network_before == 0)
    code = ibis.ifelse(elsewhere, "protocol_new_elsewhere", "protocol_new")
    weight = ibis.ifelse(elsewhere, 220, 100)
    settings = by_hand(of(tables, "mailbox_setting"))
    opened = settings.filter(
        settings.setting.isin(["pop", "imap"]) & (settings.state_class == "set")
    )
    return Found(
        (
            say(new, code, weight, new.way, share(ibis.literal(0), new.place)),
            say(opened, "protocol_opened", 200, opened.setting, opened.actor),
        )
    )
