"""Words about the generated case."""

from bongsu.phrases import Phrase

PHRASES = {
    "cli.scenario.each": Phrase(
        "Next: every folder in {folder} is a case of its own: bongsu init CASE · bongsu add CASE"
        " --intake FOLDER/intake.csv · bongsu investigate CASE",
        "다음 단계: {folder} 안의 폴더마다 별개의 사건입니다. bongsu init CASE · bongsu add CASE"
        " --intake 폴더/intake.csv · bongsu investigate CASE",
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
        "Several hands in one or more cases, with what belongs together.",
        "여러 공격자가 하나 이상의 사건에 등장하며, 무엇이 서로 이어지는지도 정답에 들어 있습니다.",
    ),
    "cli.opt.months": Phrase("How many months of mail.", "몇 달 치 메일인지 정합니다."),
}
