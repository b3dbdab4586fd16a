"""What ``bongsu doctor`` says of a machine."""

from bongsu.phrases import Phrase

_WALLS = {
    "cli.wall.no_growth": Phrase(
        "No file grows and no core dump is left.", "파일을 키우지 못하고 코어 덤프도 남지 않습니다."
    ),
    "cli.wall.memory": Phrase(
        "Memory is bounded; a bomb ends with its own message.",
        "메모리에 한도가 있어 폭탄 파일의 피해가 메시지 하나로 끝납니다.",
    ),
    "cli.wall.cpu": Phrase(
        "Processor time of each job is bounded.", "작업마다 프로세서 시간에 한도가 있습니다."
    ),
    "cli.wall.descriptors": Phrase(
        "No file, pipe or socket is opened.", "파일, 파이프, 소켓을 새로 열지 못합니다."
    ),
    "cli.wall.no_new_privs": Phrase(
        "No program gives it more rights.", "어떤 프로그램으로도 권한을 더 얻지 못합니다."
    ),
    "cli.wall.landlock": Phrase(
        "The kernel shows it no file and, where recent, no TCP and no other process.",
        "커널이 파일을 보여 주지 않습니다. 최신 커널이면 TCP와 다른 프로세스도 막습니다.",
    ),
    "cli.wall.seccomp": Phrase(
        "The kernel refuses every call that reading needs not: network, programs, processes.",
        "판독에 필요 없는 시스템 호출(네트워크, 프로그램 실행, 프로세스)을 커널이 거부합니다.",
    ),
}

_PAGE = {
    "cli.help.doctor": Phrase(
        "Check this machine: walls around the parsers, versions, and the free disk of CASE if one is"
        " named. A missing wall is shown and is no error; a missing library or a disk that is nearly"
        " full leaves with exit code 1.",
        "이 컴퓨터를 점검합니다. 해석기를 둘러싼 방벽과 버전을 보이고, CASE를 적으면 그 디스크의"
        " 남은 공간도 보입니다. 없는 방벽은 표시만 하고 오류로 보지 않습니다. 라이브러리가 없거나"
        " 디스크가 거의 찼으면 종료 코드 1로 끝납니다.",
    ),
    "cli.opt.checked_case": Phrase(
        "A case whose disk is looked at too.", "디스크를 함께 점검할 사건 폴더."
    ),
    "cli.doctor.system": Phrase("{system}, Python {python}", "{system}, Python {python}"),
    "cli.doctor.processors": Phrase("Processors in use: {count}", "사용하는 프로세서 {count}개"),
    "cli.doctor.walls": Phrase("Walls around the parsers", "해석기를 둘러싼 방벽"),
    "cli.doctor.col.wall": Phrase("wall", "방벽"),
    "cli.doctor.col.stands": Phrase("here", "상태"),
    "cli.doctor.col.against": Phrase("what it means", "뜻"),
    "cli.doctor.stands": Phrase("stands", "있음"),
    "cli.doctor.absent": Phrase("absent", "없음"),
    "cli.doctor.walls.fewer": Phrase(
        "Not every wall stands on this system. Evidence that may be made to break parsers is better"
        " read on a recent Linux.",
        "이 시스템에는 없는 방벽이 있습니다. 해석기를 망가뜨리려는 자료라면 최신 리눅스에서 읽는"
        " 편이 낫습니다.",
    ),
    "cli.doctor.landlock": Phrase(
        "Landlock of this kernel: version {version}", "이 커널의 Landlock 버전: {version}"
    ),
    "cli.doctor.libraries": Phrase("Engines and libraries", "엔진과 라이브러리"),
    "cli.doctor.missing": Phrase(
        "{name} is not installed. Install Bongsu again with its dependencies.",
        "{name}이(가) 없습니다. 의존 라이브러리와 함께 봉수를 다시 설치하십시오.",
    ),
    "cli.doctor.old": Phrase(
        "{name} {version} is not a version that Bongsu was made for.",
        "{name} {version}은(는) 봉수가 지원하는 버전이 아닙니다.",
    ),
    "cli.doctor.disk": Phrase("Disk of the case", "사건 폴더의 디스크"),
    "cli.doctor.free": Phrase(
        "{path}: {free} of {total} GiB free", "{path}: {total} GiB 가운데 {free} GiB 남음"
    ),
    "cli.doctor.short": Phrase(
        "Make room before you go on: tables and exhibits need it.",
        "테이블과 증거물을 쓸 공간이 필요합니다. 계속하기 전에 공간을 확보하십시오.",
    ),
    "cli.doctor.not_needed": Phrase(
        "Nothing else is needed: no network, no browser, no office program, no server.",
        "그 밖에 필요한 것은 없습니다. 네트워크, 브라우저, 오피스 프로그램, 서버를 쓰지 않습니다.",
    ),
}

PHRASES = _WALLS | _PAGE
