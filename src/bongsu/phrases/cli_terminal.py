"""What the terminal says of itself: colour, progress, and command lines that do not parse."""

from bongsu.phrases import Phrase

_OPTIONS = {
    "cli.opt.no_color": Phrase(
        "No colours; NO_COLOR in the environment does the same.",
        "색을 쓰지 않습니다. 환경 변수 NO_COLOR와 같습니다.",
    ),
    "cli.opt.watch": Phrase(
        "Where no line can move (a pipe, a log file), a line of progress every few seconds.",
        "줄이 움직일 수 없는 곳(파이프, 로그 파일)에서도 몇 초마다 진행 상황을 한 줄씩 적습니다.",
    ),
}

_COMPLETION = {
    "cli.opt.install_completion": Phrase(
        "Set up completion with Tab for this shell (bash, zsh, fish) and leave.",
        "지금 쓰는 셸(bash, zsh, fish)에 Tab 자동 완성을 설정하고 끝냅니다.",
    ),
    "cli.opt.show_completion": Phrase(
        "Print what that sets up and leave.", "그 설정 내용을 출력하고 끝냅니다."
    ),
}

_PROGRESS = {
    "cli.progress.seconds": Phrase("{seconds} s", "{seconds}초"),
}

_HELP = {
    "cli.examples": Phrase("Examples:", "예:"),
    "cli.exit.brief": Phrase(
        "Exit codes: 0 done, 1 done but something needs a person, 2 input error, 3 disk, lock or"
        " permissions. All of them: bongsu --help",
        "종료 코드: 0 완료, 1 완료했으나 사람이 확인해야 함, 2 입력 오류, 3 디스크·잠금·권한 문제."
        " 전체 목록: bongsu --help",
    ),
}

_USAGE = {
    "input.usage": Phrase(
        "The command line cannot be understood: {reason}", "명령을 이해할 수 없습니다: {reason}"
    ),
    "input.usage.next": Phrase("How it is used: {help}", "사용법: {help}"),
    "input.command_unknown": Phrase(
        "There is no command {name}.", "{name}(이)라는 명령은 없습니다."
    ),
    "input.command_unknown.next": Phrase(
        "Nearest: {nearest}. All of them: {help}", "비슷한 명령: {nearest}. 전체 목록: {help}"
    ),
    "input.option_unknown": Phrase(
        "There is no option {name} here.", "여기에는 {name}(이)라는 옵션이 없습니다."
    ),
    "input.option_unknown.next": Phrase(
        "Nearest: {nearest}. All of them: {help}", "비슷한 옵션: {nearest}. 전체 목록: {help}"
    ),
    "input.argument_missing": Phrase("{name} is missing.", "{name}이(가) 빠졌습니다."),
    "input.argument_missing.next": Phrase(
        "Write it like this: {usage}", "다음과 같이 쓰십시오: {usage}"
    ),
    "input.argument_extra": Phrase("{value} is one word too many.", "{value}은(는) 남는 말입니다."),
    "input.argument_extra.next": Phrase(
        "Write it like this: {usage}", "다음과 같이 쓰십시오: {usage}"
    ),
    "input.choice_unknown": Phrase(
        "{value} is no value of {name}.", "{value}은(는) {name}에 쓸 수 없는 값입니다."
    ),
    "input.choice_unknown.next": Phrase(
        "Nearest: {nearest}. Valid: {valid}", "비슷한 값: {nearest}. 쓸 수 있는 값: {valid}"
    ),
    "input.number_needed": Phrase("{name} takes a whole number.", "{name}에는 정수를 써야 합니다."),
    "input.number_needed.next": Phrase("For example: {example}", "예: {example}"),
}

PHRASES = {**_OPTIONS, **_HELP, **_COMPLETION, **_PROGRESS, **_USAGE}
