import re
from pathlib import Path

import pytest

from bongsu.adapters import indicator_values
from bongsu.adapters.indicator_csv import csv_list
from bongsu.adapters.indicator_list import read_indicator_list
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.phrases import CATALOGUE

DAY = 86_400_000


def parse_indicator_list(text: str) -> list[Indicator]:
    return list(csv_list(text.encode()).indicators)


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("hxxps://Evil[.]example/Path/", IndicatorKind.URL, "https://Evil.example/Path"),
        ("*.Evil[.]example", IndicatorKind.DOMAIN, "evil.example"),
        ("kim[@]evil.example", IndicatorKind.EMAIL, "kim@evil.example"),
        ("192[.]0[.]2[.]7", IndicatorKind.IPV4, "192.0.2.7"),
        ("[2001:DB8::7]", IndicatorKind.IPV6, "2001:db8::7"),
        ("A" * 64, IndicatorKind.SHA256, "a" * 64),
        ("a" * 32, IndicatorKind.OTHER, "a" * 32),
        ("<Id.1@evil.example>", IndicatorKind.MESSAGE_ID, "Id.1@evil.example"),
        ("not an indicator", IndicatorKind.OTHER, "not an indicator"),
    ],
)
def test_values_are_refanged_and_told_by_their_form(
    written: str, kind: IndicatorKind, value: str
) -> None:
    assert parse_indicator_list(f'value\n"{written}"\n') == [Indicator(value, kind)]


def test_source_grade_and_dates_are_kept() -> None:
    text = (
        "\ufeffType,Indicator,first_seen,last_seen,Source,Grade,Comment\n"
        "domain,evil.example,1970-01-02,1970-01-03,CERT,b-2,seen twice\n"
        "# a remark,,,,,,\n"
        "message-id,x@evil.example,1970-01-02T00:00:01+00:00,never,,Z9\n"
    )
    assert parse_indicator_list(text) == [
        Indicator("evil.example", IndicatorKind.DOMAIN, DAY, 3 * DAY - 1, "CERT", "B2",
                  "seen twice"),
        Indicator("x@evil.example", IndicatorKind.MESSAGE_ID, DAY + 1000),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "name,source\nx,y\n", 'value\n"' + "x" * 200_000])
def test_no_list_says_which_columns_there_are(text: str) -> None:
    with pytest.raises(BongsuError) as raised:
        parse_indicator_list(text)
    assert raised.value.code == "input.indicators_columns"


def test_a_korean_spreadsheet_is_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("value,source\nevil.example,경찰\n".encode("cp949"))
    assert read_indicator_list(file).indicators[0].source == "경찰"


def test_every_reason_to_leave_out_has_a_sentence_and_none_is_orphaned() -> None:
    folder = Path(indicator_values.__file__).parent
    source = "".join(each.read_text() for each in sorted(folder.glob("*indicator*.py")))
    said = set(re.findall(r'leave\(\s*"(\w+)"', source)) | {"negated", "comparison"}
    known = {key.rpartition(".")[2] for key in CATALOGUE if key.startswith("indicator.left.")}
    assert said == known


def test_names_of_programs_are_kept() -> None:
    assert parse_indicator_list("value,malware\nevil.example,Loader\n")[0].software == ("Loader",)
