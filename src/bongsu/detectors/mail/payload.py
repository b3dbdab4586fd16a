"""Payload: what a static look into the attachments established, weighed by who sent them."""

import ibis

from bongsu.detectors.mail.common import one_each, reason, strangers
from bongsu.detectors.mail.payload_weights import KINDS, LOCKED, OPENED, PAGES, WEIGHTS, of_fact
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="payload",
    version=1,
    reads={
        "incoming": (
            "from_name_key", "sender_before", "named_before", "list_before", "own_provider",
            "written_ms",
        ),
        "email_attachment": ("name", "extension"),
        "email_attachment_fact": ("attachment", "member", "code", "value"),
    },
    reason_codes={
        **{each.code: "payload" for each in WEIGHTS},
        "payload_locked_with_key": "payload",
        "payload_locked": "payload",
        "payload_page_in_archive": "payload",
        "payload_kind": "payload",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1566.001", "T1204.002", "T1027.006"),
)  # fmt: skip


def find(tables: Tables) -> Found:
    mail = tables["incoming"]
    unknown = strangers(mail).select("row_id", unknown=True)
    mail = mail.left_join(unknown.view(), "row_id", rname="u_{name}")
    mail = mail.mutate(unknown=mail.unknown.fill_null(False))
    seen = mail.inner_join(_facts(tables), "row_id")
    strange = seen.filter(seen.unknown)
    return Found((_weighed(seen), *_locked(strange), _page(strange), _kind(mail, tables)))


def _facts(tables: Tables) -> Table:
    """Facts, each with the path of the file that it speaks of: the attachment, then inside it."""
    file = tables["email_attachment"].select("row_id", "name", attachment="ordinal")
    fact = tables["email_attachment_fact"].select(
        "row_id", "attachment", "member", "value", fact="code"
    )
    named = fact.left_join(file.view(), ["row_id", "attachment"], rname="n_{name}")
    outer = named.name.fill_null("?")
    path = ibis.ifelse(named.member == "", outer, outer + "/" + named.member)
    return named.select("row_id", "fact", "value", path=path)


def _weighed(seen: Table) -> Table:
    """One reason of each kind for each message, about the file whose path sorts first."""
    points = ibis.ifelse(seen.unknown, of_fact(seen.fact, "stranger"), of_fact(seen.fact, "known"))
    hits = seen.mutate(weight=points, kind=of_fact(seen.fact, "code")).filter(ibis._.weight > 0)
    order = ibis.window(
        group_by=["account_id", "row_id", "kind"], order_by=["path", "fact", "value"]
    )
    hits = hits.mutate(place=ibis.row_number().over(order)).filter(ibis._.place == 0)
    return reason(hits, hits.kind, "payload", hits.weight, hits.path, hits.value.fill_null("?"))


def _locked(seen: Table) -> list[Table]:
    """Encrypted files. Banks send them too; a password in the same letter helps only the sender
    who wants to pass the scanners.
    """
    opened = seen.filter(seen.fact.isin(list(OPENED))).mutate(order=seen.fact)
    opened = one_each(opened, "order", "path", "value")
    proven = opened.fact == "archive_opened_with_password"
    locked = seen.filter(seen.fact.isin(list(LOCKED))).anti_join(
        opened.select("row_id").view(), "row_id"
    )
    locked = one_each(locked, "path", "fact", "value")
    weight = ibis.ifelse(proven, 250, 80)
    return [
        reason(opened, "payload_locked_with_key", "payload", weight, opened.path),
        reason(locked, "payload_locked", "payload", 60, locked.path),
    ]


def _page(seen: Table) -> Table:
    """A page for the browser, packed so that no scanner reads it."""
    inside = seen.filter((seen.fact == "archive_member") & seen.path.re_search(PAGES))
    inside = one_each(inside, "path", "value")
    return reason(inside, "payload_page_in_archive", "payload", 150, inside.path)


def _kind(mail: Table, tables: Tables) -> Table:
    """Files that act when opened, by their name, where nothing else is known of them."""
    file = tables["email_attachment"].select("row_id", "name", "extension", attachment="ordinal")
    fact = tables["email_attachment_fact"].select("row_id", "attachment")
    file = file.filter(file.extension.isin(list(KINDS)))
    file = file.anti_join(fact.distinct().view(), ["row_id", "attachment"])
    sent = one_each(mail.filter(mail.unknown).inner_join(file, "row_id"), "name", "attachment")
    return reason(sent, "payload_kind", "payload", 200, sent.name, sent.extension)
