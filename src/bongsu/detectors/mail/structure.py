"""Structural profile: the form in which a sender's program writes, beside that sender's history.

A program writes the same header fields in the same order, letter by letter. Whoever takes a known
name or address seldom takes the program with it (Gascon et al., 2018). People change programs too,
so it weighs little alone.
"""

from itertools import combinations

import ibis

from bongsu.detectors.mail.common import reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="structure",
    version=1,
    reads={
        "incoming": (
            "from_addr", "from_name_key", "from_name", "bulk", "sender_before", "list_before",
            "own_provider",
        ),
        "email_activity": ("mailer",),
        "email_header": ("name",),
    },
    reason_codes={"structure_new": "origin", "structure_of_other": "identity"},
    severity=Severity.LOW,
    confidence=Confidence.LOW,
    attack=("T1656",),
)  # fmt: skip
_LEAST = 3
"""Earlier letters from which a history tells anything."""
_FIELDS = ("from", "to", "subject", "date", "message-id", "mime-version", "content-type")
_SPELT = ("message-id", "mime-version")
"""Fields that programs spell differently: Message-ID, Message-Id."""


def find(tables: Tables) -> Found:
    mail = tables["incoming"].filter(~ibis._.bulk & ibis._.list_before.isnull())
    mail = mail.filter(~mail.own_provider & mail.from_addr.notnull())
    mail = mail.inner_join(_profiles(mail, tables).view(), "row_id")
    sender = _new_form(mail, "from_addr")
    # A new address brings a new program in honest mail too: next to no weight.
    named = mail.filter(mail.from_name_key.length() >= _LEAST)
    other = _new_form(named, "from_name_key").filter(ibis._.sender_before == 0)
    return Found(
        (
            reason(sender, "structure_new", "origin", 60, sender.from_addr),
            reason(other, "structure_of_other", "identity", 10, other.from_name, other.from_addr),
        )
    )


def _profiles(mail: Table, tables: Tables) -> Table:
    """One text for each message: the order of its fields, how they are spelt, the program's name.

    What a relay adds stands beside these fields and does not change their order.
    """
    header = tables["email_header"].select("row_id", "ordinal", "name")
    header = header.mutate(field=header.name.lower()).filter(ibis._.field.isin(list(_FIELDS)))
    header = header.semi_join(mail.select("row_id").view(), "row_id")
    places = {
        f"p{number}": ibis.ifelse(header.field == field, header.ordinal, ibis.null("int64")).min()
        for number, field in enumerate(_FIELDS)
    }
    spelt = {
        f"s{number}": ibis.ifelse(header.field == field, header.name, ibis.null("string")).min()
        for number, field in enumerate(_SPELT)
    }
    form = header.group_by("row_id").agg(**places, **spelt)
    order: Table = ibis.literal(0, "int64")
    for bit, (a, b) in enumerate(combinations(range(len(_FIELDS)), 2)):
        before = (form[f"p{a}"] < form[f"p{b}"]).fill_null(False)
        order = order + ibis.ifelse(before, 1 << bit, 0)
    text = order.cast("string")
    for number in range(len(_SPELT)):
        text = text + " " + form[f"s{number}"].fill_null("-")
    form = form.select("row_id", form=text)
    mailer = tables["email_activity"].select("row_id", "mailer")
    form = form.inner_join(mailer.view(), "row_id")
    program = form.mailer.fill_null("").lower().re_extract(r"^[^0-9/(\[]{0,40}", 0)
    return form.select("row_id", profile=form.form + " " + program)


def _new_form(mail: Table, who: str) -> Table:
    """Messages in a form that none of the sender's earlier ones had, though there were enough of
    them and they had few forms.
    """
    mine = ibis.window(group_by=["account_id", who], order_by=["at", "row_id"])
    until = ibis.window(group_by=["account_id", who], rows=(None, 0), order_by=["at", "row_id"])
    same = ibis.window(group_by=["account_id", who, "profile"], order_by=["at", "row_id"])
    seen = mail.mutate(letters=ibis.row_number().over(mine), again=ibis.row_number().over(same))
    seen = seen.mutate(first=ibis.ifelse(seen.again == 0, 1, 0))
    seen = seen.mutate(forms=seen["first"].sum().over(until) - seen["first"])
    settled = seen.forms * _LEAST <= seen.letters
    return seen.filter((seen.again == 0) & (seen.letters >= _LEAST) & settled)
