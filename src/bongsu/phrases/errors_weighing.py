"""Errors of evidence items, weighing and sealed judgements."""

from bongsu.phrases import Phrase

_ITEMS = {
    "input.item_value": Phrase(
        "“{value}” is no value of the kind {kind}.", "‘{value}’은(는) {kind} 종류의 값이 아닙니다."
    ),
    "input.item_value.next": Phrase(
        "Nearest: {nearest}. bongsu knowledge list shows what cards use; what fits no kind is other.",
        "비슷한 값: {nearest}. 카드가 쓰는 값은 bongsu knowledge list로 볼 수 있고, 맞는 종류가 없으면"
        " other를 쓰십시오.",
    ),
    "input.item_grade": Phrase(
        "“{grade}” is no Admiralty grade.", "‘{grade}’은(는) 애드미럴티 등급이 아닙니다."
    ),
    "input.item_grade.next": Phrase(
        "Write a letter A–F for the source and a digit 1–6 for the statement, such as B2. F and 6"
        " mean that nobody can judge.",
        "출처는 A–F, 내용은 1–6으로 B2처럼 적으십시오. F와 6은 판단할 수 없다는 뜻입니다.",
    ),
    "input.item_empty": Phrase(
        "An item needs values and an observation.", "증거에는 값과 관찰 내용이 있어야 합니다."
    ),
    "input.item_empty.next": Phrase(
        "Say with --observation what was seen, and give at least one value.",
        "무엇을 보았는지 --observation으로 적고, 값을 하나 이상 지정하십시오.",
    ),
    "input.item_judged": Phrase(
        "Likelihood ratios are judged for items of the kind other, and only for them.",
        "가능도비를 직접 판단하는 것은 other 종류의 증거뿐이며, 그 종류에는 반드시 필요합니다.",
    ),
    "input.item_judged.next": Phrase(
        "For other, add --judged HYPOTHESIS=RATIO; all other kinds are counted in reports.",
        "other에는 --judged 가설=배수를 붙이십시오. 다른 종류는 보고서를 세어 정합니다.",
    ),
    "input.item_ratio": Phrase(
        "“{value}” is no hypothesis with a likelihood ratio between 0.01 and 100.",
        "‘{value}’은(는) 가설과 0.01에서 100 사이의 가능도비가 아닙니다.",
    ),
    "input.item_ratio.next": Phrase(
        "Write it such as kimsuky=3: three times likelier if that hypothesis is true.",
        "kimsuky=3처럼 적으십시오. 그 가설이 참일 때 세 배 잘 맞는다는 뜻입니다.",
    ),
    "input.item_unknown": Phrase(
        "No item's id, or more than one, begins with {id}.",
        "식별자가 {id}(으)로 시작하는 증거가 없거나 여럿입니다.",
    ),
    "input.item_unknown.next": Phrase(
        "Nearest: {nearest}. bongsu evidence list shows all.",
        "비슷한 증거: {nearest}. 전체는 bongsu evidence list로 볼 수 있습니다.",
    ),
}

_WEIGHING = {
    "input.items_ungraded": Phrase(
        "All {count} items that stand wait for a grade, so there is nothing to weigh.",
        "유효한 증거 {count}개에 모두 등급이 없어 평가할 것이 없습니다.",
    ),
    "input.items_ungraded.next": Phrase(
        "Grade what you trust: bongsu evidence grade CASE ITEM GRADE",
        "신뢰하는 것에 등급을 매기십시오: bongsu evidence grade CASE ITEM GRADE",
    ),
    "input.items_none": Phrase("There is no evidence item to weigh.", "평가할 증거가 없습니다."),
    "input.items_none.next": Phrase(
        "Enter some with bongsu evidence add.", "bongsu evidence add로 증거를 등록하십시오."
    ),
    "input.never_weighed": Phrase(
        "The case was never weighed.", "이 사건은 아직 평가하지 않았습니다."
    ),
    "input.never_weighed.next": Phrase(
        "Run bongsu weigh first.", "먼저 bongsu weigh를 실행하십시오."
    ),
    "input.hypothesis_unknown": Phrase(
        "There is no hypothesis {name}.", "{name}(이)라는 가설이 없습니다."
    ),
    "input.hypothesis_unknown.next": Phrase(
        "Nearest: {nearest}. All: {valid}", "비슷한 가설: {nearest}. 전체: {valid}"
    ),
    "input.month": Phrase("“{value}” is no month.", "‘{value}’은(는) 연월이 아닙니다."),
    "input.month.next": Phrase("Write it such as 2026-05.", "2026-05처럼 적으십시오."),
}

