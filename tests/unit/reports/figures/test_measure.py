from __future__ import annotations

import pytest

from wijkkoers.reports.figures.measure import shorten, text_width, wrap


def test_digits_are_equally_wide() -> None:
    assert len({round(text_width(digit, 10), 6) for digit in "0123456789"}) == 1


def test_width_grows_with_size() -> None:
    assert text_width("Kraaihoek", 20) == pytest.approx(2 * text_width("Kraaihoek", 10))


def test_semibold_is_wider_than_regular() -> None:
    assert text_width("Kraaihoek", 10, 600) > text_width("Kraaihoek", 10, 400)


def test_dutch_letters_have_a_width() -> None:
    assert text_width("ëïéüâ’€", 1000) != 7 * 700


def test_text_that_fits_is_not_shortened() -> None:
    assert shorten("wijk", 100, 10) == "wijk"


def test_shortened_text_fits_and_says_so() -> None:
    short = shorten("Bedrijventerrein Oosteind en Ketel", 60, 10)
    assert short.endswith("…") and text_width(short, 10) <= 60


def test_wrapped_lines_fit() -> None:
    lines = wrap("Huishoudens met kinderen en zonder auto", 80, 12, most=4)
    assert max(text_width(line, 12) for line in lines) <= 80 and " ".join(lines) == "Huishoudens met kinderen en zonder auto"


def test_only_the_last_line_is_cut() -> None:
    lines = wrap("Huishoudens met kinderen en zonder auto", 80, 12, most=2)
    assert len(lines) == 2 and lines[0] == "Huishoudens" and lines[1].endswith("…")
