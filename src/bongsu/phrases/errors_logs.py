"""What may be wrong with a log, and what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "evidence.record_unreadable": Phrase(
        "A record of the log cannot be read; the others were.",
        "로그의 기록 하나를 읽을 수 없습니다. 나머지는 읽었습니다.",
    ),
    "evidence.record_unreadable.next": Phrase(
        "Look at the place named, and ask for the export again if it was cut off.",
        "적힌 위치를 살펴보고, 잘린 것이라면 내보내기를 다시 요청하십시오.",
    ),
    "evidence.time_relative": Phrase(
        "The pasted page says only how long ago things happened; its records stand without a time.",
        "붙여 넣은 화면에 ‘몇 시간 전’처럼만 적혀 있어, 그 기록에는 시각이 없습니다.",
    ),
    "evidence.time_relative.next": Phrase(
        "Open each entry on the provider’s page, where the full date stands, and save that; or write the"
        " times into the table by hand, with the day and hour at which the page was copied.",
        "제공자 화면에서 항목을 열어 전체 날짜가 보이는 상태로 다시 저장하십시오. 또는 화면을 복사한 날과"
        " 시각에서 계산한 시각을 직접 쓰는 표에 적으십시오.",
    ),
    "evidence.record_too_large": Phrase(
        "A record of the log has no end within 8 MiB; the log was read up to it.",
        "로그의 기록 하나가 8 MiB 안에서 끝나지 않아 그 앞까지만 읽었습니다.",
    ),
    "evidence.record_too_large.next": Phrase(
        "Ask for the export again; quotation marks or brackets may be broken.",
        "내보내기를 다시 요청하십시오. 따옴표나 괄호가 깨졌을 수 있습니다.",
    ),
    "evidence.log_torn": Phrase(
        "The log ends in the middle of a record; all before it was read.",
        "로그가 기록 중간에서 끝납니다. 그 앞까지는 모두 읽었습니다.",
    ),
    "evidence.log_torn.next": Phrase(
        "Ask for the export again: what follows is missing.",
        "내보내기를 다시 요청하십시오. 그 뒤가 빠져 있습니다.",
    ),
}
