"""A schouw on paper: the form as PDF, and typing it over."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_fixed, make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.models import RoutePoint, Schouw
from wijkkoers.web.fieldwork.services import routes
from wijkkoers.web.parties.models import Partij

pytestmark = pytest.mark.django_db


def _held(world: World) -> Schouw:
    dossier = make_team(world)
    return make_schouw(world, dossier, route=make_route(world, dossier, 2))


def _point(held: Schouw, number: int) -> RoutePoint:
    assert held.route is not None
    return held.route.points.get(number=number)


def _sheet(client: Any, address: str, typed: dict[int, dict[str, str]]) -> dict[str, str]:
    """Return what the page would send, with these fields typed in the rows with these places."""
    rows = [row for row, _known in client.get(address).context["sheet"]]
    hidden = {row.add_prefix(name): str(row[name].value()) for row in rows for name in ("client_id", "seen")}
    return hidden | {rows[place].add_prefix(name): text for place, fields in typed.items() for name, text in fields.items()}


def test_the_form_holds_every_point_and_numbers_its_pages(world: World) -> None:
    held = _held(world)
    answer = world.client_for(world.lezer).get(reverse("schouw-form", args=[held.dossier_id, held.pk]))
    with pypdfium2.PdfDocument(answer.content) as pdf:
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    assert all(part in text for part in ("Plek 1", "Plek 2", held.title, "1 / "))
    assert answer["Content-Disposition"].startswith("inline")


def test_a_sheet_is_typed_over_and_empty_rows_do_not_count(world: World) -> None:
    held = _held(world)
    Partij.objects.create(dossier=held.dossier, name="Waterbedrijf", kind="overig")
    address, client = reverse("schouw-entry", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    fixed = {"verdict": "G", "holder": "waterbedrijf"}
    sheet = _sheet(client, address, {0: fixed, 2: {"place_note": "hoek", "verdict": "plus", "holder": "buurman"}})
    for _try in range(2):
        assert client.post(address, sheet).status_code == 302
    rows = list(held.punten.values_list("number", "verdict", "holder", "holder_partij__name", "place_note"))
    assert rows == [(1, "goed", "", "Waterbedrijf", ""), (3, "plus", "buurman", None, "hoek")]


def test_all_wrong_rows_are_told_at_once_and_nothing_is_saved(world: World) -> None:
    held = _held(world)
    address, client = reverse("schouw-entry", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    wrong = {0: {"verdict": "x"}, 1: {"note": "Zonder oordeel"}, 2: {"verdict": "s"}}
    answer = client.post(address, _sheet(client, address, wrong | {3: {"verdict": "g", "place_note": "hoek"}}))
    assert answer.status_code == 400
    assert [bool(row.errors) for row, _known in answer.context["sheet"]][:4] == [True, True, True, False]
    assert answer.context["wrong"] == 3
    assert "Zonder oordeel" in answer.content.decode()
    assert held.punten.count() == 0


def test_what_somebody_else_entered_meanwhile_is_told_and_sending_again_adds(world: World) -> None:
    held = _held(world)
    address, client = reverse("schouw-entry", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    sheet = _sheet(client, address, {0: {"verdict": "s"}})
    make_punt(world, held, point=_point(held, 1))
    answer = client.post(address, sheet)
    assert "intussen al iets ingevoerd" in answer.content.decode()
    again = {row.add_prefix(name): str(row[name].value() or "") for row, _known in answer.context["sheet"] for name in row.fields}
    assert client.post(address, {name: value for name, value in again.items() if value not in ("", "False")}).status_code == 302
    assert held.punten.count() == 2


def test_an_empty_sheet_saves_nothing_and_says_so(world: World) -> None:
    held = _held(world)
    address, client = reverse("schouw-entry", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    answer = client.post(address, _sheet(client, address, {}))
    assert (answer.status_code, answer.context["nothing"]) == (400, True)


def test_a_row_stays_with_its_fixed_point_when_the_route_changes_meanwhile(world: World) -> None:
    held = _held(world)
    address, client = reverse("schouw-entry", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    sheet = _sheet(client, address, {0: {"verdict": "s"}, 1: {"verdict": "g"}})
    routes.shift_route_point(actor=world.redacteur, point=_point(held, 2), is_earlier=True)
    routes.drop_route_point(actor=world.redacteur, point=_point(held, 1), reason="Gesloopt")
    make_fixed(world, _point(held, 1).route)
    assert client.post(address, sheet).status_code == 302
    assert set(held.punten.values_list("route_point__number", "verdict")) == {(1, "slecht"), (2, "goed")}
