"""Sentences of the report's first page, its plots and its preview of campaigns."""

from bongsu.phrases import Phrase

PHRASES = {
    "executive.happened": Phrase("What happened", "무슨 일이 있었는가"),
    "executive.who": Phrase("Whom it concerns", "누구의 일인가"),
    "executive.nobody": Phrase(
        "No account stands on the ladder within what was read.",
        "읽은 범위 안에서 단계에 해당하는 계정이 없습니다.",
    ),
    "executive.more": Phrase(
        "And {accounts} more, under “Accounts”.", "그 밖의 {accounts}는 ‘계정별 판단’에 있습니다."
    ),
    "executive.sure": Phrase("How sure it is:", "얼마나 확실한가:"),
    "executive.sure_how": Phrase(
        "“Evidenced” means that the least evidence for the rung is there and cited; “indicated”, that"
        " it falls short.",
        "‘증거로 확인’은 그 단계에 필요한 최소한의 증거를 갖추었다는 뜻이고, ‘정황 있음’은 그에 미치지"
        " 못한다는 뜻입니다.",
    ),
    "executive.decided": Phrase(
        "{all} stand above the threshold: analysts confirmed {confirmed} and rejected {rejected};"
        " {open} nobody has judged yet.",
        "기준을 넘은 것은 {all}이며, 분석관이 {confirmed}통을 확인하고 {rejected}통을 기각했습니다."
        " {open}통은 아직 아무도 판정하지 않았습니다.",
    ),
    "executive.next": Phrase("What to do next", "다음에 할 일"),
    "next.ask": Phrase(
        "{accounts} from which a lure was answered: talk to each holder, by phone or in person, not"
        " by mail.",
        "미끼 메일에 반응이 있었던 {accounts}: 소유자와 메일이 아니라 전화로, 또는 직접 만나서"
        " 이야기하십시오.",
    ),
    "next.records": Phrase(
        "{accounts} that a lure reached: get sign-in records and settings. Only they show whether"
        " anyone got in.",
        "미끼 메일이 도달한 {accounts}: 접속 기록과 설정을 받으십시오. 누군가 계정에 들어갔는지는"
        " 이것으로만 알 수 있습니다.",
    ),
    "next.decide": Phrase(
        "{lures} not yet judged: an analyst confirms or rejects each.",
        "아직 판정하지 않은 {lures}: 분석관이 하나씩 확인하거나 기각해야 합니다.",
    ),
    "next.own": Phrase(
        "{accounts} with notices of the provider or unusual sent mail: ask each holder which were"
        " their own doing.",
        "서비스 알림이나 평소와 다른 보낸 메일이 있는 {accounts}: 소유자에게 본인이 한 일인지"
        " 확인하십시오.",
    ),
    "next.fetch": Phrase(
        "{accounts} whose export has not arrived: fetch it.",
        "자료가 아직 오지 않은 {accounts}: 자료를 받으십시오.",
    ),
    "next.folders": Phrase(
        "{accounts} whose export lacks a folder: ask for it.",
        "자료에 편지함이 빠진 {accounts}: 빠진 편지함을 요청하십시오.",
    ),
    "next.none": Phrase(
        "Nothing follows from what was read.", "읽은 자료에서 이어지는 일이 없습니다."
    ),
    "executive.looked": Phrase("What was looked at", "무엇을 살펴보았는가"),
    "executive.unknown": Phrase("What is not known", "무엇을 알 수 없는가"),
    "executive.range": Phrase("at least – at most", "최소 – 최대"),
    "executive.range_how": Phrase(
        "At least: evidenced. At most: evidenced, indicated or not examined. Accounts with nothing"
        " found are left out, which holds only within what was read.",
        "최소는 증거로 확인된 계정이고, 최대는 여기에 정황이 있는 계정과 조사하지 않은 계정을 더한"
        " 수입니다. 발견되지 않은 계정은 제외했으며, 이는 읽은 범위 안에서만 유효합니다.",
    ),
    "executive.mail": Phrase("{messages} in {accounts},", "{accounts}의 {messages},"),
    "executive.folders": Phrase("Folders read:", "읽은 편지함:"),
    "executive.detectors.one": Phrase("{n} detector has run.", "탐지기 {n}개를 실행했습니다."),
    "executive.detectors.many": Phrase("{n} detectors have run.", "탐지기 {n}개를 실행했습니다."),
    "executive.nothing_read": Phrase("Nothing has been read yet.", "아직 읽은 자료가 없습니다."),
    "executive.expected": Phrase(
        "What the mailboxes of {accounts} hold: the exports have not arrived.",
        "{accounts}의 메일함 내용: 자료가 아직 도착하지 않았습니다.",
    ),
    "executive.erased": Phrase(
        "What the mailboxes of {accounts} held: the data was erased by a signed entry.",
        "{accounts}의 메일함 내용: 서명된 기록에 따라 자료가 삭제되었습니다.",
    ),
    "executive.missing": Phrase(
        "What some folders held: the exports of {accounts} came without one or more of them.",
        "일부 편지함의 내용: {accounts}의 자료에 편지함이 하나 이상 빠져 있습니다.",
    ),
    "executive.problems": Phrase(
        "What stands in the places that could not be read: {problems}.",
        "읽지 못한 위치의 내용: {problems}.",
    ),
    "plot.overview": Phrase("The case over time", "시간에 따른 사건 개요"),
    "plot.timeline": Phrase("Timeline", "시간순 기록"),
    "plot.how": Phrase(
        "Bar: time that was read. Filled dot: a lure above the threshold. Ring: a notice of the"
        " provider, unusual sent mail, or an alert about a record of a log. Months begin at 00:00"
        " KST (15:00 UTC of the day before).",
        "막대는 읽은 기간, 채운 점은 기준을 넘은 미끼 메일, 고리는 서비스 알림, 평소와 다른 보낸 메일,"
        " 로그 기록에 대한 경보입니다. 달의 시작은 한국 시각 0시(전날 15:00 UTC)입니다.",
    ),
    "plot.month": Phrase("{year}-{month}", "{year}.{month}."),
    "plot.kind_alert": Phrase("lure", "미끼 메일"),
    "plot.kind_account": Phrase("the account itself", "계정 자체"),
    "plot.when": Phrase("Time", "시각"),
    "plot.what": Phrase("What", "내용"),
    "plot.message": Phrase("Message", "메일"),
    "paper.letters": Phrase(
        "The fonts of this document hold Hangul, the hanja of KS X 1001, kana, Latin, Greek and"
        " Cyrillic. Any other letter of the evidence stands as its code point, <U+XXXX>.",
        "이 문서의 글꼴에는 한글, KS X 1001 한자, 가나, 로마자, 그리스 문자, 키릴 문자가 들어"
        " 있습니다. 그 밖의 글자는 <U+XXXX>와 같이 코드로 적습니다.",
    ),
    "report.company": Phrase("Also received by", "함께 받은 계정"),
    "company.how": Phrase(
        "Lures of different accounts that share a sender, a link, a subject or a text. What they"
        " share is a reason to look, not yet a campaign: that an analyst confirms.",
        "서로 다른 계정에 온 미끼 메일 가운데 보낸 사람, 링크, 제목, 본문이 같은 것을 묶었습니다."
        " 이는 살펴볼 까닭일 뿐이며, 같은 공격인지는 분석관이 확인합니다.",
    ),
    "company.none": Phrase(
        "No lure shares anything with one of another account.",
        "다른 계정의 미끼 메일과 공통점이 있는 미끼 메일이 없습니다.",
    ),
    "company.group": Phrase("Group {n}: {accounts}", "묶음 {n}: {accounts}"),
    "company.when": Phrase("From – to", "기간"),
    "company.accounts": Phrase("Accounts", "계정"),
    "company.shared": Phrase("Shared", "공통점"),
    "company.lures": Phrase("Lures", "미끼 메일"),
}
