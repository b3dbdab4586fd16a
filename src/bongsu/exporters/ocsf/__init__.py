r"""OCSF 1.7.0 as JSON lines, one file a class, for a SIEM or a data lake.

- ``detection_finding.jsonl`` (2004): one record a finding, its reasons as evidences.
- ``email_activity.jsonl`` (4009): one record a message that a finding cites.
- ``user_inventory.jsonl`` (5003): one record an account, its verdict in ``unmapped``, because a
  verdict is given on every account, and one on which nothing was found is no incident.

As in ``jsonl`` every value stands exactly as it is, links too, and hidden characters are written
``\uXXXX``. Only ``finding_info.desc`` is for people: its values have passed the gate. An undated
message takes the time of writing; ``unmapped.t_source`` then says ``none``. Who checked a message's
signatures is a claim of its headers, so ``email_auth`` is left out.
"""

from collections.abc import Iterator
from functools import partial

from bongsu.exporters.audience import for_audience
from bongsu.exporters.jsonl import write
from bongsu.exporters.ocsf.account import account_record
from bongsu.exporters.ocsf.finding import finding_record
from bongsu.exporters.ocsf.mail import activity
from bongsu.model.view import CaseView

FORMAT = "ocsf"


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """One file for each of the three classes, for the view's audience only."""
    seen = for_audience(view)
    detectors = {each.detector: each for each in seen.detectors}
    findings = [each for account in seen.accounts for each in account.findings]
    cited = {m.row_id: (m, each.account) for each in findings if (m := each.message)}
    yield (
        "detection_finding.jsonl",
        write(
            finding_record(seen, each, detectors.get(each.finding.detector)) for each in findings
        ),
    )
    yield "email_activity.jsonl", write(activity(seen, *each) for each in cited.values())
    yield "user_inventory.jsonl", write(map(partial(account_record, seen), seen.accounts))
