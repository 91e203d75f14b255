"""The drawing of the calendar: a link per row, texts made harmless."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from tests.web.fieldwork.making_opgaven import make_opgave, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.calendar_figure import draw_calendar
from wijkkoers.web.fieldwork.calendar_page import calendar_of
from wijkkoers.web.fieldwork.meetings_page import side_pages
from wijkkoers.web.fieldwork.selectors.meetings import sides_of

TODAY = date(2026, 6, 15)


def test_the_drawing_is_whole_and_holds_no_markup_of_people(world: World) -> None:
    dossier = make_team(world)
    make_werk(world, dossier, title="<script>x</script>", start="2027", end="2028", partij_name="A & B")
    make_opgave(world, dossier, start="1 maart 2020")
    viewer = viewer_of(world.redacteur, dossier)
    content = calendar_of(sides_of(viewer, TODAY).values(), side_pages(viewer), ("alles", "partij"), ("nl", TODAY))
    text = draw_calendar(content, TODAY, "Kalender")
    root = ElementTree.fromstring(text)  # noqa: S314 - our own drawing
    assert len(root.findall(".//{http://www.w3.org/2000/svg}a")) == 2
    assert "<script>" not in text
    assert "vandaag" in text
