"""Weighing: likelihood in words, confidence and its reasons, placebo, what would change it."""

from bongsu.phrases import Phrase

_WORDS = {
    "likelihood.remote": Phrase("almost no chance", "가능성이 거의 없음"),
    "likelihood.very_unlikely": Phrase("very unlikely", "가능성이 매우 낮음"),
    "likelihood.unlikely": Phrase("unlikely", "가능성이 낮음"),
    "likelihood.even": Phrase("roughly even chance", "가능성이 반반"),
    "likelihood.likely": Phrase("likely", "가능성이 높음"),
    "likelihood.very_likely": Phrase("very likely", "가능성이 매우 높음"),
    "likelihood.almost_certain": Phrase("almost certain", "거의 확실함"),
    "likelihood.cannot_distinguish": Phrase("cannot distinguish", "구별할 수 없음"),
    "likelihood.band": Phrase("{word} ({low}–{high} %)", "{word} ({low}–{high}%)"),
    "confidence.low": Phrase("low confidence", "신뢰도 낮음"),
    "confidence.moderate": Phrase("moderate confidence", "신뢰도 중간"),
    "confidence.high": Phrase("high confidence", "신뢰도 높음"),
    "item.kind.software": Phrase("software", "악성 소프트웨어"),
    "item.kind.infrastructure": Phrase("infrastructure", "기반시설"),
    "item.kind.technique": Phrase("techniques", "공격 기법"),
    "item.kind.victim_country": Phrase("country of the victims", "피해자의 국가"),
    "item.kind.victim_sector": Phrase("sector of the victims", "피해자의 분야"),
    "item.kind.other": Phrase("other, judged", "기타(판단)"),
    "item.forge.costly": Phrase("costly to forge", "위조하기 어려움"),
    "item.forge.moderate": Phrase("forgeable with effort", "노력하면 위조할 수 있음"),
    "item.forge.cheap": Phrase("cheap to forge", "쉽게 위조할 수 있음"),
    "item.standing.stands": Phrase("stands", "유효"),
    "item.standing.withdrawn": Phrase("withdrawn", "철회됨"),
    "item.standing.erased": Phrase("erased", "삭제됨"),
}

_STATED = {
    "weigh.stated": Phrase("{name}: {word}, {confidence}.", "{name}: {word}, {confidence}."),
    "weigh.open.everyday": Phrase(
        "The evidence cannot distinguish who did it. None of it tells one hand from another:"
        " techniques of mail and identity are everybody's.",
        "이 증거로는 누구의 소행인지 구별할 수 없습니다. 누구의 손인지 가려 주는 증거가 없습니다."
        " 메일과 계정에서 보이는 기법은 누구나 씁니다.",
    ),
    "weigh.open.kinds": Phrase(
        "The evidence cannot distinguish who did it. Some odds are high, but a name takes two kinds"
        " of evidence, each of a provenance of its own, that speak for it.",
        "이 증거로는 누구의 소행인지 구별할 수 없습니다. 확률이 높게 나온 쪽은 있으나, 이름을 말하려면"
        " 이를 뒷받침하는, 출처가 서로 다른 두 종류 이상의 증거가 필요합니다.",
    ),
    "weigh.open.few": Phrase(
        "The evidence cannot distinguish who did it. Some odds are high, but too few cases of others"
        " are known against which a name could be checked. An imported ATT&CK bundle adds cases.",
        "이 증거로는 누구의 소행인지 구별할 수 없습니다. 확률이 높게 나온 쪽은 있으나, 대조해 볼 다른"
        " 쪽의 사건이 너무 적습니다. ATT&CK 번들을 가져오면 대조할 사건이 늘어납니다.",
    ),
    "weigh.open.placebo": Phrase(
        "The evidence cannot distinguish who did it. Some odds are high, but such evidence would"
        " make the same name likely in more than one of twenty cases that others did.",
        "이 증거로는 누구의 소행인지 구별할 수 없습니다. 확률이 높게 나온 쪽은 있으나, 다른 쪽이 한 사건"
        " 스무 건 중 한 건 넘게에서도 이런 증거가 같은 이름을 가리킵니다.",
    ),
    "weigh.open.odds": Phrase(
        "The evidence cannot distinguish who did it. No hypothesis is likelier than not.",
        "이 증거로는 누구의 소행인지 구별할 수 없습니다. 가능성이 절반을 넘는 가설이 없습니다.",
    ),
    "placebo.line": Phrase(
        "This pattern of evidence names {name} in {percent} % of {cases} cases that {name} did not"
        " do; in {named} % its odds reach “likely”.",
        "이런 유형의 증거는 {name}의 소행이 아닌 사건 {cases}건 중 {percent}%에서도 {name}"
        " 쪽을 가리킵니다. {named}%에서는 확률이 ‘가능성이 높음’에 이릅니다.",
    ),
    "placebo.few": Phrase(
        "Only {cases} cases of others show this pattern of evidence: too few for a placebo, so"
        " {name} is not named.",
        "다른 쪽의 사건 중 이런 유형의 증거가 있는 것이 {cases}건뿐이어서 대조할 수 없으므로"
        " {name} 쪽을 지목하지 않습니다.",
    ),
    "placebo.cell": Phrase(
        "names it in {percent}\u00a0% of {cases} cases of others, “likely” in {named}\u00a0%",
        "다른 쪽의 사건 {cases}건 중 {percent}%에서 가리킴, ‘가능성이 높음’ {named}%",
    ),
    "placebo.short": Phrase("{percent} % of {cases}", "{cases}건 중 {percent}%"),
    "placebo.short.few": Phrase("too few ({cases})", "너무 적음({cases}건)"),
}

