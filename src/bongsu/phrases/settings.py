"""What each variable of the environment does, and who must act on each family of errors."""

from bongsu.phrases import Phrase

_SETTINGS = {
    "setting.BONGSU_HOME": Phrase(
        "The folder of the keys, never inside a case. As `--home`. Without it, `bongsu` below"
        " `XDG_DATA_HOME`.",
        "키를 두는 폴더이며 사건 폴더 안에 두지 않습니다. `--home`과 같습니다. 없으면"
        " `XDG_DATA_HOME` 아래의 `bongsu`입니다.",
    ),
    "setting.XDG_DATA_HOME": Phrase(
        "The user's data folder, where `BONGSU_HOME` is not set; without it, `~/.local/share`.",
        "`BONGSU_HOME`이 없을 때 쓰는 사용자 자료 폴더이며, 없으면 `~/.local/share`입니다.",
    ),
    "setting.BONGSU_LANGUAGE": Phrase(
        "Language of sentences, `en` or `ko`. As `--language`; without it, English.",
        "문장의 언어로 `en` 또는 `ko`입니다. `--language`와 같으며, 없으면 영어입니다.",
    ),
    "setting.BONGSU_PASSPHRASE": Phrase(
        "The passphrase of the keys, for programs; a person is asked for it. On the command line it"
        " is refused.",
        "키의 암호로, 프로그램에서 쓸 때 지정합니다. 사람에게는 물어봅니다. 명령줄에는 적을 수"
        " 없습니다.",
    ),
    "setting.BONGSU_KEY_PASSPHRASE": Phrase(
        "The passphrase of a key file, for `bongsu key export` and `bongsu key import`.",
        "`bongsu key export`와 `bongsu key import`에서 쓰는 키 파일의 암호입니다.",
    ),
    "setting.BONGSU_TRACEBACK": Phrase(
        "`1` shows where in the program an error arose, for reports to the developers.",
        "`1`이면 오류가 프로그램의 어디에서 났는지 보여 줍니다. 개발자에게 알릴 때 씁니다.",
    ),
    "setting.NO_COLOR": Phrase(
        "Any value that is not empty turns colours off. Nothing is told by colour alone.",
        "빈 값이 아니면 색을 쓰지 않습니다. 색으로만 알리는 것은 없습니다.",
    ),
}

_FAMILIES = {
    "family.input": Phrase("The person at the keyboard.", "명령을 내린 사람."),
    "family.evidence": Phrase(
        "Nobody at once: it becomes a problem of the exhibit, and reading goes on.",
        "당장은 아무도 없습니다. 증거물의 문제로 기록되고 읽기는 계속됩니다.",
    ),
    "family.plugin": Phrase("The author of the plugin.", "플러그인을 만든 사람."),
    "family.world": Phrase("Whoever runs the machine.", "컴퓨터를 관리하는 사람."),
    "family.invariant": Phrase(
        "The developers of Bongsu: it should never happen.",
        "봉수 개발자. 일어나서는 안 되는 일입니다.",
    ),
}

PHRASES = {**_SETTINGS, **_FAMILIES}
