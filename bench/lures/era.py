"""The charset of the era: UTF-8 became usual after the legitimate set was written.

Left as it is, the label alone would find four planted messages in five. A message whose text all
fits a Western charset of the time is written in it, labels in HTML included; one that does not fit
(other scripts, emoji, invisible characters) keeps its UTF-8, since those may be the lure's craft.
"""

import base64
import quopri
import re
from email import message_from_string
from email.message import Message

_LABEL = re.compile(rb"(?i)(charset\s*=\s*(?:3D)?[\"']?)utf-?8\b")
_CHARSETS = ("iso-8859-1", "windows-1252")


def aged(raw: bytes) -> bytes:
    """The message in a charset of the era, or unchanged when its text needs UTF-8."""
    parts = [p for p in message_from_string(raw.decode("latin-1")).walk() if _is_utf8_text(p)]
    if not parts:
        return raw
    charset = next((c for c in _CHARSETS if all(_fits(p, c) for p in parts)), None)
    if charset is None:
        return raw
    for part in parts:
        stands = _payload(part)
        if stands and (new := _recoded(part, charset)) != stands:
            raw = raw.replace(stands, new)
    return _LABEL.sub(lambda m: m.group(1) + charset.encode(), raw)


def _is_utf8_text(part: Message) -> bool:
    label = str(part.get_param("charset", "")).lower().replace("-", "")
    return part.get_content_maintype() == "text" and not part.is_multipart() and label == "utf8"


def _payload(part: Message) -> bytes:
    body = part.get_payload()
    return body.encode("latin-1", "replace") if isinstance(body, str) else b""


def _plain(part: Message) -> bytes:
    stands, coding = _payload(part), _coding(part)
    if coding == "quoted-printable":
        return quopri.decodestring(stands)
    if coding == "base64":
        clean = re.sub(rb"[^A-Za-z0-9+/]", b"", stands)
        clean = clean[: len(clean) - (len(clean) % 4 == 1)]
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    return stands


def _coding(part: Message) -> str:
    return str(part.get("Content-Transfer-Encoding", "")).strip().lower()


def _fits(part: Message, charset: str) -> bool:
    try:
        _plain(part).decode("utf-8").encode(charset)
    except UnicodeError:
        return False
    return True


def _recoded(part: Message, charset: str) -> bytes:
    old = _plain(part)
    new = _LABEL.sub(lambda m: m.group(1) + charset.encode(), old)
    new = new.decode("utf-8").encode(charset)
    if new == old:
        return _payload(part)
    if _coding(part) == "quoted-printable":
        return quopri.encodestring(new)
    return base64.encodebytes(new) if _coding(part) == "base64" else new
