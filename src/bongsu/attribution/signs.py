"""What findings, rules and lists say in the words of evidence items."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.propose import Sign
from bongsu.model.card import DetectorCard
from bongsu.model.evidence_item import EvidenceKind
from bongsu.model.finding import Finding, Reason

Techniques = Mapping[str, tuple[str, ...]]
LISTED = frozenset({"indicator_sender", "indicator_carried"})
"""Reasons that name a value of a list."""
_LOOK_ALIKE = frozenset(
    {"sender_domain_alike", "sender_domain_borrows", "link_domain_alike", "link_domain_borrows"}
)
_FORGED = "spoofed-sender-address"
_FORWARDS = "mailbox-forwarding-rule"
PATTERNS = {
    "dmarc_failed": _FORGED,
    "known_domain_failed": _FORGED,
    "own_address_from_outside": _FORGED,
    "link_hosted": "free-hosting-domain",
    "forward_set": _FORWARDS,
    "rule_forwards": _FORWARDS,
    "transport_rule_forwards": _FORWARDS,
}
"""Reasons that show a pattern of infrastructure, whatever they name."""
_IMITATED = (
    (re.compile(r"(?:^|\.)(?:naver|navercorp)\.com$"), "naver-lookalike-domain"),
    (re.compile(r"\.(?:go\.kr|gov|mil|mil\.kr|gov\.\w+)$"), "government-host-lookalike"),
    (
        re.compile(r"^(?:kbstar|shinhan|kakaobank|kakaopay|paypal|coinbase)\.com$|^metamask\.io$"),
        "finance-brand-lookalike-domain",
    ),
    (
        re.compile(r"^(?:dropbox|docusign|onedrive|box|sharepoint)\.com$"),
        "cloud-service-lookalike-domain",
    ),
)
"""Whose name a look-alike takes, to the pattern; all others are the generic one."""
_RANKING, _ANY_RULE = "lure_rank", "sigma_match"
"""What speaks for many: a detector that weighs what others found, and a hit of whatever rule."""
_FAMILY = re.compile(r" family: (.+)$")
_WORD = re.compile("[a-z0-9]+")
_SHORTEST = 5
_LONGEST = 3


def techniques(cards: Iterable[DetectorCard]) -> dict[str, tuple[str, ...]]:
    """ATT&CK techniques by reason code, of detectors whose card speaks for each of its reasons."""
    return {
        code: card.attack
        for card in cards
        for code in card.reason_codes
        if card.id != _RANKING and code != _ANY_RULE
    }


def of_finding(finding: Finding, exhibit: str, known: Techniques) -> Iterator[Sign]:
    """Techniques and patterns that the reasons of one finding show."""
    for reason in finding.reasons:
        if reason.points <= 0:
            continue
        for technique in known.get(reason.code, ()):
            yield Sign(
                EvidenceKind.TECHNIQUE, technique, "technique", exhibit,
                finding.row_id, finding.finding_id,
            )  # fmt: skip
        if pattern := pattern_of(reason):
            yield Sign(
                EvidenceKind.INFRASTRUCTURE, pattern, "infrastructure", exhibit,
                finding.row_id, finding.finding_id, _named(reason),
            )  # fmt: skip


def pattern_of(reason: Reason) -> str | None:
    """The pattern of infrastructure that a reason shows."""
    if reason.code not in _LOOK_ALIKE:
        return PATTERNS.get(reason.code)
    imitated = reason.untrusted_b.lower()
    return next(
        (key for form, key in _IMITATED if form.search(imitated)), "generic-lookalike-domain"
    )


def _named(reason: Reason) -> str:
    """A domain is an example; whose address was forged or forwarded to is nobody's business."""
    return "" if "@" in reason.untrusted_a else reason.untrusted_a


def software_names(knowledge: Knowledge) -> dict[str, str]:
    """Every program of which knowledge tells, squeezed to letters and digits, to its own form."""
    told = {
        value: value
        for report in knowledge.reports
        for kind, value in report.facts
        if kind is EvidenceKind.SOFTWARE
    }
    told |= {n: to for (kind, n), to in knowledge.names.items() if kind is EvidenceKind.SOFTWARE}
    found = {"".join(_WORD.findall(name.casefold())): told[name] for name in sorted(told)}
    return {name: value for name, value in found.items() if len(name) >= _SHORTEST}


def software_of_rule(fact: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Programs that a YARA rule is for: those of its metadata, and known ones in its name.

    ``fact`` is as the scanner writes it: the rule, its file, and ``family:`` where it tells one.
    """
    family = _FAMILY.search(fact)
    said = [each.strip() for each in family[1].split(",")] if family else []
    words = _WORD.findall(fact.partition(" (")[0].replace("_", " ").casefold())
    joined = (
        "".join(words[at : at + length])
        for at in range(len(words))
        for length in range(1, _LONGEST + 1)
    )
    found = [names[each] for each in joined if each in names]
    plain = (names.get("".join(_WORD.findall(each.casefold())), each) for each in said)
    return tuple(dict.fromkeys([*(each for each in plain if each), *found]))
