"""Problems met in Outlook's containers, each with what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "evidence.container_damaged": Phrase(
        "The file has the form of an Outlook item, but it is damaged and could not be read.",
        "Outlook 항목의 형식이지만 손상되어 읽지 못했습니다.",
    ),
    "evidence.container_damaged.next": Phrase(
        "Ask for the file again and add it too.",
        "파일을 다시 받아 함께 추가하십시오.",
    ),
}
