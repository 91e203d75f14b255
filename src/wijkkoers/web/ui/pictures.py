"""Photos that people hand in: made anew from their picture alone, so that place, camera and anything hidden in the file stay out."""

from __future__ import annotations

import io
import math
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

from wijkkoers.base.errors import InputError

LONGEST_SIDE, QUALITY = 2400, 85
PIXEL_LIMIT = 50_000_000
SIZE_LIMIT_BYTES = 20 * 1000 * 1000
FORMATS = ("JPEG", "PNG", "WEBP")
BOX_LIMIT = 200
CELLS = 3
"""A box is drawn as at most so many cells along its longest side: no face or number plate can be got back from nine colours."""
UNREADABLE = (
    *(UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, TypeError, EOFError, LookupError),
    *(struct.error, zlib.error, OverflowError, MemoryError),
)
"""What reading a broken or hostile file raises."""

Box = Sequence[float]
"""Left, top, width and height, as shares of the picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG without anything beside its picture, and its size in pixels."""

    content: bytes
    width: int
    height: int


def redrawn(stream: BinaryIO) -> Picture:
    """Return the picture of a file, upright and not larger than is needed to look at it.

    InputError `foto-te-groot` before anything is unpacked, `foto-onleesbaar` for what is no JPEG, PNG or WEBP.
    """
    return _saved(_read(stream))


def blurred(stream: BinaryIO, boxes: Iterable[Box]) -> Picture:
    """Return the picture with these boxes made unreadable for good; raises as `redrawn` does, and `foto-vlak-ongeldig`."""
    wanted = [tuple(float(share) for share in box) for box in boxes]
    if len(wanted) > BOX_LIMIT or not all(_is_on_picture(box) for box in wanted):
        raise InputError("foto-vlak-ongeldig")
    picture = _read(stream)
    for box in wanted:
        _blur(picture, box)
    return _saved(picture)


def _read(stream: BinaryIO) -> Image.Image:
    limits = {"limit_mb": SIZE_LIMIT_BYTES // 1_000_000, "limit_mp": PIXEL_LIMIT // 1_000_000}
    if stream.seek(0, io.SEEK_END) > SIZE_LIMIT_BYTES:
        raise InputError("foto-te-groot", **limits)
    stream.seek(0)
    try:
        with Image.open(stream, formats=FORMATS) as opened:
            if opened.width * opened.height > PIXEL_LIMIT:
                raise InputError("foto-te-groot", **limits)
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return upright.convert("RGB")
    except UNREADABLE as error:
        raise InputError("foto-onleesbaar") from error


def _saved(picture: Image.Image) -> Picture:
    plain = Image.new("RGB", picture.size)
    plain.paste(picture)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=QUALITY)
    return Picture(out.getvalue(), *plain.size)


def _blur(picture: Image.Image, box: tuple[float, ...]) -> None:
    """Draw one box, from its outermost pixels, as a few cells of one colour."""
    left, top = math.floor(box[0] * picture.width), math.floor(box[1] * picture.height)
    right = min(picture.width, math.ceil((box[0] + box[2]) * picture.width))
    bottom = min(picture.height, math.ceil((box[1] + box[3]) * picture.height))
    part = picture.crop((left, top, right, bottom))
    longest = max(part.size)
    cells = tuple(max(1, round(CELLS * side / longest)) for side in part.size)
    coarse = part.resize((cells[0], cells[1]), Image.Resampling.BOX)
    picture.paste(coarse.resize(part.size, Image.Resampling.NEAREST), (left, top))


def _is_on_picture(box: tuple[float, ...]) -> bool:
    if len(box) != 4 or not all(math.isfinite(share) for share in box):
        return False
    left, top, width, height = box
    return 0 <= left < 1 and 0 <= top < 1 and 0 < width <= 1 and 0 < height <= 1
