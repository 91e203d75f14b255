"""A picture of a schouwpunt is kept under its digest, once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.web.fieldwork.phone_making import jpeg

from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.fieldwork.photos import blurred, keep_picture, redrawn


def test_picture_is_kept_once_and_a_blurred_one_apart(settings: Any, tmp_path: Path) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"
    picture = redrawn(jpeg())
    digests = {keep_picture(picture), keep_picture(redrawn(jpeg())), keep_picture(blurred(jpeg((41, 30)), [(0, 0, 0.5, 0.5)]))}
    assert (len(digests), path_of(keep_picture(picture)).read_bytes()) == (2, picture.content)
