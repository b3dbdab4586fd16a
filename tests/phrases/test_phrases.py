"""Every sentence is there in both languages, and every code in the source has one."""

import ast
from importlib import import_module
from pkgutil import iter_modules

import pytest

from bongsu import phrases
from bongsu.detectors.mail.ambiguous_structure import FLAGS
from bongsu.model.finding import MarkKind, ReasonClass
from bongsu.model.times import TimeSource
from bongsu.model.verdict import Rung, Status
from bongsu.phrases import CATALOGUE, Language, Phrase, say
from bongsu.readers.ambiguity.rules import VIEWS
from bongsu.tables.email_attachment_fact import FACTS
from bongsu.testing.kit.cards import placeholders
from bongsu.wiring import detectors
from tests.phrases.sources import SOURCE, calls, raised, starting, texts, trees

FAMILIES = ("input", "evidence", "plugin", "world", "invariant")
RAISED = raised()
MODULES = [f"{phrases.__name__}.{found.name}" for found in iter_modules(phrases.__path__)]


@pytest.mark.parametrize("key", CATALOGUE)
def test_a_phrase_is_whole(key: str) -> None:
    phrase = CATALOGUE[key]
    for language, text in zip(Language, phrase, strict=True):
        assert text.strip() == text != "", (
            f"{key}: the {language.value} sentence is empty or padded"
        )
        assert "  " not in text, f"{key}: two spaces in the {language.value} sentence"
    en, ko = placeholders(phrase.en), placeholders(phrase.ko)
    assert en == ko, f"{key}: English fills {sorted(en)}, Korean {sorted(ko)}"
    assert all(name.isidentifier() for name in en), f"{key}: a placeholder without a name"


@pytest.mark.parametrize("key", CATALOGUE)
def test_a_phrase_can_be_said(key: str) -> None:
    facts = dict.fromkeys(placeholders(CATALOGUE[key].en), "①")
    for language in Language:
        said = say(key, language, **facts)
        assert said.count("①") >= len(facts), f"{key}: a fact is lost"


def test_no_key_stands_twice_in_one_file() -> None:
    for name in MODULES:
        module = import_module(name)
        tree = ast.parse((SOURCE / "phrases" / f"{name.rpartition('.')[2]}.py").read_text())
        keys = [
            key.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Dict)
            for key, value in zip(node.keys, node.values, strict=True)
            if isinstance(key, ast.Constant) and isinstance(value, ast.Call)
        ]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        assert not twice, f"{name}: {twice} stand twice; the later one silently wins"
        assert all(isinstance(each, Phrase) for each in module.PHRASES.values())


@pytest.mark.parametrize("code", sorted({each.code for each in RAISED}))
def test_each_error_says_what_and_what_next(code: str) -> None:
    assert code.split(".", 1)[0] in FAMILIES, f"{code}: the family says who must act"
    assert code in CATALOGUE, f"{code} is raised, but the catalogue has no sentence"
    assert f"{code}.next" in CATALOGUE, f"{code} does not say what to do next"


@pytest.mark.parametrize("error", RAISED, ids=[f"{each.code}@{each.where}" for each in RAISED])
def test_each_error_brings_the_facts_of_its_sentence(error: object) -> None:
    if error.facts is None:
        pytest.skip("the facts are unpacked from a mapping")
    for key in (error.code, f"{error.code}.next"):
        missing = placeholders(CATALOGUE[key].en) - error.facts
        assert not missing, f"{error.where}: {key} wants {sorted(missing)}"


def test_each_error_in_the_catalogue_has_both_parts() -> None:
    errors = {key for key in CATALOGUE if key.split(".", 1)[0] in FAMILIES}
    lone = sorted(
        key for key in errors if not key.endswith(".next") and f"{key}.next" not in errors
    )
    assert not lone, f"without what to do next: {lone}"
    orphans = sorted(key for key in errors if key.removesuffix(".next") not in errors)
    assert not orphans, f"what to do next, but of no error: {orphans}"


def test_each_trouble_of_a_reader_has_a_sentence() -> None:
    codes = {code for _, tree in trees() for call in calls(tree, "Trouble") for code in texts(
        call.args[0] if call.args else None)}  # fmt: skip
    assert codes, "no Trouble found: the test looks at nothing"
    assert codes - CATALOGUE.keys() == set()


PREFIXES = ("why.", "reason.", "progress.", "search.", "also.", "status.", "rung.", "evidence.")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_each_key_written_in_the_source_exists(prefix: str) -> None:
    used = starting(prefix)
    missing = {key: where for key, where in used.items() if key not in CATALOGUE}
    missing = {key: where for key, where in missing.items() if not key.endswith(".")}
    assert not missing, f"the catalogue lacks {missing}"


def test_each_reason_of_a_card_has_a_sentence_and_no_sentence_is_orphaned() -> None:
    given = {f"reason.{code}" for each in detectors() for code in each.CARD.reason_codes}
    known = {key for key in CATALOGUE if key.startswith("reason.")}
    assert given - known == set(), "reasons without a sentence"
    assert known - given == set(), "sentences of reasons that no card lists"


def test_each_why_is_said_somewhere() -> None:
    known = {key for key in CATALOGUE if key.startswith("why.")}
    assert known - starting("why.").keys() == set(), "sentences of a verdict that no rule gives"


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("rung", Rung),
        ("status", Status),
        ("class", ReasonClass),
        ("mark", MarkKind),
        ("t_source", TimeSource),
        ("also", ("sender", "link_domain", "subject", "body")),
        ("folder", ("inbox", "sent", "drafts", "trash", "spam", "archive", "other", "unknown")),
    ],
)
def test_each_word_of_the_model_can_be_said(prefix: str, words: object) -> None:
    missing = [f"{prefix}.{word}" for word in words if f"{prefix}.{word}" not in CATALOGUE]
    assert not missing


def test_no_sentence_calls_anything_clean() -> None:
    said = [key for key, phrase in CATALOGUE.items() if "clean" in phrase.en.casefold().split()]
    assert not said, f"“clean” is not a word here: {said}"


def test_each_fact_about_an_attachment_has_a_sentence() -> None:
    known = {key.removeprefix("fact.") for key in CATALOGUE if key.startswith("fact.")}
    assert known == set(FACTS)


def test_each_hard_violation_and_each_view_has_a_sentence() -> None:
    shown = {*(f"structure_{code}" for code in FLAGS), *(f"shown_{view.name}" for view in VIEWS)}
    assert {f"reason.{code}" for code in shown} - CATALOGUE.keys() == set()
