"""What Microsoft Entra's audit of a directory says, as Microsoft's unified log says it.

Both write the same operations with the same modified properties: an activity is turned into a
record of the unified log, and `microsoft` tells what that means.
"""

import re
from collections.abc import Iterator

from bongsu.readers.logs import microsoft
from bongsu.readers.logs.forms import Data, listed, text
from bongsu.readers.logs.hands import actor_class
from bongsu.readers.logs.microsoft import MAIL_SCOPE, Made
from bongsu.readers.logs.plugin import Field, Who

MAPPED = frozenset(
    f"{before}{name}"
    for before in ("", "properties.")
    for name in ("activityDateTime", "activityDisplayName", "result",
                 "initiatedBy.user.userPrincipalName", "initiatedBy.user.ipAddress",
                 "targetResources.userPrincipalName")
)  # fmt: skip
MODIFIED = "modified"
"""Under this name stand modified properties by their own names, as their new values."""
_ALIKE = {
    "reset password (by admin)": "reset user password",
    "reset password (self-service)": "reset user password",
    "change password (self-service)": "change user password",
    "admin updated security info": "user changed default security info",
    "user registered all required security info": "user registered security info",
    "add member to role completed (pim activation)": "add member to role",
    "add member to role in pim completed (permanent)": "add member to role",
}
_FOR_ITSELF = "add app role assignment to service principal"
_OF_AN_INTERFACE = {
    _FOR_ITSELF,
    "add delegated permission grant",
    "remove delegated permission grant",
}
"""Their target is the interface that may be used; who may use it stands in the properties."""
_QUOTED = re.compile(r'\[?\s*"((?:[^"\\]|\\.)*)"\s*\]?')


def actor(activity: Data) -> str | None:
    """Who began it, a person by address, an application by name."""
    return (
        text(activity, "initiatedBy", "user", "userPrincipalName")
        or text(activity, "initiatedBy", "user", "displayName")
        or text(activity, "initiatedBy", "user", "id")
        or text(activity, "initiatedBy", "app", "displayName")
        or text(activity, "initiatedBy", "app", "servicePrincipalName")
    )


def principal(activity: Data) -> str | None:
    """Whose account it speaks of: the first user among its targets, else who began it."""
    targets = listed(activity, "targetResources")
    aimed = (text(each, "userPrincipalName") for each in targets)
    return next((each for each in aimed if each and "@" in each), None) or actor(activity)


def who(activity: Data, about: str | None) -> Who:
    name, app = actor(activity), text(activity, "initiatedBy", "app", "displayName")
    person = text(activity, "initiatedBy", "user", "userPrincipalName")
    hand = actor_class(None, name or "", about)
    details = listed(activity, "additionalDetails")
    agents = (text(each, "value") for each in details if each.get("key") == "User-Agent")
    return Who(
        actor=name,
        actor_class="application" if app and not person else hand,
        ip=text(activity, "initiatedBy", "user", "ipAddress"),
        user_agent=text(activity, "userAgent") or next(agents, None),
    )


def modified(activity: Data) -> dict[str, tuple[str, str]]:
    """Modified properties of all targets as name → (before, after), out of their quotes."""
    return {
        name: (_bare(text(each, "oldValue")), _bare(text(each, "newValue")))
        for target in listed(activity, "targetResources")
        for each in listed(target, "modifiedProperties")
        if (name := text(each, "displayName"))
    }


def _bare(value: str | None) -> str:
    """Values are JSON within JSON: a single string, or a list of one, is told bare."""
    told = (value or "").strip()
    found = _QUOTED.fullmatch(told)
    return found[1] if found else told


def fields(activity: Data) -> list[Field]:
    """What rules ask for by the property's own name, such as ``ConsentContext.IsAdminConsent``."""
    return [Field(f"{MODIFIED}.{name}", after) for name, (_, after) in modified(activity).items()]


def rows(activity: Data, operation: str, seen: Who) -> Iterator[Made]:
    """Rows of all tables that this activity is about; none for one that none is about."""
    name = operation.strip().rstrip(".").lower()
    name = _ALIKE.get(name, name)
    record = _record(activity, name)
    if name == _FOR_ITSELF:
        yield "consent_grant", _application_role(activity, record)
    else:
        yield from microsoft.rows(record, name, seen)


def _record(activity: Data, name: str) -> Data:
    targets = listed(activity, "targetResources")
    shown = next((label for each in targets if (label := text(each, "displayName"))), None)
    own = next((text(each, "userPrincipalName") or text(each, "id") for each in targets), None)
    changed = modified(activity)
    if name in _OF_AN_INTERFACE:
        told = (
            "ServicePrincipal.DisplayName",
            "ServicePrincipal.AppId",
            "ServicePrincipal.ObjectID",
        )
        shown = next((changed[each][1] for each in told if changed.get(each, ("", ""))[1]), None)
    return {
        "Operation": name,
        "Workload": "AzureActiveDirectory",
        "ResultStatus": text(activity, "result") or "",
        "UserId": actor(activity) or "",
        "ObjectId": own or "",
        "Target": [{"Type": 1, "ID": shown}],
        "ModifiedProperties": [
            {"Name": key, "OldValue": before, "NewValue": after}
            for key, (before, after) in changed.items()
        ],
    }


def _application_role(activity: Data, record: Data) -> dict[str, object]:
    """A role that an application plays by itself: for every mailbox, where it may read mail."""
    changed = {key: after for key, (_, after) in modified(activity).items()}
    scopes = changed.get("AppRole.Value", "")
    done = str(record["ResultStatus"]).lower() in ("success", "")
    return {
        "state_class": "granted" if done else "failed",
        "app": record["Target"][0]["ID"],
        "app_id": changed.get("ServicePrincipal.AppId") or record["ObjectId"] or None,
        "scopes": scopes or None,
        "mail_scope": bool(MAIL_SCOPE.search(scopes)),
        "for_all": True,
    }
