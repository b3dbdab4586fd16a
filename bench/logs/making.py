"""An invented audit log of any size, the same for the same size: JSON lines of Microsoft 365."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_USERS = 400
_START_S = 1_767_225_600  # 2026-01-01
_AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36"
)
_KINDS = ("UserLoggedIn", "UserLoggedIn", "MailItemsAccessed", "UserLoginFailed", "Send", "Update")


def write(path: Path, size: int) -> int:
    """Fill a file to at least so many bytes; gives how many records."""
    count = written = 0
    with path.open("wb") as out:
        for line in _lines():
            written += out.write(line)
            count += 1
            if written >= size:
                break
    return count


def _lines() -> Iterator[bytes]:
    number = 0
    while True:
        yield json.dumps(_record(number), separators=(",", ":")).encode() + b"\n"
        number += 1


def _record(number: int) -> dict[str, object]:
    kind = _KINDS[number % len(_KINDS)]
    mail = kind in ("MailItemsAccessed", "Send")
    user = f"user{number * 7919 % _USERS:03}@office.example"
    record: dict[str, object] = {
        "CreationTime": _time(_START_S + number * 3),
        "Id": f"{number:032x}",
        "Operation": kind,
        "OrganizationId": "5a1e",
        "RecordType": 50 if mail else 15,
        "ResultStatus": "Failed" if "Failed" in kind else "Succeeded",
        "UserKey": f"key{number % _USERS}",
        "UserType": 0,
        "Version": 1,
        "Workload": "Exchange" if mail else "AzureActiveDirectory",
        "ClientIP": f"198.51.100.{number % 250}",
        "UserId": user,
        "ExtendedProperties": [{"Name": "UserAgent", "Value": _AGENT},
                               {"Name": "RequestType", "Value": "OAuth2:Authorize"}],
        "DeviceProperties": [{"Name": "SessionId", "Value": f"s{number // 40}"}],
    }  # fmt: skip
    if mail:
        record["MailboxOwnerUPN"] = user
        record["Folders"] = [{"Path": "\\Inbox", "FolderItems": [
            {"InternetMessageId": f"<{number}.{item}@mx.example>", "SizeInBytes": 4096 + item}
            for item in range(4)
        ]}]  # fmt: skip
    return record


def _time(seconds: int) -> str:
    """The seconds as a clock within a month of 28 days: any time will do, as long as it grows."""
    days, rest = divmod(seconds - _START_S, 86_400)
    months, day = divmod(days, 28)
    years, month = divmod(months, 12)
    clock = f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
    return f"{2016 + years:04}-{month + 1:02}-{day + 1:02}T{clock}"


def made_rows(count: int) -> dict[str, int]:
    """Rows of each table that a log of so many records must give."""
    held: Counter[str] = Counter()
    for place, kind in enumerate(_KINDS):
        held[kind] += (count - place + len(_KINDS) - 1) // len(_KINDS)
    signs = held["UserLoggedIn"] + held["UserLoginFailed"]
    return {
        "log_record": count,
        "authentication": signs,
        "mail_access": held["MailItemsAccessed"] + held["Send"],
    }
