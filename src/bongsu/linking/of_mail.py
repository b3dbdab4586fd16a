"""Observables of messages that came in."""

from collections.abc import Mapping
from typing import Any

import ibis

from bongsu.linking.making import addressed, named, networked, observable

Tables = Mapping[str, Any]  # Ibis ships no types
_SHORTEST_SUBJECT = 8
_SHORTEST_PATH = 9
_SHORTEST_NAME = 7
_SENDERS, _MAILBOXES = 3, 2
_PICTURES = ["png", "jpeg", "gif", "bmp", "webp", "svg", "ico"]
_PICTURE_NAMES = ["png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "ico"]
"""Logos and signatures' pictures are everybody's."""
_PATH = r"^[A-Za-z]+://[^/?#]+(/[^?#]*)"
_WORD = "[A-Za-z0-9]+"
_BOUNDARY = r'(?i)boundary="?([^";]+)'
_UNREAD = r"(?i)^(no|not|do[._-]?not)[._-]?(reply|answer|respond)|@example\.(com|net|org)$"
"""Addresses that say themselves that nobody reads them (example.com: RFC 2606)."""


def parts(tables: Tables) -> list[Any]:
    """One expression for each type of observable."""
    mail = _came_in(tables)
    return [
        observable(mail, "message", mail.message_key),
        observable(mail, "subject", _long(mail.subject_key, _SHORTEST_SUBJECT)),
        *_senders(tables, mail),
        *_answers(mail),
        *_links(tables, mail),
        *_networks(tables, mail),
        *_files(tables, mail),
        _form(tables, mail),
    ]


def titles(tables: Tables) -> Any:
    mail = tables["email_activity"]
    return mail.select(
        "row_id", "account_id", "message_key", "t_ms",
        kind=ibis.literal("mail"), title=mail.subject.fill_null(""),
    )  # fmt: skip


def _came_in(tables: Tables) -> Any:
    mail = tables["email_activity"]
    return mail.filter(mail.direction != "out")


def _senders(tables: Tables, mail: Any) -> list[Any]:
    """From, apart where nothing bears it out: who forges a name shares it with its owner, and
    with everybody else who forges it.
    """
    forged = _forged(tables, mail)
    borne = mail.anti_join(forged.select("row_id").view(), "row_id")
    return [
        addressed(borne, borne.from_addr),
        named(borne, borne.from_domain),
        named(borne, borne.return_path_domain),
        named(forged, _other(forged, forged.return_path_domain)),
        observable(forged, "claimed_address", forged.from_addr),
    ]


def _answers(mail: Any) -> list[Any]:
    """Where answers go. Elsewhere than to the sender's domain it is a box that somebody reads."""
    elsewhere = mail.from_domain.isnull() | (mail.from_domain != mail.reply_to_domain)
    read = mail.filter(elsewhere & ~mail.reply_to_addr.re_search(_UNREAD))
    return [
        addressed(mail, mail.reply_to_addr),
        named(mail, mail.reply_to_domain),
        addressed(read, read.reply_to_addr, "answer_box"),
    ]


def _forged(tables: Tables, mail: Any) -> Any:
    """No check that speaks of the sender's domain passed, or DMARC failed; where nobody checked,
    the Return-Path is another's.
    """
    claim = tables["email_auth_claim"]
    dmarc = claim.method == "dmarc"
    aligned = dmarc | claim.alignment_class.isin(["strict", "relaxed"]).fill_null(False)
    passed = claim.filter(aligned & (claim.result == "pass")).select("row_id").distinct()
    failed = claim.filter(dmarc & (claim.result == "fail")).select("row_id").distinct()
    same = mail.return_path_domain.fill_null(mail.from_domain) == mail.from_domain
    unchecked = mail.filter(same).anti_join(claim.select("row_id").distinct(), "row_id")
    borne = mail.semi_join(passed, "row_id").anti_join(failed.view(), "row_id")
    known = borne.select("row_id").union(unchecked.select("row_id"))
    return mail.anti_join(known.view(), "row_id")


def _other(rows: Any, domain: Any) -> Any:
    """A domain that is not the one that the message forges: that one belongs to a victim."""
    return ibis.ifelse(domain == rows.from_domain, ibis.null("string"), domain)


def _child(tables: Tables, mail: Any, name: str) -> Any:
    """Rows of a child table with their message's key and time."""
    known = mail.select("row_id", "message_key", "t_ms", "from_domain")
    return tables[name].inner_join(known, "row_id", rname="m_{name}")


def _links(tables: Tables, mail: Any) -> list[Any]:
    url = _child(tables, mail, "email_url")
    url = url.filter((url.place != "src") & url.domain.notnull())
    path = url.url.re_extract(_PATH, 1).lower().re_replace("[0-9]+", "0")
    forged = _forged(tables, mail).select("row_id")
    others = url.semi_join(forged.view(), "row_id")
    others = others.filter(others.from_domain.isnull() | (others.from_domain != others.domain))
    own = url.anti_join(forged, "row_id").union(others)
    claimed = url.semi_join(forged.view(), "row_id").filter(ibis._.from_domain == ibis._.domain)
    sent = mail.anti_join(forged.view(), "row_id")
    patterns = tables["domain_pattern"]
    senders = sent.inner_join(patterns, sent.from_domain == patterns.domain, rname="p_{name}")
    linked = own.inner_join(patterns.view(), "domain", rname="p_{name}")
    return [
        named(own, own.domain),
        named(claimed, claimed.domain, "claimed_domain"),
        observable(url, "link_path", _long(path, _SHORTEST_PATH)),
        observable(senders, "domain_pattern", senders.pattern),
        observable(linked, "domain_pattern", linked.pattern),
    ]


def _networks(tables: Tables, mail: Any) -> list[Any]:
    """Where it came from. Servers of whoever sends for many are no sign of who wrote."""
    own = mail.anti_join(_sent_by_service(tables, mail), "row_id")
    hop, client = (_child(tables, own, name) for name in ("email_hop", "email_client_ip"))
    hop = hop.filter(hop.hop_role == "border")
    return [*networked(hop, hop.from_ip), *networked(client, client.ip)]


def _sent_by_service(tables: Tables, mail: Any) -> Any:
    """Letters whose bounces go where those of several senders' ordinary mail in several mailboxes
    go.
    """
    away = mail.filter(mail.return_path_domain != mail.from_domain)
    usual = away.anti_join(tables["selection"], "row_id")
    service = usual.group_by("return_path_domain").agg(
        senders=ibis._.from_domain.nunique(), mailboxes=ibis._.account_id.nunique()
    )
    service = service.filter((service.senders >= _SENDERS) & (service.mailboxes >= _MAILBOXES))
    return mail.semi_join(service, "return_path_domain").select("row_id")


def _files(tables: Tables, mail: Any) -> list[Any]:
    file = _child(tables, mail, "email_attachment")
    picture = file.detected_type.isin(_PICTURES) | file.extension.isin(_PICTURE_NAMES)
    file = file.filter(~picture.fill_null(False))
    fact = _child(tables, mail, "email_attachment_fact")
    fact = fact.filter(fact.member != "")
    return [
        observable(
            file, "file_digest", ibis.ifelse(file.size > 0, file.sha256, ibis.null("string"))
        ),
        observable(file, "file_name", _shape(file.name)),
        observable(fact, "file_member", _shape(fact.member)),
    ]


def _form(tables: Tables, mail: Any) -> Any:
    """Order of the headers, and how program, Message-ID and boundary are made: letters aside."""
    header = tables["email_header"]
    bounds = header.filter(header.name.lower() == "content-type")
    bounds = bounds.group_by("row_id").agg(line=bounds.value.max())
    both = mail.left_join(bounds, "row_id", rname="h_{name}")
    local = both.message_id.fill_null("").re_replace("@.*", "")
    boundary = both.line.fill_null("").re_extract(_BOUNDARY, 1)
    value = (
        both.header_order
        + " " + both.mailer.fill_null("").re_replace("[0-9]+", "0")
        + " " + local.re_replace(_WORD, "x")
        + " " + boundary.re_replace(_WORD, "x")
    )  # fmt: skip
    return observable(both, "form", value)


def _shape(name: Any) -> Any:
    """A file name in lower case, its numbers folded."""
    return _long(name.lower().re_replace("[0-9]+", "0"), _SHORTEST_NAME)


def _long(value: Any, shortest: int) -> Any:
    return ibis.ifelse(value.length() >= shortest, value, ibis.null("string"))
