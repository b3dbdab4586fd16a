"""The case in point on a made-up knowledge: what mail shows names nobody, costly evidence may."""

from dataclasses import replace

import pytest

from bongsu.attribution.assess import assess
from bongsu.attribution.knowledge import CARD_KINDS, Actor, Knowledge, Report, Sort
from bongsu.attribution.posterior import Balance
from bongsu.attribution.weights import shipped
from bongsu.model.assessment import (
    LEAST,
    Assessment,
    Confidence,
    Open,
    Placebo,
    Word,
    open_because,
)
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

KIND, EASE = EvidenceKind, Forgeability
MAIL = ("T1566.002", "T1598.003", "T1114.003")
HANDS = ("red", "blue", "green")


def report(hand: str, at: int) -> Report:
    """Each hand has its own tool and pattern; red's reports show most of mail's techniques."""
    shown = MAIL if hand == "red" or at % 3 == 0 else MAIL[: at % 2]
    facts = {(KIND.SOFTWARE, f"{hand}tool"), (KIND.SOFTWARE, f"shared{at % 4}")}
    facts |= {(KIND.INFRASTRUCTURE, f"{hand}pattern"), (KIND.VICTIM_COUNTRY, "KR")}
    facts |= {(KIND.TECHNIQUE, value) for value in shown}
    name = f"{hand}{at}"
    return Report(name, hand, name, 600 + at, frozenset(facts), CARD_KINDS, name, "")


@pytest.fixture(scope="module")
def balance() -> Balance:
    suspects = [Actor(h, h.title(), country="KP", sort=Sort.STATE, card=True) for h in HANDS]
    others = [Actor(f"o{n}", f"Other {n}", country="XA", sort=Sort.STATE) for n in range(4)]
    actors = (*suspects, *others)
    reports = [report(each.actor_id, at) for each in actors for at in range(15)]
    return Balance(Knowledge(actors, tuple(reports)), shipped()[0])


def item(kind: EvidenceKind, *values: str, ease: Forgeability = EASE.CHEAP) -> EvidenceItem:
    return EvidenceItem(f"itm_{kind}", kind, values, "seen", f"way of {kind}", "A1", ease)


def weigh(balance: Balance, *items: EvidenceItem) -> Assessment:
    return assess(balance, items, 610, {"red": ("Red", "빨강")})


def test_mail_and_identity_alone_cannot_distinguish(balance: Balance) -> None:
    made = weigh(balance, item(KIND.TECHNIQUE, *MAIL))
    assert made.stated == ""
    assert {line.word for line in made.every} == {Word.OPEN}
    assert open_because(made) is Open.EVERYDAY
    red = made.line("red")
    assert red
    assert red.kinds == ()
    assert red.placebo.cases >= 20
    assert red.placebo.first > 0  # the placebo line says that others' cases would name it too


def test_a_costly_item_moves_it_as_far_as_the_gates_allow(balance: Balance) -> None:
    mail = item(KIND.TECHNIQUE, *MAIL)
    tool = item(KIND.SOFTWARE, "redtool", ease=EASE.COSTLY)
    pattern = item(KIND.INFRASTRUCTURE, "redpattern")
    before, one, two = (
        weigh(balance, *given) for given in ([mail], [mail, tool], [mail, tool, pattern])
    )
    odds = [made.line("red").posterior for made in (before, one, two)]
    assert odds[0] < odds[1] < odds[2]
    assert one.line("red").most is Word.EVEN  # one kind is no name, whatever the odds
    assert one.stated != "red"
    named = two.line("red")
    assert named.most is Word.LIKELY
    assert (two.stated, named.word) == ("red", Word.LIKELY)  # no further, whatever the odds
    assert two.line("red").kinds == ("infrastructure", "software")


@pytest.mark.parametrize(
    ("kinds", "placebo", "because"),
    [
        (("software",), Placebo(40, 0, 0), Open.KINDS),
        (("software", "infrastructure"), Placebo(LEAST - 1, 0, 0), Open.FEW),
        (("software", "infrastructure"), Placebo(40, 9, 3), Open.PLACEBO),
    ],
)
def test_it_is_said_at_which_gate_high_odds_fail(
    balance: Balance, kinds: tuple[str, ...], placebo: Placebo, because: Open
) -> None:
    made = weigh(balance, item(KIND.SOFTWARE, "redtool", ease=EASE.COSTLY))
    red = made.line("red")
    assert red
    high = replace(red, posterior=0.8, kinds=kinds, placebo=placebo)
    assert open_because(replace(made, lines=(high,), countries=())) is because
    low = replace(high, posterior=0.3)
    assert open_because(replace(made, lines=(low,), countries=())) is Open.ODDS


def test_one_kind_of_evidence_is_never_high_confidence(balance: Balance) -> None:
    tool = item(KIND.SOFTWARE, "redtool", ease=EASE.COSTLY)
    again = replace(tool, item_id="again", group="another way")
    red = weigh(balance, tool, again).line("red")
    assert red
    assert "one_kind" in {each.code for each in red.doubts}
    assert red.confidence is not Confidence.HIGH


def test_nobody_can_have_reports_of_those_whom_nobody_has_described(balance: Balance) -> None:
    made = weigh(balance, item(KIND.TECHNIQUE, *MAIL))
    dprk, unknown = made.line("other_dprk"), made.line("unknown")
    assert dprk
    assert "few_reports" in {each.code for each in dprk.doubts}
    assert unknown
    assert "few_reports" not in {each.code for each in unknown.doubts}


def test_the_order_of_items_changes_nothing(balance: Balance) -> None:
    given = [item(KIND.TECHNIQUE, *MAIL), item(KIND.SOFTWARE, "redtool")]
    assert weigh(balance, *given) == weigh(balance, *reversed(given))


def test_what_would_change_it_is_told(balance: Balance) -> None:
    tool = item(KIND.SOFTWARE, "redtool", ease=EASE.COSTLY)
    pattern = item(KIND.INFRASTRUCTURE, "redpattern")
    made = weigh(balance, tool, pattern)
    assert {each.code for each in made.what_if} == {"without", "prior_reports"}
    assert made.flip
    kept = [each for each in (tool, pattern) if each.item_id not in made.flip]
    left = weigh(balance, *kept)
    assert left.line("red").posterior <= max(each.posterior for each in left.lines[1:]) + 1e-9
    same = [replace(tool, group="x"), replace(pattern, group="x")]
    forged = next(each for each in weigh(balance, *same).what_if if each.code == "forged")
    assert len(forged.items) == 2


def test_what_to_look_for_next_is_what_tells_hands_apart(balance: Balance) -> None:
    made = weigh(balance, item(KIND.TECHNIQUE, *MAIL))
    bits = {each.kind: each.millibits for each in made.next_best}
    assert bits["software"] > bits.get("victim_country", 0)


def test_weighing_names_what_it_rests_on(balance: Balance) -> None:
    made = weigh(balance, item(KIND.SOFTWARE, "redtool"))
    said = next(s for s in made.line("red").said if s.item_id)
    assert (said.k, said.n) == (15, 15)
    assert {each.report_id for each in made.cited} >= set(said.reports)
