"""Signs that a message's structure lies: other programs may show other parts of it."""

from bongsu.tables.contract import ROW_KEY, Contract, evidence, flag, integer, text

CONTRACT = Contract(
    name="email_ambiguity",
    row="one class of violation in one message",
    ocsf="email_activity 4009 (unmapped)",
    columns=(
        *ROW_KEY,
        text("code", "The class, such as repeated_field, odd_line or broken_base64."),
        flag("hard", "Programs in use show different bytes because of it."),
        text(
            "views",
            "Views of the message that show a file or link which the strict one does not, "
            "space separated; the same on each of its rows; '' where none does.",
        ),
        integer("hidden", "Files and links that only those views show.", "count"),
        evidence("detail", "The place in the message, capped."),
    ),
)
