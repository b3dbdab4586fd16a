"""The detectors that run Sigma rules keep what the kit asks of every detector."""

import pyarrow as pa
import pytest

from bongsu.adapters.sigma_rules import house_files
from bongsu.detectors.plugin import Detector
from bongsu.detectors.sigma.detector import FOLDER, HOUSE, SigmaDetector
from bongsu.detectors.sigma.reading import read_rules
from bongsu.model.card import DetectorCard
from bongsu.testing.kit import detector_rules
from bongsu.testing.sketch import Sketched, sketch
from tests.detectors.sigma_rows import READABLE, record, rows_of

_FORWARDS = "m365_mailbox_forward_set.yml"
_SPRAY = "m365_password_spray.yml"
_TRIES = [
    record(f"exh_1:{n:08d}.00000", Operation="UserLoginFailed", UserId=f"u{n}@x.example",
           ActorIpAddress="203.0.113.9", at=n)
    for n in range(10, 22)
]  # fmt: skip
_SET = record(
    "exh_1:00000001.00000", ("Parameters.ForwardingSmtpAddress", "smtp:x@elsewhere.test"),
    ("UserType", 0), Operation="Set-Mailbox",
)  # fmt: skip
_RUN = record(
    "exh_1:00000002.00000", ("Parameters.ForwardingSmtpAddress", "smtp:x@elsewhere.test"),
    ("UserType", 3), Operation="Set-Mailbox",
)  # fmt: skip


def _detector(card: DetectorCard) -> Detector:
    kept = {_FORWARDS, _SPRAY, "provider_run.yml"}
    files = {name: data for name, data in house_files().items() if name in kept}
    return SigmaDetector(card, read_rules(files, READABLE))


def _case() -> Sketched:
    rows: dict[str, pa.Table] = rows_of((_SET, _RUN, *_TRIES))
    return sketch("").changed(log_record=rows["log_record"], log_field=rows["log_field"])


DETECTORS = {card.id: _detector(card) for card in (HOUSE, FOLDER)}
CASE = _case()


@pytest.mark.parametrize("rule", detector_rules())
@pytest.mark.parametrize("card", DETECTORS)
def test_it_keeps_its_card(card: str, rule: str) -> None:
    detector_rules()[rule](DETECTORS[card], CASE)


def test_it_speaks_of_both_kinds_of_rules() -> None:
    said = CASE.raw_reasons(DETECTORS["house_rules"])
    assert [(row["row_id"], row["value_a"]) for row in said] == [
        ("exh_1:00000001.00000", "Mailbox that forwards all mail"),
        ("exh_1:00000021.00000", "Failed sign-ins of many accounts from one address"),
    ]


def test_rules_of_a_folder_alert_and_ours_do_not() -> None:
    alerts = {each.detector: each.alert for each in CASE.findings(*DETECTORS.values())}
    assert alerts == {"house_rules": False, "sigma": True}


def test_without_rules_it_is_silent() -> None:
    assert CASE.findings(SigmaDetector(FOLDER)) == ()
