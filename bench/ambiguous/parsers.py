"""Whether a parser hands out the payload: in a leaf's bytes or text, or as a file's name."""

import email
import email.policy
import re
from collections.abc import Iterator

import fast_mail_parser

from bench.ambiguous.cases import Case

Leaf = tuple[str | None, bytes, str]
"""(file name, decoded bytes, the same as text)."""


def by_compat32(case: Case) -> bool:
    return _any(case, _standard(email.message_from_bytes(case.data)))


def by_default(case: Case) -> bool:
    return _any(case, _standard(email.message_from_bytes(case.data, policy=email.policy.default)))


def by_fast(case: Case) -> bool:
    return _any(case, _tree(fast_mail_parser.parse_email_tree(case.data, mode="lazy")))


def _any(case: Case, leaves: Iterator[Leaf]) -> bool:
    return any(_shows(case, *leaf) for leaf in leaves)


def _shows(case: Case, name: str | None, content: bytes, text: str) -> bool:
    if case.in_name:
        return case.payload.token in (name or "")
    if case.payload.kind == "file":
        return case.payload.content in content
    return re.search(rf"https?://{case.payload.token}\.lure", text) is not None


def _standard(message: object) -> Iterator[Leaf]:
    for part in message.walk():  # type: ignore[attr-defined] # a message of any kind
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            try:
                text = content.decode(part.get_content_charset() or "ascii", "replace")
            except (LookupError, UnicodeError):
                text = content.decode("utf-8", "replace")
            yield part.get_filename(), content, text


def _tree(node: fast_mail_parser.PyLazyMimePart) -> Iterator[Leaf]:
    content = node.content or b""
    declared = "".join(node.headers.get("Content-Type", ()))
    charset = re.search(r"charset=\"?([\w-]+)", declared)
    try:
        text = content.decode(charset[1] if charset else "utf-8", "replace")
    except LookupError:
        text = content.decode("utf-8", "replace")
    yield node.filename, content, text
    for child in node.children:
        yield from _tree(child)
