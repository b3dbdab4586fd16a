"""Expressions that several mail detectors start from."""

from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables
from bongsu.tables import CONTRACTS

DAY_MS = 86_400_000
_REASON_COLUMNS = CONTRACTS["reason"].names[1:]
_LASTING_MAIL = 3
_READ_LIST = 5
_PROVIDER_NAMES = (
    r"^(no-?_?reply|do-?not-?reply|account|security|postmaster|mailer-daemon|notice|support)[^@]*@"
)


def incoming(tables: Tables) -> Table:
    """The expression under the contract `incoming`, made once before the detectors run."""
    mail = tables["email_activity"]
    mail = mail.filter(mail.direction == "in").mutate(at=ibis._.t_ms.fill_null(0))
    order = ibis.window(group_by=["account_id", "message_key"], order_by=["row_id"])
    mail = mail.mutate(copy=ibis.row_number().over(order)).filter(ibis._.copy == 0)
    mail = mail.mutate(
        sender_before=_before("from_addr"),
        named_before=_before("from_domain", "from_name_key"),
        domain_before=_before("from_domain"),
        list_before=ibis.ifelse(
            mail.list_id.notnull(), _before("list_id", "return_path_domain"), ibis.null("int64")
        ),
    )
    written = _written_to(tables).view()
    mail = _with_own_provider(mail, tables)
    known = mail.left_join(
        written,
        (mail.account_id == written.account_id) & (mail.from_addr == written.addr),
        rname="w_{name}",
    )
    return known.select(*CONTRACTS["incoming"].names)


def _with_own_provider(mail: Table, tables: Tables) -> Table:
    """Notices of the account's own provider, unless that provider recorded that DMARC failed.

    Anybody may have an address of a large provider, but not a host below its domain and not the
    names that it keeps for itself. Mail that failed DMARC does not pass for list mail either.
    """
    account = tables["account"].select("account_id", "address_domain")
    failed = provider_claims(tables)
    failed = failed.filter((failed.method == "dmarc") & (failed.result == "fail"))
    failed = failed.select("row_id").distinct().mutate(failed=True).view()
    mail = mail.left_join(account, "account_id", rname="o_{name}")
    mail = mail.left_join(failed, "row_id", rname="f_{name}")
    host = mail.from_addr.fill_null("").re_replace("^[^@]*@", "")
    kept = (host != mail.from_domain) | mail.from_addr.re_search(_PROVIDER_NAMES)
    own = (mail.from_domain == mail.address_domain) & kept & mail.failed.isnull()
    genuine = ibis.ifelse(mail.failed.isnull(), mail.list_before, ibis.null("int64"))
    return mail.mutate(own_provider=own.fill_null(False), list_before=genuine)


def provider_claims(tables: Tables) -> Table:
    """Authentication-Results by the account's own provider, one row for each message and method.

    What the reader found stamped by the provider is believed. Where no profile told (a domain of
    its own, mail fetched from another mailbox), results beside a hop of the server that they name
    are too, if that server stands in most of the mailbox: a stranger can forge one header, not
    the majority. Servers that leave the id out count as one.
    """
    claims = tables["email_auth_claim"].filter(ibis._.header == "authentication-results")
    claims = claims.filter(ibis._.trust_class != "claimed")
    claims = claims.mutate(
        server=ibis._.authserv_id.fill_null(""), sure=ibis._.trust_class == "trusted"
    )
    by_server = claims.group_by(["account_id", "server"]).agg(seen=ibis._.row_id.nunique())
    most = ibis.window(group_by="account_id", order_by=[ibis.desc("seen"), "server"])
    own = by_server.mutate(place=ibis.row_number().over(most)).filter(ibis._.place == 0)
    usual = own.select("account_id", usual=own.server).view()
    theirs = claims.left_join(usual, "account_id", rname="u_{name}")
    theirs = theirs.filter(theirs.sure | (theirs.server == theirs.usual))
    top = ibis.window(
        group_by=["row_id", "method"], order_by=[ibis.desc("sure"), "hops_above", "ordinal"]
    )
    return theirs.mutate(place=ibis.row_number().over(top)).filter(ibis._.place == 0)


