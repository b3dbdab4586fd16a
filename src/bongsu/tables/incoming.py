from bongsu.tables.contract import Contract, evidence, flag, integer, text

CONTRACT = Contract(
    name="incoming",
    row="one message that came in, copies left out, with what was known of its sender before",
    ocsf="email_activity 4009",
    columns=(
        text("row_id", "The first of the message's rows."),
        text("account_id", "The account."),
        text("message_key", "The message."),
        integer("t_ms", "The message's time.", "ms since epoch, UTC", "none was readable"),
        integer("at", "t_ms, or 0 where there is none, to order by.", "ms since epoch, UTC"),
        evidence("from_name", "Display name in From.", "none given"),
        text("from_name_key", "Its confusable skeleton.", "none given"),
        flag("from_name_apart", "No word of from_name stands in from_addr.", "no Latin word in it"),
        evidence("from_addr", "First From address, lower case.", "none readable"),
        evidence("from_domain", "Its registrable domain.", "as from_addr"),
        text("from_domain_key", "Confusable skeleton of the domain.", "as from_addr"),
        flag("from_hosted", "The address lies under a suffix where anybody can take a name."),
        evidence("reply_to_addr", "First Reply-To address.", "no such header"),
        evidence("reply_to_domain", "Its registrable domain.", "no such header"),
        evidence("return_path_domain", "Registrable domain of Return-Path.", "absent or empty"),
        evidence("subject", "Subject, decoded.", "no such header"),
        text("subject_key", "Subject folded, so that copies agree.", "empty"),
        flag("subject_is_reply", "The subject begins with a reply mark."),
        evidence("in_reply_to", "Message-ID it answers.", "no such header"),
        integer("list_before", "Earlier messages that claim the same List-Id.", "count", "no list"),
        flag("bulk", "Carries list or bulk headers: a claim."),
        flag(
            "own_provider", "Sent by the account's own provider from an address only it can take."
        ),
        flag("html_form", "An HTML form with a password field is in the body."),
        integer("sender_before", "Earlier messages from this address to the account.", "count"),
        integer("named_before", "Earlier messages of the same name and domain.", "count"),
        integer("domain_before", "Earlier messages from its domain to the account.", "count"),
        integer(
            "written_ms",
            "When the holder first wrote to the address.",
            "ms since epoch, UTC",
            "never, or no Sent folder was exported",
        ),
    ),
    derived=True,
)