_DOUBTS = {
    "doubt.nothing_speaks": Phrase(
        "no item raises its odds", "이 가설의 확률을 높이는 증거가 없음"
    ),
    "doubt.one_provenance": Phrase(
        "all that speaks for it has one provenance", "이를 뒷받침하는 증거의 출처가 하나뿐임"
    ),
    "doubt.one_kind": Phrase(
        "fewer than two kinds of evidence, each of its own provenance, speak for it",
        "이를 뒷받침하는, 출처가 서로 다른 증거가 두 종류에 못 미침",
    ),
    "doubt.all_forgeable": Phrase(
        "nothing that speaks for it would be costly to forge",
        "이를 뒷받침하는 증거가 모두 위조할 수 있는 것임",
    ),
    "doubt.low_grade": Phrase(
        "nothing that speaks for it is graded B2 or better",
        "이를 뒷받침하는 증거 중 B2 이상으로 평가된 것이 없음",
    ),
    "doubt.judged": Phrase(
        "{n} item(s) rest on an analyst's judgement, not on counted reports",
        "보고서를 센 것이 아니라 분석가가 판단한 증거가 {n}개 있음",
    ),
    "doubt.few_reports": Phrase(
        "only {n} reports are known of it", "이에 관해 알려진 보고서가 {n}건뿐임"
    ),
    "doubt.few_cases": Phrase(
        "only {n} cases of others show such evidence, too few for a placebo",
        "이런 증거가 있는 다른 쪽의 사건이 {n}건뿐이어서 대조할 수 없음",
    ),
    "doubt.placebo": Phrase(
        "such evidence would make it likely in {n} % of the cases that it did not do",
        "이런 증거는 이와 무관한 사건의 {n}%에서도 가능성이 높다는 결과를 냄",
    ),
    "doubt.fragile": Phrase(
        "the answer changes without one item (true of {n})",
        "증거 하나만 빠져도 답이 달라짐(그런 증거 {n}개)",
    ),
    "doubt.forged": Phrase(
        "the answer changes if what came together, or all that is cheap, was forged",
        "한 출처의 증거나 쉽게 위조할 수 있는 증거가 위조된 것이라면 답이 달라짐",
    ),
    "doubt.prior": Phrase(
        "the answer changes if one starts from how much is reported of each suspect",
        "용의 조직별 보고서 수에서 출발하면 답이 달라짐",
    ),
}

_CHANGE = {
    "whatif.without": Phrase("without {items}", "{items} 없이"),
    "whatif.forged": Phrase(
        "if all of one provenance were forged: {items}", "한 출처가 모두 위조라면: {items}"
    ),
    "whatif.cheap_forged": Phrase(
        "if all that is cheap to forge were forged: {items}",
        "쉽게 위조할 수 있는 것이 모두 위조라면: {items}",
    ),
    "whatif.prior_reports": Phrase(
        "starting from how much is reported of each suspect",
        "용의 조직별 보고서 수에서 출발하면",
    ),
    "whatif.result": Phrase(
        "{what}: {leader} leads with {percent} %; said: {word}",
        "{what}: 가장 앞선 가설은 {leader}({percent}%). 말할 수 있는 것: {word}",
    ),
    "weigh.flip": Phrase(
        "The likeliest hypothesis would lead no more without: {items}",
        "다음 증거가 없으면 가장 유력한 가설이 더는 앞서지 않습니다: {items}",
    ),
    "weigh.flip.none": Phrase(
        "No item, and no set of items, changes which hypothesis leads.",
        "어떤 증거를 빼도 앞서는 가설은 바뀌지 않습니다.",
    ),
    "weigh.next": Phrase(
        "{kind}: about {bits} bits expected", "{kind}: 약 {bits}비트의 정보를 기대할 수 있음"
    ),
    "weigh.next.none": Phrase(
        "No further item of a known kind is expected to change much.",
        "알려진 종류의 증거를 더 찾아도 크게 달라지지 않을 것으로 보입니다.",
    ),
}

