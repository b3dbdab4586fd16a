"""Risk that Microsoft Entra sees: risk detections, and alerts about privileged roles.

Fields by "riskDetection resource type" and "unifiedRoleManagementAlertIncident resource type"
(Microsoft Learn). A detection is the provider's opinion of a sign-in and no sign-in: rules read it.
"""

from bongsu.readers.logs import flat, forms, times
from bongsu.readers.logs.forms import Data, text
from bongsu.readers.logs.plugin import Record, Who

_SIGNS = forms.Signs(("riskEventType", "riskState", "detectedDateTime", "riskLevel"), 3)
_ALERTS = (
    "invalidLicense", "noMfaOnRoleActivation", "redundantAssignment",
    "rolesAssignedOutsidePrivilegedIdentityManagement", "sequentialActivationRenewals",
    "staleSignIn", "tooManyGlobalAdminsAssignedToTenant",
)  # fmt: skip
_ALERT_SIGNS = forms.Signs(tuple(f"#microsoft.graph.{name}AlertIncident" for name in _ALERTS), 1)
_LEARN = "Microsoft Learn"


def _detection(start: int, end: int, data: Data) -> Record:
    inner = data.get("properties")
    given = inner if isinstance(inner, dict) else data
    user = text(given, "userPrincipalName")
    written = text(given, "activityDateTime") or text(given, "detectedDateTime")
    return Record(
        start,
        end,
        identity=text(given, "id") or str(data),
        fields=flat.fields(data),
        when=times.iso(written or text(data, "time"), zone="UTC"),
        principal=user or text(given, "userId") or "unknown",
        operation=text(given, "riskEventType"),
        who=Who(actor=user, ip=text(given, "ipAddress")),
    )


def _incident(start: int, end: int, data: Data) -> Record:
    kind = (text(data, "@odata.type") or "").rpartition(".")[2]
    about = text(data, "assigneeUserPrincipalName") or text(data, "assigneeId")
    return Record(
        start,
        end,
        identity=text(data, "id") or str(data),
        fields=flat.fields(data),
        when=times.iso(text(data, "activationDateTime"), zone="UTC"),
        principal=about or "unknown",
        operation=kind or None,
    )


LAYOUTS = (
    *forms.both(
        "entra_risk", 31, _SIGNS, _detection,
        source=f"{_LEARN}: riskDetection resource type", product="azure", service="riskdetection",
        retention_days=90,
    ),
    *forms.both(
        "entra_role_alerts", 33, _ALERT_SIGNS, _incident,
        source=f"{_LEARN}: unifiedRoleManagementAlertIncident resource type", product="azure",
        service="pim",
    ),
)  # fmt: skip
