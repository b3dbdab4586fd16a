"""Sentences that explain why two incidents belong together."""

from bongsu.phrases import Phrase

PHRASES = {
    "link.message": Phrase("It is the same message.", "같은 메일입니다."),
    "link.file_digest": Phrase(
        "Both carry the same file (SHA-256 {value}).",
        "둘 다 같은 파일을 담고 있습니다(SHA-256 {value}).",
    ),
    "link.file_name": Phrase(
        "Both carry a file named {value}, numbers aside.",
        "숫자를 빼면 둘 다 이름이 {value}인 파일을 담고 있습니다.",
    ),
    "link.file_member": Phrase(
        "Attachments of both hold {value}, numbers aside.",
        "숫자를 빼면 둘의 첨부 파일 안에 {value}이(가) 있습니다.",
    ),
    "link.address": Phrase(
        "Both show the address {value}.", "둘 다 주소 {value}을(를) 씁니다."
    ),
    "link.claimed_address": Phrase(
        "Both claim to come from {value}, which nothing bears out.",
        "둘 다 {value}에서 왔다고 하지만, 뒷받침하는 것은 없습니다.",
    ),
    "link.domain": Phrase(
        "Both use the domain {value}.", "둘 다 도메인 {value}을(를) 씁니다."
    ),
    "link.domain_pattern": Phrase(
        "Their domains are named by one pattern: {value}.",
        "도메인 이름을 지은 방식이 같습니다: {value}.",
    ),
    "link.link_path": Phrase(
        "Their links have the same path {value}.", "링크의 경로 {value}이(가) 같습니다."
    ),
    "link.ip": Phrase(
        "Both came from the address {value}.", "둘 다 IP 주소 {value}에서 왔습니다."
    ),
    "link.server": Phrase(
        "Both came through the address {value}.", "둘 다 IP 주소 {value}을(를) 거쳐 왔습니다."
    ),
    "link.network": Phrase(
        "Both came from the network {value}.", "둘 다 네트워크 {value}에서 왔습니다."
    ),
    "link.text": Phrase("Their texts are nearly the same.", "본문이 거의 같습니다."),
    "link.subject": Phrase(
        "Their subjects are the same: {value}.", "제목이 같습니다: {value}."
    ),
    "link.form": Phrase(
        "Their headers are made in the same way: order of fields, program, message number and"
        " boundary.",
        "헤더를 만든 방식이 같습니다: 필드 순서, 프로그램, 메시지 번호, 구분 문자열.",
    ),
    "link.app_id": Phrase(
        "Both let in the application {value}.", "둘 다 앱 {value}에 접근을 허용했습니다."
    ),
    "link.session": Phrase(
        "Both belong to the session {value}.", "둘 다 세션 {value}에 속합니다."
    ),
    "link.user_agent": Phrase(
        "Both were done with {value}.", "둘 다 {value}(으)로 이루어졌습니다."
    ),
    "link.time": Phrase(
        "They lie less than a day apart.", "두 사건은 하루 안에 일어났습니다."
    ),
    "link.carrier": Phrase(
        "Both pass through {value}, which carries everybody’s; that joins nothing.",
        "둘 다 누구나 쓰는 {value}을(를) 거쳤으므로 연결하는 근거가 아닙니다.",
    ),
    "link.rarity": Phrase(
        "Rarity: seen {messages} times in {mailboxes} mailboxes, never in ordinary use.",
        "희소성: 메일함 {mailboxes}개에서 {messages}번 나타났고, 평소 쓰임에는 없습니다.",
    ),
    "link.rarity_common": Phrase(
        "Rarity: seen {messages} times in {mailboxes} mailboxes, {background} of them in ordinary use.",
        "희소성: 메일함 {mailboxes}개에서 {messages}번 나타났고, 그중 {background}번은 평소 쓰임입니다.",
    ),
}  # fmt: skip
