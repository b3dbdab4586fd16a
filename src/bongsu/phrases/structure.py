"""Sentences of the structural profile."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.structure.title": Phrase("Structural profile", "구조 지문"),
    "detector.structure.false_positives": Phrase(
        "People who change or update their mail program, or write from a phone; assistants who write"
        " for somebody.",
        "메일 프로그램을 바꾸거나 갱신한 사람, 휴대전화로 쓰는 사람, 대신 써 주는 비서.",
    ),
    "detector.structure.blind_spots": Phrase(
        "Senders with fewer than three earlier letters or with many programs; an intruder who uses"
        " the same web mail.",
        "이전 편지가 세 통보다 적거나 프로그램을 여럿 쓰는 발신자, 같은 웹메일을 쓰는 침입자.",
    ),
    "reason.structure_new": Phrase(
        "It is written in another form than every earlier letter of {a}.",
        "{a}의 이전 편지들과 전혀 다른 형식으로 작성되었습니다.",
    ),
    "reason.structure_of_other": Phrase(
        "It shows the known name “{a}”, but {b} writes in another form than every earlier letter"
        " under that name.",
        "‘{a}’이라는 아는 이름이지만, {b}은(는) 그 이름의 이전 편지들과 전혀 다른 형식으로 썼습니다.",
    ),
}
