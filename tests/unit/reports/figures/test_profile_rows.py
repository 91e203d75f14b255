from __future__ import annotations

from dataclasses import replace

from tests.unit.reports import samples

from wijkkoers.reports.figures.profile_rows import fitting_unit, groups, reference_name
from wijkkoers.reports.languages import wording

NL = wording("nl")


def _rows() -> dict[str, object]:
    return {row.line.indicator: row for group in groups(samples.wijk(), NL) for row in group.rows}


def test_themes_keep_the_order_of_the_wijkfoto() -> None:
    assert [group.label for group in groups(samples.wijk(), NL)][:4] == ["Bevolking", "Inkomen", "Sociaal", "Veiligheid"]


def test_perceived_figure_stands_directly_under_the_measured_one() -> None:
    order = [row.line.indicator for group in groups(samples.wijk(), NL) for row in group.rows]
    assert order.index("aandeel-onveilig") == order.index("misdrijven-per-1000") + 1


def test_perceived_figure_moves_to_the_theme_of_the_measured_one() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, theme_label="Anders") if line.indicator == "aandeel-onveilig" else line for line in foto.lines)
    labels = {row.line.indicator: group.label for group in groups(replace(foto, lines=lines), NL) for row in group.rows}
    assert labels["aandeel-onveilig"] == "Veiligheid"


def test_perceived_figure_without_its_mirror_keeps_its_place() -> None:
    rows = _rows()
    assert rows["sociale-samenhang"].is_perceived  # type: ignore[attr-defined]


def test_perceived_figure_says_so_in_words() -> None:
    assert _rows()["aandeel-onveilig"].label == "Voelt zich soms onveilig (beleefd)"  # type: ignore[attr-defined]


def test_absent_figure_has_its_reason_and_no_number() -> None:
    row = _rows()["aandeel-leegstand"]
    assert (row.number, row.absent, row.position) == ("", "niet beschikbaar", None)  # type: ignore[attr-defined]


def test_lines_outside_the_profile_are_left_out() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, in_profile=line.indicator == "aandeel-koop") for line in foto.lines)
    assert [row.line.indicator for group in groups(replace(foto, lines=lines), NL) for row in group.rows] == ["aandeel-koop"]


def test_tip_names_source_year_and_references() -> None:
    tip = _rows()["aandeel-koop"].tip  # type: ignore[attr-defined]
    assert "CBS, 2024" in tip and "Veldermeer: 66" in tip and "Laagland (fictief): 57" in tip


def test_reference_is_the_gemeente_for_a_wijk() -> None:
    assert reference_name(samples.wijk()) == "Veldermeer"


def test_reference_is_the_country_for_a_gemeente() -> None:
    assert reference_name(samples.gemeente()) == "Laagland (fictief)"


def test_no_reference_is_an_empty_name() -> None:
    assert reference_name(replace(samples.wijk(), gemeente=None, land=None)) == ""


def test_unit_keeps_its_per_part_when_narrow() -> None:
    assert fitting_unit("misdrijven per 1.000 inwoners", 55, 12.5) == "per 1.000"


def test_unit_is_never_cut_in_a_word() -> None:
    assert fitting_unit("personen per huishouden", 55, 12.5) == "personen"


def test_unit_that_cannot_fit_is_left_out() -> None:
    assert fitting_unit("bevolkingsdichtheidsklasse", 20, 12.5) == ""


def test_indicator_of_which_no_file_was_read_gets_no_row() -> None:
    foto = samples.wijk()
    unread = replace(foto, lines=tuple(replace(line, year=None) if line.indicator == "aandeel-koop" else line for line in foto.lines))
    shown = [{row.line.indicator for group in groups(each, wording("nl")) for row in group.rows} for each in (foto, unread)]
    assert shown[0] - shown[1] == {"aandeel-koop"}
