"""``evidence propose``: what is shown, what is entered, what is asked."""

import json

import pytest

from bongsu.attribution.victims import Question
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from bongsu.phrases import Language
from bongsu.steps.propose import Proposed
from tests.cli.conftest import Run
from tests.cli.fake import FakeCase
from tests.cli.sample import HOSTILE

DRAFT = EvidenceItem("", EvidenceKind.SOFTWARE, ("loader" + HOSTILE,), "It matched." + HOSTILE,
                     "exh_1", "F6", Forgeability.MODERATE)  # fmt: skip
ASKED = Question(EvidenceKind.VICTIM_COUNTRY, 2, 3)


@pytest.fixture
def entered(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    seen: list[object] = []

    def propose(case: FakeCase, language: Language) -> Proposed:
        seen.append(language)
        return Proposed((DRAFT,), (ASKED,))

    def enter(case: FakeCase, drafts: tuple[EvidenceItem, ...]) -> list[EnteredItem]:
        seen.append(drafts)
        return [EnteredItem("itm_1", DRAFT, ItemStanding.STANDS, 9, 0, "act_1", (9,))]

    monkeypatch.setattr(FakeCase, "propose_items", propose, raising=False)
    monkeypatch.setattr(FakeCase, "enter_items", enter, raising=False)
    return seen


def test_nothing_is_entered_unless_asked(run: Run, entered: list[object]) -> None:
    result = run("evidence", "propose", "c")
    assert result.exit_code == 0
    assert entered == [Language.EN]
    assert "It matched." in result.stdout
    assert "\x1b]" not in result.stdout
    assert "2 of 3 holders" in result.stdout
    assert "Nothing was entered" in result.stdout


def test_what_is_proposed_is_entered_in_the_persons_language(
    run: Run, entered: list[object]
) -> None:
    result = run("--language", "ko", "evidence", "propose", "c", "--enter")
    assert entered == [Language.KO, (DRAFT,)]
    assert "증거 1건을 등록했습니다" in result.stdout


def test_a_machine_has_all_of_it(run: Run, entered: list[object]) -> None:
    said = json.loads(run("--json", "evidence", "propose", "c").stdout)
    assert said["proposed"][0]["group"] == "exh_1"
    assert said["entered"] == []
    assert said["questions"][0]["unsaid"] == 2
