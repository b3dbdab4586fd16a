"""Okta's System Log, by its API: rules use its own names."""

from bongsu.detectors.sigma.sources import Source, words

SOURCES = (
    Source(
        "okta",
        ("okta",),
        (("okta", "okta"),),
        own=words(
            "eventType legacyEventType displayMessage severity published uuid version "
            "outcome.result outcome.reason securityContext.isProxy securityContext.asNumber "
            "securityContext.asOrg securityContext.domain securityContext.isp "
        ),
        below=("actor.", "target.", "client.", "debugContext.", "authenticationContext."),
    ),
)
