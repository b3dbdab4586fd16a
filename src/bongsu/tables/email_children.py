"""Child tables of `email_activity`: one row for each address, hop, claim, header, link, file."""

from bongsu.tables.contract import ROW_KEY, Contract, evidence, flag, integer, text

VIEW = (
    "strict, or the first view that shows it where a strict reading does not; carved for a "
    "candidate found whatever the structure says."
)

ADDRESS = Contract(
    name="email_address",
    row="one address in one header",
    ocsf="email_activity 4009 (email.from, to, cc, reply_to)",
    columns=(
        *ROW_KEY,
        text("role", "from, sender, reply_to, return_path, to, cc, bcc or delivered_to."),
        evidence("name", "Display name, decoded.", "none given"),
        evidence("addr", "Address, lower case."),
        evidence("domain", "Registrable domain of the address.", "no domain part"),
    ),
)

HOP = Contract(
    name="email_hop",
    row="one Received header, ordinal 0 is the topmost (newest)",
    ocsf="email_activity 4009 (email.x_originating_ip, message trace)",
    columns=(
        *ROW_KEY,
        evidence("raw", "The header, unfolded."),
        evidence("from_host", "Name after 'from'.", "unparsable"),
        evidence("from_ip", "Address of the sending host.", "not written"),
        evidence("by_host", "Name after 'by'.", "unparsable"),
        evidence("date_raw", "Text after the last semicolon.", "no semicolon"),
        integer("t_ms", "Its time.", "ms since epoch, UTC", "unparsable"),
        integer("offset_min", "Its zone.", "minutes east of UTC", "unparsable"),
        text(
            "hop_role",
            "inside, border (of the account's provider), first_untrusted, untrusted; "
            "unknown where no hop is the provider's.",
        ),
        text(
            "clock_class",
            "Against the hop below: ordered, backwards, gap (over 6 h), lowest, undated.",
        ),
    ),
)

AUTH_CLAIM = Contract(
    name="email_auth_claim",
    row="one method's result in one Authentication-Results, ARC or Received-SPF header",
    ocsf="email_activity 4009 (email_auth)",
    columns=(
        *ROW_KEY,
        text("header", "authentication-results, arc-authentication-results or received-spf."),
        evidence("authserv_id", "Who claims to have checked.", "left out by the provider"),
        text("method", "spf, dkim, dmarc, arc … lower case."),
        text("result", "pass, fail, softfail, none … lower case, as claimed."),
        evidence("domain", "Domain the result speaks of.", "not written"),
        integer("hops_above", "Received headers above it; 0 is the very top.", "count"),
        evidence("properties", "All properties, as name=value parted by semicolons.", "none"),
        evidence("reason", "Reason given.", "none given"),
        evidence("policy", "DMARC policy named beside it, lower case.", "none named"),
        evidence("action", "What was done with the message.", "not said"),
        integer("instance", "Number of the ARC set.", "count from 1", "not ARC"),
        text(
            "alignment_class",
            "Domain beside that of From: strict, relaxed or apart.",
            "a domain is missing, or the method is dmarc",
        ),
        text(
            "trust_class",
            "trusted (stamped by the account's provider), recorded (beside a hop "
            "of the server named) or claimed.",
        ),
    ),
)

HEADER = Contract(
    name="email_header",
    row="one header field, in order",
    ocsf="email_activity 4009 (unmapped)",
    columns=(
        *ROW_KEY,
        evidence("name", "Field name as written."),
        evidence("value", "Unfolded and decoded, capped."),
        integer("byte_start", "First byte in the message.", "bytes"),
        integer("byte_end", "One past its last byte, line end left out.", "bytes"),
    ),
)

URL = Contract(
    name="email_url",
    row="one distinct link of one message",
    ocsf="email_activity 4009 (email.urls)",
    columns=(
        *ROW_KEY,
        evidence("url", "As written, entities decoded, capped."),
        evidence("host", "Host, lower case.", "none readable"),
        evidence("domain", "Registrable domain, or the IP address.", "none readable"),
        text("domain_key", "Confusable skeleton of the domain.", "none readable"),
        flag("hosted", "The host lies under a suffix where anybody can take a name."),
        text("place", "href, form, src or text."),
        evidence("shown_text", "The text that carries the link.", "not an anchor"),
        evidence("shown_domain", "A domain that this text shows.", "it shows none"),
        text("view", VIEW),
    ),
)

ATTACHMENT = Contract(
    name="email_attachment",
    row="one part that is a file",
    ocsf="email_activity 4009 (email.files)",
    columns=(
        *ROW_KEY,
        evidence("name", "File name, decoded.", "none given"),
        text("extension", "Last extension of the name, lower case.", "none"),
        evidence("declared_type", "Content-Type as declared."),
        text("detected_type", "Kind told by the first bytes.", "not recognised"),
        integer("size", "Decoded length.", "bytes", "over the cap, not decoded"),
        text("sha256", "Digest of the decoded bytes, hex.", "over the cap, not decoded"),
        text("view", VIEW),
    ),
)

CONTRACTS = (ADDRESS, HOP, AUTH_CLAIM, HEADER, URL, ATTACHMENT)
