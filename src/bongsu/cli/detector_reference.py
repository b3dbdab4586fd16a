"""Writes ``docs/detectors.md`` from the cards: ``python -m bongsu.cli.detector_reference``."""

from collections.abc import Iterator

from bongsu.model.card import DetectorCard
from bongsu.phrases import say
from bongsu.wiring import detectors

_INTRODUCTION = """\
# Detectors

Written by `python -m bongsu.cli.detector_reference` from the detectors' cards; do not edit.

Each gives reasons in words about messages. Reasons of the classes identity, origin, content,
payload and behaviour can make a message a lure; novelty only ranks, tailoring says at whom it aims,
and account speaks of the account itself and never of a lure. In the sentences `A` and `B` stand for
what the evidence says. How often each reason is met in honest mail: [benchmarks](benchmarks.md).
"""


def reference() -> str:
    """The whole page, in English."""
    cards = (detector.CARD for detector in detectors())
    return "\n".join([_INTRODUCTION, *(line for card in cards for line in _card(card))])


def _card(card: DetectorCard) -> Iterator[str]:
    def told(about: str) -> str:
        return say(f"detector.{card.id}.{about}")

    yield f"## {told('title')} (`{card.id}`, version {card.version})\n"
    yield f"Severity {card.severity.value}, confidence {card.confidence.value}. ATT&CK: "
    yield f"{', '.join(card.attack)}. Reads {', '.join(f'`{name}`' for name in card.reads)}.\n"
    if card.alert_score is not None:
        yield f"An alert from {card.alert_score} points, at most {card.monthly_budget} a mailbox"
        yield "and 30 days.\n"
    if card.needs_roles:
        yield f"Needs the folder {', '.join(card.needs_roles)}. {told('could_not_look')}\n"
    yield f"**May be wrong about:** {told('false_positives')}\n"
    yield f"**Cannot see:** {told('blind_spots')}\n"
    yield "| reason | class | sentence |\n|---|---|---|"
    for code, kind in card.reason_codes.items():
        yield f"| `{code}` | {kind} | {say(f'reason.{code}', a='A', b='B')} |"
    yield ""


if __name__ == "__main__":
    print(reference(), end="")
