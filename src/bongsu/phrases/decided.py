"""What the report says of erased accounts and of legal holds."""

from bongsu.phrases import Phrase

PHRASES = {
    "decided.erased": Phrase("Erased account", "삭제된 계정"),
    "decided.erased_on": Phrase("erased on {day}", "{day} 삭제"),
    "decided.erased_how": Phrase(
        "Name, address, mail and findings of this holder are gone and cannot be brought back. This"
        " says nothing of what had been found.",
        "이 계정 소유자의 이름, 주소, 메일, 탐지 결과는 삭제되어 되살릴 수 없습니다. 삭제되었다고"
        " 하여 발견된 것이 없었다는 뜻은 아닙니다.",
    ),
    "decided.held": Phrase("Under legal hold", "법적 보존 중"),
    "decided.held_how": Phrase(
        "While this hold stands, the data must not be erased.",
        "이 보존 조치가 있는 동안에는 자료를 삭제할 수 없습니다.",
    ),
    "decided.when": Phrase("Signed", "서명 시각"),
    "decided.basis": Phrase("Legal basis", "법적 근거"),
    "decided.basis_in_log": Phrase(
        "It stands in the custody log; your contact can name it.",
        "관리 기록에 적혀 있으며, 담당 조사관에게 확인할 수 있습니다.",
    ),
    "decided.by": Phrase("Signed by", "서명한 사람"),
    "decided.covers": Phrase("What it covers", "삭제 범위"),
    "decided.words": Phrase(
        "earlier marks and searches that named the holder and were overwritten: {n}",
        "소유자가 언급되어 함께 지운 이전의 판정과 검색: {n}건",
    ),
    "decided.end": Phrase("Finished", "완료"),
}
