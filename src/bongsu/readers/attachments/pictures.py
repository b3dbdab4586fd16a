"""QR codes in pictures: the address they lead to. Pictures are decoded small and few."""

import io
import re
from collections.abc import Iterator

import zxingcpp
from PIL import Image

from bongsu.readers.attachments.facts import Found, Item, Note

_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "PPM")
_PIXEL_CAP = 25_000_000
_SIDE = 1600
_LEAST = 21  # modules of the smallest code
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.\-]{1,20}:\S|[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,10}(?:/|$)")


def look(item: Item) -> Iterator[Found]:
    item.budget.images -= 1
    if item.budget.images < 0:
        if item.budget.images == -1:
            yield Note("not_examined", "too_many_images")
        return
    with Image.open(io.BytesIO(item.content), formats=_FORMATS) as picture:
        wide, high = picture.size
        if wide * high > _PIXEL_CAP:
            yield Note("not_examined", "too_large")
            return
        if min(wide, high) < _LEAST:
            return
        picture.draft("L", (_SIDE, _SIDE))
        grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE))
    for code in zxingcpp.read_barcodes(grey):
        if _ADDRESS.match(code.text):
            yield Note("qr_link", code.text)


def prepare() -> None:
    """Load every decoder that is asked for later."""
    Image.init()
