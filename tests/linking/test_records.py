"""What hostile sign-ins and changes are linked by, and what everybody uses."""

import pytest

from bongsu.linking.campaigns import campaigns
from bongsu.linking.carriers import Carriers, carried, listed
from bongsu.linking.links import links
from bongsu.model.errors import BongsuError
from bongsu.steps.lake_tables import select
from bongsu.steps.observe import observed
from bongsu.testing.sketch import row_number, sketch

HEADING = "time  account  table  ip  agent  session  says"
EXIT = "198.51.77.9"
CARRIER = "223.38.4.5"
PROGRAM = "imapsync/2.290(curl)"


def sign_in(day: int, who: str, ip: str = "-", agent: str = "-", session: str = "-") -> str:
    place = f"2026-05-{day:02d} 09:00  {who}@mail.example  authentication  {ip}  {agent}  {session}"
    return f"{place}  outcome=success"


def consent(day: int, who: str, app: str) -> str:
    place = f"2026-05-{day:02d} 09:00  {who}@mail.example  consent_grant  -  -  -"
    return f"{place}  app_id={app} state_class=granted"


def named(day: int, who: str, app: str) -> str:
    place = f"2026-05-{day:02d} 09:00  {who}@mail.example  consent_grant  -  -  -"
    return f"{place}  app='{app}' state_class=granted"


def forward(day: int, who: str, to: str) -> str:
    place = f"2026-05-{day:02d} 09:00  {who}@mail.example  mailbox_setting  -  -  -"
    said = f"destination={to} destination_domain={to.partition('@')[2]}"
    return f"{place}  setting=forward outside=yes {said}"


def recovery(day: int, who: str, to: str) -> str:
    place = f"2026-05-{day:02d} 09:00  {who}@mail.example  user_management  -  -  -"
    return f"{place}  change=recovery_changed target={to}"


class Records:
    """A case of records alone, of which the first are incidents and the others ordinary use."""

    def __init__(self, *hostile: str, usual: tuple[str, ...] = (), more: Carriers | None = None):
        case = sketch("", log="\n".join([HEADING, *hostile, *usual]))
        rows = [f"exh_log:{number:08d}.00000" for number in range(1, len(hostile) + 1)]
        select(case.lake, [("", row) for row in rows])
        seen = observed(case.lake, "case_1", more or Carriers())
        line = {each.key: row_number(each.row_id) for each in seen.incidents}
        found = links([seen])
        self.pairs = {
            tuple(sorted((line[each.first], line[each.second]))): [r.type for r in each.reasons]
            for each in found
        }
        self.campaigns = [
            sorted(line[each.key] for each in campaign.incidents)
            for campaign in campaigns([seen], found)
        ]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (sign_in(1, "a", "203.0.113.9"), sign_in(9, "b", "203.0.113.9"), "ip"),
        (sign_in(1, "a", session="s-77"), sign_in(9, "b", session="s-77"), "session"),
        (consent(1, "a", "app-77"), consent(9, "b", "app-77"), "app_id"),
        (named(1, "a", "Docs Viewer"), named(9, "b", "docs viewer"), "app_name"),
        (forward(1, "a", "k@drop.example"), forward(9, "b", "k@drop.example"), "address"),
        (forward(1, "a", "k@drop.example"), forward(9, "b", "z@drop.example"), "domain"),
        (forward(1, "a", "k@drop.example"), recovery(9, "b", "k@drop.example"), "address"),
    ],
)
def test_what_is_rare_links_two_accounts(one: str, other: str, why: str) -> None:
    found = Records(one, other)
    assert found.pairs[1, 2][0] == why
    assert found.campaigns == [[1, 2]]


@pytest.mark.parametrize(
    ("hostile", "usual"),
    [
        ((sign_in(1, "a", EXIT), sign_in(9, "b", EXIT)),
         (sign_in(2, "c", EXIT), sign_in(3, "d", EXIT))),
        ((sign_in(1, "a", session="0"), sign_in(9, "b", session="0")),
         (sign_in(2, "c", session="0"), sign_in(3, "d", session="0"))),
        ((consent(1, "a", "calendar"), consent(9, "b", "calendar")),
         (consent(2, "c", "calendar"), consent(3, "d", "calendar"))),
        ((named(1, "a", "Calendar"), named(9, "b", "Calendar")),
         (named(2, "c", "Calendar"), named(3, "d", "Calendar"))),
        ((forward(1, "a", "x@new.example"), forward(9, "b", "x@new.example")),
         (forward(2, "c", "x@new.example"), forward(3, "d", "x@new.example"))),
    ],
    ids=["exit", "session", "app", "name", "forward"],
)  # fmt: skip
def test_what_ordinary_use_of_two_accounts_shows_links_nothing(
    hostile: tuple[str, ...], usual: tuple[str, ...]
) -> None:
    assert Records(*hostile).pairs
    assert Records(*hostile, usual=usual).pairs == {}


