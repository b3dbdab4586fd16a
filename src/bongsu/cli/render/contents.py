"""What attachments hold, and what only some mail programs show."""

from collections.abc import Iterable
from itertools import groupby

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.view import MessageView

_MOST = 40


def content_lines(screen: Screen, message: MessageView) -> None:
    """The facts about each attachment under its name."""
    if not message.contents:
        return
    screen.heading("cli.heading.contents")
    for number, facts in groupby(message.contents, key=lambda each: each.attachment):
        name = message.attachments[number][0] if number < len(message.attachments) else None
        screen.line(f"{inert(name)}:", "bold", indent=2)
        said = (
            (
                each.untrusted_member,
                screen.sentence(f"fact.{each.code}", a=inert(each.untrusted_value)),
            )
            for each in facts
        )
        _list(screen, (f"{inert(member)} – {words}" if member else words for member, words in said))


def irregular_lines(screen: Screen, message: MessageView) -> None:
    """Why programs read the message differently, and what only some of them show."""
    if not (message.irregular or message.hidden):
        return
    screen.heading("cli.heading.irregular")
    said = [("structure", *each) for each in message.irregular]
    said += [("shown", *each) for each in message.hidden]
    keys = ((f"reason.{kind}_{code}", inert(place, 200)) for kind, code, place in said)
    _list(screen, (screen.sentence(key, a=place) for key, place in keys))


def _list(screen: Screen, lines: Iterable[str]) -> None:
    known = list(lines)
    for line in known[:_MOST]:
        screen.line(f"· {line}", indent=4, hang=2)
    if len(known) > _MOST:
        screen.say("report.and_more", n=len(known) - _MOST)
