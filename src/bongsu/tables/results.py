"""Derived tables that later detectors and steps read."""

from bongsu.tables.contract import Contract, evidence, integer, text

REASON = Contract(
    name="reason",
    row="one reason that one detector gives about one message",
    ocsf="detection_finding 2004 (evidences)",
    columns=(
        text("detector", "Id of the detector that gives it."),
        text("account_id", "The account."),
        text("row_id", "The message's row."),
        text("message_key", "The message."),
        integer("t_ms", "The message's time.", "ms since epoch, UTC", "none was readable"),
        text("code", "Catalogue key of the reason."),
        text("reason_class", "Which class of reasons it counts in (model.finding)."),
        integer("points", "Weight.", "hundredths of a natural-log likelihood ratio"),
        evidence("value_a", "Fills the sentence.", "it has no first value"),
        evidence("value_b", "Fills the sentence.", "it has no second value"),
    ),
    derived=True,
)

PORTAL = Contract(
    name="portal",
    row="one well-known portal, bank or office that lures imitate, with one domain of its own",
    ocsf="reference data",
    columns=(
        text("name_key", "Confusable skeleton of the name it shows."),
        text("name", "The name."),
        text("domain", "A registrable domain it sends from."),
        text("domain_key", "Confusable skeleton of the domain."),
    ),
    derived=True,
)

ACCOUNT = Contract(
    name="account",
    row="one account of the case, as far as detectors may compare mail with it",
    ocsf="user (reference data)",
    columns=(
        text("account_id", "The account."),
        evidence("address", "Its address, lower case."),
        evidence("address_domain", "Registrable domain of the address.", "no domain part"),
        evidence("local_part", "What stands before the @.", "shorter than five letters"),
        text("address_coded", "The address in base64 without padding, as lures carry it."),
        evidence("address_hex", "The address in hexadecimal, as lures carry it."),
        evidence("holder_name", "The holder's name, lower case.", "shorter than two letters"),
        evidence("organisation", "The holder's organisation, lower case.", "not given"),
    ),
    derived=True,
)

RANKING = Contract(
    name="ranking",
    row="one message as the lure rank places it within its account",
    ocsf="detection_finding 2004 (risk_score)",
    columns=(
        text("account_id", "The account."),
        text("row_id", "The message's row."),
        text("message_key", "The message."),
        integer("t_ms", "The message's time.", "ms since epoch, UTC", "none was readable"),
        integer("score", "Sum of its reasons' points.", "hundredths of a natural logarithm"),
        integer("dominated", "Messages it is at least as suspicious as in every class.", "count"),
        integer("rank", "Place within the account, 1 is the most suspicious.", "count from 1"),
        integer("month_rank", "Place within the account and 30 days.", "count from 1"),
    ),
    derived=True,
)

SELECTION = Contract(
    name="selection",
    row="one message that a step asks about",
    ocsf="own extension",
    columns=(
        text("account_id", "The account."),
        text("row_id", "The message's row."),
    ),
    derived=True,
)

CONTRACTS = (REASON, PORTAL, ACCOUNT, RANKING, SELECTION)
