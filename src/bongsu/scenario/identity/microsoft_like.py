"""Cairnpost's audit log: one JSON record a line, or the portal's CSV around the same records."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import MARK, MARK_NAME, Shape, table, utc

Fields = dict[str, object]
_EXCHANGE, _ENTRA = "Exchange", "AzureActiveDirectory"
_KINDS = {
    "sign_in": (15, _ENTRA, "UserLoggedIn"),
    "token": (15, _ENTRA, "UserLoggedIn"),
    "failed": (15, _ENTRA, "UserLoginFailed"),
    "read": (50, _EXCHANGE, "MailItemsAccessed"),
    "sync": (50, _EXCHANGE, "MailItemsAccessed"),
    "sent": (2, _EXCHANGE, "Send"),
    "purged": (3, _EXCHANGE, "HardDelete"),
    "password_changed": (8, _ENTRA, "Change user password."),
    "password_reset": (8, _ENTRA, "Reset user password."),
    "recovery_changed": (8, _ENTRA, "User changed default security info."),
    "factor_removed": (8, _ENTRA, "User deleted security info."),
    "app_password": (8, _ENTRA, "User registered security info."),
    "forward": (1, _EXCHANGE, "Set-Mailbox"),
    "rule": (1, _EXCHANGE, "New-InboxRule"),
    "consent": (8, _ENTRA, "Consent to application."),
    "delegate": (1, _EXCHANGE, "Add-MailboxPermission"),
}
_CLIENTS = {
    "web": "Client=OWA;Action=ViaProxy",
    "imap": "Client=POP3/IMAP4;Protocol=IMAP4",
    "rest": "Client=REST;Client=RESTSystem;",
}


def record_id(account: str, event: Event) -> str:
    """The log's own id of a record."""
    told = f"{account}|{event.when.isoformat()}|{event.what}|{event.session}|{event.origin.ip}"
    text = sha256(told.encode()).hexdigest()
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:32]}"


def _record(account: str, event: Event) -> Fields:
    number, workload, operation = _KINDS[event.what]
    domain = account.partition("@")[2]
    base: Fields = {
        "CreationTime": f"{utc(event.when):%Y-%m-%dT%H:%M:%S}",
        "Id": record_id(account, event),
        "Operation": operation,
        "OrganizationId": domain,
        "OrganizationName": domain,
        "RecordType": number,
        "ResultStatus": "Failed" if event.what == "failed" else "Succeeded",
        "UserKey": event.by or account,
        "UserType": 0,
        "Version": 1,
        "Workload": workload,
        "UserId": event.by or account,
        "ClientIP": event.origin.ip,
        MARK_NAME: MARK,
    }
    return base | _MORE.get(event.what, _plain)(account, event)


def _pairs(**named: str) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in named.items()]


def _plain(account: str, event: Event) -> Fields:
    return {"ObjectId": account, "ModifiedProperties": _changed(event)}


def _changed(event: Event) -> list[dict[str, str]]:
    value = event.detail.get("destination") or event.detail.get("name")
    return [{"Name": "StrongAuthentication", "OldValue": "", "NewValue": value}] if value else []


def _signed(_account: str, event: Event) -> Fields:
    request = "OAuth2:Token" if event.what == "token" else "OAuth2:Authorize"
    wrong = event.what == "failed"
    return {
        "ApplicationId": event.detail.get("app", "mail"),
        "ErrorNumber": "50126" if wrong else "0",
        "LogonError": "InvalidUserNameOrPassword" if wrong else "",
        "ExtendedProperties": _pairs(UserAgent=event.device.agent, RequestType=request),
        "DeviceProperties": _pairs(OS=event.device.system, SessionId=event.session),
    }


