"""Every built-in plugin is held to what the kit asks of anybody's plugin."""

import pytest

from bongsu.detectors.plugin import Detector
from bongsu.detectors.plugin import built_in as detectors
from bongsu.exporters import Exporter, exporters
from bongsu.readers.plugin import Reader
from bongsu.readers.plugin import built_in as readers
from bongsu.testing import kit
from tests.conformance.specimens import READERS, case_for

DETECTORS = {detector.CARD.id: detector for detector in detectors()}
BY_ID = {reader.card.id: reader for reader in readers()}
EXPORTERS = exporters()
OPEN_BUGS: dict[tuple[str, str], str] = {}
"""(plugin, rule) that is known to fail, and why. Mending one makes its test ask for its removal."""


def _params(ids: object, rules: object) -> list[object]:
    return [
        pytest.param(
            each,
            rule,
            id=f"{each}-{rule}",
            marks=pytest.mark.xfail(
                (each, rule) in OPEN_BUGS, reason=OPEN_BUGS.get((each, rule), ""), strict=True
            ),
        )
        for each in ids
        for rule in rules
    ]


@pytest.mark.parametrize(("detector", "rule"), _params(DETECTORS, kit.detector_rules()))
def test_a_detector_keeps_its_card(detector: str, rule: str) -> None:
    case = case_for(detector)
    assert case is not None, f"tests/conformance/sketches/{detector}.txt is missing"
    plugin: Detector = DETECTORS[detector]
    kit.detector_rules()[rule](plugin, case)


@pytest.mark.parametrize(("reader", "rule"), _params(BY_ID, kit.reader_rules()))
def test_a_reader_keeps_the_rules(reader: str, rule: str) -> None:
    plugin: Reader = BY_ID[reader]
    assert reader in READERS, f"tests/conformance/specimens.py has no bytes for {reader}"
    kit.reader_rules()[rule](plugin, READERS[reader])


@pytest.mark.parametrize(("exporter", "rule"), _params(EXPORTERS, kit.exporter_rules()))
def test_an_exporter_keeps_the_rules(exporter: str, rule: str) -> None:
    plugin: Exporter = EXPORTERS[exporter]
    kit.exporter_rules()[rule](plugin)


def test_no_two_plugins_share_an_id() -> None:
    for found in (
        [detector.CARD.id for detector in detectors()],
        [reader.card.id for reader in readers()],
    ):
        assert len(set(found)) == len(found)
