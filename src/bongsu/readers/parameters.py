"""Parameters of Content-Type and Content-Disposition (RFC 2045, RFC 2231), tolerant and linear."""

import re
from urllib.parse import unquote_to_bytes

from bongsu.readers.charsets import decode
from bongsu.readers.headers import decoded

_PARAMETER = re.compile(r';\s*([^\s=;"]{1,60})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)')
_COUNT_CAP = 50


def split(text: str) -> tuple[str, dict[str, str]]:
    """(lower-case first token, parameters by lower-case name). The first of a name counts."""
    token, semicolon, _ = text.partition(";")
    found: dict[str, str] = {}
    if semicolon and "=" in text:
        for number, match in enumerate(_PARAMETER.finditer(text)):
            if number >= _COUNT_CAP:
                break
            found.setdefault(match[1].lower(), _unquote(match[2]))
    return token.strip().lower(), found


def _unquote(text: str) -> str:
    text = text.strip()
    if not text.startswith('"'):
        return text
    inner = text[1:-1] if len(text) > 1 and text.endswith('"') else text[1:]
    return re.sub(r"\\(.)", r"\1", inner) if "\\" in inner else inner


def name_of(parameters: dict[str, str], key: str) -> str | None:
    """A file name under ``key``: extended, continued or plain (with encoded words, as sent)."""
    if f"{key}*" in parameters:
        return _extended(parameters[f"{key}*"])
    if f"{key}*0" in parameters or f"{key}*0*" in parameters:
        return _continued(parameters, key)
    plain = parameters.get(key)
    return None if plain is None else decoded(plain)


def _extended(text: str) -> str:
    charset, quote, rest = text.partition("'")
    if not quote:
        return decode(unquote_to_bytes(text), None)[0]
    return decode(unquote_to_bytes(rest.partition("'")[2]), charset)[0]


def _continued(parameters: dict[str, str], key: str) -> str:
    charset: str | None = None
    pieces: list[bytes] = []
    for number in range(_COUNT_CAP):
        plain, coded = parameters.get(f"{key}*{number}"), parameters.get(f"{key}*{number}*")
        if coded is not None:
            if number == 0 and coded.count("'") >= 2:
                charset, _, rest = coded.partition("'")
                coded = rest.partition("'")[2]
            pieces.append(unquote_to_bytes(coded))
        elif plain is not None:
            pieces.append(plain.encode("utf-8", "surrogatepass"))
        else:
            break
    return decode(b"".join(pieces), charset)[0]
