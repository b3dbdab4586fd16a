"""The page of detectors says what the cards say."""

from pathlib import Path

from bongsu.cli.detector_reference import reference
from bongsu.wiring import detectors

PAGE = Path(__file__).parents[2] / "docs" / "detectors.md"


def test_the_page_is_what_the_cards_say() -> None:
    said = "run: python -m bongsu.cli.detector_reference > docs/detectors.md"
    assert PAGE.read_text(encoding="utf-8") == reference(), said


def test_every_reason_of_every_detector_stands_there() -> None:
    page = reference()
    for detector in detectors():
        assert f"`{detector.CARD.id}`" in page
        assert all(f"| `{code}` |" in page for code in detector.CARD.reason_codes)
