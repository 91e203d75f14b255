"""Forms of routes, schouwen and schouwpunten."""

from __future__ import annotations

from wijkkoers.web.fieldwork.forms.schouw import DoorForm, PuntFilterForm, PuntForm, PuntMoveForm, RouteForm, SchouwForm
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.selectors.schouw import PuntWish
from wijkkoers.web.fieldwork.states import PuntMove

CHOICES = {"points": {}, "partijen": {}, "themes": {}}


def test_a_point_needs_a_verdict() -> None:
    assert PuntForm({"place_note": "hoek"}, **CHOICES).errors.keys() == {"verdict"}
    form = PuntForm({"verdict": "plus", "score": "5", "is_urgent": "on"}, **CHOICES)
    assert form.is_valid()
    assert (form.values.verdict, form.values.score, form.values.is_urgent) == (Verdict.PLUS, 5, True)


def test_a_line_of_a_route_is_a_line() -> None:
    assert "line" in RouteForm({"title": "Ronde", "line": "52,1 5,1"}).errors
    assert RouteForm({"title": "Ronde", "line": "52,1 5,1\n52,11 5,1"}).is_valid()


def test_a_next_time_offers_no_other_route() -> None:
    assert "route" not in SchouwForm().fields
    assert "route" in SchouwForm(routes={1: "Ronde"}).fields


def test_a_reason_is_asked_where_a_move_needs_it() -> None:
    assert "reason" in PuntMoveForm(moves=[PuntMove.LATEN]).fields
    assert "reason" not in PuntMoveForm(moves=[PuntMove.HEROPENEN]).fields


def test_a_door_reads_the_time_of_here() -> None:
    form = DoorForm({"until": "2026-07-01T12:00"})
    assert form.is_valid()
    assert form.cleaned_data["until"].isoformat() == "2026-07-01T12:00:00+02:00"


def test_a_filter_asks_for_what_it_can_read() -> None:
    form = PuntFilterForm({"oordeel": "slecht", "wie": "geen", "status": "x", "spoed": "on"}, partijen={}, themes={})
    assert form.wish == PuntWish(verdict="slecht", holder="geen", is_urgent=True)
