"""The glossary of a report: what each word means, and what it does not."""

from bongsu.phrases import Phrase

_SHORT = {
    "gloss.short.targeted": Phrase(
        "a tailored lure reached the mailbox", "맞춤형 미끼 메일이 도달함"
    ),
    "gloss.short.engaged": Phrase(
        "someone answered, clicked or opened", "회신·클릭·열람 등 반응이 있음"
    ),
    "gloss.short.accessed": Phrase("another hand entered the account", "다른 사람이 계정에 들어감"),
    "gloss.short.controlled": Phrase("another hand changed a setting", "다른 사람이 설정을 변경함"),
    "gloss.short.drained": Phrase("mail left the account", "메일이 외부로 나감"),
}

_RUNGS = {
    "gloss.rung.targeted": Phrase(
        "A lure reached the mailbox and is tailored to the person, office or circle. It says"
        " nothing about whether anyone got in.",
        "당사자나 소속 또는 주변 인물에 맞춘 미끼 메일이 메일함에 도달했다는 뜻입니다. 누군가"
        " 계정에 들어갔는지에 대해서는 아무것도 말하지 않습니다.",
    ),
    "gloss.rung.engaged": Phrase(
        "Someone responded to a lure: a reply in the sent folder, a recorded click, a file opened."
        " Never concluded from a read flag.",
        "보낸편지함의 답장, 기록된 클릭, 파일 열람처럼 미끼 메일에 반응했다는 뜻입니다. 읽음"
        " 표시만으로는 판단하지 않습니다.",
    ),
    "gloss.rung.accessed": Phrase(
        "Someone other than the holder signed in or used a token. Needs sign-in records.",
        "계정 소유자가 아닌 사람이 로그인하거나 접근 권한을 사용했다는 뜻입니다. 접속 기록이"
        " 있어야 판단할 수 있습니다.",
    ),
    "gloss.rung.controlled": Phrase(
        "The intruder changed a setting, such as forwarding or recovery, after the first hostile"
        " sign. Needs settings and audit records.",
        "침입자가 최초의 적대적 징후 이후에 자동 전달이나 복구 수단 같은 설정을 바꾸었다는"
        " 뜻입니다. 설정과 변경 기록이 있어야 판단할 수 있습니다.",
    ),
    "gloss.rung.drained": Phrase(
        "Mail was read, synchronised, exported or forwarded out by the intruder. Needs access"
        " records.",
        "침입자가 메일을 열람·동기화하거나 밖으로 내보냈다는 뜻입니다. 열람 기록이 있어야 판단할"
        " 수 있습니다.",
    ),
}

_STATUSES = {
    "gloss.status.evidenced": Phrase(
        "The least evidence that this rung requires is there and is cited.",
        "해당 단계가 요구하는 최소한의 증거가 있으며, 그 증거를 밝혔습니다.",
    ),
    "gloss.status.indicated": Phrase(
        "Something points that way, but the evidence falls short.",
        "그러한 방향의 정황은 있으나 증거가 충분하지 않습니다.",
    ),
    "gloss.status.nothing_found": Phrase(
        "It was looked for within the stated coverage and not found. Outside of it, nothing is"
        " known.",
        "적힌 범위 안에서 살펴보았으나 발견되지 않았습니다. 그 밖의 범위는 알 수 없습니다.",
    ),
    "gloss.status.not_examined": Phrase(
        "It was not or could not be looked for; the reason is given. It may or may not have"
        " happened.",
        "살펴보지 않았거나 살펴볼 수 없었으며, 그 사유를 밝혔습니다. 실제로 있었는지는 알 수"
        " 없습니다.",
    ),
}

