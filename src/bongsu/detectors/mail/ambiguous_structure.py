"""Ambiguous structure: mail programs disagree about the message, and what only some of them show.

A flag alone ranks a message; a file or link that a strict reading does not show counts against it.
What the carver found whatever the structure says is a candidate and only ranks.
"""

import ibis

from bongsu.detectors.mail.common import one_each, reason, strangers
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

FLAGS = (
    "repeated_field", "repeated_parameter", "conflicting_name", "odd_field", "odd_value",
    "unknown_encoding", "undeclared_coding", "coded_container", "missing_boundary",
    "odd_boundary", "odd_line", "part_outside", "control_byte", "bare_cr", "header_end",
    "over_a_cap", "broken_base64", "odd_charset",
)  # fmt: skip
"""Violations that can be hard; each has its own sentence."""
VIEWS = (
    "last_field", "early_header_end", "late_header_end", "loose_values", "other_name",
    "outside_parts", "sniffed_encoding", "guessed_boundaries", "anything_goes", "bare_cr",
    "controls_dropped",
)  # fmt: skip
"""Views of programs in use; each has its own sentence."""

CARD = DetectorCard(
    id="ambiguous_structure",
    version=1,
    reads={
        "incoming": (
            "from_name_key", "sender_before", "named_before", "list_before", "own_provider",
            "written_ms",
        ),
        "email_ambiguity": ("code", "hard", "detail"),
        "email_attachment": ("name", "detected_type", "view"),
        "email_url": ("url", "view"),
    },
    reason_codes={
        **{f"structure_{code}": "novelty" for code in FLAGS},
        **{f"shown_{view}": "content" for view in VIEWS},
        "shown_carved": "novelty",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    attack=("T1027", "T1036"),
    alert_score=260,
    monthly_budget=10,
)  # fmt: skip


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    flags = tables["email_ambiguity"].select("row_id", "detail", flag="code", is_hard="hard")
    flagged = mail.inner_join(flags.view(), "row_id").filter(ibis._.is_hard)
    hidden = mail.inner_join(_hidden(tables).view(), "row_id")
    unknown = strangers(mail).select("row_id", unknown=True)
    hidden = hidden.left_join(unknown.view(), "row_id", rname="u_{name}")
    points = ibis.ifelse(hidden.unknown.fill_null(False), 260, 120)
    seen = one_each(hidden.mutate(weight=points), "view", "shown")
    carved = seen.filter(seen["view"] == "carved")
    return Found(
        (
            *(_flag(flagged, code) for code in FLAGS),
            *(_view(seen, view) for view in VIEWS),
            reason(carved, "shown_carved", "novelty", 60, carved.shown),
        )
    )


def _hidden(tables: Tables) -> Table:
    """Files and links that a strict reading does not show: ``row_id, view, shown``."""
    file, url = tables["email_attachment"], tables["email_url"]
    files = file.select("row_id", "view", shown=file.name.fill_null(file.detected_type))
    links = url.select("row_id", "view", shown=url.url)
    both = ibis.union(files, links)
    return both.filter(both["view"] != "strict").mutate(shown=ibis._.shown.fill_null("?"))


def _flag(flagged: Table, code: str) -> Table:
    own = flagged.filter(flagged.flag == code)
    return reason(own, f"structure_{code}", "novelty", 60, own.detail)


def _view(seen: Table, view: str) -> Table:
    own = seen.filter(seen["view"] == view)
    return reason(own, f"shown_{view}", "content", own.weight, own.shown)
