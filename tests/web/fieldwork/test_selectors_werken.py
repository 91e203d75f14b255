"""Which works a person finds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import HERE, make_draft, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.selectors.werken import WerkFilter, all_werken, found_werken, werk_of, werken_of
from wijkkoers.web.fieldwork.services.werken import drop_werk

TODAY = date(2026, 6, 15)


@pytest.fixture
def filled(world: World) -> Dossier:
    """A dossier with a work of a partij at the table and one of another."""
    dossier = make_team(world)
    make_werk(world, dossier, title="Riool", partij_id=make_partij(dossier).pk, start="2028", geometry=HERE, certainty="begroot")
    make_werk(world, dossier, title="Kabels", kind="elektriciteit", partij_name="Netwerk", certainty="in-uitvoering", start="2027")
    return dossier


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Kabels", "Riool"]),
        ({"volgorde": "nummer"}, ["Riool", "Kabels"]),
        ({"volgorde": "titel"}, ["Kabels", "Riool"]),
        ({"zoek": "netwerk"}, ["Kabels"]),
        ({"zoek": "waterbedrijf"}, ["Riool"]),
        ({"soort": "riool"}, ["Riool"]),
        ({"partij": "geen"}, ["Kabels"]),
        ({"zekerheid": "begroot"}, ["Riool"]),
        ({"mist": "plek"}, ["Kabels"]),
        ({"mist": "tijd"}, []),
        ({"venster": "loopt-al"}, ["Kabels"]),
        ({"venster": "nabij"}, []),
        ({"venster": "venster"}, ["Riool"]),
        ({"venster": "geweest"}, []),
    ],
)
def test_a_filter_leaves_in_what_was_asked(world: World, filled: Dossier, asked: dict[str, Any], found: list[str]) -> None:
    rows = found_werken(viewer_of(world.redacteur, filled), WerkFilter(**asked), TODAY)
    assert [row.title for row in rows] == found


def test_drafts_and_dropped_works_are_where_they_belong(world: World, filled: Dossier) -> None:
    draft = make_draft(world, filled)[1]
    viewer, guest = viewer_of(world.redacteur, filled), viewer_of(world.gemeente_redacteur, filled)
    assert (werk_of(viewer, draft.pk), werk_of(guest, draft.pk)) == (None, draft)
    drop_werk(actor=world.gemeente_redacteur, werk=draft, reason="Weg")
    assert (werken_of(guest).count(), all_werken(guest).count(), all_werken(viewer).count()) == (2, 3, 2)


def test_a_partij_outside_the_table_comes_after_those_at_it_on_every_database(world: World, filled: Dossier) -> None:
    rows = found_werken(viewer_of(world.redacteur, filled), WerkFilter(volgorde="partij"), TODAY)
    assert [row.title for row in rows] == ["Riool", "Kabels"]
