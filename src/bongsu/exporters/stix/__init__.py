r"""Campaigns as one STIX 2.1 bundle, for tools that share what is known of intrusions.

A campaign is a ``campaign`` with a ``grouping`` of everything that belongs to it: its incidents as
``observed-data``, what they share as cyber-observables and ``indicator``, links as
``relationship``, decisions as ``opinion``. A rejected campaign is ``revoked``. Everything is marked
TLP:AMBER+STRICT (TLP 2.0). Ids are UUIDv5, so that a tool that takes the bundle twice keeps one
object of each.

Nobody of the case is named: no recipient, no holder, and no text that names one. What another case
holds stays there.
"""

from collections.abc import Iterator

from bongsu.exporters.audience import for_audience
from bongsu.exporters.jsonl import write
from bongsu.exporters.stix.bundle import bundle
from bongsu.model.view import CaseView

FORMAT = "stix"
NEEDS_LINKING = True


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """``campaigns.json``, one bundle; no file where the case was never linked."""
    seen = for_audience(view)
    if seen.campaigns:
        yield "campaigns.json", write([bundle(seen, seen.campaigns)])
