"""The kit notices: for each rule a plugin that breaks it, and the sentence that says so."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pytest

from bongsu.exporters import Exporter
from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource
from bongsu.readers.eml import READER
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble
from bongsu.testing import kit
from bongsu.testing.kit.hostile import HOSTILE, LIVE, OTHER_PERSON
from tests.conformance import broken
from tests.conformance.specimens import EML

CASE = broken.case()
BROKEN = broken.every()


def test_a_sound_detector_passes() -> None:
    kit.hold_detector(broken.sound(), CASE)


@pytest.mark.parametrize(
    ("rule", "said", "detector"), BROKEN, ids=[f"{r}-{s}" for r, s, _ in BROKEN]
)
def test_a_broken_detector_is_named(rule: str, said: str, detector: SimpleNamespace) -> None:
    with pytest.raises(AssertionError) as caught:
        kit.detector_rules()[rule](detector, CASE)
    assert said in str(caught.value)


def test_each_rule_for_detectors_has_one_that_breaks_it() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(kit.detector_rules())


def test_an_account_must_not_be_missing_from_the_sketch() -> None:
    one = replace(CASE, accounts=CASE.accounts[:1])
    with pytest.raises(AssertionError, match="needs a second account"):
        kit.detector_rules()["account_separable"](broken.sound(), one)


class _Reader:
    """A sound reader of one message, and the parts that a test breaks."""

    card = ReaderCard("fake", version=1, order=5)

    def recognises(self, head: bytes, name: str) -> bool:
        return READER.recognises(head, name)

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        data = source.read_at(0, source.size)
        if data:
            yield Split(0, len(data), data, b"", name)


class _Nameless(_Reader):
    card = ReaderCard("My Reader", version=1, order=5)


class _Greedy(_Reader):
    def recognises(self, head: bytes, name: str) -> bool:
        return True


class _Dumb(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        return iter(())


class _Inventor(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        yield Split(0, 0, b"From: nobody", b"", name)


class _Opener(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        with Path(__file__).open("rb") as file:
            yield Split(0, 4, file.read(4), b"", name)


class _Displaced(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        for item in super().split(source, name):
            yield replace(item, start=1)


class _Moody(_Reader):
    times = 0

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        self.times += 1
        yield Split(0, 0, b"", b"", str(self.times))


class _Crashing(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        if source.size < len(EML):
            raise BongsuError("world.disk_full")
        yield from super().split(source, name)


class _Vague(_Reader):
    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        yield Trouble("evidence.something_odd")


READERS = {
    "card": (_Nameless, "no lower case name"),
    "recognises_its_own": (_Greedy, "claims bytes that are nothing"),
    "finds_something": (_Dumb, "finds nothing"),
    "silent_on_empty": (_Inventor, "in no bytes"),
    "never_opens_a_file": (_Opener, "opened a file"),
    "spans_hold_their_bytes": (_Displaced, "other bytes"),
    "deterministic": (_Moody, "otherwise each time"),
    "survives_a_cut": (_Crashing, "evidence raises evidence.* only"),
    "troubles_have_sentences": (_Vague, "the catalogue has no evidence.something_odd"),
}


def test_a_sound_reader_passes() -> None:
    kit.hold_reader(_Reader(), {"one.eml": EML})


@pytest.mark.parametrize("rule", kit.reader_rules())
def test_a_broken_reader_is_named(rule: str) -> None:
    reader, said = READERS[rule]
    with pytest.raises(AssertionError) as caught:
        kit.reader_rules()[rule](reader(), {"one.eml": EML})
    assert said in str(caught.value)


def _page(text: str) -> Exporter:
    return Exporter("page", lambda _view, _language: text.encode(), None, None)


def _files(*names: str) -> Exporter:
    return Exporter("files", None, lambda _view: ((name, b"") for name in names), None)


_ticks = iter(range(100))
EXPORTERS = [
    ("offers_something", Exporter("none", None, None, None), "can write nothing"),
    ("file_names", _files("../x"), "no folders"),
    ("file_names", _files(".x"), "hidden"),
    ("file_names", _files("x", "x"), "twice"),
    ("nothing_acts", _page(HOSTILE), "act or hide"),
    ("nothing_acts", Exporter("t", None, None, lambda n, t: (n, str(t["subject"][0]).encode())),
     "act or hide"),
    ("page_is_inert", _page(HOSTILE), "markup from evidence"),
    ("page_is_inert", _page(LIVE), "not defanged"),
    ("page_is_inert", _page('<img src="//x.example/pixel">'), "reaches outside"),
    ("names_nobody_else", _page(OTHER_PERSON), "somebody else"),
    ("deterministic", Exporter("tick", lambda _v, _l: str(next(_ticks)).encode(), None, None),
     "second time"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "exporter", "said"), EXPORTERS)
def test_a_broken_exporter_is_named(rule: str, exporter: Exporter, said: str) -> None:
    with pytest.raises(AssertionError) as caught:
        kit.exporter_rules()[rule](exporter)
    assert said in str(caught.value)


def test_a_sound_exporter_passes() -> None:
    def table(name: str, rows: pa.Table) -> tuple[str, bytes]:
        return f"{name}.txt", str(rows.num_rows).encode()

    kit.hold_exporter(Exporter("rows", lambda _view, _language: b"<p>fine</p>", None, table))


def test_each_rule_for_exporters_has_one_that_breaks_it() -> None:
    assert {rule for rule, _, _ in EXPORTERS} == set(kit.exporter_rules())
