"""Listed indicator: a value of the message stands on a list that an investigator supplied."""

import ibis

from bongsu.detectors.mail.common import one_each, reason
from bongsu.detectors.mail.sightings import READS, rarity, sightings
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="listed_indicator",
    version=1,
    reads={
        **READS,
        "incoming": ("row_id", "account_id", "message_key", "t_ms"),
    },
    reason_codes={
        "indicator_sender": "origin",
        "indicator_carried": "payload",
        "indicator_common": "novelty",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1583",),
    account_separable=False,  # how common a value is, is counted over the whole case
)

_COMMON = 100
"""Messages of the case from which a value, such as a provider's host, joins nothing any more."""
_GOOD = r"^[AB][12]$"
_FAIR = r"^[A-C][1-3]$"


def find(tables: Tables) -> Found:
    seen = sightings(tables)
    counted = rarity(seen, tables).view()
    seen = seen.inner_join(counted, "value", rname="c_{name}")
    mail = tables["incoming"].select("row_id", "account_id", "message_key", "t_ms")
    seen = mail.inner_join(seen.view(), ["row_id", "account_id"])
    seen = seen.mutate(weight=_weight(seen), said=_said(seen))
    rare = seen.filter(seen.messages < _COMMON)
    sides = {"sending": "indicator_sender", "carried": "indicator_carried"}
    strong = [
        _reason(rare.filter(rare.side == side), code, CARD.reason_codes[code])
        for side, code in sides.items()
    ]
    common = _one(seen.filter(seen.messages >= _COMMON))
    return Found(
        (
            *strong,
            reason(common, "indicator_common", "novelty", 10, common.value, common.said),
        )
    )


def _reason(found: Table, code: str, reason_class: str) -> Table:
    best = _one(found)
    return reason(best, code, reason_class, best.weight, best.value, best.said)


def _one(found: Table) -> Table:
    """The heaviest listed value of each message; equal ones in the order of their letters."""
    ordered = found.mutate(light=-found.weight)
    return one_each(ordered, "light", "value", "about", "place", "text")


def _weight(seen: Table) -> Table:
    """By Admiralty grade; a list that gives none is heard, but hardly believed."""
    grade = seen.grade.fill_null("")
    fair = ibis.ifelse(grade.re_search(_FAIR), 250, 120)
    return ibis.ifelse(grade.re_search(_GOOD), 400, fair).cast("int64")


def _said(seen: Table) -> Table:
    """What the list says, then in how many messages and mailboxes of the case the value stands."""
    counts = seen.messages.cast("string") + "/" + seen.mailboxes.cast("string")
    return seen.about + "; " + counts