def test_a_mobile_carriers_address_links_nothing() -> None:
    assert Records(sign_in(1, "a", CARRIER), sign_in(1, "b", CARRIER)).pairs == {}


def test_the_network_and_the_time_alone_link_nothing() -> None:
    near = Records(sign_in(1, "a", "203.0.113.9"), sign_in(1, "b", "203.0.113.77"))
    assert near.pairs == {}
    assert Records(sign_in(1, "a"), sign_in(1, "b")).pairs == {}
    assert Records(sign_in(1, "a", agent=PROGRAM), sign_in(1, "b", agent=PROGRAM)).pairs == {}


def test_a_vpn_exit_that_the_users_list_names_links_nothing() -> None:
    known = listed(["198.51.77.0/24"])
    pair = (sign_in(1, "a", EXIT), sign_in(9, "b", EXIT))
    assert Records(*pair).pairs
    assert Records(*pair, more=known).pairs == {}


def test_one_address_in_one_account_is_one_intruder() -> None:
    days = [sign_in(day, "a", "203.0.113.9", session=f"s-{day}") for day in (1, 4, 8, 12, 16)]
    assert Records(*days).campaigns == [[1, 2, 3, 4, 5]]


def test_one_address_joins_the_accounts_that_it_entered() -> None:
    visits = [sign_in(day, who, "203.0.113.9") for who in "abc" for day in (1, 4)]
    assert Records(*visits).campaigns == [[1, 2, 3, 4, 5, 6]]


def test_how_many_records_name_a_thing_says_nothing_against_it() -> None:
    many = [forward(day, who, "k@drop.example") for day in range(1, 5) for who in "abcd"]
    assert Records(*many).campaigns == [list(range(1, 17))]


def test_an_address_does_not_join_what_other_reasons_made() -> None:
    """Two hands through one exit, each with its own box for stolen mail."""
    one = [
        sign_in(1, "a", EXIT),
        forward(2, "a", "k@drop.example"),
        forward(3, "b", "k@drop.example"),
    ]
    two = [
        sign_in(4, "c", EXIT),
        forward(5, "c", "z@else.example"),
        forward(6, "d", "z@else.example"),
    ]
    joined = [set(each) for each in Records(*one, *two).campaigns]
    assert not [each for each in joined if each & {2, 3} and each & {5, 6}]


@pytest.mark.parametrize("line", ["", "no name", "10.0.0.0/99", "http://a.example/x", "300.1.1.1"])
def test_a_line_of_a_list_that_is_nothing_is_refused(line: str) -> None:
    with pytest.raises(BongsuError) as error:
        listed(["drop.example", line])
    assert error.value.code == "input.carrier_unreadable"


def test_a_list_names_domains_addresses_and_networks() -> None:
    more = listed(["Mail.Example", "desk@drop.example", "192.0.2.0/24", "2001:db8::1"])
    for value in (
        ("domain", "mail.example"), ("address", "desk@drop.example"), ("ip", "192.0.2.7"),
        ("claimed_address", "desk@drop.example"), ("network", "192.0.2.0/24"),
        ("server", "2001:db8::1"),
    ):  # fmt: skip
        assert carried(value, more=more)
        assert not carried(value)
    assert not carried(("address", "other@mail.example"), more=more)


def test_what_else_the_intruder_did_in_the_account_is_no_ordinary_use() -> None:
    visits = (sign_in(10, "a", EXIT), sign_in(11, "b", EXIT))
    more = tuple(sign_in(day, who, EXIT) for who in "ab" for day in (9, 12, 13, 14))
    assert Records(*visits, usual=more).pairs == Records(*visits).pairs


def test_what_came_long_before_is_the_holders_own() -> None:
    """An act from a household's own address, as a stolen session or a consent looks."""
    visits = (sign_in(20, "a", EXIT), sign_in(20, "b", EXIT))
    before = tuple(sign_in(day, who, EXIT) for who in "ab" for day in range(1, 9))
    assert Records(*visits, usual=before).pairs == {}
