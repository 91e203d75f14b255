"""What the store itself refuses of opgaven, werken, besluiten, schouwen and points."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction
from tests.web.fieldwork.making_opgaven import make_opgave, make_team, make_werk
from tests.web.fieldwork.making_talks import make_gesprek, make_punt, make_schouw, make_signaal
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.models import Opgave, Schouw, Schouwpunt, Verbindingsbesluit, Werk

DAY = date(2027, 1, 1)
WRONG: list[tuple[type[models.Model], dict[str, Any]]] = [
    (Opgave, {"nature": "iets"}),
    (Opgave, {"urgency": "soms"}),
    (Opgave, {"start_from": DAY, "start_to": None}),
    (Opgave, {"end_from": DAY, "end_to": date(2026, 1, 1)}),
    (Werk, {"kind": "iets"}),
    (Werk, {"certainty": ""}),
    (Werk, {"flexibility": "soms"}),
    (Schouw, {"status": "weg"}),
    (Schouwpunt, {"verdict": "matig"}),
    (Schouwpunt, {"score": 6}),
    (Schouwpunt, {"due_start": DAY, "due_end": None}),
]


@pytest.fixture
def filled(world: World) -> Dossier:
    """A dossier with one of each."""
    dossier = make_team(world)
    make_opgave(world, dossier)
    make_werk(world, dossier)
    make_punt(world, make_schouw(world, dossier))
    return dossier


@pytest.mark.parametrize(("model", "values"), WRONG)
@pytest.mark.usefixtures("filled")
def test_a_row_that_cannot_be_is_refused(model: Any, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**values)


@pytest.mark.parametrize(
    "values", [{"left": "opgave:1", "right": "opgave:1", "outcome": "niet"}, {"left": "opgave:1", "outcome": "misschien"}]
)
def test_a_besluit_is_on_two_things_and_has_a_known_outcome(filled: Dossier, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Verbindingsbesluit.objects.create(dossier=filled, reason="Zo", decided_on=DAY, decided_by="Wij", **values)


def test_a_number_is_given_once_in_a_dossier(filled: Dossier, world: World) -> None:
    second = make_opgave(world, filled)
    with pytest.raises(IntegrityError), transaction.atomic():
        Opgave.objects.filter(pk=second.pk).update(number=1)


def test_a_part_belongs_to_the_dossier_and_organisation_of_its_whole(filled: Dossier, world: World) -> None:
    gesprek = make_gesprek(world, filled)
    signaal = make_signaal(world, gesprek)
    assert (signaal.dossier, signaal.organisation_id, signaal.is_draft) == (filled, gesprek.organisation_id, gesprek.is_draft)
