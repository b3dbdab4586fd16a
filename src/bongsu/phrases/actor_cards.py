"""Cards of actors: what is publicly reported of them, and what of it counts."""

from bongsu.phrases import Phrase

_VERBS = {
    "cli.help.knowledge": Phrase(
        "What is publicly reported of actors: cards with their sources, and what you import. It says nothing of a case.",
        "공격 조직에 관해 공개적으로 보고된 내용, 곧 출처가 달린 카드와 가져온 자료를 다룹니다. 사건에 관해서는 아무것도 말하지 않습니다.",
    ),
    "cli.help.knowledge.list": Phrase(
        "List the actors that have a card, and how many independent reports each rests on.",
        "카드가 있는 조직과, 각 카드가 바탕으로 삼은 독립된 보고서의 수를 나열합니다.",
    ),
    "cli.help.knowledge.show": Phrase(
        "Show a card: names, what is said to distinguish the actor, how often each thing is reported, disputes, and every source.",
        "카드 한 장을 보여 줍니다. 이름, 구별된다고 하는 점, 각각이 몇 번 보고되었는지, 엇갈리는 점과 모든 출처가 나옵니다.",
    ),
    "cli.opt.actor_name": Phrase(
        "The actor: an id, any of its names, or an ATT&CK id.",
        "조직입니다. 식별자나 여러 이름 가운데 하나 또는 ATT&CK 식별자를 적습니다.",
    ),
}

_ERRORS = {
    "input.actor_card_unknown": Phrase(
        "No card bears the name {name}. Nearest: {nearest}",
        "{name}(이)라는 이름의 카드가 없습니다. 비슷한 이름: {nearest}",
    ),
    "input.actor_card_unknown.next": Phrase(
        "See all cards: bongsu knowledge list",
        "모든 카드를 보십시오: bongsu knowledge list",
    ),
    "input.actor_card_ambiguous": Phrase(
        "The name {name} stands on several cards, as sources disagree whose it is: {known}",
        "{name}(이)라는 이름은 누구의 것인지 출처가 엇갈려 여러 카드에 있습니다: {known}",
    ),
    "input.actor_card_ambiguous.next": Phrase(
        "Name one of these cards.", "이 가운데 한 카드를 지정하십시오."
    ),
}

