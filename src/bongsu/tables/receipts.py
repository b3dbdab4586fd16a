"""What was searched, and what could not be read."""

from bongsu.tables.contract import Contract, evidence, flag, integer, text

COVERAGE = Contract(
    name="coverage",
    row="one folder of a mailbox export, or one log, of one exhibit, as far as it was read",
    ocsf="own extension",
    columns=(
        text("account_id", "The account."),
        text("exhibit_id", "The exhibit."),
        text("source", "mailbox_export, or the id of a log's layout."),
        evidence("folder", "The container's own name for the folder.", "it has none; a log"),
        text("folder_role", "inbox, sent, drafts, trash, spam, archive, other, unknown; log."),
        integer("messages", "Messages or records read, copies included.", "count"),
        integer("undated", "Of them without a readable time.", "count"),
        integer("first_ms", "Earliest time.", "ms since epoch, UTC", "all undated"),
        integer("last_ms", "Latest time.", "ms since epoch, UTC", "all undated"),
        integer("retention", "How far back such a source reaches.", "days", "not stated"),
        flag(
            "counts",
            "It says what was looked at; not so for a layout of which no sample or "
            "vendor's page was seen.",
        ),
        text("gaps", "no_addresses (no sign-in of it names an address), no_times; '' for none."),
    ),
    derived=True,
)

PROBLEM = Contract(
    name="problem",
    row="one place that could not be read, or not in full",
    ocsf="own extension",
    columns=(
        text("exhibit_id", "The exhibit."),
        text("account_id", "The account."),
        evidence("member", "Path inside the container, '' for the exhibit itself."),
        integer("byte_start", "Where it begins in the decoded member.", "bytes", "not known"),
        integer("byte_end", "Where it ends.", "bytes", "not known"),
        text("code", "Catalogue key of the reason."),
        evidence("detail", "What the reader saw.", "nothing to add"),
    ),
)

CONTRACTS = (COVERAGE, PROBLEM)