_REPORT = {
    "report.weighed": Phrase("Who may have done it", "누구의 소행일 수 있는가"),
    "weighed.how": Phrase(
        "Weighed at entry {seq}, {when}. Words are those of ICD 203; confidence is said apart, with"
        " its reasons. Beside each name stands how often the same pattern of evidence would give"
        " that name in cases that others did.",
        "기록 {seq}번({when})에서 평가한 결과입니다. 가능성의 표현은 ICD 203을 따르고, 신뢰도는 그"
        " 이유와 함께 따로 적습니다. 이름마다, 다른 쪽이 한 사건에서 같은 유형의 증거가 그 이름을"
        " 가리키는 비율을 함께 적습니다.",
    ),
    "weighed.newer": Phrase(
        "Items were entered or withdrawn since this weighing: weigh again.",
        "이 결과 이후에 증거가 추가되거나 철회되었습니다. 다시 평가하십시오.",
    ),
    "weighed.hypotheses": Phrase("Hypotheses", "가설"),
    "weighed.countries": Phrase("By country", "국가별"),
    "weighed.shared": Phrase(
        "What lowers confidence in every line:", "모든 가설의 신뢰도를 낮추는 것:"
    ),
    "weighed.items": Phrase("Evidence weighed", "평가한 증거"),
    "weighed.ungraded": Phrase(
        "F6: nobody has graded the item yet, so it weighs nothing.",
        "F6: 아직 등급을 매기지 않아 평가에 들어가지 않은 증거입니다.",
    ),
    "weighed.matrix": Phrase("Matrix of competing hypotheses", "경쟁 가설 비교표"),
    "weighed.matrix.how": Phrase(
        "CC and C: at least ten or two times likelier than in reports of anybody; N: tells nothing;"
        " I and II the other way. What is not documented of an actor is never counted against it.",
        "CC, C: 일반적인 보고서보다 열 배, 두 배 이상 잘 맞음. N: 말해 주는 것이 없음. I, II는 그"
        " 반대입니다. 어떤 조직에 관해 기록되지 않았다는 것은 반대 증거로 세지 않습니다.",
    ),
    "weighed.change": Phrase("What would change it", "무엇이 달라지면 답이 달라지는가"),
    "weighed.next": Phrase("What to look for next", "다음에 찾아볼 것"),
    "weighed.together": Phrase("all together, by one report", "전체를 한 보고서와 비교"),
    "weighed.gone": Phrase("The observation was erased.", "관찰 내용이 삭제되었습니다."),
    "weighed.basis": Phrase(
        "Knowledge: {knowledge}. Weights: {weights}.", "지식: {knowledge}. 가중치: {weights}."
    ),
    "weighed.judgements": Phrase("What agencies hold by themselves", "기관별 독립 판단"),
    "weighed.judgements.how": Phrase(
        "Each was sealed before anybody could read the others. The mean gives every agency the same"
        " weight and hides nothing: the single figures stand beside it.",
        "각 기관이 다른 기관의 판단을 볼 수 없는 상태에서 봉인한 것입니다. 평균은 모든 기관에 같은"
        " 비중을 두며, 기관별 수치를 함께 적습니다.",
    ),
    "weighed.round": Phrase("Round {number}", "{number}차"),
    "judgement.disagree": Phrase(
        "The agencies disagree: up to {n} points apart.",
        "기관 간 판단이 다릅니다: 최대 {n}%포인트 차이.",
    ),
    "judgement.agree": Phrase(
        "The agencies are at most {n} points apart.", "기관 간 차이는 최대 {n}%포인트입니다."
    ),
    "judgement.waiting": Phrase("sealed, not opened", "봉인됨, 아직 열지 않음"),
    "judgement.broken": Phrase(
        "what was opened is not what was sealed", "연 내용이 봉인한 내용과 다름"
    ),
    "judgement.open": Phrase("opened", "열림"),
    "judgement.mean": Phrase("mean", "평균"),
    "judgement.apart": Phrase("apart", "차이"),
    "weighed.col.hypothesis": Phrase("Hypothesis", "가설"),
    "weighed.col.word": Phrase("Likelihood", "가능성"),
    "weighed.col.confidence": Phrase("Confidence", "신뢰도"),
    "weighed.col.placebo": Phrase("Placebo", "대조"),
    "weighed.col.item": Phrase("Item", "증거"),
    "weighed.col.kind": Phrase("Kind", "종류"),
    "weighed.col.grade": Phrase("Grade", "등급"),
    "weighed.col.forge": Phrase("Forgeability", "위조 가능성"),
    "weighed.col.group": Phrase("Provenance", "출처"),
    "weighed.col.observation": Phrase("Observation", "관찰 내용"),
    "weighed.col.agency": Phrase("Agency", "기관"),
}

PHRASES = _WORDS | _STATED | _DOUBTS | _CHANGE | _REPORT
