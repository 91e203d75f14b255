"""A photo comes in as a picture only: nothing else of the file is kept, and a box that is blurred cannot be read again."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from wijkkoers.base.errors import InputError
from wijkkoers.web.ui.pictures import blurred, redrawn

ORIENTATION, MAKER, GPS = 274, 271, 34853


def photo(size: tuple[int, int] = (60, 40), form: str = "JPEG") -> io.BytesIO:
    """A photo with the place it was taken, its camera, and lying on its side."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Geheim toestel"
    exif.get_ifd(GPS)[2] = (52.0, 1.0, 2.0)
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, form, exif=exif)
    return out


def bomb(width: int, height: int) -> io.BytesIO:
    """A PNG of a few bytes that says it is very large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    packed = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks]
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(packed))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_picture_is_upright_small_enough_and_without_its_past(form: str) -> None:
    made = redrawn(photo((3000, 1500), form))
    assert (b"Geheim" in made.content, b"Exif" in made.content, (made.width, made.height)) == (False, False, (1200, 2400))
    with Image.open(io.BytesIO(made.content)) as found:
        assert (found.format, found.size, dict(found.getexif())) == ("JPEG", (1200, 2400), {})


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0 half", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html><script>1</script>"),
        *(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, b"RIFF\x10\x00\x00\x00WEBPVP8 "),
    ],
)
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="foto-onleesbaar"):
        redrawn(io.BytesIO(content))


def test_photo_of_51_megapixel_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(InputError, match="foto-te-groot"):
        redrawn(bomb(8500, 6000))


def test_file_above_twenty_megabyte_is_refused() -> None:
    with pytest.raises(InputError, match="foto-te-groot"):
        redrawn(io.BytesIO(b"\xff\xd8" + bytes(20_000_001)))


def test_transparent_and_grey_pictures_become_plain() -> None:
    out = io.BytesIO()
    Image.new("LA", (10, 10)).save(out, "PNG")
    assert redrawn(out).content.startswith(b"\xff\xd8")


def test_box_keeps_a_few_colours_and_the_rest_stays() -> None:
    noise = np.random.default_rng(7).integers(0, 256, (120, 200, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG")
    made = np.asarray(Image.open(io.BytesIO(blurred(out, [(0.25, 0.25, 0.5, 0.5)]).content)).convert("L")).astype(int)
    inside, outside = made[38:82, 58:142], made[:24, :]
    assert (inside.std() < 25, outside.std() > 35) == (True, True)
    assert np.abs(np.diff(inside[20]))[2:20].max() < 12


@pytest.mark.parametrize("box", [(0, 0, 0, 1), (1, 0, 0.1, 0.1), (-0.1, 0, 0.5, 0.5), (0, 0, 2, 1), (0, 0, float("nan"), 1), (0, 0, 1)])
def test_box_that_is_not_on_the_photo_is_refused(box: tuple[float, ...]) -> None:
    with pytest.raises(InputError, match="foto-vlak-ongeldig"):
        blurred(photo(), [box])


def test_box_at_the_edge_is_cut_off_there() -> None:
    assert (blurred(photo(), [(0.9, 0.9, 1, 1)]).width, blurred(photo(), [(0, 0, 0.001, 0.001)]).height) == (40, 60)
