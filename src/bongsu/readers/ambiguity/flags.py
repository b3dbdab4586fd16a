"""What lint looks at and what it may say of a message."""

from typing import NamedTuple


class Flag(NamedTuple):
    """One class of violation in one message. ``detail`` is text from the message."""

    code: str
    hard: bool
    detail: str


class Mime(NamedTuple):
    """One field of MIME in a message: type, disposition or transfer-encoding, and its bytes."""

    key: str
    raw: bytes
    start: int
    end: int


class Line(NamedTuple):
    """A line that begins with two dashes: what follows these, from its line feed to its end."""

    text: bytes
    start: int
    end: int


CODES = (
    "repeated_field", "repeated_parameter", "conflicting_name", "odd_field", "odd_value",
    "unknown_encoding", "undeclared_coding", "coded_container", "missing_boundary",
    "odd_boundary", "odd_line",
    "part_outside", "unclosed", "control_byte", "bare_cr", "mixed_line_ends", "header_end",
    "over_a_cap", "broken_base64", "broken_quoted", "odd_charset", "inline_file",
)  # fmt: skip
"""Every code that lint may give."""
