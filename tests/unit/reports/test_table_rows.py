from __future__ import annotations

from dataclasses import replace

from tests.unit.reports import samples

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.reports.languages import wording
from wijkkoers.reports.table_rows import (
    AREA_COLUMNS,
    FIGURE_COLUMNS,
    SOURCE_COLUMNS,
    TREND_COLUMNS,
    Cell,
    area_rows,
    category_text,
    figure_rows,
    guarded,
    headings,
    marks_text,
    source_rows,
    trend_rows,
)
from wijkkoers.reports.wijkfoto import Conversion, ConversionPart, TrendPoint, Wijkfoto

NL = wording("nl")


def _figures() -> dict[str, dict[str, Cell]]:
    rows = (dict(zip(FIGURE_COLUMNS, row, strict=True)) for row in figure_rows(samples.wijk(), NL))
    return {str(row["indicator"]): row for row in rows}


def test_every_indicator_has_a_row() -> None:
    assert len(figure_rows(samples.wijk(), NL)) == len(samples.wijk().lines)


def test_values_stay_in_the_unit_of_the_indicator() -> None:
    assert (_figures()["woz-waarde"]["value"], _figures()["woz-waarde"]["unit"]) == (297, "x 1.000 euro")


def test_absent_value_is_empty_with_its_reason() -> None:
    row = _figures()["aandeel-sociaal-minimum"]
    assert (row["value"], row["status"], row["gap"]) == (None, "verborgen, te klein aantal", None)


def test_difference_is_rounded_like_the_figure() -> None:
    assert _figures()["bijstand-per-1000"]["gap"] == 10.6


def test_marks_are_words() -> None:
    assert _figures()["aandeel-onveilig"]["marks"] == "geschat, dun (weinig waarnemingen)"
    assert marks_text({Mark.OUTDATED}, wording("en")) == "outdated"


def test_small_count_is_hidden_once_more() -> None:
    line = replace(samples.wijk().lines[0], is_count=True)
    assert guarded(line, present(4)).status is Status.SUPPRESSED
    assert guarded(line, present(0)).value == 0


def test_small_count_is_hidden_in_the_trend_too() -> None:
    foto = samples.wijk()
    line = replace(foto.lines[0], trend=samples.trend_of(4, 0.1))
    rows = trend_rows(replace(foto, lines=(line,)), NL)
    assert [row[TREND_COLUMNS.index("value")] for row in rows] == [None] * 5


def test_share_below_ten_is_no_small_count() -> None:
    line = samples.wijk().line("aandeel-leegstand")
    assert line is not None and guarded(line, present(3)).value == 3


def test_trend_has_a_row_per_year() -> None:
    years = [row[TREND_COLUMNS.index("year")] for row in trend_rows(samples.wijk(), NL) if row[2] == "aandeel-koop"]
    assert years == [2020, 2021, 2022, 2023, 2024]


def test_areas_have_a_row_each_water_included() -> None:
    rows = [dict(zip(AREA_COLUMNS, row, strict=True)) for row in area_rows(samples.wijk(), NL)]
    assert len(rows) == 10 and [row["name"] for row in rows if row["is_water"] == "ja"] == ["Groot water"]


def test_no_indicator_on_the_map_no_rows() -> None:
    assert area_rows(replace(samples.wijk(), map_indicator="onbekend"), NL) == []


def test_every_source_stands_once() -> None:
    rows = [dict(zip(SOURCE_COLUMNS, row, strict=True)) for row in source_rows(samples.wijk())]
    assert sorted(str(row["source"]) for row in rows) == ["CBS", "Eigen tabel", "Politie", "RIVM"]


def test_headings_follow_the_language() -> None:
    assert headings(("value", "year"), NL) == ["waarde", "jaar"] and headings(("value", "year"), wording("en")) == ["value", "year"]


CONVERSION = Conversion(2016, "overlay", (ConversionPart("BU05900003", "Kraaihoek", 0.941, 0.99),), 1.0)


def _converted() -> Wijkfoto:
    foto = samples.wijk()
    trend = (TrendPoint(2016, present(40, Mark.CONVERTED), boundary_year=2016), TrendPoint(2024, present(44), True, 2024))
    old = replace(foto.lines[1], year=2016, figure=trend[0].figure, trend=trend[:1])
    return replace(foto, lines=(replace(foto.lines[0], trend=trend), old), conversions=(CONVERSION,))


def test_converted_year_names_the_areas_it_comes_from() -> None:
    rows = [dict(zip(TREND_COLUMNS, row, strict=True)) for row in trend_rows(_converted(), NL)]
    assert [(row["year"], row["boundary_year"], row["converted_from"]) for row in rows] == [
        (2016, 2016, "Kraaihoek (BU05900003) 94,1 %"),
        (2024, 2024, ""),
        (2016, 2016, "Kraaihoek (BU05900003) 94,1 %"),
    ]


def test_converted_figure_names_the_areas_it_comes_from() -> None:
    rows = [dict(zip(FIGURE_COLUMNS, row, strict=True)) for row in figure_rows(_converted(), NL)]
    assert [row["converted_from"] for row in rows] == ["", "Kraaihoek (BU05900003) 94,1 %"]


def test_words_of_a_class_stand_beside_its_number() -> None:
    line = replace(samples.lines()[5], figure=present(2.0), categories=((2.0, "matig"),))
    assert (category_text(line, line.figure), category_text(line, absent(Status.UNKNOWN))) == ("matig", "")
    assert category_text(samples.lines()[5], present(2.0)) == ""
