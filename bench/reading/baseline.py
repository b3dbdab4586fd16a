"""The measure to beat: the standard library's compat32 parser, every text decoded, URLs found.

`main` prints one JSON object. The messages are split and in memory before the clock starts, nothing
is kept and nothing is written. Encoded words are decoded wherever a header has them, as the product
does it; addresses, dates and the trail of delivery, which the product also reads, are not.
"""

import email
import json
import re
import resource
import time
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

LINE = re.compile(rb"(?m)^From MAILER-DAEMON .*\n")
_URL = re.compile(r"[a-z]{2,6}://[^\s<>\"'`\\]{1,2000}", re.IGNORECASE)
_LINKING = {"a": "href", "area": "href", "img": "src", "iframe": "src", "form": "action"}


def read(data: bytes) -> tuple[int, int]:
    """(characters of decoded text, URLs) of one message."""
    message = email.message_from_bytes(data)
    size, urls = 0, set()
    for value in map(str, message.values()):
        size += len(_header(value) if "=?" in value else value)
    for part in message.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and part.get_content_maintype() == "text":
            text = _text(content, part)
            size += len(text)
            urls |= _links(text) if part.get_content_subtype() == "html" else scan(text)
    return size, len(urls)


def _header(value: object) -> str:
    try:
        return str(make_header(decode_header(value)))  # type: ignore[arg-type]
    except (LookupError, UnicodeError, ValueError, email.errors.MessageError):
        return str(value)


def _text(content: bytes, part: Message) -> str:
    try:
        return content.decode(part.get_content_charset() or "ascii", "replace")
    except (LookupError, UnicodeError):
        return content.decode("utf-8", "replace")


def scan(text: str) -> set[str]:
    """URLs by their ``://``; the pattern is tried only where one can stand."""
    found = set()
    at = text.find("://")
    while at != -1:
        match = _URL.search(text, max(0, at - 6))
        if match is None:
            break
        found.add(match[0])
        at = text.find("://", max(at + 3, match.end()))
    return found


def _links(markup: str) -> set[str]:
    tree = LexborHTMLParser(markup)
    found = scan(markup)
    for tag, attribute in _LINKING.items():
        for node in tree.tags(tag):
            value = node.attributes.get(attribute)
            if value:
                found.add(value)
    return found


def main(path: Path) -> None:
    messages = LINE.split(path.read_bytes())[1:]
    began, wall = _cpu(), time.monotonic()
    urls = sum(read(each)[1] for each in messages)
    spent = {"cpu": _cpu() - began, "wall": time.monotonic() - wall}
    print(json.dumps({**spent, "messages": len(messages), "urls": urls}))


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
