"""What may be wrong with knowledge of actors, and what to do next."""

from bongsu.phrases import Phrase

PHRASES = {
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
