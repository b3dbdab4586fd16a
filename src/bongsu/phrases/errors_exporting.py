"""What cannot be exported, and what to do instead."""

from bongsu.phrases import Phrase

PHRASES = {
    "input.export_not_for_one": Phrase(
        "The format {format} holds only tables, and these are not parted by holder.",
        "{format} 형식에는 표만 담기며, 표는 계정 소유자별로 나뉘어 있지 않습니다.",
    ),
    "input.export_not_for_one.next": Phrase(
        "For one holder take csv, jsonl, ocsf or indicators.",
        "계정 소유자 한 사람을 위한 것은 csv, jsonl, ocsf, indicators 가운데에서 고르십시오.",
    ),
}
