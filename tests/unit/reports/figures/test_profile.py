from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.reports import samples
from tests.unit.reports.drawn import forbidden, marks, outside, overlapping, root_of, size_of, texts_of, written

from wijkkoers.reports.figures.profile import draw_profile, draw_profile_in
from wijkkoers.reports.figures.profile_layout import Width
from wijkkoers.reports.wijkfoto import Wijkfoto

MAKERS = [samples.wijk, samples.buurt, samples.gemeente, samples.empty, samples.long_names]
WIDTHS: list[Width] = ["wide", "narrow", "plate"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", MAKERS)
def test_no_texts_overlap(make: Callable[[str], Wijkfoto], width: Width, language: str) -> None:
    assert overlapping(draw_profile(make(language), width=width)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", MAKERS)
def test_nothing_leaves_the_sheet(make: Callable[[str], Wijkfoto], width: Width, language: str) -> None:
    assert outside(draw_profile(make(language), width=width)) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_a_strict_policy_refuses(width: Width) -> None:
    assert forbidden(draw_profile(samples.wijk(), width=width)) == []


def test_every_indicator_has_a_row() -> None:
    assert len(marks(draw_profile(samples.wijk()), "g", **{"class": "wk-row"})) == len(samples.wijk().lines)


@pytest.mark.parametrize(("width", "expected"), [("wide", 1120), ("narrow", 360)])
def test_width_in_px(width: Width, expected: float) -> None:
    assert size_of(draw_profile(samples.wijk(), width=width))[0] == expected


def test_plate_is_sized_in_mm() -> None:
    assert root_of(draw_profile(samples.wijk(), width="plate")).attrib["width"].endswith("mm")


def test_no_text_on_the_phone_is_below_12_px() -> None:
    sizes = [
        float(node.attrib["font-size"])
        for node in root_of(draw_profile(samples.wijk(), width="narrow")).iter()
        if "font-size" in node.attrib
    ]
    assert min(sizes) >= 12


def test_numbers_of_a_column_end_at_one_line() -> None:
    numbers = [box for box in written(draw_profile(samples.wijk())) if re.fullmatch(r"[\d.,]+", box.text) and box.left < 400]
    assert len(numbers) > 10 and len({round(box.right, 3) for box in numbers}) == 1


def test_the_sporen_stand_side_by_side() -> None:
    heads = {box.text: box for box in written(draw_profile(samples.wijk())) if box.text.startswith("Spoor")}
    left, right = heads["Spoor A · Sociaal-maatschappelijk"], heads["Spoor B · Technisch-economisch"]
    assert left.bottom == right.bottom and left.right < right.left


def test_one_spoor_alone_fills_both_columns() -> None:
    foto = samples.wijk()
    svg = draw_profile(replace(foto, lines=tuple(line for line in foto.lines if line.spoor == "B")))
    assert len({round(box.left) for box in written(svg) if box.text.startswith("Spoor B")}) == 2


def test_missing_figures_show_their_reason() -> None:
    texts = texts_of(draw_profile(samples.wijk()))
    assert "verborgen, te klein aantal" in texts and "niet beschikbaar" in texts


def test_marks_used_are_explained() -> None:
    text = " ".join(texts_of(draw_profile(samples.wijk())))
    assert "† gemodelleerd" in text and "ⁿ dun (weinig waarnemingen)" in text and "verouderd" not in text


def test_the_rule_of_25_percent_is_told_where_it_is_used() -> None:
    told = "25 %"
    assert told in " ".join(texts_of(draw_profile(samples.buurt()))) and told not in " ".join(texts_of(draw_profile(samples.wijk())))


def test_sources_and_years_stand_in_the_foot() -> None:
    text = " ".join(texts_of(draw_profile(samples.wijk())))
    assert "CBS 2024" in text and "Politie 2025 (Misdrijven)" in text


def test_an_area_without_figures_says_what_to_do() -> None:
    assert "Importeer een bestand" in " ".join(texts_of(draw_profile(samples.empty())))


def test_without_larger_area_the_figure_says_so() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, gemeente=None, land=None, peers=()) for line in foto.lines)
    texts = texts_of(draw_profile(replace(foto, lines=lines, gemeente=None, land=None)))
    assert "Er is geen cijfer van een groter gebied om mee te vergelijken." in texts and "lager" not in texts


def test_english_has_no_dutch_words() -> None:
    text = " ".join(texts_of(draw_profile(samples.wijk("en"))))
    assert not re.search(r"\b(lager|hoger|verschil|cijfer|beschikbaar|beleefd)\b", text)


def test_description_counts_what_is_missing() -> None:
    assert "2 cijfers ontbreken." in draw_profile(samples.wijk())


def test_ids_of_two_widths_on_one_page_differ() -> None:
    ids = [set(re.findall(r' id="([^"]+)"', draw_profile(samples.wijk(), width=width))) for width in ("wide", "narrow")]
    assert ids[0] and not ids[0] & ids[1]


@pytest.mark.parametrize("height_mm", [205.0, 224.0])
def test_plate_profile_uses_its_height(height_mm: float) -> None:
    _, height = draw_profile_in(samples.wijk(), height_mm)
    assert height_mm - 3 <= height <= height_mm + 0.5
