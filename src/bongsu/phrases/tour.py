"""What ``bongsu tour`` explains between the commands that it runs."""

from bongsu.phrases import Phrase

_FRAME = {
    "cli.help.tour": Phrase(
        "Walk through a small fictional case, step by step: each step is explained, its command"
        " shown and run. On a terminal it waits for Enter before each.",
        "가상의 작은 사건을 한 단계씩 따라갑니다. 단계마다 설명하고, 명령을 보여 준 뒤 실행합니다."
        " 터미널에서는 단계마다 Enter를 기다립니다.",
    ),
    "tour.intro": Phrase(
        "This is Bongsu at work on a small case. Everybody in it is invented, every domain is"
        " reserved for examples, and nothing leaves this machine. The commands are the ones you"
        " will type yourself, and what they print is what they really print.",
        "작은 사건으로 봉수가 하는 일을 보여 드립니다. 나오는 사람은 모두 지어낸 인물이고, 도메인은"
        " 모두 예시용이며, 이 컴퓨터 밖으로 나가는 것은 없습니다. 명령은 직접 입력하게 될 명령"
        " 그대로이고, 출력도 실제 출력입니다.",
    ),
    "tour.keys": Phrase(
        "Everything goes into {folder}, keys too. To try a command again yourself: cd {folder};"
        " export BONGSU_HOME=keys BONGSU_PASSPHRASE={passphrase}",
        "모든 것은 키까지 {folder} 폴더에 들어갑니다. 직접 다시 해 보려면: cd {folder}; export"
        " BONGSU_HOME=keys BONGSU_PASSPHRASE={passphrase}",
    ),
    "tour.step": Phrase("{number}. {title}", "{number}. {title}"),
    "tour.enter": Phrase(
        "Enter runs it, q leaves.", "Enter를 누르면 실행하고, q를 누르면 마칩니다."
    ),
    "tour.left": Phrase(
        "The tour ends here. Delete {folder} when you no longer want it.",
        "여기서 마칩니다. 필요 없으면 {folder} 폴더를 지우십시오.",
    ),
    "tour.failed": Phrase(
        "This step failed, so the tour ends here: bongsu {command}",
        "이 단계가 실패하여 여기서 마칩니다: bongsu {command}",
    ),
    "tour.end.heading": Phrase("That was the tour", "여기까지입니다"),
    "tour.end": Phrase(
        "Open {path} in a browser to read the report.",
        "{path} 파일을 브라우저로 열면 보고서를 볼 수 있습니다.",
    ),
    "tour.end.next": Phrase(
        "mail/truth.json says what was planted, so that you can compare. Next: docs/tutorial.md, or"
        " a case of your own with `bongsu init`. Delete {folder} when you no longer want it.",
        "무엇을 심어 두었는지는 mail/truth.json에 있으니 견주어 보십시오. 다음은"
        " docs/tutorial.ko.md를 읽거나 `bongsu init`으로 사건을 만드십시오. 필요 없으면 {folder}"
        " 폴더를 지우십시오.",
    ),
}

