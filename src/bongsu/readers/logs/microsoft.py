"""What operations of Microsoft's audit log mean, as rows of the identity tables."""

import re
from collections.abc import Iterator
from typing import Any

from bongsu.readers.logs.agents import family
from bongsu.readers.logs.places import destination
from bongsu.readers.logs.plugin import Cells, Who

Data = dict[str, Any]  # a record of JSON: its layout looks before it believes
Made = tuple[str, Cells]
MAPPED = frozenset(
    {"CreationTime", "UserId", "Operation", "ClientIP", "ClientIPAddress", "ActorIpAddress",
     "ResultStatus", "SessionId", "DeviceProperties.SessionId", "ExtendedProperties.UserAgent",
     "Parameters.Name", "Parameters.ForwardTo", "Parameters.RedirectTo",
     "Parameters.ForwardAsAttachmentTo", "Parameters.BlindCopyTo", "Parameters.DeleteMessage",
     "Parameters.MarkAsRead", "Parameters.MoveToFolder", "OperationCount"}
)  # fmt: skip
_DONE = {"success", "succeeded", "true", "partiallysucceeded", ""}
CHALLENGES = {"50074", "50076", "50079", "50072", "50125", "50129", "50140", "50097", "65001"}
"""Entra codes that ask for a factor, registration or consent: the password was right."""
LEFTOVER = {"1000000"}
MAIL_SCOPE = re.compile(
    r"\b(?:Mail(?:boxSettings)?\.\w+|IMAP\.\w+|POP\.\w+|SMTP\.\w+|EWS\.\w+|full_access_as_\w+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s;,<>\"'\[\]:]+@[^\s;,<>\"'\[\]:]+")
_RULES = ("new-inboxrule", "set-inboxrule", "enable-inboxrule", "updateinboxrules")
_FORWARDS = ("ForwardTo", "RedirectTo", "ForwardAsAttachmentTo", "BlindCopyTo", "CopyTo",
             "RedirectMessageTo", "AddToRecipients")  # fmt: skip
_CONDITIONS = ("SubjectContainsWords", "BodyContainsWords", "SubjectOrBodyContainsWords", "From",
               "FromAddressContainsWords", "HeaderContainsWords", "SentTo")  # fmt: skip


def pairs(data: Data, name: str) -> dict[str, str]:
    """A list of ``{"Name": …, "Value": …}`` as a mapping."""
    found = data.get(name)
    items = found if isinstance(found, list) else []
    return {
        str(each.get("Name")): str(each.get("Value") or "")
        for each in items
        if isinstance(each, dict)
    }


def changes(data: Data) -> dict[str, tuple[str, str]]:
    """ModifiedProperties as name → (before, after)."""
    found = data.get("ModifiedProperties")
    items = found if isinstance(found, list) else []
    return {
        str(each.get("Name")): (str(each.get("OldValue") or ""), str(each.get("NewValue") or ""))
        for each in items
        if isinstance(each, dict)
    }


def owner(data: Data, user: str) -> str | None:
    """Whose mailbox or account was acted on, where the record names it by address."""
    mailbox = str(data.get("MailboxOwnerUPN") or "")
    if "@" in mailbox:
        return mailbox
    target = str(data.get("ObjectId") or "")
    if data.get("Workload") == "AzureActiveDirectory" and _ADDRESS.fullmatch(target):
        return target
    operation = str(data.get("Operation") or "").lower()
    if operation in ("set-mailbox", "add-mailboxpermission", "add-recipientpermission"):
        name = pairs(data, "Parameters").get("Identity") or target
        alias = re.split(r"[/\\]", name)[-1]
        organisation = str(data.get("OrganizationName") or user.partition("@")[2])
        if alias and organisation and " " not in alias and "{" not in alias:
            return alias if "@" in alias else f"{alias}@{organisation}"
    return user if "@" in user else None


def address(data: Data) -> str | None:
    found = next(
        (data[n] for n in ("ClientIP", "ClientIPAddress", "ActorIpAddress") if data.get(n)), None
    )
    return str(found) if found else None


def user_agent(data: Data) -> str | None:
    extended = pairs(data, "ExtendedProperties")
    told = extended.get("UserAgent") or data.get("UserAgent") or data.get("ClientInfoString")
    return str(told) if told else None


def session(data: Data) -> str | None:
    found = data.get("SessionId") or pairs(data, "DeviceProperties").get("SessionId")
    app = data.get("AppAccessContext")
    if not found and isinstance(app, dict):
        found = app.get("AADSessionId")
    return str(found) if found else None


