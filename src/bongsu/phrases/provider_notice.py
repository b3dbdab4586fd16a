"""Sentences of the provider notice detector."""

from bongsu.phrases import Phrase

PHRASES = {
    "detector.provider_notice.title": Phrase("Provider notices", "서비스 알림"),
    "detector.provider_notice.false_positives": Phrase(
        "A true notice usually follows what the holder did: ask before concluding anything. Shops"
        " that name a provider in their sign-in mails look like forged notices.",
        "진짜 알림도 대개 소유자 자신의 행동 뒤에 옵니다. 판단하기 전에 확인하십시오. 로그인 안내에"
        " 포털 이름을 쓰는 상점은 위조 알림처럼 보입니다.",
    ),
    "detector.provider_notice.blind_spots": Phrase(
        "Providers and wordings that are not in the list; notices sent to a recovery address or"
        " deleted for good; providers that record no authentication.",
        "목록에 없는 서비스와 문구, 복구 주소로 간 알림이나 완전히 지운 알림, 인증 결과를 기록하지"
        " 않는 서비스.",
    ),
    "detector.provider_notice.could_not_look": Phrase(
        "Without a Trash folder it cannot be told whether notices were deleted.",
        "휴지통이 없어 알림이 삭제되었는지 알 수 없습니다.",
    ),
    "reason.notice_sign_in": Phrase(
        "The provider ({b}) reported a sign-in: “{a}”.",
        "서비스({b})가 로그인을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_app_password": Phrase(
        "The provider ({b}) reported an app password: “{a}”.",
        "서비스({b})가 앱 비밀번호를 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_second_factor": Phrase(
        "The provider ({b}) reported a change of the second factor: “{a}”.",
        "서비스({b})가 2단계 인증 변경을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_recovery": Phrase(
        "The provider ({b}) reported a change of recovery data: “{a}”.",
        "서비스({b})가 복구 정보 변경을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_forwarding": Phrase(
        "The provider ({b}) reported forwarding of mail: “{a}”.",
        "서비스({b})가 메일 전달 설정을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_protocol": Phrase(
        "The provider ({b}) reported access by a mail program: “{a}”.",
        "서비스({b})가 메일 프로그램 접속을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_password": Phrase(
        "The provider ({b}) reported a changed password: “{a}”.",
        "서비스({b})가 비밀번호 변경을 알렸습니다: ‘{a}’.",
    ),
    "reason.notice_unproven": Phrase(
        "It reads like a notice of {b} (“{a}”), but nothing on record proves where it came from.",
        "{b}의 알림(‘{a}’)처럼 보이지만, 실제 출처를 증명하는 기록이 없습니다.",
    ),
    "reason.notice_deleted": Phrase(
        "This notice lies in Trash: the holder, or somebody else, deleted it (“{a}”).",
        "이 알림은 휴지통에 있습니다. 소유자 또는 다른 누군가가 지웠습니다(‘{a}’).",
    ),
    "reason.notice_forged": Phrase(
        "It reads like a notice of a mail provider (“{a}”), but comes from {b}.",
        "메일 서비스의 알림(‘{a}’)처럼 쓰였지만 {b}에서 왔습니다.",
    ),
    "reason.notice_failed": Phrase(
        "It reads like a notice (“{a}”), but the checks on record failed for {b}.",
        "알림(‘{a}’)처럼 쓰였지만, 기록된 인증 검사에서 {b}이(가) 실패했습니다.",
    ),
}
