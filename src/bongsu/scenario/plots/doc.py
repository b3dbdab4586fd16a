"""What the fields of a plot's truth mean; it carries them as ``_doc``."""

from __future__ import annotations

DOC = {
    "hands": (
        "Operators, none of them a real one. criminal: unrelated crime, each gang for itself. "
        "habits run through all campaigns and cases of the hand."
    ),
    "campaigns": "One operation of one hand in one case, and the accounts that it was sent to.",
    "cases": (
        "folder is where the case's intake.csv, exports and own truth.json lie (empty: here); "
        "last_day is the last day of its exports; hands leaves criminals out."
    ),
    "incidents": (
        "Every lure that was planted (kind lure, by message_id) and every takeover (kind takeover, "
        "by account; its acts stand under takeovers of the case), with hand and campaign. Two "
        "incidents belong together if their hand is the same, closely if their campaign is. "
        "poses_as: a trace of that hand was planted by another."
    ),
    "false_flags": "Campaigns that leave traces of another hand, and what it costs to forge them.",
    "shared": "What hands, criminals and honest people use alike; it joins nothing.",
    "case_pairs": "Every two cases, whether they belong together, and through which hands.",
}

EXERCISE_DOC = {
    "hands": "Made-up hands, and as which group of knowledge.json each is described.",
    "cases": (
        "Who truly acted, by the id of a case in cases/. actor: null where no group of the "
        "knowledge did it. poses_as: a group whose traces (planted) were left on purpose; they are "
        "cheap to forge."
    ),
    "incidents": "Empty: nothing is to be linked here.",
}
