"""What may be in the way of a case that is only read, and what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "input.case_older": Phrase(
        "The case in {case} was written by an older Bongsu (format {version}) and is only read here.",
        "{case}의 사건은 더 오래된 Bongsu(형식 {version})로 작성되었고, 여기서는 읽기만 합니다.",
    ),
    "input.case_older.next": Phrase(
        "Run bongsu status on a copy that may be written, which brings it to this format; then name that copy.",
        "쓸 수 있는 사본에 bongsu status를 실행하면 이 형식으로 바뀝니다. 그 사본을 지정하십시오.",
    ),
    "world.case_unsettled": Phrase(
        "The ledger in {case} has a journal without its index, so what it holds cannot be read without writing.",
        "{case}의 장부에 색인 없는 저널이 있어, 쓰지 않고는 내용을 읽을 수 없습니다.",
    ),
    "world.case_unsettled.next": Phrase(
        "Run bongsu status on a copy that may be written, which folds the journal in; then name that copy.",
        "쓸 수 있는 사본에 bongsu status를 실행하면 저널이 장부에 합쳐집니다. 그 사본을 지정하십시오.",
    ),
}
