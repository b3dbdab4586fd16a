"""Consent: an application that is new to the account and may read or send its mail."""

import ibis

from bongsu.detectors.identity.common import EVENT, before, by_hand, of, say, share
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="consent",
    version=1,
    reads={
        "event": EVENT,
        "consent_grant": (
            "actor_class", "state_class", "app", "app_id", "scopes", "mail_scope", "for_all",
        ),
    },
    reason_codes={
        "consent_mail": "account",
        "consent_for_all": "account",
        "consent_other": "account",
        "grant_present": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1528",),
    needs_roles=("log",),
    account_separable=False,
    alert_score=200,
    monthly_budget=10,
)  # fmt: skip
_TOGETHER_MS = 10_000
"""One consent is written as several records, seconds apart at most."""


def find(tables: Tables) -> Found:
    grants = by_hand(of(tables, "consent_grant"))
    grants = grants.mutate(asked=grants.app.fill_null(grants.app_id).fill_null(""))
    held = grants.filter(grants.state_class.isin(["granted", "used", "present"]))
    held = held.mutate(had=before("who", "asked", "mail_scope"))
    given = _one_act(held.filter((held.state_class == "granted") & (held.had == 0)))
    mail = given.filter(given.mail_scope)
    every = given.filter(given.for_all)
    other = given.filter(~(given.mail_scope | given.for_all))
    counted = _company(held)
    other = other.left_join(counted.view(), "asked", rname="c_{name}")
    stands = held.filter((held.state_class == "present") & held.mail_scope & (held.had == 0))
    return Found(
        (
            say(mail, "consent_mail", 250, mail.asked, mail.scopes),
            say(every, "consent_for_all", 220, every.asked, every.scopes),
            say(other, "consent_other", 60, other.asked, share(other.users, other.everybody)),
            say(stands, "grant_present", 100, stands.asked, stands.scopes),
        )
    )


def _one_act(grants: Table) -> Table:
    """Of the records of one act the one that says most."""
    acts = grants.mutate(act=grants["at"] // _TOGETHER_MS)
    order = [ibis.desc("mail_scope"), ibis.desc("for_all"), "row_id"]
    window = ibis.window(group_by=["who", "act"], order_by=order)
    return acts.mutate(place=ibis.row_number().over(window)).filter(ibis._.place == 0)


def _company(held: Table) -> Table:
    """How many of those who gave an application access gave it to this one."""
    users = held.group_by("asked").agg(users=ibis._.who.nunique())
    everybody = held.agg(everybody=ibis._.who.nunique())
    return users.cross_join(everybody)
