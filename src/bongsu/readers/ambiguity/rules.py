"""How real mail programs depart from a strict reading. Each set of rules is one view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """One view. All flags off is a strict reading.

    ``last``: the last of repeated fields and parameters counts. ``cr``: a bare CR ends a line.
    ``controls``: control bytes are dropped before anything is read. ``early``: a line that is no
    field ends the header. ``late``: fields after an empty line still belong to the header.
    ``loose``: comments, odd blanks and odd names are seen through, values searched for known words.
    ``outside``: what stands before, between and after the parts is read as well. ``guess``: any
    line that looks like a boundary is one. ``sniff``: what looks encoded is decoded, whatever is
    declared. ``other_name``: of two file names the one that a strict reading passes over.
    """

    name: str
    last: bool = False
    cr: bool = False
    controls: bool = False
    early: bool = False
    late: bool = False
    loose: bool = False
    outside: bool = False
    guess: bool = False
    sniff: bool = False
    other_name: bool = False


CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 13} | {127})

VIEWS = (
    Rules("last_field", last=True),
    Rules("loose_values", loose=True),
    Rules("early_header_end", early=True),
    Rules("late_header_end", late=True, loose=True),
    Rules("other_name", other_name=True, loose=True),
    Rules("outside_parts", outside=True, loose=True),
    Rules("sniffed_encoding", sniff=True, loose=True),
    Rules("guessed_boundaries", guess=True, loose=True, late=True, last=True),
    Rules("anything_goes", guess=True, loose=True, late=True, sniff=True, controls=True, cr=True),
)
"""Read for every flagged message."""
BARE_CR = Rules("bare_cr", cr=True, loose=True)
CONTROLS = Rules("controls_dropped", controls=True, loose=True)


def chosen(data: bytes) -> tuple[Rules, ...]:
    """Views that can differ for these bytes, the plainest departures first."""
    odd_ends = data.count(b"\r") != data.count(b"\r\n")
    odd_bytes = len(data.translate(None, CONTROL_BYTES)) < len(data)
    return (*VIEWS[:-1], *(BARE_CR,) * odd_ends, *(CONTROLS,) * odd_bytes, VIEWS[-1])
