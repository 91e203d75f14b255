from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.reports.plate_content import chosen_sentences, plate_content, sources_text

MAKERS = [samples.wijk, samples.buurt, samples.gemeente, samples.empty, samples.long_names]


@pytest.mark.parametrize("make", MAKERS)
def test_every_area_fills_the_same_keys(make: object) -> None:
    assert set(plate_content(make())) == set(plate_content(samples.wijk()))  # type: ignore[operator]


@pytest.mark.parametrize("make", MAKERS)
def test_content_is_plain_values(make: object) -> None:
    content = plate_content(make())  # type: ignore[operator]
    assert json.loads(json.dumps(content)) == content


def test_at_most_five_big_figures() -> None:
    assert len(plate_content(samples.wijk())["big"]) == 5


def test_big_figures_are_never_missing_ones() -> None:
    assert [entry["label"] for entry in plate_content(samples.buurt())["big"]] == ["Inwoners"]


def test_big_figure_has_its_unit_and_reference() -> None:
    woz = plate_content(samples.wijk())["big"][2]
    assert woz["number"] == "€\N{NO-BREAK SPACE}297.000" and woz["compared"] == "Veldermeer: €\N{NO-BREAK SPACE}345.000"


def test_big_count_has_its_source_and_year() -> None:
    assert plate_content(samples.wijk())["big"][0]["year"] == "CBS, 2024"


@pytest.mark.parametrize("make", [samples.wijk, samples.buurt, samples.gemeente])
def test_three_to_five_sentences(make: object) -> None:
    assert 3 <= len(chosen_sentences(make())) <= 5  # type: ignore[operator]


def test_missing_figures_are_always_told() -> None:
    assert "missing" in [sentence.kind for sentence in chosen_sentences(samples.wijk())]


def test_the_change_is_always_told() -> None:
    assert "change" in [sentence.kind for sentence in chosen_sentences(samples.wijk())]


def test_fictional_area_is_marked() -> None:
    assert plate_content(samples.wijk())["fictional"].startswith("Fictief voorbeeld")
    assert plate_content(replace(samples.wijk(), is_fictional=False))["fictional"] == ""


def test_every_source_stands_once_with_its_peildatum() -> None:
    assert sources_text(samples.wijk()).split("; ")[0] == "CBS (1 januari 2024)" and sources_text(samples.wijk()).count("CBS") == 1


def test_foot_names_code_boundary_date_and_version() -> None:
    foot = plate_content(samples.wijk(), "9.9.9")["foot"]
    assert foot == "WK990104 · Cijfers van 2022–2025 · indeling van 2024 · Gemaakt op 22 november 2026 · Wijkkoers 9.9.9"


def test_subtitle_of_a_gemeente_names_neither_the_country_nor_itself() -> None:
    foto = samples.gemeente()
    assert plate_content(replace(foto, parent=foto.land, gemeente=foto.area))["subtitle"] == "Gemeente"


def test_subtitle_of_a_buurt_names_wijk_and_gemeente() -> None:
    assert plate_content(samples.buurt())["subtitle"] == "Buurt in Middenpolder, Veldermeer"


def test_alternative_text_of_the_profile_holds_all_figures() -> None:
    alt = plate_content(samples.wijk())["profile"]["alt"]
    assert "Koopwoningen: 44\N{NO-BREAK SPACE}% (Veldermeer: 66\N{NO-BREAK SPACE}%" in alt and "Leegstand: niet beschikbaar" in alt


def test_remarks_are_printed() -> None:
    assert plate_content(replace(samples.wijk(), remarks=("Let op.", "En dit.")))["remarks"] == "Let op. En dit."
