"""A stand-in for the Python face that remembers what it was asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import ModuleType, SimpleNamespace

from bongsu.adapters import files, indicator_list, intake
from bongsu.model.checkpoint import Checkpoint
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Mark
from bongsu.model.indicator import LeftOut
from bongsu.model.locator import Locator
from bongsu.model.nearest import nearest
from bongsu.steps.extract import Extracted
from bongsu.steps.investigate import Investigation
from bongsu.steps.seal import ExpectedLine, FailedLine, RepeatedLine, SealedLine, SealReceipt
from bongsu.steps.search import Hit, Listed, ListReceipt, SearchResult
from bongsu.steps.verify import VerifyReport
from bongsu.steps.verify_log import Problem
from tests.cli.fake_deciding import Deciding
from tests.cli.sample import CHECKPOINT, HOSTILE, T, case_view, exhibit, finding_view

REAL = {
    files: ("read_document", "text_or_file", "must_be_new", "free_name", "write_new", "write_tree"),
    intake: ("read_intake", "read_indicators"),
    indicator_list: ("read_indicator_list",),
}


@dataclass
class Calls:
    """What was called, and what the next verb raises.

    ``begun``: an erasure was stopped half-way. ``refused``: what planning one raises.
    """

    seen: list[tuple[object, ...]] = field(default_factory=list)
    error: BaseException | None = None
    failed: bool = False
    hits: bool = True
    problems: bool = False
    begun: bool = False
    refused: BongsuError | None = None


class FakeCase(Deciding):
    path, case_id, name = "case", "case_1", "Spring"

    def __init__(self, calls: Calls) -> None:
        self.calls = calls

    def __enter__(self) -> "FakeCase":
        return self

    def __exit__(self, *_: object) -> None:
        self.calls.seen.append(("closed",))

    def _note(self, *what: object) -> None:
        self.calls.seen.append(what)
        if self.calls.error is not None:
            raise self.calls.error

    def add(self, intakes, progress):
        self._note("add", list(intakes))
        progress.start("seal.progress", 100)
        progress.advance(100)
        progress.finish()
        failed = (FailedLine(line=0, code="input.path_missing", facts={"path": "\x1b/no"}),)
        sealed = SealedLine(
            line=0, exhibit=exhibit(), seq=2, members=2, skipped=1, problems=1, changed=True
        )
        last = len(intakes) - 1
        return SealReceipt(
            sealed=(sealed,),
            repeated=(RepeatedLine(line=last, exhibit_id="exh_1", seq=3),),
            expected=(ExpectedLine(line=last, account_id="acc_2"),),
            failed=failed if self.calls.failed else (),
            checkpoint=CHECKPOINT,
        )

    def investigate(self, without, progress, rules=None, sigma=None, geo=()):
        self._note("investigate", tuple(without))
        return Investigation(
            exhibits=1,
            messages=312,
            records=40,
            seconds=1.5,
            problems={"problem.unheard_of": 2},
            accounts=2,
            findings=3,
            alerts=2,
            failed={"look_alike": "plugin.raised"} if self.calls.failed else {},
            checkpoint=CHECKPOINT,
            unverified=("odd_layout",),
            left_out={"hiding_rule": 31_000},
            acts_left_out=7_000,
        )

    def timeline(self, first_ms=None, last_ms=None):
        self._note("timeline", first_ms, last_ms)
        return case_view()

    def view(self, holder=None, *, everything=False, messages=True):
        self._note("view", holder, everything)
        return case_view()

    def show(self, finding_id):
        known = [each.finding.finding_id for each in case_view().accounts[0].findings]
        fitting = [each for each in known if each.startswith(finding_id)]
        if not fitting:
            near = nearest(finding_id, known)
            raise BongsuError("input.finding_unknown", id=finding_id, nearest=near)
        if len(fitting) > 1:
            facts = {"count": len(fitting), "nearest": nearest(finding_id, known)}
            raise BongsuError("input.finding_ambiguous", id=finding_id, **facts)
        return finding_view(1)

    def supply_keys(self, text):
        self._note("supply_keys", text)

    def search_indicators(self, indicators):
        self._note("search_indicators", list(indicators.indicators))
        line = Listed("a.example", "domain-name", "CERT, B2" + HOSTILE, HOSTILE, 3, 2)
        receipt = ListReceipt(indicators.form, 1, 1, (LeftOut("kind", 2, "md5" + HOSTILE),))
        return replace(self.search(["a.example"]), listed=(line,), receipt=receipt)

    def search(self, values):
        self._note("search", list(values))
        hit = Hit(
            value=values[0],
            table="email_url",
            column="url",
            account="kim@mail.example",
            row_id="exh_1:3",
            t_ms=T,
            untrusted_text=HOSTILE,
        )
        return SearchResult(
            hits=(hit,) if self.calls.hits else (),
            counts=tuple(
                (value, int(self.calls.hits) * 2, int(self.calls.hits)) for value in values
            ),
            searched=(("email_url", "url"), ("email_activity", "subject")),
            coverage=(("kim@mail.example", T, T, 312),),
            not_searched=(("lee@mail.example", "why.expected"), ("", "search.unheard_of")),
            seq=8,
        )

    def mark(self, finding_id, kind, reason):
        self._note("mark", finding_id, kind, reason)
        return Mark(9, "fnd_1", kind, reason, "act_1", T)

    def extract(self, wanted):
        self._note("extract", wanted)
        place = Locator("exh_1", "a.mbox", 10, 20)
        return Extracted(
            data=b"From: x\r\n\r\n\xff",
            sha256="ab" * 32,
            locator=place,
            suggested_name="exh_1-3.eml",
            seq=10,
        )

    def verify(self, checkpoint, *, deep=False, progress=None):
        self._note("verify", checkpoint, deep)
        bad = Problem(
            code="verify.blob_altered", subject="exh_1", facts={"blob": "\x1bx", "found": "y"}
        )
        head = Checkpoint("case_1", 7, b"r" * 32)
        problems = (bad,) if self.calls.problems else ()
        return VerifyReport(
            head=head,
            kept=head if checkpoint else None,
            exhibits=2,
            blobs=2,
            decrypted=2 if deep else 0,
            erased_holders=1,
            actors=("act_1",),
            problems=problems,
        )

    def report(self, language, holder, what):
        self._note("report", language, holder, what)
        return f"<{what} lang={language.value}>{holder}</{what}>".encode()

    def export(self, what, holder=None) -> Iterator[tuple[str, bytes]]:
        self._note("export", what, holder)
        yield f"email_activity.{what}", b"a"
        yield "sub/email_url.txt", b"b"


def fake_api(calls: Calls) -> ModuleType:
    """A module in the shape of ``bongsu.api``."""
    module = ModuleType("bongsu.api")
    for source, names in REAL.items():
        for name in names:
            setattr(module, name, getattr(source, name))

    def opened(*what: object) -> FakeCase:
        calls.seen.append(what)
        return FakeCase(calls)

    actor = SimpleNamespace(actor_id="act_1", name="Park \x1b")

    def settings(home, actor, passphrase):
        calls.seen.append(("settings", home, actor))
        return SimpleNamespace(home=home, actor=actor, passphrase=passphrase)

    def create_actor(name, settings):
        calls.seen.append(("create_actor", name, settings.passphrase()))
        return actor

    def init_case(path, name, settings):
        calls.seen.append(("init_case", path, name))
        code = "ABCD-EFGH"
        return SimpleNamespace(case=FakeCase(calls), recovery_code=code, checkpoint=CHECKPOINT)

    def scenario(*words):
        calls.seen.append(("scenario", *words))
        yield SimpleNamespace(path="intake.csv", content=b"path\n")
        yield SimpleNamespace(path="boxes/a.mbox", content=b"From \n")

    def noted(name: str, result: object = None):
        def call(*what: object) -> object:
            calls.seen.append((name, *what[:-1]))
            return result

        return call

    module.__dict__.update(
        Settings=settings,
        open_case=lambda path, settings, beside=None: opened("open_case", path),
        create_actor=create_actor,
        list_actors=noted("list_actors", [actor]),
        init_case=init_case,
        export_actor=noted("export_actor", b"{card}"),
        export_key=noted("export_key", b"{key}"),
        import_key=noted("import_key"),
        recover_key=noted("recover_key"),
        generate_scenario=scenario,
    )
    return module
