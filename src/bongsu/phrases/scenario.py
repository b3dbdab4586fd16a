"""Words about the generated case."""

from bongsu.phrases import Phrase

PHRASES = {
    "cli.scenario.each": Phrase(
        "Next: every folder in {folder} is a case of its own: bongsu init CASE · bongsu add CASE"
        " --intake FOLDER/intake.csv · bongsu investigate CASE",
        "다음 단계: {folder} 안의 폴더마다 별개의 사건입니다. bongsu init CASE · bongsu add CASE"
        " --intake 폴더/intake.csv · bongsu investigate CASE",
    ),
    "cli.scenario.weigh": Phrase(
        "Next: {folder}/knowledge.json is made-up knowledge, {folder}/cases holds evidence items"
        " of cases, {folder}/truth.json says who acted.",
        "다음 단계: {folder}/knowledge.json은 지어낸 지식, {folder}/cases는 사건별 증거 항목,"
        " {folder}/truth.json은 실제 행위자에 대한 정답입니다.",
    ),
    "cli.opt.accounts": Phrase(
        "How many mailboxes. The first story with its fixed cast of 13 is part of every case that"
        " has room for it.",
        "편지함 수. 13명 이상이면 정해진 등장인물의 첫 이야기가 들어갑니다.",
    ),
    "cli.opt.difficulty": Phrase(
        "How closely the generated lures imitate.", "생성된 공격 메일이 얼마나 닮았는지 정합니다."
    ),
    "cli.opt.plot": Phrase(
        "Several hands in one or more cases, with what belongs together; or, as `attribution`,"
        " evidence of N cases to weigh against made-up knowledge.",
        "여러 공격자가 하나 이상의 사건에 등장하며, 무엇이 서로 이어지는지도 정답에 들어 있습니다."
        " `attribution`은 지어낸 지식에 비추어 가늠해 볼 사건 N건의 증거를 만듭니다.",
    ),
    "cli.opt.months": Phrase("How many months of mail.", "몇 달 치 메일인지 정합니다."),
}
