"""What the person at the keyboard did that cannot be done, and what to do instead."""

from bongsu.phrases import Phrase

_INTAKE = {
    "input.intake_unreadable": Phrase(
        "{path} is text neither in UTF-8 nor in CP949.",
        "{path} 파일이 UTF-8 텍스트도, CP949 텍스트도 아닙니다.",
    ),
    "input.intake_unreadable.next": Phrase(
        "Save the table again as CSV in UTF-8.",
        "표를 UTF-8 형식의 CSV로 다시 저장하십시오.",
    ),
    "input.intake_columns": Phrase(
        "The intake's first line lacks these columns, or names them more than once: {missing}.",
        "접수표 첫 줄에 다음 열이 없거나 두 번 이상 있습니다: {missing}.",
    ),
    "input.intake_columns.next": Phrase(
        "Name each of these columns once, in any order: {valid}. Cells may stay empty.",
        "다음 열 이름을 순서에 관계없이 한 번씩 적으십시오: {valid}. 빈칸이 있어도 됩니다.",
    ),
    "input.intake_row": Phrase(
        "Line {line} of the intake does not fit its header: a cell is missing, one is too many, or"
        " a quotation mark is left open.",
        "접수표의 {line}번째 줄이 첫 줄과 맞지 않습니다. 칸이 모자라거나 남거나, 따옴표가 닫히지"
        " 않았습니다.",
    ),
    "input.intake_row.next": Phrase(
        "Mend that line; text that holds a comma goes in quotation marks. Columns: {valid}.",
        "해당 줄을 고치십시오. 쉼표가 든 글은 따옴표로 묶어야 합니다. 열: {valid}.",
    ),
    "input.intake_and_paths": Phrase(
        "An intake file already says path, account, holder and consent of each line.",
        "접수표에 이미 줄마다 경로, 계정, 계정 소유자, 동의가 적혀 있습니다.",
    ),
    "input.intake_and_paths.next": Phrase(
        "Give either --intake alone, or paths with --account, --holder and --consent.",
        "--intake만 쓰거나, 경로와 함께 --account, --holder, --consent를 쓰십시오.",
    ),
    "input.nothing_to_add": Phrase(
        "No export was named.",
        "추가할 자료를 지정하지 않았습니다.",
    ),
    "input.nothing_to_add.next": Phrase(
        "Name one or more files or folders, or an intake table with --intake FILE.csv.",
        "파일이나 폴더를 하나 이상 지정하거나, --intake FILE.csv로 접수표를 지정하십시오.",
    ),
}

_PEOPLE = {
    "input.account_unknown": Phrase(
        "The case has no account {account}.",
        "이 사건에는 {account} 계정이 없습니다.",
    ),
    "input.account_unknown.next": Phrase("Nearest: {nearest}", "비슷한 계정: {nearest}"),
}

