"""QR codes in pictures: the address they lead to. Pictures are decoded small and few."""

import io
import re
import warnings
from collections.abc import Iterator

import zxingcpp
from PIL import Image

from bongsu.readers.attachments.facts import Found, Item, Note, RefusedError

_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "PPM")
_PIXEL_CAP = 25_000_000
_SIDE = 1600
_LEAST = 21  # modules of the smallest code
_SOLID = ("1", "L", "RGB", "CMYK", "YCbCr")
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.\-]{1,20}:\S|[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,10}(?:/|$)")


def look(item: Item) -> Iterator[Found]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library warns of what is refused below
        grey = _grey(item)
    if grey is None:
        return
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for code in zxingcpp.read_barcodes(grey, formats):
        if _ADDRESS.match(code.text):
            yield Note("qr_link", code.text)


def _grey(item: Item) -> Image.Image | None:
    """The picture on white paper, no wider than a code needs; None where it can hold none."""
    try:
        picture: Image.Image = Image.open(io.BytesIO(item.content), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise RefusedError("too_large") from error
    wide, high = picture.size
    if wide * high > _PIXEL_CAP:
        raise RefusedError("too_large")
    if min(wide, high) < _LEAST:
        return None
    item.budget.pixels -= wide * high
    if item.budget.pixels < 0:
        raise RefusedError("too_many_images")
    picture.draft("L", (_SIDE, _SIDE))
    if picture.mode not in _SOLID:
        layered = picture.convert("RGBA")
        picture = Image.new("RGBA", layered.size, "white")
        picture.alpha_composite(layered)
    grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE))
    return grey


def prepare() -> None:
    """Load every decoder that is asked for later."""
    Image.init()
