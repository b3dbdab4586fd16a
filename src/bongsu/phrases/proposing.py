"""Evidence items proposed from what a case shows, and what its intake does not say."""

from bongsu.phrases import Phrase

PHRASES = {
    "proposed.technique": Phrase(
        "What alerted or was confirmed speaks of it, in {count} messages or records.",
        "경보가 되었거나 확정된 메일·기록 {count}건이 이것을 보여 줍니다.",
    ),
    "proposed.infrastructure": Phrase(
        "{count} messages or records that alerted or were confirmed show it, such as: {named}",
        "경보가 되었거나 확정된 메일·기록 {count}건에 나타납니다. 예: {named}",
    ),
    "proposed.software_rule": Phrase(
        "YARA rules named for it match files of {count} messages: {named}",
        "이 이름이 붙은 YARA 규칙이 메일 {count}건의 파일과 일치합니다: {named}",
    ),
    "proposed.software_listed": Phrase(
        "{count} messages or records hold values that this source ties to it: {named}",
        "이 출처가 관련 지표로 든 값이 메일·기록 {count}건에 들어 있습니다: {named}",
    ),
    "proposed.victim_country": Phrase(
        "The intake says so of {count} holders whom findings met.",
        "탐지된 계정 소유자 {count}명에 대해 접수표에 그렇게 적혀 있습니다.",
    ),
    "proposed.victim_sector": Phrase(
        "The intake says so of {count} holders whom findings met.",
        "탐지된 계정 소유자 {count}명에 대해 접수표에 그렇게 적혀 있습니다.",
    ),
    "ask.victim_country": Phrase(
        "Of {unsaid} of {holders} holders whom findings met, the intake does not say in which"
        " country they work. Do you know it? Enter it with `bongsu evidence add`.",
        "탐지된 계정 소유자 {holders}명 중 {unsaid}명은 어느 나라에서 일하는지 접수표에 없습니다."
        " 아는 내용이 있으면 `bongsu evidence add`로 등록하십시오.",
    ),
    "ask.victim_sector": Phrase(
        "Of {unsaid} of {holders} holders whom findings met, the intake does not say in which"
        " sector they work. Do you know it? Enter it with `bongsu evidence add`.",
        "탐지된 계정 소유자 {holders}명 중 {unsaid}명은 어느 분야에서 일하는지 접수표에 없습니다."
        " 아는 내용이 있으면 `bongsu evidence add`로 등록하십시오.",
    ),
    "cli.help.evidence.propose": Phrase(
        "Propose items from findings, YARA rules, indicator lists and the intake. With --enter they"
        " are entered, graded F6: each waits for a person's grade and weighs nothing until then.",
        "탐지 결과, YARA 규칙, 지표 목록, 접수표에서 증거 후보를 찾아 제안합니다. --enter를 주면 F6"
        " 등급으로 등록되며, 사람이 등급을 매길 때까지 무게가 없습니다.",
    ),
    "cli.opt.enter_items": Phrase(
        "Enter what is proposed, ungraded.", "제안된 것을 등급 없이 등록합니다."
    ),
    "cli.evidence.proposed": Phrase(
        "Proposed: {count} items. Nothing was entered; --enter does.",
        "제안된 증거 {count}건. 아직 등록하지 않았습니다. --enter를 주면 등록합니다.",
    ),
    "cli.evidence.entered": Phrase(
        "Entered: {count} items, graded F6. Grade each with `bongsu evidence add --replaces`.",
        "F6 등급으로 증거 {count}건을 등록했습니다. 각각 `bongsu evidence add --replaces`로 등급을"
        " 매기십시오.",
    ),
}
