"""Evidence items proposed from what a case shows, and what its intake does not say."""

from bongsu.phrases import Phrase

PHRASES = {
    "proposed.technique": Phrase(
        "Messages or records that alerted or were confirmed and show it: {count}",
        "경보가 되었거나 확정된 메일·기록 {count}건이 이것을 보여 줍니다.",
    ),
    "proposed.infrastructure": Phrase(
        "Messages or records that alerted or were confirmed and show it: {count}",
        "경보가 되었거나 확정된 메일·기록 {count}건에 나타납니다.",
    ),
    "proposed.software_rule": Phrase(
        "Messages with files that YARA rules named for it match: {count}",
        "이 이름이 붙은 YARA 규칙과 파일이 일치하는 메일 {count}건이 있습니다.",
    ),
    "proposed.software_listed": Phrase(
        "Messages or records that hold values which this source ties to it: {count}",
        "이 출처가 관련 지표로 든 값이 메일·기록 {count}건에 들어 있습니다.",
    ),
    "proposed.victim_country": Phrase(
        "Holders whom findings met and of whom the intake says so: {count}",
        "탐지된 계정 소유자 {count}명에 대해 접수표에 그렇게 적혀 있습니다.",
    ),
    "proposed.victim_sector": Phrase(
        "Holders whom findings met and of whom the intake says so: {count}",
        "탐지된 계정 소유자 {count}명에 대해 접수표에 그렇게 적혀 있습니다.",
    ),
    "proposed.named": Phrase("{said} ({named})", "{said} ({named})"),
    "ask.victim_country": Phrase(
        "The intake does not say in which country {unsaid} of {holders} holders work whom findings"
        " met. Do you know it? Enter it with `bongsu evidence add`.",
        "탐지된 계정 소유자 {holders}명 중 {unsaid}명은 어느 나라에서 일하는지 접수표에 없습니다."
        " 아는 내용이 있으면 `bongsu evidence add`로 등록하십시오.",
    ),
    "ask.victim_sector": Phrase(
        "The intake does not say in which sector {unsaid} of {holders} holders work whom findings"
        " met. Do you know it? Enter it with `bongsu evidence add`.",
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
        "Entered: {count} items, graded F6. They weigh nothing until each has a grade:"
        " `bongsu evidence grade`.",
        "F6 등급으로 증거 {count}건을 등록했습니다. 각각 `bongsu evidence grade`로 등급을 매길 때까지"
        " 무게가 없습니다.",
    ),
}
