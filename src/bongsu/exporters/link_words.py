"""Reasons of links in words, filled with inert values."""

from bongsu.exporters import inert
from bongsu.model.campaign import IN_WORDS, LinkReason
from bongsu.model.shown import ShownText, defang
from bongsu.phrases import Language, say


def link_reason(language: Language, reason: LinkReason) -> ShownText:
    """``They use the same domain evil[.]example.``"""
    return ShownText(say(f"link.{reason.type}", language, value=_value(language, reason)))


def link_rarity(language: Language, reason: LinkReason) -> ShownText:
    """How often the value was seen, in how many mailboxes, and how much of that is ordinary."""
    key = "link.rarity_common" if reason.background else "link.rarity"
    counts = {"messages": reason.messages, "mailboxes": reason.mailboxes}
    return ShownText(say(key, language, **counts, background=reason.background))


def _value(language: Language, reason: LinkReason) -> ShownText:
    if not reason.untrusted_value:
        return ShownText(say("campaign.withheld", language))
    if reason.type in IN_WORDS:
        return inert.line(reason.untrusted_value, 160)
    return defang(reason.untrusted_value, 160)
