"""propose: evidence items that findings, rules, lists and intake suggest; a person grades them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.propose import Proposal, Sign, proposals
from bongsu.attribution.signs import (
    LISTED,
    of_finding,
    software_names,
    software_of_rule,
    techniques,
)
from bongsu.attribution.victims import INTAKE, Question, Victim, of_victims
from bongsu.judging.ladder import latest_marks
from bongsu.linking.carriers import BULK_MAIL, MAIL_PROVIDERS
from bongsu.linking.choosing import chosen_rows
from bongsu.model.card import DetectorCard
from bongsu.model.evidence_item import UNGRADED, EvidenceItem, EvidenceKind
from bongsu.model.finding import Finding, MarkKind
from bongsu.model.indicator import Indicator
from bongsu.model.shown import defang
from bongsu.phrases import Language, say
from bongsu.ports import Lake, Ledger
from bongsu.steps.items import entered
from bongsu.steps.lake_tables import rows_of, select, show_case, tables
from bongsu.steps.listed import indicator_rows, kept_indicators
from bongsu.steps.listed_records import record_sightings

_FORGED = "spoofed-sender-address"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Proposed:
    """Items to enter, ungraded, and what the case does not say."""

    drafts: tuple[EvidenceItem, ...]
    questions: tuple[Question, ...]


def propose(
    ledger: Ledger,
    lake: Lake,
    cards: Sequence[DetectorCard],
    knowledge: Knowledge,
    language: Language = Language.EN,
) -> Proposed:
    """Items that what alerts and is confirmed suggests, without those entered or withdrawn before.

    Observations are sentences in ``language``. Nothing is entered. Uses the
    tables `selection` and `indicator`.
    """
    show_case(lake, ledger)
    marks = latest_marks(ledger.marks())
    findings = [f for f in ledger.findings() if marks.get(f.finding_id) is not MarkKind.REJECT]
    chosen = chosen_rows(ledger.findings(), marks)
    select(lake, chosen)
    met = [each for each in findings if (each.account_id, each.row_id) in chosen]
    signs = list(_of_findings(met, cards))
    signs += _of_senders(lake, met, signs)
    signs += _of_links(lake)
    rejected = _rejected(ledger, marks)
    signs += _of_rules(lake, knowledge, rejected)
    signs += _of_lists(lake, findings, ledger, knowledge, rejected)
    about, questions = of_victims(_victims(ledger, {account for account, _ in chosen}))
    old = _known(ledger)
    fresh = (each for each in proposals([*signs, *about]) if not _entered(each, old))
    answered = {kind for kind, group in old if group != INTAKE}
    open_ones = (each for each in questions if each.kind not in answered)
    return Proposed(tuple(_draft(each, language) for each in fresh), tuple(open_ones))


def _of_findings(findings: Iterable[Finding], cards: Sequence[DetectorCard]) -> Iterator[Sign]:
    known = techniques(cards)
    for finding in findings:
        yield from of_finding(finding, _exhibit(finding.row_id), known)


def _exhibit(row_id: str) -> str:
    return row_id.partition(":")[0]


def _of_senders(lake: Lake, findings: Sequence[Finding], signs: Sequence[Sign]) -> Iterator[Sign]:
    """Letters from an ordinary provider, unless the address is forged."""
    forged = {each.bearer for each in signs if each.value == _FORGED}
    named = {each.row_id: each.finding_id for each in findings}
    mail = tables()["email_activity"].semi_join(tables()["selection"], "row_id")
    for row in rows_of(lake, mail.filter(mail.direction != "out").select("row_id", "from_domain")):
        row_id, domain = row["row_id"], row["from_domain"]
        if domain in MAIL_PROVIDERS and row_id not in forged:
            yield _pattern("free-webmail-sender", row_id, named.get(row_id, ""), domain)


def _of_links(lake: Lake) -> Iterator[Sign]:
    """Links that pass through a service for mail campaigns."""
    url = tables()["email_url"].semi_join(tables()["selection"], "row_id")
    found = url.filter(url.domain.isin(sorted(BULK_MAIL))).select("row_id", "domain")
    for row in rows_of(lake, found.distinct()):
        yield _pattern("email-marketing-redirector", row["row_id"], "", row["domain"])


def _pattern(value: str, row_id: str, finding_id: str, detail: str) -> Sign:
    kind, exhibit = EvidenceKind.INFRASTRUCTURE, _exhibit(row_id)
    return Sign(kind, value, kind.value, exhibit, row_id, finding_id, detail)


def _rejected(ledger: Ledger, marks: dict[str, MarkKind]) -> set[str]:
    """Rows of which a finding was rejected, and none confirmed."""
    by_kind: defaultdict[MarkKind | None, set[str]] = defaultdict(set)
    for finding in ledger.findings():
        by_kind[marks.get(finding.finding_id)].add(finding.row_id)
    return by_kind[MarkKind.REJECT] - by_kind[MarkKind.CONFIRM]


def _of_rules(lake: Lake, knowledge: Knowledge, rejected: set[str]) -> Iterator[Sign]:
    """Programs that YARA rules name, in whichever letter they matched."""
    names = software_names(knowledge)
    fact = tables()["email_attachment_fact"]
    found = fact.filter(fact.code == "yara_match").select("row_id", "value").distinct()
    for row in rows_of(lake, found):
        if row["row_id"] not in rejected:
            for software in software_of_rule(row["value"] or "", names):
                yield Sign(
                    EvidenceKind.SOFTWARE, software, "software_rule", _exhibit(row["row_id"]),
                    row["row_id"], untrusted_detail=row["value"],
                )  # fmt: skip


def _of_lists(
    lake: Lake,
    findings: Iterable[Finding],
    ledger: Ledger,
    knowledge: Knowledge,
    rejected: set[str],
) -> Iterator[Sign]:
    """Programs of which a source says that a value belongs to them, where the value was found."""
    said = defaultdict(list)
    for each in kept_indicators(ledger):
        if each.software:
            said[each.value].append(each)
    for value, row_id, finding_id in {*_in_mail(findings), *_in_records(lake, said, rejected)}:
        for indicator in said.get(value, ()):
            for name in indicator.software:
                yield Sign(
                    EvidenceKind.SOFTWARE, knowledge.canonical(EvidenceKind.SOFTWARE, name),
                    "software_listed", f"list {indicator.source}".strip(), row_id, finding_id,
                    indicator.value, own=True,
                )  # fmt: skip


def _in_mail(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str]]:
    """(value, row, finding): what findings name as listed, so nothing that stands everywhere."""
    for finding in findings:
        for reason in finding.reasons:
            if reason.code in LISTED:
                yield reason.untrusted_a, finding.row_id, finding.finding_id


def _in_records(
    lake: Lake, said: Mapping[str, Sequence[Indicator]], rejected: set[str]
) -> Iterator[tuple[str, str, str]]:
    lake.put("indicator", indicator_rows(each for found in said.values() for each in found))
    for row in rows_of(lake, record_sightings()) if said else ():
        if row["row_id"] not in rejected:
            yield row["value"], row["row_id"], ""


def _victims(ledger: Ledger, accounts: set[str]) -> Iterator[Victim]:
    met = {each.holder_id for each in ledger.accounts() if each.account_id in accounts}
    for holder in ledger.holders():
        if holder.holder_id in met:
            yield Victim(holder.holder_id, f"{holder.organisation} {holder.role}")


def _known(ledger: Ledger) -> dict[tuple[EvidenceKind, str], set[str]]:
    """Values by kind and provenance that a person has entered or withdrawn."""
    found: defaultdict[tuple[EvidenceKind, str], set[str]] = defaultdict(set)
    for each in entered(ledger):
        if each.item:
            found[each.item.kind, each.item.group].update(each.item.values)
    return found


def _entered(proposal: Proposal, known: dict[tuple[EvidenceKind, str], set[str]]) -> bool:
    return set(proposal.values) <= known.get((proposal.kind, proposal.group), set())


def _draft(proposal: Proposal, language: Language) -> EvidenceItem:
    observation = say(f"proposed.{proposal.basis}", language, count=proposal.bearers)
    shown = ", ".join(defang(each, _LONGEST) for each in proposal.untrusted_details)
    if shown:
        observation = say("proposed.named", language, said=observation, named=shown)
    return EvidenceItem(
        item_id="",
        kind=proposal.kind,
        values=proposal.values,
        untrusted_observation=observation,
        group=proposal.group,
        grade=UNGRADED,
        forgeability=proposal.forgeability,
        rows=proposal.rows,
        findings=proposal.findings,
    )
