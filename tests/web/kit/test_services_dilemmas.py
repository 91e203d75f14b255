"""Dilemma's: written, changed, dropped with a reason, brought back."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import make_dilemma
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.kit import services
from wijkkoers.web.kit.selectors import dilemmas_of
from wijkkoers.web.kit.services import DilemmaValues

OTHER = DilemmaValues("Snel beginnen", "Iedereen mee", "Beginnen we toch?")


def test_change_tells_what_it_was_and_the_second_at_once_is_told(world: World) -> None:
    row = make_dilemma(world)
    services.change_dilemma(actor=world.redacteur, dilemma=row, values=OTHER, revision=row.revision)
    event = Event.objects.get(kind="dilemma.gewijzigd")
    assert event.before == {"name": "Wachten we op de buren?", "dilemma_question": "Wachten we op de buren?"}
    with pytest.raises(InputError) as caught:
        services.change_dilemma(actor=world.beheerder, dilemma=row, values=OTHER, revision=row.revision)
    assert caught.value.code == "intussen-gewijzigd"


@pytest.mark.parametrize(
    ("values", "code"), [(DilemmaValues(" ", "B", "C?"), "dilemma-waarde-leeg"), (DilemmaValues("A", "B", ""), "dilemma-vraag-leeg")]
)
def test_half_a_dilemma_is_refused(world: World, values: DilemmaValues, code: str) -> None:
    with pytest.raises(InputError) as caught:
        services.add_dilemma(actor=world.redacteur, dossier=make_dossier(world), values=values)
    assert caught.value.code == code


def test_dropped_dilemma_keeps_its_reason_and_comes_back(world: World) -> None:
    row = make_dilemma(world)
    services.drop_dilemma(actor=world.redacteur, dilemma=row, reason=" Besproken ")
    assert [found.dropped_reason for found in dilemmas_of(row.dossier, dropped=True)] == ["Besproken"]
    services.restore_dilemma(actor=world.redacteur, dilemma=row)
    assert [found.pk for found in dilemmas_of(row.dossier)] == [row.pk]
