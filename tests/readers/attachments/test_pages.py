import base64

import pytest

from tests.readers.attachments.making import codes, facts, noise, value, zipped

_FILE = base64.b64encode(zipped(run__exe=b"MZ" + noise(2000))).decode()


def page(script: str) -> bytes:
    return f"<html><body><script>{script}</script></body></html>".encode()


@pytest.mark.parametrize(
    "script",
    [
        "var b=new Blob([atob(x)]); a.download='a.zip'",
        f"var x='{_FILE}'; window.navigator.msSaveOrOpenBlob(x)",
        "document.write(unescape('%3c'))",
        f"location.href='data:application/zip;base64,{_FILE}'",
    ],
)
def test_a_file_made_in_the_page(script: str) -> None:
    assert "html_smuggling" in codes(facts("a.html", page(script)))


def test_the_file_itself_is_examined() -> None:
    found = facts("a.html", page(f"new Blob([atob('{_FILE}')])"))
    assert value(found, "executable", "carried0/run.exe") == "exe"


@pytest.mark.parametrize("script", ["", "document.write('hello')", "var a = atob('aGk=')"])
def test_everyday_pages_say_nothing(script: str) -> None:
    assert facts("a.html", page(script)) == []


def test_a_form_that_asks_for_a_password() -> None:
    form = b"<html><form action='https://c.example/in'><input type=password></form></html>"
    assert value(facts("a.htm", form), "html_form") == "https://c.example/in"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>window.location.href = 'https://r.example/'</script>",
        '<script>location.replace("https://r.example/")</script>',
        "<meta http-equiv='refresh' content='0; url=https://r.example/'>",
    ],
)
def test_a_page_that_leads_elsewhere(markup: str) -> None:
    assert (
        value(facts("a.html", f"<html>{markup}".encode()), "html_redirect") == "https://r.example/"
    )


def test_a_page_in_utf_16() -> None:
    markup = "\ufeff<html><script>location='https://r.example/'</script>".encode("utf-16-le")
    assert value(facts("a.html", markup), "html_redirect") == "https://r.example/"


def test_a_picture_that_acts() -> None:
    svg = b"<svg xmlns='u'><script>location.href='https://r.example/'</script></svg>"
    found = facts("a.svg", svg)
    assert value(found, "svg_script") == "<script"
    assert value(found, "html_redirect") == "https://r.example/"
    assert facts("a.svg", b"<svg xmlns='u'><path d='M0 0'/></svg>") == []
