"""A sketch of a log becomes the rows that readers make."""

from bongsu.detectors.identity.common import of
from bongsu.steps.lake_tables import tables
from bongsu.testing.sketch import sketch

LOG = """
    time              account  principal  table            ip         key  says
    2026-05-01 09:00  a@x.example  -            authentication   192.0.2.7  a  outcome=success
    2026-05-01 09:00  a@x.example  -            authentication   192.0.2.7  a  outcome=success
    2026-05-01 09:02  a@x.example  b@x.example  authentication   192.0.2.8  b  outcome=failure
    2026-05-01 09:03  a@x.example  c@x.example  mailbox_setting  192.0.2.8  c  name="Move it"
    2026-05-01 09:02  b@x.example  -            authentication   192.0.2.8  b  outcome=failure
"""


def test_copies_are_told_once_and_rows_belong_to_whom_they_speak_of() -> None:
    case = sketch("", log=LOG)
    rows = case.ask(of(tables(), "authentication").order_by(["row_id"]))
    seen = [(row["account_id"], row["own"], row["outcome"]) for row in rows]
    assert seen == [
        ("acc_a@x.example", True, "success"),
        ("acc_b@x.example", True, "failure"),
    ]


def test_a_stranger_of_an_organisation_s_log_is_kept_apart() -> None:
    case = sketch("", log=LOG)
    (row,) = case.ask(of(tables(), "mailbox_setting"))
    assert not row["own"]
    assert row["who"] == "acc_a@x.example c@x.example"
    assert (row["name"], row["network"]) == ("Move it", "192.0.2.0/24")
