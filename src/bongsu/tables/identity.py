"""What logs and settings exports say of an account: sign-ins, changes, settings, grants, reading.

Every row stands for something that one record of an export says; the record itself, with all its
fields as they were written, stands in `log_record` and `log_field`.
"""

from bongsu.tables.contract import Column, Contract, evidence, flag, integer, text

RECORD = Contract(
    name="log_record",
    row="one record of a log or settings export as it stands in one exhibit; copies share an"
    " event_key",
    ocsf="base_event 0 (raw_data)",
    columns=(
        text("row_id", "Exhibit id, colon, ordinal of its piece of the exhibit, point, its place."),
        text("account_id", "The account whose exhibit it is."),
        text("exhibit_id", "The exhibit it stands in."),
        evidence("member", "Path inside the container, '' for the exhibit itself."),
        integer("byte_start", "First byte in the decoded member.", "bytes"),
        integer("byte_end", "One past the last byte.", "bytes"),
        text("event_key", "Same for every copy of one record: digest over its identity."),
        text("layout", "Id of the layout in which it is written."),
        flag("layout_known", "A sample or a vendor's page of this layout was seen."),
        text("product", "Product as Sigma names it, '' where Sigma knows none."),
        text("service", "Service as Sigma names it, '' where Sigma knows none."),
        integer("t_ms", "When it happened.", "ms since epoch, UTC", "not written or unreadable"),
        evidence("t_raw", "The time as written.", "the record has none"),
        integer("offset_min", "Zone of t_raw.", "minutes east of UTC", "no zone was written"),
        text(
            "zone_source", "stated (beside the time), format (the layout's rule), inferred or none."
        ),
        evidence("principal", "Whose account it speaks of, lower case.", "the exhibit's account"),
        evidence("operation", "What the record calls it.", "it has no such field"),
    ),
)

FIELD = Contract(
    name="log_field",
    row="one field of one record, as written; lists and nested objects give several",
    ocsf="base_event 0 (unmapped)",
    columns=(
        text("row_id", "The record's row."),
        text("account_id", "The account whose exhibit it is."),
        integer("ordinal", "Position among the record's fields.", "count from 0"),
        evidence("name", "Name as written, levels parted by points; Name and Value pairs joined."),
        evidence("value", "Its value as text, capped; '' for an empty one.", "written as null"),
        text("kind_class", "text, number, flag or null, as the export types it."),
        flag("mapped", "A column of another table holds it too."),
    ),
)

WHO: tuple[Column, ...] = (
    text("row_id", "The record's row."),
    text("account_id", "The account whose exhibit it is."),
    integer("ordinal", "Position among the record's rows of this table.", "count from 0"),
    integer("t_ms", "When it happened.", "ms since epoch, UTC", "not written or unreadable"),
    evidence("actor", "Who did it, as named, lower case.", "not named"),
    text("actor_class", "holder, admin, provider, application or unknown."),
    evidence("ip", "Address it came from, in its shortest form.", "not recorded"),
    evidence("network", "Its /24, or /48 of IPv6.", "not recorded"),
    evidence("user_agent", "Program or device as the record tells it.", "not recorded"),
    evidence("session", "Session or token id.", "not recorded"),
)
"""The first columns of every table below."""

AUTHENTICATION = Contract(
    name="authentication",
    row="one sign-in, sign-out or token use",
    ocsf="authentication 3002",
    columns=(
        *WHO,
        text("activity", "logon, logoff, token or other."),
        text("outcome", "success, failure, challenge (a factor was asked for) or unknown."),
        evidence("reason", "Reason given.", "none given"),
        text("protocol", "web, imap, pop, smtp, eas, mapi, oauth, app_password or unknown."),
        evidence("app", "Application signed in to, or through.", "not recorded"),
        text("factor", "none, password, code, prompt, key, app_password or unknown."),
        evidence("country", "Country as the provider tells it.", "not recorded"),
        evidence("agent_family", "Browser and system without versions, lower case.",
                 "not recorded"),
        flag("provider_warns", "The provider itself calls it suspicious."),
    ),
)  # fmt: skip

USER_MANAGEMENT = Contract(
    name="user_management",
    row="one change to how the account is protected or who may use it",
    ocsf="user_management 3007",
    columns=(
        *WHO,
        text(
            "change",
            "password_changed, password_reset, recovery_changed, factor_added, factor_removed, "
            "factor_changed, app_password_added, app_password_removed, sessions_revoked, "
            "account_disabled, account_enabled, role_added, role_removed or other.",
        ),
        text("state_class", "done, failed or present (it stands so in an export)."),
        evidence("target", "What was changed: an address, number, device, role.", "not recorded"),
        evidence("before", "Value before.", "not recorded"),
    ),
)

MAILBOX_SETTING = Contract(
    name="mailbox_setting",
    row="one rule, forward, permission or other setting of a mailbox",
    ocsf="own extension",
    columns=(
        *WHO,
        text(
            "setting",
            "rule, transport_rule, forward, pop, imap, send_as, send_on_behalf, full_access, "
            "folder_access, journal, auto_reply, audit or other.",
        ),
        text("state_class", "set, cleared, failed or present (it stands so in an export)."),
        evidence("name", "Name of the rule or setting.", "it has none"),
        evidence("destination", "Address or delegate it gives mail or rights to, lower case.",
                 "none"),
        evidence("destination_domain", "Registrable domain of that address.", "no address"),
        flag("outside", "It leads out of the account's house: to another domain, or to another box "
             "of a public provider; false where no address is named."),
        evidence("before", "Value before.", "not recorded"),
        evidence("condition", "Words or senders on which a rule acts.", "none"),
        flag("deletes", "The rule deletes."),
        flag("moves", "The rule moves."),
        evidence("folder", "Where it moves to.", "it moves nothing"),
        flag("marks_read", "The rule marks as read."),
    ),
)  # fmt: skip

