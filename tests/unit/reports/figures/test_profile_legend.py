from __future__ import annotations

from dataclasses import replace

from tests.unit.reports import samples
from tests.unit.reports.drawn import marks, texts_of

from wijkkoers.reports.figures.profile_layout import WIDE
from wijkkoers.reports.figures.profile_legend import draw_foot, draw_legend, foot_notes, sources_note, unread_note
from wijkkoers.reports.figures.profile_rows import Row, groups
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording
from wijkkoers.reports.wijkfoto import Wijkfoto

NL = wording("nl")


def _rows(foto: Wijkfoto) -> list[Row]:
    return [row for group in groups(foto, NL) for row in group.rows]


def _legend(foto: Wijkfoto) -> str:
    sheet = Sheet(1120, 120, name="legend", title="", desc="")
    draw_legend(sheet, foto, WIDE, NL, _rows(foto))
    return sheet.text()


def test_legend_names_the_area_the_gemeente_and_the_country() -> None:
    assert {"deze wijk", "Veldermeer", "Laagland (fictief)"} <= set(texts_of(_legend(samples.wijk())))


def test_legend_of_a_gemeente_has_the_country_as_line() -> None:
    texts = texts_of(_legend(samples.gemeente()))
    assert texts.count("Laagland (fictief)") == 1 and "deze gemeente" in texts


def test_legend_explains_peers_only_where_there_are() -> None:
    assert "streepjes: andere wijken" in texts_of(_legend(samples.wijk()))
    assert not any("streepjes" in text for text in texts_of(_legend(samples.gemeente())))


def test_legend_shows_the_hollow_ring() -> None:
    assert len(marks(_legend(samples.wijk()), "circle", fill="#fbf8f2")) == 1


def test_commonest_source_stands_first_without_list() -> None:
    (note,) = sources_note(_rows(samples.wijk()), NL)
    assert note.startswith("Bron en jaar: CBS 2024;")


def test_no_rows_no_notes() -> None:
    assert foot_notes(samples.empty(), [], NL) == []


def test_scale_is_explained_when_it_follows_the_peers() -> None:
    assert "drie keer de gewone spreiding" in foot_notes(samples.wijk(), _rows(samples.wijk()), NL)[0]


def test_foot_returns_the_height_of_the_sheet() -> None:
    sheet = Sheet(1120, 0, name="foot", title="", desc="")
    assert draw_foot(sheet, WIDE, ["een", "twee"], 100) > draw_foot(sheet, WIDE, ["een"], 100) > 100


def test_absent_figures_name_no_source() -> None:
    foto = samples.wijk()
    rows = [replace(row, absent="weg") for row in _rows(foto)]
    assert sources_note(rows, NL) == []


def test_indicators_without_a_file_are_named_in_one_note() -> None:
    foto = samples.wijk()
    unread = replace(foto, lines=tuple(replace(line, year=None) if line.indicator == "aandeel-koop" else line for line in foto.lines))
    assert unread_note(foto, wording("nl")) == []
    assert unread_note(unread, wording("nl")) == ["Geen bestand ingelezen over: Koopwoningen."]
