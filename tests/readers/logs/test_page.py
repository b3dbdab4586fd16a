"""The page on identity exports agrees with the layouts and with the table by hand."""

import re
from pathlib import Path

from bongsu.readers.logs.layouts import by_hand
from bongsu.readers.logs.plugin import layouts
from tests.readers.logs.reading import only, read

PAGE = (Path(__file__).parents[3] / "docs/how-to/identity-exports.md").read_text()


def test_it_lists_every_layout_as_its_card_does() -> None:
    cards = [each.card for each in layouts().values()]
    rows = [
        f"| `{card.id}` | {'seen' if card.known else 'unverified'} | {card.source} |"
        for card in cards
    ]
    assert re.findall(r"^\| `\w+` \| (?:seen|unverified) \|.*$", PAGE, re.MULTILINE) == rows


def test_it_lists_every_word_of_the_table_by_hand() -> None:
    listed = set(re.findall(r"`(\w+)`", PAGE.partition("Words for `event`")[2]))
    assert listed == set(by_hand.EVENTS)
    table = PAGE.partition("| column |")[2]
    columns = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", table, re.MULTILINE)
    assert {name for row in columns for name in re.findall(r"\w+", row)} == set(by_hand.COLUMNS)


def test_its_example_is_read_without_a_problem() -> None:
    example = PAGE.partition("```csv\n")[2].partition("```")[0]
    found = read(example, account="kim@mail.example")
    assert set(found) == {"log_record", "log_field", "authentication", "mailbox_setting"}
    assert only(found["log_record"], "layout", "principal")[0] == ("table_by_hand", None)
