"""What was searched, and what could not be read."""

from bongsu.tables.contract import Contract, evidence, integer, text

COVERAGE = Contract(
    name="coverage",
    row="one folder of one exhibit, as far as it was read",
    ocsf="own extension",
    columns=(
        text("account_id", "The account."),
        text("exhibit_id", "The exhibit."),
        text("source", "Kind of source: mailbox_export."),
        evidence("folder", "The container's own name for the folder.", "the container has none"),
        text("folder_role", "inbox, sent, drafts, trash, spam, archive, other or unknown."),
        integer("messages", "Messages read.", "count"),
        integer("undated", "Of them without a readable time.", "count"),
        integer("first_ms", "Earliest time.", "ms since epoch, UTC", "all undated"),
        integer("last_ms", "Latest time.", "ms since epoch, UTC", "all undated"),
        text("retention", "How long the source keeps messages.", "not stated by the source"),
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