CONSENT_GRANT = Contract(
    name="consent_grant",
    row="one application that was given access to the account, or from which it was taken",
    ocsf="entity_management 3004",
    columns=(
        *WHO,
        text("state_class", "granted, revoked, used, failed or present (so in an export)."),
        evidence("app", "Name of the application.", "not recorded"),
        evidence("app_id", "Its id.", "not recorded"),
        evidence("scopes", "What it may do, parted by spaces.", "not recorded"),
        flag("mail_scope", "A scope lets it read or send mail."),
        flag("for_all", "Granted for a whole organisation."),
    ),
)

MAIL_ACCESS = Contract(
    name="mail_access",
    row="one record of mail being read, synchronised, searched, exported, sent or removed",
    ocsf="email_activity 4009",
    columns=(
        *WHO,
        text("access", "read, sync, search, export, send, delete or move."),
        text("state_class", "done or failed."),
        integer("items", "Items it names.", "count", "not recorded"),
        flag("throttled", "The log says that it stopped recording: more was read than it names."),
        evidence("folder", "Folder.", "not recorded"),
        evidence("app", "Client application.", "not recorded"),
        text("protocol", "web, imap, pop, eas, mapi, rest or unknown."),
    ),
)

EVENT = Contract(
    name="event",
    row="one record, copies left out, with the account of the case that it speaks of",
    ocsf="base_event 0",
    columns=(
        text("row_id", "The record's row."),
        text("account_id", "The account: the one its principal names, else the exhibit's."),
        text("message_key", "The record's event_key."),
        text("who", "The account, or the exhibit's account and the principal that is none."),
        flag("own", "It speaks of an account of the case."),
        integer("t_ms", "When it happened.", "ms since epoch, UTC", "not written or unreadable"),
        text("layout", "Id of its layout."),
        flag("layout_known", "A sample or a vendor's page of this layout was seen."),
        evidence("principal", "Whose account it speaks of.", "the exhibit's account"),
    ),
    derived=True,
)

SIGN_IN = Contract(
    name="sign_in",
    row="one successful sign-in by hand, copies left out, with what its account had before",
    ocsf="authentication 3002",
    columns=(
        text("row_id", "The record's row."),
        text("account_id", "As in event."),
        text("message_key", "The record's event_key."),
        text("who", "As in event."),
        flag("own", "It speaks of an account of the case."),
        flag("layout_known", "A sample or a vendor's page of this layout was seen."),
        evidence("principal", "Whose account it speaks of.", "the exhibit's account"),
        integer("t_ms", "When it happened.", "ms since epoch, UTC", "not written or unreadable"),
        integer("at", "t_ms, or 0 where there is none, to order by.", "ms since epoch, UTC"),
        evidence("ip", "Address it came from.", "not recorded"),
        evidence("network", "Its /24, or /48 of IPv6.", "not recorded"),
        evidence("agent_family", "Browser and system without versions.", "not recorded"),
        evidence("country", "Country as the provider tells it.", "not recorded"),
        text("protocol", "As in authentication."),
        text("factor", "As in authentication."),
        integer("place", "Earlier sign-ins of who.", "count"),
        integer("ip_before", "Those with the same address, or as well without.", "count"),
        integer("network_before", "Those with the same network, or as well without.", "count"),
        integer("agent_before", "Those with the same agent_family, or as well without one; of"
                " sign-ins with an address those with one.", "count"),
        integer("country_before", "Those with the same country; otherwise as agent_before.",
                "count"),
    ),
    derived=True,
)  # fmt: skip

IP_PLACE = Contract(
    name="ip_place",
    row="what one geographic source says of one address of the case",
    ocsf="location (reference data)",
    columns=(
        text("ip", "The address."),
        text("source", "Name and type of the file."),
        text("source_date", "Day on which the file was built."),
        text("country", "ISO 3166-1 code, upper case.", "the source has none"),
        integer("asn", "Autonomous system.", "number", "the source has none"),
        text("network_owner", "Who runs the autonomous system.", "the source has none"),
        integer("x_m", "Where the source places it, seen from the Earth's centre, so that distances"
                " are sums of integers: towards 0° N 0° E.", "m", "the source has no coordinates"),
        integer("y_m", "As before: towards 0° N 90° E.", "m", "the source has no coordinates"),
        integer("z_m", "As before: towards the North Pole.", "m", "the source has no coordinates"),
        integer("radius_km", "How far from there it may be; 1000 where the source does not say.",
                "km", "the source has no coordinates"),
    ),
    derived=True,
)  # fmt: skip

CONTRACTS = (
    RECORD, FIELD, AUTHENTICATION, USER_MANAGEMENT, MAILBOX_SETTING, CONSENT_GRANT, MAIL_ACCESS,
    EVENT, SIGN_IN, IP_PLACE,
)  # fmt: skip
