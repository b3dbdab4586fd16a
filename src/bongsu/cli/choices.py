"""Names that are not known, answered with the nearest that are."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING

from bongsu.model.errors import BongsuError
from bongsu.model.view import AccountView, CaseView

if TYPE_CHECKING:
    from bongsu.api import Case

_SHOWN = 5
_UNKNOWN = frozenset({"input.finding_unknown", "input.finding_ambiguous"})


def account_of(view: CaseView, asked: str) -> AccountView:
    """The account of that address or id. Raises ``input.account_unknown``."""
    wanted = asked.strip().casefold()
    for each in view.accounts:
        if wanted in (each.address.casefold(), each.account_id.casefold()):
            return each
    known = [each.address for each in view.accounts]
    raise BongsuError("input.account_unknown", account=asked, nearest=nearest(asked, known))


def known_detector(view: CaseView, asked: str) -> None:
    """Raises ``input.detector_unknown`` where no detector of that name ran."""
    ran = {each.detector for each in view.detectors}
    ran |= {each.finding.detector for account in view.accounts for each in account.findings}
    if asked not in ran:
        raise BongsuError("input.detector_unknown", id=asked, known=_list(sorted(ran)))


@contextmanager
def unknown_finding(case: "Case") -> Iterator[None]:
    """Add ids that may be meant to ``input.finding_unknown`` and ``input.finding_ambiguous``."""
    try:
        yield
    except BongsuError as error:
        if error.code not in _UNKNOWN:
            raise
        asked = str(error.facts.get("id", ""))
        accounts = case.view(everything=True).accounts
        known = [each.finding.finding_id for account in accounts for each in account.findings]
        facts = {**error.facts, "nearest": nearest(asked, known)}
        raise BongsuError(error.code, **facts) from None


def nearest(asked: str, known: Iterable[str]) -> str:
    """Known names that begin alike, else the most similar, else the first; ``—`` for none."""
    names = sorted(set(known))
    alike = [name for name in names if asked and name.startswith(asked)][:_SHOWN]
    return _list(alike or get_close_matches(asked, names, _SHOWN, 0.5) or names[:_SHOWN])


def _list(names: list[str]) -> str:
    return ", ".join(names) or "—"
