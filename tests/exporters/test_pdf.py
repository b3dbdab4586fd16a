import io
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from bongsu.exporters import html, lettering, pdf
from bongsu.exporters.tree import Node, tree
from bongsu.model.errors import BongsuError
from bongsu.model.view import CaseView
from bongsu.phrases import CATALOGUE, Language, say
from tests.exporters import paper, sample
from tests.exporters.test_html import CANARY, HOSTILE, SECTIONS, crowded, poison

EN, KO = Language.EN, Language.KO
both = pytest.mark.parametrize("language", list(Language))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_everywhere_stays_text(text: str) -> None:
    view = poison(sample.case(), text)
    assert isinstance(view, CaseView)
    made = pdf.report(replace(view, audience=None), KO)
    assert paper.acting(made) == set()
    shown = paper.squeezed(pdf.lettered(html.inert.label(text)))
    assert shown in paper.text(made)


def test_the_look_for_acting_parts_sees_them() -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    page[NameObject("/Annots")] = ArrayObject()
    act = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(act)
    bad = io.BytesIO()
    writer.write(bad)
    assert {"/Annots", "/OpenAction", "/JavaScript", "/JS"} <= paper.acting(bad.getvalue())


@both
def test_markup_of_the_typesetter_in_evidence_is_text(language: Language) -> None:
    text = '#eval("1+1") *b* $x$ @ref <label> #image("a.png") [x] \\u{41} // gone'
    made = paper.text(pdf.report(replace(sample.case(), case_name=text), language))
    assert paper.squeezed(text) in made


@both
@pytest.mark.parametrize("view", [sample.case(), sample.empty(), sample.case(audience="한서윤")])
def test_every_part_is_there_in_order_with_page_numbers(language: Language, view: CaseView) -> None:
    made = pdf.report(view, language)
    reader = PdfReader(io.BytesIO(made))
    titles = [each.title for each in reader.outline if not isinstance(each, list)]
    parts = [each for each in SECTIONS if not (view.audience and each == "company")]
    assert titles == [say(f"report.{name}", language) for name in parts]
    assert round(reader.pages[0].mediabox.width) == 595
    assert round(reader.pages[0].mediabox.height) == 842
    many = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert paper.squeezed(page.extract_text()).endswith(f"{number}/{many}")


@both
def test_the_fonts_are_inside(language: Language) -> None:
    made = pdf.report(sample.case(), language)
    assert paper.fonts(made) == {"PretendardJP-Regular", "Pretendard-Bold"}


@both
def test_it_says_what_the_page_says(language: Language) -> None:
    made = paper.text(pdf.report(sample.case(), language))
    for key in ("summary.not_hacked", "searched.cannot_deleted", "custody.checkpoint_how",
                "gloss.status.nothing_found", "holder.advice"):  # fmt: skip
        present = paper.squeezed(say(key, language)) in made
        assert present == (not key.startswith("holder."))
    assert "hxxps[://]docs[.]rnail[.]example" in made
    assert paper.squeezed("2024-06-03 10:02:03 KST (01:02:03 UTC)") in made
    checkpoint = html._kept(sample.case().checkpoint)
    assert checkpoint in made


@both
def test_a_holders_version_names_nobody_else(language: Language) -> None:
    made = paper.text(pdf.report(crowded(), language))
    for word in (CANARY, "이분석", "박수사", *(name for _, name, _, _ in sample.PEOPLE[1:])):
        assert paper.squeezed(word) not in made
    assert CANARY in paper.text(pdf.report(replace(crowded(), audience=None), language))


def test_a_view_without_the_holders_account_is_refused() -> None:
    with pytest.raises(BongsuError):
        pdf.report(sample.case(audience="아무개"), EN)


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pdf.report(sample.case(), KO) == pdf.report(sample.case(), KO)


# --- letters -------------------------------------------------------------------------------------


def test_the_font_has_hangul_hanja_latin_and_every_letter_of_the_catalogue() -> None:
    known = lettering.letters()
    assert set(range(0xAC00, 0xD7A4)) <= known
    assert set(range(0x21, 0x7F)) <= known
    hanja = {ord(bytes([high, low]).decode("euc_kr"))
             for high in range(0xCA, 0xFE) for low in range(0xA1, 0xFF)}  # fmt: skip
    assert len(hanja) == 4888
    assert hanja <= known
    drawn = {"\u25d0"}  # the sign of "indicated" is drawn as a shape
    used = {char for phrase in CATALOGUE.values() for text in phrase for char in text}
    assert {char for char in used - drawn if ord(char) not in known} == set()


def test_a_letter_that_the_font_lacks_is_named_and_not_lost() -> None:
    view = replace(sample.case(), case_name="尹 회담 \U0001f600 \u0627")
    made = paper.text(pdf.report(view, KO))
    assert "尹회담<U+1F600><U+0627>" in made


def test_hangul_spelt_in_its_parts_is_put_together() -> None:
    assert lettering.lettered(unicodedata.normalize("NFD", "한글 문서.hwp")) == "한글 문서.hwp"


# --- the tree ------------------------------------------------------------------------------------


def test_a_page_becomes_a_tree_and_long_words_come_apart() -> None:
    page = "<body><div> <p class='a b'>x &lt;b&gt; <code>0123456789abcdefghij</code></p> </div>"
    inside = {"t": "long", "c": [], "k": ["0123456789ab", "cdefghij"]}
    code = {"t": "code", "c": [], "k": [inside]}
    paragraph = {"t": "p", "c": ["a", "b"], "k": ["x <b> ", code]}
    assert tree(page, str) == [{"t": "div", "c": [], "k": [paragraph]}]


def test_space_that_a_page_swallows_is_not_set_on_paper() -> None:
    page = "<body><p>\n a <strong>b</strong> c \n</p><pre>  x\ny</pre>"
    strong = {"t": "strong", "c": [], "k": ["b"]}
    first = {"t": "p", "c": [], "k": ["a ", strong, " c"]}
    line = {"t": "br", "c": [], "k": []}
    assert tree(page, str) == [first, {"t": "pre", "c": [], "k": ["  x", line, "y"]}]


@both
def test_paper_says_what_becomes_of_letters_it_lacks(language: Language) -> None:
    told = paper.squeezed(say("paper.letters", language))
    assert told in paper.text(pdf.report(sample.case(), language))
    assert say("paper.letters", language) not in html.page(sample.case(), language)


def test_a_drawing_becomes_xml_that_stands_alone() -> None:
    page = '<body><svg viewBox="0 0 9 9"><text x="1">a &amp; &lt;b&gt;&nbsp;c</text></svg>'
    (drawn,) = tree(page, str)
    assert isinstance(drawn, dict)
    inside = '<text x="1">a &amp; &lt;b&gt;\xa0c</text>'
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    assert drawn["k"] == [whole]


@both
def test_every_plot_says_in_words_what_it_is(language: Language) -> None:
    made = html.page(sample.case(), language, paper=True)
    drawings = [each for each in _every(tree(made, str)) if each["t"] == "svg"]
    assert drawings
    assert all(each["alt"] for each in drawings)
    assert say("plot.overview", language) in {each["alt"] for each in drawings}


def _every(nodes: list[Node]) -> Iterator[dict[str, Any]]:
    for each in nodes:
        if isinstance(each, dict):
            yield each
            yield from _every(each["k"])
