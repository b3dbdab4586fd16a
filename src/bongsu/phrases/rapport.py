"""Sentences of the rapport detector."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.rapport.title": Phrase("Rapport", "친분 쌓기"),
    "detector.rapport.false_positives": Phrase(
        "Every new acquaintance who writes, is answered and then sends papers. Common in honest"
        " mail: it weighs only beside other reasons.",
        "편지를 보내고 답장을 받은 뒤 자료를 보내는 모든 새 지인. 정상 메일에서도 흔하므로 다른"
        " 이유와 함께일 때만 무게가 있습니다.",
    ),
    "detector.rapport.blind_spots": Phrase(
        "Answers that are not in the exported Sent folder or went by another channel; a link that"
        " comes more than 60 days later; acquaintances made elsewhere.",
        "제출된 보낸편지함에 없거나 다른 경로로 보낸 답장, 60일이 지난 뒤에 온 링크, 다른 곳에서"
        " 맺은 친분.",
    ),
    "detector.rapport.could_not_look": Phrase(
        "Without a Sent folder it cannot be told which first letters the holder answered.",
        "보낸편지함이 없어 소유자가 어떤 첫 편지에 답했는지 알 수 없습니다.",
    ),
    "reason.rapport_opened": Phrase(
        "A first letter without link or file, which the holder answered; then “{a}” came from {b}.",
        "링크도 파일도 없는 첫 편지에 소유자가 답했고, 그 뒤 {b}에서 ‘{a}’이(가) 왔습니다.",
    ),
    "reason.rapport_then_link": Phrase(
        "After a harmless first letter from {b} was answered, it brings the first link to {a}.",
        "{b}의 무해한 첫 편지에 소유자가 답한 뒤, {a}(으)로 가는 링크가 처음 왔습니다.",
    ),
    "reason.rapport_then_file": Phrase(
        "After a harmless first letter from {b} (“{a}”) was answered, it brings a link or a file.",
        "{b}의 무해한 첫 편지(‘{a}’)에 소유자가 답한 뒤, 링크나 파일이 왔습니다.",
    ),
    "reason.rapport_moved": Phrase(
        "The holder answered {a}; now {b}, a new address, goes on with a link or a file.",
        "소유자는 {a}에 답했는데, 처음 보는 주소 {b}이(가) 링크나 파일을 보내며 이어 갑니다.",
    ),
}
