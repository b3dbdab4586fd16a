"""Case folders near what somebody is typing."""

import os
from pathlib import Path

from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest

FILE_NAME = "case.db"
"""The ledger; where it stands is a case."""
_MOST = 200  # entries looked at: a shell waits for the answer


def case_folders(beginning: str) -> list[str]:
    """Case folders whose path begins so, else the folders that may lead to one."""
    parent, start = os.path.split(beginning)
    try:
        names = sorted(each.name for each in Path(parent or ".").iterdir())
    except OSError:
        return []
    fitting = [Path(parent, name) for name in names if name.startswith(start)][:_MOST]
    folders = [each for each in fitting if each.is_dir()]
    cases = [str(each) for each in folders if (each / FILE_NAME).is_file()]
    return cases or [f"{each}{os.sep}" for each in folders if not each.name.startswith(".")]


def no_case(folder: Path) -> BongsuError:
    """``input.case_missing``, with the nearest cases beside the folder or in it."""
    beside = (each.parent for each in folder.parent.glob(f"*/{FILE_NAME}"))
    inside = (each.parent for each in folder.glob(f"*/{FILE_NAME}"))
    near = nearest(str(folder), map(str, (*beside, *inside)))
    return BongsuError("input.case_missing", case=str(folder), nearest=near)
