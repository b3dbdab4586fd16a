"""Azure's activity log of a subscription: the interface's JSON and diagnostic lines.

Fields by "Azure activity log event schema" (Microsoft Learn). It tells of machines and services,
not of mailboxes: rules read it.
"""

from bongsu.readers.logs import flat, forms, times
from bongsu.readers.logs.forms import Data, text, within
from bongsu.readers.logs.hands import actor_class
from bongsu.readers.logs.plugin import Record, Who

_SIGNS = forms.Signs(("authorization", "claims", "operationName", "resourceId"), 3)
_UPN = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"


def _record(start: int, end: int, data: Data) -> Record:
    caller = text(data, "caller") or text(data, "identity", "claims", _UPN)
    appid = text(data, "claims", "appid") or text(data, "identity", "claims", "appid")
    who = Who(
        actor=caller or appid,
        actor_class=actor_class(None, caller or appid or "", None),
        ip=text(data, "callerIpAddress") or text(data, "httpRequest", "clientIpAddress"),
    )
    name = within(data, "operationName")
    operation = text(data, "operationName", "value") if isinstance(name, dict) else name
    return Record(
        start,
        end,
        identity=text(data, "eventDataId") or str(data),
        fields=flat.fields(data),
        when=times.iso(text(data, "eventTimestamp") or text(data, "time"), zone="UTC"),
        principal=caller or appid or "unknown",
        operation=str(operation) if operation else None,
        who=who,
    )


LAYOUTS = forms.both(
    "azure_activity", 35, _SIGNS, _record,
    source="Microsoft Learn: Azure activity log event schema", product="azure",
    service="activitylogs", retention_days=90,
)  # fmt: skip
