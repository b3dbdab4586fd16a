"""What readers of the generated cast do about a lure: answer, ask somebody, begin and stop."""

from __future__ import annotations

from collections.abc import Sequence

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Ledger, Lure, Trace
from bongsu.scenario.talk import answer_text, quote_of
from bongsu.scenario.world import World

_ANSWERED, _ASKED, _BEGUN = 0.22, 0.34, 0.42
_WORDS = {
    "ko": (
        "안내 감사합니다. 일정을 살펴보고 곧 말씀드리겠습니다.",
        "혹시 이 메일 보내신 적 있으세요? 아직 아무것도 누르지 않았습니다.",
        "보내 주신 글은 잘 받았습니다. 다만",
    ),
    "en": (
        "Thank you for writing. Let me look at my week and come back to you.",
        "Is this from your side? I have left it alone so far.",
        "Thank you, I have it now. My only question is",
    ),
}


def act(world: World, ledger: Ledger, holder: Holder, lures: Sequence[Lure]) -> None:
    """Most readers do nothing, and nobody answers a machine.

    A rapport was answered, otherwise there would be none.
    """
    first = lures[0]
    me = holder.person
    sent = _answer_in(world, me, first)
    if sent:
        ledger.traces.append(Trace(sent, me.address, first.letter.message_id, "reply_sent"))
        return
    dice = world.rng.random()
    if not first.tailored or first.letter.folder == "spam" or dice >= _BEGUN:
        return
    kind, letter = _acted(world, holder, first.letter, dice)
    ledger.traces.append(Trace(letter, me.address, first.letter.message_id, kind))


def _answer_in(world: World, me: Person, lure: Lure) -> Letter | None:
    """The holder's answer, where the family tells the whole exchange."""
    about = lure.letter.message_id
    return next(
        (p.letter for p in world.placed if p.letter.in_reply_to == about and p.letter.sender == me),
        None,
    )


def _acted(world: World, holder: Holder, lure: Letter, dice: float) -> tuple[str, Letter]:
    answered, asked, begun = _WORDS[holder.person.lang]
    machine = lure.sender.mailer == "service"
    if dice < _ANSWERED and not machine:
        return "reply_sent", _reply(world, holder.person, lure, answered)
    if dice < _ASKED or machine:
        return "forward_asking", _forward(world, holder, lure, asked)
    return "draft", _reply(world, holder.person, lure, begun, folder="drafts")


def _reply(world: World, me: Person, lure: Letter, words: str, folder: str = "inbox") -> Letter:
    there = Person("", lure.reply_to or lure.sender.address, me.lang, "")
    return world.letter(
        me,
        (there,),
        "Re: " + lure.subject.removeprefix("Re: "),
        answer_text(world, me, lure, words),
        world.later(lure.when, me, (2, 40)),
        answers=lure,
        folder=folder,
    )


def _forward(world: World, holder: Holder, lure: Letter, words: str) -> Letter:
    me = holder.person
    other = world.cast.contacts[holder.circle[0]]
    return world.letter(
        me,
        (other,),
        "Fwd: " + lure.subject,
        f"{words}\n\n{quote_of(lure)}\n",
        world.later(lure.when, me, (1, 9)),
    )
