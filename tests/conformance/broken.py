"""Detectors that break one rule each, to show that the kit notices."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from types import SimpleNamespace

import ibis

from bongsu.detectors.mail.common import one_each, reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity
from bongsu.testing.sketch import Person, Sketched, sketch

CARD = DetectorCard(
    id="name_spoof",  # the catalogue has its sentences
    version=1,
    reads={"incoming": ("from_addr", "subject")},
    reason_codes={"sender_new": "novelty"},
    severity=Severity.LOW,
    confidence=Confidence.LOW,
    attack=("T1656",),
)


def case() -> Sketched:
    drawn = """
        time        account            from           to  subject  link
        2026-05-01  hong@mail.example  a@one.example  me  Hello    https://x.example/1
        2026-05-02  hong@mail.example  b@one.example  me  Hello    -
        2026-05-03  lee@mail.example   a@one.example  me  Hello    https://x.example/1
    """
    return sketch(drawn, {"hong@mail.example": Person("Hong")})


def _made(find: Callable[[Tables], Found], **card: object) -> SimpleNamespace:
    return SimpleNamespace(CARD=replace(CARD, **card), find=find)


def _said(mail: Table, code: str = "sender_new", name: str = "novelty") -> Found:
    return Found((reason(mail, code, name, 10, mail.from_addr),))


def _mail(tables: Tables) -> Table:
    return tables["incoming"].filter(ibis._.subject.notnull())


def sound() -> SimpleNamespace:
    """Keeps every rule."""
    return _made(lambda tables: _said(_mail(tables)))


def _talks_of_nothing(tables: Tables) -> Found:
    """Where no mail is, it makes up a message."""
    counted = tables["incoming"].agg(mails=ibis._.row_id.count())
    made_up = counted.filter(counted.mails == 0).mutate(
        account_id=ibis.literal("a"),
        row_id=ibis.literal("r"),
        message_key=ibis.literal("k"),
        t_ms=ibis.null("int64"),
        from_addr=ibis.literal("nobody"),
    )
    return Found((*_said(_mail(tables)).reasons, *_said(made_up).reasons))


def _takes_any(tables: Tables) -> Found:
    """Which of an account's messages it picks is left to the engine."""
    mail = _mail(tables)
    order = ibis.window(group_by="account_id", order_by="subject")
    numbered = mail.mutate(place=ibis.row_number().over(order))
    return _said(numbered.filter(numbered.place == 0))


def _invents(tables: Tables) -> Found:
    mail = _mail(tables)
    return _said(mail.mutate(row_id=mail.row_id + "x"))


def _peeks(tables: Tables) -> Found:
    mail = _mail(tables)
    return _said(mail.filter(mail.from_domain.notnull()))


def _opens_another_table(tables: Tables) -> Found:
    mail = _mail(tables)
    linked = tables["email_url"].select("row_id").distinct()
    return Found((*_said(mail).reasons, *_said(mail.semi_join(linked, "row_id")).reasons))


def _mixes_accounts(tables: Tables) -> Found:
    mail = _mail(tables)
    senders = mail.group_by("from_addr").agg(accounts=ibis._.account_id.nunique())
    return _said(mail.semi_join(senders.filter(senders.accounts > 1), "from_addr"))


def _other_columns(tables: Tables) -> Found:
    return Found((_said(_mail(tables)).reasons[0].drop("value_b"),))


def _ranks_without_threshold(tables: Tables) -> Found:
    mail = one_each(_mail(tables), "from_addr")
    one = ibis.literal(1, "int64")
    key = ("account_id", "row_id", "message_key", "t_ms")
    ranking = mail.select(*key, score=one, dominated=one, rank=one, month_rank=one)
    return Found(_said(_mail(tables)).reasons, ranking)


def _changes_its_mind() -> SimpleNamespace:
    times = count()

    def find(tables: Tables) -> Found:
        mail = _mail(tables)
        return Found((reason(mail, "sender_new", "novelty", next(times), mail.from_addr),))

    return _made(find)


def _plain(tables: Tables) -> Found:
    return _said(_mail(tables))


def every() -> list[tuple[str, str, SimpleNamespace]]:
    """(rule, what the kit's sentence says, the detector that breaks it)."""
    wide = {"incoming": ("from_addr", "subject", "bulk")}
    return [
        ("card", "an id is lower case", _made(_plain, id="Name Spoof")),
        ("card", "versions count from 1", _made(_plain, version=0)),
        ("card", "no ATT&CK technique is named", _made(_plain, attack=())),
        ("card", "T16 has not the form", _made(_plain, attack=("T16",))),
        ("card", "no folder role", _made(_plain, needs_roles=("outbox",))),
        ("card", "it reads no table", _made(_plain, reads={})),
        ("card", "no table inbox", _made(_plain, reads={"inbox": ("subject",)})),
        ("card", "has no column sender", _made(_plain, reads={"incoming": ("sender",)})),
        ("card", "it gives no reason", _made(_plain, reason_codes={})),
        ("card", "has the class 'bad'", _made(_plain, reason_codes={"sender_new": "bad"})),
        ("card", "go together", _made(_plain, alert_score=500)),
        ("sentences", "no sentence detector.nameless", _made(_plain, id="nameless")),
        ("sentences", "no sentence reason.odd", _made(_plain, reason_codes={"odd": "origin"})),
        ("fits_contract", "the contract says", _made(_other_columns)),
        ("fits_contract", "needs an alert_score", _made(_ranks_without_threshold)),
        ("speaks", "say domain_new", _made(_plain, reason_codes={"domain_new": "novelty"})),
        ("silent_on_empty", "about empty tables", _made(_talks_of_nothing)),
        ("order_blind", "when the rows come in another order", _made(_takes_any)),
        ("deterministic", "the second time", _changes_its_mind()),
        ("cites_given_rows", "a message it was not given", _made(_invents)),
        ("only_listed_reasons", "card does not list",
         _made(lambda tables: _said(_mail(tables), "domain_new"))),
        ("only_listed_reasons", "card does not list",
         _made(lambda tables: _said(_mail(tables), name="origin"))),
        ("reads_only_what_it_lists", "from_domain", _made(_peeks)),
        ("reads_only_what_it_lists", "email_url", _made(_opens_another_table)),
        ("lists_only_what_it_reads", "lists incoming.bulk in vain", _made(_plain, reads=wide)),
        ("account_separable", "when each account is looked at alone", _made(_mixes_accounts)),
    ]  # fmt: skip