_JUDGEMENTS = {
    "input.agency_missing": Phrase("No agency was named.", "기관을 지정하지 않았습니다."),
    "input.agency_missing.next": Phrase("Name it with --agency.", "--agency로 지정하십시오."),
    "input.judgement_share": Phrase(
        "“{value}” is no hypothesis with a whole number of per cent.",
        "‘{value}’은(는) 가설과 정수 백분율이 아닙니다.",
    ),
    "input.judgement_share.next": Phrase(
        "Write it such as --say kimsuky=40 --say unknown=60.",
        "--say kimsuky=40 --say unknown=60처럼 적으십시오.",
    ),
    "input.judgement_file": Phrase(
        "The file {path} is no judgement.", "파일 {path}은(는) 판단 문서가 아닙니다."
    ),
    "input.judgement_file.next": Phrase(
        "It is JSON with hypotheses (per cent by id), confidence (low, moderate, high) and reasons;"
        " docs/how-to/weighing.md shows one.",
        "hypotheses(식별자별 백분율), confidence(low, moderate, high), reasons가 있는 JSON이어야"
        " 합니다. docs/how-to/weighing.md에 예가 있습니다.",
    ),
    "input.judgement_sum": Phrase(
        "The per cents add up to {sum}, and each hypothesis may stand once.",
        "백분율의 합이 {sum}입니다. 가설은 한 번씩만 적을 수 있습니다.",
    ),
    "input.judgement_sum.next": Phrase(
        "Make them 100 together; what you cannot tell belongs to unknown.",
        "합이 100이 되게 하십시오. 알 수 없는 몫은 unknown에 두십시오.",
    ),
    "input.judgement_late": Phrase(
        "A judgement of this round was opened already, so nobody may seal a new one.",
        "이번 차례의 판단이 이미 열려 새로 봉인할 수 없습니다.",
    ),
    "input.judgement_late.next": Phrase(
        "Once all of this round are opened, sealing begins a new round.",
        "이번 차례의 판단이 모두 열리면 새 차례로 봉인할 수 있습니다.",
    ),
    "input.judgement_other_agency": Phrase(
        "You have sealed a judgement of {agency} in this round.",
        "이번 차례에 이미 {agency}의 판단을 봉인하셨습니다.",
    ),
    "input.judgement_other_agency.next": Phrase(
        "One person speaks for one agency: let somebody of the other agency seal theirs.",
        "한 사람은 한 기관만 대표합니다. 다른 기관의 판단은 그 기관 사람이 봉인해야 합니다.",
    ),
    "input.judgement_taken": Phrase(
        "Somebody else has sealed a judgement of {agency} in this round: entry {seq}.",
        "이번 차례에 다른 사람이 {agency}의 판단을 봉인했습니다: 기록 {seq}번.",
    ),
    "input.judgement_taken.next": Phrase(
        "Whoever sealed it may seal again, until a judgement is opened.",
        "판단이 하나라도 열리기 전까지는 봉인한 사람이 다시 봉인할 수 있습니다.",
    ),
    "input.judgement_none": Phrase(
        "You have sealed no judgement in this round.", "이번 차례에 봉인하신 판단이 없습니다."
    ),
    "input.judgement_none.next": Phrase(
        "Seal one with bongsu judgement seal; name who acts with --actor.",
        "bongsu judgement seal로 봉인하십시오. 행위자는 --actor로 지정합니다.",
    ),
    "input.judgement_alone": Phrase(
        "Only {agency} has sealed a judgement: opened now, the other agency's would not be blind.",
        "{agency}만 판단을 봉인했습니다. 지금 열면 다른 기관이 독립적으로 판단할 수 없습니다.",
    ),
    "input.judgement_alone.next": Phrase(
        "Wait until a second agency has sealed its own.", "다른 기관이 봉인할 때까지 기다리십시오."
    ),
    "input.judgement_opened": Phrase(
        "Your judgement, entry {seq}, is open already.", "기록 {seq}번의 판단은 이미 열려 있습니다."
    ),
    "input.judgement_opened.next": Phrase(
        "bongsu judgement show compares what is open.",
        "bongsu judgement show로 열린 판단을 비교할 수 있습니다.",
    ),
    "input.judgement_differs": Phrase(
        "What lies in the box of entry {seq} is not what was sealed.",
        "기록 {seq}번의 내용이 봉인한 것과 다릅니다.",
    ),
    "input.judgement_differs.next": Phrase(
        "Do not use it. Run bongsu verify, and seal again in the next round.",
        "사용하지 마십시오. bongsu verify를 실행하고 다음 차례에 다시 봉인하십시오.",
    ),
}

PHRASES = _ITEMS | _WEIGHING | _JUDGEMENTS
