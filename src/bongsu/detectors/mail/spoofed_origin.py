"""Spoofed origin: what the receiving provider, and the headers among themselves, say of From."""

import ibis

from bongsu.detectors.mail.common import provider_claims, reason, strangers
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="spoofed_origin",
    version=1,
    reads={
        "incoming": (
            "from_addr", "from_domain", "reply_to_addr", "reply_to_domain", "return_path_domain",
            "bulk", "from_name", "from_name_key", "from_name_apart", "from_hosted", "sender_before",
            "named_before", "list_before", "own_provider", "written_ms",
        ),
        "email_auth_claim": (
            "header", "authserv_id", "method", "result", "hops_above", "trust_class",
        ),
        "account": ("address",),
    },
    reason_codes={
        "dmarc_failed": "origin",
        "spf_failed": "origin",
        "known_domain_failed": "origin",
        "reply_to_elsewhere": "origin",
        "envelope_elsewhere": "origin",
        "own_address_from_outside": "origin",
        "name_apart": "identity",
        "sender_not_public": "origin",
        "sender_hosted": "origin",
        "sender_random": "origin",
        "name_decorated": "identity",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1672",),
)  # fmt: skip

_USUAL_PASSES = 3
"""Messages of a domain that passed, from which a failure is out of character."""
_RARE_FAILURE = 3
"""Passes for each failure, from which a failure is rare."""
_RANDOM = (
    r"@([^@]*\.)?([^.@]*[bcdfghjklmnpqrstvwxz]{6,}|[^.@]*[0-9][a-z]{1,3}[0-9][a-z]{1,3}[0-9])[^.@]*\.[a-z]+$"
    r"|^[a-z]+_[a-z]+_[0-9]{4,}@|^[^@]*[0-9][a-z]{1,3}[0-9][a-z]{1,3}[0-9][^@]*@|(\.[^.@]{1,3}){4,}\."
)
"""Addresses made by a machine: consonants or mixed digits that nobody would choose, many labels."""
_ADDRESS = r"^[^@\s\"<>,]+@([^@\s.,%'\"]+\.)+[^@\s.,%'\"]{2,}$"
_DECORATED = r"[\p{So}]|^[#*`~\[\]{}^=_|-]|[#*`~{}^=]{2,}"


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    own = _own_address(mail, tables)
    return Found((*_claims(mail, tables), *_mismatches(mail), *_senders(mail), own))


def _claims(mail: Table, tables: Tables) -> list[Table]:
    claims = provider_claims(tables).select("row_id", "method", "result", "server")
    judged = mail.inner_join(claims.view(), "row_id")
    checked = judged.filter(judged.method == "dmarc")
    failed = checked.filter(checked.result == "fail")
    weight = ibis.ifelse(failed.sender_before < 3, 120, 40)  # lists break it for people known here
    spf = judged.filter((judged.method == "spf") & judged.result.isin(["fail", "softfail"]))
    envelope = spf.return_path_domain.fill_null(spf.from_domain)
    unusual = _unusual(checked, failed)
    surprise = ibis.ifelse(unusual.sender_before == 0, 200, 100)
    return [
        reason(failed, "dmarc_failed", "origin", weight, failed.from_domain, failed.server),
        reason(unusual, "known_domain_failed", "origin", surprise, unusual.from_domain),
        reason(spf, "spf_failed", "origin", 40, envelope, spf.server),
    ]


def _unusual(checked: Table, failed: Table) -> Table:
    """Failures of domains whose mail passes: of a new address, or where hardly any other failed."""
    by_domain = checked.group_by(["account_id", "from_domain"]).agg(
        passes=(ibis._.result == "pass").sum(), fails=(ibis._.result == "fail").sum()
    )
    usual = by_domain.filter(by_domain.passes >= _USUAL_PASSES).view()
    beside = failed.filter(~failed.bulk).inner_join(usual, ["account_id", "from_domain"])
    rare = beside.fails * _RARE_FAILURE <= beside.passes
    return beside.filter((beside.sender_before == 0) | rare)


def _mismatches(mail: Table) -> list[Table]:
    """Headers that disagree about who writes. Lists and bulk senders do so by nature."""
    personal = strangers(mail).filter(~ibis._.bulk)
    reply = personal.filter(
        personal.reply_to_domain.notnull() & (personal.reply_to_domain != personal.from_domain)
    )
    bounce = personal.filter(
        personal.return_path_domain.notnull()
        & (personal.return_path_domain != personal.from_domain)
    )
    return [
        reason(reply, "reply_to_elsewhere", "origin", 200, reply.reply_to_addr, reply.from_domain),
        reason(
            bounce,
            "envelope_elsewhere",
            "origin",
            120,
            bounce.return_path_domain,
            bounce.from_domain,
        ),
    ]


def _senders(mail: Table) -> list[Table]:
    """Sender addresses that nobody who wants to be known would use."""
    strange = strangers(mail)
    private = strange.filter(~strange.from_addr.fill_null("").re_search(_ADDRESS))
    platform = strange.filter(strange.from_hosted)
    random = strange.filter(strange.from_addr.fill_null("").re_search(_RANDOM))
    apart = strange.filter(strange.from_name_apart)
    decorated = strange.filter(strange.from_name.fill_null("").re_search(_DECORATED))
    return [
        reason(decorated, "name_decorated", "identity", 150, decorated.from_name),
        reason(private, "sender_not_public", "origin", 250, private.from_addr),
        reason(platform, "sender_hosted", "origin", 150, platform.from_addr),
        reason(random, "sender_random", "origin", 180, random.from_addr),
        reason(apart, "name_apart", "identity", 120, apart.from_name, apart.from_addr),
    ]


def _own_address(mail: Table, tables: Tables) -> Table:
    """The account's own address as sender of mail that came in from outside."""
    account = tables["account"].select("account_id", "address")
    own = mail.inner_join(account, "account_id").filter(ibis._.from_addr == ibis._.address)
    own = strangers(own).filter(~ibis._.bulk)
    return reason(own, "own_address_from_outside", "origin", 250, own.from_addr)
