"""What is an incident: letters of alerts and confirmed findings, hostile sign-ins and changes."""

from collections.abc import Collection, Iterable, Mapping

from bongsu.model.finding import Finding, MarkKind

OF_ACCOUNT = frozenset({"provider_notice", "outgoing"})
"""Detectors whose findings speak of true notices and of the holder's own letters."""


def chosen_rows(
    findings: Iterable[Finding], marks: Mapping[str, MarkKind], evidenced: Collection[str] = ()
) -> frozenset[tuple[str, str]]:
    """(account id, row id) of what is linked.

    ``marks`` are the newest confirm or reject by finding id, ``evidenced`` further finding ids on
    which a rung rests. A row of which a finding was rejected is left out unless another of its
    findings was confirmed.
    """
    kept, confirmed, rejected = set(), set(), set()
    for finding in findings:
        place = (finding.account_id, finding.row_id)
        mark = marks.get(finding.finding_id)
        if mark is MarkKind.REJECT:
            rejected.add(place)
        elif mark is MarkKind.CONFIRM:
            confirmed.add(place)
        elif (finding.alert or finding.finding_id in evidenced) and _hostile(finding):
            kept.add(place)
    return frozenset((kept - rejected) | confirmed)


def _hostile(finding: Finding) -> bool:
    return finding.detector not in OF_ACCOUNT
