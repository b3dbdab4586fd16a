"""Whose hand a record of Microsoft's audit log shows: told by UserType and UserId alone."""

import re

_PROVIDER_TYPES = {3, 4}
"""DcAdmin and System of the Office 365 Management Activity API's enumeration ``UserType``."""
_APPLICATION_TYPES = {5, 6}
_PROVIDER = re.compile(
    r"^(?:nt authority\\|nt service\\|sharepoint\\system$|microsoft\\|s-1-5-(?:18|19|20)$"
    r"|certificate$|not-found$|ffoservicepartneruser$|securitycompliancealerts$|spoolsprovisioning-"
    r"|microsoft teams sync$|.+@support\.onmicrosoft\.com$)",
    re.IGNORECASE,
)
_APPLICATION = re.compile(
    r"^(?:serviceprincipal_|app@|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$)", re.IGNORECASE
)


def provider_run(user_type: object, user_id: str) -> bool:
    """A record of the provider's own machinery: no holder, administrator or intruder acted."""
    return user_type in _PROVIDER_TYPES or bool(_PROVIDER.match(user_id))


def actor_class(user_type: object, user_id: str, owner: str | None) -> str:
    """``owner`` is whose account the record speaks of; another user acting on it is an admin."""
    if provider_run(user_type, user_id):
        return "provider"
    if user_type in _APPLICATION_TYPES or _APPLICATION.match(user_id):
        return "application"
    if not user_id:
        return "unknown"
    return "holder" if owner is None or owner.lower() == user_id.lower() else "admin"
