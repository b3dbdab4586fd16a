"""Values of MIME fields as lenient programs understand them."""

import re
from urllib.parse import unquote

from bongsu.readers.ambiguity.rules import Rules
from bongsu.readers.headers import decoded as words_decoded
from bongsu.readers.parameters import name_of, split

_VALUE_CAP = 512 * 1024
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]+")
_BOUNDARY = re.compile(
    r'boundary\s{0,9}(?:\*\d{0,2}\*?)?\s{0,9}=\s{0,9}("[^"]*"?|[^;]*)', re.IGNORECASE
)
_ANY_NAME = re.compile(
    r'name\s{0,9}(?:\*\d{0,2}\*?)?\s{0,9}=\s{0,9}("(?:[^"\\]|\\.){0,500}"?|[^;]{0,500})',
    re.IGNORECASE,
)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}\"?([^\s;\"]{0,60})", re.IGNORECASE)
_TYPE = re.compile(r"\s*([\w.+-]{1,60})\s*/\s*([\w.+-]{0,60})")


def clean(text: str) -> str:
    """Without comments, control characters and the blanks of folds."""
    return _CONTROL.sub("", _COMMENT.sub("", text[:_VALUE_CAP]))


def media_type(text: str, rules: Rules) -> str:
    """Lower-case type; under loose rules whatever names a multipart is one."""
    if not rules.loose:
        return text.partition(";")[0].strip().lower()
    plain = clean(text)
    folded = re.sub(r"\s", "", plain[:200]).lower()
    if "multipart" in folded.partition(";")[0] or "boundary=" in folded:
        return "multipart/mixed"
    match = _TYPE.match(plain)
    return f"{match[1]}/{match[2]}".lower() if match else plain.partition(";")[0].strip().lower()


def boundaries(text: str, rules: Rules) -> list[str]:
    """Boundaries that a program may read out of a Content-Type, the most likely first."""
    _, parameters = split(text)
    extended = name_of({k: v for k, v in parameters.items() if k != "boundary"}, "boundary")
    found = [parameters.get("boundary", ""), extended or ""]
    if rules.loose or rules.last:
        for each in (text[:_VALUE_CAP], clean(text)):
            found += [match[1] for match in list(_BOUNDARY.finditer(each))[:20]]
        found += [piece for each in found for piece in _forms(each)]
    distinct = [each for each in dict.fromkeys(found) if each]
    return distinct[::-1] if rules.last else distinct


def _forms(text: str) -> list[str]:
    bare = text.strip().strip("\"'")
    return [
        bare, text.strip(), bare.partition(" ")[0], bare.rpartition("''")[2], unquote(bare),
        bare.partition('"')[0], bare.partition("\x00")[0], re.sub(r"\s+", " ", bare),
        words_decoded(bare), bare.replace("\\", ""), bare[:70],
    ]  # fmt: skip


def encoding(text: str, rules: Rules) -> str:
    """Transfer encoding: base64, quoted-printable or as written."""
    if not rules.loose:
        return text
    folded = re.sub(r"\s", "", clean(words_decoded(text))).lower()
    places = {folded.find(word): word for word in ("base64", "quoted", "7bit", "8bit", "binary")}
    places.pop(-1, None)
    first = places[max(places) if rules.last else min(places)] if places else folded
    return "quoted-printable" if first == "quoted" else first


def charset(text: str, *, last: bool) -> str | None:
    """The charset declared; "" counts as none."""
    found = _CHARSET.findall(clean(text))
    return (found[-1 if last else 0] or None) if found else None


def file_names(disposition: str, declared: str) -> list[str]:
    """All names that some program may show, the strict one first."""
    found: list[str] = []
    for text, key in ((disposition, "filename"), (declared, "name")):
        _, parameters = split(text)
        plain = parameters.pop(key, None)
        extended = name_of(parameters, key)
        found += [each for each in (extended, plain and words_decoded(plain), plain) if each]
        for match in list(_ANY_NAME.finditer(text))[:20]:
            inner = match[1].strip().strip("\"'")
            found += (
                [unquote(inner.rpartition("''")[2])] if "''" in inner else [words_decoded(inner)]
            )
    return [each for each in dict.fromkeys(each.strip() for each in found) if each]
