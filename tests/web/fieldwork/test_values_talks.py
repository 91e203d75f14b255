"""Texts of rows as a browser sends them."""

from __future__ import annotations

from datetime import date

from wijkkoers.base.periods import parse_period
from wijkkoers.web.fieldwork.models import Gesprek, Schouwpunt
from wijkkoers.web.fieldwork.values_talks import (
    PRIVATE,
    GesprekValues,
    gesprek_texts,
    gesprek_values,
    open_texts,
    punt_texts,
    punt_values,
    short,
)

HERE = {"type": "Point", "coordinates": [5.1, 52.1]}


def test_open_texts_leave_out_name_and_notes() -> None:
    gesprek = Gesprek(title="T", with_role="huurder", with_name="Naam", notes="N", held_on=date(2026, 4, 1), geometry=HERE)
    assert gesprek_texts(gesprek).keys() - open_texts(gesprek).keys() == set(PRIVATE)
    assert (open_texts(gesprek)["held_on"], open_texts(gesprek)["geometry"]) == ("2026-04-01", "52.1 5.1")


def test_a_point_keeps_its_values_when_one_is_changed() -> None:
    period = parse_period("voorjaar 2027")
    punt = Schouwpunt(verdict="slecht", is_urgent=True, note="Tegels", due_start=period.start, due_end=period.end)
    changed = punt_values(punt, note="Anders")
    assert (changed.note, changed.due, changed.is_urgent) == ("Anders", period, True)
    assert punt_texts(punt, "en")["due"] == "spring 2027"
    assert punt_texts(punt)["is_urgent"] == "on"


def test_a_talk_keeps_its_values_when_one_is_changed() -> None:
    gesprek = Gesprek(title="T", with_role="huurder", with_name="Naam", notes="N", held_on=date(2026, 4, 1), geometry=HERE)
    assert gesprek_values(gesprek, title="Anders") == GesprekValues("Anders", "huurder", "Naam", None, date(2026, 4, 1), HERE, notes="N")


def test_a_long_text_is_cut_at_a_word() -> None:
    assert short("kort\n en klein", 90) == "kort en klein"
    assert (short("woord " * 40, 90)[-6:], len(short("woord " * 40, 90)) <= 90) == ("woord…", True)
