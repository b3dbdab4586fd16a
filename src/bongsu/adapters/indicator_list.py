"""Indicator lists, in whichever of their forms: CSV, a STIX bundle, MISP events."""

from pathlib import Path

import msgspec

from bongsu.adapters.files import read_document
from bongsu.adapters.indicator_csv import csv_list
from bongsu.adapters.misp_indicators import is_misp, misp_list
from bongsu.adapters.source import printable
from bongsu.adapters.stix_indicators import is_bundle, stix_list
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import IndicatorList

_LARGEST = 64 * 1024 * 1024
_MOST_PARTS = 4_000_000
"""Brackets and commas: a file of nothing else would take two hundred times its size in memory."""
_MARK = b"\xef\xbb\xbf"


def read_indicator_list(path: str | Path) -> IndicatorList:
    """What a list says, by its content and not by its name.

    Raises ``input.indicators_columns`` for what is no CSV with values, ``input.indicators_json``
    for broken or overgrown JSON, ``input.indicators_unknown`` for JSON of another kind, and what
    `read_document` raises.
    """
    data = read_document(path, _LARGEST)
    if data.removeprefix(_MARK).lstrip()[:1] not in (b"{", b"["):
        return csv_list(data)
    name = printable(Path(path).name)
    document = _decoded(data.removeprefix(_MARK), name)
    if is_bundle(document):
        return stix_list(document, name)
    if is_misp(document):
        return misp_list(document, name)
    raise BongsuError("input.indicators_unknown", name=name)


def _decoded(data: bytes, name: str) -> object:
    parts = sum(data.count(each) for each in (b"{", b"[", b","))
    try:
        if parts <= _MOST_PARTS:
            return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    raise BongsuError("input.indicators_json", name=name)
