"""Entra (Azure AD) sign-ins and directory audit: Graph's names, the portal's headings, the
workspace's columns, and the names that Sigma rules use for them.
"""

from bongsu.detectors.sigma.sources import Source

_AGENT = ("userAgent", "UserAgent", "User agent", "properties.userAgent")
_CODE = (
    "status.errorCode", "ResultType", "resultType", "Sign-in error code",
    "properties.status.errorCode",
)  # fmt: skip
_REASON = (
    "status.failureReason", "ResultDescription", "resultDescription", "Failure reason",
    "properties.status.failureReason",
)  # fmt: skip


def _graph(name: str, *others: str) -> tuple[str, ...]:
    """A field of Graph's, also below ``properties`` as diagnostic settings write it."""
    return (name, f"properties.{name}", *others)


_SIGN_INS = {
    "userAgent": _AGENT,
    "UserAgent": _AGENT,
    "ResultType": _CODE,
    "ResultDescription": _REASON,
    "Resultdescription": _REASON,
    "Status": ("Status", *_graph("status.errorCode"), *_graph("status.additionalDetails")),
    "properties.message": _graph(
        "authenticationProtocol", "Authentication Protocol", "AuthenticationProtocol"
    ),
    "AuthenticationRequirement": _graph(
        "authenticationRequirement", "Authentication requirement", "AuthenticationRequirement"
    ),
    "conditionalAccessStatus": _graph(
        "conditionalAccessStatus", "Conditional Access", "ConditionalAccessStatus"
    ),
    "RiskState": _graph("riskState", "RiskState"),
    "riskEventType": _graph("riskEventTypes_v2", "riskEventTypes", "RiskEventTypes_V2"),
    "ResourceDisplayName": _graph("resourceDisplayName", "Resource", "ResourceDisplayName"),
    "AppDisplayName": _graph("appDisplayName", "Application", "AppDisplayName"),
    "AppId": _graph("appId", "Application ID", "AppId"),
    "ClientApp": _graph("clientAppUsed", "Client app", "ClientAppUsed"),
    "Username": _graph("userPrincipalName", "Username", "UserPrincipalName"),
    "UserPrincipalName": _graph("userPrincipalName", "Username", "UserPrincipalName"),
    "IPAddress": _graph("ipAddress", "IP address", "IPAddress"),
    "DeviceDetail.deviceId": _graph("deviceDetail.deviceId", "Device ID"),
    "DeviceDetail.trusttype": _graph("deviceDetail.trustType", "Join Type"),
    "DeviceDetail.isCompliant": _graph("deviceDetail.isCompliant", "Compliant"),
    "NetworkLocationDetails": _graph("networkLocationDetails.*", "NetworkLocationDetails"),
    "Location": _graph("location.countryOrRegion", "Location"),
}

_ACTIVITY = _graph("activityDisplayName", "ActivityDisplayName", "OperationName", "operationName")
_TARGETS = _graph("targetResources.*", "TargetResources", "TargetResources.*")


def _modified(name: str) -> tuple[str, ...]:
    return _graph(
        f"targetResources.modifiedProperties.{name}", f"TargetResources.ModifiedProperties.{name}"
    )


_AUDIT = {
    "properties.message": _ACTIVITY,
    "operationName": _ACTIVITY,
    "OperationName": _ACTIVITY,
    "ActivityDisplayName": _ACTIVITY,
    "ActivityType": _ACTIVITY,
    "activityType": _ACTIVITY,
    "Category": _graph("category", "Category"),
    "category": _graph("category", "Category"),
    "LoggedByService": _graph("loggedByService", "LoggedByService", "Service"),
    "Status": _graph("result", "Result", "Status"),
    "properties.result": _graph("result", "Result"),
    "Initiatedby": _graph("initiatedBy.user.userPrincipalName", "InitiatedBy"),
    "Target": _graph("targetResources.userPrincipalName", "Target"),
    "TargetResources": _TARGETS,
    "properties.targetResources": _TARGETS,
    "targetResources.type": _graph("targetResources.type"),
    "TargetResources.modifiedProperties": (*_modified("*"), *_modified("displayName")),
    "TargetResources.modifiedProperties.newValue": _modified("newValue"),
    "TargetResources.ModifiedProperties.NewValue": _modified("newValue"),
    "TargetResources.ModifiedProperties.DisplayName": _modified("displayName"),
    "additionalDetails.additionalInfo": _graph("additionalDetails.additionalInfo"),
}

SOURCES = (
    Source(
        "azure",
        ("signinlogs",),
        (("azure", "signinlogs"),),
        fields=_SIGN_INS,
        spellings={("Status", "success"): ("0",)},
    ),
    Source("azure", ("auditlogs",), (("azure", "auditlogs"),), fields=_AUDIT),
    Source(
        "azure",
        ("riskdetection",),
        (("azure", "riskdetection"),),
        fields={"riskEventType": ("riskEventType", "properties.riskEventType")},
    ),
)
