"""What a linking left out is told by address where the case that is open knows it."""

from bongsu.model.linking import LinkedCase, Linking
from bongsu.steps.campaigns import Known, addressed


def case(case_id: str) -> LinkedCase:
    left_out = (("acc_1", "search.expected"), ("acc_2", "search.erased"), ("", "search.deleted"))
    return LinkedCase(case_id, case_id, 0, (), (), left_out)


def test_accounts_left_out_are_named_by_address() -> None:
    linking = Linking("bongsu", (), (case("cas_own"), case("cas_other")), (), (), (), 0)
    known = {"cas_own": Known({"acc_1": "hong@mail.example", "acc_2": ""})}
    own, other = addressed(linking, known).cases
    assert [what for what, _ in own.left_out] == ["hong@mail.example", "acc_2", ""]
    assert other == case("cas_other")
