from bongsu.tables.contract import Contract, evidence, flag, integer, text

CONTRACT = Contract(
    name="email_activity",
    row="one message as it stands in one exhibit; duplicates remain and share a message_key",
    ocsf="email_activity 4009",
    columns=(
        text(
            "row_id",
            "Exhibit id, colon, the message's ordinal in the exhibit; one within another message"
            " adds a point and its place in it.",
        ),
        text("account_id", "The account whose mailbox holds the message."),
        text("exhibit_id", "The exhibit it stands in."),
        evidence("member", "Path inside the container, '' for the exhibit itself."),
        integer(
            "byte_start", "First byte in the decoded member; nested: of the outer message.", "bytes"
        ),
        integer("byte_end", "One past the last byte in the decoded member.", "bytes"),
        text("message_key", "Same for every copy of one message: digest over its identity."),
        evidence("message_id", "Message-ID without angle brackets.", "no such header"),
        integer("t_ms", "Best known time of delivery.", "ms since epoch, UTC", "none was readable"),
        text("t_source", "delivery_hop, mbox_line, date or none; all but the first are claims."),
        evidence("date_raw", "The Date header as written.", "no such header"),
        integer("date_ms", "The Date header.", "ms since epoch, UTC", "absent or unparsable"),
        integer("date_offset_min", "Zone that Date claims.", "minutes east of UTC", "as date_ms"),
        evidence("folder", "The container's own name for the folder.", "the container has none"),
        text("folder_role", "inbox, sent, drafts, trash, spam, archive, other or unknown."),
        text(
            "direction",
            "in, out (from this account), nested (not delivered itself, but within another"
            " message), or unknown (no From address).",
        ),
        evidence("from_name", "Display name in From.", "none given"),
        evidence("from_addr", "First From address, lower case.", "none readable"),
        evidence("from_domain", "Registrable domain of from_addr.", "as from_addr"),
        text(
            "from_name_key", "Confusable skeleton of from_name, letters and digits.", "none given"
        ),
        text("from_domain_key", "Confusable skeleton of from_domain.", "as from_addr"),
        flag("from_name_apart", "No word of from_name stands in from_addr.", "no Latin word in it"),
        flag("from_hosted", "from_addr lies under a suffix where anybody can take a name."),
        integer("from_count", "Addresses in all From headers.", "count"),
        evidence("reply_to_addr", "First Reply-To address, lower case.", "no such header"),
        evidence("reply_to_domain", "Its registrable domain.", "no such header"),
        evidence("return_path_addr", "Return-Path, lower case.", "absent or empty"),
        evidence("return_path_domain", "Its registrable domain.", "absent or empty"),
        integer("recipient_count", "Addresses in To and Cc.", "count"),
        evidence("subject", "Subject, decoded.", "no such header"),
        text("subject_key", "Subject without reply marks, case, digits and punctuation.", "empty"),
        flag("subject_is_reply", "The subject begins with a reply mark (Re:, 답장: …)."),
        evidence(
            "in_reply_to", "Message-ID it answers (else last of References).", "no such header"
        ),
        evidence("mailer", "X-Mailer or User-Agent.", "no such header"),
        text("header_order", "Digest of the order of the originator's header names."),
        evidence("list_id", "Identifier in List-Id, lower case: a claim.", "no such header"),
        flag("bulk", "Carries List-Id, List-Unsubscribe or a bulk Precedence: a claim."),
        evidence("body_text", "Text a reader sees, plain else from HTML, capped.", "no text part"),
        text("body_digest", "SHA-256 of the text, spaces and digits folded.", "under 40 letters"),
        flag("has_html", "A text/html part is there."),
        flag("html_form", "An HTML form with a password field is in the body."),
        integer("size", "The message's length.", "bytes"),
        text("defects", "Codes of what was cut or malformed, space separated, '' for none."),
        text("nested_in", "The row of the message that holds it.", "it stands for itself"),
    ),
)
