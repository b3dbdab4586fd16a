"""The verbs ``evidence``, ``weigh``, ``explain`` and ``judgement``: help and what they print."""

from bongsu.phrases import Phrase

_HELP = {
    "cli.help.evidence": Phrase(
        "Evidence items for weighing who may have done it.",
        "누구의 소행인지 평가할 증거를 다룹니다.",
    ),
    "cli.help.evidence.add": Phrase(
        "Enter an item by hand: what was observed, its kind and values, where it comes from, how far"
        " it is to be trusted and what it would cost to forge. It is signed; a replaced one stays.",
        "증거를 직접 등록합니다. 관찰 내용, 종류와 값, 출처, 등급, 위조 가능성을 적습니다. 서명되어"
        " 남으며, 바꾸어도 이전 내용은 지워지지 않습니다.",
    ),
    "cli.help.evidence.grade": Phrase(
        "Grade an item, and say what it would cost to forge; the rest stays as it was entered.",
        "증거에 등급을 매기고 위조 가능성을 정합니다. 나머지 내용은 그대로입니다.",
    ),
    "cli.help.evidence.list": Phrase("List all items.", "모든 증거를 나열합니다."),
    "cli.help.evidence.show": Phrase(
        "Show one item with what it rests on.", "증거 하나를 그 근거와 함께 보여 줍니다."
    ),
    "cli.help.evidence.withdraw": Phrase(
        "Weigh an item no more, with a reason; it stays in the log.",
        "이유를 적고 증거를 더는 평가하지 않습니다. 기록에는 남습니다.",
    ),
    "cli.help.weigh": Phrase(
        "Weigh the items that stand: each hypothesis in words, how sure, and how often the same"
        " pattern of evidence would name it wrongly; then why, and what would change it. The whole"
        " is kept as a signed document.",
        "유효한 증거를 평가합니다. 가설마다 가능성과 신뢰도, 같은 유형의 증거가 잘못 지목하는 비율을"
        " 보이고, 그 이유와 무엇이 달라지면 답이 달라지는지 적습니다. 전체가 서명된 문서로 남습니다.",
    ),
    "cli.help.explain": Phrase(
        "Explain the newest weighing: what each item says of a hypothesis, how many reports show it"
        " and which, what the gates ask, and what would change it.",
        "가장 최근의 평가를 설명합니다. 증거마다 가설에 대해 말해 주는 것, 그것이 나오는 보고서의 수와"
        " 목록, 이름을 말하기 위한 조건, 답을 바꿀 수 있는 것을 보여 줍니다.",
    ),
    "cli.help.judgement": Phrase(
        "Judgements that agencies seal before they see each other's.",
        "서로의 판단을 보기 전에 기관별로 봉인하는 판단입니다.",
    ),
    "cli.help.judgement.seal": Phrase(
        "Seal what your agency holds, from a file or from --say. Nobody can read it until you open"
        " it, and you cannot change it once another is open.",
        "기관의 판단을 파일이나 --say로 봉인합니다. 직접 열기 전에는 아무도 읽을 수 없고, 다른 판단이"
        " 열린 뒤에는 바꿀 수 없습니다.",
    ),
    "cli.help.judgement.open": Phrase(
        "Open your sealed judgement once two agencies have sealed theirs; it is checked against the"
        " seal. When all are open, they are compared.",
        "두 기관 이상이 봉인한 뒤 자신의 판단을 엽니다. 봉인한 내용과 같은지 확인하며, 모두 열리면 서로"
        " 비교합니다.",
    ),
    "cli.help.judgement.show": Phrase(
        "Show who has sealed and opened, and the comparison.",
        "봉인하고 연 기관과 비교 결과를 보여 줍니다.",
    ),
}

