"""Sentences that explain why two incidents belong together."""

from bongsu.phrases import Phrase

PHRASES = {
    "link.message": Phrase("It is the same message.", "같은 메일입니다."),
    "link.file_digest": Phrase(
        "They carry the same file (SHA-256 {value}).",
        "같은 파일을 담고 있습니다(SHA-256 {value}).",
    ),
    "link.file_name": Phrase(
        "They carry a file named {value}, numbers aside.",
        "숫자를 빼면 이름이 {value}(으)로 같은 파일을 담고 있습니다.",
    ),
    "link.file_member": Phrase(
        "Their attachments hold {value}, numbers aside.",
        "숫자를 빼면 첨부 파일 안에 똑같이 {value}이(가) 있습니다.",
    ),
    "link.address": Phrase(
        "They show the same address {value}.", "같은 주소 {value}을(를) 씁니다."
    ),
    "link.answer_box": Phrase(
        "They have answers sent to {value}, away from the sender.",
        "회신이 보낸 사람이 아니라 똑같이 {value}(으)로 갑니다.",
    ),
    "link.claimed_address": Phrase(
        "They claim to come from {value}, which nothing bears out.",
        "똑같이 {value}에서 왔다고 하지만, 뒷받침하는 것은 없습니다.",
    ),
    "link.claimed_domain": Phrase(
        "They claim to come from {value} and lead there; no check bears it out.",
        "똑같이 {value}에서 왔다고 하며 그곳으로 이끌지만, 뒷받침하는 검사 결과는 없습니다.",
    ),
    "link.wording": Phrase(
        "Their short texts are the same, word for word.", "짧은 본문이 글자까지 똑같습니다."
    ),
    "link.domain": Phrase(
        "They use the same domain {value}.", "같은 도메인 {value}을(를) 씁니다."
    ),
    "link.domain_pattern": Phrase(
        "Their domains are named by one pattern: {value}.",
        "도메인 이름을 지은 방식이 같습니다: {value}.",
    ),
    "link.link_path": Phrase(
        "Their links have the same path {value}.", "링크의 경로 {value}이(가) 같습니다."
    ),
    "link.ip": Phrase(
        "They came from the same address {value}.", "같은 IP 주소 {value}에서 왔습니다."
    ),
    "link.server": Phrase(
        "They came through the same address {value}.",
        "같은 IP 주소 {value}을(를) 거쳐 왔습니다.",
    ),
    "link.network": Phrase(
        "They came from the same network {value}.", "같은 네트워크 {value}에서 왔습니다."
    ),
    "link.text": Phrase("Their texts are nearly the same.", "본문이 거의 같습니다."),
    "link.subject": Phrase(
        "Their subjects are the same, letters and figures alone: {value}.",
        "제목이 같습니다(글자와 숫자만 견줌): {value}.",
    ),
    "link.form": Phrase(
        "Their headers are made in the same way: order of fields, program, message number and"
        " boundary.",
        "헤더를 만든 방식이 같습니다: 필드 순서, 프로그램, 메시지 번호, 구분 문자열.",
    ),
    "link.app_id": Phrase(
        "They let in the same application {value}.", "같은 앱 {value}에 접근을 허용했습니다."
    ),
    "link.app_name": Phrase(
        "Both let in an application that calls itself {value}.",
        "둘 다 스스로를 {value}(이)라고 부르는 앱에 접근을 허용했습니다.",
    ),
    "link.session": Phrase(
        "They belong to the same session {value}.", "같은 세션 {value}에 속합니다."
    ),
    "link.user_agent": Phrase(
        "They were done with the same program, {value}.",
        "같은 프로그램 {value}(으)로 이루어졌습니다.",
    ),
    "link.one_account": Phrase(
        "They befell the same account.", "같은 계정에서 일어났습니다."
    ),
    "link.time": Phrase(
        "They lie less than a day apart.", "하루 안에 일어났습니다."
    ),
    "link.carrier": Phrase(
        "They pass through {value}, which carries everybody’s; that joins nothing.",
        "누구나 쓰는 {value}을(를) 거쳤으므로 연결하는 근거가 아닙니다.",
    ),
    "link.rarity": Phrase(
        "Rarity: seen {messages} times, mailboxes: {mailboxes}, never in ordinary use.",
        "희소성: 메일함 {mailboxes}개에서 {messages}번 나타났고, 평소 쓰임에는 없습니다.",
    ),
    "link.rarity_common": Phrase(
        "Rarity: seen {messages} times, mailboxes: {mailboxes}, of these in ordinary use: {background}.",
        "희소성: 메일함 {mailboxes}개에서 {messages}번 나타났고, 그중 {background}번은 평소 쓰임입니다.",
    ),
    "input.carrier_unreadable": Phrase(
        "The line “{value}” is neither a domain nor a mail address, IP address or network.",
        "“{value}” 줄은 도메인, 메일 주소, IP 주소, 네트워크 가운데 어느 것도 아닙니다.",
    ),
    "input.carrier_unreadable.next": Phrase(
        "One a line, such as news.example, desk@news.example or 192.0.2.0/24; lines that begin with #"
        " are passed over.",
        "한 줄에 하나씩 적으십시오. 예: news.example, desk@news.example, 192.0.2.0/24. #으로 시작하는"
        " 줄은 건너뜁니다.",
    ),
}  # fmt: skip
