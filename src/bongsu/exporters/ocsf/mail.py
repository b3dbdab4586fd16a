"""A message as OCSF's `email` object, and its email activity (class 4009)."""

import re
from collections.abc import Iterable, Iterator

from bongsu.exporters.ocsf.event import Object, event, type_uid, without_empty
from bongsu.model.view import CaseView, MessageView

ADDRESS = re.compile(r"[a-zA-Z0-9!#$%&'*+-/=?^_`{|}~.]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+")
"""The schema's `email_t`: ASCII only, so a look-alike in other letters is no address to it."""

_EMAIL = 4009
_UNKNOWN, _SEND, _RECEIVE = 0, 1, 2
_INBOUND, _OUTBOUND = 1, 2
_REGULAR_FILE, _SHA256 = 1, 3
_ADDRESS, _URL, _FILE_NAME, _HASH, _SUBJECT, _MESSAGE_UID = 5, 6, 7, 8, 40, 42


def email(message: MessageView, account: str) -> Object:
    """What the headers say, as they say it. ``to`` is always there, empty where none is readable.

    An address that the schema does not take stands only where any text may: in ``from_mailbox``,
    ``to_mailboxes``, ``reply_to_mailboxes``.
    """
    return without_empty(
        {
            "message_uid": message.message_id,
            "subject": message.subject,
            "from": _fitting(message.from_addr),
            "from_mailbox": _mailbox(message.from_name, message.from_addr),
            "reply_to_list": addresses([message.reply_to]),
            "reply_to_mailboxes": [message.reply_to] if message.reply_to else [],
            "return_path": _fitting(message.return_path),
            "to_mailboxes": list(message.to),
            "delivered_to_list": addresses([account]),
            "urls": [{"url_string": url} for url, _ in message.urls],
            "files": [_file(*each) for each in message.attachments],
        }
    ) | {"to": addresses(message.to)}


def addresses(given: Iterable[str | None]) -> list[str]:
    """Those that the schema takes for addresses."""
    return [each for each in given if _fitting(each) and each]


def observables(message: MessageView, place: str) -> list[Object]:
    """Values to search for, each with the attribute under ``place`` that holds it, if one does."""
    return [
        without_empty({"name": name and f"{place}.{name}", "type_id": kind}) | {"value": value}
        for name, kind, value in _observed(message)
        if value
    ]


def activity(view: CaseView, message: MessageView, account: str) -> Object:
    number = _activity_id(message)
    direction = {_SEND: _OUTBOUND, _RECEIVE: _INBOUND}.get(number, _UNKNOWN)
    return event(view, _EMAIL, number, message.row_id, message.t_ms) | {
        "direction_id": direction,
        "email": email(message, account),
        "observables": observables(message, "email"),
        "unmapped": _beside(message, account),
    }


def _activity_id(message: MessageView) -> int:
    """By its folder; a draft and a letter inside another one were neither sent nor received."""
    nested = "." in message.row_id.rpartition(":")[2]
    if nested or message.folder_role == "drafts":
        return _UNKNOWN
    return _SEND if message.folder_role == "sent" else _RECEIVE


def mail_type(message: MessageView) -> int:
    return type_uid(_EMAIL, _activity_id(message))


def _beside(message: MessageView, account: str) -> Object:
    facts = [{"attachment": each.attachment, "member": each.untrusted_member, "code": each.code,
              "value": each.untrusted_value} for each in message.contents]  # fmt: skip
    return place(message) | without_empty(
        {
            "account": account,
            "message_key": message.message_key,
            "t_source": message.t_source,
            "date_raw": message.date_raw,
            "folder": message.folder,
            "folder_role": message.folder_role,
            "attachment_facts": facts,
            "irregular": [{"code": code, "place": where} for code, where in message.irregular],
            "hidden": [{"view": seen_by, "value": value} for seen_by, value in message.hidden],
            "defects": message.defects.split(),
        }
    )


def place(message: MessageView) -> Object:
    """Where its bytes are."""
    return {"exhibit_id": message.exhibit_id, "member": message.member,
            "byte_start": message.byte_start, "byte_end": message.byte_end}  # fmt: skip


def _observed(message: MessageView) -> Iterator[tuple[str | None, int, str | None]]:
    for name, address in (("from", message.from_addr), ("reply_to_list", message.reply_to),
                          ("return_path", message.return_path)):  # fmt: skip
        yield name if _fitting(address) else None, _ADDRESS, address
    yield "message_uid", _MESSAGE_UID, message.message_id
    yield "subject", _SUBJECT, message.subject
    for url, _ in message.urls:
        yield "urls.url_string", _URL, url
    for file, _, _, sha256 in message.attachments:
        yield "files.name", _FILE_NAME, file
        yield "files.hashes.value", _HASH, sha256


def _fitting(address: str | None) -> str | None:
    return address if address and ADDRESS.fullmatch(address) else None


def _mailbox(name: str | None, address: str | None) -> str | None:
    return f"{name} <{address or ''}>" if name else address


def _file(name: str | None, kind: str | None, size: int | None, sha256: str | None) -> Object:
    hashes = [{"algorithm_id": _SHA256, "value": sha256}] if sha256 else []
    known = without_empty({"desc": kind, "size": size, "hashes": hashes})
    return {"name": name or "", "type_id": _REGULAR_FILE} | known
