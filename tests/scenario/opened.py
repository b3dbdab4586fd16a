"""Opens a generated case with the standard library only, as somebody without Bongsu would."""

from __future__ import annotations

import io
import mailbox
import re
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from pathlib import Path
from typing import Any

from bongsu.scenario import ScenarioFile

MARK = "fictional, generated for training"
DOCUMENTATION = [
    ip_network(n)
    for n in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "10.0.0.0/8")
]
RESERVED = (".example", ".test")
HOST = re.compile(
    r"(?:https?://|@|\bfrom |\bby |header\.d=|header\.from=|\bd=)"
    r"([a-z0-9][a-z0-9.-]*\.[a-z0-9-]{2,})",
    re.IGNORECASE,
)
REAL = re.compile(
    r"[a-z0-9-]+\.(?:com|net|org|gov|mil|edu|info|kr|jp|cn|ru|uk|de|us|io|me|biz)(?![a-z0-9.-])",
    re.IGNORECASE,
)
V4 = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.]*\d)")
V6 = re.compile(r"(?<![\w:])((?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f:]*[0-9a-f])(?![\w:])", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    account: str
    place: str
    raw: bytes
    message: Message

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"]).strip()[1:-1]


def _split(data: bytes, where: Path) -> list[bytes]:
    where.write_bytes(data)
    box = mailbox.mbox(where, create=False)
    try:
        return [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118 - iterating an mbox yields messages
    finally:
        box.close()


def members(file: ScenarioFile) -> Iterator[tuple[str, bytes]]:
    if file.path.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(file.content)) as held:
            assert held.testzip() is None
            yield from ((name, held.read(name)) for name in held.namelist())
    elif file.path.endswith(".tgz"):
        with tarfile.open(fileobj=io.BytesIO(file.content), mode="r:gz") as tar:
            for member in tar.getmembers():
                inner = tar.extractfile(member)
                assert inner is not None
                yield member.name, inner.read()
    else:
        yield file.path, file.content


def _messages(name: str, data: bytes, where: Path) -> list[bytes]:
    if name.endswith((".txt", ".html", "maildirfolder")) or not data:
        return []
    if name.endswith(".mbox") or data.startswith(b"From "):
        return _split(data, where)
    return [data]


def opened(files: Iterable[ScenarioFile], truth: dict[str, Any], where: Path) -> list[Found]:
    """Every message of the case; ``where`` is a file to work in."""
    exports = {a["export"]: a["account"] for a in truth["accounts"] if a["export"]}
    out = []
    for file in files:
        account = next(
            (a for e, a in exports.items() if file.path == e or file.path.startswith(e + "/")), None
        )
        if account is None:
            continue
        for name, data in members(file):
            out += [
                Found(account, name, raw, message_from_bytes(raw))
                for raw in _messages(name, data, where)
            ]
    return out


def decoded(message: Message) -> str:
    parts = [plain(f"{k}: {v}") for k, v in message.items()]
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and part.get_content_maintype() == "text":
            parts.append(payload.decode(part.get_content_charset() or "utf-8", "replace"))
        elif isinstance(payload, bytes):
            parts.append(payload.decode("ascii", "replace"))
    return "\n".join(parts)


def plain(value: str) -> str:
    return "".join(
        p.decode(c or "latin-1", "replace") if isinstance(p, bytes) else p
        for p, c in decode_header(value)
    )


def names_outside(found: Iterable[Found]) -> Counter[str]:
    """Hosts and domains that stand under no reserved name."""
    strange: Counter[str] = Counter()
    for item in found:
        text = decoded(item.message)
        strange.update(
            h for h in HOST.findall(text) if not h.lower().rstrip(".").endswith(RESERVED)
        )
        strange.update(REAL.findall(text))
    return strange


def addresses_in(found: Iterable[Found]) -> set[IPv4Address | IPv6Address]:
    """All addresses of hosts."""
    seen: set[IPv4Address | IPv6Address] = set()
    for item in found:
        head = decoded(item.message)
        seen |= {ip_address(a) for a in V4.findall(head)}
        seen |= {ip_address(a) for a in V6.findall(head) if _is_v6(a)}
    return seen


def is_documentation(address: IPv4Address | IPv6Address) -> bool:
    """Whether the address belongs to nobody."""
    return any(address in net for net in DOCUMENTATION if net.version == address.version)


def _is_v6(text: str) -> bool:
    try:
        return ip_address(text).version == 6
    except ValueError:
        return False
