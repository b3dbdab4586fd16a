"""The report as a whole, byte for byte. After a wanted change: ``pytest --refresh-golden``."""

from pathlib import Path

import pytest

from bongsu.exporters import csv, html, indicators
from bongsu.phrases import Language
from tests.exporters import sample

GOLDEN = Path(__file__).parents[1] / "golden"


def agrees(request: pytest.FixtureRequest, name: str, made: bytes) -> None:
    kept = GOLDEN / name
    if request.config.getoption("--refresh-golden"):
        kept.write_bytes(made)
    assert kept.read_bytes() == made, f"{name} changed; look at it, then pytest --refresh-golden"


@pytest.mark.parametrize("language", list(Language))
def test_report(language: Language, request: pytest.FixtureRequest) -> None:
    page = html.page(sample.with_logs(), language)
    agrees(request, f"report.{language}.html", page.encode())


@pytest.mark.parametrize("language", list(Language))
def test_report_for_one_holder(language: Language, request: pytest.FixtureRequest) -> None:
    page = html.page(sample.case(audience="한서윤"), language)
    agrees(request, f"report.holder.{language}.html", page.encode())


def test_findings_and_indicators(request: pytest.FixtureRequest) -> None:
    files = dict(csv.export_findings(sample.case())) | dict(
        indicators.export_findings(sample.case())
    )
    agrees(request, "findings.csv", files["findings.csv"])
    agrees(request, "indicators.csv", files["indicators.csv"])
