"""Indicator lists: what is said of them, with {a} and {b} from the list and from evidence."""

from bongsu.phrases import Phrase

PHRASES = {
    "reason.indicator_sender": Phrase(
        "It came by way of {a}, which is on a list ({b} messages/mailboxes of this case).",
        "목록에 있는 {a}을(를) 거쳐 왔습니다({b} 이 사건의 메일/메일함 수).",
    ),
    "reason.indicator_carried": Phrase(
        "It carries {a}, which is on a list ({b} messages/mailboxes of this case).",
        "목록에 있는 {a}이(가) 들어 있습니다({b} 이 사건의 메일/메일함 수).",
    ),
    "reason.indicator_common": Phrase(
        "{a} is on a list, but stands in so much mail here that it joins nothing ({b}"
        " messages/mailboxes of this case).",
        "{a}은(는) 목록에 있지만 여기 메일에 너무 흔해 아무것도 이어 주지 못합니다({b} 이 사건의"
        " 메일/메일함 수).",
    ),
    "detector.listed_indicator.title": Phrase("Listed indicator", "목록에 오른 지표"),
    "detector.listed_indicator.false_positives": Phrase(
        "Lists are wrong or old; addresses and hosts change hands; a provider’s host or a broken-into"
        " site serves many others. The grade of the list and how common the value is are said.",
        "목록이 틀렸거나 오래되었을 수 있고, 주소와 서버는 주인이 바뀝니다. 제공자의 서버나 침해된"
        " 사이트는 다른 많은 이도 씁니다. 목록의 등급과 값이 얼마나 흔한지를 함께 적습니다.",
    ),
    "detector.listed_indicator.blind_spots": Phrase(
        "Only what a list names, in mail that was handed in; digests other than SHA-256; links behind"
        " a shortener; text in pictures.",
        "목록에 있는 것만, 제출된 메일 안에서만 봅니다. SHA-256 이외의 해시, 단축 주소 뒤의 링크,"
        " 그림 속의 글은 보지 못합니다.",
    ),
    "detector.listed_in_log.title": Phrase("Listed address in a log", "목록에 오른 주소(로그)"),
    "detector.listed_in_log.false_positives": Phrase(
        "Lists are wrong or old, and addresses change hands; carriers, offices and sellers of exits"
        " put many people behind one. An address of ten accounts or more accuses nobody.",
        "목록이 틀렸거나 오래되었을 수 있고 주소는 주인이 바뀝니다. 통신사, 사무실, VPN은 한 주소를"
        " 여럿이 함께 씁니다. 계정 10개 이상에서 나온 주소로는 아무도 의심하지 않습니다.",
    ),
    "detector.listed_in_log.blind_spots": Phrase(
        "Only what a list names; logs without addresses; networks with a mask; whoever comes through"
        " an address that no list has.",
        "목록에 있는 것만 봅니다. 주소가 없는 로그, 마스크로 적은 대역, 어느 목록에도 없는 주소로"
        " 들어온 사람은 보지 못합니다.",
    ),
    "detector.listed_in_log.could_not_look": Phrase(
        "Without a log or a settings export it cannot be told who signed in and where mail goes.",
        "로그나 설정 내보내기가 없어 누가 로그인했고 메일이 어디로 나가는지 알 수 없습니다.",
    ),
    "reason.listed_sign_in": Phrase(
        "Somebody signed in from {a}, which is on a list ({b} records/accounts of this case).",
        "목록에 있는 {a}에서 로그인했습니다({b} 이 사건의 기록/계정 수).",
    ),
    "reason.listed_change": Phrase(
        "Settings were changed from {a}, which is on a list ({b} records/accounts of this case).",
        "목록에 있는 {a}에서 설정을 바꿨습니다({b} 이 사건의 기록/계정 수).",
    ),
    "reason.listed_reading": Phrase(
        "Mail was read, fetched or moved from {a}, which is on a list ({b} records/accounts of this"
        " case).",
        "목록에 있는 {a}에서 메일을 읽거나 가져가거나 옮겼습니다({b} 이 사건의 기록/계정 수).",
    ),
    "reason.listed_destination": Phrase(
        "Mail or rights go to {a}, which is on a list ({b} records/accounts of this case).",
        "메일이나 권한이 목록에 있는 {a}(으)로 나갑니다({b} 이 사건의 기록/계정 수).",
    ),
    "reason.listed_attempt": Phrase(
        "Something was tried from {a}, which is on a list, and did not succeed ({b} records/accounts"
        " of this case).",
        "목록에 있는 {a}에서 시도했으나 성공하지 못했습니다({b} 이 사건의 기록/계정 수).",
    ),
    "reason.listed_crowd": Phrase(
        "{a} is on a list, but so many accounts show it that it accuses nobody ({b} records/accounts"
        " of this case).",
        "{a}은(는) 목록에 있지만 여러 계정에 나와 누구도 의심할 수 없습니다({b} 이 사건의"
        " 기록/계정 수).",
    ),
    "search.indicator_kind": Phrase(
        "no table holds values of this type (only SHA-256 digests are computed)",
        "이 종류의 값은 어느 표에도 없습니다(해시는 SHA-256만 계산함)",
    ),
    "cli.search.listed": Phrase(
        "Listed values found: {found} of {values}, over {messages} messages and records of {accounts}"
        " accounts.",
        "목록의 값 {values}개 중 {found}개를 찾았습니다(계정 {accounts}개의 메일·기록"
        " {messages}건에서).",
    ),
    "cli.search.rarity": Phrase(
        "A value that stands in many messages, such as a provider’s host, joins nothing.",
        "제공자의 서버처럼 많은 메일에 나오는 값은 아무것도 이어 주지 못합니다.",
    ),
    "cli.col.type": Phrase("Type", "종류"),
    "cli.col.listed_by": Phrase("List says", "목록의 내용"),
    "cli.col.mailboxes": Phrase("Mailboxes", "메일함"),
    "cli.opt.graded": Phrase(
        "A list of indicators: a STIX 2 bundle, MISP events as JSON, or a CSV (value, type,"
        " first_seen, last_seen, source, grade (A1-F6), software, note; only value is needed). It is"
        " kept, and `bongsu investigate` weighs its hits.",
        "지표 목록: STIX 2 번들, MISP 이벤트 JSON 또는 CSV(value, type, first_seen, last_seen,"
        " source, grade(A1~F6), software, note. value만 필수). 사건에 보관되며 `bongsu"
        " investigate`가 찾은 것을 반영합니다.",
    ),
    "indicator.form.csv": Phrase("CSV", "CSV"),
    "indicator.form.stix": Phrase("STIX bundle", "STIX 번들"),
    "indicator.form.misp": Phrase("MISP events", "MISP 이벤트"),
    "cli.search.taken": Phrase(
        "Read as {form}: {taken} values taken, {left} left out.",
        "읽은 형식: {form}. 가져온 값 {taken}개, 제외한 항목 {left}개.",
    ),
    "cli.search.partial": Phrase(
        "{count} of the values are asked for only together with others; they were taken without"
        " their source’s grade.",
        "그중 {count}개는 다른 값과 함께 나올 때만 뜻이 있는 값이어서, 출처의 등급 없이"
        " 가져왔습니다.",
    ),
    "cli.search.left_out": Phrase(
        "Left out: {count}, because {why}. Such as: {example}",
        "제외 {count}개: {why}. 예: {example}",
    ),
    "indicator.left.benign": Phrase(
        "their source calls them benign", "출처가 무해하다고 한 지표입니다"
    ),
    "indicator.left.comparison": Phrase(
        "they ask for more than equality (a likeness, a size, a network)",
        "값이 같은지가 아니라 유사함·크기·네트워크 등을 묻습니다",
    ),
    "indicator.left.kind": Phrase(
        "no table holds values of this type (of digests only SHA-256)",
        "이 종류의 값은 어느 표에도 없습니다(해시는 SHA-256만)",
    ),
    "indicator.left.language": Phrase(
        "they are written in another language than STIX patterns, such as YARA or Snort",
        "STIX 패턴이 아닌 YARA·Snort 등 다른 언어로 쓰였습니다",
    ),
    "indicator.left.negated": Phrase(
        "they ask for what is not there", "값이 없거나 다를 것을 요구합니다"
    ),
    "indicator.left.not_for_detection": Phrase(
        "their source does not mean them for detection (to_ids is off)",
        "출처가 탐지용으로 지정하지 않았습니다(to_ids 꺼짐)",
    ),
    "indicator.left.revoked": Phrase(
        "their source has taken them back", "출처가 철회한 지표입니다"
    ),
    "indicator.left.too_many": Phrase(
        "the list holds more than is taken at once; part it into several",
        "한 번에 가져올 수 있는 수를 넘었으니 목록을 나누어 주십시오",
    ),
    "indicator.left.unreadable": Phrase("their pattern cannot be read", "패턴을 읽을 수 없습니다"),
    "indicator.left.unreferred": Phrase(
        "no observation in the bundle holds them", "번들 안의 어느 관찰에도 속하지 않습니다"
    ),
    "input.indicators_columns": Phrase(
        "The indicator list has no column for values, or is no CSV.",
        "지표 목록에 값을 적은 열이 없거나 CSV가 아닙니다.",
    ),
    "input.indicators_columns.next": Phrase(
        "Name the columns in the first line: {valid}. STIX and MISP are read as JSON.",
        "첫 줄에 열 이름을 적으십시오: {valid}. STIX와 MISP는 JSON으로 읽습니다.",
    ),
    "input.indicators_json": Phrase(
        "{name} begins like JSON, but is damaged, nested too deep or holds too many parts.",
        "{name} 파일은 JSON처럼 시작하지만 손상되었거나, 너무 깊게 중첩되었거나, 항목이 너무"
        " 많습니다.",
    ),
    "input.indicators_json.next": Phrase(
        "Export it again, or in several smaller files.",
        "다시 내보내거나 더 작은 파일 여러 개로 나누어 내보내십시오.",
    ),
    "input.indicators_unknown": Phrase(
        "{name} is JSON, but neither a STIX bundle nor MISP events.",
        "{name} 파일은 JSON이지만 STIX 번들도 MISP 이벤트도 아닙니다.",
    ),
    "input.indicators_unknown.next": Phrase(
        "Give a STIX 2 bundle, MISP events as MISP exports them, or a CSV.",
        "STIX 2 번들, MISP에서 내보낸 이벤트, 또는 CSV를 지정하십시오.",
    ),
}
