"""Words about the generated case."""

from bongsu.phrases import Phrase

PHRASES = {
    "cli.opt.accounts": Phrase(
        "How many mailboxes. The first story with its fixed cast of 13 is part of every case that"
        " has room for it.",
        "편지함 수. 13명 이상이면 정해진 등장인물의 첫 이야기가 들어갑니다.",
    ),
    "cli.opt.difficulty": Phrase(
        "How closely the generated lures imitate.", "생성된 공격 메일이 얼마나 닮았는지 정합니다."
    ),
    "cli.opt.months": Phrase("How many months of mail.", "몇 달 치 메일인지 정합니다."),
}
