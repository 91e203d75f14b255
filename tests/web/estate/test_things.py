"""The complexes of a dossier in the thread: those the team sees, and no others."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.estate.kinds import ComplexKind
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.things import complex_cards


@pytest.mark.django_db
def test_complexes_in_the_areas_of_the_dossier_are_told_and_those_of_outsiders_are_not(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    told = {
        "kind": next(iter(ComplexKind)).value,
        "eenheid_count": 10,
        "boundary_year": 2025,
        "buurt_name": "Perron",
        "heating": "onbekend",
    }
    rows = [
        Complex.objects.create(organisation=organisation, number=number, name=f"Flat {number}", buurt_code=code, **told)
        for organisation, number, code in (
            (world.corporatie, "1", "BU99010101"),
            (world.corporatie, "2", "BU99020101"),
            (world.buiten, "3", "BU99010101"),
        )
    ]
    viewer = viewer_of(world.redacteur, dossier)
    assert [card.title for card in complex_cards(viewer, None)] == ["Flat 1"]
    assert list(complex_cards(viewer, [rows[1].pk, rows[2].pk])) == []
