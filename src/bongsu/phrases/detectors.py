"""Titles, false positives and blind spots of the detectors' cards."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.name_spoof.title": Phrase(
        "Name spoof",
        "이름 사칭",
    ),
    "detector.name_spoof.false_positives": Phrase(
        "People who write from several addresses; mailing lists that rewrite From; a colleague’s new address.",
        "여러 주소를 쓰는 사람, 발신자를 바꿔 쓰는 메일링 리스트, 동료의 새 주소.",
    ),
    "detector.name_spoof.blind_spots": Phrase(
        "Names that this mailbox never saw; a taken-over account that writes from its own address.",
        "이 메일함이 본 적 없는 이름, 탈취된 계정이 자기 주소로 보낸 메일.",
    ),
    "detector.look_alike.title": Phrase(
        "Look-alike domain",
        "비슷한 도메인",
    ),
    "detector.look_alike.false_positives": Phrase(
        "Organisations with similar names; a company’s second domain.",
        "이름이 비슷한 기관, 같은 회사의 두 번째 도메인.",
    ),
    "detector.look_alike.blind_spots": Phrase(
        "Domains with a different word (brand-support.example); portals that are not in the list.",
        "다른 낱말을 덧붙인 도메인(brand-support.example), 목록에 없는 포털.",
    ),
    "detector.spoofed_origin.title": Phrase(
        "Spoofed origin",
        "발신지 위조",
    ),
    "detector.spoofed_origin.false_positives": Phrase(
        "Forwarding and mailing lists break authentication; shops mail through service companies; families share addresses.",
        "전달과 메일링 리스트는 인증을 깨뜨리고, 상점은 대행사를 통해 보내며, 가족은 주소를 함께 씁니다.",
    ),
    "detector.spoofed_origin.blind_spots": Phrase(
        "Mail that passes authentication from an attacker’s own domain; mailboxes whose provider records nothing.",
        "공격자 자신의 도메인에서 인증을 통과한 메일, 제공자가 아무것도 기록하지 않는 메일함.",
    ),
    "detector.lure_content.title": Phrase(
        "Lure content",
        "미끼 내용",
    ),
    "detector.lure_content.false_positives": Phrase(
        "Real notices of portals and banks use the same words; newsletters link through tracking services.",
        "실제 포털과 은행의 안내도 같은 말을 쓰고, 소식지는 추적 서비스를 거쳐 연결합니다.",
    ),
    "detector.lure_content.blind_spots": Phrase(
        "Text in pictures and attachments; languages without a word list; a benign first letter.",
        "그림이나 첨부 파일 속의 글, 낱말 목록이 없는 언어, 아무 요구도 없는 첫 편지.",
    ),
    "detector.lure_rank.title": Phrase(
        "Lure rank",
        "미끼 순위",
    ),
    "detector.lure_rank.false_positives": Phrase(
        "New correspondents who link to new places, such as a real conference invitation.",
        "새 곳으로 연결하는 새 상대, 예를 들어 실제 학술회의 초청.",
    ),
    "detector.lure_rank.blind_spots": Phrase(
        "A lure from a known correspondent’s own account; one that differs from ordinary mail in nothing.",
        "알려진 상대의 진짜 계정에서 온 미끼, 보통 메일과 다른 점이 없는 미끼.",
    ),
}
