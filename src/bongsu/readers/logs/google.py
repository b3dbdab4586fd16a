"""What events of Google Workspace's audit logs mean, as rows of the identity tables.

Names and parameters by "Reports API: login, user_accounts, admin, token and takeout audit activity
events" (developers.google.com); samples of login, user_accounts, admin, drive, calendar and groups
were seen.
"""

import re
from collections.abc import Iterator, Mapping

from bongsu.readers.logs.agents import family
from bongsu.readers.logs.places import destination
from bongsu.readers.logs.plugin import Cells, Who

Texts = Mapping[str, str]
"""Parameters of one event as text; those of several values parted by spaces."""
Made = tuple[str, Cells]
MAIL_SCOPE = re.compile(
    r"https?://mail\.google\.com|/auth/gmail|feeds/(?:email|mail)|/auth/email\.migration"
    r"|\bgmail\.(?:readonly|modify|send|metadata|insert|compose|labels|settings)",
    re.IGNORECASE,
)
_FORWARD_TO = "email_forwarding_destination_address"
MAPPED_PARAMETERS = (
    _FORWARD_TO, "login_challenge_method", "login_failure_type", "is_suspicious", "app_name",
    "client_id", "scope", "API_CLIENT_NAME", "API_SCOPES", "USER_EMAIL", "ROLE_NAME",
    "EMAIL_MONITOR_DEST_EMAIL", "affected_email_address", "login_challenge_status",
)  # fmt: skip
MAPPED = frozenset(
    {"id.time", "actor.email", "ipAddress", "events.name"}
    | {f"events.parameters.{name}" for name in MAPPED_PARAMETERS}
)
_ABOUT = ("affected_email_address", "USER_EMAIL")


def owner(actor: str | None, given: Texts) -> str | None:
    """Whose account it speaks of: the user that the event names, else the actor."""
    return next((given[name] for name in _ABOUT if "@" in given.get(name, "")), actor)


def hand(actor: Mapping[str, object], name: str, about: str | None) -> str:
    """Whose hand: told by the actor's caller type, its key and the event's name alone."""
    if name in _BY_GOOGLE:
        return "provider"
    if actor.get("callerType") == "KEY" or actor.get("key"):
        return "provider" if str(actor.get("key")).upper() == "SYSTEM" else "application"
    if actor.get("callerType") == "APPLICATION":
        return "application"
    email = str(actor.get("email") or "").lower()
    if not email:
        return "unknown"
    return "holder" if email == (about or email).lower() else "admin"


def rows(name: str, given: Texts, who: Who) -> Iterator[Made]:
    """Rows of all tables that this event is about; none for one that none is about."""
    if name in _SIGN_IN:
        yield "authentication", _sign_in(name, given, who)
    elif name in ("email_forwarding_out_of_domain", "email_forwarding_change"):
        yield "mailbox_setting", _forward(given)
    elif name in _CHANGES:
        yield "user_management", _change(name, given)
    elif name in _GRANTS:
        yield "consent_grant", _grant(name, given)
    elif name in ("CREATE_EMAIL_MONITOR", "DELETE_EMAIL_MONITOR"):
        yield "mailbox_setting", _monitor(name, given)
    elif name in _GMAIL or name == "CHANGE_EMAIL_SETTING":
        yield "mailbox_setting", _organisation(name, given)
    elif name in _TAKEOUT and _mail_taken(given):
        yield "mail_access", {"access": "export", "state_class": "done", "app": "Takeout",
                              "protocol": "web"}  # fmt: skip


