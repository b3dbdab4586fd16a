"""Okta's System Log: rules use the names of its API; the console's CSV has them in snake case."""

import re

from bongsu.detectors.sigma.sources import Source, words

_NAMES = words(
    "eventType legacyEventType displayMessage severity published uuid version "
    "outcome.result outcome.reason actor.id actor.type actor.alternateId actor.displayName "
    "client.ipAddress client.zone client.device client.userAgent.rawUserAgent client.userAgent.os "
    "client.userAgent.browser client.geographicalContext.country client.geographicalContext.city "
    "securityContext.isProxy securityContext.asNumber securityContext.asOrg "
    "securityContext.domain securityContext.isp authenticationContext.externalSessionId "
    "authenticationContext.credentialType transaction.id transaction.type "
    "debugContext.debugData.requestUri debugContext.debugData.behaviors "
    "debugContext.debugData.logOnlySecurityData"
)
_TARGETS = range(4)
"""As many as the console writes columns for."""


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", name).lower()


def _target(name: str) -> tuple[str, ...]:
    return (f"target.{name}", *(f"target{place}.{_snake(name)}" for place in _TARGETS))


_FIELDS = {name: tuple(dict.fromkeys((name, _snake(name)))) for name in _NAMES}
_FIELDS |= {
    "published": ("published", "timestamp"),
    **{f"target.{name}": _target(name) for name in ("id", "type", "alternateId", "displayName")},
}
_FIELDS |= {name.lower(): names for name, names in _FIELDS.items()}  # as older rules spell them

SOURCES = (
    Source(
        "okta",
        ("okta",),
        (("okta", "okta"),),
        fields=_FIELDS,
        below=("actor.", "target.", "client.", "debugContext.", "authenticationContext."),
    ),
)
