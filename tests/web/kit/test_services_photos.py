"""A photo of a filled sheet becomes a document of the dossier, without what the file told beside its picture."""

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

MAKER = 271


def _photo() -> io.BytesIO:
    exif = Image.Exif()
    exif[MAKER] = "Geheim toestel"
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(out, "JPEG", exif=exif)
    return out


def test_photo_is_a_document_of_the_dossier(world: World, settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"
    kept = services.attach_photo(actor=world.redacteur, sheet=make_sheet(world), stream=_photo())
    assert kept.photo is not None
    assert (kept.photo.dossier_id, kept.photo.content_type) == (kept.batch.dossier_id, "image/jpeg")
    assert b"Geheim" not in path_of(kept.photo.digest).read_bytes()


def test_what_is_no_photo_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="foto-onleesbaar"):
        services.attach_photo(actor=world.redacteur, sheet=make_sheet(world), stream=io.BytesIO(b"<svg/>"))
