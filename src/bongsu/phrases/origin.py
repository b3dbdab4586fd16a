"""What is proven, recorded or claimed of a message's origin, with {a} and {b} from evidence."""

from bongsu.phrases import Phrase

PHRASES = {
    "standing.proven": Phrase("Proven", "증명된 것"),
    "standing.recorded": Phrase(
        "Recorded by the account’s own provider", "계정의 제공자가 기록한 것"
    ),
    "standing.by_others": Phrase(
        "Recorded by others on the way (a sender may have written it)",
        "경유 서버가 기록한 것(발신자가 써 넣었을 수 있음)",
    ),
    "standing.claimed": Phrase("Merely claimed", "주장에 그치는 것"),
    "origin.signed": Phrase(
        "The signature of {a} holds with the key supplied for {b}, and the body is the one signed.",
        "{b}에 대해 제출된 키로 {a}의 서명이 맞고, 본문도 서명된 그대로입니다.",
    ),
    "origin.fields_signed": Phrase(
        "The signature of {a} over the header fields holds with the key supplied for {b}, but the"
        " body is not shown to be the one that was signed.",
        "{b}에 대해 제출된 키로 헤더에 대한 {a}의 서명은 맞지만, 본문이 서명된 그대로인지는 보이지"
        " 못했습니다.",
    ),
    "origin.signature_failed": Phrase(
        "The signature in the name of {a} does not hold with the key supplied for {b}.",
        "{a} 이름의 서명은 {b}에 대해 제출된 키와 맞지 않습니다.",
    ),
    "origin.signature_expired": Phrase(
        "The signature of {a} ({b}) had expired when the message was received.",
        "{a}의 서명({b})은 메일을 받은 때에 이미 유효 기간이 지났습니다.",
    ),
    "origin.body_unchanged": Phrase(
        "It carries a signature in the name of {a}, and the body is the one it speaks of. Whether"
        " {a} made it is not verifiable offline without the key of {b}.",
        "{a} 이름의 서명이 있고 본문은 그 서명이 말하는 본문과 같습니다. {a}이(가) 서명했는지는"
        " {b}의 키 없이 오프라인에서 확인할 수 없습니다.",
    ),
    "origin.body_changed": Phrase(
        "It carries a signature in the name of {a} ({b}), but the body is not the one that was"
        " signed: it was changed since, or the signature is not its own.",
        "{a} 이름의 서명({b})이 있으나 본문이 서명된 것과 다릅니다. 이후 바뀌었거나 이 메일의 서명이"
        " 아닙니다.",
    ),
    "origin.signature_unverified": Phrase(
        "A signature in the name of {a} ({b}) could not be checked.",
        "{a} 이름의 서명({b})은 확인할 수 없었습니다.",
    ),
    "origin.border": Phrase(
        "The provider’s server {a} took the message from {b}.",
        "제공자의 서버 {a}이(가) {b}에서 이 메일을 받았습니다.",
    ),
    "origin.no_border": Phrase(
        "None of its {a} hops is the account’s provider’s: nobody vouches for the way it came.",
        "경유 기록 {a}건 가운데 계정 제공자의 것이 없어, 온 경로를 보증하는 이가 없습니다.",
    ),
    "origin.first_untrusted": Phrase(
        "From the hop by {a} downwards the path is the sender’s word.",
        "{a}의 기록부터 그 아래 경로는 보낸 쪽의 말일 뿐입니다.",
    ),
    "origin.clock_backwards": Phrase(
        "The times run backwards at hop {a}.", "{a}번째 경유 기록에서 시각이 거꾸로 갑니다."
    ),
    "origin.clock_gap": Phrase(
        "Hours passed before hop {a}.", "{a}번째 경유 기록까지 여러 시간이 비어 있습니다."
    ),
    "origin.result": Phrase("{a}, says {b}.", "{b}: {a}."),
    "origin.result_apart": Phrase(
        "{a}, says {b}; but that domain is not the organisation named in From.",
        "{b}: {a}. 다만 그 도메인은 보낸 사람란의 기관이 아닙니다.",
    ),
    "origin.arc_sealed": Phrase(
        "{a} sealed what it saw on the way ({b}); its seal is not verifiable offline.",
        "{a}이(가) 경유 중 본 결과를 봉인했습니다({b}). 봉인은 오프라인에서 확인할 수 없습니다.",
    ),
    "origin.arc_broken": Phrase(
        "A seal in the name of {a} stands in a broken or incomplete chain ({b}).",
        "{a} 이름의 봉인이 있으나 사슬이 끊겼거나 온전하지 않습니다({b}).",
    ),
    "origin.client_ip": Phrase(
        "The field {b} names the address {a}.", "{b} 항목에 주소 {a}이(가) 적혀 있습니다."
    ),
    "cli.heading.origin": Phrase("Where it comes from", "출처에 대해 말할 수 있는 것"),
    "custody.dkim.keys_supplied": Phrase("DKIM keys supplied", "DKIM 키 제출"),
    "cli.opt.dkim_keys": Phrase(
        "DKIM keys to check signatures with, a line each: selector._domainkey.domain, a blank,"
        " the TXT record.",
        "서명을 확인할 DKIM 키. 한 줄에 하나씩 selector._domainkey.도메인, 빈칸, TXT 레코드 순.",
    ),
    "input.dkim_keys_none": Phrase(
        "The file holds no DKIM key record.", "파일에 DKIM 키 레코드가 없습니다."
    ),
    "input.dkim_keys_none.next": Phrase(
        "Write one line a key: selector._domainkey.domain, a blank, then the TXT record.",
        "한 줄에 하나씩, selector._domainkey.도메인 뒤에 빈칸을 두고 TXT 레코드를 적으십시오.",
    ),
}
