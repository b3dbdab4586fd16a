"""What the fields of the answer sheet mean; the sheet carries it as ``_doc``."""

from __future__ import annotations

DOC = {
    "format_version": "Raised when a field changes its meaning.",
    "seed": (
        "The number the case was generated from; the same number, accounts and months give the "
        "same bytes."
    ),
    "difficulty": (
        "How closely the generated lures imitate: easy, normal or hard. The first story has none."
    ),
    "months": "How many months of mail each mailbox holds at most.",
    "fiction": "True: every person, office, address and message in this case is invented.",
    "providers": (
        "The mailbox providers. Only the header block stamped on top by these is trustworthy; "
        "an empty authserv_id means that this provider writes Authentication-Results without "
        "one, and the results stand above the Received hop that names border_host."
    ),
    "frozen": (
        "detectors is a digest over the sources of the mail detectors, commit the state of the "
        "source, at the time when the families marked written_after_freeze did not exist yet."
    ),
    "accounts": (
        "One entry per mailbox. export is the path in intake.csv (empty: not arrived). "
        "messages counts copies in the export. has_sent says whether the export holds a Sent "
        "folder."
    ),
    "accounts.expected": (
        "What the mail alone supports on the first two rungs: evidenced, indicated, nothing, "
        "not_examined. In the first story and wherever logs are handed over accessed, controlled "
        "and drained too: what mail and identity exports of all accounts together support."
    ),
    "accounts.expected_asked": (
        "The same after the holder was asked, and disowned every sign-in, notice, letter and "
        "change that was not their own. For the same accounts."
    ),
    "accounts.true_rungs": "What really happened in the story, whether or not the mail shows it.",
    "accounts.bulk_lures": (
        "How many untailored lures the mailbox received; they do not make a holder targeted."
    ),
    "lures": "One entry per planted message and mailbox, by message id and account.",
    "lures.family": "The kind of trick.",
    "lures.language": "The language of the words.",
    "lures.written_after_freeze": (
        "False if the words of this family in this language existed when the mail detectors "
        "were frozen; figures about the two groups belong apart."
    ),
    "lures.tailored": (
        "True if the words show that it was written for this holder, office or circle."
    ),
    "lures.reasons": (
        "Reason classes truly present in this copy: identity, origin, content_link, payload, "
        "behaviour. Relative to what this mailbox knows."
    ),
    "lures.expected_account": "The account's expected rungs, repeated for convenience.",
    "lures.campaign": "Name of the campaign, or empty.",
    "notices": (
        "True notices of the provider about what the intruder did: sign_in, app_password, "
        "forwarding or recovery. The holders' own sign-ins stand under honest_doubles."
    ),
    "notices.deleted": "True where the intruder threw the notice away: it lies in Trash.",
    "sent_by_other_hand": "Messages in Sent that the holder did not write.",
    "traces": "What holders did about a lure: reply_sent, forward_asking, draft.",
    "honest_doubles": "Honest messages that resemble lures; calling one a lure is a false alarm.",
    "takeovers": (
        "One entry per account that an intruder held: kind, crew, road (common: a server used "
        "against several accounts, own, vpn, carrier), lure (message id or empty), first and "
        "last hostile time, addresses, acts and what was read."
    ),
    "takeovers.acts": (
        "What was done in order: t, what, ip, detail, and records: path, member, record (counted "
        "from 0 in the order of the export) and id where the provider gives one. Without records "
        "nothing that was handed over tells of it."
    ),
    "takeovers.read": (
        "items: letters read or fetched in all; clients: with what; forwarded_to: where mail went."
    ),
    "identity_exports": (
        "One entry per file, or member of an archive, with sign-ins or settings: account, path, "
        "member, layout of its real twin, records, first and last day that it covers (first is "
        "empty for settings as they stand on the last day), shows: kinds of acts that it can "
        "record; addresses: whether it says from where; verified: whether its format is published."
    ),
    "identity_doubles": (
        "Honest sign-ins and settings that resemble an intruder's, by account and kind: events in "
        "all, recorded: those that stand in an export. To call the account accessed because of "
        "them is a false alarm."
    ),
    "campaigns": "The same lure in several mailboxes.",
    "broken": (
        "Deliberately damaged or foreign items. path is relative to the case; member is inside it."
    ),
}
