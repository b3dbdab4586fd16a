"""What ``--help`` says of verbs and options."""

from bongsu.phrases import Phrase

_VERBS = {
    "cli.help": Phrase(
        "Bongsu investigates intrusions into personal mail accounts, offline: seal mailbox exports,"
        " find lures, judge each account, write the report.",
        "봉수는 개인 메일 계정 침해를 오프라인에서 조사합니다. 메일함 자료를 봉인하고, 미끼 메일을"
        " 찾고, 계정마다 판단하고, 보고서를 만듭니다.",
    ),
    "cli.help.actor": Phrase(
        "Signing keys of the people who work here.", "작업하는 사람의 서명 키를 다룹니다."
    ),
    "cli.help.actor.create": Phrase(
        "Make a signing key for a person. Everything this person does in a case is signed with it.",
        "한 사람의 서명 키를 만듭니다. 이 사람이 사건에서 하는 모든 일은 이 키로 서명됩니다.",
    ),
    "cli.help.actor.list": Phrase(
        "List whose signing keys are kept here.", "여기에 보관된 서명 키의 주인을 나열합니다."
    ),
    "cli.help.key": Phrase(
        "The key that opens a case's exhibits.", "사건의 증거물을 여는 키를 다룹니다."
    ),
    "cli.help.key.export": Phrase(
        "Write the case key to a new file under a passphrase of its own, for another desk.",
        "다른 자리에서 쓸 수 있도록 사건 키를 별도의 암호로 잠가 새 파일에 씁니다.",
    ),
    "cli.help.key.import": Phrase(
        "Keep a case key that was exported elsewhere.",
        "다른 곳에서 내보낸 사건 키를 받아 보관합니다.",
    ),
    "cli.help.key.recover": Phrase(
        "Get the case key back from its recovery code; without CODE you are asked for it.",
        "복구 코드로 사건 키를 되살립니다. CODE를 적지 않으면 따로 묻습니다.",
    ),
    "cli.help.init": Phrase(
        "Make a case folder and its key. The recovery code is shown this once.",
        "사건 폴더와 키를 만듭니다. 복구 코드는 이때 한 번만 보여 줍니다.",
    ),
    "cli.help.add": Phrase(
        "Seal mailbox exports and logs into the case: encrypted, hashed, signed. Give paths of one"
        " account, or an intake table for many.",
        "메일함 자료와 로그를 암호화하고 해시를 계산하고 서명하여 사건에 봉인합니다. 한 계정의 경로를"
        " 적거나, 여러 계정은 접수표를 지정하십시오.",
    ),
    "cli.help.investigate": Phrase(
        "Read what is sealed, run the detectors, judge every account. It goes on where it was"
        " stopped.",
        "봉인된 자료를 읽고, 탐지기를 실행하고, 계정마다 판단합니다. 중단되면 그 자리에서"
        " 이어집니다.",
    ),
    "cli.help.status": Phrase(
        "Show the ladder of every account, what came in, what was read, and what limits it.",
        "계정별 판단 단계와 들어온 자료, 읽은 범위, 한계를 보여 줍니다.",
    ),
    "cli.help.findings": Phrase(
        "List alerts and marked findings, best first, with their reasons.",
        "경보와 판정된 항목을 순위대로 이유와 함께 나열합니다.",
    ),
    "cli.help.show": Phrase(
        "Show one finding in full. Links are defanged, control characters written out.",
        "한 항목을 자세히 보여 줍니다. 링크는 눌리지 않게, 제어 문자는 글자로 바꾸어 적습니다.",
    ),
    "cli.help.account": Phrase(
        "Show one account in full: verdict, exhibits, coverage, problems, findings.",
        "한 계정의 판단, 증거물, 조사 범위, 문제, 항목을 자세히 보여 줍니다.",
    ),
    "cli.help.search": Phrase(
        "Look for values through every table, and say what was looked through. Zero hits is a"
        " result.",
        "모든 표에서 값을 찾고, 무엇을 살펴보았는지 함께 적습니다. 0건도 결과입니다.",
    ),
    "cli.help.mark": Phrase(
        "Confirm, reject or comment on a finding, with a reason. Marks are signed and survive every"
        " new run.",
        "항목을 이유와 함께 확인, 기각하거나 의견을 답니다. 판정은 서명되며 다시 실행해도"
        " 남습니다.",
    ),
    "cli.help.extract": Phrase(
        "Hand out the original bytes of a message or log record, with digest and place. The custody"
        " log records it.",
        "메일이나 로그 기록의 원본을 해시와 위치와 함께 꺼냅니다. 꺼낸 사실은 관리 기록에 남습니다.",
    ),
    "cli.help.verify": Phrase(
        "Check that exhibits, marks and searches agree with the signed custody log. No key is"
        " needed, except for --deep.",
        "증거물, 판정, 검색이 서명된 관리 기록과 맞는지 검증합니다. --deep이 아니면 키가 필요"
        " 없습니다.",
    ),
    "cli.help.report": Phrase(
        "Write the report as one HTML or PDF file, in English or Korean, for the task force or for"
        " one holder.",
        "전체 또는 계정 소유자 한 사람을 위한 보고서를 한국어나 영어로 HTML 또는 PDF 파일 하나에"
        " 씁니다.",
    ),
    "cli.help.export": Phrase(
        "Write findings and tables, OCSF records or defanged indicators for other tools; for one"
        " holder without the tables.",
        "다른 도구에서 쓸 수 있도록 탐지 결과와 표, OCSF 기록, 무해화한 침해지표를 내보냅니다."
        " 계정 소유자 한 사람을 위한 것에는 표가 들어가지 않습니다.",
    ),
    "cli.help.scenario": Phrase(
        "Write a case of any size that is plainly fiction, with its truth beside it.",
        "원하는 크기의 가상 사건을 정답과 함께 만듭니다.",
    ),
}

