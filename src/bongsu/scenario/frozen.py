"""What was there when the mail detectors were frozen: data, so that no detector is imported.

A figure about lures is fair only if the detectors did not change after the lures were
written. ``DETECTORS`` is SHA-256 over the lines that ``sha256sum *.py`` prints in
src/bongsu/detectors/mail (names in byte order, two spaces, a line feed each) at ``COMMIT``.
"""

from __future__ import annotations

COMMIT = "5b356f4ce8e516b13d5a57b1489c555db9cf6bfd"
DETECTORS = "1fe48e5a211a859851e221d82804c8d1144e6427ae074de9b92647f476e4573a"
_KNOWN = {
    ("portal_impersonation", "ko"),
    ("portal_impersonation", "en"),
    ("document_share", "ko"),
    ("document_share", "en"),
    ("forged_notice", "ko"),
    ("conference_request", "ko"),
    ("correspondent_impersonation", "ko"),
    ("interview_request", "en"),
    ("ministry_spoof", "ko"),
    ("rapport", "ko"),
    ("bulk", "ko"),
}


def written_after(family: str, lang: str) -> bool:
    """Whether the words of this family in this language were written after the freeze."""
    return (family, lang) not in _KNOWN
