"""A detector that needs a folder says of which accounts nobody handed one in."""

from bongsu.detectors.mail import name_spoof, outgoing, provider_notice, rapport
from bongsu.phrases import CATALOGUE
from bongsu.steps.blind import could_not_look
from tests.exporters import sample

FULL = sample.account(1)
"""An account whose export has an inbox and a sent folder, and no trash."""
NO_SENT = sample.account(
    2, coverage=tuple(each for each in FULL.coverage if each.folder_role != "sent")
)
BOTH = (FULL, NO_SENT)


def test_without_a_sent_folder_answers_and_sent_mail_could_not_be_looked_at() -> None:
    for card in (rapport.CARD, outgoing.CARD):
        assert could_not_look(card, BOTH) == (
            (NO_SENT.address, f"detector.{card.id}.could_not_look"),
        )


def test_without_trash_deleted_notices_could_not_be_looked_for() -> None:
    said = could_not_look(provider_notice.CARD, BOTH)
    assert [address for address, _ in said] == [FULL.address, NO_SENT.address]
    assert said[0][1] in CATALOGUE


def test_a_detector_that_needs_no_folder_looks_everywhere() -> None:
    assert could_not_look(name_spoof.CARD, BOTH) == ()


def test_an_account_without_mail_is_not_examined_at_all() -> None:
    assert could_not_look(rapport.CARD, (sample.account(2, coverage=(), messages=0),)) == ()
