"""A photo comes in as a picture only: nothing else of the file is kept."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.web.kit.making import make_sheet
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.kit import services
from wijkkoers.web.kit.services import photos

ORIENTATION, MAKER = 274, 271


def _photo(size: tuple[int, int] = (60, 40), form: str = "JPEG") -> io.BytesIO:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Geheim toestel"
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, form, exif=exif)
    return out


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_picture_is_upright_small_enough_and_without_its_past(form: str) -> None:
    made = photos.redrawn(_photo((3000, 1500), form))
    assert b"Geheim" not in made.getvalue()
    with Image.open(made) as found:
        assert (found.format, found.size, dict(found.getexif())) == ("JPEG", (1200, 2400), {})


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0 half", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        photos.redrawn(io.BytesIO(content))
    assert caught.value.code == "kit-foto-onleesbaar"


def test_too_many_pixels_are_refused(monkeypatch: Any) -> None:
    monkeypatch.setattr(photos, "PIXEL_LIMIT", 100)
    with pytest.raises(InputError) as caught:
        photos.redrawn(_photo())
    assert caught.value.code == "kit-foto-te-groot"


def test_photo_is_a_document_of_the_dossier(world: World, settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"
    kept = services.attach_photo(actor=world.redacteur, sheet=make_sheet(world), stream=_photo())
    assert kept.photo is not None
    assert (kept.photo.dossier_id, kept.photo.content_type) == (kept.batch.dossier_id, "image/jpeg")
    assert b"Geheim" not in path_of(kept.photo.digest).read_bytes()
