"""Rules for a detector's card and for the sentences that the catalogue keeps for it."""

import re
from string import Formatter

from bongsu.model.card import DetectorCard
from bongsu.model.finding import ReasonClass
from bongsu.phrases import CATALOGUE
from bongsu.tables import CONTRACTS

KEY_COLUMNS = frozenset({"row_id", "account_id", "message_key", "t_ms", "at", "ordinal"})
"""Columns that say which row it is; a card need not list them."""
_ID = re.compile(r"[a-z][a-z0-9_]*")
_ATTACK = re.compile(r"T\d{4}(\.\d{3})?")
_ROLES = frozenset({"inbox", "sent", "drafts", "trash", "spam", "archive", "log"})
_ABOUT = ("title", "false_positives", "blind_spots")


def hold_card(card: DetectorCard) -> None:
    """Every field is filled, names what exists, and agrees with the others."""
    who = f"the card of {card.id or 'a detector without id'}"
    assert _ID.fullmatch(card.id), f"{who}: an id is lower case letters, digits and _"
    assert card.version >= 1, f"{who}: versions count from 1"
    assert card.attack, f"{who}: no ATT&CK technique is named"
    for technique in card.attack:
        assert _ATTACK.fullmatch(technique), f"{who}: {technique} has not the form T1234.001"
    strange = set(card.needs_roles) - _ROLES
    assert not strange, f"{who}: no folder role {strange}; there are {', '.join(sorted(_ROLES))}"
    _hold_reads(card, who)
    _hold_reasons(card, who)
    budgeted = (card.alert_score is None) == (card.monthly_budget is None)
    assert budgeted, f"{who}: alert_score and monthly_budget go together"


def _hold_reads(card: DetectorCard, who: str) -> None:
    assert card.reads, f"{who}: it reads no table"
    for table, columns in card.reads.items():
        assert table in CONTRACTS, f"{who}: no table {table}; there are {', '.join(CONTRACTS)}"
        assert columns, f"{who}: of {table} it names no column"
        strange = [name for name in columns if name not in CONTRACTS[table].names]
        assert not strange, f"{who}: the table {table} has no column {', '.join(strange)}"
        assert len(set(columns)) == len(columns), f"{who}: a column of {table} stands twice"


def _hold_reasons(card: DetectorCard, who: str) -> None:
    assert card.reason_codes, f"{who}: it gives no reason"
    known = [each.value for each in ReasonClass]
    for code, name in card.reason_codes.items():
        assert _ID.fullmatch(code), f"{who}: the reason {code!r} is no lower case name"
        assert name in known, f"{who}: {code} has the class {name!r}; there are {', '.join(known)}"


def hold_sentences(card: DetectorCard) -> None:
    """The catalogue says in both languages what the detector is and what each reason means."""
    for about in _ABOUT:
        assert not _placeholders_of(f"detector.{card.id}.{about}"), (
            f"detector.{card.id}.{about} has a placeholder, but nothing fills it"
        )
    if card.needs_roles:
        assert not _placeholders_of(f"detector.{card.id}.could_not_look"), (
            f"detector.{card.id}.could_not_look has a placeholder, but nothing fills it"
        )
    for code in card.reason_codes:
        extra = _placeholders_of(f"reason.{code}") - {"a", "b"}
        assert not extra, f"reason.{code} has {extra}; a reason fills a and b only"


def _placeholders_of(key: str) -> set[str]:
    phrase = CATALOGUE.get(key)
    assert phrase is not None, f"the catalogue has no sentence {key}"
    assert phrase.en.strip(), f"{key} has no English sentence"
    assert phrase.ko.strip(), f"{key} has no Korean sentence"
    en, ko = placeholders(phrase.en), placeholders(phrase.ko)
    assert en == ko, f"{key} fills {sorted(en)} in English but {sorted(ko)} in Korean"
    return en


def placeholders(sentence: str) -> set[str]:
    """Names in braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
