"""The board: what is on it, in which order, in how many queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.dossiers.making import join, make_dossier, move
from tests.web.world import World

from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.selectors import BoardFilter, board_choices, board_rows, has_dossiers
from wijkkoers.web.dossiers.states import Aim, Move, Status, TeamRole


def _names(world: World, **wanted: object) -> list[str]:
    return [row.name for row in board_rows(world.lezer, BoardFilter(**wanted))]  # type: ignore[arg-type]


def _queries(world: World) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        board_rows(world.lezer, BoardFilter())
    return len(queries)


def test_number_of_queries_does_not_grow_with_the_number_of_dossiers(world: World) -> None:
    make_dossier(world, areas=("WK990101",))
    few = _queries(world)
    for _ in range(5):
        join(world, make_dossier(world, areas=("BU99010101", "BU99010102")), world.gemeente_redacteur, TeamRole.TREKKER)
    assert _queries(world) == few


def test_row_tells_what_there_is_to_know(world: World) -> None:
    dossier = make_dossier(world, "Spoorwijk", areas=("WK990101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.TREKKER)
    row = board_rows(world.lezer, BoardFilter())[0]
    assert (row.name, row.organisation, row.areas) == ("Spoorwijk", world.corporatie.name, ("Spoorwijk",))
    assert (row.aim, row.status, row.team_count) == (Aim.WIJKVISIE, Status.VOORBEREIDING, 2)
    assert row.trekkers == ("Gemeente redacteur", "Redacteur")
    assert row.last_kind == "team.lid-toegevoegd"


def test_members_who_left_are_not_counted(world: World) -> None:
    dossier = make_dossier(world)
    services.end_member(actor=world.beheerder, member=join(world, dossier, world.gemeente_redacteur, TeamRole.TREKKER))
    row = board_rows(world.lezer, BoardFilter())[0]
    assert (row.team_count, row.trekkers) == (1, ("Redacteur",))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["Akker", "Brug"]),
        ({"text": "bru"}, ["Brug"]),
        ({"text": "spoor"}, ["Akker"]),
        ({"text": "niets"}, []),
        ({"status": Status.GEPAUZEERD}, ["Brug"]),
        ({"aim": Aim.WUP}, ["Brug"]),
        ({"organisation_id": 0}, []),
        ({"order": "-naam"}, ["Brug", "Akker"]),
        ({"order": "status"}, ["Akker", "Brug"]),
        ({"order": "-doel"}, ["Brug", "Akker"]),
        ({"order": "-laatst"}, ["Brug", "Akker"]),
        ({"order": "trekker"}, ["Akker", "Brug"]),
        ({"order": "onzin"}, ["Akker", "Brug"]),
    ],
)
def test_board_is_filtered_and_sorted(world: World, wanted: dict[str, object], expected: list[str]) -> None:
    make_dossier(world, "Akker", areas=("WK990101",))
    brug = make_dossier(world, "Brug")
    services.change_dossier(actor=world.beheerder, dossier=brug, name="Brug", aim=Aim.WUP, summary="")
    move(world, brug, Move.PAUZEREN)
    assert _names(world, **wanted) == expected


def test_outsider_has_an_empty_board_and_no_choices(world: World) -> None:
    make_dossier(world)
    assert board_rows(world.buitenstaander, BoardFilter()) == []
    assert board_choices(world.buitenstaander) == []
    assert (has_dossiers(world.buitenstaander), has_dossiers(world.lezer)) == (False, True)


def test_choices_are_the_organisations_of_what_one_sees(world: World) -> None:
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    services.create_dossier(actor=world.gemeente_redacteur, organisation=world.gemeente, name="Eigen", aim=Aim.WUP)
    names = [name for _, name in board_choices(world.gemeente_redacteur)]
    assert names == [world.gemeente.name, world.corporatie.name]