_EXITS = {
    "cli.exit": Phrase("Exit codes:", "종료 코드:"),
    "cli.exit.0": Phrase("done", "완료"),
    "cli.exit.1": Phrase(
        "done, but something was found that needs a person: verify named problems, lines of an"
        " intake or a detector failed, evidence is damaged",
        "완료했으나 사람이 확인해야 함: 검증에서 문제 발견, 접수표 일부 줄이나 탐지기 실패, 증거물"
        " 손상",
    ),
    "cli.exit.2": Phrase("input error", "입력 오류"),
    "cli.exit.3": Phrase("disk, lock or permissions", "디스크, 잠금 또는 권한 문제"),
    "cli.exit.4": Phrase("a plugin failed", "플러그인 오류"),
    "cli.exit.70": Phrase("a defect in Bongsu", "봉수 자체의 결함"),
    "cli.exit.130": Phrase("interrupted", "중단됨"),
    "cli.exit.141": Phrase("whoever read the output left", "출력을 받던 쪽이 닫힘"),
}

_SHARED = {
    "cli.opt.machine": Phrase(
        "Print JSON: one object, or one a line for lists.",
        "JSON으로 출력합니다. 목록은 한 줄에 하나씩 적습니다.",
    ),
    "cli.opt.language": Phrase("Language of everything said.", "출력 언어."),
    "cli.opt.actor": Phrase(
        "Whose key signs; needed where several are kept here.",
        "서명할 사람. 보관된 키가 여럿이면 지정해야 합니다.",
    ),
    "cli.opt.home": Phrase("Where keys are kept.", "키를 보관하는 폴더."),
    "cli.opt.passphrase": Phrase("Refused here.", "여기에는 적을 수 없습니다."),
    "cli.opt.traceback": Phrase("Show where a defect lies.", "결함의 위치를 보여 줍니다."),
    "cli.opt.version": Phrase("Show the version and leave.", "버전을 보여 주고 끝냅니다."),
    "cli.panel.usage": Phrase("Usage:", "사용법:"),
    "cli.panel.arguments": Phrase("Arguments", "인자"),
    "cli.panel.options": Phrase("Options", "옵션"),
    "cli.panel.commands": Phrase("Commands", "명령"),
    "cli.panel.required": Phrase("[required]", "[필수]"),
    "cli.panel.default": Phrase("[default: {{}}]", "[기본값: {{}}]"),
    "cli.panel.environment": Phrase("[env var: {{}}]", "[환경 변수: {{}}]"),
    "cli.opt.help": Phrase("Show this text and leave.", "이 도움말을 보여 주고 끝냅니다."),
}

