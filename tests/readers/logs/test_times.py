"""Times of logs keep their text, and say where their zone comes from."""

import pytest

from bongsu.readers.logs import times
from bongsu.readers.logs.plugin import When

NINE = 1_777_629_600_000
"""2026-05-01 10:00 UTC, that is 19:00 in Seoul."""


@pytest.mark.parametrize(
    ("text", "offset", "source"),
    [
        ("2026-05-01T10:00:00Z", 0, "stated"),
        ("2026-05-01T10:00:00.000000+00:00", 0, "stated"),
        ("2026-05-01 19:00:00 +0900", 540, "stated"),
        ("2026.05.01. 19:00 KST", 540, "stated"),
        ("2026-05-01 10:00:00", None, "inferred"),
    ],
)
def test_one_moment_in_many_writings(text: str, offset: int | None, source: str) -> None:
    assert times.iso(text) == When(text, NINE, offset, source)


def test_a_layout_may_set_the_zone() -> None:
    text = "2026-05-01 19:00:00"
    assert times.iso(text, zone="Asia/Seoul") == When(text, NINE, 540, "format")
    summer = times.iso("2026-05-01 12:00:00", zone="Europe/Berlin")
    winter = times.iso("2026-01-01 12:00:00", zone="Europe/Berlin")
    assert (summer.offset_min, winter.offset_min) == (120, 60)


@pytest.mark.parametrize("text", ["2026-13-01 10:00", "2026-02-30 10:00", "gestern", "9" * 400, ""])
def test_what_is_no_time_is_kept_as_text(text: str) -> None:
    found = times.iso(text)
    assert found.t_ms is None
    assert found.raw == (text or None)


@pytest.mark.parametrize("text", ["1777629600", "1777629600000", "1777629600000000"])
def test_counts_since_the_epoch_are_told_by_their_length(text: str) -> None:
    assert times.epoch(text) == When(text, NINE, 0, "format")


@pytest.mark.parametrize("text", [None, "", "-5", "12a", "9" * 30])
def test_other_counts_are_no_times(text: str | None) -> None:
    assert times.epoch(text).t_ms is None
