"""Provider notice: what a mailbox provider tells its user, told apart from what imitates it.

A notice is known by its structure (a kind of subject, no thread, an address that only the provider
can take) and by its trusted origin: the account's own provider recorded that the sender's domain
passed. Words alone never make one. A letter that reads alike without that origin gives a reason to
call it a lure.
"""

import ibis

from bongsu.detectors.mail.common import provider_claims, reason, strangers
from bongsu.detectors.mail.notices import KINDS, PROVIDERS
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="provider_notice",
    version=1,
    reads={
        "incoming": (
            "from_addr", "from_name", "from_name_key", "from_domain", "subject",
            "subject_is_reply", "in_reply_to", "sender_before", "named_before", "list_before",
            "own_provider", "written_ms",
        ),
        "email_activity": ("folder_role",),
        "email_auth_claim": (
            "header", "authserv_id", "method", "result", "domain", "hops_above", "trust_class",
        ),
        "account": ("address", "address_domain"),
    },
    reason_codes={
        **{f"notice_{kind.id}": "account" for kind in KINDS},
        "notice_unproven": "account",
        "notice_deleted": "account",
        "notice_forged": "identity",
        "notice_failed": "origin",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    attack=("T1070.008", "T1098", "T1114.003"),
    needs_roles=("trash",),
)  # fmt: skip
_USERS = [name for each in PROVIDERS for name in each.users]
_SENDERS = [name for each in PROVIDERS for name in each.senders]
_NAMES = "|".join(each.names for each in PROVIDERS)
_NAMED = f"(?i){_NAMES}"
_ADDRESSED = (
    rf"(?i)^[\[(【\s]*(?:{_NAMES})|(?:{_NAMES})\s*(?:account|계정|mailbox|메일|id\b|아이디)"
)
"""Subjects that name a provider as their sender, or an account there."""
_RESERVED = r"^(no-?_?reply|do-?not-?reply|account|security|notice|member)[^@]*@"


def find(tables: Tables) -> Found:
    notices = _alike(tables)
    theirs, others = notices.filter(notices.from_provider), notices.filter(~notices.from_provider)
    true = theirs.filter(theirs.passed)
    unproven, failed = theirs.filter(~theirs.passed & ~theirs.failed), theirs.filter(theirs.failed)
    gone = true.semi_join(_binned(tables), ["account_id", "message_key"])
    forged = strangers(_claiming(others, tables))
    kind = ibis.literal("notice_") + true.kind
    return Found(
        (
            reason(true, kind, "account", 100, true.subject, true.from_domain),
            reason(
                unproven, "notice_unproven", "account", 40, unproven.subject, unproven.from_addr
            ),
            reason(gone, "notice_deleted", "account", 150, gone.subject),
            reason(forged, "notice_forged", "identity", 150, forged.subject, forged.from_addr),
            reason(failed, "notice_failed", "origin", 200, failed.subject, failed.from_domain),
        )
    )


def _alike(tables: Tables) -> Table:
    """Mail whose subject reads like a notice and that answers nothing, with what is on record.

    ``from_provider``: from an address of the account's provider, or of a listed one, that no user
    of it can take.
    """
    mail = tables["incoming"]
    subject = mail.subject.fill_null("")
    kinds = [(subject.re_search(f"(?i){each.pattern}"), each.id) for each in KINDS]
    mail = mail.mutate(kind=ibis.cases(*kinds, else_=ibis.null("string")))
    mail = mail.filter(mail.kind.notnull() & ~mail.subject_is_reply & mail.in_reply_to.isnull())
    account = tables["account"].select("account_id", "address", "address_domain")
    mail = mail.left_join(account.view(), "account_id", rname="a_{name}")
    passed, failed = _recorded(mail, tables)
    mail = mail.left_join(passed.view(), "row_id", rname="p_{name}")
    mail = mail.left_join(failed.view(), "row_id", rname="f_{name}")
    shared = mail.from_domain.isin(_USERS) | (mail.from_domain == mail.address_domain)
    host = mail.from_addr.re_replace("^[^@]*@", "")
    kept = (host != mail.from_domain) | mail.from_addr.re_search(_RESERVED)
    theirs = mail.from_domain.isin(_SENDERS) | (shared & kept)
    return mail.mutate(
        from_provider=theirs.fill_null(False),
        passed=mail.passed.notnull(),
        failed=mail.failed.notnull(),
    )


def _recorded(mail: Table, tables: Tables) -> tuple[Table, Table]:
    """Rows whose From domain the account's provider saw pass (DMARC, or DKIM of that very domain),
    and rows whose DMARC it saw fail.
    """
    claims = provider_claims(tables).select("row_id", "method", "result", signer="domain")
    both = mail.select("row_id", "from_domain").inner_join(claims.view(), "row_id")
    failed = both.filter((both.method == "dmarc") & (both.result == "fail"))
    failed = failed.select("row_id").distinct()
    signer = ibis.literal(".") + both.signer.fill_null("").lower()
    aligned = signer.endswith(ibis.literal(".") + both.from_domain)
    proven = (both.method == "dmarc") | ((both.method == "dkim") & aligned)
    passed = both.filter(proven & (both.result == "pass")).select("row_id").distinct()
    passed = passed.anti_join(failed.view(), "row_id")
    return passed.mutate(passed=True), failed.mutate(failed=True)


def _claiming(mail: Table, tables: Tables) -> Table:
    """Letters that call themselves a provider's: by a listed name, by the account's own domain or
    address, or by the name under which the account's provider writes to this mailbox.
    """
    learnt = tables["incoming"].filter(ibis._.own_provider & ibis._.from_name_key.notnull())
    learnt = learnt.select("account_id", "from_name_key").distinct().mutate(learnt=True)
    mail = mail.left_join(learnt.view(), ["account_id", "from_name_key"], rname="l_{name}")
    name, subject = mail.from_name.fill_null(""), mail.subject.fill_null("")
    listed = name.re_search(_NAMED) | subject.re_search(_ADDRESSED)
    shown = (name + " " + subject).lower()
    own = shown.contains(mail.address_domain) | shown.contains(mail.address)
    return mail.filter(listed | own.fill_null(False) | mail.learnt.fill_null(False))


def _binned(tables: Tables) -> Table:
    """Messages of which every copy lies in Trash."""
    mail = tables["email_activity"]
    copies = mail.group_by(["account_id", "message_key"]).agg(
        copies=ibis._.row_id.count(), binned=(ibis._.folder_role == "trash").sum()
    )
    return copies.filter(copies.copies == copies.binned).view()
