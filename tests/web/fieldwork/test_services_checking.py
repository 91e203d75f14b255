"""What services check of values."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import make_partij
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.fieldwork.kinds import Nature
from wijkkoers.web.fieldwork.services.checking import check_partij, check_partijen, clean_points, require_known


def test_a_partij_of_another_dossier_is_unknown_here(world: World) -> None:
    here, there = make_dossier(world), make_dossier(world)
    stranger = make_partij(there)
    with pytest.raises(InputError, match="partij-onbekend-hier"):
        check_partij(here, stranger.pk)
    assert check_partij(here, stranger.pk, stranger.pk) == stranger.pk
    assert check_partij(here, None) is None


def test_a_partij_that_left_is_not_chosen_again_but_stays_where_it_stands(world: World) -> None:
    gone = make_partij(make_dossier(world))
    gone.dropped_at = gone.added_at
    gone.save()
    with pytest.raises(InputError, match="partij-onbekend-hier"):
        check_partijen(gone.dossier, [gone.pk])
    assert check_partijen(gone.dossier, [gone.pk], [gone.pk]) == [gone.pk]


def test_partijen_come_once_and_in_order(world: World) -> None:
    dossier = make_dossier(world)
    first, second = make_partij(dossier, "A"), make_partij(dossier, "B")
    assert check_partijen(dossier, [second.pk, first.pk, second.pk]) == [first.pk, second.pk]


def test_a_known_value_is_given_back(world: World) -> None:
    assert require_known("fysiek", Nature, "code") == "fysiek"
    with pytest.raises(InputError, match="code"):
        require_known("Fysiek", Nature, "code")


def test_points_are_one_per_line() -> None:
    assert clean_points(" - a\r\n\r\n• b \n") == "a\nb"
