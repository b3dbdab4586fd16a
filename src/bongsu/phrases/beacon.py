"""Sentences of the beacon detector."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.beacon.title": Phrase("Beacon", "열람 추적 그림"),
    "detector.beacon.false_positives": Phrase(
        "Most newsletters and shops count their readers in this way. It is common, so it weighs"
        " little, and only from senders new to the mailbox without list headers.",
        "대부분의 소식지와 상점이 이렇게 독자를 셉니다. 흔한 일이므로 무게가 작고, 목록 머리글이 없는"
        " 처음 보는 발신자에게서만 셉니다.",
    ),
    "detector.beacon.blind_spots": Phrase(
        "Addresses hidden by a hash; pictures whose address tells nothing; whether the picture was"
        " ever fetched.",
        "해시로 가린 주소, 주소만으로는 알 수 없는 그림, 그림을 실제로 불러왔는지 여부.",
    ),
    "reason.beacon_names_recipient": Phrase(
        "A picture fetched from {a} carries the holder’s address: it reports who opened the letter.",
        "{a}에서 불러오는 그림에 소유자의 주소가 들어 있어, 누가 편지를 열었는지 알려 줍니다.",
    ),
    "reason.beacon_token": Phrase(
        "A picture fetched from {a} carries a token of its own: it may report the opening.",
        "{a}에서 불러오는 그림에 고유한 표식이 있어, 편지를 연 사실을 알려 줄 수 있습니다.",
    ),
}