_OWN = {
    "cli.opt.case": Phrase("The case folder.", "사건 폴더."),
    "cli.opt.name": Phrase("A name people know it by.", "알아볼 수 있는 이름."),
    "cli.opt.key_file": Phrase("The key file.", "키 파일."),
    "cli.opt.key_passphrase": Phrase("Refused here.", "여기에는 적을 수 없습니다."),
    "cli.opt.code": Phrase("The recovery code.", "복구 코드."),
    "cli.opt.paths": Phrase(
        "Exports of one account: files (.eml, mbox, .pst, .msg, .zip, .tgz) or folders.",
        "한 계정의 자료: 파일(.eml, mbox, .pst, .msg, .zip, .tgz) 또는 폴더.",
    ),
    "cli.opt.account": Phrase("The mail address.", "메일 주소."),
    "cli.opt.address": Phrase("The account's mail address.", "계정의 메일 주소."),
    "cli.opt.holder": Phrase("The person whose account it is.", "계정 소유자."),
    "cli.opt.file_format": Phrase(
        "HTML for a screen, PDF for paper.", "화면용은 html, 인쇄용은 pdf."
    ),
    "cli.opt.for_holder": Phrase(
        "The version for one holder, which names nobody else.",
        "다른 사람을 드러내지 않는, 계정 소유자 한 사람을 위한 판본.",
    ),
    "cli.opt.consent": Phrase(
        "How and when the holder agreed.", "계정 소유자가 언제 어떻게 동의했는지."
    ),
    "cli.opt.role": Phrase("The holder's role.", "계정 소유자의 직책."),
    "cli.opt.organisation": Phrase("The holder's organisation.", "계정 소유자의 소속."),
    "cli.opt.holder_language": Phrase("The holder's language.", "계정 소유자의 사용 언어."),
    "cli.opt.custodian": Phrase("Who handed it over.", "자료를 건네준 사람."),
    "cli.opt.intake": Phrase(
        "An intake table: path, account, holder, role, organisation, language, consent, custodian."
        " An empty path means an account whose export is still awaited.",
        "접수표: path, account, holder, role, organisation, language, consent, custodian. path가"
        " 비어 있으면 자료를 기다리는 계정입니다.",
    ),
    "cli.opt.without": Phrase(
        "Leave a detector out; may be given again.", "제외할 탐지기. 여러 번 적을 수 있습니다."
    ),
    "cli.opt.rules": Phrase(
        "A folder of YARA rules to run over attachments; other rules than last time make it read"
        " again.",
        "첨부 파일에 적용할 YARA 규칙 폴더. 지난번과 규칙이 다르면 다시 읽습니다.",
    ),
    "cli.opt.detector": Phrase("Only this detector's findings.", "이 탐지기의 항목만."),
    "cli.opt.everything": Phrase(
        "Also findings below the alert threshold.", "경보 기준에 못 미친 항목도 포함."
    ),
    "cli.opt.finding": Phrase(
        "The finding's id, or its beginning.", "항목의 식별자 또는 그 앞부분."
    ),
    "cli.opt.kind": Phrase("What you say of it.", "판정."),
    "cli.opt.reason": Phrase("Why.", "이유."),
    "cli.opt.values": Phrase(
        "Addresses, domains, links, digests, words.", "주소, 도메인, 링크, 해시, 낱말."
    ),
    "cli.opt.indicators": Phrase(
        "A list of values, one a line, # for comments; defanged ones are understood.",
        "한 줄에 하나씩 적은 값 목록. #으로 시작하는 줄은 설명이며, 무해화한 표기도 읽습니다.",
    ),
    "cli.opt.message": Phrase(
        "A finding's id or a message's row id.", "항목의 식별자 또는 메일의 행 식별자."
    ),
    "cli.opt.out_file": Phrase(
        "Where to write; never over an existing file. - for standard output.",
        "쓸 파일. 있는 파일에는 덮어쓰지 않습니다. -는 표준 출력입니다.",
    ),
    "cli.opt.out_folder": Phrase(
        "A new or empty folder to write to.", "결과를 쓸 새 폴더나 빈 폴더."
    ),
    "cli.opt.what": Phrase("What to write.", "내보낼 형식."),
    "cli.opt.checkpoint": Phrase(
        "A checkpoint kept elsewhere, as a line or a file; the log must extend it.",
        "따로 보관한 체크포인트(한 줄 또는 파일). 관리 기록이 여기서 이어져야 합니다.",
    ),
    "cli.opt.deep": Phrase(
        "Also decrypt every exhibit and compare it with its digest as received.",
        "모든 증거물의 암호를 풀어 받은 당시의 해시와도 견줍니다.",
    ),
    "cli.opt.folder": Phrase("A new or empty folder.", "새 폴더나 빈 폴더."),
    "cli.opt.seed": Phrase(
        "The same number gives the same case.", "같은 수를 주면 같은 사건이 나옵니다."
    ),
}

PHRASES = {**_VERBS, **_EXITS, **_SHARED, **_OWN}
