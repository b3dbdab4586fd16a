"""Further recipients of a case key: cards, boxes, and what taking one back can do."""

from bongsu.phrases import Phrase

PHRASES = {
    "custody.key.granted": Phrase("Case key given to a recipient", "수신자에게 사건 키 전달"),
    "custody.key.revoked": Phrase("Recipient's box removed", "수신자 봉투 제거"),
    "cli.help.actor.export": Phrase(
        "Write your card to a new file: public keys by which others give you access to their cases."
        " It holds no secret.",
        "다른 사람이 자기 사건의 키를 건넬 수 있도록 공개 키가 든 명함을 새 파일에 씁니다. 비밀은"
        " 들어 있지 않습니다.",
    ),
    "cli.help.key.grant": Phrase(
        "Give the case key to the owner of a card (actor export), without sharing a passphrase. Make"
        " sure by another way that the card is theirs.",
        "명함(actor export)의 주인에게 암호를 나누지 않고 사건 키를 건넵니다. 명함이 본인의 것인지"
        " 다른 경로로 확인하십시오.",
    ),
    "cli.help.key.accept": Phrase(
        "Keep the case key that was given to you in this case folder.",
        "이 사건 폴더에서 자신에게 건네진 사건 키를 받아 보관합니다.",
    ),
    "cli.help.key.recipients": Phrase(
        "List who was given the case key by a card.", "명함으로 사건 키를 받은 사람을 나열합니다."
    ),
    "cli.help.key.revoke": Phrase(
        "Take a recipient's box out of the case. Who has opened it keeps the key.",
        "수신자의 봉투를 사건에서 제거합니다. 이미 연 사람은 키를 계속 갖고 있습니다.",
    ),
    "cli.opt.card_file": Phrase("The card's file.", "명함 파일."),
    "cli.opt.recipient": Phrase("The recipient's name or id.", "수신자의 이름이나 식별자."),
    "cli.col.given": Phrase("Given", "전달"),
    "cli.actor.exported": Phrase("Card written to {path}", "명함을 {path}에 썼습니다"),
    "cli.actor.exported.next": Phrase(
        "Give it to whoever holds the case: bongsu key grant CASE FILE",
        "사건 담당자에게 건네십시오: bongsu key grant CASE FILE",
    ),
    "cli.key.granted": Phrase(
        "The case key lies in a box for {name} ({id}), entry {seq}.",
        "{name}({id})의 봉투에 사건 키를 넣었습니다. 기록 {seq}번.",
    ),
    "cli.key.granted.next": Phrase(
        "Hand over the case folder; there: bongsu key accept CASE",
        "사건 폴더를 건네십시오. 받은 곳에서: bongsu key accept CASE",
    ),
    "cli.key.recipients.none": Phrase(
        "Nobody was given the case key by a card.", "명함으로 사건 키를 받은 사람이 없습니다."
    ),
    "cli.key.box_missing": Phrase(
        "the box is missing: grant again", "봉투가 없습니다. grant를 다시 실행하십시오"
    ),
    "cli.key.revoked": Phrase(
        "The box of {name} ({id}) is gone from the case.",
        "{name}({id})의 봉투를 사건에서 제거했습니다.",
    ),
    "cli.key.revoked.next": Phrase(
        "This cannot un-know: whoever opened the box, or has an older copy of the folder, still has"
        " the case key and can read every exhibit it opens.",
        "이미 알게 된 것을 되돌리지는 못합니다. 봉투를 열었거나 이전 폴더 사본을 가진 사람은 사건"
        " 키를 그대로 갖고 있으며 그 키로 열리는 증거물을 모두 읽을 수 있습니다.",
    ),
    "input.recipient_unreadable": Phrase(
        "This is not a card, or its signature does not hold.",
        "명함 파일이 아니거나 서명이 맞지 않습니다.",
    ),
    "input.recipient_unreadable.next": Phrase(
        "Ask its owner for a new one: bongsu actor export FILE",
        "주인에게 새로 받으십시오: bongsu actor export FILE",
    ),
    "input.recipient_key_missing": Phrase(
        "The key that opens boxes of {actor} is not kept here.",
        "{actor}의 봉투를 여는 키가 여기에 없습니다.",
    ),
    "input.recipient_key_missing.next": Phrase(
        "Use the machine on which the card was made, or make a new card: bongsu actor export FILE",
        "명함을 만든 컴퓨터를 쓰거나 새 명함을 만드십시오: bongsu actor export FILE",
    ),
    "input.box_none": Phrase(
        "The case holds no key for {actor}.", "이 사건에는 {actor}에게 건넨 키가 없습니다."
    ),
    "input.box_none.next": Phrase(
        "Give your card to whoever holds the case: bongsu key grant CASE FILE",
        "사건 담당자에게 명함을 건네십시오: bongsu key grant CASE FILE",
    ),
    "input.box_unreadable": Phrase(
        "The box in this case cannot be opened with the key that is kept here ({case_id}).",
        "이 사건의 봉투를 여기에 보관된 키로 열 수 없습니다({case_id}).",
    ),
    "input.box_unreadable.next": Phrase(
        "It is damaged or was made for an older card: ask for it to be granted again.",
        "손상되었거나 이전 명함으로 만든 봉투입니다. 다시 건네 달라고 하십시오.",
    ),
    "input.grant_none": Phrase(
        "Nobody called {actor} was given the case key, or several were. Given to: {known}",
        "{actor}에게 건넨 사건 키가 없거나 여럿입니다. 받은 사람: {known}",
    ),
    "input.grant_none.next": Phrase(
        "key recipients lists names and ids.", "key recipients로 이름과 식별자를 확인하십시오."
    ),
}