_SIGN_IN = {
    "login_success": ("logon", "success"),
    "login_failure": ("logon", "failure"),
    "login_challenge": ("other", "challenge"),
    "login_verification": ("other", "challenge"),
    "logout": ("logoff", "success"),
    "suspicious_login": ("logon", "unknown"),
    "suspicious_login_less_secure_app": ("logon", "unknown"),
    "suspicious_programmatic_login": ("token", "unknown"),
    "risky_sensitive_action_allowed": ("other", "success"),
    "risky_sensitive_action_blocked": ("other", "failure"),
    "gov_attack_warning": ("other", "unknown"),
}
_WARNINGS = tuple(name for name in _SIGN_IN if name.startswith(("suspicious", "risky", "gov_")))
_FACTORS = (
    ("security_key", "key"), ("passkey", "key"), ("prompt", "prompt"),
    ("app_password", "app_password"),
    ("authenticator", "code"), ("backup_code", "code"), ("idv_", "code"), ("otp", "code"),
    ("phone", "code"), ("offline_otp", "code"), ("password", "password"), ("none", "none"),
)  # fmt: skip
"""The strongest method that a list names wins."""


def _sign_in(name: str, given: Texts, who: Who) -> Cells:
    activity, outcome = _SIGN_IN[name]
    methods = given.get("login_challenge_method", "").lower()
    exchanged = given.get("login_type") == "exchange"
    return {
        "activity": "token" if exchanged and activity == "logon" else activity,
        "outcome": outcome,
        "reason": given.get("login_failure_type") or given.get("login_challenge_status"),
        "protocol": "oauth" if exchanged or activity == "token" else "web",
        "app": given.get("sensitive_action_name"),
        "factor": next((kind for sign, kind in _FACTORS if sign in methods), "unknown"),
        "agent_family": family(who.user_agent),
        "provider_warns": name in _WARNINGS or given.get("is_suspicious") == "true",
    }


def _forward(given: Texts) -> Cells:
    """Google writes this event for destinations outside the organisation alone."""
    to = given.get(_FORWARD_TO, "").strip()
    if not to:
        return {"setting": "forward", "state_class": "cleared"}
    return {
        "setting": "forward",
        "state_class": "set",
        **destination(to),
    }


_CHANGES = {
    "2sv_enroll": "factor_added", "2sv_disable": "factor_removed",
    "passkey_enrolled": "factor_added", "passkey_removed": "factor_removed",
    "titanium_enroll": "factor_added", "titanium_unenroll": "factor_removed",
    "password_edit": "password_changed", "recovery_email_edit": "recovery_changed",
    "recovery_phone_edit": "recovery_changed", "recovery_secret_qa_edit": "recovery_changed",
    "account_disabled_password_leak": "account_disabled",
    "account_disabled_generic": "account_disabled",
    "account_disabled_spamming": "account_disabled",
    "account_disabled_spamming_through_relay": "account_disabled",
    "account_disabled_hijacked": "account_disabled",
    "user_signed_out_due_to_suspicious_session_cookie": "sessions_revoked",
    "CHANGE_PASSWORD": "password_reset", "CHANGE_PASSWORD_ON_NEXT_LOGIN": "password_reset",
    "CHANGE_RECOVERY_EMAIL": "recovery_changed", "CHANGE_RECOVERY_PHONE": "recovery_changed",
    "TURN_OFF_2_STEP_VERIFICATION": "factor_removed",
    "UNENROLL_USER_FROM_STRONG_AUTH": "factor_removed",
    "UNENROLL_USER_FROM_TITANIUM": "factor_removed",
    "ADD_SECURITY_KEY": "factor_added", "REVOKE_SECURITY_KEY": "factor_removed",
    "GENERATE_2SV_SCRATCH_CODES": "factor_changed", "REVOKE_ASP": "app_password_removed",
    "RESET_SIGNIN_COOKIES": "sessions_revoked",
    "SUSPEND_USER": "account_disabled", "ARCHIVE_USER": "account_disabled",
    "DELETE_USER": "account_disabled", "UNSUSPEND_USER": "account_enabled",
    "UNDELETE_USER": "account_enabled", "UNARCHIVE_USER": "account_enabled",
    "CREATE_USER": "other", "RENAME_USER": "other",
    "ASSIGN_ROLE": "role_added", "UNASSIGN_ROLE": "role_removed",
    "GRANT_ADMIN_PRIVILEGE": "role_added", "REVOKE_ADMIN_PRIVILEGE": "role_removed",
    "GRANT_DELEGATED_ADMIN_PRIVILEGES": "role_added",
}  # fmt: skip
_BY_GOOGLE = {name for name in _CHANGES if name.startswith(("account_disabled", "user_signed_out"))}
_BY_GOOGLE |= {name for name in _SIGN_IN if name.startswith(("suspicious", "gov_"))}


