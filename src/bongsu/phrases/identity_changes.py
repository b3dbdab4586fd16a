"""Sentences of the detectors over settings, consents and protection."""

from bongsu.phrases import Phrase

_NO_LOG = Phrase(
    "Without an audit log or a settings export it cannot be told what was changed.",
    "감사 로그나 설정 내보내기가 없어 무엇이 바뀌었는지 알 수 없습니다.",
)

PHRASES = {
    "detector.hiding_rule.title": Phrase("Hiding rule", "숨기는 규칙"),
    "detector.hiding_rule.false_positives": Phrase(
        "Rules by which holders delete or file newsletters.",
        "소유자가 소식지를 지우거나 분류하려고 만든 규칙.",
    ),
    "detector.hiding_rule.blind_spots": Phrase(
        "Rules of a mail program that never reach the server; rules made before the log begins; records"
        " that leave out what the rule does.",
        "서버에 올라가지 않는 메일 프로그램의 규칙, 로그가 시작되기 전의 규칙, 규칙의 동작을 적지 않은 기록.",
    ),
    "detector.hiding_rule.could_not_look": _NO_LOG,
    "reason.rule_deletes": Phrase(
        "The rule “{a}” deletes mail (condition: “{b}”).",
        "‘{a}’ 규칙이 메일을 지웁니다(조건: ‘{b}’).",
    ),
    "reason.rule_hides": Phrase(
        "The rule “{a}” moves mail to “{b}” so that it shows up nowhere as new.",
        "‘{a}’ 규칙이 메일을 ‘{b}’(으)로 옮겨 새 메일로 보이지 않게 합니다.",
    ),
    "reason.rule_moves": Phrase(
        "The rule “{a}” moves mail to “{b}”.", "‘{a}’ 규칙이 메일을 ‘{b}’(으)로 옮깁니다."
    ),
    "reason.rule_name_short": Phrase(
        "The rule's name, “{a}”, says nothing, as intruders like it.",
        "규칙 이름 ‘{a}’은(는) 침입자가 즐겨 쓰는 뜻 없는 이름입니다.",
    ),
    "reason.rule_words": Phrase(
        "The rule “{a}” looks for words of money or security: “{b}”.",
        "‘{a}’ 규칙이 돈이나 보안에 관한 말을 찾습니다: ‘{b}’.",
    ),
    "detector.external_forward.title": Phrase("External forward", "외부 전달"),
    "detector.external_forward.false_positives": Phrase(
        "Forwards to another mailbox of the holder's own. Only the holder can say whose it is.",
        "소유자의 다른 메일함으로 가는 전달. 누구의 것인지는 소유자만 말할 수 있습니다.",
    ),
    "detector.external_forward.blind_spots": Phrase(
        "Forwards to an address in the same domain; forwards made before the log begins, unless a"
        " settings export shows them.",
        "같은 도메인 안의 주소로 가는 전달, 설정 내보내기에 없으면 로그가 시작되기 전의 전달.",
    ),
    "detector.external_forward.could_not_look": _NO_LOG,
    "reason.forward_set": Phrase(
        "A forward of all mail to {a} was set, by {b}.",
        "{b}이(가) 모든 메일을 {a}(으)로 전달하도록 설정했습니다.",
    ),
    "reason.rule_forwards": Phrase(
        "A rule that sends mail on to {a} was set, by {b}.",
        "{b}이(가) 메일을 {a}(으)로 보내는 규칙을 만들었습니다.",
    ),
    "reason.transport_rule_forwards": Phrase(
        "A rule for the whole organisation that sends mail on to {a} was set, by {b}.",
        "{b}이(가) 조직 전체의 메일을 {a}(으)로 보내는 규칙을 만들었습니다.",
    ),
    "reason.send_as_outside": Phrase(
        "Sending as {a}, an address outside, was set up, by {b}.",
        "{b}이(가) 외부 주소 {a}(으)로 보내도록 설정했습니다.",
    ),
    "reason.forward_present": Phrase(
        "Mail is sent on to {a} ({b}); when and by whom it was set is not known.",
        "메일이 {a}(으)로 전달됩니다({b}). 언제 누가 설정했는지는 알 수 없습니다.",
    ),
    "detector.delegation.title": Phrase("Delegation", "위임"),
    "detector.delegation.false_positives": Phrase(
        "Secretaries, deputies and shared mailboxes that administrators set up.",
        "관리자가 설정한 비서, 대리인, 공용 메일함.",
    ),
    "detector.delegation.blind_spots": Phrase(
        "Rights that a role brings with it; rights given before the log begins.",
        "역할에 딸린 권한, 로그가 시작되기 전에 준 권한.",
    ),
    "detector.delegation.could_not_look": _NO_LOG,
    "reason.full_access_given": Phrase(
        "{a} was given full access to the mailbox, by {b}.",
        "{b}이(가) {a}에게 메일함 전체 접근 권한을 주었습니다.",
    ),
    "reason.send_right_given": Phrase(
        "{a} was given the right to send from this mailbox, by {b}.",
        "{b}이(가) {a}에게 이 메일함으로 보낼 권한을 주었습니다.",
    ),
    "reason.folder_shared": Phrase(
        "{a} was given a folder of the mailbox, by {b}.",
        "{b}이(가) {a}에게 메일함의 폴더를 열어 주었습니다.",
    ),
    "reason.right_present": Phrase(
        "{a} holds a right over the mailbox ({b}); when and by whom it was given is not known.",
        "{a}에게 메일함에 대한 권한({b})이 있습니다. 언제 누가 주었는지는 알 수 없습니다.",
    ),
    "detector.consent.title": Phrase("Consent to an application", "앱 접근 동의"),
    "detector.consent.false_positives": Phrase(
        "Mail programs, calendars and services that the holder wished to connect.",
        "소유자가 연결하려 한 메일 프로그램, 달력, 서비스.",
    ),
    "detector.consent.blind_spots": Phrase(
        "Consents given before the log begins; records that leave out what was consented to.",
        "로그가 시작되기 전의 동의, 동의한 범위를 적지 않은 기록.",
    ),
    "detector.consent.could_not_look": _NO_LOG,
    "reason.consent_mail": Phrase(
        "The application “{a}”, new to the account, was given access to mail: {b}.",
        "이 계정에 처음인 앱 ‘{a}’에 메일 접근 권한을 주었습니다: {b}.",
    ),
    "reason.consent_for_all": Phrase(
        "The application “{a}” was given access for a whole organisation: {b}.",
        "앱 ‘{a}’에 조직 전체의 접근 권한을 주었습니다: {b}.",
    ),
    "reason.consent_other": Phrase(
        "The application “{a}” is new to the account; {b} accounts of the case gave it access.",
        "앱 ‘{a}’은(는) 이 계정에 처음입니다. 사건의 계정 중 {b}개가 접근을 허락했습니다.",
    ),
    "reason.grant_present": Phrase(
        "The application “{a}” has access to mail ({b}); when it was given is not known.",
        "앱 ‘{a}’에 메일 접근 권한({b})이 있습니다. 언제 주었는지는 알 수 없습니다.",
    ),
    "detector.factor_weakened.title": Phrase("Weakened protection", "약해진 보호"),
    "detector.factor_weakened.false_positives": Phrase(
        "A new telephone, and every change of protection that the holder made after a warning.",
        "새 전화기, 그리고 경고를 받은 뒤 소유자가 직접 바꾼 보호 설정.",
    ),
    "detector.factor_weakened.blind_spots": Phrase(
        "Changes before the log begins; factors that were deceived and not changed.",
        "로그가 시작되기 전의 변경, 바꾸지 않고 속여서 통과한 인증 수단.",
    ),
    "detector.factor_weakened.could_not_look": _NO_LOG,
    "reason.factor_removed": Phrase(
        "A second factor was removed ({a}), by {b}.", "{b}이(가) 2단계 인증 수단({a})을 없앴습니다."
    ),
    "unstated.factor_removed": Phrase("which one is not stated", "어느 것인지 적혀 있지 않음"),
    "unstated.factor_added": Phrase("which one is not stated", "어느 것인지 적혀 있지 않음"),
    "reason.factor_added": Phrase(
        "A second factor was added or changed ({a}), by {b}.",
        "{b}이(가) 2단계 인증 수단({a})을 더하거나 바꾸었습니다.",
    ),
    "reason.recovery_changed": Phrase(
        "The recovery address or number was changed ({a}), by {b}.",
        "{b}이(가) 복구 주소나 번호({a})를 바꾸었습니다.",
    ),
    "reason.app_password_added": Phrase(
        "A password for a program was made ({a}), by {b}; it passes without a second factor.",
        "{b}이(가) 앱 비밀번호({a})를 만들었습니다. 2단계 인증 없이 통합니다.",
    ),
    "reason.app_password_present": Phrase(
        "A password for a program exists ({a}); it passes without a second factor.",
        "앱 비밀번호({a})가 있습니다. 2단계 인증 없이 통합니다.",
    ),
    "reason.change_from_new_network": Phrase(
        "The change came from {a}, whence the account had not signed in until a day before.",
        "이 변경은 하루 전까지 로그인한 적이 없는 {a}에서 왔습니다.",
    ),
}
