"""Who is spoken of on a message's way: signatures, sealed chains, clients' addresses."""

from bongsu.tables.contract import ROW_KEY, Contract, evidence, flag, integer, text

_ALIGNMENT = "The domain beside that of From: strict, relaxed (same organisation) or apart."

DKIM = Contract(
    name="email_dkim",
    row="one DKIM-Signature header, ordinal 0 is the topmost",
    ocsf="email_activity 4009 (email_auth.dkim_signature)",
    columns=(
        *ROW_KEY,
        evidence("domain", "Signing domain (d=), lower case.", "not written"),
        evidence("selector", "Where its key stood (s=).", "not written"),
        evidence("algorithm", "As written (a=), lower case.", "not written"),
        evidence("canonicalization", "As written (c=), lower case.", "not written"),
        integer("signed_ms", "When it says it was made (t=).", "ms since epoch, UTC", "not said"),
        integer("expires_ms", "Until when it holds (x=).", "ms since epoch, UTC", "no limit"),
        integer("signed_length", "Body octets that it covers (l=).", "bytes", "all of them"),
        text("body_role", "match, mismatch, or not_computable, against the sealed bytes."),
        text("view_role", "original or unquoted: the bytes that were hashed, for mbox."),
        text("expiry_class", "within or expired at receipt, unknown without a time.", "no limit"),
        text("alignment_class", _ALIGNMENT, "a domain is missing"),
        text("hash_digest", "Digest of the signed header fields, hex.", "not computable"),
        evidence("signature", "Signature as written (b=), blanks taken out.", "not written"),
    ),
)

ARC = Contract(
    name="email_arc",
    row="one set of an ARC chain (RFC 8617), ordinal 0 is the newest",
    ocsf="email_activity 4009 (email_auth)",
    columns=(
        *ROW_KEY,
        integer("instance", "Its number, 1 is the oldest.", "count from 1"),
        evidence("sealer", "Domain that sealed it (d=), lower case.", "no seal"),
        evidence("selector", "Where its key stood (s=).", "no seal"),
        evidence("validation", "What it says of the sets before it (cv=).", "no seal"),
        integer("sealed_ms", "When it says it was sealed (t=).", "ms since epoch, UTC", "not said"),
        flag("complete", "The set has each of its three fields once, and no set is missing below."),
        flag("known_sealer", "The sealer is a provider whose profile is known."),
        text("trust_class", "As email_auth_claim.trust_class, for the field with its results.",
             "the set has no results"),
    ),
)  # fmt: skip

CLIENT_IP = Contract(
    name="email_client_ip",
    row="one address that a header field names as the client's or the sending host's",
    ocsf="email_activity 4009 (email.x_originating_ip)",
    columns=(
        *ROW_KEY,
        text("header", "The field's name, lower case."),
        evidence("ip", "The address."),
        integer("hops_above", "Received headers above it; 0 is the very top.", "count"),
        text("trust_class", "trusted above the border hop of the provider, else claimed."),
    ),
)

CONTRACTS = (DKIM, ARC, CLIENT_IP)