_FINDINGS = {
    "input.finding_unknown": Phrase(
        "No finding's id is, or begins with, {id}.",
        "식별자가 {id}이거나 {id}(으)로 시작하는 항목이 없습니다.",
    ),
    "input.finding_unknown.next": Phrase("Nearest: {nearest}", "비슷한 항목: {nearest}"),
    "input.finding_ambiguous": Phrase(
        "{count} findings begin with {id}.",
        "{id}(으)로 시작하는 항목이 {count}건입니다.",
    ),
    "input.finding_ambiguous.next": Phrase(
        "Write more of the id: {nearest}", "식별자를 더 길게 적으십시오: {nearest}"
    ),
    "input.row_unknown": Phrase(
        "No message stands in the row {id}.", "{id} 행에 해당하는 메일이 없습니다."
    ),
    "input.row_unknown.next": Phrase(
        "Take the row from `bongsu show` or `bongsu search`, or give a finding's id. Nearest exhibits:"
        " {nearest}",
        "`bongsu show`나 `bongsu search`에 나온 행을 쓰거나 항목의 식별자를 적으십시오. 비슷한 증거물:"
        " {nearest}",
    ),
    "input.detector_unknown": Phrase(
        "There is no detector named {id}.",
        "{id}(이)라는 탐지기는 없습니다.",
    ),
    "input.detector_unknown.next": Phrase(
        "Nearest: {nearest}. All: {known}", "비슷한 탐지기: {nearest}. 전체: {known}"
    ),
    "input.rules_missing": Phrase(
        "There is no YARA rule file (.yar or .yara) in {path}.",
        "{path} 안에 YARA 규칙 파일(.yar, .yara)이 없습니다.",
    ),
    "input.rules_missing.next": Phrase(
        "Name the folder that holds the rules with --rules FOLDER.",
        "규칙이 든 폴더를 --rules FOLDER로 지정하십시오.",
    ),
    "input.rules_broken": Phrase(
        "The rule file {name} cannot be used: {reason}.",
        "규칙 파일 {name}을(를) 쓸 수 없습니다: {reason}.",
    ),
    "input.rules_broken.next": Phrase(
        "Mend it or take it out of the folder; include statements are not followed.",
        "파일을 고치거나 폴더에서 빼십시오. include 문은 따르지 않습니다.",
    ),
    "input.reason_missing": Phrase(
        "A reason is needed: others must be able to follow it.",
        "이유가 필요합니다. 다른 사람이 그 판단을 따라갈 수 있어야 합니다.",
    ),
    "input.reason_missing.next": Phrase(
        "Add it with --reason.", "--reason 옵션으로 이유를 적으십시오."
    ),
    "input.search_empty": Phrase(
        "No value to look for was given.",
        "찾을 값을 지정하지 않았습니다.",
    ),
    "input.search_empty.next": Phrase(
        "Name one or more values, or a list of them with --list FILE: one a line, # for comments.",
        "값을 하나 이상 적거나 --list FILE로 목록을 지정하십시오. 한 줄에 하나씩 적고, #으로"
        " 시작하는 줄은 설명으로 봅니다.",
    ),
}

_FILES = {
    "input.file_too_large": Phrase(
        "{path} is larger than {most} bytes; lists, keys and checkpoints are far smaller.",
        "{path} 파일이 {most}바이트보다 큽니다. 목록, 키, 체크포인트는 이보다 훨씬 작습니다.",
    ),
    "input.file_too_large.next": Phrase(
        "Check that it is the file you meant.", "지정하려던 파일이 맞는지 확인하십시오."
    ),
    "input.file_exists": Phrase(
        "{path} exists already, and nothing is ever written over.",
        "{path}이(가) 이미 있습니다. 있는 파일에는 덮어쓰지 않습니다.",
    ),
    "input.file_exists.next": Phrase("Give another name.", "다른 이름을 지정하십시오."),
    "input.folder_not_empty": Phrase(
        "{path} is not an empty folder.", "{path}은(는) 빈 폴더가 아닙니다."
    ),
    "input.folder_not_empty.next": Phrase(
        "Give a new or an empty folder.", "새 폴더나 빈 폴더를 지정하십시오."
    ),
}

_PASSPHRASES = {
    "input.passphrase_missing": Phrase(
        "A passphrase is needed, and nobody is here to type it.",
        "암호가 필요하지만, 입력받을 수 있는 화면이 없습니다.",
    ),
    "input.passphrase_missing.next": Phrase(
        "Run it in a terminal, or set BONGSU_PASSPHRASE (for a key file BONGSU_KEY_PASSPHRASE).",
        "터미널에서 실행하거나 BONGSU_PASSPHRASE(키 파일은 BONGSU_KEY_PASSPHRASE) 환경 변수를"
        " 지정하십시오.",
    ),
    "input.passphrase_on_command_line": Phrase(
        "A passphrase on the command line can be read by everyone on this machine.",
        "명령줄에 적은 암호는 이 컴퓨터의 다른 사용자도 볼 수 있습니다.",
    ),
    "input.passphrase_on_command_line.next": Phrase(
        "Leave it out to be asked, or set it as an environment variable. Change this one.",
        "적지 않으면 따로 묻습니다. 환경 변수로 지정할 수도 있습니다. 이미 적은 암호는 바꾸십시오.",
    ),
}

PHRASES = {**_INTAKE, **_PEOPLE, **_FINDINGS, **_FILES, **_PASSPHRASES}
