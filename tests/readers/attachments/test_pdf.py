import io
import zlib

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Link

from tests.readers.attachments.making import codes, facts, value, values
from tests.readers.attachments.test_pictures import qr


def pdf(*objects: bytes) -> bytes:
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, 1))
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer <</Root 1 0 R>>\n%%EOF"


def stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(content), content)


def test_links() -> None:
    found = facts("a.pdf", pdf(b"<</S/URI/URI(http://a.example/\\(x\\))>>",
                               b"<</S/URI/URI <687474703a2f2f62>>>"))  # fmt: skip
    assert values(found, "pdf_link") == ["http://a.example/(x)", "http://b"]


def test_what_hides_in_an_object_stream() -> None:
    packed = zlib.compress(
        b"1 0 <</S/URI/URI(http://a.example/)>> <</S/JavaScript/JS(app.x\\(1\\))>>"
    )
    found = facts("a.pdf", pdf(stream(b"/Type/ObjStm/Filter/FlateDecode", packed)))
    assert value(found, "pdf_link") == "http://a.example/"
    assert value(found, "pdf_javascript") == "app.x(1)"


def test_names_written_in_numbers() -> None:
    assert "pdf_javascript" in codes(facts("a.pdf", pdf(b"<</S/J#61vaScript/J#53(x)>>")))


def test_actions() -> None:
    found = facts("a.pdf", pdf(b"<</OpenAction 2 0 R>>", b"<</S/Launch/F(cmd.exe)>>"))
    assert values(found, "pdf_action") == ["OpenAction", "Launch: cmd.exe"]


def test_a_page_to_open_at_is_no_action() -> None:
    assert facts("a.pdf", pdf(b"<</OpenAction [3 0 R /Fit]>>")) == []


def test_files_within() -> None:
    body = stream(b"/Type/EmbeddedFile/Filter/FlateDecode", zlib.compress(b"MZ\x90"))
    found = facts("a.pdf", pdf(body))
    assert value(found, "pdf_embedded_file") == "exe"
    assert "executable" in codes(found)


def test_a_code_in_a_picture_of_a_page() -> None:
    image = qr("https://q.example/").convert("L")
    head = b"/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/Filter/FlateDecode" % image.size
    found = facts("a.pdf", pdf(stream(head, zlib.compress(image.tobytes()))))
    assert value(found, "qr_link") == "https://q.example/"


@pytest.mark.parametrize(("password", "words"), [("", []), ("열쇠12", ["x", "열쇠12"])])
def test_an_encrypted_one_is_opened_where_that_is_possible(password: str, words: list[str]) -> None:
    writer, locked = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="http://a.example/"))
    writer.encrypt(password, "owner", algorithm="AES-256")
    writer.write(locked)
    found = facts("a.pdf", locked.getvalue(), *words)
    assert "pdf_encrypted" in codes(found)
    assert value(found, "pdf_link") == "http://a.example/"
    assert values(found, "password_in_text") == [password][: len(words)]
    if password:
        assert value(facts("a.pdf", locked.getvalue()), "not_examined") == "encrypted"
