"""Knowledge of actors: importing a bundle, what may be wrong with it, and what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
    "cli.help.knowledge.import": Phrase(
        "Import an ATT&CK bundle, so that the cards are weighed against all documented groups.",
        "ATT&CK 번들을 가져와, 문서화된 모든 그룹과 견주어 평가하게 합니다.",
    ),
    "cli.opt.bundle_file": Phrase(
        "enterprise-attack.json of any ATT&CK version, STIX 2.0 or 2.1, unpacked.",
        "압축을 푼 enterprise-attack.json(ATT&CK 모든 버전, STIX 2.0 또는 2.1).",
    ),
    "cli.knowledge.imported": Phrase(
        "Imported {name}: {actors} actors, {reports} reports. Its name here is {id}.",
        "{name}을(를) 가져왔습니다. 행위자 {actors}개, 보고서 {reports}건. 여기서의 이름: {id}",
    ),
    "cli.knowledge.imported.next": Phrase(
        "`bongsu weigh CASE` uses what was imported last, and names its digest.",
        "`bongsu weigh CASE`는 마지막으로 가져온 지식을 쓰고, 그 다이제스트를 적습니다.",
    ),
    "input.knowledge_not_bundle": Phrase(
        "{name} is no STIX bundle with groups in it.",
        "{name}은(는) 공격 그룹이 담긴 STIX 번들이 아닙니다.",
    ),
    "input.knowledge_not_bundle.next": Phrase(
        "Name the file enterprise-attack.json of any ATT&CK version, STIX 2.0 or 2.1, unpacked.",
        "ATT&CK의 enterprise-attack.json 파일(모든 버전, STIX 2.0 또는 2.1)을 압축을 풀어 지정하십시오.",
    ),
    "input.knowledge_missing": Phrase(
        "No single imported knowledge has a name that starts with {name}. There are: {valid}",
        "{name}(으)로 시작하는 이름의 지식이 하나로 정해지지 않습니다. 가져온 지식: {valid}",
    ),
    "input.knowledge_missing.next": Phrase(
        "Run `bongsu knowledge list`, and give at least six digits of the name.",
        "`bongsu knowledge list`를 실행하고, 이름의 앞 여섯 자리 이상을 적으십시오.",
    ),
    "world.knowledge_damaged": Phrase(
        "{path} is no longer what was imported.",
        "{path} 파일이 가져왔을 때와 달라졌습니다.",
    ),
    "world.knowledge_damaged.next": Phrase(
        "Delete the file and import the bundle again.",
        "그 파일을 지우고 번들을 다시 가져오십시오.",
    ),
}
