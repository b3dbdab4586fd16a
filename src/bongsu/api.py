"""The Python face: the same verbs as the command line, as a few typed functions.

```python
from pathlib import Path
from bongsu import api

settings = api.Settings(passphrase=lambda: "…")
api.create_actor("kim", settings)
opened = api.init_case(Path("case"), "case", settings)
with opened.case as case:
    case.add(api.read_intake("intake.csv"))
    case.investigate()
    view = case.view()
```

Every function raises `BongsuError` with a stable code; its family says who must act.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import bongsu
from bongsu import wiring
from bongsu.adapters.boxes import DiskBoxes
from bongsu.adapters.clock import SystemClock
from bongsu.adapters.elsewhere import elsewhere
from bongsu.adapters.files import (
    free_name,
    must_be_new,
    read_document,
    text_or_file,
    write_new,
    write_tree,
)
from bongsu.adapters.folders import case_folders
from bongsu.adapters.ids import SystemIds
from bongsu.adapters.indicator_list import read_indicator_list
from bongsu.adapters.intake import indicators_in, read_indicators, read_intake
from bongsu.adapters.knowledge import Kept as ImportedKnowledge
from bongsu.adapters.knowledge import read_bundle
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.adapters.machine import Diagnosis
from bongsu.adapters.sigma_rules import SigmaBook
from bongsu.adapters.source import DiskSource
from bongsu.attribution.cards import ORDER as HYPOTHESES
from bongsu.attribution.profiles import Count as ActorCount
from bongsu.attribution.profiles import Profile as ActorProfile
from bongsu.attribution.profiles import profile as actor_card
from bongsu.attribution.profiles import profiles as actor_cards
from bongsu.exporters import Exporter
from bongsu.linking.carriers import NONE, listed
from bongsu.model.campaign import Decision
from bongsu.model.case import Intake
from bongsu.model.custody import Action
from bongsu.model.entered import EnteredItem
from bongsu.model.erasure import Hold
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import EvidenceItem, Forgeability
from bongsu.model.finding import Mark, MarkKind
from bongsu.model.indicator import IndicatorList
from bongsu.model.judgement import Judgement, Round, SealedJudgement
from bongsu.model.linking import OWN_LIST, CampaignsView, SignedDecision
from bongsu.model.view import CaseView, FindingView
from bongsu.phrases import Language
from bongsu.ports import Facts, Progress
from bongsu.steps.campaigns import campaigns_view, decide
from bongsu.steps.dkim_keys import supply_keys
from bongsu.steps.erase import ErasePlan, EraseReceipt, EraseTools, require_basis, unfinished
from bongsu.steps.erase import erase as erase_step
from bongsu.steps.erase import finish as finish_step
from bongsu.steps.erase import plan as plan_step
from bongsu.steps.extract import Extracted, ExtractTools
from bongsu.steps.extract import extract as extract_step
from bongsu.steps.hold import hold as hold_step
from bongsu.steps.hold import release
from bongsu.steps.items import enter, entered, find_item
from bongsu.steps.items import grade as grade_item
from bongsu.steps.items import withdraw as withdraw_item
from bongsu.steps.judge_blind import SALT, open_judgement, rounds, seal_judgement
from bongsu.steps.lake_tables import show_case, tables
from bongsu.steps.link import LinkTools
from bongsu.steps.link import link as link_step
from bongsu.steps.listed import search_indicators
from bongsu.steps.mark import find_one
from bongsu.steps.mark import mark as mark_step
from bongsu.steps.people import holder_of
from bongsu.steps.propose import Proposed, propose
from bongsu.steps.recipients import Grant, grant, grants, revoke
from bongsu.steps.seal import SealReceipt, SealTools, seal
from bongsu.steps.search import Hit, ListReceipt, SearchResult
from bongsu.steps.search import search as search_step
from bongsu.steps.timeline import between
from bongsu.steps.verify import VerifyReport
from bongsu.steps.verify import verify as verify_step
from bongsu.steps.view import ViewRequest, case_view
from bongsu.steps.weigh import Weighing, line_of, month_of, newest
from bongsu.steps.weigh import weigh as weigh_step
from bongsu.tables import CONTRACTS
from bongsu.wiring import Settings, run_again

if TYPE_CHECKING:
    from bongsu.scenario import ScenarioFile
    from bongsu.scenario import generate as generate_scenario
    from bongsu.steps.investigate import Investigation

__all__ = [
    "Actor",
    "ActorCount",
    "ActorProfile",
    "Case",
    "Diagnosis",
    "ErasePlan",
    "EraseReceipt",
    "Extracted",
    "Hit",
    "ImportedKnowledge",
    "Investigation",
    "ListReceipt",
    "Names",
    "Opened",
    "Proposed",
    "ScenarioFile",
    "SealReceipt",
    "SearchResult",
    "Settings",
    "SigmaBook",
    "VerifyReport",
    "Weighing",
    "actor_card",
    "actor_cards",
    "case_folders",
    "check_rules",
    "create_actor",
    "detector_ids",
    "diagnose",
    "export_actor",
    "export_key",
    "free_name",
    "generate_scenario",
    "import_key",
    "import_knowledge",
    "init_case",
    "known_names",
    "line_of",
    "link_cases",
    "list_actors",
    "list_knowledge",
    "must_be_new",
    "open_case",
    "read_document",
    "read_indicator_list",
    "read_indicators",
    "read_intake",
    "recover_key",
    "run_again",
    "text_or_file",
    "write_new",
    "write_tree",
]

_LATER = {
    "Investigation": ("bongsu.steps.investigate", "Investigation"),
    "ScenarioFile": ("bongsu.scenario", "ScenarioFile"),
    "generate_scenario": ("bongsu.scenario", "generate"),
}
TOOL = f"bongsu {bongsu.__version__}"


def __getattr__(name: str) -> object:
    """Names that one verb needs and every start would wait for."""
    if name not in _LATER:
        raise AttributeError(name)
    module, own = _LATER[name]
    return getattr(import_module(module), own)


class Silent:
    """Progress that nobody watches."""

    def start(self, what: str, total: int | None) -> None:
        """Nothing is shown."""

    def advance(self, count: int) -> None:
        """Nothing is shown."""

    def finish(self) -> None:
        """Nothing is shown."""


class Case:
    """An opened case. Use as a context, or `close` it.

    Beside what each verb raises: what signs or opens exhibits raises, for the person at the
    keyboard, ``input.passphrase_missing``, ``input.passphrase_wrong``, ``input.actor_none``,
    ``input.actor_unknown``, ``input.actor_which``, ``input.key_missing``; what writes raises, for
    whoever runs the machine, ``world.case_busy``, ``world.disk_full``, ``world.write_failed``; what
    asks tables raises ``world.part_missing``, ``world.part_damaged``, ``world.part_outdated``, and
    the next `investigate` makes them anew. ``evidence.ledger_damaged`` is told by all: `verify`.
    """

    def __init__(self, path: Path, settings: Settings, beside: Path | None = None) -> None:
        self._house = wiring.House(path, settings, beside)
        self.path = path
        self.case_id = self._house.ledger.case_id
        self.name = self._house.ledger.case_name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger and the engine."""
        self._house.close()

    def add(self, intakes: Sequence[Intake], progress: Progress | None = None) -> SealReceipt:
        """Seal exhibits. A line that cannot be sealed is in the receipt; the others go on."""
        house = self._house
        with house.writing():
            tools = SealTools(
                source=DiskSource(),
                ledger=house.ledger,
                vault=house.vault,
                keyring=house.keyring,
                signer=house.signer,
                ids=house.ids,
                progress=progress or Silent(),
                version=bongsu.__version__,
            )
            return seal(intakes, tools)

    def investigate(
        self,
        without: Iterable[str] = (),
        progress: Progress | None = None,
        rules: Path | None = None,
        sigma: Path | None = None,
        geo: Sequence[Path] = (),
    ) -> "Investigation":
        """Read, detect and judge; ``without`` leaves detectors out by id. Safe to run again.

        ``rules`` is a folder of YARA rules to run over attachments; each run names its own, and
        other rules than last time make it read again. Raises ``input.rules_missing``,
        ``input.rules_broken``. ``sigma`` is a folder of Sigma rules to run over log records, beside
        our own; the receipt counts those that could not look, `check_rules` names them. Raises
        ``input.sigma_missing``, ``input.sigma_unreadable``. ``geo`` are files in MaxMind's format
        that tell countries of addresses; two must agree. Raises ``input.geo_unreadable``.
        """
        from bongsu.steps.investigate import investigate  # noqa: PLC0415 - brings every reader
        from bongsu.steps.read import Reading  # noqa: PLC0415 - likewise

        house = self._house
        places = wiring.places(geo)
        books = wiring.sigma_books(sigma)
        chosen = wiring.detectors(tuple(without), books)
        book = wiring.rule_book(rules)
        with house.writing():
            reading = Reading(
                ledger=house.ledger,
                vault=house.vault,
                lake=house.lake,
                keyring=house.keyring,
                workers=house.workers(book),
                readers=wiring.readers(),
                signer=house.signer,
                progress=progress or Silent(),
                rules=book.digest if book else "",
            )
            digests = wiring.plugin_digests(chosen, book, books)
            done = investigate(reading, chosen, digests, house.clock.now_ms, places)
        return replace(done, sigma=books["sigma"].counts) if sigma else done

    def supply_keys(self, text: str) -> int:
        """Keep DKIM key records, a line each; gives the custody entry.

        Views from now on say which signatures hold. Raises ``input.dkim_keys_none``.
        """
        return supply_keys(self._house.ledger, self._house.signer, text)

    def plan_erasure(self, holder: str, basis: str) -> ErasePlan:
        """What erasing a holder (name, id or address) means; nothing is changed.

        Raises ``input.holder_held`` while a legal hold stands, ``input.holder_erased``,
        ``input.basis_missing``, ``input.basis_personal``.
        """
        ledger = self._house.ledger
        agreed = plan_step(ledger, holder, elsewhere(self.path))
        require_basis(ledger, holder_of(ledger, agreed.holder_id), basis)
        return agreed

    def erase(self, holder: str, basis: str) -> EraseReceipt:
        """Erase a holder for good, under a signed tombstone. Nobody is asked here.

        Raises what `plan_erasure` raises, and ``world.erasure_unfinished`` while another program
        reads the case: `finish_erasures` then brings it to its end.
        """
        with self._house.writing():
            return erase_step(self._erase_tools(), holder, basis)

    def finish_erasures(self) -> EraseReceipt | None:
        """Bring erasures that were stopped half-way to their end; None where there are none."""
        if not unfinished(self._house.ledger):
            return None
        with self._house.writing():
            return finish_step(self._erase_tools())

    def hold(self, holder: str, basis: str) -> Hold:
        """Place a legal hold over a holder's data. Raises ``input.holder_erased``."""
        with self._house.writing():
            return hold_step(self._house.ledger, self._house.signer, holder, basis)

    def release_hold(self, holder: str, basis: str, entry: int | None = None) -> Hold:
        """Release a hold, by its entry where several stand.

        Raises ``input.hold_none``, ``input.hold_which``.
        """
        with self._house.writing():
            return release(self._house.ledger, self._house.signer, holder, basis, entry)

    def _erase_tools(self) -> EraseTools:
        house = self._house
        return EraseTools(
            house.ledger, house.vault, house.lake, house.signer, lambda: elsewhere(self.path)
        )

    def view(
        self, holder: str | None = None, *, everything: bool = False, messages: bool = True
    ) -> CaseView:
        """All that may be shown: to the task force, or to one holder (name, id or address).

        ``everything`` keeps findings of every detector and rank, not only what a reader needs;
        without ``messages`` they come without the letters and records they speak of, sooner.
        Raises ``input.holder_unnamed``, ``input.holder_unknown``, ``input.holder_unknown_erased``.
        """
        request = ViewRequest(holder=holder, everything=everything, messages=messages)
        return self._view(request)

    def _view(self, request: ViewRequest) -> CaseView:
        house = self._house
        cards = [detector.CARD for detector in wiring.detectors()]
        return case_view(house.ledger, house.lake, cards, house.clock.now_ms, TOOL, request)

    def timeline(self, first_ms: int | None = None, last_ms: int | None = None) -> CaseView:
        """The case with every account's timeline within a window, both ends included."""
        view = self._view(ViewRequest(messages=False, timeline=True))
        cut = (
            replace(each, timeline=between(each.timeline, first_ms, last_ms))
            for each in view.accounts
        )
        return replace(view, accounts=tuple(cut))

    def show(self, finding_id: str) -> FindingView:
        """One finding with its message; the beginning of an id is enough where it is unique.

        Raises ``input.finding_unknown``, ``input.finding_unknown_erased``,
        ``input.finding_ambiguous``.
        """
        finding = find_one(self._house.ledger, finding_id)
        view = self._view(ViewRequest(findings=(finding.finding_id,)))
        return next(found for account in view.accounts for found in account.findings)

    def search(self, values: Sequence[str]) -> SearchResult:
        """Look for values in every table; the search and its coverage are kept in the case.

        Raises ``input.search_empty``.
        """
        house = self._house
        return search_step(house.ledger, house.lake, house.signer, values)

    def search_indicators(self, indicators: IndicatorList) -> SearchResult:
        """Match an indicator list by type; it is kept, and the next `investigate` weighs hits.

        Raises ``input.search_empty``.
        """
        house = self._house
        return search_indicators(house.ledger, house.lake, house.signer, indicators)

    def mark(self, finding_id: str, kind: MarkKind, reason: str) -> Mark:
        """Confirm, reject or comment on a finding. Verdicts follow at the next `investigate`.

        Raises ``input.reason_missing`` and what `show` raises.
        """
        house = self._house
        return mark_step(house.ledger, house.signer, house.clock, finding_id, kind, reason)

    def enter_items(self, drafts: Sequence[EvidenceItem], replaces: str = "") -> list[EnteredItem]:
        """Keep evidence items; their ids follow from what they say, or from the one replaced.

        Raises ``input.item_value``, ``input.item_grade``, ``input.item_empty``,
        ``input.item_judged``, ``input.hypothesis_unknown``, ``input.item_unknown``,
        ``input.row_unknown``.
        """
        return enter(self._house.ledger, self._house.signer, drafts, replaces)

    def grade_item(
        self, item_id: str, grade: str, forgeability: Forgeability | None = None
    ) -> EnteredItem:
        """Grade an item and leave the rest of it; what stood before stays in the log.

        Raises ``input.item_unknown``, ``input.item_grade``, ``input.item_empty``.
        """
        house = self._house
        return grade_item(house.ledger, house.signer, item_id, grade, forgeability)

    def propose_items(self, language: Language = Language.EN) -> Proposed:
        """Items that findings, rules, lists and the intake suggest, with their sentences in one
        language, and what the intake does not say. Nothing is entered.
        """
        house = self._house
        cards = [detector.CARD for detector in wiring.detectors()]
        knowledge = wiring.balance(house.settings, None)[0].knowledge
        return propose(house.ledger, house.lake, cards, knowledge, language)

    def items(self) -> list[EnteredItem]:
        """Every evidence item with its newest version, in order of entry."""
        return entered(self._house.ledger)

    def item(self, item_id: str) -> EnteredItem:
        """One item; the beginning of an id is enough. Raises ``input.item_unknown``."""
        return find_item(self._house.ledger, item_id)

    def withdraw_item(self, item_id: str, reason: str) -> EnteredItem:
        """Weigh an item no more. Raises ``input.reason_missing``, ``input.item_unknown``."""
        return withdraw_item(self._house.ledger, self._house.signer, item_id, reason)

    def weigh(self, knowledge: str | None = None, month: int | None = None) -> Weighing:
        """Weigh the items that stand; the assessment is kept as a signed document.

        ``month`` counts from January 1970, by default that of the newest alert. Raises
        ``input.items_none``, ``input.items_ungraded``, ``input.knowledge_missing``.
        """
        house = self._house
        balance, digest = wiring.balance(house.settings, knowledge)
        when = month_of(house.ledger) if month is None else month
        return weigh_step(house.ledger, house.signer, balance, digest, when)

    def newest_weighing(self) -> Weighing:
        """The newest weighing as it was signed. Raises ``input.never_weighed``."""
        return newest(self._house.ledger)

    def seal_judgement(self, judgement: Judgement) -> SealedJudgement:
        """Keep what an agency holds, locked for the acting person until it is opened.

        Raises what `bongsu.steps.judge_blind.seal_judgement` raises.
        """
        house = self._house
        salt = house.ids.random_bytes(SALT)
        ledger, signer = house.ledger, house.signer
        return seal_judgement(ledger, signer, judgement, HYPOTHESES, salt, self._lock)

    def open_judgement(self) -> Round:
        """Open the acting person's judgement, once two agencies have sealed theirs.

        Raises what `bongsu.steps.judge_blind.open_judgement` raises.
        """
        return open_judgement(self._house.ledger, self._house.signer, self._unlock)

    def judgements(self) -> list[Round]:
        """All rounds of sealed judgements, oldest first."""
        return rounds(self._house.ledger)

    def _lock(self, content: bytes) -> bytes:
        house = self._house
        return house.keyring.seal_own(house.settings.actor, f"{self.case_id} judgement", content)

    def _unlock(self, box: bytes) -> bytes:
        house = self._house
        return house.keyring.open_own(house.settings.actor, f"{self.case_id} judgement", box)

    def campaigns(self) -> CampaignsView:
        """What the newest linking proposes, after every decision.

        Raises ``input.linking_none`` before the first `link_cases`, ``input.linking_unreadable``.
        """
        house = self._house
        show_case(house.lake, house.ledger)
        return campaigns_view(house.ledger, house.lake)

    def decide(
        self,
        decision: Decision,
        campaigns: Sequence[str],
        reason: str,
        apart: Sequence[str] = (),
    ) -> SignedDecision:
        """Confirm, reject, merge or split campaigns by id; ``apart`` are a split's incidents.

        Raises ``input.decision_reason_missing``, ``input.campaign_unknown``, ``input.merge_one``,
        ``input.incident_unknown``, ``input.split_all`` and what `campaigns` raises.
        """
        house = self._house
        return decide(house.ledger, house.signer, decision, campaigns, reason, apart)

    def extract(self, wanted: str) -> Extracted:
        """The original bytes of a message, by row id or finding id.

        Raises ``input.row_unknown``, ``input.finding_unknown``, ``evidence.blob_damaged``,
        ``evidence.erased``.
        """
        house = self._house
        tools = ExtractTools(
            house.ledger, house.vault, house.lake, house.keyring, house.signer, wiring.readers()
        )
        return extract_step(tools, wanted)

    def verify(
        self, checkpoint: str | None, *, deep: bool = False, progress: Progress | None = None
    ) -> VerifyReport:
        """Check log, exhibits and marks; ``checkpoint`` is a kept line or note, or None.

        ``deep`` opens every exhibit. Raises ``input.checkpoint_unreadable``; whatever else does not
        hold is in the report.
        """
        house = self._house
        keys = house.keyring if deep else None
        watched = progress or Silent()
        boxes = DiskBoxes(self.path).digests()
        return verify_step(
            house.ledger, house.vault, checkpoint, progress=watched, deep=keys, boxes=boxes
        )

    def recipients(self) -> list[Grant]:
        """Everybody who was given the case key by their public key."""
        return grants(self._house.ledger, DiskBoxes(self.path))

    def grant_key(self, card: bytes) -> Grant:
        """Put the case key in a box for the owner of a card (`export_actor`).

        Raises ``input.recipient_unreadable``.
        """
        house = self._house
        with house.writing():
            to, box = house.keyring.seal_for(self.case_id, card)
            boxes = DiskBoxes(self.path)
            return grant(house.ledger, boxes, house.signer, to.actor_id, to.encryption_key, box)

    def accept_key(self) -> None:
        """Keep the case key out of the acting person's box.

        Raises ``input.box_none``, ``input.box_unreadable``, ``input.recipient_key_missing``.
        """
        house = self._house
        actor_id = house.signer.actor_id
        house.keyring.accept(self.case_id, actor_id, DiskBoxes(self.path).read(actor_id))
        self._log(Action.KEY_IMPORTED, {"by": "box"})

    def revoke_key(self, actor: str) -> Grant:
        """Take a recipient's box away; who has opened it keeps the key. By actor id or name.

        Raises ``input.grant_none``.
        """
        house = self._house
        with house.writing():
            return revoke(house.ledger, DiskBoxes(self.path), house.signer, actor)

    def report(
        self, language: Language = Language.EN, holder: str | None = None, what: str = "html"
    ) -> bytes:
        """One file, html or pdf; the log keeps its digest and for whom it was made.

        Raises what `view` raises for a holder.
        """
        view = self._view(ViewRequest(holder=holder, timeline=True, campaigns=True))
        write = wiring.exporters()[what].report
        data = write(view, language) if write else b""
        digest = hashlib.sha256(data).hexdigest()
        facts: Facts = {"format": what, "language": language.value, "sha256": digest}
        self._log(Action.REPORT_WRITTEN, facts | {"for_holder": holder is not None})
        return data

    def export(self, what: str, holder: str | None = None) -> Iterator[tuple[str, bytes]]:
        """Files of one format: csv, jsonl, parquet, ocsf, stix, indicators. Digests are logged.

        For one holder without the tables, since they hold everybody's mail. Raises
        ``input.export_not_for_one``, ``input.holder_unknown``, ``input.linking_none``.
        """
        chosen = wiring.exporters()[what]
        if holder is not None and not chosen.findings:
            raise BongsuError("input.export_not_for_one", format=what)
        request = ViewRequest(holder=holder, everything=True, campaigns=chosen.needs_linking)
        view = self._view(request) if chosen.findings else None
        if view and chosen.needs_linking and view.campaigns is None:
            raise BongsuError("input.linking_none")
        facts: Facts = {"format": what, "for_holder": holder is not None}
        return self._logged(self._exported(chosen, view, with_tables=holder is None), facts)

    def _exported(
        self, chosen: Exporter, view: CaseView | None, *, with_tables: bool
    ) -> Iterator[tuple[str, bytes]]:
        if chosen.findings and view:
            yield from chosen.findings(view)
        if chosen.table and with_tables:
            show_case(self._house.lake, self._house.ledger)
            for name, contract in CONTRACTS.items():
                if not contract.derived or (name == "coverage" and not chosen.findings):
                    yield chosen.table(name, self._house.lake.query(tables()[name]))

    def _logged(
        self, files: Iterator[tuple[str, bytes]], facts: Facts
    ) -> Iterator[tuple[str, bytes]]:
        """Hand the files on; when all are through, log their count and digest."""
        digest = hashlib.sha256()
        count = 0
        for name, data in files:
            digest.update(hashlib.sha256(data).digest())
            count += 1
            yield name, data
        made: Facts = {"files": count, "sha256": digest.hexdigest()}
        self._log(Action.TABLES_EXPORTED, facts | made)

    def _log(self, action: Action, facts: Facts) -> None:
        house = self._house
        with house.ledger.transaction(house.signer) as transaction:
            transaction.log(action, self.case_id, facts)


