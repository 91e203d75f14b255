from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from wijkkoers.reports import tokens

CSS = Path(tokens.__file__).parents[1] / "web/ui/static/ui/tokens.css"
# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
SEEN_APART = 9.0
"""Difference in CIE Lab that is clearly seen between two areas that touch."""


def _linear(value: str) -> list[float]:
    channels = (int(value[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]


def _simulated(value: str, kind: str) -> list[float]:
    rgb = _linear(value)
    return [max(0.0, min(1.0, sum(part * channel for part, channel in zip(row, rgb, strict=True)))) for row in BLINDNESS[kind]]


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    f, g, h = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * g - 16, 500 * (f - g), 200 * (g - h)


def _difference(first: list[float], second: list[float]) -> float:
    return sum((one - two) ** 2 for one, two in zip(_lab(first), _lab(second), strict=True)) ** 0.5


@pytest.mark.parametrize(("text", "ground"), tokens.load_tokens()["pairs"])
def test_text_reads_on_its_background(text: str, ground: str) -> None:
    assert tokens.contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5


def test_contrast_of_black_on_white_is_21() -> None:
    assert tokens.contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", ["a", "b"])
def test_sequential_palette_gets_darker_in_grey(name: str) -> None:
    light = [tokens.luminance(value) for value in tokens.palette(name)]
    assert all(first > second * 1.25 for first, second in pairwise(light))


def test_arms_of_the_diverging_palette_get_lighter_towards_the_middle() -> None:
    light = [tokens.luminance(value) for value in tokens.palette("diverging")]
    assert light[0] < light[1] < light[2] > light[3] > light[4]


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("name", ["a", "b", "diverging"])
def test_neighbouring_classes_stay_apart_for_colour_blind_eyes(name: str, kind: str) -> None:
    seen = [_simulated(value, kind) for value in tokens.palette(name)]
    assert min(_difference(first, second) for first, second in pairwise(seen)) > SEEN_APART


@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_two_sporen_stay_apart_for_colour_blind_eyes(kind: str) -> None:
    assert _difference(_simulated(tokens.spoor_colour("A"), kind), _simulated(tokens.spoor_colour("B"), kind)) > 2 * SEEN_APART


def test_every_palette_has_five_classes() -> None:
    assert {name: len(tokens.palette(name)) for name in ("a", "b", "diverging")} == {"a": 5, "b": 5, "diverging": 5}


@pytest.mark.parametrize("name", ["a", "b"])
def test_text_on_a_class_reads(name: str) -> None:
    assert min(tokens.contrast(tokens.text_on(value), value) for value in tokens.palette(name)) >= 4.5


def test_written_style_sheet_equals_the_tokens() -> None:
    assert CSS.read_text("utf-8") == tokens.tokens_css()


def test_style_sheet_stands_in_the_layer_tokens() -> None:
    assert "@layer tokens {" in tokens.tokens_css() and "  --wk-ink: " in tokens.tokens_css()


def test_space_keeps_the_rhythm_of_8_px() -> None:
    space = tokens.load_tokens()["space"]
    assert {name: value for name, value in space.items() if name != "half" and value != 8 * int(name)} == {}


def test_type_has_two_text_sizes_and_three_headings() -> None:
    assert list(tokens.load_tokens()["type"]) == ["text", "small", "heading-1", "heading-2", "heading-3"]


def test_typst_gets_the_same_colours() -> None:
    assert tokens.tokens_typst()["colour"] == tokens.load_tokens()["colour"]


def test_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        tokens.colour("paars")
