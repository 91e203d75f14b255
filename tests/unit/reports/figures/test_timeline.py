from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.reports.drawn import marks, outside, root_of, texts_of, written
from tests.unit.reports.figures.compasses import make_dot

from wijkkoers.reports.figures.timeline import NAMES, WIDTH, draw_timeline
from wijkkoers.reports.figures.timeline_content import TimeDate, TimelineFigure, TimeMark, TimeRow

ROWS = (
    TimeRow("Wensen ophalen", "Wensen ophalen, open", "/1/", make_dot(), date(2027, 3, 1), date(2027, 5, 31)),
    TimeRow("Opening", "Opening, bezig", "/2/", make_dot(status="bezig"), date(2027, 2, 1), date(2027, 2, 1)),
    TimeRow("Acties", "Acties", marks=(TimeMark("actie", date(2026, 11, 1), "te laat: bellen", href="/3/", is_late=True),)),
)
FIGURE = TimelineFigure(
    name="proef",
    title="Tijdlijn",
    desc="lijst eronder",
    language="nl",
    today=date(2026, 11, 22),
    start=date(2026, 9, 1),
    end=date(2028, 1, 1),
    sections=(("Samen starten", ROWS),),
    dates=(TimeDate(date(2026, 12, 15), "Prestatieafspraken"), TimeDate(date(2026, 12, 31), "Warmteprogramma van de gemeente")),
    today_label="vandaag, 22 november 2026",
    key=(("actie", "actie"), ("besluit-klaar", "besluit")),
)
SVG = draw_timeline(FIGURE)


def test_a_loose_period_is_a_soft_bar_and_a_day_has_its_sign_alone() -> None:
    bars = marks(SVG, "rect", stroke_dasharray="3 3")
    assert len(bars) == 1 and 100 < float(bars[0].attrib["width"]) < 250


def test_names_of_fixed_dates_that_would_touch_stand_on_lines_of_their_own() -> None:
    tops = {box.text: box.top for box in written(SVG)}
    assert tops["Prestatieafspraken"] != tops["Warmteprogramma van de gemeente"]


def test_names_and_marks_are_links() -> None:
    assert [link.attrib["href"] for link in marks(SVG, "a")] == ["/1/", "/2/", "/3/"]


def test_everything_stays_on_the_sheet_also_what_lies_outside_the_years() -> None:
    far = replace(ROWS[0], start=date(2019, 1, 1), end=date(2040, 12, 31))
    svg = draw_timeline(replace(FIGURE, sections=(("Fase", (far,)),)))
    bar = marks(svg, "rect", stroke_dasharray="3 3")[0]
    assert float(bar.attrib["x"]) == NAMES and float(bar.attrib["x"]) + float(bar.attrib["width"]) <= WIDTH
    assert outside(svg) == [] and outside(SVG) == []


def test_today_is_said_and_months_of_a_short_time_are_named() -> None:
    assert {"vandaag, 22 november 2026", "2027", "mrt"} <= set(texts_of(SVG))


def test_a_long_time_names_quarters_only() -> None:
    texts = texts_of(draw_timeline(replace(FIGURE, end=date(2032, 1, 1))))
    assert "feb" not in texts and "apr" in texts


def test_there_is_a_drawing_without_anything_planned() -> None:
    assert root_of(draw_timeline(replace(FIGURE, sections=(), dates=(), key=()))).attrib["role"] == "group"