_STEPS = {
    "tour.scenario": Phrase("A fictional case", "가상의 사건"),
    "tour.scenario.why": Phrase(
        "A few people hand in their mailboxes: months of ordinary mail, and a few lures hidden in"
        " it. One of them hands in sign-ins and settings too. The intake table says whose each file"
        " is and how its holder agreed.",
        "몇 사람이 메일함을 제출했습니다. 몇 달 치 평범한 메일 속에 미끼 메일이 섞여 있습니다. 한"
        " 사람은 로그인 기록과 설정도 제출했습니다. 접수표에는 파일마다 누구의 것인지, 어떻게"
        " 동의했는지가 적혀 있습니다.",
    ),
    "tour.actor": Phrase("A signing key", "서명 키"),
    "tour.actor.why": Phrase(
        "Everything done in a case is signed by whoever does it. For that you need a key of your"
        " own. It stays on this machine, outside every case.",
        "사건에서 하는 모든 일에는 한 사람이 서명합니다. 그래서 자신의 키가 필요합니다. 키는 이"
        " 컴퓨터에, 사건 폴더 밖에 보관됩니다.",
    ),
    "tour.init": Phrase("The case folder", "사건 폴더"),
    "tour.init.why": Phrase(
        "A case is one folder. Its exhibits are encrypted; in a real case you would now write down"
        " the recovery code and keep the checkpoint somewhere else.",
        "사건은 폴더 하나입니다. 증거물은 암호화됩니다. 실제 사건이라면 이때 복구 코드를 적어 두고"
        " 체크포인트를 다른 곳에 보관해야 합니다.",
    ),
    "tour.add": Phrase("Sealing what was handed in", "제출 자료 봉인"),
    "tour.add.why": Phrase(
        "Each export is hashed, encrypted and entered in the custody log with the holder's consent."
        " From here on nothing changes it, and changes would be noticed.",
        "제출된 자료마다 해시를 계산하고, 암호화하고, 소유자의 동의와 함께 관리 기록에 올립니다."
        " 이제부터 아무것도 이 자료를 바꾸지 않으며, 바뀌면 드러납니다.",
    ),
    "tour.investigate": Phrase("Reading, detecting, judging", "판독, 탐지, 판단"),
    "tour.investigate.why": Phrase(
        "Every message and record is read behind walls, without opening, running or fetching"
        " anything. The detectors look for lures, strange sign-ins and changed settings, and each"
        " account is judged rung by rung.",
        "모든 메일과 기록을 방벽 안에서 읽습니다. 아무것도 열거나 실행하거나 내려받지 않습니다."
        " 탐지기가 미끼 메일, 낯선 로그인, 바뀐 설정을 찾고, 계정마다 단계별로 판단합니다.",
    ),
    "tour.status": Phrase("Where the case stands", "사건의 현재 상태"),
    "tour.status.why": Phrase(
        "Targeted is not hacked: each rung has its own answer. Mail alone cannot show whether"
        " somebody signed in, so those rungs say “not examined”, except where logs were handed in."
        " Doors that stand open, such as a forward, are to be closed now.",
        "표적이 된 것과 해킹당한 것은 다르므로 단계마다 따로 답합니다. 메일만으로는 누가 접속했는지"
        " 알 수 없어, 로그를 제출하지 않은 계정의 그 단계는 ‘조사하지 않음’으로 남습니다. 자동"
        " 전달처럼 열린 문은 지금 닫아야 합니다.",
    ),
    "tour.timeline": Phrase("One account, by time", "한 계정을 시간 순으로"),
    "tour.timeline.why": Phrase(
        "Lures, sign-ins, settings and reading of the account with the most open doors, in one"
        " story. A suspected hand is a guess from addresses and sessions: ask the holder, and mark"
        " what they disown.",
        "열린 문이 가장 많은 계정의 미끼 메일, 로그인, 설정, 열람을 하나의 흐름으로 봅니다. ‘의심되는"
        " 손’은 주소와 세션에서 미루어 본 것이므로, 소유자에게 묻고 본인이 하지 않았다는 것에"
        " 판정을 다십시오.",
    ),
    "tour.findings": Phrase("What was found", "찾은 것"),
    "tour.findings.why": Phrase(
        "Alerts, best first, each with its reasons in words. You can check every one of them"
        " against the message itself.",
        "경보를 순위대로, 이유와 함께 보여 줍니다. 이유 하나하나를 메일 원문과 견주어 확인할 수"
        " 있습니다.",
    ),
    "tour.show": Phrase("One finding in full", "항목 하나를 자세히"),
    "tour.show.why": Phrase(
        "The message behind the highest score: sender, path, links, attachments and text, made"
        " safe to look at. Links are broken on purpose.",
        "점수가 가장 높은 메일의 발신자, 경로, 링크, 첨부, 본문을 안전하게 바꾸어 보여 줍니다."
        " 링크는 눌리지 않도록 일부러 끊어 놓았습니다.",
    ),
    "tour.mark": Phrase("Your own judgement", "직접 내리는 판정"),
    "tour.mark.why": Phrase(
        "A detector only says why. You say whether it is so: confirm, reject or comment, with your"
        " reason, signed. The next run of investigate weighs it.",
        "탐지기는 이유만 말합니다. 맞는지는 사람이 판정합니다. 이유를 적어 확인, 기각하거나 의견을"
        " 달면 서명되고, 다음 investigate부터 반영됩니다.",
    ),
    "tour.search": Phrase("Did others receive it?", "다른 사람도 받았을까"),
    "tour.search.why": Phrase(
        "A search looks for the sender through every table of every account, and says what it"
        " looked through. Zero hits is a result as well, and is kept.",
        "보낸 주소를 모든 계정의 모든 표에서 찾고, 어디를 살펴보았는지도 적습니다. 0건도 결과이며"
        " 기록에 남습니다.",
    ),
    "tour.link": Phrase("Does it belong together?", "서로 이어지는가"),
    "tour.link.why": Phrase(
        "Letters, sign-ins and changes that share something rare are proposed as a campaign, each"
        " reason with how rare it is. An analyst confirms or rejects. That nothing joins them says"
        " only what was looked at.",
        "드문 것을 똑같이 지닌 메일, 로그인, 설정 변경을 캠페인으로 제안하고, 그것이 얼마나 드문지도"
        " 함께 보여 줍니다. 확인과 기각은 분석관이 합니다. 이어지는 것이 없다는 말은 살펴본 범위에서"
        " 그렇다는 뜻일 뿐입니다.",
    ),
    "tour.evidence": Phrase("Evidence of who it was", "누구의 소행인지에 관한 증거"),
    "tour.evidence.why": Phrase(
        "What may speak for somebody is entered as an item, in ATT&CK's terms, with a grade: A1"
        " here, for letters that the case itself holds. Without a grade an item weighs nothing.",
        "누구의 소행인지 말해 줄 수 있는 것을 ATT&CK 용어와 등급을 붙여 증거 항목으로 올립니다."
        " 여기서는 사건에 메일이 그대로 있으므로 A1입니다. 등급이 없는 항목은 평가에 들어가지 않습니다.",
    ),
    "tour.weigh": Phrase("Who may have done it?", "누구의 소행일 수 있는가"),
    "tour.weigh.why": Phrase(
        "Lures and stolen passwords are everybody's craft, so this evidence alone cannot tell one"
        " suspect from another, and Bongsu says so. The placebo line says how often the same"
        " evidence would name a suspect who had nothing to do with it.",
        "미끼 메일과 비밀번호 탈취는 누구나 쓰는 수법이라 이런 증거만으로는 용의 조직을 구별할 수"
        " 없으며, 봉수는 그대로 말합니다. 함께 나오는 대조 결과는 같은 증거가 그 사건과 무관한 용의"
        " 조직을 얼마나 자주 가리키는지 알려 줍니다.",
    ),
    "tour.verify": Phrase("Nothing was changed", "바뀐 것이 없는지"),
    "tour.verify.why": Phrase(
        "Anybody can check, without a key, that what is stored agrees with the signed log.",
        "보관된 것이 서명된 기록과 맞는지는 누구나 키 없이 확인할 수 있습니다.",
    ),
    "tour.report": Phrase("The report", "보고서"),
    "tour.report.why": Phrase(
        "One file that a chief can read and print. With --holder there is a version for one person"
        " that names nobody else.",
        "책임자가 읽고 인쇄할 수 있는 파일 하나입니다. --holder를 쓰면 다른 사람을 드러내지 않는 한"
        " 사람용 보고서가 나옵니다.",
    ),
}

_OPTIONS = {
    "cli.opt.tour_folder": Phrase(
        "A new folder; without it, bongsu-tour.", "새 폴더. 적지 않으면 bongsu-tour."
    ),
}

PHRASES = {**_OPTIONS, **_FRAME, **_STEPS}
