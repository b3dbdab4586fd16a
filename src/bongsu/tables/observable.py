"""What incidents are linked by, and what is asked for when they are."""

from bongsu.tables.contract import Contract, evidence, integer, text

OBSERVABLE = Contract(
    name="observable",
    row="one value that one message or record shows and that may link it to another",
    ocsf="base_event 0 (observables)",
    columns=(
        text("account_id", "The account."),
        text("row_id", "The message's or record's row."),
        text("message_key", "The message, or the record's event_key."),
        integer("t_ms", "When it happened.", "ms since epoch, UTC", "none was readable"),
        text("type_class", "Its type, which declares its linking power (linking.powers)."),
        evidence("value", "The value."),
    ),
    derived=True,
)

SOUGHT = Contract(
    name="sought_value",
    row="one value of which a linking asks how common it is",
    ocsf="reference data",
    columns=(
        text("type_class", "Type of observable."),
        evidence("value", "The value."),
    ),
    derived=True,
)

PATTERN = Contract(
    name="domain_pattern",
    row="one way in which one domain of the case is named",
    ocsf="reference data",
    columns=(
        evidence("domain", "The registrable domain."),
        evidence("pattern", "Its pattern: words, look-alike target, numbers, ending."),
    ),
    derived=True,
)

CONTRACTS = (OBSERVABLE, SOUGHT, PATTERN)
