"""The second lock on a holder's version: whatever the view still says of others goes."""

import json
from dataclasses import replace
from typing import TypeVar

from bongsu.model.erasure import Erasure, Hold
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Mark
from bongsu.model.linking import of_accounts
from bongsu.model.records import RecordView
from bongsu.model.view import AccountView, CaseView, DetectorView, ExhibitView, FindingView

_Decided = TypeVar("_Decided", Erasure, Hold)


def for_audience(view: CaseView) -> CaseView:
    """The view as its audience may see it; unchanged for the task force.

    For one holder: only accounts whose ``holder`` is the audience; no other address, no name of
    an analyst or acquirer, no free text that they wrote, no search terms. Idempotent. Raises
    ``invariant.audience_has_no_account`` where the view holds nothing of that holder, since going
    on would show someone else's mail.
    """
    if view.audience is None:
        return view
    own = tuple(each for each in view.accounts if each.holder == view.audience)
    if not own:
        raise BongsuError("invariant.audience_has_no_account")
    addresses = frozenset(each.address.casefold() for each in own)
    ids = frozenset(each.account_id for each in own)
    return replace(
        view,
        accounts=tuple(_account(each, addresses) for each in own),
        detectors=tuple(_detector(each, addresses) for each in view.detectors),
        searches=tuple((seq, t_ms, json.dumps({})) for seq, t_ms, _ in view.searches),
        actors=(),
        weighed=None,
        campaigns=view.campaigns and of_accounts(view.campaigns, ids),
    )


def _account(account: AccountView, addresses: frozenset[str]) -> AccountView:
    return replace(
        account,
        exhibits=tuple(map(_exhibit, account.exhibits)),
        findings=tuple(
            _finding(each, addresses)
            for each in account.findings
            if each.record is None or each.record.own
        ),
        strangers=0,
        erased=account.erased and _decided(account.erased),
        holds=tuple(map(_decided, account.holds)),
    )


def _decided(decided: _Decided) -> _Decided:
    return replace(decided, actor_id="", basis="")


def _exhibit(view: ExhibitView) -> ExhibitView:
    kept = (
        (seq, facts and replace(facts, acquirer="", source_path="", custodian=""))
        for seq, facts in view.acquisitions
    )
    return replace(view, acquisitions=tuple(kept))


def _finding(view: FindingView, addresses: frozenset[str]) -> FindingView:
    message = view.message
    if message is not None:
        to = tuple(each for each in message.to if each.casefold() in addresses)
        message = replace(message, to=to)
    return replace(
        view,
        message=message,
        record=view.record and _record(view.record, addresses),
        marks=tuple(map(_mark, view.marks)),
        also_received=tuple(replace(each, others=None) for each in view.also_received),
    )


def _record(record: RecordView, addresses: frozenset[str]) -> RecordView:
    """Fields as written may name anybody, and so may the actor where it is not the holder."""
    own = record.actor is not None and record.actor.casefold() in addresses
    actor = record.actor if own else None
    return replace(record, fields=(), left_out=0, principal=None, actor=actor)


def _mark(mark: Mark) -> Mark:
    return replace(mark, actor="", reason="")


def _detector(view: DetectorView, addresses: frozenset[str]) -> DetectorView:
    own = tuple(each for each in view.could_not_look if each[0].casefold() in addresses)
    return replace(view, could_not_look=own)
