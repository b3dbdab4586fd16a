"""One mailbox becomes the export that its holder hands over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bongsu.scenario import breakage
from bongsu.scenario.exports import NO_SENT, Copy, ScenarioFile, pack
from bongsu.scenario.letters import Placed
from bongsu.scenario.mime import render
from bongsu.scenario.people import Holder
from bongsu.scenario.providers import stamp
from bongsu.scenario.records import Ledger
from bongsu.scenario.truth import Sheet

_OWN_WORDS = ("sent", "drafts")


def _copy(placed: Placed) -> Copy:
    """A delivered copy wears its provider's block; a sent one does not."""
    letter = render(placed.letter)
    own = placed.folder in _OWN_WORDS
    return Copy(placed, letter if own else stamp(placed.letter, placed.account, letter) + letter)


def hand_over(
    holder: Holder, box: Sequence[Placed], ledger: Ledger, sheet: Sheet
) -> Iterator[ScenarioFile]:
    """The export's files; nothing where it has not arrived yet. The sheet learns the count."""
    if not holder.export:
        sheet.account(holder, ledger, 0)
        return
    copies = [_copy(p) for p in box]
    if holder.kind == NO_SENT:
        copies = [c for c in copies if c.placed.folder != "sent"]
    sheet.account(holder, ledger, len(copies))
    cut = breakage.cut_one(holder, copies, ledger)
    yield from pack(holder, cut, breakage.strays(holder, ledger))
