"""External forwards: mail that leaves for somebody else, as long as nobody takes it back."""

from bongsu.detectors.identity.common import DAY_MS, EVENT, by_hand, first_of, of, say
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="external_forward",
    version=1,
    reads={
        "event": EVENT,
        "mailbox_setting": (
            "actor", "actor_class", "setting", "state_class", "destination", "outside",
        ),
    },
    reason_codes={
        "forward_set": "account",
        "rule_forwards": "account",
        "transport_rule_forwards": "account",
        "send_as_outside": "account",
        "forward_present": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1114.003",),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)  # fmt: skip
_SET = (
    ("forward", "forward_set", 300),
    ("rule", "rule_forwards", 300),
    ("transport_rule", "transport_rule_forwards", 350),
    ("send_as", "send_as_outside", 200),
)
_LETTING_OUT = ["forward", "rule", "transport_rule", "journal"]


def find(tables: Tables) -> Found:
    out = by_hand(of(tables, "mailbox_setting"))
    out = out.filter(out.outside & out.destination.notnull())
    made = _once(out.filter(out.state_class == "set"))
    told = [
        say(rows, code, points, rows.destination, rows.actor)
        for setting, code, points in _SET
        for rows in [made.filter(made.setting == setting)]
    ]
    stands = _once(out.filter((out.state_class == "present") & out.setting.isin(_LETTING_OUT)))
    told.append(say(stands, "forward_present", 120, stands.destination, stands.setting))
    return Found(tuple(told))


def _once(rows: Table) -> Table:
    """Makers write one change several times, in several logs: of a day the first is told."""
    rows = rows.mutate(day=rows["at"] // DAY_MS)
    return first_of(rows, "who", "setting", "destination", "day")
