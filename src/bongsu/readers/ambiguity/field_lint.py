"""Lint of the fields of MIME: repeated, misspelt, malformed, in conflict with themselves."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bongsu.readers.ambiguity.flags import Flag, Mime
from bongsu.readers.ambiguity.rules import Rules
from bongsu.readers.ambiguity.values import boundaries, clean, encoding, file_names
from bongsu.readers.parameters import name_of, split

_FOLDED = re.compile(rb"(?i)\n[ \t]+content-(?:type|transfer-encoding|disposition)[ \t]*:")
_NAME = re.compile(rb"(?i)\n?content-(?:type|transfer-encoding|disposition):")
_WORD = r"[\w!#$&.+^{}~*'/:?@%\[\]=-]+"
_QUOTED = r'"[^"\\\x00-\x08\x0b\x0c\x0e-\x1f]*"'
_SOUND = re.compile(
    rf"[\w.+-]++(?:/[\w.+-]++)?"
    rf"(?:[ \t]*+;[ \t]*+[\w*-]++[ \t]*+=[ \t]*+(?:{_QUOTED}|{_WORD}+))*+[ \t]*+;?[ \t]*+"
)
_PARAMETER = re.compile(r";\s*(boundary|charset|filename|name)(\*?)[\d*]*\s*=", re.IGNORECASE)
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ENCODINGS = frozenset(
    {"", "7bit", "8bit", "binary", "base64", "quoted-printable", "7-bit", "8-bit", "8bits", "7bits"}
)
_UTF = re.compile(r"utf-?(7|16|32)|ebcdic|ibm037|cp037|cp500|unicode|10646", re.IGNORECASE)
_LOOSE = Rules("", loose=True)


def flags(data: bytes, fields: Sequence[Mime]) -> Iterator[Flag]:
    """Of all fields in order of their places."""
    block: list[Mime] = []
    for each in fields:
        if block and _parted(data, block[-1].end, each.start):
            yield from _of_block(block)
            block = []
        block.append(each)
        if not _NAME.match(each.raw) or _FOLDED.search(each.raw, 9):
            yield Flag("odd_field", hard=True, detail=_shown(each.raw))
        yield from _value_flags(each.key, each.raw.partition(b":")[2])
    yield from _of_block(block)


def _parted(data: bytes, start: int, end: int) -> bool:
    return data.find(b"\n\n", start, end + 1) >= 0 or data.find(b"\n\r\n", start, end + 1) >= 0


def _shown(raw: bytes) -> str:
    return " ".join(raw.decode("latin-1").split())[:200]


def _of_block(block: list[Mime]) -> Iterator[Flag]:
    """Fields of one header block beside each other."""
    held: dict[str, bytes] = {}
    for each in block:
        value = each.raw.partition(b":")[2].strip()
        if each.key in held:
            same = held[each.key].lower() == value.lower()
            yield Flag("repeated_field", hard=not same, detail=_shown(each.raw))
        held[each.key] = value
    kind = held.get("type", b"").lower()
    if b"multipart/" in kind or b"message/" in kind:
        coded = held.get("transfer-encoding", b"").lower()
        if b"base64" in coded or b"quoted" in coded:
            yield Flag("coded_container", hard=True, detail=_shown(coded))
    named = held.get("type", b""), held.get("disposition", b"")
    if all(b"name" in each.lower() for each in named):
        yield from _names(*(each.decode("utf-8", "replace") for each in named))


def _names(declared: str, placed: str) -> Iterator[Flag]:
    names = {each.lower().strip("\"' ") for each in file_names(placed, declared)}
    yield from _conflict(names)


def _conflict(names: set[str]) -> Iterator[Flag]:
    """Names that differ beyond their blanks; hard where they end differently."""
    plain = {re.sub(r"\s+", "", each) for each in names if "=?" not in each and "%" not in each}
    if len(plain) > 1:
        endings = {each.rpartition(".")[2] for each in plain if "." in each}
        if len(endings) > 1:
            yield Flag("conflicting_name", hard=True, detail=" | ".join(sorted(names))[:200])


@lru_cache(maxsize=4096)
def _value_flags(key: str, raw: bytes) -> tuple[Flag, ...]:
    """Of one value by itself. Values repeat, so most are looked up."""
    if len(raw) > 16 * 1024:
        return (Flag("over_a_cap", hard=True, detail=""),)
    text = raw.replace(b"\r\n", b"").replace(b"\n", b"").decode("latin-1").strip()
    if key == "transfer-encoding":
        return tuple(_encoding_flags(text))
    return tuple(_parameter_flags(text, sound=_SOUND.fullmatch(text) is not None))


def _encoding_flags(text: str) -> Iterator[Flag]:
    lowered = text.lower()
    if lowered not in _ENCODINGS:
        known = encoding(text, _LOOSE)
        code = "odd_value" if known in ("base64", "quoted-printable") else "unknown_encoding"
        yield Flag(code, hard=True, detail=_shown(text.encode("latin-1")))


def _parameter_flags(text: str, *, sound: bool) -> Iterator[Flag]:
    names = [match[1].lower() for match in _PARAMETER.finditer(text)]
    starred = [match[1].lower() for match in _PARAMETER.finditer(text) if match[2]]
    if "boundary" in names:
        yield from _boundary_flags(text, "boundary" in starred, names.count("boundary"))
    for name in {"charset", "filename", "name"} & set(names):
        if names.count(name) > 1:
            yield from _repeated(text, name, names.count(name) - starred.count(name))
    multipart = "multipart" in re.sub(r"\s", "", text.lower()) or "boundary" in names
    if multipart and not text.lower().startswith("multipart/"):
        yield Flag("odd_value", hard=True, detail=_shown(text.encode("latin-1")))
    if multipart and "boundary" not in names:
        yield Flag("missing_boundary", hard=True, detail=_shown(text.encode("latin-1")))
    elif not sound and (multipart or _ODD.search(text) or "name" in text.lower()):
        hard = multipart or _ODD.search(text) is not None or _unclosed(text)
        yield Flag("odd_value", hard=hard, detail=_shown(text.encode("latin-1")))
    if set(names) & {"filename", "name"} and not any(_shown_names(text)):
        yield Flag("odd_value", hard=True, detail=_shown(text.encode("latin-1")))
    charset = _UTF.search(split(text)[1].get("charset", ""))
    if charset:
        yield Flag("odd_charset", hard="7" in charset[0], detail=charset[0])


def _shown_names(text: str) -> Iterator[str | None]:
    """Names that a strict reading shows."""
    _, parameters = split(text)
    return (name_of(parameters, key) for key in ("filename", "name"))


def _unclosed(text: str) -> bool:
    return text.count('"') % 2 == 1


def _repeated(text: str, name: str, plain: int) -> Iterator[Flag]:
    if name == "charset" or plain > 1:
        values = {v.strip("\"' ").lower() for v in re.findall(rf"(?i)[;\s]{name}=([^;]*)", text)}
        if len(values) > 1:
            yield Flag("repeated_parameter", hard=True, detail=_shown(text.encode("latin-1")))
    else:
        yield from _conflict(
            {each.lower() for each in file_names("x;" + text, "")} if name == "filename" else set()
        )


def _boundary_flags(text: str, starred: bool, count: int) -> Iterator[Flag]:
    if count > 1 or starred:
        yield Flag("repeated_parameter", hard=True, detail=_shown(text.encode("latin-1")))
    boundary = (boundaries(text, Rules("")) or [""])[0]
    if not boundary:
        yield Flag("missing_boundary", hard=True, detail=_shown(text.encode("latin-1")))
    elif len(boundary) > 70 or boundary != boundary.strip() or not boundary.isascii():
        yield Flag("odd_boundary", hard=len(boundary) > 200 or boundary != boundary.strip()
                   or clean(boundary) != boundary, detail=boundary[:200])  # fmt: skip