_OPTIONS = {
    "cli.opt.item_kind": Phrase("What the item speaks of.", "증거의 종류."),
    "cli.opt.item_values": Phrase(
        "Software names or ids, ATT&CK techniques, pattern names, country codes or sectors.",
        "소프트웨어 이름이나 식별자, ATT&CK 기법, 유형 이름, 국가 코드, 분야.",
    ),
    "cli.opt.observation": Phrase("What was observed, in a sentence.", "관찰한 내용(한 문장)."),
    "cli.opt.provenance": Phrase(
        "Where it comes from: items with the same provenance count once. By default the exhibit, or"
        " all that an agency enters by hand.",
        "출처. 출처가 같은 증거는 한 번만 셉니다. 지정하지 않으면 증거물, 또는 한 기관이 직접 등록한 것"
        " 전체가 한 출처입니다.",
    ),
    "cli.opt.grade": Phrase(
        "Admiralty grade, such as B2. F6, the default, waits for a grade and weighs nothing.",
        "B2와 같은 애드미럴티 등급. 기본값 F6은 평가를 기다리는 상태로 무게가 없습니다.",
    ),
    "cli.opt.item_grade": Phrase(
        "Admiralty grade: A to F for the source, 1 to 6 for the statement, such as B2.",
        "애드미럴티 등급. 출처는 A–F, 내용은 1–6으로 적습니다. 예: B2",
    ),
    "cli.opt.forgeability": Phrase(
        "What it would cost somebody else to leave the same trace.",
        "다른 쪽이 같은 흔적을 남기는 데 드는 노력.",
    ),
    "cli.opt.forgeable": Phrase(
        "What it would cost somebody else to leave the same trace; by default as it stands.",
        "다른 쪽이 같은 흔적을 남기는 데 드는 노력. 지정하지 않으면 그대로 둡니다.",
    ),
    "cli.opt.based_on": Phrase(
        "A finding that it rests on; may be repeated.", "근거가 되는 항목. 여러 번 쓸 수 있습니다."
    ),
    "cli.opt.based_rows": Phrase(
        "A row that it rests on; may be repeated.", "근거가 되는 행. 여러 번 쓸 수 있습니다."
    ),
    "cli.opt.agency": Phrase("Whose it is.", "어느 기관의 것인지."),
    "cli.opt.judged": Phrase(
        "For the kind other: a likelihood ratio that you judge; may be repeated.",
        "other 종류에서 직접 판단한 가능도비. 여러 번 쓸 수 있습니다.",
    ),
    "cli.opt.replaces": Phrase(
        "The item that this one takes the place of.", "이 내용으로 바꿀 증거."
    ),
    "cli.opt.item": Phrase("An item's id, or its beginning.", "증거의 식별자 또는 그 앞부분."),
    "cli.opt.known": Phrase(
        "An imported knowledge, by its digest, or cards; by default the newest import.",
        "가져온 지식의 다이제스트 또는 cards. 기본값은 가장 최근에 가져온 것입니다.",
    ),
    "cli.opt.month": Phrase(
        "When it happened; by default the month of the newest alert.",
        "사건이 일어난 연월. 기본값은 가장 최근 경보의 연월입니다.",
    ),
    "cli.opt.matrix": Phrase(
        "Show the items as a matrix of competing hypotheses (ACH).",
        "증거를 경쟁 가설 비교표(ACH)로 보여 줍니다.",
    ),
    "cli.opt.hypothesis": Phrase(
        "A hypothesis or country, by id or name; by default the likeliest.",
        "가설이나 국가의 식별자 또는 이름. 기본값은 가장 가능성이 높은 것입니다.",
    ),
    "cli.opt.judgement_file": Phrase("A judgement as JSON.", "JSON으로 적은 판단."),
    "cli.opt.shares": Phrase(
        "Per cent for a hypothesis; may be repeated, 100 together.",
        "가설별 백분율. 여러 번 쓰며 합이 100이어야 합니다.",
    ),
    "cli.opt.sureness": Phrase("How sure the agency is.", "기관이 판단을 신뢰하는 정도."),
    "cli.opt.why": Phrase("Why, in the agency's own words.", "판단한 이유."),
}

