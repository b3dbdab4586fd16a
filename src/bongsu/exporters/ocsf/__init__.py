r"""OCSF 1.7.0 as JSON lines, one file a class, for a SIEM or a data lake.

- ``detection_finding.jsonl`` (2004): one record a finding, its reasons as evidences.
- ``email_activity.jsonl`` (4009): one record a message that a finding cites.
- ``user_inventory.jsonl`` (5003): one record an account, its verdict in ``unmapped``, because a
  verdict is given on every account, and one on which nothing was found is no incident.
- ``authentication.jsonl`` (3002), ``account_change.jsonl`` (3001), ``entity_management.jsonl``
  (3004), ``datastore_activity.jsonl`` (6005): what the records say that a finding cites.

As in ``jsonl`` every value stands exactly as it is, links too, and hidden characters are written
``\uXXXX``. Only ``finding_info.desc`` is for people: its values have passed the gate. An undated
message or record takes the time of writing; ``unmapped`` then says so: ``t_source`` is ``none``, or
there is no ``t_raw``. Who checked a message's
signatures is a claim of its headers, so ``email_auth`` is left out.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from bongsu.exporters.audience import for_audience
from bongsu.exporters.jsonl import write
from bongsu.exporters.ocsf.account import account_record
from bongsu.exporters.ocsf.event import Object
from bongsu.exporters.ocsf.finding import finding_record
from bongsu.exporters.ocsf.mail import activity
from bongsu.exporters.ocsf.record import FILES, acts
from bongsu.model.view import CaseView

FORMAT = "ocsf"


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """One file for each class, for the view's audience only."""
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
    records = {each.record.row_id: (each.record, each.account) for each in findings if each.record}
    events: defaultdict[str, list[Object]] = defaultdict(list)
    for record, account in records.values():
        for file, made in acts(seen, record, account):
            events[file].append(made)
    yield from ((file, write(events[file])) for file in FILES)
