from bongsu.detectors.mail import structure
from bongsu.testing.sketch import sketch

HISTORY = """
    time        from                   to  cc   subject  mailer     order  bulk
    2026-05-01  Kim <kim@one.example>  me  -    One      Osprey 1   -      {bulk}
    2026-05-02  Kim <kim@one.example>  me  b@x  Two      Osprey 2   -      {bulk}
    2026-05-03  Kim <kim@one.example>  me  -    Three    {mailer}   -      {bulk}
    2026-05-09  {then}
"""


def said(then: str, bulk: str = "-", mailer: str = "Osprey 2") -> list[str]:
    found = sketch(HISTORY.format(then=then, bulk=bulk, mailer=mailer)).reasons(structure)
    return [each.removeprefix("structure: ") for each in found]


def test_another_order_under_the_same_address() -> None:
    assert said("Kim <kim@one.example>  me  -  Four  Osprey 2  date  -") == [
        "structure_new(kim@one.example) on row 4"
    ]


def test_another_program_under_the_same_address() -> None:
    assert said("Kim <kim@one.example>  me  -  Four  Lark 6  -  -") == [
        "structure_new(kim@one.example) on row 4"
    ]


def test_a_newer_version_and_other_recipients_change_nothing() -> None:
    assert said("Kim <kim@one.example>  me  c@y  Re: Four  Osprey 11.2  -  -") == []


def test_a_known_name_in_another_form_from_a_new_address() -> None:
    assert said("Kim <kim@two.example>  me  -  Four  Lark 6  -  -") == [
        "structure_of_other(Kim, kim@two.example) on row 4"
    ]
    assert said("Kim <kim@two.example>  me  -  Four  Osprey 2  -  -") == []


def test_who_writes_with_many_programs_surprises_nobody() -> None:
    assert said("Kim <kim@one.example>  me  -  Four  Heron  -  -", mailer="Lark 6") == []


def test_two_letters_make_no_history() -> None:
    assert said("Lee <lee@one.example>  me  -  Four  Lark 6  -  -") == []


def test_lists_are_left_out() -> None:
    assert said("Kim <kim@one.example>  me  -  Four  Lark 6  -  yes", bulk="yes") == []
