"""Entra (Azure AD) sign-ins, audit and risk, and Azure's activity log: Graph's names, the portal's
headings, the workspace's columns, and the names that Sigma rules use for them.
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

_ACTIVITY = _graph("activityDisplayName", "ActivityDisplayName", "OperationName", "operationName",
                   "Activity")  # fmt: skip
_COLUMNS = [(target, place) for target in (1, 2, 3) for place in (1, 2, 3, 4, 5)]
"""Targets and modified properties for which the portal's CSV has columns."""


def _modified(name: str) -> tuple[str, ...]:
    portal = {"displayName": "Name", "oldValue": "OldValue", "newValue": "NewValue"}[name]
    columns = (f"Target{target}ModifiedProperty{place}{portal}" for target, place in _COLUMNS)
    return _graph(f"targetResources.modifiedProperties.{name}", *columns)


def _target(name: str, portal: str) -> tuple[str, ...]:
    return _graph(f"targetResources.{name}", *(f"Target{n}{portal}" for n in (1, 2, 3)))


_CHANGED = ("displayName", "oldValue", "newValue")
_TARGETS = (
    *_graph("targetResources.*"),
    *(name for told, portal in (("displayName", "DisplayName"), ("id", "ObjectId"),
                                ("type", "Type"), ("userPrincipalName", "UserPrincipalName"))
      for name in _target(told, portal)[2:]),
    *(name for told in _CHANGED for name in _modified(told)[2:]),
)  # fmt: skip

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
    "Status": (*_graph("result", "Result", "Status"), *_graph("resultReason", "ResultReason")),
    "properties.result": _graph("result", "Result"),
    "failure_status_reason": _graph("resultReason", "ResultReason"),
    "Initiatedby": _graph(
        "initiatedBy.user.userPrincipalName", "InitiatedBy", "ActorUserPrincipalName"
    ),
    "Target": _target("userPrincipalName", "UserPrincipalName"),
    "TargetResources": _TARGETS,
    "properties.targetResources": _TARGETS,
    "targetResources.type": _target("type", "Type"),
    "TargetResources.modifiedProperties": tuple(
        name for told in _CHANGED for name in _modified(told)
    ),
    "TargetResources.modifiedProperties.newValue": _modified("newValue"),
    "TargetResources.ModifiedProperties.NewValue": _modified("newValue"),
    "TargetResources.ModifiedProperties.DisplayName": _modified("displayName"),
    "ConsentContext.IsAdminConsent": ("modified.ConsentContext.IsAdminConsent",),
    "additionalDetails.additionalInfo": (
        *_graph("additionalDetails.additionalInfo", "additionalDetails.value"),
        *(f"AdditionalDetail{place}Value" for place in (1, 2, 3, 4, 5, 6)),
    ),
}
_OPERATION = ("operationName", "operationName.value", "OperationNameValue", "OperationName")
_ACTIVITIES = {
    "operationName": _OPERATION,
    "OperationNameValue": _OPERATION,
    "properties.message": (*_OPERATION, "operationName.localizedValue", "properties.message"),
    "CategoryValue": ("category", "category.value", "CategoryValue"),
    "ResourceProviderValue": (
        "resourceProviderName.value", "resourceProviderName", "ResourceProviderValue",
    ),
    "ResourceId": ("resourceId", "ResourceId"),
}  # fmt: skip

_INCIDENT = "#microsoft.graph."
_INCIDENTS = (
    "invalidLicense", "noMfaOnRoleActivation", "redundantAssignment",
    "rolesAssignedOutsidePrivilegedIdentityManagement", "sequentialActivationRenewals",
    "staleSignIn", "tooManyGlobalAdminsAssignedToTenant",
)  # fmt: skip
_ENDINGS = ("AlertIncident", "AlertConfiguration")
"""Microsoft's guide, whose words the rules use, names one alert by its configuration."""

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
    Source("azure", ("activitylogs",), (("azure", "activitylogs"),), fields=_ACTIVITIES),
    Source(
        "azure",
        ("pim",),
        (("azure", "pim"),),
        fields={"riskEventType": ("@odata.type", "properties.riskEventType")},
        spellings={
            ("riskEventType", f"{name}{ending}".lower()): (
                f"{_INCIDENT}{name}{_ENDINGS[0]}".lower(),
            )
            for name in _INCIDENTS
            for ending in _ENDINGS
        },
    ),
)
