"""Filling a maatregel: an executor that is a partij, a theme that an older handbook had."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import make_maatregel, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures.services.filling import fill_maatregel
from wijkkoers.web.measures.values import MaatregelValues

pytestmark = pytest.mark.django_db


def test_an_executor_named_as_a_partij_is_that_partij(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    row = make_maatregel(world, dossier, executor="gemeente")
    assert (row.executor_partij, row.executor) == (partij, "")
    fill_maatregel(row, MaatregelValues("X", executor="Aannemer"))
    assert (row.executor_partij, row.executor) == (None, "Aannemer")


def test_a_theme_of_an_older_handbook_may_stay_and_may_not_come(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    row.theme = "vroeger"
    fill_maatregel(row, MaatregelValues("X", theme="vroeger"))
    with pytest.raises(InputError, match="maatregel-thema-onbekend"):
        fill_maatregel(row, MaatregelValues("X", theme="anders"))


def test_an_amount_below_nothing_is_refused(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(InputError, match="maatregel-aantal-onmogelijk"):
        fill_maatregel(row, MaatregelValues("X", amount=Decimal(-1)))
