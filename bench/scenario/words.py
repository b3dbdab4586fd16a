"""A bag of words: multinomial naive Bayes over subject and text, the least that learning can do.

It learns on a case of its own, from the families that were written before the freeze and from all
honest mail there, and is asked about other cases with all families.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes

from bench.lures import addresses
from bench.lures.measure import Ranked
from bench.scenario.truth import Box

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[a-z]{2,}|[가-힣]{2,}")


def tokens(raw: bytes) -> Iterator[str]:
    """Latin words as they are; Korean words, which end in many ways, as pairs of letters."""
    mail = message_from_bytes(raw)
    texts = [addresses.decoded(str(mail.get("Subject", "")).encode("utf-8", "replace"))]
    for part in mail.walk():
        if part.get_content_maintype() == "text" and not part.get_filename():
            data = part.get_payload(decode=True)
            charset = part.get_content_charset("utf-8")
            texts.append(_TAG.sub(" ", bytes(data or b"").decode(charset, "replace")))
    for word in _WORD.findall("\n".join(texts).lower()):
        if word[0] < "가":
            yield word
        else:
            yield from (word[at : at + 2] for at in range(len(word) - 1))


@dataclass(frozen=True, slots=True)
class Words:
    """The learned weight of each word, natural logarithms; above 0 in sum it says lure."""

    weights: dict[str, float]
    prior: float
    learned: int

    @classmethod
    def learn(cls, boxes: Iterable[Box]) -> "Words":
        """From boxes of a case that is not asked about; later families are left out."""
        counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        seen: Counter[bool] = Counter()
        for message_id, raw, box in _mail(boxes):
            row = box.lures.get(message_id)
            if row is None or not row["written_after_freeze"]:
                counts[row is not None].update(tokens(raw))
                seen[row is not None] += 1
        known = counts[True].keys() | counts[False].keys()
        size = {kind: counts[kind].total() + len(known) for kind in counts}
        weights = {
            word: math.log((counts[True][word] + 1) / size[True])
            - math.log((counts[False][word] + 1) / size[False])
            for word in known
        }
        return cls(weights, math.log((seen[True] or 1) / (seen[False] or 1)), seen[True])

    def ranking(self, box: Box) -> Iterator[Ranked]:
        """Every message of a mailbox with its score."""
        for message in box.mail.messages:
            score = self.prior + sum(self.weights.get(word, 0.0) for word in tokens(message.raw))
            yield Ranked(message.message_id, score, score > 0)


def _mail(boxes: Iterable[Box]) -> Iterator[tuple[str, bytes, Box]]:
    for box in boxes:
        yield from ((m.message_id, m.raw, box) for m in box.mail.messages)
