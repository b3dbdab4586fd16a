"""Every container of the development set through the command line: listed, or its reason given."""

import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.e2e.desk import Here

DATA = Path(__file__).parents[3] / "shared" / "data" / "containers-dev.zip"
KINDS = (".msg", ".pst", ".tnef", ".hwp")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    if not DATA.is_file():
        pytest.skip(f"{DATA.name} is not in {DATA.parent}")
    desk = Here(tmp_path_factory.mktemp("containers")).open()
    desk.source(DATA.name, DATA.read_bytes())
    assert desk.add(DATA.name).code == 0
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    out = desk.root / "out"
    assert desk.say("export", desk.case, "--as", "parquet", "--out", out).code == 0
    return {path.stem: pq.read_table(path).to_pylist() for path in out.glob("*.parquet")}


def test_every_item_is_listed_or_its_reason_given(
    tables: dict[str, list[dict[str, object]]],
) -> None:
    told = [str(row["member"]) for name in ("email_activity", "problem") for row in tables[name]]
    with zipfile.ZipFile(DATA) as archive:
        items = [name for name in archive.namelist() if name.endswith(KINDS)]
    assert len(items) == 40
    untold = [name for name in items if not any(place.startswith(name) for place in told)]
    assert untold == []


def test_what_holds_messages_gives_them(tables: dict[str, list[dict[str, object]]]) -> None:
    mail = [str(row["member"]) for row in tables["email_activity"] if row["nested_in"] is None]
    counts = {kind: sum(kind in place for place in mail) for kind in KINDS}
    assert counts == {".msg": 4, ".pst": 17, ".tnef": 16, ".hwp": 0}
    reasons = {row["code"] for row in tables["problem"] if ".pst" in str(row["member"])}
    assert reasons == {"evidence.item_not_mail"}
