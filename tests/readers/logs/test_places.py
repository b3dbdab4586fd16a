"""What lies outside of an account's house, by one rule for every layout."""

import pytest

from bongsu.readers.logs.microsoft import rows as microsoft_rows
from bongsu.readers.logs.places import destination
from bongsu.readers.logs.plugin import Who


@pytest.mark.parametrize(
    ("to", "own", "outside"),
    [
        ("a@office.example", ("b@office.example",), False),
        ("a@mail.office.example", ("b@office.example",), False),
        ("a@office.example", ("office.example", ""), False),
        ("a@elsewhere.test", ("b@office.example", "office.example"), True),
        ("other@gmail.com", ("me@gmail.com", "gmail.com"), True),
        ("Me@Gmail.com", ("me@gmail.com",), False),
        ("a@two.onmicrosoft.com", ("b@one.onmicrosoft.com",), True),
        ("a@one.onmicrosoft.com", ("b@one.onmicrosoft.com",), False),
        ("a@elsewhere.test", (), True),
        ("a folder", ("b@office.example",), False),
    ],
)
def test_another_house_or_another_box_of_a_public_provider(
    to: str, own: tuple[str, ...], outside: bool
) -> None:
    assert destination(to, *own)["outside"] is outside


def test_an_audit_log_of_a_public_provider_keeps_the_same_rule() -> None:
    rule = [{"Name": "ForwardTo", "Value": "other@outlook.com"}]
    data = {"UserId": "me@outlook.com", "OrganizationName": "outlook.com", "Parameters": rule}
    [(_, row)] = microsoft_rows(data, "New-InboxRule", Who())
    assert (row["destination"], row["outside"]) == ("other@outlook.com", True)
