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
    "search.indicator_kind": Phrase(
        "no table holds values of this type (only SHA-256 digests are computed)",
        "이 종류의 값은 어느 표에도 없습니다(해시는 SHA-256만 계산함)",
    ),
    "cli.search.listed": Phrase(
        "Listed values found: {found} of {values}, over {messages} messages of {accounts} accounts.",
        "목록의 값 {values}개 중 {found}개를 찾았습니다(계정 {accounts}개의 메일 {messages}통에서).",
    ),
    "cli.search.rarity": Phrase(
        "A value that stands in many messages, such as a provider’s host, joins nothing.",
        "제공자의 서버처럼 많은 메일에 나오는 값은 아무것도 이어 주지 못합니다.",
    ),
    "cli.col.type": Phrase("Type", "종류"),
    "cli.col.listed_by": Phrase("List says", "목록의 내용"),
    "cli.col.mailboxes": Phrase("Mailboxes", "메일함"),
    "cli.opt.graded": Phrase(
        "A CSV list of indicators: value, type, first_seen, last_seen, source, grade (A1-F6), note;"
        " only value is needed. It is kept, and `bongsu investigate` weighs its hits.",
        "지표 목록 CSV: value, type, first_seen, last_seen, source, grade(A1~F6), note. value만"
        " 필수입니다. 사건에 보관되며 `bongsu investigate`가 찾은 것을 반영합니다.",
    ),
    "input.indicators_columns": Phrase(
        "The indicator list has no column for values, or is no CSV.",
        "지표 목록에 값을 적은 열이 없거나 CSV가 아닙니다.",
    ),
    "input.indicators_columns.next": Phrase(
        "Name the columns in the first line: {valid}.", "첫 줄에 열 이름을 적으십시오: {valid}."
    ),
}