def _accessed(account: str, event: Event) -> Fields:
    sync, throttled = event.what == "sync", event.detail.get("throttled") == "true"
    properties = _pairs(
        MailAccessType="Sync" if sync else "Bind", IsThrottled=str(throttled).capitalize()
    )
    return {
        "MailboxOwnerUPN": account,
        "ClientIPAddress": event.origin.ip,
        "ClientInfoString": _CLIENTS[event.detail["client"]],
        "AppId": event.detail.get("app", ""),
        "SessionId": event.session,
        "LogonType": 2 if event.by else 0,
        "OperationProperties": properties,
        "OperationCount": int(event.detail["items"]),
    }


def _touched(account: str, event: Event) -> Fields:
    count = int(event.detail.get("items", "1"))
    return {
        "MailboxOwnerUPN": account,
        "ClientIPAddress": event.origin.ip,
        "ClientInfoString": _CLIENTS["web"],
        "SessionId": event.session,
        "AffectedItems": [{"ParentFolder": {"Path": "\\Inbox"}} for _ in range(count)],
    }


def _sent(account: str, event: Event) -> Fields:
    touched = _touched(account, event)
    del touched["AffectedItems"]
    return touched | {"Item": {"ParentFolder": {"Path": "\\Sent"}}}


def _rule(account: str, event: Event) -> Fields:
    given = _pairs(
        Name=event.detail["name"],
        SubjectContainsWords=event.detail["words"],
        DeleteMessage="True",
        MarkAsRead="True",
    )
    return {"ObjectId": f"{account}\\{event.detail['name']}", "Parameters": given}


def _forward(account: str, event: Event) -> Fields:
    given = _pairs(
        Identity=account,
        ForwardingSmtpAddress=f"smtp:{event.detail['destination']}",
        DeliverToMailboxAndForward="True",
    )
    return {"ObjectId": account, "Parameters": given}


def _delegate(account: str, event: Event) -> Fields:
    given = _pairs(Identity=account, User=event.detail["destination"], AccessRights="FullAccess")
    return {"ObjectId": account, "Parameters": given}


def _consent(account: str, event: Event) -> Fields:
    app, scopes = event.detail["app"], event.detail["scopes"]
    permissions = f"[[Id: 1, ClientId: {app}, PrincipalId: {account}, Scope: {scopes}, ...]]"
    return {
        "ObjectId": app,
        "Target": [{"ID": app, "Type": 1}],
        "ModifiedProperties": [
            {"Name": "ConsentContext.OnBehalfOfAll", "OldValue": "", "NewValue": "False"},
            {"Name": "ConsentAction.Permissions", "OldValue": "", "NewValue": permissions},
        ],
    }


_MORE: dict[str, Callable[[str, Event], Fields]] = {
    "sign_in": _signed,
    "token": _signed,
    "failed": _signed,
    "read": _accessed,
    "sync": _accessed,
    "sent": _sent,
    "purged": _touched,
    "rule": _rule,
    "forward": _forward,
    "delegate": _delegate,
    "consent": _consent,
}


def _json(account: str, event: Event) -> str:
    return json.dumps(_record(account, event), ensure_ascii=False)


def _lines(account: str, events: Sequence[Event]) -> bytes:
    return "".join(f"{_json(account, each)}\n" for each in events).encode()


def _portal(account: str, events: Sequence[Event]) -> bytes:
    heading = ("RecordId", "CreationDate", "RecordType", "Operation", "UserId", "AuditData")
    return b"\xef\xbb\xbf" + table(
        heading,
        (
            (
                record_id(account, each),
                f"{utc(each.when):%Y-%m-%dT%H:%M:%S}.0000000Z",
                str(_KINDS[each.what][0]),
                _KINDS[each.what][2],
                each.by or account,
                _json(account, each),
            )
            for each in events
        ),
    )


LINES = Shape(
    "m365_audit_lines",
    180,
    frozenset(_KINDS),
    ".json",
    _lines,
    others=False,
    counts=True,
    ids=record_id,
)
PORTAL = Shape(
    "m365_audit_csv", 180, frozenset(_KINDS), ".csv", _portal,
    newest_first=True, others=False, counts=True, ids=record_id,
)  # fmt: skip
