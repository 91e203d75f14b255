"""The same fixed points then and now."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.selectors.comparing import change_between, compare, schouwen_on_route
from wijkkoers.web.fieldwork.wording_talks import Change

GOED, SLECHT, PLUS = Verdict.GOED, Verdict.SLECHT, Verdict.PLUS


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (SLECHT, GOED, Change.BETER),
        (GOED, PLUS, Change.BETER),
        (PLUS, GOED, Change.SLECHTER),
        (GOED, GOED, Change.GELIJK),
        (None, SLECHT, Change.NIEUW),
        (GOED, None, Change.NIET_GEZIEN),
        (None, None, Change.NIET_GEZIEN),
    ],
)
def test_a_change_is_told_and_a_point_that_was_not_visited_never_counts_as_good(
    then: Verdict | None, now: Verdict | None, change: Change
) -> None:
    assert change_between(then, now) is change


@pytest.mark.django_db
def test_the_worst_verdict_of_a_point_counts_and_counts_add_up(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier, 3)
    points = list(route.points.all())
    old = make_schouw(world, dossier, route=route, held_on=date(2025, 4, 1))
    new = make_schouw(world, dossier, route=route, held_on=date(2026, 4, 1))
    make_punt(world, old, point=points[0], verdict=GOED)
    make_punt(world, new, point=points[0], verdict=PLUS)
    make_punt(world, new, point=points[0], verdict=SLECHT)
    make_punt(world, new, point=points[1], verdict=GOED)
    viewer = viewer_of(world.redacteur, dossier)
    with django_assert_num_queries(2):
        found = compare(viewer, [old, new], points)
    assert [row.change for row in found.rows] == [Change.SLECHTER, Change.NIEUW, Change.NIET_GEZIEN]
    assert sum(found.counts.values()) == len(points)


@pytest.mark.django_db
def test_a_draft_of_a_partner_is_no_part_of_a_comparison(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier)
    own = make_schouw(world, dossier, route=route)
    make_schouw(world, dossier, world.gemeente_redacteur, route=route)
    assert schouwen_on_route(viewer_of(world.redacteur, dossier), own) == [own]
    assert len(schouwen_on_route(viewer_of(world.gemeente_redacteur, dossier), own)) == 2
