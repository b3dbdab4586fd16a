from enum import StrEnum


class Absence(StrEnum):
    """Why a value or an answer is missing. An empty string never stands for any of these."""

    NOT_COLLECTED = "not_collected"
    NOT_APPLICABLE = "not_applicable"
    UNREADABLE = "unreadable"
    UNPARSABLE = "unparsable"
    WITHHELD = "withheld"
