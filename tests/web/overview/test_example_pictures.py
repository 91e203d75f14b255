"""The drawn pictures of the example."""

from __future__ import annotations

import pytest
from PIL import Image

from wijkkoers.web.overview.example_pictures import HEIGHT, SCENES, WIDTH, picture_of


@pytest.mark.parametrize("name", SCENES)
def test_picture_is_a_jpeg_with_colours(name: str) -> None:
    with Image.open(picture_of(name)) as picture:
        colours = picture.resize((24, 18)).getcolors(1000) or []
        assert (picture.format, picture.size, len(colours) > 8) == ("JPEG", (WIDTH, HEIGHT), True)
