"""Which schouwen, points and photos a person sees, in which order, and what of them still asks for something."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_photo, make_punt, make_route, make_schouw, make_secret_schouw
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.selectors import schouw as selectors
from wijkkoers.web.fieldwork.selectors.schouw import PuntWish, punten_of
from wijkkoers.web.fieldwork.services import punten, schouw
from wijkkoers.web.fieldwork.states import PuntMove, SchouwMove

pytestmark = pytest.mark.django_db
TODAY = date(2027, 5, 1)


def _ended(world: World, held: Schouw) -> Schouw:
    for move in (SchouwMove.STARTEN, SchouwMove.AFRONDEN):
        held = schouw.move_schouw(actor=world.redacteur, schouw=held, move=move)
    return held


def test_urgent_points_that_are_not_settled_come_first(world: World) -> None:
    held = make_schouw(world, make_team(world))
    plain, settled, urgent = (make_punt(world, held, is_urgent=value) for value in (False, True, True))
    punten.move_punt(actor=world.redacteur, punt=settled, move=PuntMove.AFRONDEN)
    viewer = viewer_of(world.redacteur, held.dossier)
    assert list(punten_of(viewer, held)) == [urgent, plain, settled]
    assert list(selectors.urgent_open_points(viewer)) == [urgent]


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        (PuntWish(text="TEGELS"), 2),
        (PuntWish(verdict="goed"), 1),
        (PuntWish(theme="groen"), 1),
        (PuntWish(holder="geen"), 1),
        (PuntWish(holder="partij:x"), 2),
        (PuntWish(status="klaar"), 0),
        (PuntWish(is_urgent=True), 1),
        (PuntWish(awaits_feedback=True), 1),
        (PuntWish(is_dropped=True), 0),
    ],
)
def test_points_are_found_by_what_is_asked(wish: PuntWish, count: int, world: World) -> None:
    held = make_schouw(world, make_team(world))
    make_punt(world, held, is_urgent=True, holder="groenbeheer")
    make_punt(world, held, verdict=Verdict.GOED, theme="groen")
    assert punten_of(viewer_of(world.redacteur, held.dossier), held, wish).count() == count


def test_residents_wait_for_bad_points_of_a_schouw_that_is_over(world: World) -> None:
    held = make_schouw(world, make_team(world))
    bad, good = make_punt(world, held), make_punt(world, held, verdict=Verdict.GOED)
    viewer = viewer_of(world.redacteur, held.dossier)
    assert not selectors.points_without_feedback(viewer).exists()
    _ended(world, held)
    assert list(selectors.points_without_feedback(viewer)) == [bad]
    values = {"feedback": "Gemaakt", "feedback_on": date(2026, 5, 1)}
    punten.tell_residents(actor=world.redacteur, punt=bad, values=values)
    assert not selectors.points_without_feedback(viewer).exists()
    assert list(selectors.actions_of(viewer, held)) == [bad]
    assert good.feedback == ""


def test_a_route_of_over_a_year_ago_is_due_unless_the_next_time_is_planned(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier)
    make_schouw(world, dossier, route=route, held_on=date(2025, 4, 1))
    last = make_schouw(world, dossier, route=route, held_on=date(2026, 4, 12))
    viewer = viewer_of(world.redacteur, dossier)
    assert selectors.schouw_due_again(viewer, TODAY) == [last]
    assert selectors.schouw_due_again(viewer, date(2027, 4, 1)) == []
    make_schouw(world, dossier, route=route, held_on=None)
    assert selectors.schouw_due_again(viewer, TODAY) == []


def test_a_draft_of_a_partner_is_in_nothing_that_others_read(world: World) -> None:
    dossier = make_team(world)
    held = make_secret_schouw(world, dossier)
    punt = held.punten.get()
    for person in (world.redacteur, world.beheerder, world.lezer):
        viewer = viewer_of(person, dossier)
        assert selectors.schouw_of(viewer, held.pk) is None
        assert selectors.punt_of(viewer, punt.pk) is None
        assert not any(rows.exists() for rows in (selectors.schouwen_of(viewer), punten_of(viewer), selectors.urgent_open_points(viewer)))
        assert not selectors.points_without_feedback(viewer).exists()
    assert selectors.urgent_open_points(viewer_of(world.gemeente_redacteur, dossier)).count() == 1


def test_counts_of_a_schouw_are_of_points_that_hold(world: World) -> None:
    held = make_schouw(world, make_team(world))
    make_punt(world, held, verdict=Verdict.PLUS)
    done = make_punt(world, held)
    punten.move_punt(actor=world.redacteur, punt=done, move=PuntMove.AFRONDEN)
    punten.drop_punt(actor=world.redacteur, punt=make_punt(world, held), reason="Dubbel")
    row = selectors.schouwen_of(viewer_of(world.redacteur, held.dossier)).get()
    assert (row.punt_count, row.bad_count, row.open_count) == (2, 1, 0)


def test_others_see_released_photos_only(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    make_photo(world, punt)
    released = make_photo(world, punt, is_released=True)
    assert selectors.photos_of(punt, is_whole=False) == [released]
    assert len(selectors.photos_of(punt, is_whole=True)) == 2
    row = selectors.with_photos(punten_of(viewer_of(world.lezer, punt.dossier)))[0]
    assert row.shown_photos == [released]
