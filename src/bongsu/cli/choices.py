"""What a person names, found in a case, or answered with the choices."""

from bongsu.model.erasure import told
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import listed, nearest
from bongsu.model.view import AccountView, CaseView


def account_of(view: CaseView, asked: str) -> AccountView:
    """The account of that address or id.

    Raises ``input.account_unknown``, or ``input.account_unknown_erased`` in a case with erasures.
    """
    wanted = asked.strip().casefold()
    for each in view.accounts:
        if wanted in (each.address.casefold(), each.account_id.casefold()):
            return each
    erased = {each.erased.seq: each.erased for each in view.accounts if each.erased}
    if erased:
        raise BongsuError(
            "input.account_unknown_erased", account=asked, erased=told(erased.values())
        )
    known = [each.address for each in view.accounts]
    raise BongsuError("input.account_unknown", account=asked, nearest=nearest(asked, known))


def known_detector(view: CaseView, asked: str) -> None:
    """Raises ``input.detector_unknown`` where no detector of that name ran."""
    ran = {each.detector for each in view.detectors}
    ran |= {each.finding.detector for account in view.accounts for each in account.findings}
    if asked not in ran:
        facts = {"nearest": nearest(asked, ran), "known": listed(sorted(ran))}
        raise BongsuError("input.detector_unknown", id=asked, **facts)