def rows(data: Data, operation: str, who: Who) -> Iterator[Made]:
    """Rows of all tables that this operation is about; none for one that none is about."""
    name = operation.strip().rstrip(".").lower()
    if name in ("userloggedin", "userloginfailed", "mailboxlogin"):
        yield "authentication", _sign_in(data, name, who)
    elif name in _RULES:
        yield "mailbox_setting", _rule(data, "rule")
    elif name in ("new-transportrule", "set-transportrule", "enable-transportrule"):
        yield "mailbox_setting", _rule(data, "transport_rule")
    elif name in ("remove-inboxrule", "disable-inboxrule"):
        yield "mailbox_setting", {"setting": "rule", "state_class": "cleared",
                                  "name": str(data.get("ObjectId") or "")}  # fmt: skip
    elif name in ("set-mailbox", "set-casmailbox"):
        yield from _mailbox(data)
    elif name in _RIGHTS:
        yield "mailbox_setting", _right(data, name)
    elif name in _READING:
        yield "mail_access", _access(data, name)
    elif name in _GRANTS:
        yield "consent_grant", _grant(data, name)
    elif name in _ACCOUNT:
        yield "user_management", _account(data, name)


def _state(data: Data, done: str = "set") -> str:
    return done if str(data.get("ResultStatus") or "").lower() in _DONE else "failed"


def _sign_in(data: Data, name: str, who: Who) -> Cells:
    extended = pairs(data, "ExtendedProperties")
    error = str(data.get("ErrorNumber") or "0")
    request = extended.get("RequestType", "").lower()
    outcome = "success" if name != "userloginfailed" else "failure"
    if error in CHALLENGES or error in LEFTOVER:
        outcome = "challenge"
    token = "token" in request or "oauth2:token" in request
    protocol = "oauth" if token else "web"
    agent = (who.user_agent or "").lower()
    protocol = next((p for s, p in _AGENTS if s in agent), protocol)
    return {
        "activity": "token" if token else "logon",
        "outcome": outcome,
        "reason": str(data.get("LogonError") or "") or (None if error == "0" else error),
        "protocol": protocol,
        "app": str(data.get("ApplicationId") or "") or None,
        "factor": "unknown",
        "agent_family": family(who.user_agent),
    }


_AGENTS = (("bav2ropc", "imap"), ("imap", "imap"), ("pop3", "pop"), ("activesync", "eas"))


def _rule(data: Data, setting: str) -> Cells:
    given = pairs(data, "Parameters")
    to = " ".join(given[name] for name in _FORWARDS if given.get(name))
    first = _first_address(to)
    words = "; ".join(given[name] for name in _CONDITIONS if given.get(name))
    moved = given.get("MoveToFolder") or given.get("CopyToFolder")
    return {
        "setting": setting,
        "state_class": _state(data),
        "name": given.get("Name") or str(data.get("ObjectId") or "") or None,
        "condition": words or None,
        "deletes": _yes(given, "DeleteMessage", "SoftDeleteMessage"),
        "moves": bool(given.get("MoveToFolder")),
        "folder": moved,
        "marks_read": _yes(given, "MarkAsRead"),
        **_destination(first or to, data),
    }


def _yes(given: dict[str, str], *names: str) -> bool:
    return any(given.get(name, "").lower() == "true" for name in names)


def _first_address(text: str) -> str | None:
    found = _ADDRESS.search(text)
    return found[0].lower() if found else None


def _destination(value: str | None, data: Data) -> dict[str, object]:
    """Where it goes, seen from the organisation and the actor."""
    return destination(value, *(str(data.get(n) or "") for n in ("OrganizationName", "UserId")))


def _mailbox(data: Data) -> Iterator[Made]:
    """Set-Mailbox and Set-CASMailbox, as far as they let mail out or others in."""
    given = pairs(data, "Parameters")
    for name in ("ForwardingSmtpAddress", "ForwardingAddress"):
        if name in given:
            target = given[name].removeprefix("smtp:") or None
            state = _state(data) if target else "cleared"
            yield "mailbox_setting", {"setting": "forward", "state_class": state,
                                      "name": name, **_destination(target, data)}  # fmt: skip
    if "GrantSendOnBehalfTo" in given:
        to = _alias(given["GrantSendOnBehalfTo"]) or None
        state = _state(data) if to else "cleared"
        yield (
            "mailbox_setting",
            {"setting": "send_on_behalf", "state_class": state, "destination": to},
        )
    for name, setting in (("PopEnabled", "pop"), ("ImapEnabled", "imap")):
        if name in given:
            state = _state(data) if given[name].lower() == "true" else "cleared"
            yield "mailbox_setting", {"setting": setting, "state_class": state, "name": name}
    if "AuditEnabled" in given:
        state = "cleared" if given["AuditEnabled"].lower() == "false" else _state(data)
        yield "mailbox_setting", {"setting": "audit", "state_class": state, "name": "AuditEnabled"}


_RIGHTS = {
    "add-mailboxpermission": "set", "add-recipientpermission": "set",
    "remove-mailboxpermission": "cleared", "remove-recipientpermission": "cleared",
    "add-mailboxfolderpermission": "set", "modifyfolderpermissions": "set",
    "updatefolderpermissions": "set", "addfolderpermissions": "set",
    "removefolderpermissions": "cleared",
}  # fmt: skip


