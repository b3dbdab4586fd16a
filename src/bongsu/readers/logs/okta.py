"""What events of Okta's System Log mean, as rows of the identity tables.

Event types by Okta's catalogue ("Event types", developer.okta.com) as published rules and readers
quote it. ``policy.evaluate_sign_on`` is no sign-in: it may ask for a factor before any password.
"""

from collections.abc import Iterator

from bongsu.readers.logs.agents import family
from bongsu.readers.logs.forms import Data, listed, text
from bongsu.readers.logs.microsoft import MAIL_SCOPE
from bongsu.readers.logs.plugin import Cells, Who

Made = tuple[str, Cells]
_DONE = {"SUCCESS", "ALLOW"}
_OUTCOMES = {"SUCCESS": "success", "ALLOW": "success", "FAILURE": "failure", "DENY": "failure",
             "CHALLENGE": "challenge"}  # fmt: skip
_SIGN_IN = {
    "user.session.start": "logon",
    "user.session.end": "logoff",
    "user.session.clear": "logoff",
    "user.authentication.sso": "token",
    "user.authentication.auth_via_mfa": "other",
    "user.authentication.auth_via_AD_agent": "other",
    "user.authentication.auth_via_LDAP_agent": "other",
    "user.authentication.auth_via_radius": "other",
    "user.authentication.auth_via_IDP": "other",
    "user.authentication.auth_via_social": "other",
    "user.authentication.auth_via_inbound_SAML": "other",
    "user.authentication.verify": "other",
    "user.mfa.okta_verify.deny_push": "other",
    "user.account.report_suspicious_activity_by_enduser": "other",
}
_FACTORS = (
    ("fido", "key"), ("webauthn", "key"), ("u2f", "key"), ("signed_nonce", "key"),
    ("fastpass", "key"), ("smart_card", "key"), ("certificate", "key"), ("yubikey", "key"),
    ("push", "prompt"), ("sms", "code"), ("otp", "code"), ("call", "code"), ("token", "code"),
    ("email", "code"), ("question", "code"), ("password", "password"),
)  # fmt: skip
"""By the factor, the authenticator or the kind of credential; the strongest that is named wins."""
_CHANGES = {
    "user.mfa.factor.activate": "factor_added",
    "user.mfa.factor.unsuspend": "factor_added",
    "user.mfa.factor.update": "factor_changed",
    "user.mfa.factor.deactivate": "factor_removed",
    "user.mfa.factor.suspend": "factor_removed",
    "user.mfa.factor.reset_all": "factor_removed",
    "user.account.update_password": "password_changed",
    "user.account.reset_password": "password_reset",
    "user.account.update_primary_email": "recovery_changed",
    "user.account.update_secondary_email": "recovery_changed",
    "user.authentication.universal_logout": "sessions_revoked",
    "user.account.lock": "account_disabled",
    "user.account.unlock": "account_enabled",
    "user.account.unlock_by_admin": "account_enabled",
    "user.lifecycle.suspend": "account_disabled",
    "user.lifecycle.deactivate": "account_disabled",
    "user.lifecycle.unsuspend": "account_enabled",
    "user.lifecycle.activate": "account_enabled",
    "user.lifecycle.reactivate": "account_enabled",
    "user.account.privilege.grant": "role_added",
    "user.account.privilege.revoke": "role_removed",
}
_GRANTS = {
    "app.oauth2.as.consent.grant": "granted",
    "app.oauth2.as.consent.revoke": "revoked",
    "app.oauth2.as.consent.revoke.user": "revoked",
    "application.user_membership.add": "granted",
    "application.user_membership.remove": "revoked",
}
_BY_OKTA = {"user.account.lock"}
MAPPED = frozenset({
    "published", "eventType", "actor.alternateId", "client.ipAddress",
    "client.userAgent.rawUserAgent", "client.geographicalContext.country", "outcome.result",
    "outcome.reason", "authenticationContext.externalSessionId",
    "authenticationContext.credentialType", "debugContext.debugData.factor",
    "target.alternateId", "target.displayName",
})  # fmt: skip


def principal(event: Data) -> str | None:
    """Whose account it speaks of: the user among its targets, else who acted."""
    aimed = next((text(each, "alternateId") for each in of_type(event, "User")), None)
    actor = text(event, "actor", "alternateId")
    return aimed if "@" in (aimed or "") else actor or text(event, "actor", "id")