_SHOWN = {
    "card.caution": Phrase(
        "Counts say how often a thing was reported, not how often it happened; what nobody wrote down may be done all the same. No card says who did anything in a case.",
        "횟수는 얼마나 자주 보고되었는지를 말할 뿐 얼마나 자주 일어났는지를 말하지 않습니다. 아무도 적지 않은 일도 있을 수 있습니다. 어떤 카드도 사건을 누가 저질렀는지 말하지 않습니다.",
    ),
    "card.title": Phrase("{name} ({id})", "{name}({id})"),
    "card.country": Phrase("Sources link it to: {country}", "출처가 연결하는 국가: {country}"),
    "card.attack": Phrase("ATT&CK: {ids}", "ATT&CK: {ids}"),
    "card.names": Phrase("Names", "이름"),
    "card.name.wholly": Phrase("{name} [{source}]", "{name} [{source}]"),
    "card.name.partly": Phrase(
        "{name}: overlaps, not the same [{source}]", "{name}: 겹치지만 같지는 않음 [{source}]"
    ),
    "card.distinguishes": Phrase(
        "What is publicly said to distinguish it", "공개적으로 구별된다고 하는 점"
    ),
    "card.counts": Phrase(
        "Counted from {count} independent reports", "독립된 보고서 {count}건에서 센 횟수"
    ),
    "card.illustrations": Phrase(
        "Examples of what others do as well: no survey, and the counts are no frequencies.",
        "다른 이들도 하는 일의 예입니다. 전수 조사가 아니므로 횟수는 빈도가 아닙니다.",
    ),
    "card.k_of_n": Phrase("{k} of {n}", "{n}건 중 {k}건"),
    "card.personal_mail": Phrase(
        "Personal mail accounts are named as targets by: {sources}",
        "개인 메일 계정이 표적이었다고 적은 출처: {sources}",
    ),
    "card.personal_mail.none": Phrase(
        "No report counted here names personal mail accounts as targets.",
        "여기서 센 보고서 가운데 개인 메일 계정이 표적이었다고 적은 것은 없습니다.",
    ),
    "card.disputes": Phrase("Notes and disputes", "참고와 엇갈리는 점"),
    "card.elsewhere": Phrase(
        "On other cards, and given to this actor by some: {reports}",
        "다른 카드에 있으나 이 조직의 것으로 보는 곳도 있는 보고서: {reports}",
    ),
    "card.sources": Phrase("Sources", "출처"),
    "card.sources.none": Phrase(
        "This card has no source, as it stands for whoever is not described.",
        "기술된 적이 없는 행위자를 대신하는 카드이므로 출처가 없습니다.",
    ),
    "card.origin": Phrase("as observed by {origin}", "관찰한 곳: {origin}"),
    "card.undated": Phrase("undated", "날짜 없음"),
    "card.repeats": Phrase(
        "repeats [{source}], counts once with it", "[{source}]의 되풀이로 함께 한 번만 셈"
    ),
    "card.not_counted": Phrase("not counted", "세지 않음"),
    "card.col.independent": Phrase("Counted", "센 보고서"),
    "card.col.uncounted": Phrase("Shown only", "보이기만 함"),
    "card.col.country": Phrase("Linked to", "연결 국가"),
    "card.col.names": Phrase("Other names", "다른 이름"),
    "card.kept": Phrase("Imported", "가져온 자료"),
    "card.kept.line": Phrase(
        "{id} {name}: {actors} actors, {reports} reports",
        "{id} {name}: 조직 {actors}개, 보고서 {reports}건",
    ),
    "card.kept.none": Phrase(
        "Nothing is imported. The cards serve alone.", "가져온 자료가 없습니다. 카드만 쓰입니다."
    ),
    "card.standing.named": Phrase("the source names this actor", "출처가 이 조직을 지목함"),
    "card.standing.hedged": Phrase(
        "the source names this actor with a reservation", "출처가 단서를 달아 이 조직을 지목함"
    ),
    "card.standing.unnamed": Phrase(
        "the source does not name this actor", "출처가 이 조직을 지목하지 않음"
    ),
    "card.standing.disputed": Phrase(
        "others give it to {cards}", "{cards}의 것으로 보는 출처도 있음"
    ),
    "card.standing.hearsay": Phrase("a text that anybody can edit", "누구나 고칠 수 있는 글"),
    "card.read.full": Phrase("read in full", "전문 확인"),
    "card.read.excerpt": Phrase("read as an excerpt", "일부만 확인"),
}

_KINDS = {
    "card.kind.infrastructure": Phrase("Infrastructure and approach", "기반 시설과 접근 방식"),
    "card.kind.software": Phrase("Software", "소프트웨어"),
    "card.kind.victim_country": Phrase("Countries of victims", "피해 국가"),
    "card.kind.victim_sector": Phrase("Sectors of victims", "피해 분야"),
    "card.kind.technique": Phrase("ATT&CK techniques", "ATT&CK 기법"),
}

_GLOSSARY = {
    "gloss.card.word": Phrase("actor card", "조직 카드"),
    "gloss.card": Phrase(
        "What is publicly reported of one actor, each statement with its source. It says nothing of a case.",
        "한 조직에 관해 공개적으로 보고된 내용을 출처와 함께 적은 것입니다. 사건에 관해서는 아무것도 말하지 않습니다.",
    ),
    "gloss.k_of_n.word": Phrase("k of n reports", "보고서 n건 중 k건"),
    "gloss.k_of_n": Phrase(
        "Of an actor’s n independent reports whose sources tell of that kind of thing, k show it. It counts what was published, not what happened.",
        "한 조직에 관한 독립된 보고서 가운데 그런 종류의 내용을 다루는 n건 중 k건이 그것을 보인다는 뜻입니다. 일어난 일이 아니라 발표된 것을 셉니다.",
    ),
    "gloss.disputed.word": Phrase("disputed report", "엇갈리는 보고서"),
    "gloss.disputed": Phrase(
        "A report of activity that other sources give to another actor. It is shown and counted for nobody.",
        "다른 출처가 다른 조직의 것으로 보는 활동의 보고서입니다. 보이기만 하고 누구의 것으로도 세지 않습니다.",
    ),
}

PHRASES = {**_GLOSSARY, **_VERBS, **_ERRORS, **_SHOWN, **_KINDS}