def _right(data: Data, name: str) -> Cells:
    given = pairs(data, "Parameters")
    rights = given.get("AccessRights", "").lower()
    item = data.get("Item")
    parent = item.get("ParentFolder") if isinstance(item, dict) else None
    folder = parent if isinstance(parent, dict) else {}
    setting = "send_as" if "sendas" in rights else "full_access"
    if "folder" in name:
        setting, rights = "folder_access", str(folder.get("MemberRights") or "")
    to = given.get("User") or given.get("Trustee") or str(folder.get("MemberUpn") or "")
    state = "cleared" if rights.lower() == "none" else _state(data, _RIGHTS[name])
    return {
        "setting": setting,
        "state_class": state,
        "name": rights or None,
        "destination": _alias(to) or None,
        "folder": str(folder.get("Path") or "") or None,
    }


def _alias(text: str) -> str:
    return re.split(r"[/\\]", text)[-1].strip().lower()


_READING = {
    "mailitemsaccessed": "read", "searchqueryinitiatedexchange": "search", "send": "send",
    "sendas": "send", "sendonbehalf": "send", "harddelete": "delete", "softdelete": "delete",
    "movetodeleteditems": "delete", "move": "move", "new-mailboxexportrequest": "export",
    "new-compliancesearchaction": "export", "messagebind": "read", "folderbind": "read",
}  # fmt: skip


def _access(data: Data, name: str) -> Cells:
    properties = pairs(data, "OperationProperties")
    sync = properties.get("MailAccessType", "").lower() == "sync"
    items, folder = _items(data)
    client = str(data.get("ClientInfoString") or "")
    return {
        "access": "sync" if sync else _READING[name],
        "state_class": _state(data, "done"),
        "items": items,
        "throttled": properties.get("IsThrottled", "").lower() == "true",
        "folder": folder,
        "app": str(data.get("AppId") or "") or client or None,
        "protocol": _protocol(client),
    }


def _items(data: Data) -> tuple[int | None, str | None]:
    """How many items the record names, and the first folder."""
    folders = [each for each in data.get("Folders") or [] if isinstance(each, dict)]
    if folders:
        count = sum(len(each.get("FolderItems") or []) for each in folders)
        return count or _number(data.get("OperationCount")), str(
            folders[0].get("Path") or ""
        ) or None
    affected = data.get("AffectedItems")
    if isinstance(affected, list):
        return len(affected), None
    item = data.get("Item")
    if isinstance(item, dict):
        parent = item.get("ParentFolder")
        path = str(parent.get("Path") or "") if isinstance(parent, dict) else ""
        return 1, path or None
    return _number(data.get("OperationCount")), None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _protocol(client: str) -> str:
    text = client.lower()
    signs = (("imap", "imap"), ("pop", "pop"), ("activesync", "eas"), ("owa", "web"),
             ("rest", "rest"), ("mapi", "mapi"), ("outlook", "mapi"))  # fmt: skip
    return next((name for sign, name in signs if sign in text), "unknown")


_GRANTS = {
    "consent to application": "granted",
    "add delegated permission grant": "granted",
    "add oauth2permissiongrant": "granted",
    "add app role assignment grant to user": "granted",
    "remove delegated permission grant": "revoked",
    "remove oauth2permissiongrant": "revoked",
}


def _grant(data: Data, name: str) -> Cells:
    changed = {key: after for key, (_, after) in changes(data).items()}
    scopes = changed.get("DelegatedPermissionGrant.Scope") or " ".join(
        re.findall(r"Scope: ([^,\]]+)", changed.get("ConsentAction.Permissions", ""))
    )
    app = changed.get("ServicePrincipal.DisplayName") or _target_name(data)
    every = changed.get("DelegatedPermissionGrant.ConsentType") or changed.get(
        "ConsentContext.OnBehalfOfAll", ""
    )
    return {
        "state_class": _state(data, _GRANTS[name]),
        "app": app,
        "app_id": changed.get("TargetId.ServicePrincipalNames")
        or str(data.get("ObjectId") or "")
        or None,
        "scopes": " ".join(scopes.split()) or None,
        "mail_scope": bool(MAIL_SCOPE.search(scopes)),
        "for_all": every.lower() in ("allprincipals", "true"),
    }


def _target_name(data: Data) -> str | None:
    """The name in Target, where Type 1 is the display name."""
    for each in data.get("Target") or []:
        if isinstance(each, dict) and each.get("Type") == 1:
            return str(each.get("ID") or "") or None
    return None


_ACCOUNT = {
    "reset user password": "password_reset", "change user password": "password_changed",
    "set force change user password": "password_reset",
    "disable strong authentication": "factor_removed",
    "enable strong authentication": "factor_added",
    "user registered security info": "factor_added",
    "user deleted security info": "factor_removed",
    "user changed default security info": "factor_changed",
    "admin registered security info": "factor_added",
    "admin deleted security info": "factor_removed",
    "update stsrefreshtokenvalidfrom timestamp": "sessions_revoked",
    "disable account": "account_disabled", "enable account": "account_enabled",
    "add member to role": "role_added", "remove member from role": "role_removed",
}  # fmt: skip


def _account(data: Data, name: str) -> Cells:
    changed = changes(data)
    role = changed.get("Role.DisplayName", ("", ""))[1]
    return {
        "change": _ACCOUNT[name],
        "state_class": _state(data, "done"),
        "target": role or str(data.get("ObjectId") or "") or None,
    }