def who(event: Data, about: str | None) -> Who:
    actor = text(event, "actor", "alternateId") or text(event, "actor", "id")
    agent = text(event, "client", "userAgent", "rawUserAgent")
    session = text(event, "authenticationContext", "externalSessionId")
    return Who(
        actor=actor,
        actor_class=_hand(event, actor, about),
        ip=text(event, "client", "ipAddress"),
        user_agent=agent,
        session=None if session == "unknown" else session,
    )


def _hand(event: Data, actor: str | None, about: str | None) -> str:
    """Told by the actor's type, and for what Okta does by itself by the event's."""
    kind = text(event, "actor", "type") or ""
    if kind == "SystemPrincipal" or text(event, "eventType") in _BY_OKTA:
        return "provider"
    if kind != "User":
        return "application" if kind else "unknown"
    return "holder" if (actor or "").lower() == (about or "").lower() else "admin"


def rows(event: Data, seen: Who) -> Iterator[Made]:
    """Rows of all tables that this event is about; none for one that none is about."""
    kind = text(event, "eventType") or ""
    if kind == "user.session.clear" and seen.actor_class == "admin":
        yield "user_management", {"change": "sessions_revoked", "state_class": _state(event)}
    elif kind in _SIGN_IN:
        yield "authentication", _sign_in(event, kind, seen)
    elif kind in _CHANGES:
        yield "user_management", _change(event, kind)
    elif kind in _GRANTS:
        yield "consent_grant", _grant(event, kind)


def of_type(event: Data, *kinds: str) -> list[Data]:
    """Targets of these types, in the order of the types."""
    return [each for kind in kinds for each in listed(event, "target") if each.get("type") == kind]


def _state(event: Data, done: str = "done") -> str:
    result = text(event, "outcome", "result")
    return done if result is None or result in _DONE else "failed"


def _sign_in(event: Data, kind: str, seen: Who) -> Cells:
    result = text(event, "outcome", "result") or ""
    reported = kind.endswith("by_enduser")
    app = next((text(each, "displayName") for each in of_type(event, "AppInstance")), None)
    return {
        "activity": _SIGN_IN[kind],
        "outcome": "unknown" if reported else _OUTCOMES.get(result, "unknown"),
        "reason": text(event, "displayMessage") if reported else text(event, "outcome", "reason"),
        "protocol": "oauth" if kind.endswith(".sso") else "web",
        "app": app,
        "factor": _factor(event, kind),
        "country": text(event, "client", "geographicalContext", "country"),
        "agent_family": family(seen.user_agent),
        "provider_warns": text(event, "debugContext", "debugData", "threatSuspected") == "true",
    }


def _factor(event: Data, kind: str) -> str:
    told = " ".join(
        text(event, *path) or ""
        for path in (
            ("debugContext", "debugData", "factor"),
            ("authenticationContext", "credentialType"),
            ("authenticationContext", "credentialProvider"),
        )
    )
    words = f"{kind.rpartition('.')[2]} {told}".lower()
    return next((name for sign, name in _FACTORS if sign in words), "unknown")


def _change(event: Data, kind: str) -> Cells:
    named = of_type(event, "AuthenticatorEnrollment", "ROLE")
    factor = text(event, "debugContext", "debugData", "factor")
    granted = text(event, "debugContext", "debugData", "privilegeGranted")
    return {
        "change": _CHANGES[kind],
        "state_class": _state(event),
        "target": factor or granted or next((text(each, "displayName") for each in named), None),
    }


def _grant(event: Data, kind: str) -> Cells:
    apps = of_type(event, "AppInstance", "PublicClientApp", "AppUser")
    scopes = [text(each, "displayName") or "" for each in listed(event, "target")
              if "scope" in str(each.get("type")).lower()]  # fmt: skip
    return {
        "state_class": _state(event, _GRANTS[kind]),
        "app": next((text(each, "displayName") for each in apps), None),
        "app_id": next((text(each, "id") for each in apps), None),
        "scopes": " ".join(scopes) or None,
        "mail_scope": bool(MAIL_SCOPE.search(" ".join(scopes))),
    }
