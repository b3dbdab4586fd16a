"""Letters that prepared a lure: an answer to one of them is an answer to whoever sent the lure."""

from collections.abc import Sequence, Set

from bongsu.model.finding import Finding

_OPENED = "rapport_opened"
_GOES_ON = frozenset({"rapport_then_link", "rapport_then_file", "rapport_moved"})


def preparing(findings: Sequence[Finding], lures: Sequence[Finding]) -> list[Finding]:
    """Those of one account's ``findings`` that were first letters to some of its ``lures``.

    Both name the later letter's sender.
    """
    senders = {sender for lure in lures for sender in _named(lure, _GOES_ON)}
    return [each for each in findings if senders & _named(each, {_OPENED})]


def goes_on(finding: Finding) -> bool:
    """Whether it takes up an exchange that the holder was drawn into: meant for nobody else."""
    return bool(_named(finding, _GOES_ON))


def _named(finding: Finding, codes: Set[str]) -> set[str]:
    return {each.untrusted_b for each in finding.reasons if each.code in codes} - {""}
