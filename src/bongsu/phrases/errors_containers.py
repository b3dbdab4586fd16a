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
    "evidence.store_damaged": Phrase(
        "The Outlook data file is damaged, encrypted or of an unknown kind; it could not be opened.",
        "Outlook 데이터 파일이 손상되었거나 암호화되었거나 알 수 없는 종류여서 열지 못했습니다.",
    ),
    "evidence.store_damaged.next": Phrase(
        "Ask for the export again, or for the messages as .eml, and add them too.",
        "다시 내보내거나 메시지를 .eml로 내보내 달라고 하여 함께 추가하십시오.",
    ),
    "evidence.store_died": Phrase(
        "Reading this Outlook data file ended the walled process; what came before was kept.",
        "이 Outlook 데이터 파일을 읽다가 격리된 프로세스가 끝났습니다. 그 전까지 읽은 것은"
        " 보존했습니다.",
    ),
    "evidence.store_died.next": Phrase(
        "Treat the file with care: it may be made to break parsers. Ask for the messages as .eml.",
        "해석기를 망가뜨리려는 것일 수 있으니 파일을 조심해서 다루고, 메시지를 .eml로 받아"
        " 보십시오.",
    ),
    "evidence.item_damaged": Phrase(
        "An item of the Outlook data file is damaged and was not read.",
        "Outlook 데이터 파일의 항목 하나가 손상되어 읽지 않았습니다.",
    ),
    "evidence.item_damaged.next": Phrase(
        "Ask for the export again and add it too.",
        "다시 내보내 달라고 하여 함께 추가하십시오.",
    ),
    "evidence.item_not_mail": Phrase(
        "This item is no message but a contact, an appointment, a task or the like.",
        "메시지가 아니라 연락처, 일정, 할 일 같은 항목입니다.",
    ),
    "evidence.item_not_mail.next": Phrase(
        "Nothing to do, unless contacts or appointments matter to the case.",
        "연락처나 일정이 사건에 중요하지 않다면 할 일이 없습니다.",
    ),
    "evidence.store_truncated": Phrase(
        "The Outlook data file is shorter than its own header says: its end is missing.",
        "Outlook 데이터 파일이 머리말에 적힌 길이보다 짧습니다. 끝부분이 없습니다.",
    ),
    "evidence.store_truncated.next": Phrase(
        "Ask for the export again and add it too.",
        "다시 내보내 달라고 하여 함께 추가하십시오.",
    ),
    "evidence.partial_incomplete": Phrase(
        "A message was sent in pieces (message/partial), and not all of them are in this exhibit.",
        "여러 조각으로 나누어 보낸 메시지(message/partial)인데 조각 일부가 이 증거물에 없습니다.",
    ),
    "evidence.partial_incomplete.next": Phrase(
        "Look for the missing pieces in other folders and exports, and add them.",
        "빠진 조각을 다른 편지함이나 내보내기에서 찾아 추가하십시오.",
    ),
}
