"""Google Workspace audit: the Admin SDK's Reports API, and the names of its copy in Cloud Logging.

In an activity of the Reports API the event's name stands in ``events.name``, its parameters below
``events.parameters`` by name, the application in ``id.applicationName``.
"""

from bongsu.detectors.sigma.sources import Source

_APPLICATION = ("id.applicationName", "protoPayload.serviceName")
_EVENT = ("events.name", "protoPayload.metadata.event.eventName", "protoPayload.methodName")


def _parameter(name: str) -> tuple[str, ...]:
    return (f"events.parameters.{name.upper()}", f"events.parameters.{name.lower()}")


_FIELDS = {
    "eventService": _APPLICATION,
    "protoPayload.serviceName": _APPLICATION,
    "protoPayload.Servicename": _APPLICATION,
    "eventName": _EVENT,
    "protoPayload.metadata.event.eventName": _EVENT,
    "setting_name": _parameter("setting_name"),
    "new_value": _parameter("new_value"),
    "old_value": _parameter("old_value"),
    "actor": ("actor.email",),
    "ipAddress": ("ipAddress", "protoPayload.requestMetadata.callerIp"),
}

_SERVICES = {
    (name, f"{application}.googleapis.com"): (application,)
    for name in ("eventService", "protoPayload.serviceName", "protoPayload.Servicename")
    for application in ("admin", "login")
}

SOURCES = (
    Source(
        "gcp",
        ("google_workspace.admin", "google_workspace.login"),
        (("gcp", "google_workspace"), ("gcp", "google_workspace.admin"),
         ("gcp", "google_workspace.login")),
        fields=_FIELDS,
        spellings=_SERVICES,
    ),
)  # fmt: skip
