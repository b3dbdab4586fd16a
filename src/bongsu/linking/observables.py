"""Observables of every message that came in and of every record, for the table `observable`."""

from collections.abc import Mapping
from typing import Any

import ibis

from bongsu.linking import of_mail, of_records
from bongsu.linking.powers import ADDRESSES

Tables = Mapping[str, Any]  # Ibis ships no types
_SHOWN = ["account_id", "message_key", "type_class", "value"]
_EARLIER_MS = 7 * 24 * 3_600_000


def observables(tables: Tables) -> Any:
    """Each value once for each row. Values that a function over text makes are not among them
    (`domain_pattern` is read, `linking.texts` comes later).

    The account's own address and domain are nobody's sign, so they are left out.
    """
    parts = [*of_mail.parts(tables), *of_records.parts(tables)]
    every = parts[0].union(*parts[1:]) if len(parts) > 1 else parts[0]
    every = every.filter(every.value.notnull() & (every.value != ""))
    own = tables["account"]
    columns = dict.fromkeys(ADDRESSES, own.address)
    columns |= dict.fromkeys(("domain", "claimed_domain"), own.address_domain)
    each = [own.select(type_class=ibis.literal(n), value=v) for n, v in columns.items()]
    hidden = each[0].union(*each[1:]).filter(ibis._.value.notnull()).distinct()
    return every.anti_join(hidden, ["type_class", "value"]).distinct()


def common(tables: Tables) -> Any:
    """How common the values in `sought_value` are: ``type_class, value, messages, mailboxes,
    background, background_mailboxes``.

    Background is what stands for no incident: no row of `selection`, no other copy of one, not the
    same text in another mailbox, and nothing that a log shows of an intruder's things in the same
    account, from shortly before the first incident on.
    """
    asked = tables["observable"].semi_join(tables["sought_value"], ["type_class", "value"])
    every = asked.select(*_SHOWN).distinct()
    apart = every.anti_join(_incidents(tables), "message_key")
    apart = apart.anti_join(_of_intruders(tables, asked), _SHOWN)
    whole = every.group_by(["type_class", "value"]).agg(
        messages=ibis._.message_key.count(), mailboxes=ibis._.account_id.nunique()
    )
    rest = apart.group_by(["type_class", "value"]).agg(
        background=ibis._.message_key.count(), background_mailboxes=ibis._.account_id.nunique()
    )
    both = whole.left_join(rest, ["type_class", "value"], rname="r_{name}")
    return both.select(
        "type_class", "value", "messages", "mailboxes",
        background=both.background.fill_null(0),
        background_mailboxes=both.background_mailboxes.fill_null(0),
    )  # fmt: skip


def _of_intruders(tables: Tables, asked: Any) -> Any:
    """What records of one account show from shortly before its first incident that shows it: few of
    an intruder's records become incidents. What came long before is the holder's own use.
    """
    records = asked.semi_join(tables["log_record"], "row_id")
    struck = records.semi_join(tables["selection"], "row_id")
    struck = struck.group_by(["account_id", "type_class", "value"]).agg(first_ms=ibis._.t_ms.min())
    both = records.inner_join(struck, ["account_id", "type_class", "value"])
    before = (both.t_ms < both.first_ms - _EARLIER_MS).fill_null(False)
    return both.filter(~before).select(*_SHOWN).distinct()


def chosen(tables: Tables) -> Any:
    """Observables of the rows in `selection`."""
    return tables["observable"].semi_join(tables["selection"], "row_id")


def titles(tables: Tables) -> Any:
    """``row_id, account_id, message_key, t_ms, kind, title`` of the rows in `selection`."""
    parts = [of_mail.titles(tables), *of_records.titles(tables)]
    return parts[0].union(*parts[1:]).semi_join(tables["selection"], "row_id").distinct()


def _incidents(tables: Tables) -> Any:
    """Keys of incidents, and of messages that say the very same."""
    mail = tables["email_activity"]
    chosen_mail = mail.semi_join(tables["selection"], "row_id")
    texts = chosen_mail.filter(chosen_mail.body_digest.notnull()).select("body_digest").distinct()
    siblings = mail.semi_join(texts.view(), "body_digest").select("message_key")
    records = tables["event"].semi_join(tables["selection"], "row_id").select("message_key")
    return chosen_mail.select("message_key").union(siblings, records).distinct()