def _before(*columns: str) -> Any:
    """How many earlier messages of the account have the same values."""
    window = ibis.window(group_by=["account_id", *columns], order_by=["at", "row_id"])
    return ibis.row_number().over(window).cast("int64")


def _written_to(tables: Tables) -> Table:
    """Addresses the holder wrote to: ``account_id, addr, written_ms`` (the first time)."""
    mail = tables["email_activity"]
    sent = mail.filter((mail.direction == "out") & (mail.folder_role != "drafts"))
    to = tables["email_address"].filter(ibis._.role.isin(["to", "cc"]))
    pairs = to.inner_join(sent.select("row_id", "t_ms"), "row_id")
    return pairs.group_by(["account_id", "addr"]).agg(written_ms=ibis._.t_ms.fill_null(0).min())


def strangers(mail: Table, *, letters: int = 3, answered: bool = False) -> Table:
    """Mail from addresses that wrote fewer than ``letters`` before and were never written to.

    What the holder wrote later does not count: who answers a lure does not vouch for it. A
    newsletter that changes its address with every issue is known by its name and domain. The
    account's own provider is no stranger, and neither is who writes to a list that the holder
    reads: on a list everybody is new at some time. ``answered`` keeps those to whom the holder
    wrote before.
    """
    named = mail.from_name_key.notnull() & (mail.named_before >= letters)
    return new_addresses(mail.filter(~named), letters=letters, answered=answered)


def new_addresses(mail: Table, *, letters: int = 1, answered: bool = False) -> Table:
    """As `strangers`, by address alone: a known name does not excuse a new address."""
    written = (mail.written_ms < mail["at"]).fill_null(False)
    unknown = mail.sender_before < letters
    unknown = unknown if answered else unknown & ~written
    unlisted = mail.list_before.fill_null(0) < _READ_LIST
    return mail.filter(unknown & unlisted & ~mail.own_provider)


def contacts(mail: Table) -> Table:
    """Established correspondents, one row for each (account, address, shown name).

    Established: three messages or more on two days or more, or the holder wrote to the address at
    any time; whoever compares has to ask which came first. ``mail_count`` counts their messages,
    ``first_ms`` is when the first of them came.
    """
    by_sender = mail.group_by(
        ["account_id", "from_addr", "from_domain", "from_domain_key", "from_name_key"]
    ).agg(
        mail_count=ibis._.row_id.count(),
        first_ms=ibis._["at"].min(),
        last_ms=ibis._["at"].max(),
        written_ms=ibis._.written_ms.min(),
    )
    days = by_sender.last_ms - by_sender.first_ms >= DAY_MS
    lasting = (by_sender.mail_count >= _LASTING_MAIL) & days
    return by_sender.filter(lasting | by_sender.written_ms.notnull())


def links(tables: Tables) -> Table:
    """Links that a reader could follow, with a readable domain."""
    url = tables["email_url"]
    return url.filter(url.domain.notnull() & (url.place != "src"))


def reason(
    messages: Table,
    code: Any,
    reason_class: str,
    points: Any,
    value_a: Any = None,
    value_b: Any = None,
) -> Table:
    """Reason rows: one for each row of ``messages``; ``code`` is one code, or a column of codes."""
    fixed = ibis.literal(points, "int64") if isinstance(points, int) else points.cast("int64")
    nothing = ibis.null("string")
    return messages.mutate(
        code=ibis.literal(code) if isinstance(code, str) else code,
        reason_class=ibis.literal(reason_class),
        points=fixed,
        value_a=nothing if value_a is None else value_a,
        value_b=nothing if value_b is None else value_b,
    ).select(*_REASON_COLUMNS)


def one_each(messages: Table, *best: str) -> Table:
    """One row for each message: the one that sorts first by ``best``, which leaves no tie."""
    order = ibis.window(group_by=["account_id", "row_id"], order_by=list(best))
    numbered = messages.mutate(place=ibis.row_number().over(order))
    return numbered.filter(numbered.place == 0).drop("place")