def _change(name: str, given: Texts) -> Cells:
    return {
        "change": _CHANGES[name],
        "state_class": "done",
        "target": given.get("ROLE_NAME") or given.get("NEW_VALUE") or given.get("USER_EMAIL"),
        "before": given.get("OLD_VALUE"),
    }


_GRANTS = {
    "authorize": "granted", "revoke": "revoked", "activity": "used", "deny": "failed",
    "AUTHORIZE_API_CLIENT_ACCESS": "granted", "REMOVE_API_CLIENT_ACCESS": "revoked",
    "REVOKE_3LO_TOKEN": "revoked",
}  # fmt: skip


def _grant(name: str, given: Texts) -> Cells:
    scopes = given.get("scope") or given.get("API_SCOPES") or ""
    scopes = " ".join(re.split(r"[\s,]+", scopes)).strip()
    return {
        "state_class": _GRANTS[name],
        "app": given.get("app_name") or given.get("API_CLIENT_NAME"),
        "app_id": given.get("client_id") or given.get("APP_ID") or given.get("API_CLIENT_NAME"),
        "scopes": scopes or None,
        "mail_scope": bool(MAIL_SCOPE.search(scopes)),
        "for_all": name.endswith("API_CLIENT_ACCESS"),
    }


def _monitor(name: str, given: Texts) -> Cells:
    """A copy of somebody's mail to another user of the organisation."""
    to = given.get("EMAIL_MONITOR_DEST_EMAIL", "")
    return {
        "setting": "journal",
        "state_class": "set" if name.startswith("CREATE") else "cleared",
        **destination(to, given.get("USER_EMAIL", "")),
    }


_GMAIL = {"CREATE_GMAIL_SETTING": "set", "CHANGE_GMAIL_SETTING": "set",
          "DELETE_GMAIL_SETTING": "cleared"}  # fmt: skip
_KINDS = (
    ("pop", "pop"), ("imap", "imap"), ("routing", "transport_rule"), ("route", "transport_rule"),
    ("journal", "journal"), ("forward", "forward"), ("security_rule", "transport_rule"),
    ("compliance", "transport_rule"),
)  # fmt: skip
_OFF = {"false", "off", "disabled", "inherit_from_parent", ""}


def _organisation(name: str, given: Texts) -> Cells:
    """A setting that an administrator makes for many; what it is, only its name tells."""
    setting = given.get("SETTING_NAME") or given.get("USER_DEFINED_SETTING_NAME") or ""
    after = given.get("NEW_VALUE", "")
    off = name == "CHANGE_EMAIL_SETTING" and after.lower() in _OFF
    found = _MAIL_ADDRESS.search(after)
    to = found[0].lower() if found else None
    return {
        "setting": next((kind for sign, kind in _KINDS if sign in setting.lower()), "other"),
        "state_class": "cleared" if off else _GMAIL.get(name, "set"),
        "name": setting or None,
        **destination(to, given.get("USER_EMAIL", "")),
        "before": given.get("OLD_VALUE"),
    }


_MAIL_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_TAKEOUT = ("COMPLETED_USER_TAKEOUT", "DOWNLOADED_USER_TAKEOUT")


def _mail_taken(given: Texts) -> bool:
    products = given.get("PRODUCTS_REQUESTED", "").lower()
    return not products or "mail" in products