_SCREEN = {
    "cli.evidence.kept": Phrase("Entered: {id}, log entry {seq}.", "등록됨: {id}, 기록 {seq}번."),
    "cli.evidence.ungraded": Phrase(
        "It has no grade yet, so it weighs nothing: bongsu evidence grade CASE {id} GRADE",
        "아직 등급이 없어 무게가 없습니다: bongsu evidence grade CASE {id} GRADE",
    ),
    "cli.evidence.withdrawn": Phrase(
        "Withdrawn: {id}, log entry {seq}.", "철회됨: {id}, 기록 {seq}번."
    ),
    "cli.evidence.none": Phrase("No items were entered.", "등록된 증거가 없습니다."),
    "cli.evidence.fact": Phrase("{name}: {value}", "{name}: {value}"),
    "cli.evidence.versions": Phrase("Log entries: {entries}", "기록: {entries}번"),
    "cli.evidence.reason": Phrase("Withdrawn because: {reason}", "철회한 이유: {reason}"),
    "cli.evidence.rests": Phrase("Rests on: {places}", "근거: {places}"),
    "cli.evidence.judged": Phrase("Judged: {judged}", "판단한 가능도비: {judged}"),
    "cli.weigh.logged": Phrase(
        "Kept as log entry {seq}. Knowledge: {knowledge}. Weights: {weights}.",
        "기록 {seq}번으로 남겼습니다. 지식: {knowledge}. 가중치: {weights}.",
    ),
    "cli.weigh.why": Phrase("Why", "이유"),
    "cli.weigh.waiting": Phrase(
        "Items that wait for a grade, and weigh nothing: {n} (bongsu evidence grade)",
        "등급이 없어 무게가 없는 증거: {n}개 (bongsu evidence grade)",
    ),
    "cli.weigh.said": Phrase(
        "{item} ({kind}: {values}): ×{ratio}; {k} of {n} reports",
        "{item} ({kind}: {values}): ×{ratio}, 보고서 {n}건 중 {k}건",
    ),
    "cli.weigh.untold": Phrase(
        "{item} ({kind}: {values}): ×{ratio}; no report on it tells of this kind",
        "{item} ({kind}: {values}): ×{ratio}, 이 종류를 다루는 보고서가 없음",
    ),
    "cli.weigh.unnamed": Phrase(
        "{item} ({kind}: {values}): ×{ratio}; no report on anybody names it",
        "{item} ({kind}: {values}): ×{ratio}, 어느 조직의 보고서에도 나오지 않음",
    ),
    "cli.weigh.held": Phrase(
        "{item} ({kind}: {values}): ×{ratio}; a judgement, no count",
        "{item} ({kind}: {values}): ×{ratio}, 보고서를 센 것이 아니라 판단한 것",
    ),
    "cli.weigh.chance": Phrase(
        "all together: ×{ratio}; so many techniques agree with somebody's reports by chance, which"
        " speaks for a hand that nobody has described",
        "전체: ×{ratio}, 기법이 많으면 우연히도 누군가의 보고서와 맞으므로, 아직 알려지지 않은 쪽일"
        " 가능성이 그만큼 커짐",
    ),
    "cli.weigh.together": Phrase(
        "all together: ×{ratio}; {k} of {n} values stand in its one nearest report",
        "전체: ×{ratio}, 가장 비슷한 보고서 하나에 값 {n}개 중 {k}개가 있음",
    ),
    "cli.weigh.capped": Phrase("held at the cap", "상한에 걸림"),
    "cli.weigh.report": Phrase("{title} ({month}) {url}", "{title} ({month}) {url}"),
    "cli.weigh.undated": Phrase("undated", "날짜 없음"),
    "cli.weigh.more": Phrase("and {n} more", "외 {n}건"),
    "cli.weigh.doubts": Phrase("Why not surer: {doubts}", "더 신뢰하지 못하는 이유: {doubts}"),
    "cli.weigh.gate": Phrase(
        "Kinds of independent provenance that speak for it: {kinds}; costly to forge among them:"
        " {costly}. “Likely” takes two kinds, “very likely” three with one costly to forge.",
        "이를 뒷받침하는, 출처가 서로 다른 증거의 종류: {kinds}. 위조하기 어려운 것: {costly}. ‘가능성이"
        " 높음’에는 두 종류, ‘가능성이 매우 높음’에는 위조하기 어려운 것을 포함해 세 종류가 필요합니다.",
    ),
    "cli.weigh.odds": Phrase(
        "Odds before evidence {prior} %, after it {posterior} %.",
        "증거 이전의 확률 {prior}%, 이후의 확률 {posterior}%.",
    ),
    "cli.weigh.actor": Phrase(
        "Likeliest of its actors, for whom these terms are: {actor}.",
        "이 항들이 가리키는, 이 가설에서 가장 가능성이 높은 조직: {actor}.",
    ),
    "cli.weigh.members": Phrase("The sum of: {members}.", "다음 가설의 합: {members}."),
    "cli.weigh.yes": Phrase("yes", "있음"),
    "cli.weigh.no": Phrase("no", "없음"),
    "cli.judgement.sealed": Phrase(
        "Sealed for {agency}: log entry {seq}, round {round}. Commitment: {commitment}",
        "{agency}의 판단을 봉인했습니다: 기록 {seq}번, {round}차. 확약값: {commitment}",
    ),
    "cli.judgement.none": Phrase("Nobody has sealed a judgement.", "봉인된 판단이 없습니다."),
    "cli.judgement.line": Phrase(
        "{agency}: {state} (log entry {seq})", "{agency}: {state} (기록 {seq}번)"
    ),
    "cli.judgement.why": Phrase(
        "{agency}, {confidence}: {reasons}", "{agency}, {confidence}: {reasons}"
    ),
    "cli.judgement.agency": Phrase("{agency}", "{agency}"),
}

PHRASES = _HELP | _OPTIONS | _SCREEN
