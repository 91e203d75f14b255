"""Drawn pictures for the photos of the example: nobody and no place that exists stands on them."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 900
Canvas = ImageDraw.ImageDraw


def picture_of(name: str) -> io.BytesIO:
    """Return the drawn picture with this name as a JPEG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "#cfdde6")
    SCENES[name](ImageDraw.Draw(picture))
    out = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.2)).save(out, "JPEG", quality=82)
    out.seek(0)
    return out


def _doorway(draw: Canvas) -> None:
    """Draw the open door of a portiek."""
    _wall(draw, "#b9795a")
    draw.rectangle((420, 210, 800, 900), fill="#3a3f46")
    draw.rectangle((440, 240, 780, 900), fill="#1c2026")
    draw.polygon([(440, 240), (300, 300), (300, 900), (440, 900)], fill="#7d8f97")
    draw.rectangle((330, 360, 410, 620), fill="#b9cdd6")
    draw.polygon([(430, 880), (500, 900), (430, 900)], fill="#c9a227")
    for row in range(4):
        draw.rectangle((860, 320 + 70 * row, 960, 370 + 70 * row), fill="#8f9aa0", outline="#5c666c", width=3)


def _street(draw: Canvas) -> None:
    """Draw water over the whole street."""
    _houses(draw)
    draw.polygon([(0, 900), (0, 620), (1200, 560), (1200, 900)], fill="#6f7378")
    draw.ellipse((80, 600, 1160, 880), fill="#8fa9b8")
    for place in range(6):
        draw.arc((160 + 150 * place, 660 + 22 * (place % 3), 300 + 150 * place, 720 + 22 * (place % 3)), 200, 340, fill="#dce8ee", width=5)
    draw.rectangle((560, 700, 640, 740), fill="#3a3f46")


def _garden(draw: Canvas) -> None:
    """Draw a garden along a front."""
    _wall(draw, "#c08a62")
    for place in range(3):
        draw.rectangle((120 + 380 * place, 150, 330 + 380 * place, 450), fill="#dfe8ec", outline="#f5f1e8", width=14)
    draw.rectangle((0, 760, 1200, 900), fill="#a9a294")
    for place in range(40):
        left, height = 30 * place, 90 + 53 * place % 130
        draw.ellipse((left - 20, 760 - height, left + 70, 790), fill=("#3f7a43", "#5c9a4b", "#2f6540")[place % 3])
    for place in range(26):
        left, top = 20 + 46 * place, 640 + 37 * place % 100
        draw.ellipse((left, top, left + 24, top + 24), fill=("#e3b23c", "#c8553d", "#f2efe6", "#8d6bb0")[place % 4])


def _underpass(draw: Canvas) -> None:
    """Draw a dark way under the railway."""
    draw.rectangle((0, 0, 1200, 900), fill="#6b6f72")
    draw.rectangle((0, 60, 1200, 200), fill="#8d8779")
    draw.polygon([(180, 900), (180, 330), (1020, 330), (1020, 900)], fill="#24282d")
    draw.polygon([(430, 900), (500, 470), (700, 470), (770, 900)], fill="#363b41")
    draw.rectangle((500, 470, 700, 560), fill="#aebcc3")
    draw.ellipse((400, 760, 820, 860), fill="#55646d")
    draw.line([(220, 420), (330, 470), (270, 520), (390, 560)], fill="#8a4f7d", width=16)
    draw.ellipse((580, 350, 620, 380), fill="#e8d48a")


def _wall(draw: Canvas, brick: str) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill=brick)
    for row in range(0, HEIGHT, 30):
        draw.line((0, row, WIDTH, row), fill="#d8c3ae", width=2)
        for left in range(35 * (row // 30 % 2), WIDTH, 70):
            draw.line((left, row, left, row + 30), fill="#d8c3ae", width=2)


def _houses(draw: Canvas) -> None:
    for place, colour in enumerate(("#b5664a", "#a85c44", "#bd7452", "#b5664a")):
        left = 300 * place
        draw.rectangle((left, 180, left + 300, 640), fill=colour)
        draw.polygon([(left, 180), (left + 150, 70), (left + 300, 180)], fill="#5a4742")
        draw.rectangle((left + 40, 250, left + 130, 380), fill="#dfe8ec", outline="#f5f1e8", width=8)
        draw.rectangle((left + 170, 250, left + 260, 380), fill="#dfe8ec", outline="#f5f1e8", width=8)
        draw.rectangle((left + 180, 450, left + 250, 640), fill="#3d5a4c")


SCENES: dict[str, Callable[[Canvas], None]] = {
    "portiek": _doorway,
    "stoomstraat": _street,
    "geveltuin": _garden,
    "onderdoorgang": _underpass,
}