@dataclass(frozen=True, slots=True)
class Opened:
    """A new case, its recovery code (shown once, to be written down) and its first checkpoint."""

    case: Case
    recovery_code: str
    checkpoint: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Whose key is kept here."""

    actor_id: str
    name: str


def diagnose(case: Path | None = None) -> Diagnosis:
    """Walls around the parsers, versions, and the free disk of a case if one is named.

    Raises ``input.case_missing``, ``world.worker_start``.
    """
    return wiring.diagnose(case)


@dataclass(frozen=True, slots=True)
class Names:
    """What can be named in a case: account addresses, and ids of alerts, best first."""

    addresses: list[str]
    alerts: list[str]


def known_names(path: Path) -> Names:
    """Names to choose from; no key is needed. Raises ``input.case_missing``."""
    with Case(path, Settings()) as case:
        ledger = case._house.ledger  # noqa: SLF001 - the same module
        alerts = [each for each in ledger.findings() if each.alert]
        alerts.sort(key=lambda each: -each.score)
        addresses = sorted(each.address for each in ledger.accounts() if each.address)
        return Names(addresses, [each.finding_id for each in alerts])


def check_rules(folder: Path) -> SigmaBook:
    """Sigma rules of a folder: those that run, and why the others could not look.

    Raises ``input.sigma_missing``, ``input.sigma_unreadable``.
    """
    return wiring.sigma_book(folder)


def link_cases(
    cases: Sequence[Case],
    boxes: Sequence[str] = (),
    read_only: Sequence[Case] = (),
    carriers: Path | None = None,
) -> CampaignsView:
    """Link the incidents of one case or several, and keep the result in each, signed.

    ``boxes`` are addresses of which every message is an incident; ``read_only`` cases are linked
    and left as they are: open them beside one of the others. ``carriers`` is a list of domains,
    mail addresses and networks that join nothing, beside those that are known here. Raises
    ``input.case_twice``, ``input.account_unknown``, ``input.carrier_unreadable``.
    """
    more, versions = NONE, wiring.linking_version()
    if carriers:
        data = read_document(carriers)
        more = listed(indicators_in(data))
        versions = (*versions, (OWN_LIST, hashlib.sha256(data).hexdigest()))
    tools = [_link_tools(each, sign=each not in read_only) for each in (*cases, *read_only)]
    return link_step(tools, TOOL, versions, SystemClock().now_ms, boxes, more)


def _link_tools(case: Case, *, sign: bool) -> LinkTools:
    house = case._house  # noqa: SLF001 - the same module
    return LinkTools(house.ledger, house.lake, house.signer if sign else None)


def detector_ids() -> list[str]:
    """Every detector that `investigate` would run."""
    return [each.CARD.id for each in wiring.detectors()]


def create_actor(name: str, settings: Settings) -> Actor:
    """Make an Ed25519 key for a person or service. Raises ``input.actor_exists``."""
    made = wiring.keyring(settings).create_actor(name)
    return Actor(made.actor_id, made.name)


def export_actor(settings: Settings) -> bytes:
    """The acting person's card: public keys by which others give access to their cases.

    Raises ``input.actor_none``, ``input.actor_unknown``, ``input.actor_which``,
    ``input.passphrase_missing``, ``input.passphrase_wrong``.
    """
    return wiring.keyring(settings).recipient_card(settings.actor)


def list_actors(settings: Settings) -> list[Actor]:
    """Everybody whose key is kept here, without unlocking anything."""
    return [Actor(*each) for each in wiring.keyring(settings).actors()]


def import_knowledge(path: Path, settings: Settings) -> ImportedKnowledge:
    """Keep the knowledge of an ATT&CK bundle in the user's folder, named by its SHA-256.

    Raises ``input.path_missing``, ``input.path_unreadable``, ``input.file_too_large``,
    ``input.knowledge_not_bundle``.
    """
    return wiring.knowledge_shelf(settings).keep(read_bundle(path))


def list_knowledge(settings: Settings) -> list[ImportedKnowledge]:
    """What was imported beside the cards, in the order of import."""
    return wiring.knowledge_shelf(settings).all()


def init_case(path: Path, name: str, settings: Settings) -> Opened:
    """Make a case folder and its key. Raises ``input.case_exists``.

    The key is kept first: a key without a case harms nobody, a case without its key is lost.
    """
    keys = wiring.keyring(settings)
    signer = keys.actor(settings.actor)
    ids = SystemIds()
    case_id = ids.new("cas")
    recovery_code = keys.new_case_key(case_id)
    ledger = SqlLedger.create(path, case_id, name, signer, clock=SystemClock(), ids=ids)
    checkpoint = ledger.checkpoint()
    ledger.close()
    return Opened(Case(path, settings), recovery_code, checkpoint)


def open_case(path: Path, settings: Settings, beside: Path | None = None) -> Case:
    """Open a case, to be closed at the end.

    With ``beside``, another case's folder, this one is only read and not a byte of it changes; what
    the engine spills goes there. Raises ``input.case_missing``, ``input.case_newer``; with
    ``beside`` also ``input.case_older`` and ``world.case_unsettled``.
    """
    return Case(path, settings, beside)


def export_key(path: Path, passphrase: str, settings: Settings) -> bytes:
    """The case key locked under a passphrase of its own, for another machine.

    Raises ``input.key_missing``.
    """
    with Case(path, settings) as case:
        document = wiring.keyring(settings).export_case_key(case.case_id, passphrase)
        case._log(Action.KEY_EXPORTED, {})  # noqa: SLF001 - the same module
        return document


def import_key(path: Path, document: bytes, passphrase: str, settings: Settings) -> None:
    """Keep a case key from another machine.

    Raises ``input.passphrase_wrong``, ``input.key_file_unreadable``, ``input.key_other_case``,
    ``input.key_exists``.
    """
    with Case(path, settings) as case:
        wiring.keyring(settings).import_case_key(case.case_id, document, passphrase)
        case._log(Action.KEY_IMPORTED, {"by": "document"})  # noqa: SLF001 - the same module


def recover_key(path: Path, recovery_code: str, settings: Settings) -> None:
    """Keep a case key from its recovery code.

    Raises ``input.recovery_code_wrong``, ``input.key_exists``.
    """
    with Case(path, settings) as case:
        wiring.keyring(settings).recover_case_key(case.case_id, recovery_code)
        case._log(Action.KEY_IMPORTED, {"by": "recovery code"})  # noqa: SLF001 - the same module
