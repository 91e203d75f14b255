"""Pictures of schouwpunten: made anew, made unreadable where people drew a box, and kept under their digest."""

from __future__ import annotations

import hashlib

from wijkkoers.web.datasets.services.files import Copy, keep_copy, work_folder
from wijkkoers.web.ui.pictures import Box, Picture, blurred, redrawn

__all__ = ("Box", "Picture", "blurred", "keep_picture", "redrawn")


def keep_picture(picture: Picture) -> str:
    """Keep a picture with the other files and return its digest; the same picture is kept once."""
    digest = hashlib.sha256(picture.content).hexdigest()
    with work_folder() as folder:
        path = folder / "foto"
        path.write_bytes(picture.content)
        keep_copy(Copy(path, "foto.jpg", digest, len(picture.content)))
    return digest
