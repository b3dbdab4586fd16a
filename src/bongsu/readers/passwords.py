"""Passwords that a message's own text gives for its attachments: candidates, in order."""

import re
from collections.abc import Iterator

COUNT_CAP = 24
_TEXT_CAP = 50_000
_SPOKEN = re.compile(
    r"(?i)비밀\s?번호|비\s?번|암호|패스워드|패스코드|password|passcode|passphrase|passwd|pwd"
    r"|senha|contraseña|passwort|kennwort|mot de passe|пароль|密码|密碼|パスワード"
    r"|(?<![a-z])(?:pw|pin|pass)(?![a-z])"
)
_GIVEN = re.compile(
    r"(?i)\s{0,3}(?:\([^()\n]{0,30}\))?(?:는|은|가|이)?\s{0,3}"
    r"(?:(?:for|of|to|de|da|do|para|für)\s[^\n:=]{1,40}?(?:\sis\b|(?=[:=])))?(?:is\b|are\b)?\s{0,3}"
    r"[:=：﹕→>-]{0,3}\s{0,3}[\"'`“‘「『〈<\[(]{0,2}(?P<word>[^\s\"'`”’」』〉>\])]{3,40})"
)
_WINDOW = 120  # how far from the word for it a password may stand
_PRINTABLE = re.compile(r"[!-~]{3,}")
_MARKS = ".,;:!?。"


def candidates(*texts: str | None) -> list[str]:
    """What stands where a password would: with some that are none, for a wrong one harms nobody.

    Linear in the length of the texts, of which no more than a cap is looked at.
    """
    distinct: dict[str, None] = {}
    for text in texts:
        for word in _given((text or "")[:_TEXT_CAP]):
            distinct[word] = None
            if len(distinct) == COUNT_CAP:
                return list(distinct)
    return list(distinct)


def _given(text: str) -> Iterator[str]:
    for spoken in _SPOKEN.finditer(text):
        given = _GIVEN.match(text, spoken.end(), spoken.end() + _WINDOW)
        if given is None:
            continue
        word = given["word"]
        printable = _PRINTABLE.match(word)
        if printable and len(printable[0]) < len(word):  # as in `1234입니다`
            yield printable[0].rstrip(_MARKS)
        yield from (word.rstrip(_MARKS), word)
