"""What the stand-in answers to ``erase``, ``hold`` and the verbs of ``key``."""

from typing import Any

from bongsu.model.erasure import Erasure, Hold
from bongsu.steps.erase import ErasePlan, EraseReceipt
from bongsu.steps.recipients import Grant
from tests.cli.sample import CHECKPOINT, HOSTILE, T

GRANT = Grant("act_2", "Lee " + HOSTILE, 9, T, "ab" * 32, box=True)
LOST = Grant("act_3", "", 10, T, "cd" * 32, box=False)


def receipt(*, resumed: bool = False) -> EraseReceipt:
    gone = Erasure("hol_1", 11, T, "act_1", "request 7 " + HOSTILE, ("acc_1",), finished=12)
    left = ("reports/report-en.html",)
    return EraseReceipt((gone,), resumed, 1234, left, CHECKPOINT)


def plan() -> ErasePlan:
    return ErasePlan(
        holder_id="hol_1", holder="김철수 " + HOSTILE, accounts=("kim@mail.example",),
        account_ids=("acc_1",), exhibits=("exh_1", "exh_2"), size=24_690, parts=3, findings=2,
        marks=1, words=(8,), others=(5,), elsewhere=("reports/report-en.html",),
    )  # fmt: skip


class Deciding:
    """A part of `FakeCase`."""

    calls: Any
    _note: Any

    def finish_erasures(self):
        self._note("finish_erasures")
        return receipt(resumed=True) if self.calls.begun else None

    def plan_erasure(self, holder, basis):
        self._note("plan_erasure", holder, basis)
        if self.calls.refused is not None:
            raise self.calls.refused
        return plan()

    def erase(self, holder, basis):
        self._note("erase", holder, basis)
        return receipt()

    def hold(self, holder, basis):
        self._note("hold", holder, basis)
        return Hold("hol_1", 13, T, "act_1", basis)

    def release_hold(self, holder, basis, entry=None):
        self._note("release_hold", holder, basis, entry)
        return Hold("hol_1", 13, T, "act_1", "an older basis")

    def grant_key(self, card):
        self._note("grant_key", card)
        return GRANT

    def accept_key(self):
        self._note("accept_key")

    def recipients(self):
        self._note("recipients")
        return [GRANT, LOST] if self.calls.hits else []

    def revoke_key(self, actor):
        self._note("revoke_key", actor)
        return GRANT
