"""Sentences of the detector of outgoing lures."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.outgoing.title": Phrase("Outgoing lures", "보낸 미끼"),
    "detector.outgoing.false_positives": Phrase(
        "Invitations, greetings and circulars that the holder sent to new people. Only the holder"
        " can say who wrote them.",
        "소유자가 새 사람들에게 보낸 초대장, 인사, 회람. 누가 썼는지는 소유자만 말할 수 있습니다.",
    ),
    "detector.outgoing.blind_spots": Phrase(
        "Mail that was deleted after sending; lures sent singly to known correspondents; accounts"
        " with fewer than twenty sent messages.",
        "보낸 뒤 지운 메일, 아는 상대에게 한 통씩 보낸 미끼, 보낸 메일이 스무 통보다 적은 계정.",
    ),
    "detector.outgoing.could_not_look": Phrase(
        "Without a Sent folder it cannot be told what the account sent.",
        "보낸편지함이 없어 이 계정이 무엇을 보냈는지 알 수 없습니다.",
    ),
    "reason.sent_burst": Phrase(
        "One text (“{b}”) went from this account to {a} addresses within an hour, most of them new.",
        "같은 글(‘{b}’)이 한 시간 안에 이 계정에서 {a}개 주소로 나갔고, 대부분 처음 쓰는 주소입니다.",
    ),
    "reason.sent_to_strangers": Phrase(
        "{a} recipients of “{b}” had never been written to or heard of.",
        "‘{b}’의 수신자 {a}명은 주고받은 적이 없는 사람입니다.",
    ),
    "reason.sent_new_link": Phrase(
        "“{b}” links to {a}, which no mail of this account had before.",
        "‘{b}’은(는) 이 계정의 어떤 메일에도 없던 {a}(으)로 연결합니다.",
    ),
}
