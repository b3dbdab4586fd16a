import io

import pytest
import zxingcpp
from PIL import Image

from tests.readers.attachments.making import facts, value


def qr(text: str) -> Image.Image:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    return Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4))


def saved(picture: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_a_link_in_a_picture(kind: str) -> None:
    data = saved(qr("https://q.example/in"), kind)
    assert value(facts("a.img", data), "qr_link") == "https://q.example/in"


def test_a_code_drawn_on_glass() -> None:
    grey = qr("https://q.example/").convert("L")
    clear = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=grey.point(lambda level: 255 - level))
    assert value(facts("a.png", saved(clear, "PNG")), "qr_link") == "https://q.example/"


def test_a_code_that_leads_nowhere_and_a_plain_picture() -> None:
    assert facts("a.png", saved(qr("seat 12 row 3"), "PNG")) == []
    assert facts("a.png", saved(Image.new("L", (90, 90)), "PNG")) == []


def test_a_picture_too_large_to_open() -> None:
    huge = saved(Image.new("1", (20_000, 20_000)), "PNG")
    assert value(facts("a.png", huge), "not_examined") == "too_large"


def test_a_damaged_picture() -> None:
    data = saved(qr("https://q.example/in"), "PNG")
    assert value(facts("a.png", data[: len(data) // 2]), "not_examined") == "damaged"
