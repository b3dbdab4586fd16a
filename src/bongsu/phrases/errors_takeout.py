"""What a Takeout brings along besides mail and account records."""

from bongsu.phrases import Phrase

PHRASES = {
    "evidence.takeout_companion": Phrase(
        "A page or setting that every Takeout brings along; it was kept and not read.",
        "Takeout에 늘 들어 있는 안내 페이지나 설정입니다. 보관하되 읽지 않았습니다.",
    ),
    "evidence.takeout_companion.next": Phrase(
        "Nothing needs to be done.",
        "할 일이 없습니다.",
    ),
}
