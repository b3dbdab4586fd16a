"""Microsoft 365 unified audit log, by the Office 365 Management Activity API schema.

Rules that speak of an alert (``eventName``, ``status``) name it as older collectors did; in a
record the alert's name stands in ``Name`` and the command's in ``Operation``.
"""

from bongsu.detectors.sigma.sources import Source, words

_SPREAD = (
    "Parameters", "OperationProperties", "ExtendedProperties", "ModifiedProperties",
    "DeviceProperties", "AffectedItems", "Actor", "Target",
)  # fmt: skip

_FIELDS = {
    "eventSource": ("Workload",),
    "eventName": ("Operation", "Name"),
    "status": ("ResultStatus", "Status"),
    "Payload": ("Data", "ExtendedProperties.*"),
    "UserAgent": (
        "UserAgent", "ExtendedProperties.UserAgent", "ClientInfoString",
        "AppAccessContext.UserAgent",
    ),
    "RequestType": ("RequestType", "ExtendedProperties.RequestType"),
    "ClientIP": ("ClientIP", "ClientIPAddress", "ActorIpAddress"),
    **{name: (name, f"{name}.*", f"{name}.#") for name in _SPREAD},
}  # fmt: skip

_OWN = words(
    "Id CreationTime RecordType Operation OrganizationId UserType UserKey Workload ResultStatus "
    "ObjectId UserId Scope Version AppId ApplicationId ApplicationDisplayName ActorIpAddress "
    "ClientIPAddress ClientInfoString ClientAppId ClientProcessName ClientVersion "
    "InternalLogonType LogonType LogonUserSid LogonUserDisplayName MailboxGuid MailboxOwnerUPN "
    "MailboxOwnerSid OriginatingServer SessionId ExternalAccess OrganizationName SendAsUserSmtp "
    "SendOnBehalfOfUserSmtp SendonBehalfOfUserSmtp OperationCount IsThrottled MailAccessType "
    "AzureActiveDirectoryEventType "
    "ActorContextId TargetContextId InterSystemsId IntraSystemId SupportTicketId LogonError "
    "ErrorNumber UserAuthenticationMethod AuthenticationType DeviceId Directionality "
    "DeliveryAction DeliveryLocation Verdict SenderIp P1Sender P2Sender Recipients Subject "
    "Site SiteUrl SourceFileName SourceFileExtension SourceRelativeUrl ItemType EventSource "
    "TargetUserOrGroupName TargetUserOrGroupType SharingType Name AlertId AlertType AlertEntityId "
    "Category Severity Source Comments Data EntityType PolicyId ObjectType ItemName"
)

_DONE = ("succeeded", "true")

SOURCES = (
    Source(
        "m365",
        ("audit", "exchange", "threat_management", "threat_detection", "sharepoint"),
        (("m365", "audit"),),
        fields=_FIELDS,
        own=_OWN,
        spellings={("status", "success"): _DONE, ("ResultStatus", "success"): _DONE},
        below=tuple(f"{name}." for name in (*_SPREAD, "Item", "Folder", "Folders", "DestFolder")),
    ),
)
