"""Reasons that detectors give, with {a} and {b} from evidence (shown through the gate)."""

from bongsu.phrases import Phrase

PHRASES = {
    "unstated": Phrase("not stated", "적혀 있지 않음"),
    "reason.known_name_new_address": Phrase(
        "The name “{a}” is known here from {b}, but this address is new.",
        "‘{a}’은(는) 이 메일함에서 {b}(으)로 알려진 이름인데, 처음 보는 주소에서 왔습니다.",
    ),
    "reason.correspondent_imitated": Phrase(
        "It imitates somebody this holder really writes with: {b}.",
        "소유자가 실제로 주고받는 상대({b})를 흉내 냈습니다.",
    ),
    "reason.portal_name_elsewhere": Phrase(
        "It shows the name “{a}”, but comes from {b}, which is not one of its domains.",
        "표시 이름은 ‘{a}’이지만 그 기관의 도메인이 아닌 {b}에서 왔습니다.",
    ),
    "reason.name_shows_other_address": Phrase(
        "The display name shows the address {a}, but the sender is {b}.",
        "표시 이름에는 {a} 주소가 적혀 있지만 실제 발신 주소는 {b}입니다.",
    ),
    "reason.sender_domain_alike": Phrase(
        "The sender’s domain {a} looks like {b}.",
        "발신 도메인 {a}이(가) {b}와(과) 비슷해 보입니다.",
    ),
    "reason.sender_domain_borrows": Phrase(
        "The sender’s domain {a} borrows the name of {b}.",
        "발신 도메인 {a}이(가) {b}의 이름을 빌려 쓰고 있습니다.",
    ),
    "reason.link_domain_borrows": Phrase(
        "A link leads to {a}, which borrows the name of {b}.",
        "링크가 {b}의 이름을 빌려 쓴 {a}(으)로 이어집니다.",
    ),
    "reason.contact_domain_imitated": Phrase(
        "The imitated domain {b} belongs to somebody who writes to this mailbox.",
        "흉내 낸 도메인 {b}은(는) 이 메일함에 실제로 메일을 보내는 곳입니다.",
    ),
    "reason.link_domain_alike": Phrase(
        "A link leads to {a}, which looks like {b}.",
        "링크가 {b}와(과) 비슷해 보이는 {a}(으)로 이어집니다.",
    ),
    "reason.link_names_other_site": Phrase(
        "A link’s host {a} carries the name of {b} but belongs to another domain.",
        "링크의 호스트 {a}에는 {b} 이름이 들어 있지만 다른 도메인에 속합니다.",
    ),
    "reason.dmarc_failed": Phrase(
        "DMARC failed for {a}, as recorded by {b}.",
        "{b}의 기록에 따르면 {a}의 DMARC 검사가 실패했습니다.",
    ),
    "reason.known_domain_failed": Phrase(
        "Mail of {a} usually passes its checks here; this one failed.",
        "{a}의 메일은 보통 검사를 통과하는데 이 메일은 실패했습니다.",
    ),
    "reason.spf_failed": Phrase(
        "SPF did not pass for {a}, as recorded by {b}.",
        "{b}의 기록에 따르면 {a}의 SPF 검사를 통과하지 못했습니다.",
    ),
    "reason.reply_to_elsewhere": Phrase(
        "Answers would go to {a}, not to {b}.",
        "답장은 {b}이(가) 아니라 {a}(으)로 가게 되어 있습니다.",
    ),
    "reason.envelope_elsewhere": Phrase(
        "The envelope names {a}, the letter {b}.",
        "봉투 발신 도메인은 {a}인데 편지 발신 도메인은 {b}입니다.",
    ),
    "reason.own_address_from_outside": Phrase(
        "It came from outside under the holder’s own address {a}.",
        "소유자 자신의 주소 {a}을(를) 쓰고 바깥에서 들어왔습니다.",
    ),
    "reason.name_apart": Phrase(
        "No word of the name “{a}” stands in the address {b}.",
        "이름 ‘{a}’의 어느 낱말도 주소 {b}에 들어 있지 않습니다.",
    ),
    "reason.name_decorated": Phrase(
        "The display name “{a}” is dressed up with symbols.",
        "표시 이름 ‘{a}’에 기호가 덧붙어 있습니다.",
    ),
    "reason.sender_not_public": Phrase(
        "The sender {a} is not an address that mail can come from.",
        "발신 주소 {a}은(는) 메일이 올 수 있는 주소가 아닙니다.",
    ),
    "reason.sender_hosted": Phrase(
        "The sender {a} uses a platform where anybody can take a name.",
        "발신 주소 {a}은(는) 누구나 이름을 얻을 수 있는 플랫폼의 것입니다.",
    ),
    "reason.sender_random": Phrase(
        "The sender {a} looks made by a machine.",
        "발신 주소 {a}은(는) 기계가 만든 것처럼 보입니다.",
    ),
    "reason.asks_secret": Phrase(
        "The text asks to sign in, verify or enter a secret: “{a}”.",
        "본문이 로그인, 확인 또는 비밀 정보 입력을 요구합니다: ‘{a}’.",
    ),
    "reason.presses": Phrase(
        "The text presses with loss or a deadline: “{a}”.",
        "본문이 손해나 기한을 들어 재촉합니다: ‘{a}’.",
    ),
    "reason.promises": Phrase(
        "The text promises money or a prize: “{a}”.",
        "본문이 돈이나 경품을 약속합니다: ‘{a}’.",
    ),
    "reason.recipient_greeted": Phrase(
        "It greets the holder by address ({a}), as mail from a list does.",
        "목록으로 보내는 메일처럼 이름 대신 주소({a})로 부릅니다.",
    ),
    "reason.text_disguised": Phrase(
        "The subject or name hides characters or uses look-alike letters: “{a}”.",
        "제목이나 이름에 숨은 문자 또는 비슷한 글자가 있습니다: ‘{a}’.",
    ),
    "reason.link_shows_other": Phrase(
        "A link shows {a} but leads to {b}.",
        "링크에는 {a}(이)라고 보이지만 {b}(으)로 이어집니다.",
    ),
    "reason.link_to_number": Phrase(
        "A link leads to the bare number {a}.",
        "링크가 도메인 없이 숫자 주소 {a}(으)로 이어집니다.",
    ),
    "reason.link_carries_recipient": Phrase(
        "A link to {a} carries the holder’s address.",
        "{a}(으)로 가는 링크에 소유자의 주소가 들어 있습니다.",
    ),
    "reason.link_hosted": Phrase(
        "A link leads to {a}, a platform where anybody can take a name.",
        "링크가 누구나 이름을 얻을 수 있는 플랫폼 {a}(으)로 이어집니다.",
    ),
    "reason.password_form": Phrase(
        "The message itself holds a form with a password field.",
        "메일 자체에 비밀번호 입력란이 있는 양식이 들어 있습니다.",
    ),
    "reason.thread_continued": Phrase(
        "A stranger takes up the thread “{a}”, which {b} had begun.",
        "처음 보는 발신자가 {b}이(가) 시작한 대화 ‘{a}’을(를) 이어 갑니다.",
    ),
    "reason.holder_named": Phrase(
        "The text names the holder or the office ({a}).",
        "본문이 소유자나 소속을 적고 있습니다({a}).",
    ),
    "reason.sender_new": Phrase(
        "First message from {a} in this mailbox.",
        "이 메일함에서 {a}이(가) 보낸 첫 메일입니다.",
    ),
    "reason.domain_new": Phrase(
        "First message from the domain {a} in this mailbox.",
        "이 메일함에서 도메인 {a}의 첫 메일입니다.",
    ),
    "reason.link_domain_new": Phrase(
        "First link to {a} in this mailbox.",
        "이 메일함에서 {a}(으)로 가는 첫 링크입니다.",
    ),
}