_WORDS = {
    "gloss.lure.word": Phrase("lure", "미끼 메일"),
    "gloss.lure": Phrase(
        "A message that is meant to make its reader give up a password, open a harmful file or"
        " start a conversation with an impostor.",
        "비밀번호를 입력하게 하거나 유해한 파일을 열게 하거나 사칭한 사람과 대화를 시작하게 하려는"
        " 메일입니다.",
    ),
    "gloss.bulk.word": Phrase("bulk lure", "대량 미끼 메일"),
    "gloss.bulk": Phrase(
        "A lure sent to many without regard to who they are. It does not make an account"
        " “targeted”.",
        "받는 사람이 누구인지 가리지 않고 다수에게 보낸 미끼 메일입니다. 이것만으로 계정이"
        " ‘표적’이 되지는 않습니다.",
    ),
    "gloss.finding.word": Phrase("finding", "탐지 결과"),
    "gloss.finding": Phrase(
        "What a detector says about one message. It is a lead to check, not a conclusion; an"
        " analyst can confirm or reject it.",
        "탐지기가 메일 한 통에 대해 알린 내용입니다. 결론이 아니라 확인할 단서이며, 분석관이"
        " 확인하거나 기각할 수 있습니다.",
    ),
    "gloss.reason.word": Phrase("class of reason", "근거 유형"),
    "gloss.reason": Phrase(
        "Reasons come in classes: identity, origin, content and link, payload, behaviour. Two"
        " different classes are needed to call a message a lure. Novelty only orders messages.",
        "근거는 신원, 발신 출처, 내용·링크, 첨부·악성 요소, 행위의 유형으로 나뉩니다. 미끼 메일로"
        " 판단하려면 서로 다른 두 유형이 필요합니다. ‘새로움’은 순서를 정할 때만 씁니다.",
    ),
    "gloss.tailoring.word": Phrase("tailoring", "맞춤"),
    "gloss.tailoring": Phrase(
        "Signs that a message was made for this person, office or circle.",
        "이 사람이나 소속 또는 주변 인물을 위해 만들어진 메일이라는 표시입니다.",
    ),
    "gloss.points.word": Phrase("points", "점수"),
    "gloss.points": Phrase(
        "The weight of one reason, as the natural logarithm of how much more often it is seen in"
        " lures than in ordinary mail. The bracket says it as a factor: +2.30 (×10) is seen ten"
        " times as often.",
        "한 근거의 무게입니다. 그 근거가 보통 메일보다 미끼 메일에서 얼마나 더 자주 보이는지를"
        " 자연로그로 나타내며, 괄호 안은 이를 배수로 적은 것입니다. +2.30 (×10)은 열 배 자주"
        " 보인다는 뜻입니다.",
    ),
    "gloss.coverage.word": Phrase("coverage", "조사 범위"),
    "gloss.coverage": Phrase(
        "Which folders, which time window and how many messages were actually read.",
        "실제로 읽은 편지함, 기간, 메일 수입니다.",
    ),
    "gloss.claimed.word": Phrase("claimed by", "주장"),
    "gloss.claimed": Phrase(
        "A value that a header states and that its writer could have made up.",
        "헤더에 적혀 있으나 적은 쪽이 지어냈을 수도 있는 값입니다.",
    ),
    "gloss.defanged.word": Phrase("defanged", "무력화 표기"),
    "gloss.defanged": Phrase(
        "Written so that no program turns it into a link: hxxp for http, [.] for a dot, [@] for an"
        " at sign.",
        "어떤 프로그램도 링크로 바꾸지 못하도록 고쳐 적은 것입니다. http는 hxxp, 점은 [.], 골뱅이는"
        " [@]로 적습니다.",
    ),
    "gloss.escaped.word": Phrase("<U+…>", "<U+…>"),
    "gloss.escaped": Phrase(
        "A character of the evidence that cannot be seen or that turns the direction of text,"
        " written out by its code.",
        "보이지 않거나 글자의 방향을 뒤집는 문자를 부호로 풀어 적은 것입니다.",
    ),
    "gloss.exhibit.word": Phrase("exhibit", "증거물"),
    "gloss.exhibit": Phrase(
        "A file or folder as it was received, sealed with its digest.",
        "접수한 그대로 해시와 함께 봉인한 파일이나 폴더입니다.",
    ),
    "gloss.checkpoint.word": Phrase("checkpoint", "체크포인트"),
    "gloss.checkpoint": Phrase(
        "One line that stands for the whole log at a moment. Kept elsewhere, it shows later whether"
        " anything before it was changed or cut off.",
        "어느 시점의 기록 전체를 대표하는 한 줄입니다. 다른 곳에 보관해 두면 그 이전의 기록이"
        " 바뀌거나 잘렸는지 나중에 확인할 수 있습니다.",
    ),
    "gloss.times.word": Phrase("times", "시각"),
    "gloss.times": Phrase(
        "Korean time (KST) comes first, UTC follows in brackets. “—” means that the evidence states"
        " no readable value.",
        "한국 시각(KST)을 먼저 적고 괄호 안에 협정 세계시(UTC)를 적습니다. ‘—’는 증거에 읽을 수"
        " 있는 값이 없다는 뜻입니다.",
    ),
    "glossary.rungs": Phrase("Rungs", "단계"),
    "glossary.statuses": Phrase("Statuses", "상태"),
    "glossary.words": Phrase("Words", "낱말"),
}

PHRASES = {**_SHORT, **_RUNGS, **_STATUSES, **_WORDS}
