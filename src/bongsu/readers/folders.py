"""Folder names of mail programs and portals, and what role a folder plays."""

import re

from bongsu.readers.headers import decoded

_ROLES = {
    "inbox": ("inbox", "받은편지함", "받은메일함", "받은 편지함", "전체받은메일"),
    "sent": ("sent", "sent items", "sent mail", "sent messages", "보낸편지함", "보낸메일함",
             "보낸 편지함", "outbox"),
    "drafts": ("draft", "drafts", "임시보관함", "임시 보관함", "임시저장"),
    "trash": ("trash", "deleted", "deleted items", "deleted messages", "휴지통", "지운편지함",
              "bin"),
    "spam": ("spam", "junk", "junk mail", "junk e-mail", "bulk mail", "스팸함", "스팸메일함",
             "스팸"),
    "archive": ("archive", "archived", "all mail", "전체보관함", "보관함", "보관됨"),
}  # fmt: skip
_BY_NAME = {name: role for role, names in _ROLES.items() for name in names}
_PRECEDENCE = ("drafts", "sent", "trash", "spam", "inbox", "archive")
_SEPARATOR = re.compile(r"[/\\]")
_ENDING = re.compile(r"\.(?:mbox|mbx|mbs)$", re.IGNORECASE)


def role(folder: str | None) -> str:
    """Role of a folder by its own name or its last path part; "unknown" without a name."""
    if not folder:
        return "unknown"
    last = _SEPARATOR.split(folder.rstrip("/\\"))[-1]
    name = _ENDING.sub("", last).strip(". ").casefold()
    return _BY_NAME.get(name, "other")


def gmail_labels(value: str) -> tuple[str, str]:
    """(labels as shown, role) from X-Gmail-Labels, the most telling label first."""
    shown = decoded(value)
    roles = {
        _BY_NAME.get(label.strip().strip('"').casefold(), "other") for label in shown.split(",")
    }
    return shown, next((each for each in _PRECEDENCE if each in roles), "other")
