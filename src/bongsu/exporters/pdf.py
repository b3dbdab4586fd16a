"""The report on paper: the same page as in HTML, set as A4 with its fonts inside.

The page travels into the typesetter as data: no text of it is ever read as markup, and nothing in
the finished file can be pressed, opened or run.
"""

import json
from importlib.resources import as_file, files

import typst

from bongsu.exporters import html
from bongsu.exporters.lettering import FOLDER, lettered, packaged
from bongsu.exporters.tree import tree
from bongsu.model.times import both_zones
from bongsu.model.view import CaseView
from bongsu.phrases import Language, say

FORMAT = "pdf"

_SHEET = "templates/report.typ"


def report(view: CaseView, language: Language) -> bytes:
    """The whole report as one PDF, for the view's audience.

    Raises ``invariant.audience_has_no_account`` where a holder's view names only other holders.
    """
    page = _page(view, language)  # as text only: the tree of a big case is large
    with as_file(files(__package__) / FOLDER) as folder:
        return _set(page, str(folder))


def _page(view: CaseView, language: Language) -> str:
    page = {
        "language": language.value,
        "title": lettered(say("report.title", language)),
        "handling": say("report.handling", language),
        "written": both_zones(view.written_ms),
        "body": tree(html.page(view, language, paper=True), lettered),
    }
    return json.dumps(page, ensure_ascii=False)


def _set(page: str, fonts: str) -> bytes:
    compiler = typst.Compiler(
        font_paths=typst.Fonts(False, False, [fonts]), sys_inputs={"page": page}
    )
    made = compiler.compile(packaged(_SHEET), format="pdf")
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made
